internal import Pacing
internal import Sound
internal import Timebase
internal import Voices

extension TrackLayout {
  /// What a listener or the author should know of the sound itself, a sentence or two each.
  package var cautions: [String] {
    var found = voiceCautions
    let used = beds.compactMap(\.bed)
    for choice in used {
      guard case .made(let definition)? = sounds.beds[choice], let caution = definition.caution,
        !found.contains(where: { $0.hasSuffix(caution) })
      else { continue }
      found.append("\(definition.title): \(caution)")
    }
    if !used.isEmpty, bedLevel.isCounted {
      found.append(
        "This bed is so loud that a player which levels loudness will turn the voice down; "
          + "a lower `bed-level` keeps the voice where it is.")
    }
    return found
  }

  private var voiceCautions: [String] {
    var found: [String] = []
    let wish = request.voice
    if !voice.capabilities.pitch, wish.pitch != nil || wish.pitchRange != nil {
      found.append("\(voice.title) has a pitch of its own; `pitch` and `pitch-range` are left out.")
    }
    for voice in cast.all {
      if let pace = wish.pace, let slowest = voice.engine.slowestPace, pace < slowest.rounded(.down)
      {
        found.append(
          "\(voice.title) speaks no slower than \(Int(slowest.rounded())) words a minute, so that "
            + "it is understood; a longer track has longer pauses.")
      }
      if wish.pace != nil, !voice.capabilities.pace {
        found.append("\(voice.title) has a pace of its own; `pace` is left out.")
      }
      if !voice.capabilities.everyLanguage,
        LanguageTag.primary(of: voice.language) != LanguageTag.primary(of: language)
      {
        found.append(
          "\(voice.title) speaks \(voice.language), and this script is in \(language).")
      }
    }
    return found
  }

  /// Whether a bed of it is lost when both channels become one.
  package var needsTwoChannels: Bool {
    beds.compactMap(\.bed).contains { choice in
      guard case .made(let definition)? = sounds.beds[choice] else { return false }
      return !definition.isMonoCompatible
    }
  }

  /// How loud its beds are, from how much is said.
  var bedLevel: BedLevel {
    let spoken = timeline.all.reduce(Frames.zero) { sum, event in
      if case .speech = event.content { sum + event.length } else { sum }
    }
    let share = Double(spoken.count) / Double(max(1, timeline.length.count))
    return BedLevel(speechShare: share, wish: request.bedLevel)
  }
}
