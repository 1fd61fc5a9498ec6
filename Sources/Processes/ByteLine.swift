/// Where bytes of a child come from.
package protocol ByteLine {
  /// Reads exactly `count` bytes, waiting at most `patience` seconds for each part of them.
  func read(_ count: Int, patience: Int) throws(ChildProcess.Gone) -> [UInt8]
}

extension ByteLine {
  /// Reads one C structure, as it lies in memory.
  package func read<Value: BitwiseCopyable>(
    _ type: Value.Type, patience: Int
  ) throws(ChildProcess.Gone) -> Value {
    let bytes = try read(MemoryLayout<Value>.size, patience: patience)
    return bytes.withUnsafeBytes { $0.loadUnaligned(as: type) }
  }
}
