import ArgumentParser
import Export
import Foundation
import MeditationRenderer
import MeditationScript
import Messages
import Rendering
import Voices

/// Everything a user may ask of a track besides where it goes.
struct TrackOptions: SettingOptions {
  @OptionGroup(title: "Length") var length: LengthOptions
  @OptionGroup(title: "Words") var words: WordOptions
  @OptionGroup(title: "Voice") var voice: VoiceOptions
  @OptionGroup(title: "Sound") var sound: SoundOptions

  @OptionGroup var cache: CacheOptions
  @OptionGroup var own: OwnSettingsOption

  @Flag(help: "Stop at a warning, as at an error.")
  var strict = false

  /// - Throws: `StrictWarnings` if warnings count as errors.
  func failOnWarnings(_ warnings: [Diagnostic], in source: SourceText) throws {
    if strict, !warnings.isEmpty {
      throw StrictWarnings(files: [ScriptErrors(source: source, diagnostics: warnings)])
    }
  }

  func apply(to settings: inout TrackSettings) throws(SettingProblem) {
    try length.apply(to: &settings)
    try words.apply(to: &settings)
    try voice.apply(to: &settings)
    try sound.apply(to: &settings)
    try settings.set(.strict, flag: strict)
  }

  /// The track that a script comes to, laid out and not rendered; what there is to say about it is
  /// said.
  ///
  /// - Parameter output: the file that will be written of it; `nil` for none. It may be none of those
  ///   that the track is made from.
  func laidOut(
    _ script: ScriptArgument, _ preset: PresetOption, to output: String?,
    _ overwrite: OverwriteOption, _ console: Console
  ) throws -> TrackLayout {
    cache.note(console)
    let context = try HostEnvironment.context(cachesSpeech: !cache.isOff)
    let own = try own.settings(context)
    var settings = TrackSettings()
    try settings.set(.language, script.language)
    try apply(to: &settings)
    try preset.apply(to: &settings)
    let layout = try JobRunner.run(
      settings, habits: own?.settings,
      source: script.source(context.catalog, preferred: own?.settings.text(.language)), to: .none,
      context, console
    ) { runner in
      own?.tell(runner.job.habits, console)
      if let output, output != "-" { try overwrite.ask([output], console) }
      let layout = try runner.layout()
      try runner.job.refuseInputs(among: [output].compactMap(\.self), of: layout)
      return layout
    }
    try failOnWarnings(layout.warnings, in: layout.source)
    return layout
  }
}
