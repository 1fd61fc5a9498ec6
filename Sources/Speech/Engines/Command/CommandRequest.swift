internal import Timebase
internal import Voices

/// What a program is asked to say.
package struct CommandRequest: Hashable, Sendable {
  package enum Piece: Hashable, Sendable {
    case words(String)
    /// A word by its sound in the International Phonetic Alphabet, if that is known, and as it is
    /// written.
    case sound(String?, written: String)
  }

  package let pieces: [Piece]
  /// How many times as fast as the program does by itself.
  package let speed: Double

  package init(_ pieces: [Piece], speed: Double) {
    self.pieces = pieces
    self.speed = speed
  }

  package init(_ words: String, speed: Double = 1) {
    self.init([.words(words)], speed: speed)
  }

  init(_ segment: SpokenPhrase.Segment, ownPace: Double) {
    // A sound of another language would be said with this one's.
    let kind = segment.language.kind
    let isOwn = LanguageTag.primary(of: segment.voice.language) == kind
    let rate = segment.pieces.first?.prosody.rate ?? 1
    self.init(
      segment.pieces.map { piece in
        switch piece.content {
        case .words(let words): .words(words)
        case .phonemes(let sound, let written):
          .sound(isOwn ? sound.ipa : nil, written: written)
        }
      }, speed: segment.voice.pace / ownPace * rate)
  }
}
