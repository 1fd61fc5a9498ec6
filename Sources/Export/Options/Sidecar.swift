/// A kind of file beside a track, written on request.
package enum Sidecar: String, CaseIterable, Sendable {
  case vtt, srt, lrc
  /// Chapters as Podcasting 2.0 JSON.
  case chapters
  case cue
  /// Chapters as an Audacity label track.
  case labels
  case timeline
  case report
  /// The player page, in HTML.
  case page

  /// The suffix of its name, after the track's name without its ending: `.vtt`.
  package var ending: String {
    switch self {
    case .vtt, .srt, .lrc, .cue: "." + rawValue
    case .chapters, .timeline, .report: "." + rawValue + ".json"
    case .labels: ".labels.txt"
    case .page: ".html"
    }
  }
}
