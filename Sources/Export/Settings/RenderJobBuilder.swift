internal import Catalog
package import MeditationScript
package import Processes
package import Rendering
package import SoundFile
package import Timebase

/// The one builder of jobs: for the command line, for libraries, samples, outlines and exports.
package struct RenderJobBuilder {
  private let context: RenderContext
  private let files: SettingFiles

  /// - Parameter files: reads the files that settings name.
  package init(_ context: RenderContext, files: SettingFiles = SettingFiles()) {
    self.context = context
    self.files = files
  }

  /// Where a job's track goes.
  package enum Destination {
    /// Nowhere: it is laid out.
    case none
    case file(Output, Encoding)
  }

  /// - Throws: `SettingProblem` if there is no preset of the name.
  package func preset(of settings: TrackSettings) throws -> Preset? {
    try settings.text(.preset).map(Presets.named)
  }

  /// The script that settings name: a practice, or a file.
  ///
  /// - Throws: `SettingProblem` if none or more is named; `ScriptFinder.Failure` if it cannot be
  ///   read.
  package func source(of settings: TrackSettings) throws -> SourceText {
    let finder = ScriptFinder(
      practices: context.catalog.practices, language: settings.text(.language))
    switch (settings.text(.practice), settings.text(.script)) {
    case (let name?, nil):
      guard let practice = finder.practice(name) else {
        throw ScriptFinder.Failure.noSuchScript(
          name: name, known: finder.names, language: settings.text(.language), beside: [])
      }
      return practice.source
    case (nil, let path?):
      return try ScriptFinder.file(files.path(path))
    case (nil, nil):
      throw SettingProblem(.practice) {
        "\($0(.practice)) or \($0(.script)) says what is to be heard"
      }
    case (_?, _?):
      throw SettingProblem(.script) { "give either \($0(.practice)) or \($0(.script)), not both" }
    }
  }

  /// How a track's file is written.
  ///
  /// - Parameter ending: what the output's name ends in, such as `.mp3`; other text for none that
  ///   is known.
  package func encoding(of settings: TrackSettings, ending: String) throws -> Encoding {
    let named = FileFormat(ofPath: "track" + ending)
    return try settings.encoding(usual: try usual(of: settings, named: named), named: named)
  }

  /// How a file is encoded where settings do not say: by a preset, or by habits.
  ///
  /// - Parameter named: the format that the output's name implies; `nil` if it implies none.
  package func usual(
    of settings: TrackSettings, habits: TrackSettings = TrackSettings(), named: FileFormat?
  ) throws -> Encoding.Options {
    habits.encodingHabits(
      preset: try preset(of: settings.over(habits)), isAsked: settings.text(.preset) != nil,
      named: named)
  }

  /// Settings over those that a script's head says; its sound files, which are named by their places
  /// beside it, are not among them.
  package func settings(_ settings: TrackSettings, of head: Head) -> TrackSettings {
    settings.over(HeadSettings(head, in: context.catalog).settings)
  }

  /// Builds a job.
  ///
  /// - Parameters:
  ///   - habits: what is wished for where neither settings nor the script's head say otherwise.
  ///   - source: the script; `nil` for the one that settings name.
  ///   - head: of the script, for whoever has read it already.
  ///   - scope: owns what the job starts and makes.
  /// - Throws: `SettingProblem`, `RenderError`, `ScriptFinder.Failure`, or `ScriptErrors` of a
  ///   lexicon.
  package func job(
    _ settings: TrackSettings, habits: TrackSettings = TrackSettings(), source: SourceText? = nil,
    head: Head? = nil, to destination: Destination, in scope: JobScope
  ) throws -> RenderJob {
    let source = try source ?? self.source(of: settings)
    let isStream = if case .file(let output, _) = destination { output.isStream } else { false }
    let layers = SettingLayers(
      settings, head: head ?? Script.head(of: source), habits: habits, isStream: isStream,
      in: context.catalog)
    let all = layers.settings
    let preset = try preset(of: all)
    var request = try layers.request(in: context.catalog, preset: preset, files: files)
    var options: ExportOptions?
    switch destination {
    case .none:
      if preset != nil || !habits.all.isEmpty {
        let usual = try usual(of: settings, habits: habits, named: nil)
        request.rate = try settings.encoding(usual: usual, named: nil).rate
      }
    case .file(let output, let encoding):
      request.rate = encoding.rate
      options = try all.exportOptions(output, encoding, preset: preset, files: files)
    }
    return RenderJob(
      source, request, options, isStrict: all.flag(.strict), inputs: inputs(all, request),
      habits: layers.habitsInUse, context, in: scope)
  }

  /// Every file that settings name, as seen from the working folder.
  private func inputs(_ settings: TrackSettings, _ request: TrackRequest) -> [String] {
    let voices = [request.voice.name, request.voice.second].compactMap(\.self)
    return settings.paths.map(files.path) + voices.filter(VoiceResolver.isFile)
  }
}
