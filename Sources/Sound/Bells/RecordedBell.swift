/// What must be known of a recording of a bell: how loud it is and how long it is in the way.
package struct RecordedBell: Sendable {
  /// The loudest 400 ms, in LUFS.
  package let loudness: Double
  package let ring: BellDefinition.Ring

  /// A recording with nothing to measure in it is taken for half a second.
  package init(_ clip: Clip, rate: SampleRate) {
    let hop = rate.hertz / 10
    var meter = LoudnessMeter(channels: clip.channels.count, rate: rate)
    var levels: [Double] = []
    let first = clip.channels.first ?? []
    let last = clip.channels.last ?? []
    for start in stride(from: 0, to: first.count, by: hop) {
      let range = start..<min(start + hop, first.count)
      if clip.channels.count == 1 {
        meter.add(mono: first.span.extracting(range))
      } else {
        meter.add(left: first.span.extracting(range), right: last.span.extracting(range))
      }
      levels.append(meter.momentary)
    }
    let loudest = levels.max() ?? -.infinity
    loudness = loudest.isFinite ? loudest : clip.loudness
    func seconds(down: Double) -> Double {
      Double((levels.lastIndex { $0 > loudest - down } ?? 4) + 1) / 10
    }
    ring = BellDefinition.Ring(clear: seconds(down: 10), tail: seconds(down: 20))
  }
}
