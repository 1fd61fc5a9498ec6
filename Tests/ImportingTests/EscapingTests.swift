import Importing
import Testing
import Timebase

/// Whatever somebody's words are, they are the words of the script.
@Suite struct EscapingTests {
  private static let signs = Array(
    "\\`*_{}[]<>()#+-~!|/&=:;.,'\"$%^@ \u{A0}…“”é字a9b\u{301}\u{200D}👍1)2.")

  /// A page with one paragraph, its signs written by their numbers.
  private func page(_ words: String) -> String {
    let numbers = words.unicodeScalars.map { "&#\($0.value);" }.joined()
    return "<!DOCTYPE html><html><body><p>First.</p><p>\(numbers)</p><p>Last.</p></body></html>"
  }

  private func letters(_ text: String) -> String {
    String(text.filter { $0.isLetter || $0.isNumber })
  }

  @Test(arguments: 0..<60)
  func `signs of all kinds never make a script that cannot be read`(seed: Int) throws {
    let noise = CounterNoise(seed: UInt64(seed), stream: "escaping")
    let count = 3 + Int(noise.unit(at: 0) * 40)
    let words = String(
      (0..<count).map { Self.signs[Int(noise.unit(at: Int64($0 + 1)) * Double(Self.signs.count))] })
    let script = try script(page("Rest " + words + " now."), "a.html")
    #expect(errors(script.text).isEmpty, "\(words)\n\(script.text)")
    #expect(spoken(script.text).first == "First.", "\(words)")
    // A bracket may be a direction, and signs in it then say how something is said.
    if !words.contains("["), !words.contains("(") {
      #expect(
        letters(spoken(script.text).joined()) == letters("First.Rest\(words)now.Last."),
        "\(words)\n\(script.text)")
    }
  }

  @Test(
    arguments: [
      "2*3 is six.", "a_b_c is one word.", "{name} is no blank.", "<b> is no tag.",
      "C:\\new is a path.",
      "# is a sign.", "1999. That was a year.", "+one+ and ~two~ and -three-.", "`code` is said.",
      "[see](page) is no link.", "/ˈmɛtə/ is written so.", "(a){b} and (c)/d/ are words.",
      "Ben &amp; Ana.",
      "> is more.", "| is a bar.", "#[voice] is nothing.", "![\"a.wav\"] is no sound.",
      "--- is a rule.",
    ])
  func `signs that mean something here keep what they meant there`(words: String) throws {
    let script = try script(page(words), "a.html")
    #expect(errors(script.text).isEmpty, "\(script.text)")
    #expect(
      letters(spoken(script.text).joined()) == letters("First." + words + "Last."), "\(script.text)"
    )
  }
}
