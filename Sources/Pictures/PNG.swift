internal import Deflate

/// Encodes 8-bit RGB pixels as a PNG file.
///
/// Source: W3C, Portable Network Graphics (PNG) Specification, third edition: chapters 5 (chunks),
/// 9 (filters), 10 (compression) and 12.7 (which filter to choose).
package enum PNG {
  /// The whole file.
  ///
  /// - Parameter pixels: three bytes per pixel, row by row from the top left.
  package static func encode(pixels: [UInt8], width: Int, height: Int) -> [UInt8] {
    precondition(width > 0 && height > 0 && pixels.count == width * height * 3)
    // 8 bits per sample, truecolour, deflate, adaptive filtering, no interlace.
    let header = bigEndian(UInt32(width)) + bigEndian(UInt32(height)) + [8, 2, 0, 0, 0]
    return signature
      + chunk("IHDR", header)
      + chunk("IDAT", Deflate.stream(of: PNGFilter.apply(to: pixels, rowBytes: width * 3)))
      + chunk("IEND", [])
  }

  private static let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]

  /// A chunk: length, type, data, and the CRC of type and data.
  private static func chunk(_ type: String, _ data: [UInt8]) -> [UInt8] {
    let checked = Array(type.utf8) + data
    return bigEndian(UInt32(data.count)) + checked + bigEndian(Deflate.checksum(of: checked))
  }

  private static func bigEndian(_ number: UInt32) -> [UInt8] {
    [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: number >> $0) }
  }
}
