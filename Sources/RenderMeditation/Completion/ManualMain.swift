import ArgumentParser
import Export
import Foundation
import Manual
import Messages

/// `--generate-manual`: the manual page on standard output, for those who install the program.
enum ManualMain {
  /// - Returns: the exit code if this process was started for the manual, `nil` if not.
  static func run(_ arguments: [String]) -> Int32? {
    guard arguments.dropFirst() == ["--generate-manual"] else { return nil }
    do {
      let tool = try ToolDescription(json: RenderMeditationCommand._dumpHelp())
      let page = ManualPage(
        tool,
        defaultCommand: RenderMeditationCommand.configuration.defaultSubcommand?._commandName,
        version: Program.version, date: date)
      Console.write(page.text, to: STDOUT_FILENO)
      return ExitStatus.success
    } catch {
      return ExitStatus.software
    }
  }

  /// The day that `SOURCE_DATE_EPOCH` names, so that a page depends on no clock.
  private static var date: String {
    let seconds = ProcessInfo.processInfo.environment["SOURCE_DATE_EPOCH"].flatMap(Double.init)
    guard let seconds else { return "" }
    return Date(timeIntervalSince1970: seconds).formatted(.iso8601.year().month().day())
  }
}
