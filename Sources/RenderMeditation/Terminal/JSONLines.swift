import Foundation

/// Values on a line each, for programs that read along.
struct JSONLines {
  private let encoder = JSONEncoder()
  private let descriptor: Int32

  init(to descriptor: Int32 = STDOUT_FILENO) {
    self.descriptor = descriptor
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
  }

  func write(_ value: some Encodable) throws {
    Console.write(try line(value), to: descriptor)
  }

  /// A value on its line.
  func line(_ value: some Encodable) throws -> String {
    String(decoding: try encoder.encode(value), as: UTF8.self) + "\n"
  }
}
