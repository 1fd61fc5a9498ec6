/// Exit codes of the program, as sysexits numbers them.
package enum ExitStatus {
  package static let success: Int32 = 0
  /// The words of a command or a setting are wrong.
  package static let usage: Int32 = 64
  /// A script, a manifest or another file has the wrong things in it.
  package static let data: Int32 = 65
  /// A file that was named is not there, or may not be read.
  package static let noInput: Int32 = 66
  /// A voice, or what speaks it, is not there.
  package static let unavailable: Int32 = 69
  /// A fault of this program.
  package static let software: Int32 = 70
  /// The system had no process or memory to give, or has no `/proc`.
  package static let system: Int32 = 71
  /// An output cannot be created.
  package static let cannotCreate: Int32 = 73
  /// Reading or writing failed.
  package static let inputOutput: Int32 = 74
  /// A plain retry may help.
  package static let temporary: Int32 = 75

  /// Added to the number of a signal that ended a program, as shells do.
  package static var signalled: Int32 { 128 }

  /// A code's name, for programs.
  package static func name(of code: Int32) -> String {
    switch code {
    case success: "success"
    case usage: "usage"
    case data: "data"
    case noInput: "no-input"
    case unavailable: "unavailable"
    case system: "system"
    case cannotCreate: "cannot-create"
    case inputOutput: "input-output"
    case temporary: "temporary"
    case (signalled + 1)...: "interrupted"
    default: "software"
    }
  }

  /// The one of several codes that a command ends with; `nil` if all of them are successes.
  ///
  /// What another time does not mend counts first; their numbers are in that order.
  package static func first(of codes: some Sequence<Int32>) -> Int32? {
    codes.filter { $0 != success }.min()
  }

  /// Failures that will be the same when the same is tried again.
  package static let aboutInput = [usage, data, noInput]
  /// Failures that may be gone the next time: a crash, the system's limits, a disk.
  package static let passing = [software, system, inputOutput]
}
