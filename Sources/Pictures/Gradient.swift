/// A vertical colour gradient, smooth at its stops.
struct Gradient {
  /// Position from the top, 0 to 1, and colour of each stop, in order.
  let stops: [(at: Float, color: Color)]

  /// The colour at a distance from the top, 0 to 1.
  func color(at place: Float) -> Color {
    guard let next = stops.firstIndex(where: { $0.at > place }) else {
      return stops.last?.color ?? Color()
    }
    guard next > 0 else { return stops[0].color }
    let (from, to) = (stops[next - 1], stops[next])
    let part = (place - from.at) / (to.at - from.at)
    return from.color.mixed(part * part * (3 - 2 * part), with: to.color)
  }
}
