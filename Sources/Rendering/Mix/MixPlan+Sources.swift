internal import MeditationScript
internal import Pacing
internal import Sound
internal import Timebase

/// The sounds of a plan as one reader plays them: each reader has its own.
extension MixPlan {
  func voiceSources() -> [any SoundSource] { voice.map(source) }

  func bellSources() -> [any SoundSource] {
    let scratch = StereoBlock()
    return bells.map { bell in
      switch bell {
      case .clip(let part): source(part)
      case .voice(let voice, let start): BellSource(voice, start: start, scratch: scratch)
      }
    }
  }

  func breathSources() -> [any SoundSource] {
    let scratch = StereoBlock()
    return breath.map { part in
      switch part {
      case .swell(let swell, let start): BreathSource(swell, start: start)
      case .tick(let tick, let start): BellSource(tick, start: start, scratch: scratch)
      }
    }
  }

  func bedSources() -> [any SoundSource] {
    beds.map { part in
      BedSource(
        endless(part), over: part.range, gain: part.gain, ducking: ducking, rate: rate)
    }
  }

  func roomToneSource() -> RoomTone? {
    roomTone.map {
      RoomTone($0.definition, over: .zero..<length, gain: $0.gain, seed: $0.seed, rate: rate)
    }
  }

  private func source(_ part: ClipPart) -> ClipSource {
    ClipSource(part.entry, start: part.start, gain: part.gain, in: clips)
  }

  private func endless(_ part: BedPart) -> any EndlessSound {
    switch part.sound {
    case .made(let definition): MadeBed(definition, seed: part.seed, rate: rate)
    case .recorded(let entry, _): RecordedBed(entry, in: clips, rate: rate)
    }
  }
}

extension TrackLayout {
  /// Whether there is a bed from the first sound to the last.
  var isFilledByBeds: Bool {
    guard let first = beds.first, beds.allSatisfy({ $0.bed != nil }) else { return false }
    return timeline.events.prefix { $0.start < first.start }.allSatisfy { event in
      if case .rest = event.content { true } else { false }
    }
  }

  /// The bed from each change on, `nil` for none; one bed after itself is no change.
  var beds: [(start: Frames, bed: SoundChoice?)] {
    switch request.bed {
    case .none?: return []
    case .bed(let choice)?: return [(content.lowerBound, choice)]
    case nil:
      let own = timeline.events.compactMap { event -> (start: Frames, bed: SoundChoice?)? in
        if case .ambience(let bed) = event.content { (event.start, bed) } else { nil }
      }
      var changes: [(start: Frames, bed: SoundChoice?)] = []
      if let usual = request.usualBed, own.isEmpty || !(request.usualBedYields || beginsWithBed) {
        changes.append((content.lowerBound, usual))
      }
      for change in own where changes.last?.bed != change.bed { changes.append(change) }
      return changes
    }
  }

  /// Whether the script's text asks for a bed before anything else is heard.
  private var beginsWithBed: Bool {
    for event in timeline.events {
      switch event.content {
      case .ambience: return true
      case .rest, .pause, .section, .mark: continue
      default: return false
      }
    }
    return false
  }
}
