package import Timebase

extension Timeline {
  /// The timeline with silence of these lengths before and after it.
  package func between(head: Frames, tail: Frames) -> Timeline {
    guard head > .zero || tail > .zero else { return self }
    func rest(_ start: Frames, _ length: Frames) -> [Event] {
      length > .zero ? [Event(start: start, length: length, content: .rest)] : []
    }
    func later(_ events: [Event]) -> [Event] {
      events.map { Event(start: $0.start + head, length: $0.length, content: $0.content) }
    }
    return Timeline(
      rate: rate, length: head + length + tail,
      events: rest(.zero, head) + later(events) + rest(head + length, tail),
      overlays: later(overlays), warnings: warnings)
  }
}
