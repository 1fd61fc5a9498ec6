internal import Export
internal import Foundation
public import MeditationScript
internal import Pacing
internal import Publishing
internal import Rendering
internal import SoundFile
internal import Timebase

/// A track that is made.
public struct RenderedTrack: Sendable {
  /// Where the track is, and then every file beside it.
  public let files: [String]
  /// The practice's title.
  public let title: String
  /// The exact length, as frames over the frames of a second.
  public let frames: Int64
  public let framesPerSecond: Int
  /// The sections, in order and without gaps.
  public let chapters: [Chapter]
  /// What may be wrong with the script at this length.
  public let warnings: [Diagnostic]
  /// What may be wrong with the sound, a sentence each; a preset's rules that the file breaks are
  /// among them.
  public let cautions: [String]

  /// A named stretch of a track.
  public struct Chapter: Hashable, Sendable {
    public let title: String
    /// Its first frame.
    public let start: Int64
    /// The frame after its last.
    public let end: Int64
  }

  /// The length in seconds.
  public var seconds: Double { Double(frames) / Double(framesPerSecond) }

  init(_ exported: ExportedTrack) {
    let layout = exported.layout
    let timeline = layout.timeline
    var files: [String] = []
    if case .path(let path) = exported.options.output { files.append(path) }
    self.files = files + exported.options.sidecarPaths
    title = layout.title
    frames = timeline.length.count
    framesPerSecond = timeline.rate.hertz
    chapters = timeline.chapters(title: layout.title).map {
      Chapter(title: $0.title, start: $0.start.count, end: $0.end.count)
    }
    warnings = layout.warnings
    cautions = exported.cautions
  }
}
