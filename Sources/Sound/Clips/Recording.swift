/// What must be known of a recording before it sounds: its loudness as a whole and, if it is a bell's,
/// how loud the strike is and how long it is in the way.
package struct Recording: Sendable {
  /// The loudest 400 ms, in LUFS.
  package let loudness: Double
  package let ring: BellDefinition.Ring
}

/// Listens to a recording as it goes by, a piece at a time.
package struct RecordingMeter: ~Copyable {
  private var meter: LoudnessMeter
  private let hop: Int
  private var waiting: [[Float]]
  /// Momentary loudness, ten times a second.
  private var levels: [Double] = []

  /// - Parameter channels: 1 or 2.
  package init(channels: Int, rate: SampleRate) {
    meter = LoudnessMeter(channels: channels, rate: rate)
    hop = rate.hertz / 10
    waiting = Array(repeating: [], count: channels)
    // Silence around it lets the meter's gate see a short sound whole.
    add(air)
    levels = []
  }

  private var air: [[Float]] {
    waiting.map { _ in [Float](repeating: 0, count: 4 * hop) }
  }

  package mutating func add(_ piece: [[Float]]) {
    for index in waiting.indices { waiting[index] += piece[index] }
    while let count = waiting.first?.count, count >= hop {
      let first = Array(waiting[0].prefix(hop))
      let last = Array(waiting[waiting.count - 1].prefix(hop))
      if waiting.count == 1 {
        meter.add(mono: first.span)
      } else {
        meter.add(left: first.span, right: last.span)
      }
      levels.append(meter.momentary)
      for index in waiting.indices { waiting[index].removeFirst(hop) }
    }
  }

  /// Of everything heard, in LUFS; and the bell it would be.
  package consuming func finished() -> (loudness: Double, bell: Recording) {
    add(air)
    let loudest = levels.max() ?? -.infinity
    func seconds(down: Double) -> Double {
      Double((levels.lastIndex { $0 > loudest - down } ?? 0) + 1) / 10
    }
    let ring = BellDefinition.Ring(clear: seconds(down: 10), tail: seconds(down: 20))
    return (meter.integrated, Recording(loudness: loudest, ring: ring))
  }
}
