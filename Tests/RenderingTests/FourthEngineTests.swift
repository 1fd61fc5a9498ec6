import MeditationScript
import Pacing
import Processes
import Rendering
import Sound
import Speech
import TestSupport
import Testing
import Timebase
import Voices

/// An engine that the program does not come with: it hums every letter at one pitch.
private struct HummingVoice: SpeechEngineDescription {
  static let registration = EngineRegistry.Registration("humming") {
    try HummingVoice(from: $0)
  }

  /// In hertz.
  var hum: Double

  var name: String { "humming" }

  var capabilities: VoiceCapabilities {
    var capabilities = VoiceCapabilities()
    capabilities.everyLanguage = true
    return capabilities
  }

  func check(_ found: inout Findings) {
    found.check(hum, "`hum`", within: 50...2000, "hertz")
  }

  func engine(
    for voice: Voice, in language: Language, on host: EngineHost
  ) -> any SpeechEngine {
    HummingEngine()
  }

  func missingRequirement(on host: EngineHost) -> MissingRequirement? { nil }

  func utterance(of words: String) -> Utterance {
    let samples = (0..<(words.filter(\.isLetter).count * HummingEngine.letter)).map { index in
      Float(0.3 * Elementary.sinCos(turns: Double(index) * hum / 16_000).sin)
    }
    return Utterance(samples: samples, rate: SampleRate(16_000))
  }
}

private struct HummingEngine: SpeechEngine {
  /// Frames of a letter, at 16 kHz.
  static let letter = 1600

  func fingerprint(in scope: JobScope) -> [UInt8]? { Array("humming 1".utf8) }

  func request(for segment: SpokenPhrase.Segment) -> [UInt8] {
    Array("\(segment.voice.engine) \(segment.plainWords)".utf8)
  }

  func openSpeaker(in scope: JobScope) -> any Speaker { HummingSpeaker() }
}

private final class HummingSpeaker: Speaker {
  func speak(_ segment: SpokenPhrase.Segment) throws(SpeechError) -> Utterance {
    guard let voice = segment.voice.engine as? HummingVoice else {
      throw .phraseFailed(phrase: segment.plainWords, reason: "somebody else's voice")
    }
    return voice.utterance(of: segment.plainWords)
  }

  func phonemes(of phrase: SpokenPhrase) -> String { "m" }
}

/// An engine is one description and one registration: nothing else of the program knows of it.
@Suite struct FourthEngineTests {
  private let folder: TemporaryFolder
  private let context: RenderContext

  init() throws {
    folder = try TemporaryFolder()
    context = try RenderContext(
      host: BuiltTool.host, cores: 2, engines: [HummingVoice.registration])
  }

  private func request(hum: Int) throws -> TrackRequest {
    var request = quickRequest()
    request.isDry = true
    request.voice.name = try folder.write(
      """
      title: Somebody who hums
      language: en-US
      source: a test
      engine: humming
      hum: \(hum)
      pace: 100
      chain: { filters: [] }
      """, to: "hum.yaml")
    return request
  }

  @Test func `a voice of an engine of one's own speaks a track`() throws {
    let track = try Planner(context: context).track(
      SourceText(name: "s.md", text: "Rest here. [3s] Let it go."), try request(hum: 400),
      in: JobScope())
    let spoken = track.timeline.all.filter {
      if case .speech = $0.content { true } else { false }
    }
    #expect(spoken.count == 2)
    // Eight letters and seven, of a tenth of a second each.
    for (event, seconds) in zip(spoken, [0.8, 0.7]) {
      #expect(abs(track.timeline.rate.seconds(event.length) - seconds) < 0.03)
    }
    let samples = try samples(track)
    let first = Int(spoken[0].start.count)
    let heard = (0..<8_820).map { samples[2 * (first + 2_205 + $0)] }
    let upward = zip(heard, heard.dropFirst()).count { $0 < 0 && $1 >= 0 }
    #expect(abs(upward - 160) <= 1)
  }

  @Test func `how a sentence sounds is said by the engines of its voices, each its part`() throws {
    let said = try Planner(context: context).phonemes(
      of: SourceText(name: "s.md", text: "(Rest)[voice:\"steady\"] now."), try request(hum: 400),
      in: JobScope())
    #expect(said == ["ɹˈɛst m"])
  }

  @Test func `its mistakes are told as those of any voice`() throws {
    let error = #expect(throws: RenderError.self) {
      try Planner(context: context).layout(
        SourceText(name: "s.md", text: "Rest."), try request(hum: 5000), in: JobScope())
    }
    guard case .unusableFile(_, _, let reason)? = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(reason.contains("`hum`") && reason.contains("50") && reason.contains("2000"))
  }
}
