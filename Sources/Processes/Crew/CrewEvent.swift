extension Crew {
  /// What a crew has to tell.
  ///
  /// Tasks go by their numbers, workers from zero.
  package enum Event: Equatable, Sendable {
    /// A child has the task. The first attempt is number one.
    case started(task: Int, worker: Int, attempt: Int)
    /// A child has something to say about the task it is working on.
    case note(task: Int, worker: Int, bytes: [UInt8])
    /// The task is done.
    case answered(task: Int, worker: Int, bytes: [UInt8])
    /// The child ended in the middle of the task. Without a retry this is the last that is heard of
    /// it.
    case lost(task: Int, worker: Int, ending: Ending, lastWords: String, willRetry: Bool)
    /// The crew was stopped in the middle of the task.
    case stopped(task: Int, worker: Int)
  }

  /// How a child ended.
  package enum Ending: Equatable, Sendable {
    /// By itself, or by somebody else's hand.
    case ended(ProcessExit)
    /// It kept silent beyond all patience and was killed.
    case silent
    /// What it said was no frame, or came unasked, and it was killed.
    case garbled
    /// It could not be started at all; the code is the system's.
    case unstartable(code: Int32)
  }
}

/// A task on its way, with its bytes kept for a second attempt.
struct CrewTask {
  static let mostAttempts = 2

  let id: Int
  let bytes: [UInt8]
  /// From one.
  var attempt = 1

  /// The task once more, if that may be.
  var again: CrewTask? {
    attempt < Self.mostAttempts ? CrewTask(id: id, bytes: bytes, attempt: attempt + 1) : nil
  }
}
