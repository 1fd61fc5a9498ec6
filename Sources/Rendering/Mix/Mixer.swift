internal import Pacing
internal import Sound
internal import Timebase

/// Adds up what sounds, block by block, at constant memory: only what is heard now is held.
///
/// A block is a function of its place alone, so a track may be played from anywhere.
final class Mixer {
  /// Each stem's, in their order.
  private let buses: [any MixBus]
  private let fade: EndFade

  init(_ track: Track) {
    let sources = SourceMaker(track)
    buses = Stem.allCases.map { stem in
      switch stem {
      case .voice: Bus(sources.voice)
      case .bells: BellBus(sources.bells, isDry: track.request.isDry, rate: track.content.rate)
      case .breath: Bus(sources.breath)
      case .bed: Bus(sources.beds)
      }
    }
    fade = EndFade(length: Self.fadeLength(of: track.content), end: track.content.length)
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
  }

  /// A bell's tail is taken away gently; anything else has ended by itself.
  private static func fadeLength(of timeline: Timeline) -> Frames {
    let shortest = timeline.rate.frames(seconds: 0.05)
    guard let last = timeline.events.last, case .pause = last.content else { return shortest }
    return max(shortest, min(Frames(last.length.count / 2), timeline.rate.frames(seconds: 6)))
  }
}
