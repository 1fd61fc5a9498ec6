import Foundation
import MeditationScript
import TestSupport
import Testing

/// Reading takes time in proportion to the text: four times the text, about four times the time.
@Suite(.serialized) struct LinearityTests {
  private func seconds(_ text: String, rounds: Int) -> Double {
    let source = SourceText(name: "s.md", text: text)
    return leastWork(of: rounds) { _ = Script.read(source, with: repertoire) }
  }

  @Test(arguments: [
    "May you live with ease. [pause]\n\n", "Sit. ", "(a)[rate:\"slow\"] ", "+a ", "((", "-a+ ~b ",
    "+a (b +c)[rate:\"slow\"] ",
    "/ə ",
    "[pasue] ", "{a} ", "<!-- x -->", "*a _b ", "#[lang:\"fr\"] x ", "!(a ", "e.g. A. ",
    "[repeat:\"2\"]", "[](", "[", "[ ", "{", "[\"", "[/", "!(", "/", "<", "\\", "[x](y) ",
    "(pause) ", "(pause ", "*pause* ", "[long pause] ", "[gong] ", "(soft music). ", "> ", ">",
    "> a\n",
    "- ", "- a\n", "1. a\n", "| a ", "|-|\n", "a | b\n-|-\n", "```\n", "~~~ a\n\n", "&amp;", "&",
    "&#x",
    "<p>", "<a ", "<a b=\"", "<title>", "<style>", "<break time=\"1s\"/>", "<h2>", "[a\nb](c) ",
    "[a][b] ",
    "[a]: /b\n", "[a]: /b\n\n[a] ", "[^1] ", "[^1]: a\n\n", "TEACHER: a\n\n", "0:30 - a\n\n",
    "[0:30] a\n",
    "May I\n", "PAUSE\n\n", "...\n\n", "« a. » ", "«", "    a\n", "a\n===\n", "a\n--\n", "![a](b) ",
    "a  \n",
    "a\\\n", "und die ", "愛", "a@b.c ", "+49 171 1234567 ", "12 Elm Street, ", "<!-- a\n",
    "**a**\n\n",
  ])
  func `no construct takes more than its share`(piece: String) {
    let count = 8192 / piece.utf8.count
    let once = seconds(String(repeating: piece, count: count), rounds: 3)
    // Squared time would be sixteenfold.
    let limit = 11 * once + 0.005
    var fourfold = Double.infinity
    // What disturbs a round only lengthens it: one that is short enough proves it.
    for _ in 0..<9 where fourfold >= limit {
      fourfold = min(fourfold, seconds(String(repeating: piece, count: 4 * count), rounds: 1))
    }
    #expect(fourfold < limit, "\(piece): \(once) s, \(fourfold) s")
  }
}
