/// The order of names in which numbers count by their value: `2.wav` before `10.wav`.
struct NaturalOrder: Comparable {
  private let name: String
  private let parts: [Part]

  private enum Part: Hashable {
    /// Without leading zeros.
    case number([UInt8])
    case other(UInt8)
  }

  init(_ name: String) {
    self.name = name
    var parts: [Part] = []
    var rest = Array(name.utf8)[...]
    while let first = rest.first {
      let digits = rest.prefix { (0x30...0x39).contains($0) }
      parts.append(digits.isEmpty ? .other(first) : .number(Array(digits.drop { $0 == 0x30 })))
      rest = rest.dropFirst(max(digits.count, 1))
    }
    self.parts = parts
  }

  static func < (one: NaturalOrder, other: NaturalOrder) -> Bool {
    for (left, right) in zip(one.parts, other.parts) where left != right {
      switch (left, right) {
      case (.number(let left), .number(let right)):
        guard left.count == right.count else { return left.count < right.count }
        return left.lexicographicallyPrecedes(right)
      case (.other(let left), .other(let right)): return left < right
      case (.number, .other): return true
      case (.other, .number): return false
      }
    }
    if one.parts.count != other.parts.count { return one.parts.count < other.parts.count }
    return one.name.utf8.lexicographicallyPrecedes(other.name.utf8)
  }
}
