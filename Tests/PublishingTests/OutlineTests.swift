import Foundation
import MeditationScript
import Testing
import Timebase

@testable import Pacing
@testable import Publishing

/// What is written beside a track, from a timeline made by hand.
@Suite struct OutlineTests {
  private static let rate = SampleRate(1000)

  private static func timeline() -> Timeline {
    let contents: [(Timeline.Content, Int64)] = [
      (.strike(StrikeRequest(bell: .kind("bowl", tuning: nil))), 0), (.pause(.afterBell), 4000),
      (.section(title: "One & \"two\"", level: 1), 0), (.speech(Phrase("Sit < here.")), 2000),
      (.pause(.sentence), 1000), (.mark("x"), 0), (.speech(Phrase("Breathe.")), 1000),
      (.pause(.pause), 5000), (.breath(.inhale, cue: .swell), 4000),
      (.breath(.exhale, cue: .swell), 6000), (.breath(.inhale, cue: .swell), 4000),
      (.breath(.exhale, cue: .swell), 6000), (.file(OwnSound(path: "a--b.wav")), 1500),
      (.section(title: "Rest", level: 2), 0), (.speech(Phrase("Rest.")), 1000),
      (.pause(.silence), 95_000), (.rest, 1000),
    ]
    var clock = Frames.zero
    var events: [Timeline.Event] = []
    for (content, length) in contents {
      events.append(Timeline.Event(start: clock, length: Frames(length), content: content))
      clock += Frames(length)
    }
    return Timeline(rate: rate, length: clock, events: events, warnings: [])
  }

  @Test func `the text to read aloud has sections, pauses, breath and silence`() {
    #expect(
      Self.timeline().readingText(
        title: "A rest", language: "en-US", bell: .kind("bowl", tuning: nil)) == """
          ---
          title: "A rest"
          language: en-US
          ---

          (bell)

          # One & "two"

          Sit \\< here. [mark:"x"] Breathe. (5 s)

          [breathe:"4-6"; times:"2"]

          !["a--b.wav"]

          ## Rest

          Rest. (silence, 1 min 35 s)

          """)
  }

  @Test func `K14: the SSML has every pause, none longer than engines take, and names its sounds`()
  {
    let ssml = Self.timeline().ssml(language: "en-US")
    #expect(ssml.contains("<mark name=\"One &amp; &quot;two&quot;\"/>"))
    #expect(ssml.contains("<s>Sit &lt; here.</s>\n<break time=\"1000ms\"/>\n<mark name=\"x\"/>"))
    // Its own sound by its file, which takes its time itself.
    #expect(ssml.contains("\n<audio src=\"a--b.wav\"/>\n"))
    let breaks = ssml.components(separatedBy: "<break time=\"").dropFirst().compactMap {
      Int($0.prefix { $0.isNumber })
    }
    #expect(breaks.max() == 10_000)
    // All that is silent: the track without its speech and its sound.
    #expect(breaks.reduce(0, +) == Int(Self.timeline().length.count) - 4000 - 1500)
  }

  @Test func `what is written as SSML is read again, word for word`() throws {
    let source = SourceText(name: "s.ssml", text: Self.timeline().ssml(language: "en-US"))
    let (script, diagnostics) = Script.read(source, with: Repertoire(bells: []))
    #expect(diagnostics.map(\.message) == ["`<audio>` is not followed"])
    let said = try #require(script).steps(length: nil).compactMap {
      if case .speech(let phrase, _) = $0 { phrase.text } else { nil }
    }
    #expect(said == ["Sit < here.", "Breathe.", "Rest."])
  }

  @Test func `the picture is well-formed, to scale, and shows every event`() throws {
    let svg = OutlinePlot(Self.timeline(), title: "A & B").svg
    #expect(svg.contains("<text class=\"title\" x=\"84\" y=\"30\">A &amp; B</text>"))
    for (style, count) in [
      ("speech", 4), ("breath", 4), ("pause", 4), ("silence", 1), ("section", 2),
    ] {
      #expect(svg.components(separatedBy: "<rect class=\"\(style)\"").count - 1 == count)
    }
    // The silence lies between 35.5 s and 130.5 s of 131.5 s, on 1092 units from 84 on.
    #expect(svg.contains("<rect class=\"silence\" x=\"378.80\""))
    let document = Script.read(
      SourceText(name: "x", text: "<?xml version=\"1.0\"?>" + svg), with: Repertoire(bells: []))
    #expect(
      document.diagnostics.map(\.message).allSatisfy { $0.contains("outermost element is `svg`") })
  }
}
