/// The layout of a cover, to be drawn on a canvas.
struct Scene {
  private let palette: Palette
  /// Distance of the horizon from the top, 0 to 1.
  private let horizon: Double
  private let sun: (x: Double, y: Double, radius: Double)
  /// Hills, dunes or waves, from far to near.
  private let outlines: [Outline]
  /// Streaks of light on the water, from the horizon down.
  private let glints: [Glint]

  private struct Glint {
    let x, y, width, height: Double
  }

  init(_ dice: inout Dice) {
    palette = Palette.all[dice.index(below: Palette.all.count)]
    let across = dice.between(0.3, 0.7)
    switch palette.land {
    case .hills:
      horizon = 0.66
      sun = (across, dice.between(0.34, 0.54), dice.between(0.09, 0.125))
      outlines = [0.6, 0.69, 0.78, 0.89].enumerated().map { index, base in
        Outline(base: base, height: 0.045, waves: 1.3 - 0.15 * Double(index), &dice)
      }
      glints = []
    case .dunes:
      horizon = 0.66
      sun = (across, dice.between(0.32, 0.5), dice.between(0.11, 0.14))
      outlines = [0.62, 0.74, 0.87].map { base in
        Outline(base: base, height: 0.075, waves: 0.7, &dice)
      }
      glints = []
    case .water:
      horizon = 0.6
      sun = (across, dice.between(0.34, 0.58), dice.between(0.09, 0.12))
      outlines =
        [Outline(base: 0.59, height: 0.02, waves: 1.6, &dice)]
        + [0.8, 0.87, 0.94].map { base in
          Outline(base: base, height: 0.013, waves: 1.1, &dice)
        }
      glints = (0..<8).map { index in
        let down = Double(index) / 7
        return Glint(
          x: across + dice.between(-0.12, 0.12) * 0.1, y: 0.612 + 0.05 * down + 0.1 * down * down,
          width: 0.1 * (0.85 - 0.5 * down) * dice.between(0.75, 1.15),
          height: 0.0022 + 0.0018 * down)
      }
    }
  }

  func draw(on canvas: inout Canvas) {
    drawSky(on: &canvas)
    guard palette.land == .water else {
      drawLand(outlines, from: 1 / Float(outlines.count), on: &canvas)
      return
    }
    drawLand(Array(outlines.prefix(1)), from: 0.12, on: &canvas)
    drawWater(on: &canvas)
    drawLand(Array(outlines.dropFirst()), from: 0.5, on: &canvas)
  }

  private func drawSky(on canvas: inout Canvas) {
    let (x, y, radius) = (Float(sun.x), Float(sun.y), Float(sun.radius))
    canvas.fill(
      Gradient(stops: [
        (0, palette.sky[0]), (Float(horizon) * 0.58, palette.sky[1]),
        (Float(horizon) + 0.04, palette.sky[2]),
      ]))
    canvas.halo(
      x: x, y: y, radius: radius * 4, color: palette.disc.mixed(0.55, with: palette.sky[2]),
      opacity: 0.65)
    for (index, opacity) in [Float(0.32), 0.22, 0.13].enumerated() {
      canvas.ring(
        x: x, y: y, radius: radius * (1.7 + 0.75 * Float(index)), width: 0.0025,
        color: palette.disc, opacity: opacity)
    }
    canvas.ellipse(x: x, y: y, width: radius, height: radius, color: palette.disc)
  }

  /// Draws layers of land: each darker than the one behind, and lighter at its foot, like mist.
  ///
  /// - Parameter first: nearness of the farthest layer, 0 to 1; the nearest has 1.
  private func drawLand(_ layers: [Outline], from first: Float, on canvas: inout Canvas) {
    for (index, outline) in layers.enumerated() {
      let step = (1 - first) / Float(max(layers.count - 1, 1))
      let depth = first + step * Float(index)
      let color = palette.far.mixed(depth, with: palette.near)
      let foot = color.mixed(0.35 * (1 - depth) + 0.08, with: palette.sky[2])
      canvas.ground(
        Gradient(stops: [
          (Float(outline.base - outline.height), color), (Float(outline.base + 0.16), foot),
        ])
      ) { Float(outline(Double($0))) }
    }
  }

  private func drawWater(on canvas: inout Canvas) {
    let level = Float(horizon)
    canvas.ground(
      Gradient(stops: [
        (level, palette.far.mixed(0.4, with: palette.sky[2])),
        (0.82, palette.far.mixed(0.35, with: palette.near)),
      ])
    ) { _ in level }
    for (index, glint) in glints.enumerated() {
      canvas.ellipse(
        x: Float(glint.x), y: Float(glint.y), width: Float(glint.width),
        height: Float(glint.height), color: palette.disc, opacity: 0.6 - 0.05 * Float(index))
    }
  }
}
