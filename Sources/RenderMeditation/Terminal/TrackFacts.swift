import Foundation
import MeditationScript
import Pacing
import Production
import Rendering
import Sound
import SoundFile

/// What there is to say about a track once it is made.
struct TrackFacts: Encodable {
  let title: String
  let output: String
  let written: Bool
  let format: String
  let frames: Int64
  let sampleRate: Int
  let seconds: Double
  let bytes: Int64
  let phrases: Int
  let warnings: Int
  let sections: [Section]
  /// Files beside it.
  let companions: [String]
  /// What a preset says of it.
  let findings: [Verification.Finding]?

  struct Section: Encodable {
    let title: String
    let start: Double
  }

  /// - Parameter production: `nil` if nothing was written.
  init(_ track: Track, _ order: ProductionOrder, _ production: Production?) {
    let timeline = track.timeline
    title = order.tags.title ?? track.title
    output = order.output.name
    written = production != nil
    format = order.encoding.format.rawValue
    frames = timeline.length.count
    sampleRate = timeline.rate.hertz
    seconds = timeline.rate.seconds(timeline.length)
    bytes = production?.bytes ?? order.encoding.size(of: timeline.length)
    warnings = track.warnings.count
    phrases = timeline.events.count { if case .speech = $0.content { true } else { false } }
    sections = timeline.events.compactMap { event in
      guard case .section(let title, _) = event.content else { return nil }
      return Section(title: title, start: timeline.rate.seconds(event.start))
    }
    companions = production?.order.companionPaths ?? []
    findings = production?.verification?.findings
  }

  /// For people.
  var sentence: String {
    let megabytes = (Double(bytes) / 1e5).rounded() / 10
    let verb = written ? "wrote" : "would write"
    let size = written || FileFormat(rawValue: format)?.isUncompressed == true
    return "\(verb) \(output): \(title), \(DurationText.clock(.seconds(seconds))), "
      + "\(phrases) phrases in \(max(1, sections.count)) sections"
      + (size ? ", \(megabytes) MB" : "")
  }
}

extension Output {
  var name: String {
    switch self {
    case .standardOutput: "standard output"
    case .path(let path): path
    }
  }
}
