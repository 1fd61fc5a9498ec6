/// Divides an integer in proportion to weights; the shares add up to it exactly.
///
/// Each share is rounded down, and the units left over go to the largest remainders, ties to the
/// first. If `total` is no more than all weights together, no share exceeds its weight.
///
/// - Precondition: `total` and all weights are not negative, and some weight is positive if `total`
///   is.
func shares(of total: Int64, weights: [Int64]) -> [Int64] {
  let sum = weights.reduce(0, +)
  guard sum > 0 else { return weights }
  var shares: [Int64] = []
  var remainders: [(index: Int, value: Int64)] = []
  for (index, weight) in weights.enumerated() {
    let (high, low) = total.multipliedFullWidth(by: weight)
    let (quotient, remainder) = sum.dividingFullWidth((high, low))
    shares.append(quotient)
    remainders.append((index, remainder))
  }
  let left = Int(total - shares.reduce(0, +))
  let largest = remainders.sorted { ($1.value, $0.index) < ($0.value, $1.index) }
  for place in largest.prefix(left) { shares[place.index] += 1 }
  return shares
}
