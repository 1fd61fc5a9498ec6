internal import Timebase

/// The generator of `TanpuraParameters`.
///
/// Plucking a string stops its earlier sound, so at most four ring at a time.
struct TanpuraBed: BedGenerator {
  private let parameters: TanpuraParameters
  private let rate: SampleRate
  private let strings: [TanpuraString]
  private let noise: CounterNoise
  /// Frames in a round of plucks, and each pluck's frame in it.
  private let round: Int64
  private let places: [Int64]
  private let scratch = StereoBlock()

  init(_ parameters: TanpuraParameters, seed: UInt64, rate: SampleRate) {
    self.parameters = parameters
    self.rate = rate
    noise = CounterNoise(seed: seed, stream: "hand")
    strings = parameters.plucks.map { TanpuraString($0, of: parameters, rate: rate) }
    var places: [Int64] = []
    var seconds = 0.0
    for pluck in parameters.plucks {
      places.append(rate.frames(seconds: seconds).count)
      seconds += pluck.wait
    }
    self.places = places
    round = max(1, rate.frames(seconds: seconds).count)
  }

  func add(to block: StereoBlock, at frame: Int64) {
    let end = frame + Int64(StereoBlock.frames)
    let here = frame / round
    for (index, string) in strings.enumerated() {
      for turn in max(0, here - 1)...(here + 1) {
        let start = start(of: index, turn: turn)
        let stop = self.start(of: index, turn: turn + 1)
        guard start < end, stop + string.damping > frame else { continue }
        let level = 2 * noise.unit(at: draw(index, turn) + 1) - 1
        let gain = Self.level * Decibels(parameters.hand.level.value * level).linear
        scratch.left.update(repeating: 0)
        string.add(to: scratch.left, age: frame - start, stop: stop - start)
        block.add(
          scratch.left, left: Float(gain * string.sides.left),
          right: Float(gain * string.sides.right))
      }
    }
  }

  /// The frame at which a string is plucked in round number `turn`.
  func start(of string: Int, turn: Int64) -> Int64 {
    let late = parameters.hand.late * noise.unit(at: draw(string, turn))
    return turn * round + places[string] + rate.frames(seconds: late).count
  }

  /// Index into the noise of a pluck's two random numbers: how late, how loud.
  private func draw(_ string: Int, _ turn: Int64) -> Int64 {
    2 * (turn * Int64(strings.count) + Int64(string))
  }

  /// Keeps four strings under full scale.
  private static let level = 0.1
}
