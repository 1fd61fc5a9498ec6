import Glibc
import Processes

/// A crew's parent.
enum DoubleParent {
  /// Three children have the same task; their numbers go to standard output as they lie in memory.
  static func run(task: String) {
    three(task) { event in
      guard case .note(_, _, let bytes) = event,
        var process = Int32(String(decoding: bytes, as: UTF8.self))
      else { return }
      write(STDOUT_FILENO, &process, 4)
    }
  }

  /// Prints what is open here before there is a crew, and then what three children answer to the same
  /// task; an empty line ends each.
  static func ask(task: String) {
    print(DoubleWork.descriptors.joined(separator: "\n"), terminator: "\n\n")
    three(task) { event in
      guard case .answered(_, _, let bytes) = event else { return }
      print(String(decoding: bytes, as: UTF8.self), terminator: "\n\n")
    }
  }

  private static func three(_ task: String, handler: (Crew.Event) -> Void) {
    guard let crew = try? Crew([CommandLine.arguments[0]], workers: 3) else { exit(EX_OSERR) }
    var left = 3
    crew.run(
      next: {
        left -= 1
        return left >= 0 ? (left, Array(task.utf8)) : nil
      }, handler: handler)
  }

  /// Prints what becomes of two tasks, in a process that ignores the end of its children.
  static func report() {
    signal(SIGCHLD, SIG_IGN)
    guard let crew = try? Crew([CommandLine.arguments[0]], workers: 1) else { exit(EX_OSERR) }
    var tasks = ["exit 3", "echo"]
    crew.run(
      next: { tasks.popLast().map { (tasks.count, Array($0.utf8)) } },
      handler: { event in
        switch event {
        case .answered(let task, _, _): print("answered \(task)")
        case .lost(let task, _, .ended(.exited(let code)), let words, _):
          print("lost \(task) code \(code) \(words)")
        default: break
        }
      })
  }
}
