internal import Sound
internal import Timebase

/// The bells and the plate they ring in.
///
/// The plate hears a strike's first seconds only: what a bell's long, steady tones would add there
/// later is more of themselves. So it sleeps, empty, for most of a track, and a start in the middle
/// of one need not go back further than the strikes it still hears.
final class BellBus: MixBus {
  private let bus: Bus
  private let rate: SampleRate
  private var plate: Plate?
  private let dry = StereoBlock()
  private var heard = [Float](repeating: 0, count: StereoBlock.frames)
  /// When strikes begin, and when the plate is awake: blocks from the first to before the second.
  private let strikes: [Frames]
  private let waking: [Range<Frames>]
  private var position = Frames.zero

  /// Seconds: how long the plate hears a strike in full, when it hears nothing more, and how long
  /// it sounds on.
  private static let hearing = (full: 4.0, none: 10.0, tail: 5.0)

  /// The plate's sound beside the bells'.
  private static let wet = Decibels(-14)

  /// - Parameter isDry: whether there is no plate.
  init(_ sources: [any SoundSource], isDry: Bool, rate: SampleRate) {
    bus = Bus(sources)
    self.rate = rate
    strikes = isDry ? [] : sources.map(\.start).sorted()
    waking = Self.waking(strikes, rate: rate)
    plate = strikes.isEmpty ? nil : Plate(decay: 0.7, rate: rate)
  }

  /// Adds the bells' part of the block starting at `position`.
  func add(to block: StereoBlock, at position: Frames) throws {
    let range = waking.first { $0.contains(position) }
    if let range, position != self.position {
      // The plate knows only what it has heard: play it from where it woke.
      let lost = StereoBlock()
      var earlier = range.lowerBound
      while earlier < position {
        try ring(into: lost, at: earlier, wakes: earlier == range.lowerBound, plays: true)
        earlier += Frames(StereoBlock.frames)
      }
    }
    try ring(
      into: block, at: position, wakes: range?.lowerBound == position, plays: range != nil)
    self.position = position + Frames(StereoBlock.frames)
  }

  private func ring(
    into block: StereoBlock, at position: Frames, wakes: Bool, plays: Bool
  ) throws {
    guard plays else {
      try bus.add(to: block, at: position)
      return
    }
    dry.clear()
    try bus.add(to: dry, at: position)
    block.add(dry)
    if wakes { plate?.clear() }
    let from = hearing(at: position)
    let to = hearing(at: position + Frames(StereoBlock.frames))
    dry.mean(into: &heard, gain: from, to: to)
    plate?.add(to: block, hearing: heard, gain: Float(Self.wet.linear))
  }

  /// How much of the bells the plate hears: all of a strike at first, then less and less.
  private func hearing(at position: Frames) -> Double {
    strikes.reduce(0) { most, strike in
      let age = rate.seconds(position - strike)
      guard age > -1, age < Self.hearing.none else { return most }
      let fall = (Self.hearing.none - age) / (Self.hearing.none - Self.hearing.full)
      return max(most, Elementary.raisedCosine(fall))
    }
  }

  private static func waking(_ strikes: [Frames], rate: SampleRate) -> [Range<Frames>] {
    var ranges: [Range<Frames>] = []
    let length = rate.frames(seconds: hearing.none + hearing.tail)
    for strike in strikes {
      let start = Frames(strike.count / Int64(StereoBlock.frames) * Int64(StereoBlock.frames))
      let end = start + length
      if let last = ranges.last, start <= last.upperBound {
        ranges[ranges.count - 1] = last.lowerBound..<max(last.upperBound, end)
      } else {
        ranges.append(start..<end)
      }
    }
    return ranges
  }
}

/// A bell as a bus plays it.
final class BellSource: SoundSource {
  let start: Frames
  private let voice: any BellVoice
  private let scratch: StereoBlock

  /// - Parameter scratch: may be shared with others.
  init(_ voice: any BellVoice, start: Frames, scratch: StereoBlock) {
    self.voice = voice
    self.start = start
    self.scratch = scratch
  }

  var end: Frames { voice.end }

  func add(to block: StereoBlock, at position: Frames) throws {
    voice.add(to: block, at: position, scratch: scratch)
  }
}
