import ArgumentParser
import Rendering
import Sound

struct SoundOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The bell, or none.", valueName: "kind"))
  var bell = Studio.defaultBell

  @Option(help: ArgumentHelp("How breath is led: swell, tone or none; else as the script says."))
  var breath: BreathCue?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("How loud the speech is, in LUFS.", valueName: "lufs"))
  var loudness = -18.0

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("The highest true peak, in dBTP.", valueName: "dbtp"))
  var peak = -1.5

  func validate() throws {
    guard (-40 ... -10).contains(loudness) else {
      throw ValidationError("--loudness wants a level from -40 to -10 LUFS.")
    }
    guard (-20...0).contains(peak) else {
      throw ValidationError("--peak wants a level from -20 to 0 dBTP.")
    }
  }

  func apply(to request: inout TrackRequest) {
    request.bell = bell == "none" ? nil : bell
    request.breath = breath
    request.loudness = loudness
    request.peak = Decibels(peak)
  }
}

extension BreathCue: ExpressibleByArgument {}
