import ArgumentParser
import Foundation
import MeditationScript
import Pacing
import Rendering
import Sound
import SoundFile

/// `say TEXT`: tries a voice.
struct Say: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Speak a few words, to try a voice.",
    discussion: """
      EXAMPLES
        render-meditation say "May you live with ease." -o sample.wav
        render-meditation say "Let your eyes close." | mpv -
      """)

  @Argument(help: "What to say.")
  var text: String

  @OptionGroup var voice: VoiceOptions
  @OptionGroup var file: FileOptions

  func validate() throws {
    guard text.contains(where: { $0.isLetter || $0.isNumber }) else {
      throw ValidationError("There is nothing to say.")
    }
  }

  func run() throws {
    let studio = try World.studio()
    var options = file
    options.output = file.output ?? "-"
    let output = try options.output(script: "say", isDump: false)
    var request = TrackRequest()
    voice.apply(to: &request)
    request.rate = SampleRate(file.sampleRate)
    let track = try Planner(studio: studio).track(
      SourceText(name: "<words>", text: text), request)
    let temporaries = TemporaryFiles()
    let signals = Signals(cleaningUp: temporaries.deleteAll)
    defer { signals.stop() }
    let sink = try output.open(
      rate: request.rate, length: track.timeline.length, temporaries: temporaries)
    try TrackRenderer(studio: studio).render(track, to: sink)
  }
}
