/// A calm picture for a practice: a sky, a sun or a moon, and hills, dunes or water below.
///
/// All of it is determined by the practice's name, so that a practice keeps its cover.
package struct Cover {
  private let name: String

  package init(of name: String) {
    self.name = name
  }

  /// The picture as a PNG file.
  ///
  /// The pixels are the same on every machine; the file's bytes are, for one version of zlib.
  ///
  /// - Parameter side: side of the square in pixels; podcast directories want 1400 to 3000.
  package func png(side: Int = 1400) -> [UInt8] {
    PNG.encode(pixels: pixels(side: side), width: side, height: side)
  }

  /// The pixels as three bytes each (red, green, blue), row by row; `side` is in pixels.
  package func pixels(side: Int) -> [UInt8] {
    var dice = Dice(name: name)
    let scene = Scene(&dice)
    var canvas = Canvas(side: side)
    scene.draw(on: &canvas)
    return canvas.rgb8()
  }
}
