internal import Files
internal import Messages
internal import Processes

/// Why a track was not made, in words for whoever asked for it.
public struct RenderFailure: Error, Hashable, Sendable, CustomStringConvertible {
  /// What is wrong; of a script, each mistake with its line.
  public let message: String
  /// A way out; `nil` if there is none to tell.
  public let help: String?
  /// Whether it is none: the job was cancelled.
  public let isCancelled: Bool
  /// Whether it will be the same when the same is asked again.
  public let isAboutInput: Bool

  public var description: String { message + (help.map { " (\($0))" } ?? "") }

  init(_ message: String, help: String? = nil) {
    self.message = message
    self.help = help
    isCancelled = false
    isAboutInput = true
  }

  init(_ error: any Error) {
    if let failure = error as? RenderFailure {
      self = failure
      return
    }
    let failure = UserFacingError(ofTrack: error)
    message = failure.message
    help = failure.help
    isCancelled = error is JobCancelled
    isAboutInput = failure.isAboutInput
  }
}
