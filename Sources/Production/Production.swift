package import Loudness
package import Rendering
package import SoundFile

/// A finished track with everything known about it.
package struct Production: Sendable {
  package let track: Track
  /// The loudness asked for, in LUFS; `track` may have another, if its voice was moved to meet a
  /// preset.
  package let asked: Double
  package let order: ProductionOrder
  package let metadata: Metadata
  package let file: FinishedFile
  /// Loudness of the voice alone; `nil` unless a report needs it.
  package let speech: ProgrammeLoudness?
  /// The finished file held against the preset's rules; `nil` without a preset.
  package let verification: Verification?
}
