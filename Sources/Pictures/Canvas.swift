/// A square image to draw soft shapes on, one over the other.
///
/// Positions and lengths are relative to the side: (0, 0) is the top left, (1, 1) the bottom right.
/// Edges are one pixel soft. Colours vary down the rows and hardly along them, so that a picture
/// compresses well.
struct Canvas {
  /// Side in pixels.
  let side: Int
  private var pixels: [Color]

  init(side: Int) {
    self.side = side
    pixels = [Color](repeating: Color(), count: side * side)
  }

  private var scale: Float { Float(side) }

  /// Fills the image with a vertical gradient.
  mutating func fill(_ gradient: Gradient) {
    for y in 0..<side {
      let color = gradient.color(at: (Float(y) + 0.5) / scale)
      for x in 0..<side { pixels[y * side + x] = color }
    }
  }

  /// Draws a flat ellipse: a disc, or a streak of light on water.
  mutating func ellipse(
    x: Float, y: Float, width: Float, height: Float, color: Color, opacity: Float = 1
  ) {
    let pixels = min(width, height) * scale
    lay(color, x: x, y: y, width: width, height: height) { inside in
      min(max(inside * pixels + 0.5, 0), 1) * opacity
    }
  }

  /// Draws a halo around a disc, strongest in the middle.
  ///
  /// It fades in steps too small to see: within a step all three colours are constant along a row,
  /// which makes the file up to a quarter smaller than a smooth halo would, and halves the time to
  /// write it.
  mutating func halo(x: Float, y: Float, radius: Float, color: Color, opacity: Float) {
    let steps: Float = 72
    lay(color, x: x, y: y, width: radius, height: radius) { inside in
      let part = max(inside, 0)
      return (part * part * steps).rounded() / steps * opacity
    }
  }

  /// Draws a thin circle.
  mutating func ring(
    x: Float, y: Float, radius: Float, width: Float, color: Color, opacity: Float
  ) {
    let reach = radius + width
    let scale = scale
    lay(color, x: x, y: y, width: reach, height: reach) { inside in
      let fromLine = ((1 - inside) * reach - radius).magnitude
      return min(max((width / 2 - fromLine) * scale + 0.5, 0), 1) * opacity
    }
  }

  /// Fills everything below an outline.
  ///
  /// - Parameter outline: the edge's distance from the top, 0 to 1, at a position from 0 to 1
  ///   across.
  mutating func ground(_ gradient: Gradient, outline: (Float) -> Float) {
    let edges = (0..<side).map { outline((Float($0) + 0.5) / scale) * scale }
    let top = max(Int((edges.min() ?? 0).rounded(.down)) - 1, 0)
    for y in min(top, side)..<side {
      let color = gradient.color(at: (Float(y) + 0.5) / scale)
      for x in 0..<side {
        let cover = min(max(Float(y) + 1 - edges[x], 0), 1)
        guard cover > 0 else { continue }
        pixels[y * side + x] = pixels[y * side + x].mixed(cover, with: color)
      }
    }
  }

  /// Blends a colour over an ellipse; `opacity` is given the depth of a pixel inside it: 1 in the
  /// middle, 0 on the edge, negative outside.
  private mutating func lay(
    _ color: Color, x: Float, y: Float, width: Float, height: Float, opacity: (Float) -> Float
  ) {
    let columns = range(from: (x - width) * scale - 1, to: (x + width) * scale + 1)
    for row in range(from: (y - height) * scale - 1, to: (y + height) * scale + 1) {
      let down = ((Float(row) + 0.5) / scale - y) / height
      for column in columns {
        let across = ((Float(column) + 0.5) / scale - x) / width
        let part = opacity(1 - (across * across + down * down).squareRoot())
        guard part > 0 else { continue }
        pixels[row * side + column] = pixels[row * side + column].mixed(part, with: color)
      }
    }
  }

  private func range(from low: Float, to high: Float) -> Range<Int> {
    let first = min(max(Int(low.rounded(.down)), 0), side)
    return first..<min(max(Int(high.rounded(.up)), first), side)
  }

  /// The image as 8-bit RGB: three bytes per pixel, row by row.
  ///
  /// Rounding is dithered over eight rows (ordered dither in one direction), so that a slow
  /// gradient shows no bands. All pixels of a row get the same dither, so it still compresses well.
  func rgb8() -> [UInt8] {
    let thresholds = [0, 4, 2, 6, 1, 5, 3, 7].map { (Float($0) + 0.5) / 8 }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(side * side * 3)
    for y in 0..<side {
      for color in pixels[y * side..<(y + 1) * side] {
        let level = color * 255 + thresholds[y % 8]
        bytes.append(UInt8(level.x))
        bytes.append(UInt8(level.y))
        bytes.append(UInt8(level.z))
      }
    }
    return bytes
  }
}
