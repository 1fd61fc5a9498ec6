internal import Glibc
internal import Synchronization

/// The life of a crew's child: what `Crew` starts must come here before anything else.
package enum WorkerLoop {
  /// Works on tasks until the crew has no more of them.
  ///
  /// From here on, standard output leads to standard error, and standard input to nothing: the line to
  /// the crew is out of everybody's reach, and of that of this process's own children.
  ///
  /// - Parameters:
  ///   - abandoned: takes away what is unfinished, because the crew is gone or this process was told to
  ///     end. It is called on another thread, at most once, while the work goes on; then the process
  ///     ends, after a second at the latest.
  ///   - work: turns a task into its answer, of 16 MiB at most. It may call `note` on any thread; what
  ///     is noted after the answer is dropped.
  package static func serve(
    abandoned: @escaping @Sendable () -> Void,
    _ work: (_ task: [UInt8], _ note: @escaping @Sendable ([UInt8]) -> Void) -> [UInt8]
  ) {
    guard let line = takeLine() else { return }
    let watchdog = ParentWatchdog(line, abandoned: abandoned)
    // Counts the tasks; a note must know that its own is still the one.
    let current = SharedNumber()
    while let task = nextTask(line) {
      let number = current.value.withLock { $0 }
      let answer = work(task) { note in
        let frame = Frame(kind: .note, payload: note).bytes
        current.value.withLock { current in
          // A line that is gone ends this process soon, by the watchdog.
          if current == number { try? line.write(frame) }
        }
      }
      current.value.withLock { $0 += 1 }
      do {
        try line.write(Frame(kind: .answer, payload: answer).bytes)
      } catch {
        break
      }
    }
    watchdog.end()
  }

  private final class SharedNumber: Sendable {
    let value = Mutex(0)
  }

  private static func nextTask(_ line: Line) -> [UInt8]? {
    guard let first = try? line.read(Frame.Head.size), let head = try? Frame.Head(first),
      head.kind == .task
    else { return nil }
    return try? line.read(head.length)
  }

  private static func takeLine() -> Line? {
    guard let line = try? Line(duplicating: STDIN_FILENO) else { return nil }
    let nothing = open("/dev/null", O_RDWR | O_CLOEXEC)
    guard nothing >= 0 else { return nil }
    dup2(nothing, STDIN_FILENO)
    close(nothing)
    dup2(STDERR_FILENO, STDOUT_FILENO)
    return line
  }
}
