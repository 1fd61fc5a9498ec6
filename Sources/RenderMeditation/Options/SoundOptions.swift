import ArgumentParser
import Catalog
import Export
import MeditationScript
import Timebase

struct SoundOptions: SettingOptions {
  @Option(
    help: ArgumentHelp(
      """
      The bell: a kind, bowl(220), a file of yours, or none; \(Catalog.defaultBell) if nothing else is \
      said. `render-meditation bells` lists them.
      """, valueName: "kind"),
    completion: .names(
      { Choices.bells() + ["none"] }, orFiles: FileFormat.allEndings + ["yaml", "yml"]))
  var bell: String?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("A soft bell at even times, such as every 5m.", valueName: "time"))
  var intervalBell: String?

  @Option(
    help: ArgumentHelp(
      """
      The bed under everything: a kind, a sound file of yours, or none; else as the script says. \
      `render-meditation beds` lists them.
      """, valueName: "kind"),
    completion: .names({ Choices.beds() + ["none"] }, orFiles: FileFormat.allEndings))
  var bed: String?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "How loud the bed is where nobody speaks, in dB from the speech, such as -18.",
      valueName: "db"))
  var bedLevel: String?

  @Option(
    help: ArgumentHelp(
      """
      What is heard where there are neither words nor a bed: quiet, the air of a room, or none, exact \
      silence, as with --dry.
      """))
  var roomTone: RoomToneChoice?

  @Option(
    help: ArgumentHelp(
      "How breath is led: swell, tone, ticks, voice, both or none; else as the script says."))
  var breath: BreathLead?

  @Flag(help: "The voice as it was spoken and the bells alone: no chain, no reverb.")
  var dry = false

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "How loud the speech is, in LUFS; -18 if no preset says otherwise.", valueName: "lufs"))
  var loudness: String?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "The highest true peak, in dBTP; -1.5 if no preset says otherwise.", valueName: "dbtp"))
  var peak: String?

  func apply(to settings: inout TrackSettings) throws(SettingProblem) {
    try settings.set(.bell, bell)
    try settings.set(.intervalBell, intervalBell)
    try settings.set(.bed, bed)
    try settings.set(.bedLevel, bedLevel)
    try settings.set(.roomTone, roomTone?.rawValue)
    try settings.set(.breath, breath?.rawValue)
    try settings.set(.dry, flag: dry)
    try settings.set(.loudness, loudness)
    try settings.set(.peak, peak)
  }
}

extension BreathLead: ExpressibleByArgument {}

extension RoomToneChoice: ExpressibleByArgument {}
