import MeditationScript
import Pacing
import Testing
import Timebase

@Suite struct RoundTests {
  private func phrases(_ text: String, _ seconds: Double) throws -> [String] {
    try lay(text, seconds: seconds).events.compactMap {
      if case .speech(let phrase) = $0.content { phrase.text } else { nil }
    }
  }

  // A round of A is 2 s and a pause of 3.5 s; the same for B.
  private static let two = """
    [repeat:"1..3"]
    A.
    [/repeat]

    [repeat:"1..5"]
    B.
    [/repeat]
    """

  @Test func `rounds start at their fewest`() throws {
    #expect(try phrases(Self.two, 9) == ["A.", "B."])
  }

  @Test func `rounds are added evenly round the script`() throws {
    // 9 s for one each; then A, B, B, A, B, B in turn, by the part each has of its room.
    #expect(try phrases(Self.two, 15) == ["A.", "A.", "B."])
    #expect(try phrases(Self.two, 20) == ["A.", "A.", "B.", "B."])
    #expect(try phrases(Self.two, 26) == ["A.", "A.", "B.", "B.", "B."])
    #expect(try phrases(Self.two, 42) == ["A.", "A.", "A.", "B.", "B.", "B.", "B.", "B."])
  }

  @Test func `a longer track never has fewer rounds`() throws {
    var last = 0
    for seconds in stride(from: 9.0, through: 42, by: 0.5) {
      let count = try phrases(Self.two, seconds).count
      #expect(count >= last)
      last = count
    }
  }

  @Test func `rounds inside rounds are counted as often as they are played`() throws {
    let text = "[repeat:\"2..2\"]\nA.\n\n[repeat:\"1..9\"]\nB.\n[/repeat]\n[/repeat]"
    let timeline = try lay(text, seconds: 60)
    #expect(timeline.length == Frames(60_000))
    #expect(try phrases(text, 60) == ["A.", "B.", "B.", "B.", "B.", "A.", "B.", "B.", "B.", "B."])
  }

  @Test func `more phrases than a track may have is an error at its place`() throws {
    let text = "Sit.\n\n[repeat:\"9000\"]\nA.\n\nB.\n\nC.\n[/repeat]"
    let error = try #require(
      #expect(throws: LayoutError.self) { try lay(text, seconds: 60) })
    #expect(error == .tooManyPhrases(limit: 20_000, span: SourceSpan(6, 21)))
  }

  @Test func `more pauses than a track may have is an error at its place`() throws {
    let text = "[repeat:\"10000\"]\n[repeat:\"30\"]\n[1s]\n[/repeat]\n[/repeat]"
    let error = try #require(
      #expect(throws: LayoutError.self) { try lay(text, seconds: 60) })
    #expect(error == .tooManyElements(limit: 200_000, span: SourceSpan(0, 16)))
  }

  @Test func `rounds that take no time are not added without end`() throws {
    let inner = String(repeating: "[0s]", count: 30)
    let timeline = try lay(
      "Sit. [pause:\"1s..100s\"]\n\n[repeat:\"1..10000\"]\(inner)[/repeat]", seconds: 60)
    #expect(timeline.events.count > 10_000)
    #expect(timeline.events.count < 200_000)
  }

  @Test func `wild ranges inside each other are laid out without counting them all`() throws {
    let open = String(repeating: "[repeat:\"1..10000\"]\n", count: 12)
    let close = String(repeating: "\n[/repeat]", count: 12)
    #expect(try phrases(open + "A." + close, 60).count == 8)
  }
}
