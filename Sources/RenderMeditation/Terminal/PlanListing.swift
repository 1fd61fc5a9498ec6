import Foundation
import MeditationScript
import TrackLibrary

/// A plan as it is shown without being carried out.
struct PlanListing {
  private let plan: LibraryPlan

  init(_ plan: LibraryPlan) {
    self.plan = plan
  }

  private struct Line: Encodable {
    let event = "track"
    let name: String
    let standing: String
    let isDue: Bool
    let companions: [String]
    /// Not known of a script that says nothing of its length.
    let seconds: Double?
    /// Known of what is not compressed.
    let bytes: Int64?
    /// Seconds of one core, roughly.
    let work: Double
    let key: String
  }

  private struct Sum: Encodable {
    let event = "plan"
    let version = 1
    let tracks: Int
    /// In all shards.
    let total: Int
    let due: Int
    /// Rows that make no track.
    let skipped: Int
    let seconds: Double
    let work: Double
  }

  func show(_ console: Console, json: Bool) throws {
    if json {
      let lines = JSONLines()
      for track in plan.tracks {
        try lines.write(
          Line(
            name: track.name, standing: track.standing.rawValue, isDue: track.standing.isDue,
            companions: track.companions, seconds: track.seconds, bytes: track.bytes,
            work: track.work, key: track.key))
      }
      try lines.write(
        Sum(
          tracks: plan.tracks.count, total: plan.total, due: plan.due.count,
          skipped: plan.skipped.count,
          seconds: plan.due.compactMap(\.seconds).reduce(0, +),
          work: plan.due.map(\.work).reduce(0, +)))
      return
    }
    let width = plan.tracks.map(\.standing.rawValue.count).max() ?? 0
    let lines = plan.tracks.map { track in
      let reason = track.standing.rawValue.padding(toLength: width, withPad: " ", startingAt: 0)
      let length = track.seconds.map { "  " + DurationText.clock(.seconds($0)) } ?? ""
      return "\(reason)  \(track.name.printable)\(length)"
    }
    if !lines.isEmpty { console.result(lines.joined(separator: "\n")) }
    console.note(sentence)
  }

  /// Such as `100 tracks: 97 up to date, 2 new, 1 script changed`.
  var sentence: String {
    var counts: [(Standing, Int)] = []
    for track in plan.tracks {
      if let place = counts.firstIndex(where: { $0.0 == track.standing }) {
        counts[place].1 += 1
      } else {
        counts.append((track.standing, 1))
      }
    }
    let parts = counts.map { "\($0.1) \($0.0.rawValue)" }.joined(separator: ", ")
    let shard = plan.total == plan.tracks.count ? "" : " of \(plan.total)"
    return
      "\(plan.tracks.count)\(shard) \(plan.tracks.count == 1 && shard.isEmpty ? "track" : "tracks"): "
      + (parts.isEmpty ? "nothing here" : parts)
      + (plan.skipped.isEmpty ? "" : "; " + plan.skipped.sentence)
  }
}
