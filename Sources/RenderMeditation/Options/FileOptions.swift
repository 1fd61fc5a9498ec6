import ArgumentParser
import Foundation
import Sound
import SoundFile

struct FileOptions: ParsableArguments {
  @Option(
    name: [.short, .long],
    help: ArgumentHelp(
      """
      The file to write, its ending saying what kind; - streams a WAV to standard output. Without it, \
      the script's name.
      """, valueName: "file"),
    completion: .file(extensions: FileFormat.allCases.flatMap(\.endings)))
  var output: String?

  @Option(
    help: ArgumentHelp(
      """
      wav, bwf (WAV with what was measured inside), rf64, w64, aiff, caf, flac, ogg, opus or mp3; \
      else by the output's ending.
      """))
  var format: FileFormat?

  @Option(help: ArgumentHelp("Frames a second, 22050 to 96000.", valueName: "hz"))
  var sampleRate: Int?

  @Option(help: ArgumentHelp("16, 24 or float; without loss only.", valueName: "bits"))
  var bitDepth: BitDepth?

  @Option(help: ArgumentHelp("2, or 1 for mono.", valueName: "n"))
  var channels: Int?

  @Option(
    help: ArgumentHelp(
      "Thousands of bits a second for mp3, ogg and opus, or vbr for mp3.", valueName: "kbps"))
  var bitRate: BitRate?

  enum BitDepth: String, ExpressibleByArgument, CaseIterable {
    case sixteen = "16"
    case twentyFour = "24"
    case float

    var samples: SampleFormat {
      switch self {
      case .sixteen: .int16
      case .twentyFour: .int24
      case .float: .float32
      }
    }
  }

  func validate() throws {
    if let channels, !(1...2).contains(channels) {
      throw ValidationError("--channels is 1 or 2.")
    }
  }

  /// Where a file goes and how it is written, in agreement with each other.
  ///
  /// - Parameters:
  ///   - script: what the script was called on the command line.
  ///   - usual: what is wished for where no option says otherwise.
  ///   - isDump: nothing will be written.
  func destination(
    script: String, usual: Encoding.Wish = Encoding.Wish(), isDump: Bool = false
  ) throws -> (output: Output, encoding: Encoding) {
    let output = try self.output(script: script, usual: usual.format, isDump: isDump)
    var wish = usual
    wish.format = try format(of: output) ?? usual.format
    // One ending may serve two formats.
    if format == nil, wish.format == .wav, usual.format == .bwf { wish.format = .bwf }
    wish.rate = sampleRate ?? usual.rate
    wish.channels = channels ?? usual.channels
    wish.samples = bitDepth?.samples ?? usual.samples
    wish.bitRate = bitRate ?? usual.bitRate
    if wish.format != usual.format {
      // What was usual for another format need not suit this one.
      let suits = wish.format.isLossless && usual.format.isLossless
      wish.samples =
        bitDepth?.samples
        ?? (suits
          ? usual.samples.flatMap { wish.format.sampleFormats.contains($0) ? $0 : nil } : nil)
      wish.bitRate = bitRate
      if sampleRate == nil, !wish.format.rates.contains(wish.rate ?? 0) { wish.rate = nil }
    }
    do throws(Encoding.Problem) {
      return (output, try Encoding(wish))
    } catch {
      throw ValidationError(error.sentence)
    }
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
    if output.isStream {
      if let format, format != .wav {
        throw ValidationError("Only WAV can be streamed; name a file to write \(format.rawValue).")
      }
      if case .path(let path) = output, let named = FileFormat(ofPath: path), named != .wav {
        throw ValidationError("\(path) is no file, and only WAV can be streamed; name a file.")
      }
      return .wav
    }
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
    guard named == nil || format.endings.contains(where: path.lowercased().hasSuffix) else {
      throw ValidationError(
        "--format \(format.rawValue) and the output's name \(path) do not agree.")
    }
    return format
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

extension FileFormat: ExpressibleByArgument {}

extension BitRate: ExpressibleByArgument {
  public init?(argument: String) {
    if argument.lowercased() == "vbr" {
      self = .variable
    } else if let kilobits = Int(argument) {
      self = .constant(kilobits)
    } else {
      return nil
    }
  }
}
