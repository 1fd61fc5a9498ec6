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

  init(_ stretch: SpokenPhrase.Stretch, ownPace: Double) {
    // A sound of another language would be said with this one's.
    let kind = stretch.language.kind
    let isOwn = Language.kind(of: stretch.voice.language) == kind
    let rate = stretch.pieces.first?.prosody.rate ?? 1
    self.init(
      stretch.pieces.map { piece in
        switch piece.content {
        case .words(let words): .words(words)
        case .phonemes(let sound, let written):
          .sound(isOwn ? sound.ipa : nil, written: written)
        }
      }, speed: stretch.voice.pace / ownPace * rate)
  }
}
