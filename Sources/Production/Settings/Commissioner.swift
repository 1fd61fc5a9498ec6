internal import Catalog
package import MeditationScript
package import Rendering
package import SoundFile
internal import Timebase

/// Turns tracks' settings into scripts, requests and orders.
package struct Commissioner {
  private let context: RenderContext
  private let presets: [String: Preset]
  private let files: SettingFiles

  /// - Parameter files: reads the files that settings name.
  package init(context: RenderContext, presets: [String: Preset], files: SettingFiles) {
    self.context = context
    self.presets = presets
    self.files = files
  }

  /// The preset that the settings name; `nil` if they name none.
  ///
  /// - Throws: `SettingProblem` if there is no preset of that name.
  package func preset(of settings: TrackSettings) throws(SettingProblem) -> Preset? {
    try settings.text(.preset).map { (name) throws(SettingProblem) in try presets.named(name) }
  }

  /// The script that the settings name: a practice, or a file.
  ///
  /// - Throws: `SettingProblem` if none or more than one is named; `RenderError` if it cannot be
  ///   read.
  package func source(of settings: TrackSettings) throws -> SourceText {
    let finder = ScriptFinder(practices: context.catalog.practices, language: settings.text(.language))
    switch (settings.text(.practice), settings.text(.script)) {
    case (let name?, nil):
      guard let practice = finder.practice(name) else {
        throw ScriptFinder.Failure.noSuchScript(
          name: name, known: finder.names, language: settings.text(.language))
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

  /// How the track's file is encoded.
  ///
  /// - Parameters:
  ///   - ending: the output's path or the end of it, such as `.mp3`, which may imply a format.
  package func encoding(
    of settings: TrackSettings, ending: String
  ) throws(SettingProblem) -> Encoding {
    let usual = try preset(of: settings)?.wish ?? Encoding.Options()
    return try settings.encoding(usual: usual, named: FileFormat(ofPath: "track" + ending))
  }

  /// Everything needed to render the track.
  ///
  /// - Throws: `SettingProblem`, `RenderError`, or `ScriptErrors` of a lexicon.
  package func commission(
    _ settings: TrackSettings, source: SourceText, output: Output, encoding: Encoding
  ) throws -> Commission {
    let preset = try preset(of: settings)
    var request = try settings.request(in: context, preset: preset, files: files)
    request.rate = encoding.rate
    let order = try settings.order(output, encoding, preset: preset, files: files)
    return Commission(source: source, request: request, order: order)
  }
}
