internal import Timebase

/// The generator of `DroneParameters`: sines, each one harmonic of one voice on one note.
struct DroneBed: BedGenerator {
  /// One voice on one note.
  private struct Singer {
    let harmonics: [(line: ToneLine, open: Double, closed: Double)]
    /// Frequency of the swell in turns per frame, and its phase in turns at frame zero.
    let breath: (rate: Double, phase: Double)
    let left: Float
    let right: Float
  }

  private let singers: [Singer]
  private let depth: Double
  private let mouth: Double
  private let scratch = StereoBlock()

  init(_ parameters: DroneParameters, seed: UInt64, rate: SampleRate) {
    let hertz = Double(rate.hertz)
    let phases = CounterNoise(seed: seed, stream: "drone")
    let breaths = CounterNoise(seed: seed, stream: "breath")
    depth = parameters.breath.depth.value
    mouth = 1 / (parameters.period * hertz)
    var singers: [Singer] = []
    for note in parameters.notes {
      for (place, voice) in parameters.voices.enumerated() {
        let number = singers.count
        let pitch = parameters.root * note.ratio * Elementary.exp2(voice.cents / 1200)
        let harmonics = (1...max(1, parameters.harmonics)).compactMap { harmonic in
          let frequency = pitch * Double(harmonic)
          let level = Elementary.power(Double(harmonic), -parameters.slope)
          let open = level * parameters.open.weight(frequency)
          let closed = level * parameters.closed.weight(frequency)
          // A phase depends on the harmonic's ratio to the root, so that harmonics shared by two
          // notes are in phase, whatever the seed.
          let meeting = Int64((12 * note.ratio * Double(harmonic)).rounded())
          let phase = phases.unit(at: meeting * 64 + Int64(place))
          let line = ToneLine(frequency: frequency / hertz, phase: phase)
          let isHeard = max(open, closed) > 0.001 && line.frequency < 0.45
          return isHeard ? (line, open, closed) : nil
        }
        // The golden ratio gives each voice a different rate.
        let golden = Double(number) * 0.618_033_988_749_895
        let pace =
          parameters.breath.from
          + (parameters.breath.to - parameters.breath.from) * (golden - golden.rounded(.down))
        let sides = StereoBlock.sides(pan: voice.pan)
        let level = Self.level * (note.level + voice.level).linear
        singers.append(
          Singer(
            harmonics: harmonics, breath: (pace / hertz, breaths.unit(at: Int64(number))),
            left: Float(level * sides.left), right: Float(level * sides.right)))
      }
    }
    self.singers = singers
  }

  func add(to block: StereoBlock, at frame: Int64) {
    let end = frame + Int64(StereoBlock.frames)
    let closing = (from: closed(at: frame), to: closed(at: end))
    for singer in singers {
      scratch.left.update(repeating: 0)
      let from = swell(singer, at: frame)
      let to = swell(singer, at: end)
      for (line, open, closed) in singer.harmonics {
        line.add(
          to: scratch.left, at: frame, from: from * (open + (closed - open) * closing.from),
          to: to * (open + (closed - open) * closing.to))
      }
      block.add(scratch.left, left: singer.left, right: singer.right)
    }
  }

  /// How far the mouth is closed, 0 to 1; a function of the frame.
  private func closed(at frame: Int64) -> Double {
    0.5 - 0.5 * Elementary.sinCos(turns: mouth * Double(frame)).cos
  }

  private func swell(_ singer: Singer, at frame: Int64) -> Double {
    let turns = singer.breath.phase + singer.breath.rate * Double(frame)
    return Decibels(depth * Elementary.sinCos(turns: turns).sin).linear
  }

  /// Keeps the chord under full scale when all swell at once.
  private static let level = 0.04
}
