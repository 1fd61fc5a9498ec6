internal import Timebase
internal import Voices

/// A segment as the one string espeak-ng is given, cleaned of everything in its words that the engine
/// could take for a command.
///
/// Control characters start embedded commands even in plain text, `[[…]]` is phonemes once they are
/// allowed, and one word of 168 letters overran the engine's stack. So controls, marks of direction
/// and square brackets never pass, and a run without a space is cut at 80 bytes. Prosody is asked for
/// by embedded commands of our own making: unlike markup, they need no parser in the engine.
struct EspeakText: Equatable {
  let text: String
  let hasPhonemes: Bool
  /// espeak-ng's name of the language.
  let language: String
  /// Lines of an espeak-ng voice file.
  let timbre: String

  private static let longestRun = 80

  /// No voice, all breath: from espeak-ng's own whisper, over any timbre.
  private static let whisper = """

    formant 0 100 0 100
    voicing 17
    breath 75 75 50 40 15 10
    breathw 150 150 200 200 400 400
    """

  /// Words a minute to ask for, where the text says nothing else.
  let pace: Int
  let pitch: Int
  let pitchRange: Int

  init(_ segment: SpokenPhrase.Segment) {
    let voice = EspeakVoice(of: segment.voice)
    pace = voice.asked(segment.voice.pace)
    pitch = voice.pitch
    pitchRange = voice.pitchRange
    language = segment.language.espeak
    timbre = voice.timbre + (segment.isWhispered ? Self.whisper : "")
    var text = ""
    var hasPhonemes = false
    var last = Commands(.plain, pace: pace, pitch: pitch)
    for piece in segment.pieces {
      let commands = Commands(piece.prosody, pace: pace, pitch: pitch)
      let change = commands.change(from: last)
      last = commands
      switch piece.content {
      case .words(let words):
        // A command belongs to the word it stands before, not to the space.
        let cleaned = Self.clean(words)
        let spaces = cleaned.prefix { $0 == " " }
        text += spaces + change + cleaned.dropFirst(spaces.count)
      case .phonemes(let sound, let written):
        guard let phonemes = Self.phonemes(of: sound, segment.language.kind) else {
          text += change + Self.clean(written)
          continue
        }
        text += change + "[[" + phonemes.filter(Self.isPhoneme) + "]]"
        hasPhonemes = true
      }
    }
    self.text = text
    self.hasPhonemes = hasPhonemes
  }

  /// Prosody as the engine's own numbers.
  private struct Commands: Equatable {
    /// Steps of the engine's pitch to an octave, as measured on four voices (79 to 94).
    private static let octave = 82.0

    /// Words a minute.
    let speed: Int
    /// 0 to 99.
    let pitch: Int
    /// Of 100, at most twice that.
    let amplitude: Int
    /// 0 for the engine's own choice.
    let emphasis: Int

    init(_ prosody: SpokenPhrase.Prosody, pace: Int, pitch usual: Int) {
      speed = min(max(Int((Double(pace) * prosody.rate).rounded()), 80), 450)
      pitch = min(
        max(usual + Int((Elementary.log2(prosody.pitch) * Self.octave).rounded()), 0), 99)
      amplitude = min(max(Int((100 * Decibels(prosody.volume).linear).rounded()), 1), 200)
      emphasis =
        switch prosody.emphasis {
        case .strong: 4
        case .moderate: 3
        case .reduced: 2
        case .some(.none): 1
        case nil: 0
        }
    }

    func change(from last: Commands) -> String {
      var change = ""
      if speed != last.speed { change += "\u{1}\(speed)S" }
      if pitch != last.pitch { change += "\u{1}\(pitch)P" }
      if amplitude != last.amplitude { change += "\u{1}\(amplitude)A" }
      if emphasis != last.emphasis { change += "\u{1}\(emphasis)F" }
      return change
    }
  }

  /// - Returns: `nil` for a sound that this engine has no phonemes for.
  private static func phonemes(of sound: Pronunciation, _ kind: String) -> String? {
    switch sound {
    case .native(EspeakVoice.engine, let notation, _): notation
    case .ipa(let ipa), .native(_, _, let ipa?):
      try? EspeakNotation.phonemes(of: ipa, kind: kind).get()
    case .native: nil
    }
  }

  private static func clean(_ words: String) -> String {
    var cleaned = String.UnicodeScalarView()
    var run = 0
    for scalar in words.unicodeScalars {
      if scalar.properties.isWhitespace || "[]".unicodeScalars.contains(scalar) {
        cleaned.append(" ")
        run = 0
        continue
      }
      guard isSpeakable(scalar) else { continue }
      let size = String(scalar).utf8.count
      if run + size > longestRun {
        cleaned.append(" ")
        run = 0
      }
      cleaned.append(scalar)
      run += size
    }
    return String(cleaned)
  }

  private static func isSpeakable(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .privateUse, .surrogate, .unassigned: false
    default: !SilentSign.contains(scalar)
    }
  }

  private static func isPhoneme(_ character: Character) -> Bool {
    character.isASCII
      && (character.isLetter || character.isNumber || "',:;@_|!#?^*~-= ".contains(character))
  }
}
