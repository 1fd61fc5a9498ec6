package import Pacing
package import Timebase

/// Why a track cannot be made, besides what the stages themselves say.
package enum RenderError: Error {
  case noSuchVoice(name: String, known: [String])
  /// A file of the user's own, as a bell or a bed.
  case unusableFile(path: String, use: String, reason: String)
  /// A file of the user's own that is not there, or may not be read.
  case missingFile(path: String, use: String)
  /// `--set` names something the script does not have.
  case noSuchPlaceholder(name: String, known: [String])
  /// `--with` names something the script does not have.
  case noSuchOption(name: String, known: [String])
  /// `--phrase` says something that the script has no place for.
  case noPhrases(script: String)
  /// The script cannot be this long; `ranges` are what it can be, the shortest first.
  case impossibleLength(
    script: String, asked: Duration?, ranges: [ClosedRange<Duration>], parts: LayoutError.Parts,
    rate: SampleRate)
  /// No track is this long.
  case overLimit(limit: Duration)
}
