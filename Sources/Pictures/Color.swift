/// Red, green and blue from 0 to 1, as a screen takes them (sRGB, gamma and all).
typealias Color = SIMD3<Float>

extension Color {
  /// - Parameter hex: 0xRRGGBB.
  init(hex: Int) {
    self.init(Float(hex >> 16 & 255), Float(hex >> 8 & 255), Float(hex & 255))
    self /= 255
  }

  /// The colour a part of the way to another one.
  func mixed(_ part: Float, with other: Color) -> Color {
    self + (other - self) * part
  }
}
