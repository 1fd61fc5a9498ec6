extension Int64 {
  /// The number with leading zeros, at least `width` digits wide.
  func padded(_ width: Int) -> String {
    let digits = String(self)
    return String(repeating: "0", count: Swift.max(0, width - digits.count)) + digits
  }
}
