package import Timebase

/// Wind: bands of noise whose frequency and level wander.
package struct WindParameters: BedParameters {
  /// One band of noise.
  package struct Band: Codable, Sendable {
    /// Centre frequency without wind, in hertz.
    package let frequency: Double
    /// Centre frequency over bandwidth.
    package let q: Double
    package let level: Decibels
  }

  /// A slow random movement of level and frequency.
  package struct Movement: Codable, Sendable {
    /// Seconds from one random value to the next.
    package let period: Double
    /// Range of the level, up and down.
    package let level: Decibels
    /// Range of the frequency, up and down, in octaves.
    package let octaves: Double
  }

  /// Bands of noise, one to four.
  package let bands: [Band]
  /// The movement shared by all bands.
  package let gust: Movement
  /// The movement of each band by itself, independent on either side.
  package let eddy: Movement
  /// Corner of the high-pass, in hertz.
  package let highPass: Double

  enum CodingKeys: String, CodingKey {
    case bands, gust, eddy
    case highPass = "high-pass"
  }

  var span: Double { 80 * gust.period }

  func generator(seed: UInt64, rate: SampleRate) -> any BedGenerator {
    WindBed(self, seed: seed, rate: rate)
  }
}

/// The generator of `WindParameters`; lanes: one pair for each band.
struct WindBed: BedGenerator {
  let memory = 16_384

  private let parameters: WindParameters
  private let rate: SampleRate
  private let gust: SlowNoise
  private let eddies: [SlowNoise]
  private let noise: LaneNoise
  private var pink = PinkLanes()
  private var high = StateVariableLanes()
  private var band = StateVariableLanes()

  /// Frames between two updates of the filters.
  private static let step = 32

  init(_ parameters: WindParameters, seed: UInt64, rate: SampleRate) {
    precondition((1...4).contains(parameters.bands.count))
    self.parameters = parameters
    self.rate = rate
    gust = SlowNoise(
      CounterNoise(seed: seed, stream: "gust"), period: parameters.gust.period, rate: rate)
    eddies = (0..<8).map { lane in
      // No two have the same period.
      SlowNoise(
        CounterNoise(seed: seed, stream: "eddy \(lane)"),
        period: parameters.eddy.period * (0.8 + 0.07 * Double(lane)), rate: rate)
    }
    noise = LaneNoise(seed: seed, stream: "air")
    rest()
  }

  mutating func rest() {
    pink = PinkLanes()
    high = StateVariableLanes()
    high.tune(NoiseLanes(repeating: Elementary.corner(parameters.highPass, rate: rate)))
    var q = NoiseLanes(repeating: 1)
    for (index, band) in parameters.bands.enumerated() {
      q[2 * index] = Float(band.q)
      q[2 * index + 1] = Float(band.q)
    }
    band = StateVariableLanes(q: q)
  }

  mutating func add(to block: StereoBlock, at frame: Int64) {
    let first = moment(at: frame)
    let last = moment(at: frame + Int64(StereoBlock.frames))
    let cornerSlope = (last.corner - first.corner) / Float(StereoBlock.frames)
    let gainSlope = (last.gain - first.gain) / Float(StereoBlock.frames)
    let noise = noise
    var gain = first.gain
    for start in stride(from: 0, to: StereoBlock.frames, by: Self.step) {
      band.tune(first.corner + cornerSlope * Float(start))
      for index in start..<(start + Self.step) {
        let white = noise.next(at: frame + Int64(index))
        let air = band.next(high.next(pink.next(white)).high).band * gain
        gain += gainSlope
        block.left[index] += air.evenHalf.sum()
        block.right[index] += air.oddHalf.sum()
      }
    }
  }

  /// Corner and gain of each lane at a frame; lanes without a band are silent.
  private func moment(at frame: Int64) -> (corner: NoiseLanes, gain: NoiseLanes) {
    var corner = NoiseLanes(repeating: 0.1)
    var gain = NoiseLanes.zero
    let strength = gust.value(at: frame)
    for (index, band) in parameters.bands.enumerated() {
      for lane in [2 * index, 2 * index + 1] {
        let own = eddies[lane].value(at: frame)
        let octaves = parameters.gust.octaves * strength + parameters.eddy.octaves * own
        corner[lane] = Elementary.corner(band.frequency * Elementary.exp2(octaves), rate: rate)
        let level = parameters.gust.level.value * strength + parameters.eddy.level.value * own
        gain[lane] = Float(Self.level * Decibels(level + band.level.value).linear)
      }
    }
    return (corner, gain)
  }

  /// Keeps a gust of all bands under full scale.
  private static let level = 0.08
}
