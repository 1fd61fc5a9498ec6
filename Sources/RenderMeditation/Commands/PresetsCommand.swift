import ArgumentParser
import Export
import Foundation
import MeditationRenderer
import Messages
import Processes
import SoundFile
import Timebase

/// `presets`: what shops and broadcasters want, and whether a file keeps it.
struct PresetsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "presets",
    abstract: "List the presets, show one, or hold a sound file against its rules.",
    discussion: """
      EXAMPLES
        render-meditation presets
        render-meditation presets podcast
        render-meditation presets podcast episode.mp3
        render-meditation rain -m 12 --preset insight-timer -o rain.mp3
      """)

  @Argument(
    help: ArgumentHelp("The preset to show.", valueName: "name"),
    completion: .names(Choices.presets))
  var name: String?

  @Argument(
    help: ArgumentHelp("A sound file to hold against it.", valueName: "file"),
    completion: .file(extensions: FileFormat.allEndings))
  var file: String?

  @Flag(help: "As JSON.")
  var json = false

  func run() throws {
    let console = Console()
    guard let name else {
      let all = try Presets.all().sorted { $0.key < $1.key }
      if json { return try console.json(all.map { PresetFacts($0.key, $0.value) }) }
      for (name, preset) in all {
        console.result(name.padding(toLength: 16, withPad: " ", startingAt: 0) + preset.summary)
      }
      return
    }
    let preset = try Presets.all().named(name)
    guard let file else {
      let facts = PresetFacts(name, preset)
      return json ? try console.json(facts) : console.result(facts.text)
    }
    let verification = Verification(
      try facts(of: file), against: preset.rules, endsWithBell: nil)
    if json {
      try console.json(verification.findings)
    } else {
      console.findings(verification, of: preset, isResult: true)
    }
    if !verification.failures.isEmpty { throw ExitCode(ExitStatus.data) }
  }

  private func facts(of file: String) throws -> SoundFacts {
    guard FileManager.default.isReadableFile(atPath: file) else {
      throw UserFacingError(
        "the file \(file) is not there, or may not be read", code: ExitStatus.noInput)
    }
    do throws(SoundStream.Failure) {
      return try SoundFacts(
        ofFile: file, program: HostEnvironment.executable, in: JobScope())
    } catch {
      throw UserFacingError(
        "the file \(file) cannot be measured: \(error.reason)", code: ExitStatus.data)
    }
  }
}
