internal import Digests
internal import Export
internal import Files
internal import Foundation
internal import MeditationScript
internal import Messages
internal import Pacing
internal import Processes
package import Rendering
internal import SoundFile
internal import Speech
internal import Synchronization
internal import Timebase

/// A worker process of a library, which renders one track after another.
package struct LibraryWorker {
  private let context: RenderContext
  private let program: String
  private let scope = JobScope()

  /// The first argument that makes the program a worker.
  package static let mode = "library-worker-process"

  /// - Parameter program: fingerprint of the program and its libraries; see `Program.fingerprint`.
  package init(context: RenderContext, program: String) {
    self.context = context
    self.program = program
  }

  /// Renders the tracks it is sent until the other side closes the line.
  package func serve() {
    let scope = scope
    let abandoned: @Sendable () -> Void = { scope.abandon() }
    WorkerLoop.serve(abandoned: abandoned) { task, note in
      WorkMessage.bytes(report(on: task, note))
    }
  }

  private func report(on task: [UInt8], _ note: @escaping @Sendable ([UInt8]) -> Void) -> WorkReport
  {
    guard let order = WorkMessage.value(WorkOrder.self, of: task) else {
      return WorkReport(
        failure: UserFacingError(
          "a worker was told what it does not understand", code: ExitStatus.software))
    }
    let before = phrases
    var report = WorkReport()
    do {
      report = try done(order, Progress(note))
    } catch {
      report.failure = UserFacingError(ofTrack: error)
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
    let builder = RenderJobBuilder(context, files: files)
    let source = try builder.source(of: order.settings)
    let path = order.outputFolder + "/" + order.name
    let encoding = try builder.encoding(of: order.settings, ending: path)
    var settings = order.settings
    try settings.set(.strict, flag: order.isStrict)
    let job = try builder.job(
      settings, source: source, to: .file(.path(path), encoding), in: scope)
    @Sendable func speaking(_ done: Int, _ all: Int) {
      progress.show(0.2 * Double(done) / Double(max(1, all)))
    }
    guard order.task == .render else {
      let layout = try job.layout(progress: speaking)
      try job.refuseWarnings(of: layout)
      return report(on: layout)
    }
    let track = try job.track(progress: speaking)
    try job.refuseWarnings(of: track.layout)
    var report = report(on: track.layout)
    let recipes = RecipeMaker(context: context, files: files, program: program, in: scope)
    // The digest is of the script as just read, which is what is rendered.
    let parts = recipes.parts(
      of: job, order.settings, track.script, scriptDigest: recipes.digest(of: track.script))
    try OutputFolder.make(for: path)
    let exported = try job.export(track) { done, all in
      progress.show(0.2 + 0.8 * Double(done.count) / Double(max(1, all.count)))
    }
    let recipe = try self.recipe(of: exported, parts, order)
    try RecipeStore(order.outputFolder).keep(recipe, of: order.name, scope: scope)
    report.bytes = recipe.files[0].bytes
    report.notes = notes(on: exported)
    return report
  }

  private func report(on layout: TrackLayout) -> WorkReport {
    var report = WorkReport()
    report.seconds = layout.timeline.rate.seconds(layout.timeline.length)
    return report
  }

  private func recipe(
    of exported: ExportedTrack, _ parts: Recipe.Parts, _ order: WorkOrder
  ) throws -> Recipe {
    func name(_ path: String) -> String { OutputFolder.name(of: path, in: order.outputFolder) }
    let paths = [order.outputFolder + "/" + order.name] + exported.options.sidecarPaths
    let files = try paths.map { path in
      guard let checksum = Checksum(ofFile: path),
        let size = try FileManager.default.attributesOfItem(atPath: path)[.size] as? Int64
      else { throw OutputError.writeFailed(path: path, reason: "it cannot be read back") }
      return Recipe.File(
        name: name(path), bytes: size, checksum: checksum.text)
    }
    let track = exported.layout
    var companions: [String: String] = [:]
    for companion in Sidecar.allCases where exported.options.sidecars.contains(companion) {
      if let path = exported.options.path(companion.ending) {
        companions[companion.rawValue] = name(path)
      }
    }
    return Recipe(
      parts: parts, files: files,
      facts: LibraryFacts(
        title: exported.metadata.tags.title ?? track.title,
        artist: exported.metadata.tags.artist, practice: track.title, cover: track.practiceName,
        summary: track.head.summary, language: track.language,
        seconds: track.timeline.rate.seconds(track.timeline.length), companions: companions))
  }

  private func notes(on exported: ExportedTrack) -> [String] {
    let track = exported.layout
    return track.warnings.grouped().map { group in
      DiagnosticPrinter(color: false).print([group.first] + group.others, in: track.source)
    } + exported.cautions
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
