internal import Foundation

/// A word of another writing as a voice can say it.
package struct Transliteration: Hashable, Sendable {
  /// How sure it is that this is how the word is said.
  package enum Certainty: Hashable, Sendable {
    /// Its writing says so.
    case known
    /// Its writing leaves sounds out, or has several for one sign.
    case guessed
    /// It is left out: nothing here knows its sounds.
    case unsayable
  }

  /// As it is written.
  package let word: String
  /// In letters that the voice's language has; empty for one that is unsayable.
  package let spelling: String
  package let certainty: Certainty
  /// A language whose voice reads such words, as a script's `lang` names it.
  package let spokenLanguage: String?
}

/// Brings words of other writings into the letters of a language.
struct Transliterator {
  private let isEnglish: Bool
  private let own: ForeignScript?
  private let spelling: LatinSpelling

  /// - Parameter kind: primary subtag of the voice's language.
  init(for kind: String) {
    own = ForeignScript.own(of: kind)
    spelling = LatinSpelling(for: kind)
    isEnglish = kind == "en" || own != nil
  }

  /// Whether a sign is of a writing that the voice does not read.
  func isForeign(_ scalar: Unicode.Scalar) -> Bool {
    ForeignScript(scalar).map { $0 != own } ?? false
  }

  /// - Returns: `nil` for a word that the voice reads as it is written.
  func transliteration(of word: String) -> Transliteration? {
    guard word.unicodeScalars.contains(where: isForeign) else { return nil }
    var runs: [(script: ForeignScript?, text: String)] = []
    for character in word {
      // A sign that belongs to several goes with what is before it.
      let script = character.unicodeScalars.first.flatMap(ForeignScript.init)
      let isCommon = character == "ー" || character == "々"
      if let last = runs.last, script == last.script || isCommon {
        runs[runs.count - 1].text.append(character)
      } else {
        runs.append((script, String(character)))
      }
    }
    // A Greek letter alone is a sign, and is read by its name.
    if runs.count == 1, runs[0].script == .greek, word.count == 1 { return nil }
    var sounds = ""
    var certainty = Transliteration.Certainty.known
    for run in runs {
      guard let script = run.script, script != own else {
        sounds += run.text
        continue
      }
      guard let reading = reading(run.text, script) else {
        return Transliteration(
          word: word, spelling: "", certainty: .unsayable, spokenLanguage: script.spokenLanguage)
      }
      if reading.isGuess { certainty = .guessed }
      sounds += spelling.spelled(reading.sounds)
    }
    return Transliteration(
      word: word, spelling: word.first?.isUppercase == true ? sounds.capitalizedFirst : sounds,
      certainty: certainty, spokenLanguage: runs.lazy.compactMap(\.script).first?.spokenLanguage)
  }

  /// - Returns: sound letters; `nil` where a sign is unknown.
  private func reading(
    _ text: String, _ script: ForeignScript
  ) -> (sounds: String, isGuess: Bool)? {
    let word = text.lowercased().precomposedStringWithCanonicalMapping
    switch script {
    case .arabic: return Abjad.arabic.reading(word).map { ($0.sounds, $0.isGuess) }
    case .hebrew: return Abjad.hebrew.reading(word).map { ($0.sounds, $0.isGuess) }
    case .thai: return Thai.sounds(word).map { ($0, true) }
    // Chinese, Japanese and Korean each read it otherwise.
    case .han: return Chinese.sounds(word, isEnglish: isEnglish).map { ($0, true) }
    default: return sounds(word, script).map { ($0, false) }
    }
  }

  private func sounds(_ word: String, _ script: ForeignScript) -> String? {
    switch script {
    case .cyrillic: Cyrillic.sounds(word)
    case .greek: Greek.sounds(word)
    case .armenian: Caucasian.armenian(word)
    case .georgian: Caucasian.georgian.sounds(word)
    case .hangul: Hangul.sounds(word)
    case .kana: Kana.sounds(word)
    case .devanagari, .northIndic: Indic.sounds(word, dropsVowels: true)
    case .southIndic: Indic.sounds(word, dropsVowels: false)
    case .sinhala: Sinhala.sounds(word)
    case .named: SyllableNames.sounds(word)
    case .hebrew, .arabic, .thai, .han, .unknown: nil
    }
  }
}

extension String {
  fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
