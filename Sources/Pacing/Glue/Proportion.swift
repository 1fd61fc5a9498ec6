/// Lengths in proportion to wishes, each within its bounds, that add up to an exact total.
///
/// All wishes are multiplied by one factor; where a length meets a bound it stays there, and the others
/// have what it leaves.
enum Proportion {
  /// One length that is to be found: what it would like to be, and what it may be.
  struct Part {
    let wish: Double
    let least: Int64
    let most: Int64

    /// - Precondition: `least` is not more than `most`.
    init(wish: Double, _ least: Int64, _ most: Int64) {
      self.wish = max(wish, 1)
      self.least = least
      self.most = most
    }

    fileprivate func length(_ factor: Double) -> Double {
      min(max(wish * factor, Double(least)), Double(most))
    }
  }

  /// The factor for which the lengths add up to `total`, or to as near as their bounds allow.
  static func factor(for parts: [Part], total: Double) -> Double {
    var low = 0.0
    var high = parts.reduce(1) { max($0, Double($1.most) / $1.wish) }
    // 64 halvings leave nothing of the interval that a Double could tell apart.
    for _ in 0..<64 {
      let middle = (low + high) / 2
      if parts.reduce(0, { $0 + $1.length(middle) }) <= total {
        low = middle
      } else {
        high = middle
      }
    }
    return low
  }

  /// Whole lengths that add up to `total` exactly.
  ///
  /// - Precondition: `total` lies between the sum of the leasts and the sum of the mosts.
  static func lengths(of parts: [Part], total: Int64) -> [Int64] {
    let factor = factor(for: parts, total: Double(total))
    let wished = parts.map { $0.length(factor) }
    var lengths = zip(parts, wished).map { part, length in
      min(max(Int64(length.rounded(.down)), part.least), part.most)
    }
    var left = total - lengths.reduce(0, +)
    let order = lengths.indices.sorted {
      (wished[$1] - Double(lengths[$1]), $0) < (wished[$0] - Double(lengths[$0]), $1)
    }
    // What rounding took goes to those it took most from.
    while left > 0 {
      let before = left
      for index in order where left > 0 && lengths[index] < parts[index].most {
        lengths[index] += 1
        left -= 1
      }
      guard left < before else { break }
    }
    return lengths
  }
}
