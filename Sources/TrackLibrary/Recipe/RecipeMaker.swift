internal import Assets
internal import Digests
internal import Export
internal import Foundation
internal import MeditationScript
internal import Processes
internal import Rendering
internal import Timebase
internal import Voices

/// Computes the digests of a track's inputs.
final class RecipeMaker {
  private let program: String
  private let scope: JobScope
  private let context: RenderContext
  private let files: SettingFiles
  /// Digests of files by path, and of assets by name.
  private var known: [String: String] = [:]
  private var engines: [EngineIdentity: String] = [:]
  private var contents: [String: Contents] = [:]
  private let assets = Dictionary(uniqueKeysWithValues: Asset.all.map { ($0.path, $0) })

  /// Assets that player pages consist of.
  private let pageAssets = Asset.all.map(\.path).filter {
    $0.hasPrefix("Sources/Publishing/Page/")
  }

  /// Assets that affect every track.
  private static let common = [
    "Audio/languages.yaml", "Scripts/pauses.yaml", "Scripts/readings.yaml",
    "Scripts/breath-words.yaml", "Audio/beds/room.yaml",
  ]

  /// - Parameters:
  ///   - program: the result of `Program.fingerprint`.
  ///   - scope: owns programs that are asked for their versions.
  init(context: RenderContext, files: SettingFiles, program: String, in scope: JobScope) {
    self.scope = scope
    self.program = program
    self.context = context
    self.files = files
  }

  /// A digest of a script with its includes and the files beside it.
  func digest(of script: Script) -> String {
    var form = CanonicalForm()
    form.add(script.source.bytes)
    for included in script.included { form.add(included.bytes) }
    for (path, _, _) in script.files {
      form.add(digest(ofFile: (script.source.folder ?? "") + "/" + path))
    }
    return form.digest
  }

  /// The digests for one track.
  ///
  /// - Parameter scriptDigest: the result of `digest(of:)` for the script.
  func parts(
    of job: RenderJob, _ settings: TrackSettings, _ script: Script, scriptDigest: String
  ) -> Recipe.Parts {
    Recipe.Parts(
      program: program, script: scriptDigest,
      sounds: sounds(of: job, settings, contents(of: script, digest: scriptDigest)),
      settings: Self.digest(of: settings))
  }

  private static func digest(of settings: TrackSettings) -> String {
    var form = CanonicalForm()
    for (key, value) in settings.all.sorted(by: { $0.key < $1.key }) {
      form.add(key.rawValue)
      switch value {
      case .text(let text): form.add(["text", text])
      case .texts(let texts): form.add(["texts"] + texts)
      case .values(let values):
        form.add(["values"] + values.sorted { $0.key < $1.key }.flatMap { [$0.key, $0.value] })
      }
    }
    return form.digest
  }

  private func sounds(
    of job: RenderJob, _ settings: TrackSettings, _ contents: Contents
  ) -> String {
    var form = CanonicalForm()
    let request = job.request
    for path in Self.common { form.add(digest(ofAsset: path)) }
    for voice in context.voices.names(request.voice, for: contents.voices).sorted() {
      add(voice, to: &form)
    }
    for kind in contents.kinds {
      let path = kind == "en" ? "Scripts/lexicon.yaml" : "Scripts/\(kind)/lexicon.yaml"
      form.add(digest(ofAsset: path))
    }
    if let preset = settings.text(.preset)?.lowercased() {
      form.add(digest(ofAsset: "Audio/presets/\(preset).yaml"))
    }
    if job.options?.sidecars.contains(.page) == true {
      for path in pageAssets { form.add(digest(ofAsset: path)) }
    }
    var chosen = contents.sounds
    chosen.formUnion([request.bell].compactMap(\.self) + request.beds)
    for choice in chosen.sorted(by: { $0.text < $1.text }) {
      switch choice {
      case .kind(let name, _):
        form.add(digest(ofAsset: "Audio/bells/\(name).yaml"))
        form.add(digest(ofAsset: "Audio/beds/\(name).yaml"))
      // The script's own sounds are part of its digest.
      case .file(let path): if path.hasPrefix("/") { form.add(digest(ofFile: path)) }
      }
    }
    for path in settings.paths where path != settings.text(.script) {
      form.add(digest(ofFile: files.path(path)))
    }
    return form.digest
  }

  /// Voices, languages and sounds a script uses, found once for all its tracks.
  private struct Contents {
    let voices: Set<String>
    /// Primary language subtags (`en` of `en-GB`), sorted.
    let kinds: [String]
    let sounds: Set<SoundChoice>

    init(_ script: Script) {
      voices = script.voices
      kinds = Set(script.languages.map(LanguageTag.primary)).sorted()
      sounds = script.soundChoices
    }
  }

  private func contents(of script: Script, digest: String) -> Contents {
    // A script without a language takes the one in the settings.
    let key = script.head.language + " " + digest
    if let known = contents[key] { return known }
    let found = Contents(script)
    contents[key] = found
    return found
  }

  /// Adds a voice and its engine; espeak-ng is covered by the program's own digest.
  private func add(_ name: String, to form: inout CanonicalForm) {
    form.add(digest(ofAsset: "Audio/voices/\(name).yaml"))
    if VoiceResolver.isFile(name) { form.add(digest(ofFile: name)) }
    var request = TrackRequest.VoiceRequest()
    request.name = name
    guard let voice = try? context.voices.voice(request), !voice.engine.isBuiltIn else { return }
    form.add(engine(of: voice))
  }

  /// Identity of an engine; kept, as a program must be run for its version and a server asked for
  /// its voices.
  private func engine(of voice: Voice) -> String {
    if let known = engines[voice.engine.identity] { return known }
    var form = CanonicalForm()
    form.add(context.fingerprint(of: voice, in: scope) ?? [])
    for path in voice.engine.assetPaths { form.add(digest(ofAsset: path)) }
    engines[voice.engine.identity] = form.digest
    return form.digest
  }

  private func digest(ofAsset path: String) -> String {
    if let known = known[path] { return known }
    let digest = assets[path].map { Digest.hexadecimal(Digest.sha256($0.bytes)) } ?? "none"
    known[path] = digest
    return digest
  }

  private func digest(ofFile path: String) -> String {
    let key = "file " + path
    if let known = known[key] { return known }
    let digest = Digest.sha256(ofFile: path) ?? "none"
    known[key] = digest
    return digest
  }
}
