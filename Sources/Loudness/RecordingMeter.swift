package import Sound
package import Timebase

/// Measures a recording that is passed in pieces.
package struct RecordingMeter: ~Copyable {
  private var meter: LoudnessMeter
  /// Frames between two readings: 100 ms.
  private let hop: Int
  private var waiting: [[Float]]
  /// Momentary loudness in LUFS, ten readings per second.
  private var levels: [Double] = []

  /// - Parameter channels: 1 or 2.
  package init(channels: Int, rate: SampleRate) {
    meter = LoudnessMeter(channels: channels, rate: rate)
    hop = rate.hertz / 10
    waiting = Array(repeating: [], count: channels)
    // Silence around it lets the meter's gate see a short sound in full.
    add(air)
    levels = []
  }

  private var air: [[Float]] {
    waiting.map { _ in [Float](repeating: 0, count: 4 * hop) }
  }

  /// Measures the next piece: an array of samples for each channel, equally long; full scale ±1.
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

  /// Integrated loudness of the whole recording in LUFS, and its measurements as a bell.
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
