internal import Catalog
internal import Clips
internal import Foundation
internal import MeditationScript
internal import Processes
internal import Sound
internal import Speech
internal import Timebase

/// Finds the bells, beds and sounds a track asks for: the context's own, and files of the script's
/// or the user's.
struct SoundLoader {
  private let context: RenderContext
  private let script: Script
  private let request: TrackRequest
  private let recordings: RecordingLoader

  /// - Parameter store: gets every sound that is read.
  init(
    _ script: Script, _ request: TrackRequest, _ context: RenderContext,
    store: ClipStore<ClipKey>, _ scope: JobScope
  ) {
    self.script = script
    self.request = request
    self.context = context
    recordings = RecordingLoader(
      program: context.host.speaker.executable, rate: request.rate, store: store, scope)
  }

  /// A description of a bell is small.
  private static let longestDescription = 65_536

  /// - Parameter steps: of the track; only what is in them is made ready.
  /// - Throws: `ScriptErrors` for every file of the script that cannot be used, at its place;
  ///   `RenderError` for one of the user's.
  func sounds(in steps: [Step]) throws -> TrackSounds {
    var sounds = TrackSounds()
    try loadFiles(into: &sounds)
    let (bells, beds) = Self.choices(in: steps)
    for choice in bells + [request.bell].compactMap({ $0 }) {
      guard case .kind(let name, let tuning) = choice else { continue }
      sounds.bells[choice] = context.catalog.bell(name, tuning: tuning).map { .modal($0) }
    }
    for choice in beds + request.beds {
      guard case .kind(let name, let tuning) = choice else { continue }
      sounds.beds[choice] = context.catalog.bed(name, tuning: tuning).map { .made($0) }
    }
    if request.hasRoomTone { sounds.roomTone = context.catalog.bed(RoomTone.bed, tuning: nil) }
    return sounds
  }

  /// Reads the beds that are files, as far as a track hears them.
  ///
  /// - Parameter length: of the track.
  /// - Throws: as `sounds(in:)`.
  func loadBeds(into sounds: inout TrackSounds, length: Frames) throws {
    try eachFile { path, place, use in
      guard use == .bed else { return }
      sounds.beds[.file(path)] = try recordings.bed(path, at: place, length: length)
    }
  }

  private func loadFiles(into sounds: inout TrackSounds) throws {
    try eachFile { try load($0, at: $1, for: $2, into: &sounds) }
  }

  /// - Parameter body: takes a file's name, its path and what it is used for.
  private func eachFile(_ body: (String, String, Script.FileUse) throws -> Void) throws {
    var problems: [Diagnostic] = []
    for (path, use, span) in script.files {
      do {
        try body(path, try script.place(of: path, span), use)
      } catch let error as UnusableSound {
        problems.append(
          .error("the \(use.word) `\(path)` cannot be used: \(error.reason)", at: span))
      } catch let error as MisplacedFile {
        problems.append(error.diagnostic)
      }
    }
    guard problems.isEmpty else {
      throw ScriptErrors(source: script.source, diagnostics: problems.inOrder())
    }
    let asked =
      [(request.bell, Script.FileUse.bell)] + request.beds.map { ($0, Script.FileUse.bed) }
    for (choice, use) in asked {
      // Any other is the script's, and read above.
      guard case .file(let path) = choice, path.hasPrefix("/") else { continue }
      guard FileManager.default.isReadableFile(atPath: path) else {
        throw RenderError.missingFile(path: path, use: use.word)
      }
      do {
        try body(path, path, use)
      } catch let error as UnusableSound {
        throw RenderError.unusableFile(path: path, use: use.word, reason: error.reason)
      }
    }
  }

  /// Makes a file ready; of a bed, only what can be said before the track's length is known.
  private func load(
    _ path: String, at place: String, for use: Script.FileUse, into sounds: inout TrackSounds
  ) throws {
    sounds.files.append(place)
    switch use {
    case .sound: _ = try recordings.sound(path, at: place)
    case .bell where path.isYAMLFile: sounds.bells[.file(path)] = .modal(try definition(at: place))
    case .bell: sounds.bells[.file(path)] = try recordings.bell(path, at: place)
    case .bed: try recordings.checkBed(at: place)
    }
  }

  private func definition(at place: String) throws -> BellDefinition {
    guard let file = FileHandle(forReadingAtPath: place),
      let data = try? file.read(upToCount: Self.longestDescription + 1)
    else { throw UnusableSound(reason: "there is no such file, or it may not be read") }
    guard data.count <= Self.longestDescription else {
      throw UnusableSound(reason: "it is too long for the description of a bell")
    }
    let text = String(decoding: data, as: UTF8.self)
    let definition: BellDefinition
    do throws(UserYAML.Failure) {
      definition = try UserYAML.decoded(text, as: BellDefinition.self)
    } catch {
      throw UnusableSound(reason: error.reason)
    }
    if let problem = definition.problems().first { throw UnusableSound(reason: problem) }
    return definition
  }

  private static func choices(in steps: [Step]) -> (bells: [SoundChoice], beds: [SoundChoice]) {
    var bells: [SoundChoice] = []
    var beds: [SoundChoice] = []
    for step in steps.leaves {
      switch step {
      case .bell(let bell, _): if let kind = bell.kind { bells.append(kind) }
      case .ambience(let bed?, _): beds.append(bed)
      default: continue
      }
    }
    return (bells, beds)
  }
}
