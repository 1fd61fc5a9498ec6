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
    var spoken: Int?
    var remembered: Int?
    var files: [String]?
  }

  private func write(_ line: Line) {
    // Numbers and texts always encode.
    try? JSONLines().write(line)
  }

  func begin(folder: String) {
    write(
      Line(
        event: "plan", version: Self.version, tracks: plan.tracks.count, total: plan.total,
        due: plan.due.count))
  }

  func show(_ event: LibraryEvent) {
    switch event {
    // A program that wants to know how far a track is would be told ten thousand times.
    case .checking, .progress: break
    case .started(let track, let worker):
      write(Line(event: "start", name: name(track), worker: worker + 1))
    case .rendered(let track, let worker, let report):
      write(
        Line(
          event: "done", name: name(track), worker: worker + 1, seconds: report.seconds,
          bytes: report.bytes, notes: report.notes.isEmpty ? nil : report.notes))
    case .retried(let track, let worker, let reason):
      write(Line(event: "retry", name: name(track), worker: worker + 1, message: reason))
    case .failed(let track, let worker, let failure):
      write(
        Line(
          event: "fail", name: name(track), worker: worker.map { $0 + 1 }, message: failure.message,
          help: failure.help, code: failure.code))
    case .dropped(let track, let worker):
      write(Line(event: "drop", name: name(track), worker: worker + 1))
    case .halted(let halt): write(Line(event: "halt", message: halt.sentence))
    }
  }

  func note(_ text: String) {
    write(Line(event: "note", message: text))
  }

  func end(_ outcome: LibraryOutcome) {
    write(
      Line(
        event: "summary", tracks: plan.tracks.count, seconds: outcome.seconds, bytes: outcome.bytes,
        code: outcome.code, rendered: outcome.rendered.count,
        failed: outcome.failed.map { name($0.track) }, left: outcome.left.count,
        spoken: outcome.phrases.spoken, remembered: outcome.phrases.remembered))
  }

  func published(_ names: [String]) {
    write(Line(event: "publish", files: names))
  }

  private func name(_ track: Int) -> String { plan.tracks[track].name }
}

extension LibraryEvents {
  /// What editors are told, as an event.
  private struct Mistake: Encodable {
    let facts: DiagnosticFacts

    enum CodingKeys: String, CodingKey {
      case event
    }

    func encode(to encoder: any Encoder) throws {
      try facts.encode(to: encoder)
      var container = encoder.container(keyedBy: CodingKeys.self)
      try container.encode("mistake", forKey: .event)
    }
  }

  /// Tells what is wrong with a manifest, before there is a plan.
  static func tell(_ errors: LibraryErrors) throws {
    let lines = JSONLines()
    for group in errors.groups {
      for diagnostic in group.diagnostics {
        try lines.write(Mistake(facts: DiagnosticFacts(diagnostic, in: group.source)))
      }
    }
  }
}
