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
  package let file: FinishedFile
  /// Of the voice alone; for a report.
  package let speech: ProgrammeLoudness?
  /// `nil` without a preset.
  package let verification: Verification?
}
