import Glibc
import Processes
import Synchronization

/// What a task says, done.
enum DoubleWork {
  typealias Note = @Sendable ([UInt8]) -> Void

  /// A file that is not finished.
  private static let unfinished = Mutex<String?>(nil)

  /// - Parameter task: a word for what is done, and what it is done with.
  static func answer(_ task: String, _ note: @escaping Note) -> [UInt8] {
    var words = task.split(separator: " ").map(String.init)
    let verb = words.removeFirst()
    let number = words.first.flatMap { Int32($0) } ?? 0
    switch verb {
    case "echo": break
    case "sleep": usleep(UInt32(number) * 1000)
    case "who": note(Array("\(getpid())".utf8))
    case "notes": for index in 0..<number { note(Array("\(index)".utf8)) }
    case "late":
      late.withLock { $0?([]) }
      late.withLock { $0 = note }
    case "large": return [UInt8](repeating: 7, count: Int(number))
    case "once":
      // Only the first who comes here makes the file, and does the rest.
      let file = open(words[0], O_CREAT | O_EXCL | O_WRONLY, 0o600)
      if file >= 0 { return answer(words.dropFirst().joined(separator: " "), note) }
    case "variable": return getenv(words[0]).map { Array(String(cString: $0).utf8) } ?? []
    case "descriptors": return Array(descriptors.joined(separator: "\n").utf8)
    case "signals": return Array(signals.utf8)
    default: misbehave(verb, words, number, note)
    }
    return Array(task.utf8)
  }

  /// Whether taking away never comes to an end.
  private static let isStuck = Atomic(false)

  /// What is still noted in a later task than its own.
  private static let late = Mutex<Note?>(nil)

  private static func misbehave(
    _ verb: String, _ words: [String], _ number: Int32, _ note: Note
  ) {
    switch verb {
    case "flood":
      let line = [UInt8](repeating: UInt8(ascii: "x"), count: 1 << 20)
      for _ in 0..<number { write(STDERR_FILENO, line, line.count) }
      say("the end of the flood")
    case "print":
      for _ in 0..<number { print("rubbish from a library") }
      fflush(nil)
    case "garble": garble(Array("this is no frame".utf8))
    case "boast": garble([0xF7, 0xFF, 0xFF, 0xFF, 0xFF])
    case "exit":
      say("exiting with \(number)")
      exit(number)
    case "abort":
      say("aborting")
      abort()
    case "trap": fatalError("a trap")
    case "kill": kill(getpid(), SIGKILL)
    case "hang": hang()
    case "noted":
      note(Array("\(getpid())".utf8))
      hang()
    case "hold":
      unfinished.withLock { $0 = words[0] }
      close(open(words[0], O_CREAT | O_WRONLY, 0o600))
      note(Array("\(getpid())".utf8))
      hang()
    case "stuck":
      isStuck.store(true, ordering: .relaxed)
      note(Array("\(getpid())".utf8))
      hang()
    case "family":
      let idler = try? ChildProcess([CommandLine.arguments[0], "idler"])
      note(Array("\(getpid())".utf8))
      withExtendedLifetime(idler, hang)
    case "deaf":
      for number in [SIGINT, SIGTERM, SIGHUP] { signal(number, SIG_IGN) }
      note(Array("deaf".utf8))
      hang()
    default: fatalError("no such task: \(verb)")
    }
  }

  @Sendable static func takeAway() {
    if isStuck.load(ordering: .relaxed) { hang() }
    unfinished.withLock { path in
      if let path { unlink(path) }
    }
  }

  private static func hang() {
    while true { pause() }
  }

  private static func say(_ words: String) {
    let bytes = Array("\(words)\n".utf8)
    write(STDERR_FILENO, bytes, bytes.count)
  }

  /// Writes to the line behind the back of `WorkerLoop`.
  private static func garble(_ bytes: [UInt8]) {
    for descriptor in 3..<Int32(64) {
      send(descriptor, bytes, bytes.count, Int32(MSG_NOSIGNAL))
    }
    hang()
  }

  /// What is open here, as `number kind`.
  static var descriptors: [String] {
    (0..<1024).compactMap { descriptor in
      var path = [UInt8](repeating: 0, count: 256)
      let length = readlink("/proc/self/fd/\(descriptor)", &path, path.count)
      guard length > 0 else { return nil }
      return "\(descriptor) \(String(decoding: path[..<length], as: UTF8.self))"
    }
  }

  /// The signals that are blocked and ignored here, as the system lists them.
  private static var signals: String {
    guard let file = fopen("/proc/self/status", "r") else { return "" }
    defer { fclose(file) }
    var lines: [String] = []
    var line = [CChar](repeating: 0, count: 512)
    while fgets(&line, 512, file) != nil {
      let letters = line.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }
      let text = String(decoding: letters, as: UTF8.self)
      if text.hasPrefix("SigBlk") || text.hasPrefix("SigIgn") { lines.append(text) }
    }
    return lines.joined()
  }
}
