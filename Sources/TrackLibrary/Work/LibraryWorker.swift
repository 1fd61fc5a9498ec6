internal import Digests
internal import Files
internal import Foundation
internal import MeditationScript
internal import Pacing
internal import Processes
package import Production
package import Rendering
internal import SoundFile
internal import Speech
internal import Synchronization
internal import Timebase

/// A worker process of a library, which renders one track after another.
package struct LibraryWorker {
  private let context: RenderContext
  private let presets: [String: Preset]
  private let program: String
  private let executable: String
  private let temporaries = TemporaryFiles()
  private let explain: (any Error) -> Trouble

  /// The first argument that makes the program a worker.
  package static let mode = "library-worker-process"

  /// - Parameters:
  ///   - program: fingerprint of the program and its libraries; see `Program.fingerprint`.
  ///   - executable: path of this program, which is started again to decode what was written.
  ///   - explain: turns an error into a message for the user.
  package init(
    context: RenderContext, presets: [String: Preset], program: String, executable: String,
    explain: @escaping (any Error) -> Trouble
  ) {
    self.context = context
    self.presets = presets
    self.program = program
    self.executable = executable
    self.explain = explain
  }

  /// Renders the tracks it is sent until the other side closes the line.
  package func serve() {
    let temporaries = temporaries
    let abandoned: @Sendable () -> Void = {
      temporaries.deleteAll()
      CommandRunner.abandonAll()
    }
    WorkerLoop.serve(abandoned: abandoned) { task, note in
      WorkMessage.bytes(report(on: task, note))
    }
  }

  private func report(on task: [UInt8], _ note: @escaping @Sendable ([UInt8]) -> Void) -> WorkReport
  {
    guard let order = WorkMessage.value(WorkOrder.self, of: task) else {
      return WorkReport(
        trouble: Trouble(message: "a worker was told what it does not understand", code: 70))
    }
    let before = phrases
    var report = WorkReport()
    do {
      report = try done(order, Progress(note))
    } catch {
      report.trouble = explain(error)
    }
    report.phrases.spoken = phrases.spoken - before.spoken
    report.phrases.remembered = phrases.remembered - before.remembered
    return report
  }

  /// Phrases spoken and taken from the cache so far.
  private var phrases: WorkReport.Phrases {
    guard let statistics = context.cache?.statistics else { return WorkReport.Phrases() }
    return WorkReport.Phrases(spoken: statistics.misses, remembered: statistics.hits)
  }

  private func done(_ order: WorkOrder, _ progress: Progress) throws -> WorkReport {
    let files = SettingFiles(folder: order.manifestFolder)
    let commissioner = Commissioner(context: context, presets: presets, files: files)
    let source = try commissioner.source(of: order.settings)
    let path = order.outputFolder + "/" + order.name
    let encoding = try commissioner.encoding(of: order.settings, ending: path)
    let commission = try commissioner.commission(
      order.settings, source: source, output: .path(path), encoding: encoding)
    let track = try Planner(context: context).track(source, commission.request) {
      progress.show(0.2 * Double($0) / Double(max(1, $1)))
    }
    var report = WorkReport()
    report.seconds = track.timeline.rate.seconds(track.timeline.length)
    try refuse(track, commission.order, strict: order.settings.flag(.strict))
    guard order.task == .render else { return report }
    let recipes = RecipeMaker(context: context, files: files, program: program)
    // The digest is of the script as just read, which is what is rendered.
    let parts = recipes.parts(
      of: commission, order.settings, track.script, scriptDigest: recipes.digest(of: track.script))
    try OutputFolder.make(for: path)
    let production = try Producer(
      program: executable, temporaries: temporaries, isThreaded: false
    ).produce(track, commission.order) { done, all in
      progress.show(0.2 + 0.8 * Double(done.count) / Double(max(1, all.count)))
    }
    let recipe = try self.recipe(of: production, parts, order)
    try RecipeShelf(order.outputFolder).keep(recipe, of: order.name, temporaries: temporaries)
    report.bytes = recipe.files[0].bytes
    report.notes = notes(on: track, production)
    return report
  }

  /// Refuses a track for problems that show only once it is laid out.
  private func refuse(_ track: Track, _ order: ProductionOrder, strict: Bool) throws {
    try order.check(track)
    if strict, !track.warnings.isEmpty {
      throw ScriptErrors(source: track.source, diagnostics: track.warnings)
    }
  }

  private func recipe(
    of production: Production, _ parts: Recipe.Parts, _ order: WorkOrder
  ) throws -> Recipe {
    func name(_ path: String) -> String { OutputFolder.name(of: path, in: order.outputFolder) }
    let paths = [order.outputFolder + "/" + order.name] + production.order.companionPaths
    let files = try paths.map { path in
      guard let checksum = Checksum(ofFile: path),
        let size = try FileManager.default.attributesOfItem(atPath: path)[.size] as? Int64
      else { throw OutputError.writeFailed(path: path, reason: "it cannot be read back") }
      return Recipe.File(
        name: name(path), bytes: size, checksum: checksum.text)
    }
    let track = production.track
    var companions: [String: String] = [:]
    for companion in Companion.allCases where production.order.companions.contains(companion) {
      if let path = production.order.path(companion.ending) {
        companions[companion.rawValue] = name(path)
      }
    }
    return Recipe(
      parts: parts, files: files,
      facts: LibraryFacts(
        title: production.metadata.tags.title ?? track.title,
        artist: production.metadata.tags.artist, practice: track.title, cover: track.practiceName,
        summary: track.head.summary, language: track.language,
        seconds: track.timeline.rate.seconds(track.timeline.length), companions: companions))
  }

  private func notes(on track: Track, _ production: Production) -> [String] {
    var notes = track.warnings.map { warning in
      DiagnosticPrinter(color: false).print([warning], in: track.source)
    }
    notes += track.cautions
    notes += (production.verification?.failures ?? []).map {
      "\($0.rule): \($0.found), wanted \($0.wanted)"
    }
    return notes
  }

  /// Reports a track's progress when its whole percentage changes.
  private final class Progress: Sendable {
    private let note: @Sendable ([UInt8]) -> Void
    private let last = Mutex(-1)

    init(_ note: @escaping @Sendable ([UInt8]) -> Void) {
      self.note = note
    }

    func show(_ part: Double) {
      let percent = min(100, max(0, Int(part * 100)))
      let isNews = last.withLock { last in
        defer { last = max(last, percent) }
        return percent > last
      }
      if isNews { note([UInt8(percent)]) }
    }
  }
}
