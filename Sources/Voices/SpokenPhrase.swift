package import Timebase

/// A phrase as it goes to an engine: who speaks each segment of it, and how.
///
/// Only a lexicon makes phonemes. Whatever a script says is words, and stays words.
package struct SpokenPhrase: Hashable, Sendable {
  /// What one voice says in one go.
  package struct Segment: Hashable, Sendable {
    package let voice: Voice
    package let language: Language
    package let isWhispered: Bool
    package let pieces: [Piece]

    package init(
      voice: Voice, language: Language, isWhispered: Bool = false, pieces: [Piece]
    ) {
      self.voice = voice
      self.language = language
      self.isWhispered = isWhispered
      self.pieces = pieces
    }

    /// The words, with sounds in brackets, for messages.
    package var words: String {
      pieces.map { piece in
        switch piece.content {
        case .words(let words): words
        case .phonemes(.ipa(let sound), _), .phonemes(.native(_, let sound, _), _):
          "[" + sound + "]"
        }
      }.joined()
    }

    /// The words as they are written, for engines that cannot be told how to say them.
    package var plainWords: String {
      pieces.map { piece in
        switch piece.content {
        case .words(let words), .phonemes(_, let words): words
        }
      }.joined()
    }
  }

  package struct Piece: Hashable, Sendable {
    package enum Content: Hashable, Sendable {
      case words(String)
      /// How a word sounds, and how it is written, for engines that cannot be told how to say it.
      case phonemes(Pronunciation, of: String)
    }

    package let content: Content
    package let prosody: Prosody

    package init(_ content: Content, _ prosody: Prosody = .plain) {
      self.content = content
      self.prosody = prosody
    }
  }

  /// How a piece differs from the voice's usual way.
  package struct Prosody: Hashable, Sendable {
    package enum Emphasis: Hashable, Sendable {
      case strong, moderate, none, reduced
    }

    /// Times the usual pace.
    package var rate = 1.0
    /// Times the usual pitch.
    package var pitch = 1.0
    /// Decibels from the usual level.
    package var volume = 0.0
    package var emphasis: Emphasis?

    package init() {}

    package static let plain = Prosody()
  }

  package let segments: [Segment]

  package init(_ segments: [Segment]) {
    self.segments = segments
  }

  /// How much louder than usual the phrase as a whole is meant to be: the mean energy of its pieces,
  /// each counted by what it says.
  package var volume: Decibels {
    var energy = 0.0
    var letters = 0.0
    for piece in segments.flatMap(\.pieces) {
      let said =
        switch piece.content {
        case .words(let words), .phonemes(.native(_, let words, _), _): Double(words.utf8.count)
        // About as many as the signs of a notation in ASCII.
        case .phonemes(.ipa(let ipa), _): Double(ipa.unicodeScalars.count)
        }
      energy += said * Decibels(2 * piece.prosody.volume).linear
      letters += said
    }
    guard letters > 0, let mean = Decibels(linear: energy / letters) else { return Decibels(0) }
    return Decibels(mean.value / 2)
  }
}
