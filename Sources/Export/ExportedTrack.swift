package import Loudness
package import Rendering
package import SoundFile

/// A finished track with everything known about it.
package struct ExportedTrack: Sendable {
  package let layout: TrackLayout
  /// The loudness asked for, in LUFS; `layout` may have another, if its voice was moved to meet a
  /// preset.
  package let asked: Double
  package let options: ExportOptions
  package let metadata: Metadata
  package let file: FinishedFile
  /// Loudness of the voice alone; `nil` unless a report needs it.
  package let speech: ProgrammeLoudness?
  /// The finished file held against the preset's rules; `nil` without a preset.
  package let verification: Verification?

  /// What may be wrong with the sound, a sentence each: what shows in the layout, and then the
  /// preset's rules that the file breaks.
  package var cautions: [String] {
    layout.cautions
      + (verification?.failures ?? []).map { "\($0.rule): \($0.found), wanted \($0.wanted)" }
  }
}
