import ArgumentParser
import Catalog
import Export

struct VoiceOptions: SettingOptions {
  @Option(
    help: ArgumentHelp(
      "Who speaks, \(Catalog.defaultVoice) if nothing else is said; `render-meditation voices` lists them.",
      valueName: "name"),
    completion: .names(Choices.voices, orFiles: ["yaml", "yml"]))
  var voice: String?

  @Option(
    help: ArgumentHelp(
      "Who speaks the other part in a dialogue; else the voice that goes with the first.",
      valueName: "name"))
  var secondVoice: String?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Words a minute as heard, 90 to 300.", valueName: "wpm"))
  var pace: String?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("How high the voice is, 0 to 99.", valueName: "n"))
  var pitch: String?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("How much the voice moves, 0 to 99.", valueName: "n"))
  var pitchRange: String?

  func apply(to settings: inout TrackSettings) throws(SettingProblem) {
    try settings.set(.voice, voice)
    try settings.set(.secondVoice, secondVoice)
    try settings.set(.pace, pace)
    try settings.set(.pitch, pitch)
    try settings.set(.pitchRange, pitchRange)
  }
}
