import ArgumentParser
import Foundation
import SoundFile

struct FileOptions: ParsableArguments {
  @Option(
    name: [.short, .long],
    help: ArgumentHelp(
      "The file to write, or - for standard output; else the script's name with .wav.",
      valueName: "file"),
    completion: .file(extensions: ["wav"]))
  var output: String?

  @Option(help: ArgumentHelp("Frames a second.", valueName: "hz"))
  var sampleRate = 44_100

  /// Every rate at which six hours still fit into a WAV file.
  private static let rates = [22_050, 24_000, 32_000, 44_100, 48_000]

  func validate() throws {
    guard Self.rates.contains(sampleRate) else {
      let rates = Self.rates.map(String.init).joined(separator: ", ")
      throw ValidationError("--sample-rate is one of \(rates).")
    }
  }

  /// - Parameters:
  ///   - script: what the script was called on the command line.
  ///   - isDump: nothing will be written.
  func output(script: String, isDump: Bool) throws -> Output {
    if output == "-" {
      guard isDump || isatty(STDOUT_FILENO) == 0 else {
        throw ValidationError("A track cannot be shown on a terminal; send it on, or name a file.")
      }
      return .standardOutput
    }
    let path = output ?? Self.name(of: script) + ".wav"
    guard path.lowercased().hasSuffix(".wav") || Self.isDevice(path) else {
      throw ValidationError("Tracks are written as WAV: name the output with .wav at its end.")
    }
    return .path(path)
  }

  private static func name(of script: String) -> String {
    guard script != "-" else { return "meditation" }
    return URL(fileURLWithPath: script).deletingPathExtension().lastPathComponent
  }

  /// Devices and named pipes have names of their own; folders get their error later.
  private static func isDevice(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT != S_IFREG
  }
}
