import ArgumentParser
import Export
import Messages

/// Options that say something of a track.
protocol SettingOptions: ParsableArguments {
  func apply(to settings: inout TrackSettings) throws(SettingProblem)
}

extension SettingOptions {
  func validate() throws { try checkSettings() }

  /// - Throws: what is wrong with what is said, in the words of the command line.
  func checkSettings() throws {
    var settings = TrackSettings()
    do throws(SettingProblem) {
      try apply(to: &settings)
    } catch {
      throw ValidationError(
        error.message(\.option) + (error.help.map { "; " + $0 } ?? "") + ".")
    }
  }
}
