internal import CErrand
internal import Glibc

/// What is started as a child, and how far it is set apart from this process.
struct Spawn: Sendable {
  /// The program and its arguments; a name without a slash is looked for in `PATH`.
  let words: [String]
  /// Variables that the child has besides this process's own, or instead of them.
  var environment: [String: String] = [:]
  /// Whether the child leads a process group of its own, with every signal as a fresh program has it.
  ///
  /// Ctrl-C at the terminal then reaches this process only, and what is sent to the child's group
  /// reaches the child and its own children, whatever this process itself ignores.
  var ownProcessGroup = false
  /// Where it works; without it, where this process does.
  var folder: String?

  /// Starts it.
  ///
  /// - Parameters:
  ///   - line: what the child has as standard input and output.
  ///   - output: what it has as standard output instead.
  ///   - errors: what it has as standard error; without it, this process's.
  func start(
    line: Line, output: Line? = nil, errors: Line? = nil
  ) throws(ChildProcess.StartFailure) -> pid_t {
    try withExtendedLifetime((line, output, errors)) { () throws(ChildProcess.StartFailure) in
      try start(
        input: line.descriptor, output: (output ?? line).descriptor, errors: errors?.descriptor)
    }
  }

  /// Starts it with these descriptors, none of them a standard stream's, as its standard streams.
  func start(
    input: Int32, output: Int32, errors: Int32?
  ) throws(ChildProcess.StartFailure) -> pid_t {
    Self.makeChildrenWaitable()
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO)
    posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO)
    if let errors { posix_spawn_file_actions_adddup2(&actions, errors, STDERR_FILENO) }
    if let folder { errand_works_in(&actions, folder) }
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    set(&attributes)
    let own = words.map { strdup($0) }
    let added = environment.sorted { $0.key < $1.key }.map { strdup("\($0.key)=\($0.value)") }
    defer { for word in own + added { free(word) } }
    var arguments = own + [nil]
    var variables = inherited + added + [nil]
    var process: pid_t = 0
    let code = posix_spawnp(
      &process, words[0], &actions, &attributes, &arguments, &variables)
    guard code == 0 else { throw ChildProcess.StartFailure(code: code) }
    return process
  }

  private func set(_ attributes: inout posix_spawnattr_t) {
    var signals = sigset_t()
    sigemptyset(&signals)
    var flags = POSIX_SPAWN_SETSIGDEF
    if ownProcessGroup {
      posix_spawnattr_setsigmask(&attributes, &signals)
      posix_spawnattr_setpgroup(&attributes, 0)
      flags |= POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK
      sigfillset(&signals)
    } else {
      // That this process looks after its pipes itself is no reason for another to.
      sigaddset(&signals, SIGPIPE)
    }
    posix_spawnattr_setsigdefault(&attributes, &signals)
    posix_spawnattr_setflags(&attributes, Int16(flags))
  }

  /// A program started with SIGCHLD ignored inherits that, and could not learn how its children end.
  private static func makeChildrenWaitable() {
    guard Signal.isIgnored(SIGCHLD) else { return }
    signal(SIGCHLD, SIG_DFL)
  }

  /// This process's variables, as they lie in memory, without those that are replaced.
  private var inherited: [UnsafeMutablePointer<CChar>?] {
    var kept: [UnsafeMutablePointer<CChar>?] = []
    var next = environ
    while let variable = next.pointee {
      let name = String(cString: variable).prefix { $0 != "=" }
      if environment[String(name)] == nil { kept.append(variable) }
      next += 1
    }
    return kept
  }
}
