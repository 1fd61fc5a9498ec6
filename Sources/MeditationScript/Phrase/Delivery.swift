/// A way to say words, as Speech Markdown and SSML can ask for it.
///
/// A property that is `nil` is left to the voice.
package struct Delivery: Hashable, Sendable {
  /// A value and the word it was asked for with.
  package struct Amount: Hashable, Sendable {
    /// The value, in the unit of the property that holds it.
    package let value: Double
    /// As SSML writes it: `slow`, `+10%`, `-6dB`.
    package let written: String
  }

  /// SSML's levels of emphasis.
  package enum Emphasis: String, Hashable, Sendable, CaseIterable {
    case strong, moderate, none, reduced
  }

  /// The pace, times the usual one; 0.5…3 in a checked script.
  package var rate: Amount?
  /// The pitch, times the usual one; 0.5…2 in a checked script.
  package var pitch: Amount?
  /// The level, in decibels from the usual one; -24…6 in a checked script.
  package var volume: Amount?
  /// The weight of the words.
  package var emphasis: Emphasis?
  /// Whether the words are whispered.
  package var isWhispered = false
  /// A voice's name; one of the repertoire's.
  package var voice: String?
  /// A language tag such as `fr-FR`; one of the repertoire's.
  package var language: String?
  /// The tag as its author wrote it, for other engines, where it names a region that `language` does
  /// not; `nil` otherwise.
  package var writtenLanguage: String?
  /// The reading of words that are said in another way than they are written.
  package var reading: Reading?

  /// Everything left to the voice.
  package static let plain = Delivery()

  /// A way to say a stretch that is not said as it is written.
  package enum Reading: Hashable, Sendable {
    /// These words instead.
    case substitute(String)
    /// The International Phonetic Alphabet.
    case ipa(String)
    case sayAs(SayAs)
  }

  /// What is read of a stretch as words are read: its own, or others instead; `nil` where it is said in
  /// another way.
  package func words(of text: String) -> String? {
    switch reading {
    case nil: text
    case .substitute(let other): other
    case .ipa, .sayAs: nil
    }
  }

  /// `(123)[ordinal]` and its kin.
  package struct SayAs: Hashable, Sendable {
    /// Speech Markdown's kinds of text to be read as what they are.
    package enum Kind: String, Hashable, Sendable, CaseIterable {
      case address, cardinal, characters, date, digits, expletive, fraction, interjection, ordinal
      case telephone, time, unit
    }

    /// The kind of text.
    package let kind: Kind
    /// One of `dateFormats` or `timeFormats`.
    package let format: String?

    static let dateFormats = ["mdy", "dmy", "ymd", "md", "dm", "ym", "my", "d", "m", "y"]
    static let timeFormats = ["hms12", "hms24"]

    /// The format that is meant by a name, such as `ymd` by `yyyymmdd` or `YYYY-MM-DD`; `nil` where
    /// there is none, or the kind has none.
    static func format(_ name: String, of kind: Kind) -> String? {
      let name = name.trimmed.lowercased()
      switch kind {
      case .date:
        if dateFormats.contains(name) { return name }
        // One letter for each part; a part alone has one already.
        guard Set(name).intersection("ymd").count > 1 else { return nil }
        var order = ""
        for letter in name where !"-/. ".contains(letter) && letter != order.last {
          order.append(letter)
        }
        return dateFormats.contains(order) ? order : nil
      case .time: return timeFormats.contains(name) ? name : nil
      default: return nil
      }
    }
  }
}
