internal import Catalog
package import MeditationScript
package import Processes
package import Rendering
package import SoundFile
internal import Timebase

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
    let usual = try preset(of: settings)?.encodingOptions ?? Encoding.Options()
    return try settings.encoding(usual: usual, named: FileFormat(ofPath: "track" + ending))
  }

  /// Builds a job.
  ///
  /// - Parameters:
  ///   - source: the script; `nil` for the one that settings name.
  ///   - scope: owns what the job starts and makes.
  /// - Throws: `SettingProblem`, `RenderError`, `ScriptFinder.Failure`, or `ScriptErrors` of a
  ///   lexicon.
  package func job(
    _ settings: TrackSettings, source: SourceText? = nil, to destination: Destination,
    in scope: JobScope
  ) throws -> RenderJob {
    let preset = try preset(of: settings)
    var request = try settings.request(in: context.catalog, preset: preset, files: files)
    var options: ExportOptions?
    switch destination {
    case .none:
      if let preset {
        request.rate = try settings.encoding(usual: preset.encodingOptions, named: nil).rate
      }
    case .file(let output, let encoding):
      request.rate = encoding.rate
      options = try settings.exportOptions(output, encoding, preset: preset, files: files)
    }
    return RenderJob(
      try source ?? self.source(of: settings), request, options,
      isStrict: settings.flag(.strict), inputs: inputs(settings, request), context, in: scope)
  }

  /// Every file that settings name, as seen from the working folder.
  private func inputs(_ settings: TrackSettings, _ request: TrackRequest) -> [String] {
    let voices = [request.voice.name, request.voice.second].compactMap(\.self)
    return settings.paths.map(files.path) + voices.filter(VoiceResolver.isFile)
  }
}
