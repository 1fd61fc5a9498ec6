import Foundation

/// All figures of one run, as a table and held against the goals.
struct Comparison {
  /// In the order in which they are shown.
  let rows: [(name: String, figures: Figures)]

  subscript(name: String) -> Figures? {
    rows.first { $0.name == name }?.figures
  }

  /// As Markdown; every ratio is to the full track.
  var table: String {
    let own = self[Contestant.Ours.full]?.wall ?? .nan
    let lines = rows.map { name, figures in
      String(
        format: "| %@ | %.2f | %.2f | %.0f | %.1f |", name as NSString, figures.wall,
        figures.cpu, figures.memory, figures.wall / own)
    }
    return """
      | | seconds | CPU seconds | peak memory, MiB | times as long |
      |---|---:|---:|---:|---:|
      \(lines.joined(separator: "\n"))
      """
  }

  /// Each goal with the figure that says whether it is kept.
  ///
  /// - Parameter baselines: those that were measured.
  func goals(against baselines: [String]) -> String {
    var lines: [String] = []
    func goal(_ words: String, _ value: Double?, below limit: Double) {
      guard let value else { return }
      let verdict = value < limit ? "kept" : "NOT KEPT"
      lines.append(String(format: "%@: %.3g, below %.3g: %@", words, value, limit, verdict))
    }
    typealias Ours = Contestant.Ours
    guard let full = self[Ours.full], let dry = self[Ours.dry], let hour = self[Ours.hour] else {
      return ""
    }
    if let lowest = self[Contestant.lowerBound] {
      goal("CPU time dry, in lower bounds", dry.cpu / lowest.cpu, below: 3)
    }
    let quickest = baselines.compactMap { self[$0]?.wall }.min()
    goal(
      "the full track, in times of the quickest baseline", quickest.map { full.wall / $0 }, below: 1
    )
    goal("60 minutes, in tracks of 10", hour.wall / full.wall, below: 6.5)
    goal("peak memory for 10 minutes, in MiB", full.memory, below: 40)
    goal("and for 60, in MiB", hour.memory, below: 40)
    goal("--version, in seconds", self[Ours.version]?.wall, below: 0.015)
    return lines.joined(separator: "\n")
  }
}
