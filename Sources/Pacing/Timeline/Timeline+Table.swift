internal import MeditationScript
internal import Timebase

extension Timeline {
  /// The timeline as a table for people: start, length and content of each event.
  package var table: String {
    all.map { event in
      [clock(event.start), length(event), event.content.name.padded(to: 11), event.content.words]
        .joined(separator: "  ").trimmingEnd
    }.joined(separator: "\n")
  }

  private func length(_ event: Event) -> String {
    guard event.length > .zero else { return "        " }
    let hundredths = Int((rate.seconds(event.length) * 100).rounded())
    return "\(hundredths / 100).\(String(hundredths % 100).padded(left: 2, with: "0"))".padded(
      left: 8, with: " ")
  }

  private func clock(_ frames: Frames) -> String {
    let tenths = Int((rate.seconds(frames) * 10).rounded())
    let seconds = String(tenths / 10 % 60).padded(left: 2, with: "0")
    return "\(tenths / 600):\(seconds).\(tenths % 10)".padded(left: 8, with: " ")
  }
}

extension Timeline.Content {
  /// One word for the kind of event.
  package var name: String {
    switch self {
    case .section: "section"
    case .mark: "mark"
    case .speech: "speech"
    case .file: "file"
    case .strike: "bell"
    case .ambience: "bed"
    case .breath(let phase, _): phase.isHold ? "hold" : phase.rawValue
    case .pause(.silence): "silence"
    case .pause: "pause"
    case .rest: "rest"
    }
  }

  /// The text of the event: what is said or struck, or the kind of pause.
  package var words: String {
    switch self {
    case .section(let title, _): title
    case .mark(let name): name
    case .speech(let phrase): phrase.text
    case .file(let recording): recording.path
    case .strike(let stroke): stroke.text
    case .ambience(let bed): bed?.text ?? "none"
    case .breath(let phase, let cue):
      phase.isHold && cue != .tick ? phase.rawValue : cue.rawValue
    case .pause(.silence), .rest: ""
    case .pause(let kind): kind.rawValue
    }
  }
}

extension String {
  fileprivate func padded(to width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - count))
  }

  fileprivate func padded(left width: Int, with fill: Character) -> String {
    String(repeating: fill, count: max(0, width - count)) + self
  }

  fileprivate var trimmingEnd: String {
    String(reversed().drop { $0 == " " }.reversed())
  }
}
