/// Sizes of files for people.
enum ByteText {
  static func text(_ bytes: Int64) -> String {
    let units: [(name: String, size: Double)] = [("TB", 1e12), ("GB", 1e9), ("MB", 1e6)]
    let unit = units.first { Double(bytes) >= $0.size } ?? ("kB", 1e3)
    return "\((Double(bytes) / unit.size * 10).rounded() / 10) \(unit.name)"
  }
}
