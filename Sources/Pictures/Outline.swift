internal import Timebase

/// The edge of a hill, a dune or a wave: the sum of two sine waves.
struct Outline {
  /// Distance of its middle from the top, 0 to 1.
  let base: Double
  let height: Double
  /// Periods across the picture.
  let waves: Double
  /// Phase of the first wave at the left, in turns.
  let first: Double
  /// Phase of the second wave at the left, in turns.
  let second: Double

  init(base: Double, height: Double, waves: Double, _ dice: inout Dice) {
    self.base = base
    self.height = height
    self.waves = waves * dice.between(0.85, 1.15)
    first = dice.between(0, 1)
    second = dice.between(0, 1)
  }

  /// The edge's distance from the top, 0 to 1.
  ///
  /// - Parameter x: position from 0, the left, to 1.
  func callAsFunction(_ x: Double) -> Double {
    let slow = Elementary.sinCos(turns: x * waves + first).sin
    let quick = Elementary.sinCos(turns: x * waves * 2.3 + second).sin
    return base - height * (0.75 * slow + 0.25 * quick)
  }
}
