import Foundation
import Processes
import TestSupport
import Testing

/// A crew that is told to end, and one whose parent is killed.
struct CrewEndTests {
  private let troupe: Troupe

  init() throws {
    troupe = try Troupe()
  }

  private static let tasks = (0..<60).map { ["sleep 3", "hang", "family", "notes 50"][$0 % 4] }

  private func checkStopped(_ story: Story) {
    #expect(story.conclusions.values.allSatisfy { $0 == 1 })
    #expect(story.lastWords.isEmpty)
    let started = Set(
      story.events.compactMap { event -> Int? in
        guard case .started(let task, _, _) = event else { return nil }
        return task
      })
    #expect(started == Set(story.conclusions.keys))
    #expect(troupe.isGone)
  }

  @Test(arguments: 1...10)
  func `a crew stops at any event`(number: Int) throws {
    let crew = try troupe.crew(workers: 3)
    var count = 0
    let story = Story(crew, Self.tasks) { _ in
      count += 1
      guard count == number else { return }
      crew.stop()
    }
    checkStopped(story)
  }

  @Test(arguments: 0..<10)
  func `a crew stops at any moment`(number: Int) throws {
    let crew = try troupe.crew(workers: 3)
    Thread {
      usleep(UInt32(number * 3000))
      crew.stop()
    }.start()
    checkStopped(Story(crew, Self.tasks))
  }

  @Test func `a crew stopped before its run takes no task`() throws {
    let crew = try troupe.crew(workers: 3)
    crew.stop()
    crew.stop()
    crew.finish()
    #expect(Story(crew, Self.tasks).events.isEmpty)
    crew.stop()
  }

  @Test func `a child that will not hear is killed with its group`() throws {
    let crew = try troupe.crew(workers: 2)
    let story = Story(crew, ["deaf"]) { event in
      if case .note = event { crew.stop() }
    }
    #expect(story.events.last == .stopped(task: 0, worker: 0))
    checkStopped(story)
  }

  @Test func `a child that was put to sleep stops, too`() throws {
    let crew = try troupe.crew(workers: 1)
    let file = troupe.file("unfinished")
    let story = Story(crew, ["hold \(file)"]) { event in
      guard case .note = event else { return }
      for process in troupe.processes { kill(process, SIGSTOP) }
      crew.stop()
    }
    #expect(story.events.last == .stopped(task: 0, worker: 0))
    #expect(!FileManager.default.fileExists(atPath: file))
  }

  @Test func `a stopped child takes away what is unfinished`() throws {
    let crew = try troupe.crew(workers: 1)
    let file = troupe.file("unfinished")
    var wasThere = false
    let story = Story(crew, ["hold \(file)"]) { event in
      guard case .note = event else { return }
      wasThere = FileManager.default.fileExists(atPath: file)
      crew.stop()
    }
    #expect(wasThere && !FileManager.default.fileExists(atPath: file))
    #expect(story.conclusions == [0: 1])
  }

  @Test func `a crew that finishes lets running tasks end and takes no more`() throws {
    let crew = try troupe.crew(workers: 2)
    var started = 0
    let story = Story(crew, (0..<20).map { _ in "sleep 30" }) { event in
      if case .started = event { started += 1 }
      if started == 2 { crew.finish() }
    }
    #expect(story.answers.count == 2 && story.events.count == 4)
    #expect(troupe.isGone)
  }

  @Test func `a crew that finishes still tries again what failed once`() throws {
    let crew = try troupe.crew(workers: 1)
    let marker = troupe.file("marker")
    let story = Story(crew, ["once \(marker) abort", "echo"]) { _ in crew.finish() }
    #expect(story.answers.count == 1 && story.endings(of: 0).count == 1)
  }

  /// A crew's parent, once its three children are at work.
  private func parent(_ task: String) throws -> ChildProcess {
    let parent = try ChildProcess([troupe.program, "parent", task])
    for _ in 0..<3 {
      let child = try parent.read(Int32.self, patience: 20)
      #expect(getpgid(child) == child)
    }
    return parent
  }

  @Test(arguments: ["noted", "family", "stuck"])
  func `when the parent is killed, no child is left and no child's child`(task: String) throws {
    var parent: ChildProcess? = try parent("\(task)")
    #expect(waits { troupe.processes.count == (task == "family" ? 7 : 4) })
    // Dropping it kills it.
    withExtendedLifetime(parent) {}
    parent = nil
    #expect(troupe.isGone)
  }

  @Test func `when the parent is killed, its children take away what is unfinished`() throws {
    let file = troupe.file("unfinished")
    var parent: ChildProcess? = try parent("hold \(file)")
    #expect(FileManager.default.fileExists(atPath: file))
    withExtendedLifetime(parent) {}
    parent = nil
    #expect(troupe.isGone)
    #expect(!FileManager.default.fileExists(atPath: file))
  }

  @Test func `a parent with closed streams and ignored signals hears all the same`() throws {
    let shell = Tool(path: "/bin/sh")
    let run = try shell.run(["-c", "exec \(troupe.program) report <&- 2>&-"])
    let loss = "lost 0 code 3 exiting with 3\n"
    #expect(run.output == "answered 1\n" + loss + loss)
    #expect(run.code == 0)
  }
}
