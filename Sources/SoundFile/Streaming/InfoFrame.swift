internal import Timebase

/// The frame without sound at the beginning of an MP3, in which LAME says how many frames follow and
/// what players leave out at both ends.
///
/// After the header and the side information of an MPEG audio frame (ISO/IEC 11172-3 and 13818-3)
/// stands the tag that Xing's encoder began with, and then LAME's own, as read in LAME 3.100.
struct InfoFrame {
  private let frame: [UInt8]
  /// Where the tag begins.
  private let tag: Int
  private let isFirstVersion: Bool

  /// Bytes of Xing's tag with all its fields, and of LAME's after it.
  private static let whole = 120
  private static let own = 36
  /// What of the tag is there: the number of frames, of bytes, a table of contents, the quality.
  private static let hasFrames: UInt32 = 1
  private static let hasAll: UInt32 = 15
  private static let hasQuality: UInt32 = 8

  private static let rates = [[44_100, 48_000, 32_000], [22_050, 24_000, 16_000]]
  private static let kilobits = [
    [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320],
    [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160],
  ]

  /// - Parameter file: an MP3 from its first frame on.
  /// - Returns: `nil` if that is no such frame: in those of the lowest rates there is no room for it.
  init?(in file: [UInt8]) {
    guard file.count > 4, file[0] == 0xFF, file[1] & 0xE0 == 0xE0 else { return nil }
    isFirstVersion = file[1] & 0x18 == 0x18
    let version = isFirstVersion ? 0 : 1
    let (rate, bits) = (Int(file[2] >> 2 & 3), Int(file[2] >> 4))
    guard rate < 3, bits < 15 else { return nil }
    let bytes = (isFirstVersion ? 144_000 : 72_000) * Self.kilobits[version][bits]
    let size = bytes / Self.rates[version][rate] + Int(file[2] >> 1 & 1)
    let isMono = file[3] >> 6 == 3
    tag = 4 + (isFirstVersion ? (isMono ? 17 : 32) : (isMono ? 9 : 17))
    guard size >= tag + Self.whole + Self.own, file.count >= size else { return nil }
    frame = Array(file[..<size])
    let name = frame[tag..<(tag + 4)]
    guard name.elementsEqual("Xing".utf8) || name.elementsEqual("Info".utf8) else { return nil }
  }

  /// In bytes.
  var size: Int { frame.count }

  /// The frame for a sound of this length.
  ///
  /// How many bytes follow is known where every frame has the same rate; the sum of the sound is
  /// never known before it is there, and is left open.
  func bytes(for length: Frames, _ encoding: Encoding) -> [UInt8] {
    let granule = Int64(isFirstVersion ? 1152 : 576)
    let begun = Self.delay + length.count
    var padding = granule - begun % granule
    // The last frames are wanted for what the first filters hold.
    if padding < Self.delay { padding += granule }
    let frames = (begun + padding) / granule
    var own = Array(frame[(tag + Self.whole)..<(tag + Self.whole + Self.own)])
    own[21] = UInt8(truncatingIfNeeded: Self.delay >> 4)
    own[22] = UInt8(truncatingIfNeeded: Self.delay << 4 | padding >> 8)
    own[23] = UInt8(truncatingIfNeeded: padding)
    own.replaceSubrange(28..<34, with: [0, 0, 0, 0, 0, 0])
    let quality = frame[(tag + Self.whole - 4)..<(tag + Self.whole)]
    var bytes = Array(frame[..<(tag + 4)])
    if case .constant(let kilobits)? = encoding.bitRate {
      let sum = Int64(size) + Self.size(of: frames, kilobits, encoding.rate.hertz, isFirstVersion)
      bytes += Self.hasAll.big + UInt32(clamping: frames).big + UInt32(clamping: sum).big
      bytes += (0..<100).map { UInt8($0 * 256 / 100) } + quality
      own.replaceSubrange(28..<32, with: UInt32(clamping: sum).big)
    } else {
      bytes += (Self.hasFrames | Self.hasQuality).big + UInt32(clamping: frames).big + quality
    }
    bytes += own.dropLast(2)
    bytes += UInt16(Self.checksum(bytes)).big
    return bytes + [UInt8](repeating: 0, count: max(0, size - bytes.count))
  }

  /// Frames of silence that LAME begins with.
  private static let delay: Int64 = 576

  /// Bytes of so many frames of a constant rate, of which some are one byte longer: as LAME spreads
  /// what a frame's whole bytes leave over.
  private static func size(
    of frames: Int64, _ kilobits: Int, _ rate: Int, _ isFirstVersion: Bool
  ) -> Int64 {
    let bits = Int64((isFirstVersion ? 144_000 : 72_000) * kilobits)
    let (whole, part) = bits.quotientAndRemainder(dividingBy: Int64(rate))
    return frames * whole + frames * part / Int64(rate)
  }

  /// CRC-16 with the polynomial 8005, reflected.
  private static func checksum(_ bytes: [UInt8]) -> UInt16 {
    bytes.reduce(0) { sum, byte in
      (0..<8).reduce(sum ^ UInt16(byte)) { value, _ in
        value & 1 == 1 ? value >> 1 ^ 0xA001 : value >> 1
      }
    }
  }
}
