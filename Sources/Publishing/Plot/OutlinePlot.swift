internal import MeditationScript
package import Pacing
internal import Timebase

/// A picture of a laid-out track, as self-contained SVG.
///
/// Its sections, and below them a row each for speech, breath, bells and pauses, and for how densely is
/// spoken, on a scale in minutes.
package struct OutlinePlot {
  private let timeline: Timeline
  private let title: String

  package init(_ timeline: Timeline, title: String) {
    self.timeline = timeline
    self.title = title
  }

  private static let width = 1200.0
  private static let left = 84.0
  private static let right = 24.0
  private static let top = 56.0
  private static let sectionHeight = 46.0
  private static let rowHeight = 34.0
  private static let rows: [Row] = [.speech, .breath, .bell, .pause]

  private enum Row: String {
    case speech, breath, bell, pause

    init?(_ content: Timeline.Content) {
      switch content {
      case .speech, .file: self = .speech
      case .breath: self = .breath
      case .strike: self = .bell
      case .pause, .rest: self = .pause
      case .section, .mark, .ambience: return nil
      }
    }
  }

  /// The picture.
  package var svg: String {
    let height =
      Self.top + Self.sectionHeight + Double(Self.rows.count + 1) * Self.rowHeight + 48
    let lines =
      [header(height: height)] + axis + sections + Self.rows.indices.flatMap(row) + density
      + ["</svg>"]
    return lines.joined(separator: "\n") + "\n"
  }

  private func header(height: Double) -> String {
    """
    <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(text(Self.width)) \(text(height))" \
    role="img" aria-label="\(title.xml), \(clock(timeline.length))">
    <style>
    svg { font: 14px system-ui, sans-serif; background: #fbfaf7; }
    text { fill: #3b3a36; } .small { font-size: 12px; fill: #77746b; } .title { font-size: 18px; }
    .section { fill: #ece8df; } .speech { fill: #4f6d7a; } .breath { fill: #8fb8a6; }
    .hold { fill: #c9ddd3; } .bell { stroke: #b8860b; fill: #d9a441; } .pause { fill: #ddd6ea; }
    .silence { fill: #b3a5cf; } .line { stroke: #d8d3c7; } .density { fill: #4f6d7a; opacity: .45; }
    @media (prefers-color-scheme: dark) {
      svg { background: #1d1e20; } text { fill: #e6e3da; } .small { fill: #9a978d; }
      .section { fill: #2b2d30; } .line { stroke: #3a3b3e; } .speech { fill: #8fb3c4; }
      .density { fill: #8fb3c4; } .pause { fill: #453f55; } .silence { fill: #6f6290; } .hold { fill: #3f5a4e; }
    }
    </style>
    <text class="title" x="\(text(Self.left))" y="30">\(title.xml)</text>
    <text class="small" x="\(text(Self.width - Self.right))" y="30" text-anchor="end">\
    \(clock(timeline.length))</text>
    """
  }

  // MARK: - Sections

  private var sections: [String] {
    let starts = timeline.events.compactMap { event -> (String, Frames)? in
      if case .section(let title, _) = event.content { (title, event.start) } else { nil }
    }
    return starts.enumerated().flatMap { index, section -> [String] in
      let end = index + 1 < starts.count ? starts[index + 1].1 : timeline.length
      let (x, width) = (place(section.1), place(end) - place(section.1))
      let box = """
        <rect class="section" x="\(text(x))" y="\(text(Self.top))" width="\(text(max(0, width - 2)))" \
        height="\(text(Self.sectionHeight - 8))" rx="4"><title>\(section.0.xml), \
        \(clock(section.1))</title></rect>
        """
      let shown = Self.fitted(section.0, into: width)
      guard !shown.isEmpty else { return [box] }
      return [
        box,
        "<text x=\"\(text(x + 8))\" y=\"\(text(Self.top + 24))\">\(shown.xml)</text>",
      ]
    }
  }

  /// As much of a title as fits, at about eight units per character.
  private static func fitted(_ title: String, into width: Double) -> String {
    let room = Int((width - 18) / 8)
    if title.count <= room { return title }
    return room < 4 ? "" : String(title.prefix(room - 1)) + "…"
  }

  // MARK: - Rows

  private func row(_ index: Int) -> [String] {
    let row = Self.rows[index]
    let y = top(ofRow: index)
    return [label(row.rawValue, y: y)]
      + timeline.all.filter { Row($0.content) == row }.map { shape($0, y: y) }
  }

  /// The part of each stretch of time that is spoken: the higher, the denser.
  private var density: [String] {
    let y = top(ofRow: Self.rows.count)
    let shares = timeline.speechShares(in: Self.windows)
    let width = (Self.width - Self.left - Self.right) / Double(Self.windows)
    let bars = shares.enumerated().map { index, share in
      let height = share * (Self.rowHeight - 6)
      return "M\(text(Self.left + Double(index) * width)) \(text(y + Self.rowHeight - 4))"
        + "v\(text(-height))h\(text(width))v\(text(height))z"
    }
    return [
      label("density", y: y),
      "<path class=\"density\" d=\"\(bars.joined())\"><title>part of the time that is spoken</title></path>",
    ]
  }

  /// Windows that the density is shown in.
  private static let windows = 60

  private func top(ofRow index: Int) -> Double {
    Self.top + Self.sectionHeight + Double(index) * Self.rowHeight
  }

  private func label(_ name: String, y: Double) -> String {
    """
    <text class="small" x="\(text(Self.left - 12))" y="\(text(y + 18))" text-anchor="end">\
    \(name)</text>
    """
  }

  private func shape(_ event: Timeline.Event, y: Double) -> String {
    let x = place(event.start)
    let words = "\(event.content.name) \(event.content.words), \(clock(event.start))"
    let tip = "<title>\(words.xml)</title>"
    if case .strike = event.content {
      return """
        <path class="bell" d="M\(text(x)) \(text(y + 2))v22" stroke-width="2">\(tip)</path>\
        <circle class="bell" cx="\(text(x))" cy="\(text(y + 13))" r="4"/>
        """
    }
    let width = max(1, place(event.end) - x - 0.5)
    return """
      <rect class="\(style(event.content))" x="\(text(x))" y="\(text(y + 2))" \
      width="\(text(width))" height="22" rx="2">\(tip)</rect>
      """
  }

  private func style(_ content: Timeline.Content) -> String {
    switch content {
    case .pause(.silence): "silence"
    case .breath(let phase, _) where phase.isHold: "hold"
    default: Row(content)?.rawValue ?? ""
    }
  }

  // MARK: - Scale

  private var axis: [String] {
    let y = top(ofRow: Self.rows.count + 1) + 6
    let seconds = timeline.rate.seconds(timeline.length)
    let step = [10.0, 30, 60, 120, 300, 600, 1800, 3600].first { seconds / $0 <= 14 } ?? 7200
    return stride(from: 0, through: seconds, by: step).map { second in
      let x = text(place(timeline.rate.frames(seconds: second)))
      return """
        <path class="line" d="M\(x) \(text(Self.top - 6))V\(text(y))"/>\
        <text class="small" x="\(x)" y="\(text(y + 18))" text-anchor="middle">\
        \(clock(timeline.rate.frames(seconds: second)))</text>
        """
    }
  }

  private func place(_ frames: Frames) -> Double {
    let part = Double(frames.count) / Double(max(1, timeline.length.count))
    return Self.left + part * (Self.width - Self.left - Self.right)
  }

  private func clock(_ frames: Frames) -> String {
    DurationText.clock(.seconds(timeline.rate.seconds(frames).rounded()))
  }

  /// A coordinate with two decimals, finer than any screen.
  private func text(_ value: Double) -> String {
    let hundredths = Int((value * 100).rounded())
    guard hundredths % 100 != 0 else { return "\(hundredths / 100)" }
    let rest = abs(hundredths % 100)
    let sign = hundredths < 0 && hundredths > -100 ? "-" : ""
    return "\(sign)\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest)"
  }
}
