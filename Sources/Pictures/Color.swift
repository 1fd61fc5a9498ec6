/// Red, green and blue from 0 to 1 in sRGB, gamma-encoded.
typealias Color = SIMD3<Float>

extension Color {
  /// - Parameter hex: 0xRRGGBB.
  init(hex: Int) {
    self.init(Float(hex >> 16 & 255), Float(hex >> 8 & 255), Float(hex & 255))
    self /= 255
  }

  /// A linear mix of this colour and another: `part` 0 gives this one, 1 the other.
  func mixed(_ part: Float, with other: Color) -> Color {
    self + (other - self) * part
  }
}
