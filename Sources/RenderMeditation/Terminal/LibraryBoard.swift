import Foundation
import MeditationScript
import TrackLibrary

/// Bars on a terminal: one for each worker, and one for the whole with the time that is left.
struct LibraryBoard {
  private let tracks: [PlannedTrack]
  private let work: Double
  private let begun = ContinuousClock.now
  /// What each worker is at, and how far, in hundredths.
  private var workers: [Int: (track: Int, percent: Int)] = [:]
  private var finished = 0
  private var failed = 0
  private var workDone = 0.0
  private var checking: (done: Int, total: Int)?
  /// Lines of the last picture that are still on the screen.
  private var drawn = 0
  private var lastDrawn = ContinuousClock.now - .seconds(1)

  private static let width = 20
  /// Between two pictures.
  private static let interval = Duration.milliseconds(80)
  /// Before this, nobody knows how fast the work goes.
  private static let earliest = Duration.seconds(2)

  init(_ plan: LibraryPlan) {
    tracks = plan.tracks
    work = plan.due.map(\.work).reduce(0, +)
  }

  mutating func take(_ event: LibraryEvent) {
    switch event {
    case .checking(let done, let total): checking = (done, total)
    case .started(let track, let worker):
      checking = nil
      workers[worker] = (track, 0)
    case .progress(let track, let worker, let percent):
      if workers[worker]?.track == track { workers[worker]?.percent = percent }
    case .rendered(let track, let worker, _): end(track, worker)
    case .failed(let track, let worker, _):
      failed += 1
      end(track, worker)
    case .retried(_, let worker, _), .dropped(_, let worker): workers[worker] = nil
    case .halted: break
    }
  }

  private mutating func end(_ track: Int, _ worker: Int?) {
    finished += 1
    workDone += tracks[track].work
    if let worker, workers[worker]?.track == track { workers[worker] = nil }
  }

  mutating func draw() {
    guard .now - lastDrawn >= Self.interval else { return }
    lastDrawn = .now
    let width = Self.columns
    let picture = lines(after: .now - begun).map { line in
      // A line that wraps could not be taken back.
      line.count < width ? line : String(line.prefix(max(0, width - 2))) + "…"
    }
    let back = drawn > 0 ? "\u{1B}[\(drawn)A" : ""
    Console.write(
      "\r" + back + picture.map { $0 + "\u{1B}[K\n" }.joined() + "\u{1B}[J", to: STDERR_FILENO)
    drawn = picture.count
  }

  /// Takes the picture off the screen, so that lines can be written.
  mutating func clear() {
    guard drawn > 0 else { return }
    Console.write("\r\u{1B}[\(drawn)A\u{1B}[J", to: STDERR_FILENO)
    drawn = 0
    lastDrawn = .now - Self.interval
  }

  /// The picture.
  func lines(after elapsed: Duration) -> [String] {
    if let checking {
      return [
        "checking \(Self.bar(checking.done * 100 / max(1, checking.total))) "
          + "\(checking.done) of \(checking.total) lengths"
      ]
    }
    let own = workers.sorted { $0.key < $1.key }.map { worker, state in
      "\(Self.padded("\(worker + 1)", 8)) \(Self.bar(state.percent)) \(Self.padded("\(state.percent) %", 5)) "
        + tracks[state.track].name.printable
    }
    let done =
      workDone
      + workers.values.reduce(0) {
        $0 + tracks[$1.track].work * Double($1.percent) / 100
      }
    let part = work > 0 ? done / work : 1
    let count = "\(finished) of \(tracks.count { $0.standing.isDue })"
    let failures = failed > 0 ? ", \(failed) failed" : ""
    return own + [
      "\(Self.padded("all", 8)) \(Self.bar(Int(part * 100))) \(Self.padded("\(Int(part * 100)) %", 5)) "
        + count + failures + Self.rest(part, elapsed)
    ]
  }

  private static func rest(_ part: Double, _ elapsed: Duration) -> String {
    guard elapsed >= earliest, part > 0.01, part < 1 else { return "" }
    let left = elapsed / .seconds(1) * (1 - part) / part
    return ", \(DurationText.clock(.seconds(left.rounded(.up)))) left"
  }

  private static func bar(_ percent: Int) -> String {
    let full = min(width, max(0, percent * width / 100))
    return String(repeating: "█", count: full) + String(repeating: "░", count: width - full)
  }

  private static func padded(_ text: String, _ width: Int) -> String {
    String(repeating: " ", count: max(0, width - text.count)) + text
  }

  private static var columns: Int {
    var size = winsize()
    guard ioctl(STDERR_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
    return Int(size.ws_col)
  }
}
