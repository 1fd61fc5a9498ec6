import Assets
import Dispatch
import Foundation
import Speech
import Synchronization
import TestSupport
import Testing
import Timebase
import Voices

/// The real engine behind its speaker process.
@Suite(.serialized) struct EspeakEngineTests {
  private static let phrases = [
    "May I be happy.", "May I be safe.", "Rest.", "Find a seat where you can be at ease.",
    "Notice the breath.", "And begin again.", "Wherever you are, you may stop.", "Good.",
  ]

  private func speak(_ phrases: [String]) throws -> [String: [Float]] {
    let speaker = try espeak().openSpeaker()
    var spoken: [String: [Float]] = [:]
    for words in phrases { spoken[words] = try speaker.speak(phrase(words)).samples }
    return spoken
  }

  @Test func `a phrase sounds, at the engine's rate`() throws {
    let utterance = try espeak().openSpeaker().speak(phrase("May I be happy."))
    #expect(utterance.rate == SampleRate(22_050))
    #expect((11_025...66_150).contains(utterance.samples.count))
    #expect(utterance.samples.map(abs).max() ?? 0 > 0.2)
  }

  @Test func `a phrase's samples do not depend on what was spoken before`() throws {
    let forth = try speak(Self.phrases)
    #expect(try speak(Self.phrases.reversed()) == forth)
    #expect(try speak(Self.phrases + Self.phrases) == forth)
  }

  @Test func `nor on who else is speaking`() throws {
    let alone = try speak(Self.phrases)
    let together = Mutex<[[String: [Float]]]>([])
    DispatchQueue.concurrentPerform(iterations: 2) { _ in
      if let spoken = try? speak(Self.phrases) { together.withLock { $0.append(spoken) } }
    }
    #expect(together.withLock { $0 } == [alone, alone])
  }

  @Test(arguments: [
    ("Rest\u{1}450S now.", "Rest450S now."), ("[[h@loU]] now.", "  h@loU   now."),
  ])
  func `what looks like a command is spoken as words`(hostile: String, plain: String) throws {
    let spoken = try speak([hostile, plain])
    #expect(spoken[hostile] == spoken[plain])
  }

  @Test func `markup is spoken, not obeyed`() throws {
    let spoken = try speak(["<break time=\"9s\"/>", "Rest."])
    // Nine seconds of silence would be two hundred thousand samples of nothing.
    #expect(spoken["<break time=\"9s\"/>"]?.contains { abs($0) > 0.2 } == true)
  }

  @Test func `a word that would overrun the engine is survived`() throws {
    let word = "x." + String(repeating: "A", count: 400)
    #expect(try speak([word])[word]?.isEmpty == false)
  }

  @Test func `a language the engine does not have is named`() throws {
    let yaml = """
      {"tag": "xx", "title": "", "espeak": "nowhere"}
      """
    let unknown = try JSONDecoder().decode(Language.self, from: Data(yaml.utf8))
    let engine = EspeakEngine(voice: ownVoice, language: unknown, command: BuiltTool.speaker)
    #expect(throws: SpeechError.voiceMissing(voice: "nowhere", engine: "espeak-ng")) {
      try engine.openSpeaker()
    }
  }
}
