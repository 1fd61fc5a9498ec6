internal import Catalog
internal import Clips
internal import Foundation
internal import Loudness
internal import MeditationScript
internal import Processes
internal import Sound
internal import SoundFile
internal import Speech
internal import Timebase

/// Finds the bells, beds and sounds a track asks for: the context's own, and files of the script's
/// or the user's.
struct SoundLoader {
  private let context: RenderContext
  private let scope: JobScope
  private let script: Script
  private let request: TrackRequest
  private let store: ClipStore<ClipKey>

  /// - Parameter store: gets every sound that is read.
  init(
    _ script: Script, _ request: TrackRequest, _ context: RenderContext,
    store: ClipStore<ClipKey>, _ scope: JobScope
  ) {
    self.script = script
    self.request = request
    self.context = context
    self.scope = scope
    self.store = store
  }

  /// A description of a bell is small.
  private static let longestDescription = 65_536

  /// A file that cannot be used, in words that follow "cannot be used:".
  private struct Unusable: Error {
    let reason: String
  }

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
    for choice in beds + [request.bed?.choice].compactMap({ $0 }) {
      guard case .kind(let name, let tuning) = choice else { continue }
      sounds.beds[choice] = context.catalog.bed(name, tuning: tuning).map { .made($0) }
    }
    return sounds
  }

  private func loadFiles(into sounds: inout TrackSounds) throws {
    var problems: [Diagnostic] = []
    for (path, use, span) in script.files {
      do {
        try load(path, at: try script.place(of: path, span), for: use, into: &sounds)
      } catch let error as Unusable {
        problems.append(
          .error("the \(use.word) `\(path)` cannot be used: \(error.reason)", at: span))
      } catch let error as MisplacedFile {
        problems.append(error.diagnostic)
      }
    }
    guard problems.isEmpty else {
      throw ScriptErrors(source: script.source, diagnostics: problems.inOrder())
    }
    for (choice, use) in [(request.bell, Script.FileUse.bell), (request.bed?.choice, .bed)] {
      guard case .file(let path) = choice else { continue }
      guard FileManager.default.isReadableFile(atPath: path) else {
        throw RenderError.missingFile(path: path, use: use.word)
      }
      do {
        try load(path, at: path, for: use, into: &sounds)
      } catch let error as Unusable {
        throw RenderError.unusableFile(path: path, use: use.word, reason: error.reason)
      }
    }
  }

  private func load(
    _ path: String, at place: String, for use: Script.FileUse, into sounds: inout TrackSounds
  ) throws {
    sounds.files.append(place)
    if use == .bell, path.isYAMLFile {
      sounds.bells[.file(path)] = .modal(try definition(at: place))
      return
    }
    let (entry, bell) = try recording(path, at: place)
    if use == .bed { try checkLoops(entry) }
    guard entry.loudness.isFinite || use == .sound else {
      throw Unusable(reason: "there is only silence in it")
    }
    switch use {
    case .sound: break
    case .bell: sounds.bells[.file(path)] = .recorded(entry, bell)
    case .bed: sounds.beds[.file(path)] = .recorded(entry, try bedLoudness(entry, bell))
    }
  }

  /// The shortest sound that can go on for ever, in seconds: below, its joints are a tone of their
  /// own.
  private static let shortestBed = 0.5
  /// From here on, in seconds, a loop is as loud as its sound is once, within a tenth of a LU.
  private static let longBed = 10.0

  private func checkLoops(_ entry: ClipStoreEntry) throws(Unusable) {
    guard entry.frames < request.rate.frames(seconds: Self.shortestBed) else { return }
    let seconds = (request.rate.seconds(entry.frames) * 1000).rounded(.up) / 1000
    throw Unusable(
      reason: "it lasts \(DurationText.plain(seconds)) s, too short for a bed that goes on and on; "
        + "take a sound of \(DurationText.plain(Self.shortestBed)) s or more")
  }

  /// How loud a recording is as a bed.
  ///
  /// A short one is measured as it will be heard, again and again: once and alone it fills few of
  /// the meter's windows, and would be taken for quieter than it is.
  private func bedLoudness(_ entry: ClipStoreEntry, _ once: Recording) throws -> BedLoudness {
    guard entry.frames < request.rate.frames(seconds: Self.longBed) else {
      return BedLoudness(
        integrated: entry.loudness, swell: Decibels(once.loudness - entry.loudness))
    }
    return try RecordedBed(entry, in: store, rate: request.rate).loudness(rate: request.rate)
  }

  /// Reads a sound into the store, unless it is there.
  private func recording(
    _ path: String, at place: String
  ) throws -> (ClipStoreEntry, Recording) {
    do {
      let reader = try SoundReader(
        path: place, program: context.host.speaker.executable, rate: request.rate,
        in: scope)
      let room = store.reserve(channels: reader.channels, frames: reader.length)
      var meter = RecordingMeter(channels: reader.channels, rate: request.rate)
      var position = Frames.zero
      while let piece = try reader.next() {
        try store.write(piece, to: room, from: position)
        meter.add(piece)
        position += Frames(piece.first?.count ?? 0)
      }
      let (loudness, bell) = meter.finished()
      store.keep(room, length: reader.length, loudness: loudness, for: .sound(path))
      guard let entry = store[.sound(path)] else { throw Unusable(reason: "it is damaged") }
      return (entry, bell)
    } catch let error as SoundReader.Failure {
      throw Unusable(reason: error.reason)
    }
  }

  private func definition(at place: String) throws -> BellDefinition {
    guard let file = FileHandle(forReadingAtPath: place),
      let data = try? file.read(upToCount: Self.longestDescription + 1)
    else { throw Unusable(reason: "there is no such file, or it may not be read") }
    guard data.count <= Self.longestDescription else {
      throw Unusable(reason: "it is too long for the description of a bell")
    }
    let text = String(decoding: data, as: UTF8.self)
    let definition: BellDefinition
    do throws(UserYAML.Failure) {
      definition = try UserYAML.decoded(text, as: BellDefinition.self)
    } catch {
      throw Unusable(reason: error.reason)
    }
    if let problem = definition.problems().first { throw Unusable(reason: problem) }
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
