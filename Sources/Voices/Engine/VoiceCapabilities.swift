/// What a voice can be asked for besides saying words of its own language in its own way.
package struct VoiceCapabilities: Hashable, Sendable {
  /// Speaking faster or slower.
  package var pace = false
  /// Another pace for a part of a sentence.
  package var paceWithinSentence = false
  /// Another pitch.
  package var pitch = false
  package var emphasis = false
  package var whisper = false
  /// Saying a word by its sound, given in the International Phonetic Alphabet.
  package var phonemes = false
  /// Speaking every language there is, not its own alone.
  package var everyLanguage = false

  package init() {}

  /// Everything a script can ask for.
  package static let all: VoiceCapabilities = {
    var all = VoiceCapabilities()
    all.pace = true
    all.paceWithinSentence = true
    all.pitch = true
    all.emphasis = true
    all.whisper = true
    all.phonemes = true
    all.everyLanguage = true
    return all
  }()
}
