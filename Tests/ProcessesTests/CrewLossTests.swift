import Foundation
import Processes
import Synchronization
import Testing

/// A crew whose children crash, babble and hang.
struct CrewLossTests {
  private let troupe: Troupe

  init() throws {
    troupe = try Troupe()
  }

  /// What goes wrong, and how it is told.
  private static let failures: [(task: String, ending: Crew.Ending)] = [
    ("exit 3", .ended(.exited(code: 3))), ("exit 0", .ended(.exited(code: 0))),
    ("abort", .ended(.signalled(number: SIGABRT))), ("trap", .ended(.signalled(number: SIGILL))),
    ("kill", .ended(.signalled(number: SIGKILL))), ("garble", .garbled), ("boast", .garbled),
  ]

  @Test(arguments: failures.indices)
  func `a task that ends its child is tried twice, then lost`(index: Int) throws {
    let (task, ending) = Self.failures[index]
    let story = Story(try troupe.crew(workers: 1), [task])
    #expect(story.endings(of: 0) == [ending, ending])
    #expect(story.events.count == 4)
    #expect(story.events[0] == .started(task: 0, worker: 0, attempt: 1))
    #expect(story.events[2] == .started(task: 0, worker: 0, attempt: 2))
    #expect(story.conclusions == [0: 1])
    #expect(troupe.isGone)
  }

  @Test func `good tasks among bad ones are answered, bad ones lost, each once`() throws {
    let bad = Self.failures.map(\.task)
    let tasks = (0..<40).map { $0 % 3 == 0 ? bad[$0 / 3 % bad.count] : "echo \($0)" }
    let story = Story(try troupe.crew(workers: 3), tasks)
    for (index, task) in tasks.enumerated() {
      #expect(story.conclusions[index] == 1)
      #expect(story.answers[index] == (index % 3 == 0 ? nil : [task]))
      #expect(story.endings(of: index).count == (index % 3 == 0 ? 2 : 0))
    }
    #expect(troupe.isGone)
  }

  @Test(arguments: ["abort", "kill", "exit 1", "garble"])
  func `a task that fails only once is answered`(failure: String) throws {
    let marker = troupe.file("marker")
    let story = Story(try troupe.crew(workers: 2), ["once \(marker) \(failure)", "echo"])
    #expect(story.endings(of: 0).count == 1)
    #expect(story.answers.count == 2)
  }

  @Test func `a child that hangs is killed when patience is over`() throws {
    let crew = try troupe.crew(workers: 2, patience: 2)
    let story = Story(crew, ["hang", "echo", "echo"])
    #expect(story.endings(of: 0) == [.silent, .silent])
    #expect(story.answers.count == 2)
    #expect(troupe.isGone)
  }

  @Test func `what is printed spoils nothing`() throws {
    let story = Story(try troupe.crew(workers: 1), ["print 10000", "exit 2"])
    #expect(story.answers == [0: ["print 10000"]])
    #expect(story.lastWords == ["exiting with 2", "exiting with 2"])
  }

  @Test func `a flood on standard error neither blocks nor is kept`() throws {
    let marker = troupe.file("marker")
    let story = Story(
      try troupe.crew(workers: 2), ["flood 50", "once \(marker) exit 5", "echo"])
    #expect(story.answers[0] == ["flood 50"])
    #expect(story.lastWords == ["exiting with 5"])
  }

  @Test func `last words are the child's own words in the task it was lost over`() throws {
    let story = Story(try troupe.crew(workers: 1), ["flood 1", "exit 5", "abort"])
    #expect(story.lastWords == ["exiting with 5", "exiting with 5", "aborting", "aborting"])
  }

  @Test(arguments: [["/bin/true"], ["/bin/echo", "metta"], ["/nowhere/at/all"]])
  func `a program that is no member loses each task after two attempts`(words: [String]) throws {
    let story = Story(try Crew(words, workers: 3), (0..<10).map { "echo \($0)" })
    #expect(story.conclusions == Dictionary(uniqueKeysWithValues: (0..<10).map { ($0, 1) }))
    #expect(story.lastWords.count == 20)
  }

  @Test func `a dead child's own child does not keep its line alive, nor itself`() throws {
    let words = ["/bin/sh", "-c", "\(troupe.program) sleeper & exit 3"]
    let story = Story(try Crew(words, workers: 1), ["echo"])
    #expect(story.endings(of: 0) == [.ended(.exited(code: 3)), .ended(.exited(code: 3))])
    #expect(troupe.isGone)
  }

  @Test func `a program that is gone from the disk ends nobody's work`() throws {
    let program = troupe.program
    let story = Story(try troupe.crew(workers: 3), (0..<50).map { "echo \($0)" }) { event in
      if case .answered = event { try? FileManager.default.removeItem(atPath: program) }
    }
    #expect(story.answers.count == 50)
  }

  @Test func `fifty kills from outside lose no task without a word`() throws {
    let crew = try troupe.crew(workers: 4)
    let killer = Killer()
    var taken = 0
    var events: [Crew.Event] = []
    crew.run(
      next: {
        guard !killer.isDone else { return nil }
        defer { taken += 1 }
        return (taken, Array("who \(taken)".utf8))
      },
      handler: { event in
        events.append(event)
        if case .note(_, let worker, let bytes) = event {
          killer.aim(at: Int32(String(decoding: bytes, as: UTF8.self)), of: worker)
        }
        if case .lost(_, let worker, _, _, _) = event { killer.aim(at: nil, of: worker) }
      })
    let story = Story(events)
    #expect(story.conclusions == Dictionary(uniqueKeysWithValues: (0..<taken).map { ($0, 1) }))
    #expect(story.answers.count > taken / 2)
    #expect(troupe.isGone)
  }

  @Test func `a signal that a child gets is its end, and its crew's loss only once`() throws {
    var isKilled = false
    let story = Story(try troupe.crew(workers: 1), ["family"]) { event in
      guard case .note(_, _, let bytes) = event,
        let process = Int32(String(decoding: bytes, as: UTF8.self))
      else { return }
      kill(process, isKilled ? SIGKILL : SIGTERM)
      isKilled = true
    }
    #expect(
      story.endings(of: 0) == [
        .ended(.signalled(number: SIGTERM)), .ended(.signalled(number: SIGKILL)),
      ])
    #expect(troupe.isGone)
  }
}
