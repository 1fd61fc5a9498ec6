import ArgumentParser
import Export

struct LengthOptions: SettingOptions {
  @Option(
    name: [.short, .long], parsing: .unconditional,
    help: ArgumentHelp(
      "The track's length in minutes: 10 or 7.5; also 10m, 7m30s or 7:30.", valueName: "n"))
  var minutes: String?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("The track's length, such as 12m30s or 12:30.", valueName: "time"))
  var length: String?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Varies pauses and bells; the same seed, the same track.", valueName: "n"))
  var seed = "0"

  func validate() throws {
    if minutes != nil, length != nil {
      throw ValidationError("Give either --minutes or --length, not both.")
    }
    try checkSettings()
  }

  func apply(to settings: inout TrackSettings) throws(SettingProblem) {
    // People write minutes as they write any time, and numbers as their language does.
    if let minutes, Double(minutes) == nil, TimeText.duration(minutes) != nil {
      try settings.set(.length, minutes)
    } else {
      try settings.set(.minutes, minutes.map { SettingKey.minutes.kind.pointed($0) ?? $0 })
    }
    try settings.set(.length, length)
    if seed != "0" { try settings.set(.seed, seed) }
  }
}
