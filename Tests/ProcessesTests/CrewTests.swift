import Foundation
import Processes
import TestSupport
import Testing

/// A crew whose children are well.
struct CrewTests {
  private let troupe: Troupe

  init() throws {
    troupe = try Troupe()
  }

  @Test func `each of many tasks is answered once`() throws {
    let tasks = (0..<200).map { "echo \($0)" }
    let story = Story(try troupe.crew(workers: 3), tasks)
    #expect(
      story.answers == Dictionary(uniqueKeysWithValues: tasks.enumerated().map { ($0, [$1]) }))
    #expect(story.events.count == 400)
    #expect(troupe.processes.isEmpty)
  }

  @Test func `no more children are started than there are tasks`() throws {
    let story = Story(try troupe.crew(workers: 8), ["who", "who"])
    #expect(story.notes(on: 0).count == 1 && story.notes(on: 1).count == 1)
    #expect(Set(story.notes(on: 0) + story.notes(on: 1)).count <= 2)
    #expect(
      !story.events.contains { event in
        guard case .started(_, let worker, _) = event else { return false }
        return worker > 1
      })
  }

  @Test func `without a task nothing happens`() throws {
    #expect(Story(try troupe.crew(workers: 2), []).events.isEmpty)
  }

  @Test func `one child works on one task after the other`() throws {
    let story = Story(try troupe.crew(workers: 1), ["who", "who", "who"])
    #expect(Set((0..<3).flatMap { story.notes(on: $0) }).count == 1)
  }

  @Test func `notes come in order, before the answer`() throws {
    let story = Story(try troupe.crew(workers: 1), ["notes 2000"])
    #expect(story.notes(on: 0) == (0..<2000).map { "\($0)" })
    #expect(story.events.last == .answered(task: 0, worker: 0, bytes: Array("notes 2000".utf8)))
  }

  @Test func `a note that comes after the answer is dropped`() throws {
    let story = Story(try troupe.crew(workers: 1), ["late", "late", "echo"])
    #expect(story.answers.count == 3)
    #expect(story.events.count == 6)
  }

  @Test func `a task and an answer may be large`() throws {
    let large = "echo " + String(repeating: "x", count: 5 << 20)
    let story = Story(try troupe.crew(workers: 2), [large, "large \(16 << 20)"])
    #expect(story.answers[0] == [large])
    #expect(story.answers[1]?.first?.utf8.count == 16 << 20)
  }

  @Test func `a child has the variables it was given besides those of its parent`() throws {
    let crew = try troupe.crew(workers: 1, environment: ["GREETING": "metta=1"])
    let story = Story(crew, ["variable GREETING", "variable PATH", "variable SWIFT_BACKTRACE"])
    let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
    #expect(story.answers == [0: ["metta=1"], 1: [path], 2: ["enable=no"]])
  }

  /// The parent is a process of its own: in this one, tests beside it open what every child inherits.
  @Test func `a child holds its own line and nothing of its siblings`() throws {
    let said = try Tool(path: troupe.program).run(["ask", "descriptors"]).output
    let lists = said.components(separatedBy: "\n\n").dropLast().map { list in
      list.split(separator: "\n").map { $0.split(separator: " ", maxSplits: 1).map(String.init) }
    }
    try #require(lists.count == 4)
    let inherited = Set(lists[0].map { $0[1] })
    for open in lists.dropFirst() {
      let sockets = open.map { $0[1] }
        .filter { $0.hasPrefix("socket:") && !inherited.contains($0) }
      #expect(open[0] == ["0", "/dev/null"])
      // Standard output and error lead to the same; the line and the watchdog's pair are the rest.
      #expect(sockets.count == 5 && Set(sockets).count == 4)
    }
  }

  @Test func `a child begins with every signal as a fresh program has it`() throws {
    let before = signal(SIGURG, SIG_IGN)
    defer { signal(SIGURG, before) }
    var blocked = sigset_t()
    sigemptyset(&blocked)
    sigaddset(&blocked, SIGURG)
    pthread_sigmask(SIG_BLOCK, &blocked, nil)
    defer { pthread_sigmask(SIG_UNBLOCK, &blocked, nil) }
    let story = Story(try troupe.crew(workers: 1), ["signals"])
    let masks = try #require(story.answers[0]?.first).split(separator: "\n")
      .compactMap { UInt64($0.split(separator: "\t")[1], radix: 16) }
    // The two beyond the thirty-first are the C library's own.
    #expect(masks.map { $0 & 0x7FFF_FFFF } == [0, 0])
  }

  @Test func `a crew can be run again`() throws {
    let crew = try troupe.crew(workers: 2)
    #expect(Story(crew, ["echo", "echo"]).answers.count == 2)
    #expect(Story(crew, ["echo"]).answers.count == 1)
  }

  private struct Enough: Error {}

  @Test func `what the handler throws is thrown, and no child is left`() throws {
    let crew = try troupe.crew(workers: 2)
    #expect(throws: Enough.self) {
      try crew.run(next: { (0, Array("hang".utf8)) }, handler: { _ in throw Enough() })
    }
    #expect(troupe.isGone)
  }

  @Test func `what the tasks' source throws is thrown, and no child is left`() throws {
    let crew = try troupe.crew(workers: 2)
    var taken = 0
    #expect(throws: Enough.self) {
      try crew.run(
        next: {
          taken += 1
          guard taken < 2 else { throw Enough() }
          return (0, Array("family".utf8))
        }, handler: { _ in })
    }
    #expect(troupe.isGone)
  }
}
