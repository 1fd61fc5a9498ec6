internal import Timebase

/// Steady filtered noise, independent in both channels.
package struct NoiseParameters: BedParameters {
  /// Slope of the noise's spectrum.
  package enum Color: String, Codable, Sendable {
    /// -3 dB an octave.
    case pink
    /// -6 dB an octave.
    case brown
    /// As a quiet room is heard: deep, and falling steeply at first.
    case room
  }

  package let color: Color
  /// Corner of the high-pass, in hertz; what lies below is not heard and only moves loudspeakers.
  package let highPass: Double
  /// Corner of the low-pass, in hertz; `nil` for none.
  package let lowPass: Double?

  enum CodingKeys: String, CodingKey {
    case color
    case highPass = "high-pass"
    case lowPass = "low-pass"
  }

  var span: Double { 8 }

  func generator(seed: UInt64, rate: SampleRate) -> any BedGenerator {
    NoiseBed(self, seed: seed, rate: rate)
  }
}

struct NoiseBed: BedGenerator {
  let memory = 16_384

  private let color: NoiseParameters.Color
  private let noise: CounterNoise
  private let leak: Float
  private let level: Float
  private let highCorner: NoiseLanes
  private let lowCorner: NoiseLanes?
  private var pink = PinkLanes()
  private var brown = NoiseLanes.zero
  private var room: RoomLanes
  private var high = StateVariableLanes()
  private var low = StateVariableLanes()

  init(_ parameters: NoiseParameters, seed: UInt64, rate: SampleRate) {
    color = parameters.color
    noise = CounterNoise(seed: seed, stream: "noise")
    // A leaky sum of white noise, flat below the corner; uniform noise has a power of 1/3.
    let leak = 1 - Elementary.exp2(-Self.corner * Elementary.octavesInARadian / Double(rate.hertz))
    self.leak = Float(leak)
    room = RoomLanes(rate: rate)
    level =
      switch color {
      case .pink: Self.pinkLevel
      case .brown: Float(0.12 / (leak / (2 - leak) / 3).squareRoot())
      case .room: RoomLanes.level(rate: rate)
      }
    highCorner = NoiseLanes(repeating: Elementary.corner(parameters.highPass, rate: rate))
    lowCorner = parameters.lowPass.map {
      NoiseLanes(repeating: Elementary.corner($0, rate: rate))
    }
    rest()
  }

  mutating func rest() {
    pink = PinkLanes()
    brown = .zero
    room.rest()
    high = StateVariableLanes()
    high.tune(highCorner)
    low = StateVariableLanes()
    if let lowCorner { low.tune(lowCorner) }
  }

  mutating func add(to block: StereoBlock, at frame: Int64) {
    for index in 0..<StereoBlock.frames {
      let (left, right) = noise.pair(at: frame + Int64(index))
      let white = NoiseLanes(lowHalf: SIMD4(left, right, 0, 0), highHalf: .zero)
      var colored: NoiseLanes
      switch color {
      case .pink: colored = pink.next(white)
      case .brown:
        brown += (white - brown) * leak
        colored = brown
      case .room: colored = room.next(white)
      }
      colored = high.next(colored).high
      if lowCorner != nil { colored = low.next(colored).low }
      block.left[index] += colored[0] * level
      block.right[index] += colored[1] * level
    }
  }

  /// Corner in hertz below which brown noise is flat.
  private static let corner = 15.0

  /// Brings Kellett's noise to about -20 dBFS.
  private static let pinkLevel: Float = 0.08
}
