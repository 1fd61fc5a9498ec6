import Export
import Foundation
import MeditationScript
import Pacing
import Publishing
import Rendering
import SoundFile
import Timebase

/// What there is to say about a track once it is made.
struct TrackFacts: Encodable {
  let title: String
  let output: String
  let written: Bool
  let format: String
  let frames: Int64
  let sampleRate: Int
  let seconds: Double
  /// Not known of what is compressed and not written.
  let bytes: Int64?
  let phrases: Int
  let warnings: Int
  /// What the warnings say, each at its place in the script; `nil` where there are none.
  let notes: [DiagnosticFacts]?
  let sections: [Section]
  /// Files beside it.
  let companions: [String]
  /// What a preset says of it.
  let findings: [Verification.Finding]?

  struct Section: Encodable {
    let title: String
    let start: Double
  }

  /// - Parameter exported: `nil` if nothing was written.
  init(_ track: TrackLayout, _ order: ExportOptions, _ exported: ExportedTrack?) {
    let timeline = track.timeline
    title = MetadataMaker(track, order).title
    output = order.output.name
    written = exported != nil
    format = order.encoding.format.rawValue
    frames = timeline.length.count
    sampleRate = timeline.rate.hertz
    seconds = timeline.rate.seconds(timeline.length)
    let size = order.encoding.size(of: timeline.length)
    bytes = exported?.file.bytes ?? (order.encoding.format.isUncompressed ? size : nil)
    warnings = track.warnings.count
    let notes = track.warnings.map { DiagnosticFacts($0, in: track.source) }
    self.notes = notes.isEmpty ? nil : notes
    phrases = timeline.phraseCount
    sections = timeline.chapters(title: title).map { chapter in
      let start = timeline.rate.ticks(chapter.start, perSecond: 1000)
      return Section(title: chapter.title, start: Double(start) / 1000)
    }
    companions = order.sidecarPaths
    findings = exported?.verification?.findings
  }

  /// For people.
  var sentence: String {
    let verb = written ? "wrote" : "would write"
    let size = bytes.map { ", \((Double($0) / 1e5).rounded() / 10) MB" } ?? ""
    return "\(verb) \(output): \(title), \(DurationText.clock(.seconds(seconds))), "
      + "\(Self.count(phrases, "phrase")) in \(Self.count(max(1, sections.count), "section"))"
      + size
  }
}

extension TrackFacts {
  private static func count(_ count: Int, _ thing: String) -> String {
    "\(count) \(thing)" + (count == 1 ? "" : "s")
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
