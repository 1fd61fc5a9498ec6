extension Double {
  /// With one decimal, for people: `4.6`.
  package var inTenths: String {
    let tenths = Int((self * 10).rounded())
    return "\(tenths / 10).\(abs(tenths % 10))"
  }
}
