internal import Clips
internal import MeditationScript
internal import Timebase

extension [Step] {
  /// How each row of breaths is led; `nil` where the script does not say.
  var leads: [BreathLead?] {
    leaves.compactMap { if case .breath(_, let lead, _) = $0 { .some(lead) } else { nil } }
  }

  /// Every stroke of a bell, each once.
  ///
  /// - Parameter usual: the bell where the script names none.
  func strokes(usual: SoundChoice?) -> Set<StrikeRequest> {
    Set(
      leaves.compactMap { step in
        guard case .bell(let bell, _) = step, let kind = bell.kind ?? usual else { return nil }
        return StrikeRequest(bell: kind, mallet: bell.mallet, touch: bell.touch)
      })
  }

  /// Paths of the sound files in them.
  var soundPaths: [String] {
    leaves.compactMap { if case .sound(let recording, _) = $0 { recording.path } else { nil } }
  }
}

extension PhraseSpeaker {
  /// The lengths of the sounds in `steps` that have been read.
  func soundLengths(in steps: [Step]) -> [String: Frames] {
    var lengths: [String: Frames] = [:]
    for path in steps.soundPaths { lengths[path] = store[.sound(path)]?.length }
    return lengths
  }
}
