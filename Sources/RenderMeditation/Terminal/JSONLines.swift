import Foundation

/// Values on a line each, for programs that read along.
struct JSONLines {
  private let encoder = JSONEncoder()

  init() {
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
  }

  func write(_ value: some Encodable) throws {
    let text = String(decoding: try encoder.encode(value), as: UTF8.self)
    Console.write(text + "\n", to: STDOUT_FILENO)
  }
}
