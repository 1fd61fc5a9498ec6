import TestSupport
import Testing
import Voices

@testable import Speech

/// Prosody on its way to the engine, and what the engine makes of it.
@Suite(.serialized) struct ProsodyTests {
  private func piece(
    _ words: String, _ change: (inout SpokenPhrase.Prosody) -> Void = { _ in }
  ) -> SpokenPhrase.Piece {
    var prosody = SpokenPhrase.Prosody()
    change(&prosody)
    return SpokenPhrase.Piece(.words(words), prosody)
  }

  @Test func `a change is asked for before its word and taken back after it`() {
    let text = EspeakText(
      segment([
        piece("May you live "), piece("slowly") { $0.rate = 0.9 }, piece(" with "),
        piece("ease") { $0.emphasis = .strong }, piece("."),
      ])
    ).text
    #expect(
      text == "May you live \u{1}99Sslowly \u{1}110Swith \u{1}4Fease\u{1}0F.")
  }

  @Test func `every kind of prosody has its command, within the engine's bounds`() {
    func command(_ change: (inout SpokenPhrase.Prosody) -> Void) -> String {
      EspeakText(segment([piece("x", change)])).text
    }
    #expect(command { $0.rate = 0.1 } == "\u{1}80Sx")
    #expect(command { $0.rate = 9 } == "\u{1}450Sx")
    #expect(command { $0.pitch = 1.25 } == "\u{1}66Px")
    #expect(command { $0.pitch = 4 } == "\u{1}99Px")
    #expect(command { $0.pitch = 0.01 } == "\u{1}0Px")
    #expect(command { $0.volume = -6.0206 } == "\u{1}50Ax")
    #expect(command { $0.volume = 40 } == "\u{1}200Ax")
    #expect(command { $0.emphasis = .moderate } == "\u{1}3Fx")
    #expect(command { $0.emphasis = .reduced } == "\u{1}2Fx")
  }

  private func samples(_ pieces: [SpokenPhrase.Piece]) throws -> [Float] {
    try espeak().openSpeaker().speak(SpokenPhrase([segment(pieces)])).samples
  }

  private func power(_ samples: [Float]) -> Float {
    samples.reduce(0) { $0 + $1 * $1 } / Float(max(1, samples.count))
  }

  @Test func `the engine slows down, and speaks softer and with emphasis`() throws {
    let usual = try samples([piece("Notice the breath.")])
    let slow = try samples([piece("Notice the breath.") { $0.rate = 0.8 }])
    #expect(Double(slow.count) > 1.1 * Double(usual.count))
    let soft = try samples([piece("Notice the breath.") { $0.volume = -12 }])
    #expect(power(soft) < 0.1 * power(usual))
    let firm = try samples([
      piece("Notice "), piece("the") { $0.emphasis = .strong }, piece(" breath."),
    ])
    #expect(firm.count > usual.count)
  }

  @Test func `a segment in another language or a whisper is another voice's`() throws {
    func speak(_ language: String, whispered: Bool = false) throws -> [Float] {
      guard let language = ownLanguages[language] else { preconditionFailure(language) }
      return try espeak().openSpeaker().speak(
        SpokenPhrase([
          SpokenPhrase.Segment(
            voice: ownVoice, language: language, isWhispered: whispered,
            pieces: [.init(.words("Paris"))])
        ])
      ).samples
    }
    let english = try speak("en-US")
    #expect(try speak("fr-FR") != english)
    #expect(try speak("en-US", whispered: true) != english)
  }

  @Test(arguments: ownLanguages.keys.sorted())
  func `every language of the table is one the engine has`(tag: String) throws {
    let said = SpokenPhrase([segment([.init(.words("a"))], in: tag)])
    #expect(try !espeak().openSpeaker().speak(said).samples.isEmpty)
  }

  @Test func `two segments are joined with no more than a breath of air`() throws {
    let both = SpokenPhrase([
      segment([.init(.words("They say "))]), segment([.init(.words("bonjour."))], in: "fr-FR"),
    ])
    let samples = try espeak().openSpeaker().speak(both).samples
    let sounding = samples.indices.filter { abs(samples[$0]) > 0.002 }
    let gaps = zip(sounding, sounding.dropFirst()).map { $1 - $0 }
    // A quarter of a second at the engine's rate; a pause of its own would be twice that.
    #expect(gaps.max() ?? 0 < 5500)
    // Nothing steps at the join.
    let steps = zip(samples, samples.dropFirst()).map { abs($1 - $0) }
    #expect(steps.max() ?? 1 < 0.5)
  }
}
