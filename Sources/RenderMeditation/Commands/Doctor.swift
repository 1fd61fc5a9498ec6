import ArgumentParser
import Catalog
import Export
import Foundation
import Importing
import Loudness
import MeditationRenderer
import MeditationScript
import Messages
import Rendering
import Resampling
import SoundFile
import Speech
import Voices

/// `doctor`: what is installed, found and missing, and what to run to mend it.
struct Doctor: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor",
    abstract: "Say what is installed, what is missing, and what to run to mend it.",
    discussion: """
      Fails only if the built-in voices cannot speak or nothing could be written; natural voices are \
      programs of their own, and need not be there.

      EXAMPLES
        render-meditation doctor
        render-meditation doctor --json
      """)

  @Flag(help: "As JSON.")
  var json = false

  /// One thing that was looked at.
  private struct Finding: Encodable {
    let name: String
    let isFine: Bool
    /// Whether rendering needs it.
    let isNeeded: Bool
    let detail: String
    /// What to run, or to change.
    let help: String?
  }

  func run() throws {
    let console = Console()
    let context = try HostEnvironment.context(cachesSpeech: false)
    let findings =
      [speech(context), temporaries(context), cache, Self.settings(context), Self.pandoc]
      + Self.programs(context)
    if json {
      try console.json(findings)
    } else {
      for finding in findings {
        let mark = finding.isFine ? "ok     " : finding.isNeeded ? "MISSING" : "none   "
        console.result("\(mark)  \(finding.name): \(finding.detail)")
        if let help = finding.help { console.result("         run or change: \(help)") }
      }
      console.result("with     libraries: " + Self.libraries.joined(separator: ", "))
    }
    guard findings.allSatisfy({ $0.isFine || !$0.isNeeded }) else {
      throw ExitCode(ExitStatus.unavailable)
    }
  }

  private static var libraries: [String] {
    [ResamplingLibrary.version, LoudnessLibrary.version] + FileLibraries.versions
  }

  private func speech(_ context: RenderContext) -> Finding {
    let here = EspeakInstallation.here
    let isFine = EspeakInstallation.fingerprint != nil
    return Finding(
      name: "built-in voices", isFine: isFine, isNeeded: true,
      detail: isFine
        ? "espeak-ng \(here.version), \(here.data)" : "espeak-ng has no data to speak with",
      help: isFine ? nil : EspeakInstallation.install)
  }

  private func temporaries(_ context: RenderContext) -> Finding {
    let folder = context.host.temporaryFolder
    let isFine = access(folder, W_OK | X_OK) == 0
    return Finding(
      name: "temporary folder", isFine: isFine, isNeeded: true,
      detail: isFine ? folder : "\(folder) cannot be written to",
      help: isFine ? nil : "TMPDIR=/tmp")
  }

  private var cache: Finding {
    let name = "spoken phrases"
    do throws(SpeechCache.Refusal) {
      guard let cache = try HostEnvironment.speechCache() else {
        return Finding(
          name: name, isFine: false, isNeeded: false, detail: "are not kept", help: nil)
      }
      if let forbidden = cache.forbidden {
        return Finding(
          name: name, isFine: false, isNeeded: false,
          detail: "are not kept: \(forbidden) cannot be written to",
          help: "RENDER_MEDITATION_CACHE, a folder of your own")
      }
      let contents = cache.contents
      return Finding(
        name: name, isFine: true, isNeeded: false,
        detail: "\(contents.utterances), \(ByteText.text(contents.bytes)), in \(cache.folder)",
        help: nil)
    } catch {
      return Finding(
        name: name, isFine: false, isNeeded: false,
        detail: "are not kept: the cache's folder \(error.sentence)",
        help: "RENDER_MEDITATION_CACHE, a folder of your own")
    }
  }

  /// What tracks are like for this user where nothing else is said.
  private static func settings(_ context: RenderContext) -> Finding {
    let name = "your settings"
    do {
      guard let own = try OwnSettings.found(context) else {
        let place: String? =
          if case .usual(let path) = HostEnvironment.ownSettings { path } else { nil }
        return Finding(
          name: name, isFine: false, isNeeded: false,
          detail: place.map { "would be in \(OwnSettings.short($0))" } ?? "are switched off",
          help: nil)
      }
      return Finding(
        name: name, isFine: true, isNeeded: false,
        detail: "\(own.shortPath): \(own.settings.inWords)", help: nil)
    } catch let error as OwnSettings.Mistakes {
      let first = error.errors.diagnostics.first?.message ?? "there are mistakes in them"
      return Finding(
        name: name, isFine: false, isNeeded: false,
        detail: "\(OwnSettings.short(error.errors.source.name)): \(first)", help: "mend that file")
    } catch {
      let failure = UserFacingError(ofTrack: error)
      return Finding(
        name: name, isFine: false, isNeeded: false, detail: failure.message, help: failure.help)
    }
  }

  /// Reads what `import` does not read by itself.
  private static var pandoc: Finding {
    let isFine = Pandoc(searchPath: HostEnvironment.searchPath).isInstalled
    return Finding(
      name: "pandoc", isFine: isFine, isNeeded: false,
      detail: isFine
        ? "import reads .epub, .tex and more"
        : "import reads .epub, .tex and more where it is installed",
      help: isFine ? nil : Pandoc.install)
  }

  /// The natural voices, by what speaks them.
  private static func programs(_ context: RenderContext) -> [Finding] {
    context.catalog.voices.sorted { $0.key < $1.key }.filter { !$0.value.engine.isBuiltIn }.map {
      name, voice in
      let lack = context.missingRequirement(of: voice)
      return Finding(
        name: "--voice \(name)", isFine: lack == nil, isNeeded: false,
        detail: lack?.reason ?? "\(voice.title), \(voice.language)", help: lack?.install)
    }
  }
}
