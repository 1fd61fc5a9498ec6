import MeditationScript
import Messages
import TrackLibrary

/// Tells a program: every event on a line of JSON on standard output.
final class LibraryEvents: LibraryReporter {
  private let plan: LibraryPlan

  init(_ plan: LibraryPlan) {
    self.plan = plan
  }

  /// Of the form of these lines.
  private static let version = 1

  private struct Line: Encodable {
    let event: String
    var version: Int?
    var name: String?
    var worker: Int?
    var tracks: Int?
    var total: Int?
    var due: Int?
    var seconds: Double?
    var bytes: Int64?
    var notes: [String]?
    var message: String?
    var help: String?
    var code: Int32?
    var rendered: Int?
    var failed: [String]?
    var left: Int?
    var skipped: Int?
    var file: String?
    var row: Int?
    var line: Int?
    var places: [DiagnosticFacts]?
    var spoken: Int?
    var remembered: Int?
    var files: [String]?
  }

  private static func write(_ line: Line) {
    // Numbers and texts always encode.
    try? JSONLines().write(line)
  }

  func begin(folder: String) {
    Self.write(
      Line(
        event: "plan", version: Self.version, tracks: plan.tracks.count, total: plan.total,
        due: plan.due.count,
        skipped: plan.skipped.count))
  }

  func skipped(_ rows: [SkippedRow]) { Self.tell(rows) }

  func show(_ event: LibraryEvent) {
    switch event {
    // A program that wants to know how far a track is would be told ten thousand times.
    case .checking, .progress: break
    case .started(let track, let worker):
      Self.write(Line(event: "start", name: name(track), worker: worker + 1))
    case .rendered(let track, let worker, let report):
      Self.write(
        Line(
          event: "done", name: name(track), worker: worker + 1, seconds: report.seconds,
          bytes: report.bytes, notes: report.notes.isEmpty ? nil : report.notes))
    case .retried(let track, let worker, let reason):
      Self.write(Line(event: "retry", name: name(track), worker: worker + 1, message: reason))
    case .failed(let track, let worker, let failure):
      Self.write(
        Line(
          event: "fail", name: name(track), worker: worker.map { $0 + 1 }, message: failure.message,
          help: failure.help, code: failure.code))
    case .dropped(let track, let worker):
      Self.write(Line(event: "drop", name: name(track), worker: worker + 1))
    case .halted(let halt): Self.write(Line(event: "halt", message: halt.sentence))
    }
  }

  func note(_ text: String) {
    Self.write(Line(event: "note", message: text))
  }

  func end(_ outcome: LibraryOutcome) {
    Self.write(
      Line(
        event: "summary", tracks: plan.tracks.count, seconds: outcome.seconds, bytes: outcome.bytes,
        code: outcome.code, rendered: outcome.rendered.count,
        failed: outcome.failed.map { name($0.track) }, left: outcome.left.count,
        skipped: outcome.skipped, spoken: outcome.phrases.spoken,
        remembered: outcome.phrases.remembered))
  }

  func published(_ names: [String]) {
    Self.write(Line(event: "publish", files: names))
  }

  private func name(_ track: Int) -> String { plan.tracks[track].name }
}

extension LibraryEvents {
  /// Tells of rows that make no track.
  static func tell(_ rows: [SkippedRow]) {
    for row in rows {
      let places = row.problems.flatMap(\.facts)
      write(
        Line(
          event: "skipped", message: places.first?.message, file: row.source.name,
          row: row.number, line: row.source.position(of: row.span.start).line, places: places))
    }
  }

  /// Tells how a run came to its end that has not done everything.
  static func tell(_ outcome: LibraryOutcome, of plan: LibraryPlan) {
    let parts = [
      (outcome.failed.count, "failed"), (outcome.left.count, "not rendered"),
    ].filter { $0.0 > 0 }.map { "\($0.0) of \(plan.tracks.count) tracks \($0.1)" }
    let skipped = outcome.skipped > 0 ? [plan.skipped.sentence] : []
    // Numbers and texts always encode.
    try? JSONLines().write(
      FailureFacts(
        code: outcome.code, (parts + skipped).joined(separator: "; "),
        help: "run the same command again"
          + (outcome.code == ExitStatus.data ? " when what is wrong is mended" : ""),
        in: plan.skipped.flatMap(\.problems)))
  }

  /// Tells what is wrong with a manifest, before there is a plan.
  static func tell(_ errors: LibraryErrors) throws {
    let lines = JSONLines()
    for facts in errors.groups.flatMap(\.facts) { try lines.write(MistakeEvent(facts: facts)) }
  }
}
