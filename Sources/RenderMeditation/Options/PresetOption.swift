import ArgumentParser
import Foundation
import MeditationScript
import Production
import Rendering
import Sound
import SoundFile

/// A shop's or a broadcaster's wishes, under whatever else is asked for.
struct PresetOption: SettingOptions {
  @Option(
    help: ArgumentHelp(
      """
      Renders for podcast, spotify, insight-timer, acx, broadcast or archive, and checks the finished \
      file against its rules; `render-meditation presets` lists them.
      """, valueName: "name"))
  var preset: String?

  /// - Throws: `Failure.Refusal` if there is none of this name.
  func chosen() throws -> Preset? {
    try preset.map(Self.named)
  }

  func apply(to settings: inout TrackSettings) throws(SettingProblem) {
    try settings.set(.preset, preset)
  }

  static func named(_ name: String) throws -> Preset {
    let presets = try Presets.all()
    guard let preset = presets[name.lowercased()] else {
      throw Failure.refused(
        "there is no preset `\(name)`; there is \(presets.keys.sorted().joined(separator: ", "))",
        help: FileFormat(ofPath: name) == nil
          ? Suggestion.help(for: name, among: presets.keys.sorted())
          : "a preset's name comes first: `presets podcast \(name)`", code: EX_USAGE)
    }
    return preset
  }
}
