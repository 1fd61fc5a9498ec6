/// A filter of PNG rows: the prediction that each byte is stored as the difference from.
///
/// Predictions come from the neighbours on the left, above, or both (PNG specification, 9.2). The
/// raw value is the filter's number in the file.
enum PNGFilter: UInt8, CaseIterable {
  case none, sub, up, average, paeth

  /// Bytes per pixel: the distance to the same sample of the pixel on the left.
  private static let step = 3

  /// Filters all rows, each with its filter's number before it.
  ///
  /// - Parameter rowBytes: length of a row in bytes.
  ///
  /// Each row takes the filter with the least sum of absolute differences, read as signed bytes:
  /// the heuristic of the specification (12.7). Smooth pictures become long runs of zeros.
  static func apply(to pixels: [UInt8], rowBytes: Int) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(pixels.count + pixels.count / rowBytes)
    // A pixel of zeros precedes each row, so that every byte has a neighbour on the left.
    var above = [UInt8](repeating: 0, count: rowBytes + step)
    var row = above
    var trial = [UInt8](repeating: 0, count: rowBytes)
    var best = trial
    for start in stride(from: 0, to: pixels.count, by: rowBytes) {
      row.replaceSubrange(step..., with: pixels[start..<start + rowBytes])
      var (choice, least) = (PNGFilter.none, Int.max)
      for filter in allCases {
        let cost = filter.subtract(row, above, into: &trial)
        if cost < least {
          (choice, least) = (filter, cost)
          swap(&best, &trial)
        }
      }
      result.append(choice.rawValue)
      result.append(contentsOf: best)
      swap(&above, &row)
    }
    return result
  }

  /// Writes a row's differences to `result`.
  ///
  /// - Returns: the sum of their absolute values.
  private func subtract(_ row: [UInt8], _ above: [UInt8], into result: inout [UInt8]) -> Int {
    let step = Self.step
    switch self {
    case .none: for i in result.indices { result[i] = row[i + step] }
    case .sub: for i in result.indices { result[i] = row[i + step] &- row[i] }
    case .up: for i in result.indices { result[i] = row[i + step] &- above[i + step] }
    case .average:
      for i in result.indices {
        result[i] = row[i + step] &- UInt8((UInt16(row[i]) + UInt16(above[i + step])) / 2)
      }
    case .paeth:
      for i in result.indices {
        result[i] = row[i + step] &- Self.paeth(row[i], above[i + step], above[i])
      }
    }
    var cost = 0
    for byte in result { cost &+= Int(Int8(bitPattern: byte).magnitude) }
    return cost
  }

  /// The Paeth predictor: of left, above and upper left, the one nearest to left + above − upper
  /// left.
  private static func paeth(_ left: UInt8, _ above: UInt8, _ corner: UInt8) -> UInt8 {
    let (a, b, c) = (Int16(left), Int16(above), Int16(corner))
    let toLeft = (b - c).magnitude
    let toAbove = (a - c).magnitude
    let toCorner = (a + b - c - c).magnitude
    if toLeft <= toAbove, toLeft <= toCorner { return left }
    return toAbove <= toCorner ? above : corner
  }
}
