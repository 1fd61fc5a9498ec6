import ArgumentParser
import Foundation
import MeditationScript
import Production
import Rendering
import SoundFile
import Voices

/// Everything a user may ask of a track besides where it goes.
struct TrackOptions: SettingOptions {
  @OptionGroup(title: "Length") var length: LengthOptions
  @OptionGroup(title: "Words") var words: WordOptions
  @OptionGroup(title: "Voice") var voice: VoiceOptions
  @OptionGroup(title: "Sound") var sound: SoundOptions

  @OptionGroup var cache: CacheOptions

  @Flag(help: "Stop at a warning, as at an error.")
  var strict = false

  /// - Throws: the exit code for a wrong script, if warnings count as errors.
  func failOnWarnings(_ warnings: [Diagnostic]) throws {
    if strict, !warnings.isEmpty { throw ExitCode(EX_DATAERR) }
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
  func laidOut(
    _ script: ScriptArgument, _ console: Console, preset: Preset? = nil
  ) throws -> Track {
    cache.note(console)
    let context = try World.context(cachesSpeech: !cache.isOff)
    var settings = TrackSettings()
    try apply(to: &settings)
    var request = try settings.request(in: context, preset: preset)
    if let preset { request.rate = try settings.encoding(usual: preset.wish, named: nil).rate }
    request.language = script.language
    let source = try script.source(context)
    let track = try Planner(context: context).track(source, request, telling: console)
    try failOnWarnings(track.warnings)
    return track
  }
}
