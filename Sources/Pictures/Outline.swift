internal import Sound

/// The edge of a hill, a dune or a wave: two slow sine waves, one over the other.
struct Outline {
  /// How far down it lies, as a part of the picture's side.
  let base: Double
  let height: Double
  /// Waves across the picture.
  let waves: Double
  /// Where the waves begin, in turns.
  let first: Double
  let second: Double

  init(base: Double, height: Double, waves: Double, _ dice: inout Dice) {
    self.base = base
    self.height = height
    self.waves = waves * dice.between(0.85, 1.15)
    first = dice.between(0, 1)
    second = dice.between(0, 1)
  }

  /// - Parameter x: from 0, the left, to 1.
  func callAsFunction(_ x: Double) -> Double {
    let slow = Elementary.sinCos(turns: x * waves + first).sin
    let quick = Elementary.sinCos(turns: x * waves * 2.3 + second).sin
    return base - height * (0.75 * slow + 0.25 * quick)
  }
}
