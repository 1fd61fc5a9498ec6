internal import Glibc

/// One child of a crew.
///
/// Nothing here waits: each call does what can be done now. The child is never asked whether it is well. It has ended when the system says so; its line closing
/// only means that this will be soon. Whatever becomes of this object, the child and its group are gone
/// after it, and waited for.
final class CrewChild {
  typealias Instant = SuspendingClock.Instant

  private let process: pid_t
  /// `nil` once there is nothing more to hear.
  private var line: Line?
  private var errors: Line?
  private var reader = FrameReader()
  private var outgoing: ArraySlice<UInt8> = []
  private var words = LastWords()
  private var lastHeard: Instant
  /// When it is killed, if it is on its way out.
  private var end: Instant?
  /// Why we killed it, if there was a reason.
  private var verdict: Crew.Ending?
  private var isReaped = false

  /// What a child on its way out is given to go by itself.
  private static let grace = Duration.seconds(2)
  /// Bytes taken at a time.
  private static let piece = 64 << 10
  /// No socket holds more pieces back.
  private static let mostPieces = 64

  init(_ spawn: Spawn, now: Instant) throws(ChildProcess.StartFailure) {
    let line = try Line.pair()
    let errors = try Line.pair()
    process = try spawn.start(line: line.theirs, errors: errors.theirs)
    self.line = line.ours
    self.errors = errors.ours
    lastHeard = now
  }

  deinit {
    if !isReaped { _ = reap() }
  }

  /// Whether it can be given a task.
  var isServing: Bool { line != nil && end == nil }

  var lastWords: String { words.text }

  /// What wakes the crew on this child's account.
  var awaited: [pollfd] {
    var awaited: [pollfd] = []
    if let line {
      let events = outgoing.isEmpty ? POLLIN : POLLIN | POLLOUT
      awaited.append(pollfd(fd: line.descriptor, events: Int16(events), revents: 0))
    }
    if let errors {
      awaited.append(pollfd(fd: errors.descriptor, events: Int16(POLLIN), revents: 0))
    }
    return awaited
  }

  func give(_ task: CrewTask, now: Instant) {
    outgoing = Frame(kind: .task, payload: task.bytes).bytes[...]
    lastHeard = now
    // What it wrote over the task before is all there by now.
    hearAllErrors()
    words.forget()
    speak()
  }

  /// Writes what is still to be said; what a child that is gone would not hear is forgotten.
  func speak() {
    guard !outgoing.isEmpty, let line else { return }
    outgoing = line.writeSome(outgoing).map { outgoing.dropFirst($0) } ?? []
  }

  /// Takes a piece of what the child says, and of what it writes to standard error.
  func hear(now: Instant) -> [Frame] {
    hearErrors()
    guard let line else { return [] }
    switch line.readSome(atMost: Self.piece) {
    case .nothing:
      return []
    case .end:
      self.line = nil
      end = end ?? now + Self.grace
      return []
    case .bytes(let bytes):
      lastHeard = now
      reader.append(bytes)
      return frames()
    }
  }

  private func frames() -> [Frame] {
    var frames: [Frame] = []
    do throws(Frame.Garbled) {
      while let frame = try reader.next() { frames.append(frame) }
    } catch {
      kill(reason: .garbled)
    }
    return frames
  }

  /// - Returns: whether there was something.
  @discardableResult
  private func hearErrors() -> Bool {
    guard let errors else { return false }
    switch errors.readSome(atMost: Self.piece) {
    case .nothing:
      return false
    case .end:
      self.errors = nil
      return false
    case .bytes(let bytes):
      words.append(bytes)
      return true
    }
  }

  /// Takes what is there; who never stops writing is cut short.
  private func hearAllErrors() {
    var pieces = 0
    while pieces < Self.mostPieces, hearErrors() { pieces += 1 }
  }

  /// Whether nothing has been heard for longer than `patience`.
  func isSilent(for patience: Duration, now: Instant) -> Bool {
    lastHeard + patience < now
  }

  /// Asks it to go, now that it has no task.
  func dismiss(now: Instant) {
    line?.shutdownWriting()
    end = end ?? now + Self.grace
  }

  /// Tells it and its own children to drop everything.
  func terminate(now: Instant) {
    send(SIGTERM)
    // Who was put to sleep hears nothing.
    send(SIGCONT)
    end = min(end ?? now + Self.grace, now + Self.grace)
  }

  /// Signals its group, and the child itself, should it have left its group.
  private func send(_ number: Int32) {
    Glibc.kill(-process, number)
    Glibc.kill(process, number)
  }

  /// Kills it if its time is up.
  func keepTime(now: Instant) {
    guard let end, end <= now else { return }
    kill(reason: nil)
  }

  /// Kills it and its own children, and listens no more.
  func kill(reason: Crew.Ending?) {
    send(SIGKILL)
    verdict = verdict ?? reason
    line = nil
    end = end ?? lastHeard
  }

  /// Whether it has ended.
  ///
  /// It is not waited for yet, so its number is still its own.
  var isDead: Bool { ProcessExit.isDue(process) }

  /// What it said before it died and nobody has heard yet.
  func hearTheRest(now: Instant) -> [Frame] {
    // Its own children may still hold the line.
    send(SIGKILL)
    hearAllErrors()
    var frames: [Frame] = []
    for _ in 0..<Self.mostPieces where line != nil { frames += hear(now: now) }
    return frames
  }

  /// Waits for it, once it is dead or as good as dead, and takes its own children with it.
  func reap() -> Crew.Ending {
    isReaped = true
    send(SIGKILL)
    let exit = ProcessExit.reap(process)
    return verdict ?? .ended(exit)
  }
}
