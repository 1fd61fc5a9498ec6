import ArgumentParser
import Rendering

struct VoiceOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("Who speaks; `render-meditation voices` lists them.", valueName: "name"))
  var voice = Studio.defaultVoice

  @Option(help: ArgumentHelp("Words a minute as heard, 90 to 300.", valueName: "wpm"))
  var pace: Double?

  @Option(help: ArgumentHelp("How high the voice is, 0 to 99.", valueName: "n"))
  var pitch: Int?

  @Option(help: ArgumentHelp("How much the voice moves, 0 to 99.", valueName: "n"))
  var pitchRange: Int?

  func validate() throws {
    if let pace, !(90...300).contains(pace) {
      throw ValidationError("--pace wants a number from 90 to 300.")
    }
    for (name, value) in [("--pitch", pitch), ("--pitch-range", pitchRange)] {
      guard let value, !(0...99).contains(value) else { continue }
      throw ValidationError("\(name) wants a number from 0 to 99.")
    }
  }

  func apply(to request: inout TrackRequest) {
    request.voice.name = voice
    request.voice.pace = pace
    request.voice.pitch = pitch
    request.voice.pitchRange = pitchRange
  }
}
