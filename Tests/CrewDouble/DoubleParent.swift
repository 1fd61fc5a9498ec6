import Glibc
import Processes

/// A crew's parent, to be killed.
enum DoubleParent {
  /// Three children, each with a child of its own, hang; their numbers go to standard output as they
  /// lie in memory.
  static func run() {
    guard let crew = try? Crew([CommandLine.arguments[0]], workers: 3) else { exit(EX_OSERR) }
    var left = 3
    crew.run(
      next: {
        left -= 1
        return left >= 0 ? (left, Array("family".utf8)) : nil
      },
      handler: { event in
        guard case .note(_, _, let bytes) = event,
          var process = Int32(String(decoding: bytes, as: UTF8.self))
        else { return }
        write(STDOUT_FILENO, &process, 4)
      })
  }
}
