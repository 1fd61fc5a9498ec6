/// A file beside a track, on request.
package enum Companion: String, CaseIterable, Sendable {
  case vtt, srt, lrc
  /// Podcasting 2.0 chapters.
  case chapters
  case cue
  /// Chapters as Audacity's labels.
  case labels
  case timeline
  case report
  /// The player page.
  case page

  /// What follows the track's name, its ending taken off.
  package var ending: String {
    switch self {
    case .vtt, .srt, .lrc, .cue: "." + rawValue
    case .chapters, .timeline, .report: "." + rawValue + ".json"
    case .labels: ".labels.txt"
    case .page: ".html"
    }
  }
}
