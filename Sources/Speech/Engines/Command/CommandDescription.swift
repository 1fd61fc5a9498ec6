/// How a program that turns text into sound is asked to speak, as data.
///
/// One file each in `Audio/engines`, or a user's own. Arguments, variables and paths have
/// placeholders in braces: `{text}`, `{output}`, `{folder}`, `{voice}`, `{rate}`, `{model}`. No shell
/// reads them: one argument stays one argument whatever is put in.
package struct CommandDescription: Codable, Hashable, Sendable {
  /// A name that is looked up in the search path, or a path.
  package let program: String
  package let arguments: [String]
  package let input: Input
  package let output: Output
  /// Whether it knows ASCII alone: curly quotes, dashes and dots are then given as a typewriter's.
  package let ascii: Bool?
  /// How a word's sound stands in the text, with the placeholder `{phonemes}`, which is the
  /// International Phonetic Alphabet; without it the word is given as it is written.
  package let phonemes: String?
  /// Hertz of raw output.
  package let rate: Int?
  /// How `{rate}` is made; without it the program has one pace.
  package let pace: Pace?
  /// Variables the program has besides the usual ones, for seeds and threads.
  package let environment: [String: String]?
  /// All the voices there are, the usual one first; without them, any name is passed on.
  package let voices: [String]?
  /// Where a voice's model lies, the likeliest first: patterns as of a shell, with the placeholders
  /// `{voice}`, `{data}` (each of the runner's data folders) and `{prefix}` (two above the program).
  package let models: [String]?
  package let fingerprint: Fingerprint?
  /// Seconds allowed for its start; half a second for each character comes on top.
  package let patience: Double?
  /// For people: its licence, where it comes from, and what to run to get it.
  package let licence: String
  package let source: String
  package let install: String

  /// What stands on its standard input.
  package enum Input: String, Codable, Sendable {
    /// The one text.
    case text
    /// One text a line, many at once.
    case lines
    /// Nothing: `{text}` is in an argument.
    case none
  }

  /// Where the sound is.
  package enum Output: String, Codable, Sendable {
    /// A WAV file at `{output}`.
    case file
    /// A WAV file for each line in `{folder}`, in the order of their names, numbers by their value.
    case folder
    /// A WAV file on standard output.
    case wav
    /// 16-bit samples, the low byte first, one channel, on standard output.
    case raw
  }

  /// How the program says how fast it speaks.
  package struct Pace: Codable, Hashable, Sendable {
    package enum Kind: String, Codable, Sendable {
      /// A larger number is faster.
      case multiply
      /// A larger number is slower.
      case divide
    }

    package let kind: Kind
    /// The number at the program's own pace.
    package let usual: Double
    /// Digits after the point at most; 4 without it, and 0 for a program that takes whole numbers.
    package let digits: Int?
  }

  /// What tells one state of the program from another.
  package struct Fingerprint: Codable, Hashable, Sendable {
    /// Arguments that make it print its version.
    ///
    /// Where the first is `{interpreter}`, the interpreter
    /// that the program's `#!` line names is asked instead.
    package let version: [String]?
    /// Patterns of files that say its version; where there is one of each, the program is not asked.
    package let versionFiles: [String]?
    /// Patterns of files it speaks with, with `{model}` and the placeholders of `models`.
    package let files: [String]?

    private enum CodingKeys: String, CodingKey {
      case version, files
      case versionFiles = "version-files"
    }
  }
}
