internal import Pacing
package import Rendering
package import Sound
package import SoundFile

/// A track that is finished, and everything that is known of it.
package struct Production: Sendable {
  package let track: Track
  /// The loudness that was asked for, in LUFS; the voice of `track` may have been moved from it.
  package let asked: Double
  package let order: ProductionOrder
  package let metadata: Metadata
  /// Of the finished file; `nil` if nobody asked or it was streamed.
  package let facts: SoundFacts?
  /// Of the voice alone; for a report.
  package let speech: ProgrammeLoudness?
  /// `nil` without a preset.
  package let verification: Verification?
  /// The SHA-256 of the file; for a report.
  package var digest: String?
  /// Of the file; `nil` if it was streamed.
  package var bytes: Int64?

  init(
    track: Track, asked: Double, order: ProductionOrder, metadata: Metadata, facts: SoundFacts?,
    speech: ProgrammeLoudness?, verification: Verification?
  ) {
    self.track = track
    self.asked = asked
    self.order = order
    self.metadata = metadata
    self.facts = facts
    self.speech = speech
    self.verification = verification
  }
}
