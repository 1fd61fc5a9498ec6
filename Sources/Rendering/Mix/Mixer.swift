internal import Sound
internal import Timebase

/// Adds up what sounds, block by block, at constant memory: only what is heard now is held.
///
/// A block is a function of its place alone, so a track may be played from anywhere.
final class Mixer {
  /// Each stem's, in their order.
  private let buses: [any MixBus]
  private let fade: EndFade
  private let roomTone: RoomTone?

  init(_ plan: MixPlan) {
    buses = Stem.allCases.map { stem in
      switch stem {
      case .voice: Bus(plan.voiceSources())
      case .bells: BellBus(plan.bellSources(), isDry: plan.isDry, rate: plan.rate)
      case .breath: Bus(plan.breathSources())
      case .bed: Bus(plan.bedSources())
      }
    }
    fade = plan.fade
    roomTone = plan.roomToneSource()
  }

  /// Fills an empty block; fastest in order.
  ///
  /// - Parameter sums: empty blocks for the sums on the way, one less than there are stems: the voice,
  ///   the voice and the bells, and so on. None if nobody wants them.
  func fill(_ block: StereoBlock, sums: [StereoBlock] = [], at position: Frames) throws {
    for (stem, bus) in buses.enumerated() {
      try bus.add(to: block, at: position)
      if stem < sums.count { sums[stem].add(block) }
    }
    for sum in sums { fade.apply(to: sum, at: position) }
    fade.apply(to: block, at: position)
    // It outlasts what fades, and belongs to the last stem.
    roomTone?.add(to: block, at: position)
  }
}
