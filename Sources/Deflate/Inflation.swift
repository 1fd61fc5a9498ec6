internal import CZlib

/// Unpacking of what somebody else has packed, who may wish this program ill.
package enum Inflation {
  /// Why nothing was unpacked.
  package enum Failure: Error {
    /// The bytes are not what deflate makes.
    case damaged
    /// There is more in them than anybody wants.
    case tooLarge
  }

  /// Bytes unpacked at a time.
  private static let piece = 64 << 10

  /// The bytes that were packed, without zlib's own head and tail, as ZIP files hold them.
  ///
  /// - Parameter limit: the most bytes there may be.
  package static func bytes(
    of packed: ArraySlice<UInt8>, atMost limit: Int
  ) throws(Failure) -> [UInt8] {
    var stream = z_stream()
    var output: [UInt8] = []
    let isWhole = withUnsafeMutablePointer(to: &stream) { stream in
      run(stream, on: packed, into: &output, atMost: limit)
    }
    if output.count > limit { throw .tooLarge }
    guard isWhole else { throw .damaged }
    return output
  }

  /// - Returns: whether the end of what was packed is reached.
  private static func run(
    _ stream: UnsafeMutablePointer<z_stream>, on packed: ArraySlice<UInt8>,
    into output: inout [UInt8], atMost limit: Int
  ) -> Bool {
    let size = Int32(MemoryLayout<z_stream>.size)
    guard inflateInit2_(stream, -MAX_WBITS, ZLIB_VERSION, size) == Z_OK else { return false }
    defer { inflateEnd(stream) }
    return packed.withUnsafeBufferPointer { input in
      stream.pointee.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
      stream.pointee.avail_in = uInt(input.count)
      var code = Z_OK
      while code == Z_OK, output.count <= limit {
        output += [UInt8](unsafeUninitializedCapacity: piece) { buffer, count in
          stream.pointee.next_out = buffer.baseAddress
          stream.pointee.avail_out = uInt(piece)
          code = inflate(stream, Z_NO_FLUSH)
          count = piece - Int(stream.pointee.avail_out)
        }
      }
      return code == Z_STREAM_END
    }
  }
}
