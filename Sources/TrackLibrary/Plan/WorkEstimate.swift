internal import Export
internal import SoundFile
internal import Timebase

/// Estimates the CPU time to render a track, to divide the work evenly.
///
/// In seconds of one core, measured on ten minutes of sound in each format; only ratios matter.
enum WorkEstimate {
  /// Length assumed for a script that does not give any.
  private static let usualMinutes = 10.0
  private static let start = 0.1
  private static let mixing = 0.085
  private static let measuring = 0.026

  /// - Parameter seconds: length of the track; `nil` if it is not known.
  static func seconds(of order: ExportOptions, seconds: Double?) -> Double {
    let minutes = seconds.map { $0 / 60 } ?? usualMinutes
    var perMinute = mixing + encoding(order.encoding.format)
    if order.preset != nil || order.sidecars.contains(.report) { perMinute += measuring }
    // A track may be mixed up to twice more, to be measured.
    if order.levelsProgramme { perMinute += 1.5 * mixing }
    if order.sidecars.contains(.page), order.encoding.format != .mp3 {
      perMinute += encoding(.mp3)
    }
    if order.wantsStems { perMinute += 4 * encoding(.wav) }
    return start + minutes * perMinute
  }

  private static func encoding(_ format: FileFormat) -> Double {
    switch format {
    case .flac: 0.13
    case .ogg, .opus: 0.39
    case .mp3: 0.48
    default: 0.015
    }
  }
}
