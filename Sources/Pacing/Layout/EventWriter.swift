internal import MeditationScript
internal import Timebase

/// Assigns start frames to a row of elements, once the length of every pause is known.
struct EventWriter {
  let rate: SampleRate
  private(set) var events: [Timeline.Event] = []
  private(set) var overlays: [Timeline.Event] = []
  private var clock = Frames.zero

  init(rate: SampleRate) {
    self.rate = rate
  }

  /// Writes elements after those already written.
  ///
  /// - Parameter lengths: lengths of the glue among them, in order.
  mutating func write(_ elements: [Element], lengths: [Frames]) {
    var settings = lengths.makeIterator()
    for element in elements {
      switch element {
      case .section(let title, let level, _): add(.section(title: title, level: level), .zero)
      case .mark(let name): add(.mark(name), .zero)
      case .ambience(let bed): add(.ambience(bed), .zero)
      case .rest(let frames): add(.rest, frames)
      case .glue(let glue): add(.pause(glue.kind), settings.next() ?? .zero)
      case .sound(let sound):
        switch sound.content {
        case .speech(let phrase): add(.speech(phrase), sound.length)
        case .file(let path): add(.file(path), sound.length)
        case .strike(let stroke, _): add(.strike(stroke), .zero)
        case .breath(let cycle): write(cycle)
        }
      }
    }
  }

  private mutating func write(_ cycle: BreathCycle) {
    for word in cycle.overlays(rate: rate) {
      overlays.append(
        Timeline.Event(
          start: clock + word.start, length: word.length, content: .speech(word.phrase)))
    }
    for (phase, length) in cycle.phases where length > .zero {
      add(.breath(phase, cue: cycle.cue), length)
    }
  }

  private mutating func add(_ content: Timeline.Content, _ length: Frames) {
    events.append(Timeline.Event(start: clock, length: length, content: content))
    clock += length
  }
}
