import ArgumentParser
import MeditationScript
import Rendering

struct LengthOptions: ParsableArguments {
  @Option(
    name: [.short, .long], parsing: .unconditional,
    help: ArgumentHelp("The track's length in minutes; 7.5 is fine.", valueName: "n"))
  var minutes: Double?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("The track's length, such as 12m30s.", valueName: "time"))
  var length: String?

  @Option(
    help: ArgumentHelp("Varies pauses and bells; the same seed, the same track.", valueName: "n"))
  var seed: UInt64 = 0

  func validate() throws {
    if minutes != nil, length != nil {
      throw ValidationError("Give either --minutes or --length, not both.")
    }
    if let minutes, !minutes.isFinite || abs(minutes) > 1_000_000 {
      throw ValidationError("--minutes wants a number of minutes, such as 10 or 7.5.")
    }
    if let length, DurationText.duration(length) == nil {
      throw ValidationError("--length wants a length of time, such as 12m30s.")
    }
  }

  func apply(to request: inout TrackRequest) {
    request.length = minutes.map { .seconds($0 * 60) } ?? length.flatMap(DurationText.duration)
    request.seed = seed
  }
}
