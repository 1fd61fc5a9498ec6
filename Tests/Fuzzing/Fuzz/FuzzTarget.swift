import Foundation

/// Something that reads bytes from outside, and what it is thrown.
///
/// Whatever they are, it must not crash, hang, or take memory without bounds; what else it must not
/// do, each says with a `must`.
struct FuzzTarget: Sendable {
  let name: String
  /// What to begin with, by file name.
  var seeds: @Sendable () -> [String: [UInt8]] = { [:] }
  let run: @Sendable ([UInt8]) -> Void

  static let all: [FuzzTarget] = [
    .script, .manifest, .csv, .jsonLines, .lexicon, .cacheEntry, .speakerAnswers, .speakerRequests,
    .decoder, .frames, .wyoming, .wav, .imported,
  ]

  func writeSeeds(to folder: String) throws {
    let own = URL(fileURLWithPath: folder).appendingPathComponent(name)
    try FileManager.default.createDirectory(at: own, withIntermediateDirectories: true)
    for (name, bytes) in seeds() {
      try Data(bytes).write(
        to: own.appendingPathComponent(name.replacingOccurrences(of: "/", with: "-")))
    }
  }
}

/// A file of the project's tests, so that nothing is kept twice.
func fixture(_ path: String) -> String {
  let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
  let text = try? String(contentsOf: tests.appendingPathComponent(path), encoding: .utf8)
  return text ?? ""
}

/// Numbered texts as seeds.
func numbered(_ name: String, _ texts: [String]) -> [String: [UInt8]] {
  Dictionary(
    texts.enumerated().map { ("\(name)-\($0)", Array($1.utf8)) }, uniquingKeysWith: { $1 })
}

/// A number as bytes, the lowest first.
func little(_ number: Int, _ width: Int) -> [UInt8] {
  (0..<width).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) }
}

/// What must hold of every input; unlike `precondition`, it says its reason in every build.
func must(
  _ isSo: Bool, _ otherwise: @autoclosure () -> String = "it must not be", file: String = #fileID,
  line: Int = #line
) {
  guard !isSo else { return }
  print("found: \(otherwise()) (\(file):\(line))")
  fflush(nil)
  abort()
}
