import Foundation
import MeditationScript
import Pacing
import Rendering
import Sound
import SoundFile

/// What there is to say about a track once it is made.
struct TrackFacts: Encodable {
  let title: String
  let output: String
  let written: Bool
  let frames: Int64
  let sampleRate: Int
  let seconds: Double
  let phrases: Int
  let warnings: Int
  let sections: [Section]

  struct Section: Encodable {
    let title: String
    let start: Double
  }

  init(_ track: Track, output: Output, isWritten: Bool) {
    let timeline = track.timeline
    title = track.title
    self.output = output.name
    written = isWritten
    frames = timeline.length.count
    sampleRate = timeline.rate.hertz
    seconds = timeline.rate.seconds(timeline.length)
    warnings = track.warnings.count
    phrases = timeline.events.count { if case .speech = $0.content { true } else { false } }
    sections = timeline.events.compactMap { event in
      guard case .section(let title, _) = event.content else { return nil }
      return Section(title: title, start: timeline.rate.seconds(event.start))
    }
  }

  /// For people.
  var sentence: String {
    let megabytes = (Double(frames * 4 + 44) / 1e5).rounded() / 10
    let verb = written ? "wrote" : "would write"
    return "\(verb) \(output): \(title), \(DurationText.clock(.seconds(seconds))), "
      + "\(phrases) phrases in \(max(1, sections.count)) sections, \(megabytes) MB"
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
