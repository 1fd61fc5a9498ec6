package import Processes

/// A line to a child that has said all it will ever say.
package final class SaidLine: ByteLine {
  private var rest: ArraySlice<UInt8>
  /// The most that was waited for at once, in bytes.
  package private(set) var most = 0

  package init(_ bytes: [UInt8]) {
    rest = bytes[...]
  }

  /// Numbers of four bytes, as C lays them out.
  package convenience init(numbers: [UInt32]) {
    self.init(numbers.flatMap { number in withUnsafeBytes(of: number) { Array($0) } })
  }

  package func read(_ count: Int, patience: Int) throws(ChildProcess.Gone) -> [UInt8] {
    most = max(most, count)
    guard count <= rest.count else { throw ChildProcess.Gone() }
    defer { rest = rest.dropFirst(count) }
    return Array(rest.prefix(count))
  }
}
