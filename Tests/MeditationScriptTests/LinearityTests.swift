import Foundation
import MeditationScript
import Testing

/// Reading takes time in proportion to the text: four times the text, about four times the time.
@Suite(.serialized) struct LinearityTests {
  /// Of this thread's own work: a clock on the wall would tell of what else the machine does.
  private func seconds(_ text: String) -> Double {
    let source = SourceText(name: "s.md", text: text)
    return (0..<9).map { _ in
      let start = Self.threadTime
      _ = Script.read(source, with: repertoire)
      return Self.threadTime - start
    }.min() ?? 0
  }

  private static var threadTime: Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  @Test(arguments: [
    "May you live with ease. [pause]\n\n", "Sit. ", "(a)[rate:\"slow\"] ", "+a ", "((", "-a+ ~b ",
    "/ə ",
    "[pauze] ", "{a} ", "<!-- x -->", "*a _b ", "#[lang:\"fr\"] x ", "!(a ", "e.g. A. ",
    "[repeat:\"2\"]", "[](", "[", "[ ", "{", "[\"", "[/", "!(", "/", "<", "\\", "[x](y) ",
  ])
  func `no construct takes more than its share`(piece: String) {
    let count = 8192 / piece.utf8.count
    let once = seconds(String(repeating: piece, count: count))
    let fourfold = seconds(String(repeating: piece, count: 4 * count))
    // Squared time would be sixteenfold.
    #expect(fourfold < 11 * once + 0.005, "\(piece): \(once) s, \(fourfold) s")
  }
}
