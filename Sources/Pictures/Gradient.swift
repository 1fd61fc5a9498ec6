/// Colours from top to bottom, without a corner at the stops.
struct Gradient {
  /// Where, as a part of the picture's side, and what; from the top down.
  let stops: [(at: Float, color: Color)]

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
