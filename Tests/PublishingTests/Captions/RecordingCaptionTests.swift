import MeditationScript
import Pacing
import Publishing
import Testing
import Timebase

/// Captions of recordings, and of names with short forms.
@Suite struct RecordingCaptionTests {
  private static let rate = SampleRate(48_000)

  private static func timeline(_ sound: OwnSound, seconds: Int) -> Timeline {
    let length = Frames(seconds * 48_000)
    return Timeline(
      rate: rate, length: length + Frames(48_000),
      events: [
        Timeline.Event(start: .zero, length: Frames(48_000), content: .rest),
        Timeline.Event(start: Frames(48_000), length: length, content: .file(sound)),
      ])
  }

  @Test func `a recording has the time of its sentences divided by their letters`() {
    let sound = OwnSound(path: "r.wav", words: ["Rest now.", "Feel the ground below."])
    let captions = Self.timeline(sound, seconds: 27).captions
    #expect(captions.map(\.text) == sound.words)
    #expect(captions.map(\.start) == [Frames(48_000), Frames(48_000 * 9)])
    #expect(captions.map(\.end) == [Frames(48_000 * 9), Frames(48_000 * 28)])
  }

  @Test func `a long one is cut like a phrase`() {
    let words =
      "Let the breath come and go, let the shoulders drop, and let all of this be as it is."
    let captions = Self.timeline(OwnSound(path: "r.wav", words: [words]), seconds: 20).captions
    let cues = SubRip(captions: captions, rate: Self.rate).text.split(separator: "\n\n")
    #expect(cues.count >= 3)
    #expect(cues.last?.contains("--> 00:00:21,000") == true)
  }

  @Test func `one without words has none`() {
    #expect(Self.timeline(OwnSound(path: "r.wav"), seconds: 3).captions.isEmpty)
  }

  @Test func `it is written again as it was`() {
    let text = Self.timeline(OwnSound(path: "r.wav", words: ["Rest (a bit)."]), seconds: 3)
      .readingText(title: "R", language: "en-US", bell: nil)
    #expect(text.contains("!(Rest \\(a bit\\).)[\"r.wav\"]"))
  }

  @Test func `no line and no cue parts a title or an initial from its name`() {
    let text =
      "Now sit as you have learned it from Dr. Kabat-Zinn and from J. R. R. Tolkien, from St. "
      + "Francis and Mrs. Hall, and from all who came to us before them in the U.S. Senate."
    for width in 20...60 {
      let start = String(repeating: "m", count: width) + " "
      let caption = Caption(start: .zero, end: Frames(48_000 * 25), text: start + text)
      let lines = SubRip(captions: [caption], rate: Self.rate).text.split(separator: "\n")
      #expect(!lines.contains { $0.hasSuffix(".") && !$0.hasSuffix("Senate.") })
    }
  }
}
