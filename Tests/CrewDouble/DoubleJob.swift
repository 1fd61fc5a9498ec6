import Glibc
import Processes
import Synchronization

/// A process with jobs of its own, which end before their work does.
enum DoubleJob {
  /// Prints how many descriptors and children there are before some jobs, and after them.
  static func runAndCancel(_ count: Int) {
    // What is opened once, for all jobs, is open by now.
    cancelled()
    printHoldings()
    for _ in 0..<count { cancelled() }
    printHoldings()
  }

  private static func printHoldings() {
    let isAlone = waitpid(-1, nil, WNOHANG) < 0 && errno == ECHILD
    print(DoubleWork.descriptors.count, isAlone ? "alone" : "with children")
  }

  /// A job with a child of each kind.
  private static func cancelled() {
    let scope = JobScope()
    let child = try? ChildProcess(["/bin/sleep", "600"], in: scope)
    let server = try? Connection(running: ["/bin/sleep", "600"], in: scope)
    let canceller = thread {
      usleep(500)
      scope.cancel()
    }
    _ = try? Errand(["/bin/sleep", "600"]).run(patience: 60, in: scope)
    pthread_join(canceller, nil)
    withExtendedLifetime((child, server)) {}
  }

  /// Abandons a job that has temporaries in `folder` and goes on making more, waiting for children and
  /// starting them; then dies of SIGTERM.
  ///
  /// Whoever comes to an end of that work prints it.
  static func abandon(in folder: String) {
    let scope = JobScope()
    fill(folder, scope)
    let made = Atomic(0)
    _ = thread {
      while true {
        let path = "\(folder)/more-\(made.load(ordering: .relaxed))"
        let file = try? scope.createTemporary(path) { open(path, O_CREAT | O_WRONLY, 0o600) }
        guard let file else { return print("creating ended") }
        close(file)
        made.add(1, ordering: .relaxed)
      }
    }
    _ = thread {
      while (try? ChildProcess(["/bin/sleep", "600"], in: scope)) != nil {}
      print("starting ended")
    }
    _ = thread {
      _ = try? Errand([CommandLine.arguments[0], "sleeper"]).run(patience: 60, in: scope)
      print("an errand ended")
    }
    _ = thread {
      let child = try? ChildProcess([CommandLine.arguments[0], "idler"], in: scope)
      _ = try? child?.read(1, patience: 60)
      print("waiting for a child ended")
    }
    _ = thread {
      while (try? scope.check()) != nil {}
      print("checking ended")
    }
    while made.load(ordering: .relaxed) < 20 { usleep(1000) }
    usleep(20_000)
    scope.abandon()
    // Time for whoever would go on.
    usleep(100_000)
    fflush(nil)
    Signal.die(of: SIGTERM)
  }

  /// A folder with content of every kind, some of it under names that are no text.
  private static func fill(_ folder: String, _ scope: JobScope) {
    let path = folder + "/folder"
    _ = try? scope.createTemporary(path) { mkdir(path, 0o700) == 0 ? true : nil }
    mkdir(path + "/inner", 0o700)
    for name in ["file", "inner/file"] {
      close(open("\(path)/\(name)", O_CREAT | O_WRONLY, 0o600))
    }
    let bytes = (path + "/inner/").utf8.map { CChar(bitPattern: $0) } + [-1, -2, 0]
    close(open(bytes, O_CREAT | O_WRONLY, 0o600))
    symlink("../kept", path + "/link")
    symlink("../../kept", path + "/inner/link")
  }

  private static func thread(_ body: @escaping @Sendable () -> Void) -> pthread_t {
    final class Box: Sendable {
      let body: @Sendable () -> Void
      init(_ body: @escaping @Sendable () -> Void) { self.body = body }
    }
    var thread = pthread_t()
    pthread_create(
      &thread, nil,
      { box in
        if let box { Unmanaged<Box>.fromOpaque(box).takeRetainedValue().body() }
        return nil
      }, Unmanaged.passRetained(Box(body)).toOpaque())
    return thread
  }
}
