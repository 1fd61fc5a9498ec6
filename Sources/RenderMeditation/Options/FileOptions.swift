import ArgumentParser
import Export
import Foundation
import SoundFile
import Timebase

struct FileOptions: SettingOptions {
  @Option(
    name: [.short, .long],
    help: ArgumentHelp(
      """
      The file to write, its ending saying what kind; - streams to standard output: a WAV, or with \
      --format a flac, ogg, opus or mp3. Without it, a file here named after the script, or after the \
      command.
      """, valueName: "file"),
    completion: .file(extensions: FileFormat.allEndings))
  var output: String?

  @Option(
    help: ArgumentHelp(
      """
      wav, bwf (WAV with what was measured inside), rf64, w64, aiff, caf, flac, ogg, opus or mp3; \
      else by the output's ending.
      """))
  var format: FileFormat?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "Frames a second: \(FileFormat.allRatesInWords).", valueName: "hz"),
    completion: .list(FileFormat.allRates.map(String.init)))
  var sampleRate: String?

  @Option(help: ArgumentHelp("16, 24 or float; without loss only.", valueName: "bits"))
  var bitDepth: BitDepth?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("2, or 1 for mono.", valueName: "n"),
    completion: .list(["1", "2"]))
  var channels: String?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "Thousands of bits a second for mp3, ogg and opus, or vbr for mp3.", valueName: "kbps"),
    completion: .list(["96", "128", "192", "256", "320", "vbr"]))
  var bitRate: BitRate?

  @OptionGroup var overwrite: OverwriteOption

  func apply(to settings: inout TrackSettings) throws(SettingProblem) {
    try settings.set(.format, format?.rawValue)
    try settings.set(.sampleRate, sampleRate)
    try settings.set(.bitDepth, bitDepth?.rawValue)
    try settings.set(.channels, channels)
    try settings.set(.bitRate, bitRate?.text)
  }

  /// Where a file goes and how it is written, in agreement with each other.
  ///
  /// - Parameters:
  ///   - script: what the script was called on the command line.
  ///   - usual: what is wished for where no option says otherwise, by the format that the output's
  ///     name implies.
  ///   - isDump: nothing will be written.
  func destination(
    script: String, isDump: Bool = false, usual: (FileFormat?) throws -> Encoding.Options
  ) throws -> (output: Output, encoding: Encoding) {
    let output = try self.output(script: script, usual: usual(nil).format, isDump: isDump)
    var settings = TrackSettings()
    try apply(to: &settings)
    let named = try format(of: output)
    return (output, try settings.encoding(usual: usual(named), named: named))
  }

  private func output(script: String, usual: FileFormat, isDump: Bool) throws -> Output {
    if let output, ["-", "/dev/stdout", "/dev/fd/1"].contains(output) {
      guard isDump || isatty(STDOUT_FILENO) == 0 else {
        throw ValidationError("A track cannot be shown on a terminal; send it on, or name a file.")
      }
      return .standardOutput
    }
    if let output, output.unicodeScalars.contains("\u{FFFD}") {
      throw ValidationError("The output's name is not UTF-8; give it a name that is.")
    }
    return .path(output ?? Self.name(of: script) + "." + (format ?? usual).endings[0])
  }

  /// - Returns: `nil` if neither an option nor the output's name says.
  private func format(of output: Output) throws -> FileFormat? {
    if output.isStream { return try streamed(to: output) }
    // A folder has an error of its own.
    if case .path(let path) = output, Self.isFolder(path) { return format }
    guard case .path(let path) = output else { return format }
    let named = FileFormat(ofPath: path)
    guard let format else {
      guard let named else {
        throw ValidationError(
          "The output's ending says what it is: name it with "
            + FileFormat.usualEndings.dropLast().joined(separator: ", ") + " or "
            + (FileFormat.usualEndings.last ?? "") + " at its end, or give --format.")
      }
      return named
    }
    guard named == nil || format.isMeant(by: path) else {
      throw ValidationError(
        "--format \(format.rawValue) and the output's name \(path) do not agree.")
    }
    return format
  }

  /// The format of a stream: WAV if nothing else is said.
  private func streamed(to output: Output) throws -> FileFormat {
    var named: FileFormat?
    if case .path(let path) = output { named = FileFormat(ofPath: path) }
    if let format, named != nil, case .path(let path) = output, !format.isMeant(by: path) {
      throw ValidationError(
        "--format \(format.rawValue) and the output's name \(path) do not agree.")
    }
    let wanted = format ?? named ?? .wav
    guard wanted.isStreamable else {
      throw ValidationError(
        "\(wanted.rawValue) cannot be streamed, since its beginning is written last; "
          + "stream \(FileFormat.streamable), or name a file by -o.")
    }
    return wanted
  }

  private static func isFolder(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
      && isFolder.boolValue
  }

  private static func name(of script: String) -> String {
    guard script != "-" else { return "meditation" }
    return URL(fileURLWithPath: script).deletingPathExtension().lastPathComponent
  }
}

extension Output {
  /// - Throws: `ValidationError` if sound and what is said of it would be at the same place.
  func refuseJSON() throws {
    guard self == .standardOutput else { return }
    throw ValidationError("--json and -o - would both be on standard output; name a file by -o.")
  }
}

extension FileFormat: ExpressibleByArgument {}

extension FileFormat {
  /// Those that can be streamed, in words.
  fileprivate static var streamable: String {
    let names = allCases.filter(\.isStreamable).map(\.rawValue)
    return names.dropLast().joined(separator: ", ") + " or " + names[names.count - 1]
  }
}

extension BitDepth: ExpressibleByArgument {}

extension BitRate: ExpressibleByArgument {
  public init?(argument: String) {
    self.init(argument)
  }

  var text: String {
    switch self {
    case .variable: "vbr"
    case .constant(let kilobits): "\(kilobits)"
    }
  }
}
