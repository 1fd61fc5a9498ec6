/// How words are to be said, as Speech Markdown and SSML can ask for it.
///
/// What is `nil` is left to the voice.
package struct Delivery: Hashable, Sendable {
  /// A value and the word it was asked for with.
  package struct Amount: Hashable, Sendable {
    package let value: Double
    /// As SSML writes it: `slow`, `+10%`, `-6dB`.
    package let written: String
  }

  package enum Emphasis: String, Hashable, Sendable, CaseIterable {
    case strong, moderate, none, reduced
  }

  /// Times the usual pace.
  package var rate: Amount?
  /// Times the usual pitch.
  package var pitch: Amount?
  /// In decibels from the usual level.
  package var volume: Amount?
  package var emphasis: Emphasis?
  package var isWhispered = false
  /// A voice's name; one of the repertoire's.
  package var voice: String?
  /// A language tag such as `fr-FR`; one of the repertoire's.
  package var language: String?
  /// Said in another way than it is written.
  package var reading: Reading?

  package static let plain = Delivery()

  /// How a stretch is said that is not said as it is written.
  package enum Reading: Hashable, Sendable {
    /// These words instead.
    case substitute(String)
    /// The International Phonetic Alphabet.
    case ipa(String)
    case sayAs(SayAs)
  }

  /// `(123)[ordinal]` and its kin.
  package struct SayAs: Hashable, Sendable {
    package enum Kind: String, Hashable, Sendable, CaseIterable {
      case address, cardinal, characters, date, digits, expletive, fraction, interjection, ordinal
      case telephone, time, unit
    }

    package let kind: Kind
    /// One of `dateFormats` or `timeFormats`.
    package let format: String?

    static let dateFormats = ["mdy", "dmy", "ymd", "md", "dm", "ym", "my", "d", "m", "y"]
    static let timeFormats = ["hms12", "hms24"]
  }
}
