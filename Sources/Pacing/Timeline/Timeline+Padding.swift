package import Timebase

extension Timeline {
  /// The timeline with silence of these lengths before and after it.
  package func padded(leading head: Frames, trailing tail: Frames) -> Timeline {
    guard head > .zero || tail > .zero else { return self }
    func rest(_ start: Frames, _ length: Frames) -> [Event] {
      length > .zero ? [Event(start: start, length: length, content: .rest)] : []
    }
    func later(_ events: [Event]) -> [Event] {
      events.map { $0.later(by: head) }
    }
    return Timeline(
      rate: rate, length: head + length + tail,
      events: rest(.zero, head) + later(events) + rest(head + length, tail),
      overlays: later(overlays), warnings: warnings)
  }
}
