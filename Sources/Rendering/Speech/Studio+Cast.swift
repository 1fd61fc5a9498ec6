internal import MeditationScript
internal import Speech

extension Studio {
  /// The voices of a track.
  ///
  /// - Parameter parts: what its script calls them.
  /// - Throws: as `voice` does.
  func cast(_ wish: TrackRequest.VoiceWish, for parts: Set<String>) throws -> Cast {
    var others: [String: Voice] = [:]
    for part in parts {
      var other = TrackRequest.VoiceWish()
      other.name = part
      if part == Repertoire.secondVoice {
        other.name = secondVoice(wish)
        // A pitch suits one voice; how fast to speak holds for both.
        other.pace = wish.pace
      }
      others[part] = try voice(other)
    }
    return Cast(usual: try voice(wish), others: others)
  }

  /// The names of a track's voices, as a user would ask for them.
  ///
  /// - Parameter parts: what its script calls them.
  package func voiceNames(
    _ wish: TrackRequest.VoiceWish, for parts: Set<String>
  ) -> Set<String> {
    Set(parts.map { $0 == Repertoire.secondVoice ? secondVoice(wish) : $0 } + [wish.name])
  }

  private func secondVoice(_ wish: TrackRequest.VoiceWish) -> String {
    if let name = wish.second { return name }
    // A voice that cannot be had is reported where it is used.
    return (try? voice(wish))?.second ?? Self.usualSecondVoice
  }

  /// Goes with a voice that names no other.
  private static let usualSecondVoice = "serene"
}
