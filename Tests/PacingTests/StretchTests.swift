import MeditationScript
import Pacing
import Testing
import Timebase

@Suite struct StretchTests {
  // Speech 2 + 2 s, half a second before and one after, a pause of 5 s (3 to 14).
  private static let pair = "One. [pause] Two."

  @Test func `a longer track stretches its pause by all that is left`() throws {
    #expect(rows(try lay(Self.pair, seconds: 15))[2] == "pause 9500")
  }

  @Test func `a shorter one shrinks it`() throws {
    #expect(rows(try lay(Self.pair, seconds: 9))[2] == "pause 3500")
  }

  @Test func `open silence moves first, up to its most`() throws {
    let text = "One. [pause] Two. [silence:\"20s..40s\"] Three."
    // Natural: 7.5 s of speech and air, 5 s of pause, 30 s of silence.
    #expect(
      rows(try lay(text, seconds: 50)).filter { !$0.hasPrefix("speech") } == [
        "rest 500", "pause 5000", "silence 37500", "rest 1000",
      ])
    #expect(
      rows(try lay(text, seconds: 55)).filter { !$0.hasPrefix("speech") } == [
        "rest 500", "pause 7500", "silence 40000", "rest 1000",
      ])
  }

  @Test func `ordinary pauses share what is left in proportion to their lengths`() throws {
    // 5 s and 2.5 s; 3 s more to share.
    let timeline = try lay("One. [pause] Two. [pause:\"short\"] Three.", seconds: 18)
    #expect(rows(timeline).filter { $0.hasPrefix("pause") } == ["pause 7000", "pause 3500"])
  }

  @Test func `long pauses grow before ordinary ones`() throws {
    // Natural: 7.5 s of speech and air, 5 s and 12 s.
    let text = "One. [pause] Two. [pause:\"long\"] Three."
    func pauses(_ seconds: Double) throws -> [String] {
      rows(try lay(text, seconds: seconds)).filter { $0.hasPrefix("pause") }
    }
    #expect(try pauses(44.5) == ["pause 5000", "pause 32000"])
    // The long one is at its most; the other grows by a third, and then as far as it must.
    #expect(try pauses(54) == ["pause 6500", "pause 40000"])
    #expect(try pauses(60) == ["pause 12500", "pause 40000"])
  }

  @Test func `a range is naturally a quarter of the way in proportion`() throws {
    #expect(rows(try lay("One. [pause:\"2s..32s\"] Two.")).contains("pause 4000"))
  }

  @Test func `leftover frames go to the largest remainders, and the sum is exact`() throws {
    // 1 ms to share among three equal pauses.
    let timeline = try lay("One. [pause] Two. [pause] Three. [pause] Four.", seconds: 24.501)
    #expect(
      rows(timeline).filter { $0.hasPrefix("pause") } == [
        "pause 5001", "pause 5000", "pause 5000",
      ])
  }

  @Test func `too short is an error that says the shortest`() throws {
    let error = try #require(
      #expect(throws: LayoutError.self) { try lay(Self.pair, seconds: 8) })
    guard case .tooShort(let shortest, let parts) = error else {
      Issue.record("\(error)")
      return
    }
    #expect(shortest == Frames(8500))
    #expect(parts.speech == Frames(4000))
    #expect(parts.silence == Frames(4500))
  }

  @Test func `too long is an error that says the longest`() throws {
    let error = try #require(
      #expect(throws: LayoutError.self) { try lay(Self.pair, seconds: 20) })
    guard case .tooLong(let longest, _) = error else {
      Issue.record("\(error)")
      return
    }
    #expect(longest == Frames(19_500))
  }

  @Test func `up to what the author promised, a pause past its most is a warning with its place`()
    throws
  {
    let timeline = try lay(Self.pair, seconds: 20, promised: 20)
    #expect(timeline.length == Frames(20_000))
    #expect(timeline.warnings.count == 1)
    #expect(timeline.warnings.first?.span == SourceSpan(5, 12))
    #expect(timeline.warnings.first?.message.hasPrefix("underfull: the pause here") == true)
  }
}
