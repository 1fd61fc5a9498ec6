import ArgumentParser
import MeditationScript
import Rendering
import Sound

struct SoundOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The bell: a kind, bowl(220), a file of yours, or none; `render-meditation bells` lists them.",
      valueName: "kind"))
  var bell = Studio.defaultBell

  @Option(
    help: ArgumentHelp("A soft bell at even times, such as every 5m.", valueName: "time"),
    transform: { text in
      guard let interval = DurationText.duration(text), interval >= .seconds(30) else {
        throw ValidationError("--interval-bell wants a time of 30 seconds or more, such as 5m.")
      }
      return interval
    })
  var intervalBell: Duration?

  @Option(
    help: ArgumentHelp(
      """
      The bed under everything: a kind, a sound file of yours, or none; else as the script says. \
      `render-meditation beds` lists them.
      """, valueName: "kind"))
  var bed: String?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "How loud the bed is where nobody speaks, in dB from the speech, such as -18.",
      valueName: "db"))
  var bedLevel: Double?

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
  var loudness: Double?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "The highest true peak, in dBTP; -1.5 if no preset says otherwise.", valueName: "dbtp"))
  var peak: Double?

  func validate() throws {
    if let loudness, !(-40 ... -10).contains(loudness) {
      throw ValidationError("--loudness wants a level from -40 to -10 LUFS.")
    }
    if let peak, !(-20...0).contains(peak) {
      throw ValidationError("--peak wants a level from -20 to 0 dBTP.")
    }
    if let bedLevel, !(-60...0).contains(bedLevel) {
      throw ValidationError("--bed-level wants a level from -60 to 0 dB.")
    }
  }

  /// - Throws: `Failure.Refusal` for a bell or a bed that is not there.
  func apply(to request: inout TrackRequest, _ studio: Studio) throws {
    request.bell =
      bell == "none" ? nil : try SoundArgument.choice(bell, "bell", among: studio.bellKinds)
    request.intervalBell = intervalBell
    if let bed {
      request.bed =
        bed == "none"
        ? TrackRequest.BedWish.none
        : .bed(try SoundArgument.choice(bed, "bed", among: studio.bedKinds))
    }
    request.bedLevel = bedLevel.map(Decibels.init)
    request.breath = breath
    request.isDry = dry
    request.loudness = loudness ?? request.loudness
    request.peak = peak.map(Decibels.init) ?? request.peak
  }
}

extension BreathLead: ExpressibleByArgument {}
