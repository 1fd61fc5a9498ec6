internal import Glibc

/// The child of one errand; whatever becomes of this object, it is gone after it, and waited for.
final class ErrandChild {
  private let process: pid_t
  private let scope: JobScope
  /// `nil` once there is nothing more to hear.
  private var reader: ErrandStream?
  private var errors: ErrandStream?
  private(set) var output: [UInt8] = []
  private var words = LastWords()
  private var isReaped = false

  /// Bytes taken at a time.
  private static let piece = 64 << 10
  /// Seconds between two looks at a child that says nothing more, but is still there.
  private static let glance = Duration.milliseconds(5)

  init(
    _ spawn: Spawn, input: [UInt8], in scope: JobScope
  ) throws(ChildProcess.StartFailure) {
    let input = try ErrandStream.holding(input)
    let output = try ErrandStream.pipe()
    let errors = try ErrandStream.pipe()
    process = try scope.started(ownProcessGroup: true) {
      () throws(ChildProcess.StartFailure) in
      try spawn.start(
        input: input.descriptor, output: output.writer.descriptor,
        errors: errors.writer.descriptor)
    }
    self.scope = scope
    reader = output.reader
    self.errors = errors.reader
  }

  deinit {
    if !isReaped { _ = reap() }
  }

  /// Waits until the child says something, and takes a piece of it.
  func listen(atMost time: Duration) {
    var awaited = [reader, errors].compactMap(\.self).map {
      pollfd(fd: $0.descriptor, events: Int16(POLLIN), revents: 0)
    }
    let time = awaited.isEmpty ? min(time, Self.glance) : time
    let milliseconds = max(0, time / .milliseconds(1)).rounded(.up)
    poll(&awaited, nfds_t(awaited.count), Int32(milliseconds))
    _ = hear()
  }

  /// - Returns: whether there was something.
  private func hear() -> Bool {
    var heard = false
    switch reader?.readSome(atMost: Self.piece) {
    case .bytes(let bytes):
      output += bytes
      heard = true
    case .end: reader = nil
    case .nothing, nil: break
    }
    switch errors?.readSome(atMost: Self.piece) {
    case .bytes(let bytes):
      words.append(bytes)
      heard = true
    case .end: errors = nil
    case .nothing, nil: break
    }
    return heard
  }

  /// Whether it has ended; it is not waited for yet, so its number is still its own.
  var isDead: Bool { ProcessExit.isDue(process) }

  /// Ends it, and says what became of it.
  ///
  /// - Parameter verdict: why it is killed; `nil` if it ended before.
  func end(as verdict: Errand.Ending?, limit: Int) -> Errand.Outcome {
    // Its own children may still write.
    kill(-process, SIGKILL)
    // What has left the group may write for ever.
    var most = limit / Self.piece + 1
    while output.count <= limit, most > 0, hear() { most -= 1 }
    let ending = reap()
    return Errand.Outcome(
      ending: verdict ?? (output.count > limit ? .tooMuch : ending), output: output,
      lastWords: words.text)
  }

  private func reap() -> Errand.Ending {
    isReaped = true
    kill(-process, SIGKILL)
    scope.forget(process)
    return .ended(ProcessExit.reap(process))
  }
}
