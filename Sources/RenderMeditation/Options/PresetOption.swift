import ArgumentParser
import Export

/// A shop's or a broadcaster's wishes, under whatever else is asked for.
struct PresetOption: SettingOptions {
  @Option(
    help: ArgumentHelp(
      """
      Renders for podcast, spotify, insight-timer, acx, broadcast or archive, and checks the finished \
      file against its rules; `render-meditation presets` lists them.
      """, valueName: "name"), completion: .names(Choices.presets))
  var preset: String?

  func apply(to settings: inout TrackSettings) throws(SettingProblem) {
    try settings.set(.preset, preset)
  }
}
