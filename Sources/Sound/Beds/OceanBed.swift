internal import Timebase

/// The generator of `OceanParameters`.
///
/// Each row of waves is pink noise through a low-pass that opens as it rises. Lanes: one pair for
/// each row, the last pair for the foam.
struct OceanBed: BedGenerator {
  let memory = 16_384

  private let parameters: OceanParameters
  private let rate: SampleRate
  private let rows: [WaveRow]
  private let sides: [(left: Double, right: Double)]
  private let noise: LaneNoise
  private var pink = PinkLanes()
  private var high = StateVariableLanes()
  private var moving = StateVariableLanes()
  private var rumble = (left: BandPass(q: 0.7), right: BandPass(q: 0.7))

  /// Corner and gain of every lane, which follow from the waves' heights at one moment.
  private struct Moment {
    var corner = NoiseLanes.zero
    var gain = NoiseLanes.zero
  }

  /// Frames between two updates of the filters.
  private static let step = 32

  init(_ parameters: OceanParameters, seed: UInt64, rate: SampleRate) {
    precondition((1...3).contains(parameters.layers.count))
    self.parameters = parameters
    self.rate = rate
    rows = parameters.layers.indices.map { index in
      WaveRow(
        parameters.layers[index], wave: parameters.wave,
        noise: CounterNoise(seed: seed, stream: "waves \(index)"), rate: rate)
    }
    sides = parameters.layers.map { StereoBlock.sides(pan: $0.pan) }
    noise = LaneNoise(seed: seed, stream: "water")
    rest()
  }

  mutating func rest() {
    pink = PinkLanes()
    high = StateVariableLanes()
    high.tune(NoiseLanes(repeating: Elementary.corner(parameters.highPass, rate: rate)))
    let centre = (parameters.foam.from * parameters.foam.to).squareRoot()
    var q = NoiseLanes(repeating: 0.707)
    q[6] = Float(centre / (parameters.foam.to - parameters.foam.from))
    q[7] = q[6]
    moving = StateVariableLanes(q: q)
    rumble = (BandPass(q: 0.7), BandPass(q: 0.7))
    rumble.left.tune(to: parameters.rumble.frequency, rate: rate)
    rumble.right.tune(to: parameters.rumble.frequency, rate: rate)
  }

  mutating func add(to block: StereoBlock, at frame: Int64) {
    let first = moment(at: frame)
    let last = moment(at: frame + Int64(StereoBlock.frames))
    let cornerSlope = (last.corner - first.corner) / Float(StereoBlock.frames)
    let gainSlope = (last.gain - first.gain) / Float(StereoBlock.frames)
    let ground = Float(parameters.rumble.level.linear)
    // Rows are low-passed, the foam is a band.
    let isBand = NoiseLanes(0, 0, 0, 0, 0, 0, 1, 1)
    let isLow = 1 - isBand
    let noise = noise
    var gain = first.gain
    for start in stride(from: 0, to: StereoBlock.frames, by: Self.step) {
      moving.tune(first.corner + cornerSlope * Float(start))
      for index in start..<(start + Self.step) {
        let white = noise.next(at: frame + Int64(index))
        let water = moving.next(high.next(pink.next(white)).high)
        let sound = (water.low * isLow + water.band * isBand) * gain
        gain += gainSlope
        // The rumble uses the foam's noise, five octaves lower.
        block.left[index] += sound.evenHalf.sum() + rumble.left.next(white[6]) * ground
        block.right[index] += sound.oddHalf.sum() + rumble.right.next(white[7]) * ground
      }
    }
  }

  private func moment(at frame: Int64) -> Moment {
    let foam = parameters.foam
    var moment = Moment()
    moment.corner = NoiseLanes(
      repeating: Elementary.corner((foam.from * foam.to).squareRoot(), rate: rate))
    let heights = rows.map { $0.height(at: frame) }
    let levels = heights.map { Elementary.power($0, parameters.wave.power) }
    // Keeps three crests at once from standing out of the surf.
    let crowd = 1 + parameters.wave.crowding * levels.reduce(0) { $0 + $1 * $1 }
    let share = Self.level / crowd.squareRoot()
    for (index, height) in heights.enumerated() {
      let brightness = Elementary.power(height, parameters.brightness.power)
      let corner = Elementary.corner(
        parameters.brightness.base + parameters.brightness.reach * brightness, rate: rate)
      let level = share * levels[index]
      let spray =
        share * foam.level.linear * Elementary.power(max(0, height - foam.threshold), foam.power)
      moment.corner[2 * index] = corner
      moment.corner[2 * index + 1] = corner
      moment.gain[2 * index] = Float(level * sides[index].left)
      moment.gain[2 * index + 1] = Float(level * sides[index].right)
      moment.gain[6] += Float(spray * sides[index].left)
      moment.gain[7] += Float(spray * sides[index].right)
    }
    return moment
  }

  /// Keeps three crests at once well under full scale.
  private static let level = 0.12
}
