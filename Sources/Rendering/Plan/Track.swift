package import MeditationScript
package import Pacing
internal import Sound
package import Speech

/// A track whose every frame is decided and whose every phrase is spoken, but which is not mixed yet.
package struct Track: Sendable {
  package let title: String
  /// Most of its words'.
  package let language: String
  package let source: SourceText
  package let request: TrackRequest
  package let voice: Voice
  package let timeline: Timeline
  /// Everything worth telling the author.
  package let warnings: [Diagnostic]
  let clips: ClipStore<ClipKey>
  let sounds: TrackSounds
}
