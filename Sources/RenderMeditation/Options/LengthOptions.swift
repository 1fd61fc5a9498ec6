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
    help: ArgumentHelp("The track's length, such as 12m30s or 12:30.", valueName: "time"))
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
    if let length, Self.duration(length) == nil {
      throw ValidationError("--length wants a length of time, such as 12m30s or 12:30.")
    }
  }

  func apply(to request: inout TrackRequest) {
    request.length = minutes.map { .seconds($0 * 60) } ?? length.flatMap(Self.duration)
    request.seed = seed
  }

  /// A length as scripts have it, or as a clock shows it.
  private static func duration(_ text: String) -> Duration? {
    guard let clock = text.wholeMatch(of: /(?:([0-9]{1,2}):)?([0-9]{1,3}):([0-5][0-9])/) else {
      return DurationText.duration(text)
    }
    let numbers = [clock.output.1 ?? "0", clock.output.2, clock.output.3].compactMap { Int($0) }
    return .seconds((numbers[0] * 60 + numbers[1]) * 60 + numbers[2])
  }
}
