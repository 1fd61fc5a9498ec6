internal import Clips
package import MeditationScript
package import Pacing
internal import Speech
internal import Timebase
package import Voices

/// A track whose every frame is decided and whose every phrase is spoken, but which is not mixed yet.
package struct Track: Sendable {
  package let script: Script
  package var request: TrackRequest
  let cast: Cast
  /// From the first frame to the last.
  package let timeline: Timeline
  /// What is mixed: everything but the silence at both ends.
  let content: Timeline
  /// Everything worth telling the author.
  package let warnings: [Diagnostic]
  let clips: ClipStore<ClipKey>
  let sounds: TrackSounds

  /// Most of its words'.
  package var voice: Voice { cast.usual }

  package var title: String { script.title(with: request.values) }

  /// What its script says of itself.
  package var head: Head { script.head }

  /// Most of its words'.
  package var language: String { script.head.language }

  package var source: SourceText { script.source }

  /// Silence before everything.
  var lead: Frames { timeline.rate.frames(request.lead) }

  /// The files it is made from: its script, if that is one, and its sounds.
  package var inputPaths: [String] { [source.name] + sounds.files }
}
