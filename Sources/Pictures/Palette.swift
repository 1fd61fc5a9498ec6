/// The colours of one landscape at one time of day, tuned by eye.
struct Palette {
  enum Land { case hills, dunes, water }

  /// The sky's gradient, from the top to the horizon.
  let sky: [Color]
  /// The sun or the moon.
  let disc: Color
  /// The farthest land or water.
  let far: Color
  /// The nearest land or water.
  let near: Color
  let land: Land

  private init(sky: [Int], disc: Int, far: Int, near: Int, land: Land) {
    self.sky = sky.map { Color(hex: $0) }
    self.disc = Color(hex: disc)
    self.far = Color(hex: far)
    self.near = Color(hex: near)
    self.land = land
  }

  /// All palettes; changing their order or number changes which practice has which.
  static let all = [
    dawn, dusk, forest, sea, sand, moonlight, lavender, mist, blossom, nightSea, amber, eveningLake,
  ]

  static let dawn = Palette(
    sky: [0x8FA9C9, 0xE9C4BA, 0xFBE3C8], disc: 0xFFF4DC, far: 0xCFAFB0, near: 0x5E5873,
    land: .hills)
  static let dusk = Palette(
    sky: [0x3E4473, 0xA56B86, 0xF2B48C], disc: 0xFFDDAF, far: 0x8F6888, near: 0x2B2A4C,
    land: .hills)
  static let forest = Palette(
    sky: [0xA3C4BC, 0xD0E1CC, 0xF1EFD8], disc: 0xFFFBE6, far: 0x9DBBA6, near: 0x2F5148,
    land: .hills)
  static let sea = Palette(
    sky: [0x7FB2C6, 0xB9DAD9, 0xF3E9D2], disc: 0xFFF8E3, far: 0x9CC7CB, near: 0x2F6C82,
    land: .water)
  static let sand = Palette(
    sky: [0xAFC6CF, 0xEBDCC4, 0xF7E3C0], disc: 0xFFF8E4, far: 0xE3BE94, near: 0xA9714F,
    land: .dunes)
  static let moonlight = Palette(
    sky: [0x141D3A, 0x27365F, 0x56699A], disc: 0xF2EFE0, far: 0x3F5283, near: 0x10182F,
    land: .hills)
  static let lavender = Palette(
    sky: [0x8B86BB, 0xC9B8D8, 0xF4DDE0], disc: 0xFFF3EE, far: 0xA998C6, near: 0x4A4478,
    land: .hills)
  static let mist = Palette(
    sky: [0x9DB5C1, 0xD2DEDC, 0xF8ECDD], disc: 0xFFFBF0, far: 0xA8C2C6, near: 0x41636F,
    land: .water)
  static let blossom = Palette(
    sky: [0xC9A9BC, 0xEBC7C6, 0xFBE6D6], disc: 0xFFF7EC, far: 0xDBB0B2, near: 0x7C5468,
    land: .dunes)
  static let nightSea = Palette(
    sky: [0x0F2A3A, 0x1F4E5F, 0x6FA3A0], disc: 0xF6F1DA, far: 0x5A918F, near: 0x0B2230,
    land: .water)
  static let amber = Palette(
    sky: [0x7F9DB0, 0xE4CDA9, 0xFAE0B2], disc: 0xFFF6DC, far: 0xD2AB83, near: 0x5B4542,
    land: .hills)
  static let eveningLake = Palette(
    sky: [0x4A4F7C, 0xB9839A, 0xF6C6A6], disc: 0xFFE9CB, far: 0xB98FA0, near: 0x34355C,
    land: .water)
}
