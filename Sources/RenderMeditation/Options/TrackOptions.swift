import ArgumentParser
import Foundation
import MeditationScript
import Production
import Rendering
import Sound

/// Everything a user may ask of a track besides where it goes.
struct TrackOptions: ParsableArguments {
  @OptionGroup(title: "Length") var length: LengthOptions
  @OptionGroup(title: "Words") var words: WordOptions
  @OptionGroup(title: "Voice") var voice: VoiceOptions
  @OptionGroup(title: "Sound") var sound: SoundOptions

  @Flag(help: "Stop at a warning, as at an error.")
  var strict = false

  /// - Throws: the exit code for a wrong script, if warnings count as errors.
  func failOnWarnings(_ warnings: [Diagnostic]) throws {
    if strict, !warnings.isEmpty { throw ExitCode(EX_DATAERR) }
  }

  /// - Parameter preset: what it asks for holds where no option says otherwise.
  func request(_ studio: Studio, preset: Preset? = nil) throws -> TrackRequest {
    var request = TrackRequest()
    preset?.apply(to: &request)
    length.apply(to: &request)
    try words.apply(to: &request)
    voice.apply(to: &request)
    try sound.apply(to: &request, studio)
    return request
  }

  /// The track that a script comes to, laid out and not rendered; what there is to say about it is
  /// said.
  func laidOut(
    _ script: ScriptArgument, _ console: Console, preset: Preset? = nil
  ) throws -> Track {
    let studio = try World.studio()
    var request = try request(studio, preset: preset)
    if let rate = preset?.file.rate { request.rate = SampleRate(rate) }
    request.language = script.language
    let track = try Planner(studio: studio).track(try script.source(studio), request)
    console.diagnostics(track.warnings, in: track.source)
    for caution in track.cautions { console.note(caution) }
    try failOnWarnings(track.warnings)
    return track
  }
}
