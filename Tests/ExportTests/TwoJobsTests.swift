import Export
import Files
import Foundation
import MeditationScript
import Processes
import Rendering
import SoundFile
import Speech
import Synchronization
import TestSupport
import Testing
import Timebase

/// Jobs that one process does beside each other.
@Suite struct TwoJobsTests {
  private let folder: TemporaryFolder
  /// Where the jobs have what they need for a while.
  private let scratch: TemporaryFolder
  /// The program under a name of this test's own, so that its processes are known.
  private let program: String
  private let context: RenderContext

  init() throws {
    folder = try TemporaryFolder()
    scratch = try TemporaryFolder()
    program = folder.file("helper")
    try FileManager.default.createSymbolicLink(
      atPath: program, withDestinationPath: BuiltTool.path)
    context = try RenderContext(
      host: EngineHost(
        speaker: SpeakerCommand(executable: program), temporaryFolder: scratch.path),
      cores: 1)
  }

  /// Where in its work a job is.
  private enum Point: Equatable {
    /// After so many phrases.
    case speaking(Int)
    /// After a share of all frames.
    case mixing(Double)
  }

  private final class Flag: Sendable {
    let value = Atomic(false)
  }

  private func job(_ name: String) throws -> RenderJob {
    var encoding = Encoding.Options()
    encoding.rate = 22_050
    var settings = TrackSettings()
    try settings.set(.chapters, flag: true)
    try settings.set(.captions, list: ["vtt"])
    return try RenderJobBuilder(context).job(
      settings,
      source: SourceText(
        name: "s.md", text: "# One\n\nRest here. [1s]\n\n# Two\n\nLet it go. [1s] Rest."),
      to: .file(.path(folder.file(name)), try Encoding(encoding)), in: JobScope())
  }

  /// Does a job, and calls `body` once, at a point of it.
  private func run(
    _ job: RenderJob, at point: Point? = nil, _ body: @escaping @Sendable () -> Void = {}
  ) throws {
    let isReached = Flag()
    @Sendable func reach(_ here: Bool) {
      if here, !isReached.value.exchange(true, ordering: .relaxed) { body() }
    }
    let track = try job.track { done, _ in
      if case .speaking(let phrases) = point { reach(done >= phrases) }
    }
    _ = try job.export(track) { done, all in
      if case .mixing(let share) = point {
        reach(Double(done.count) >= share * Double(all.count))
      }
    }
  }

  /// Processes that were started for a job and still run.
  private var helpers: [Int32] {
    ProcessStatus.all.map(\.id).filter { id in
      let words = try? Data(contentsOf: URL(fileURLWithPath: "/proc/\(id)/cmdline"))
      return words?.starts(with: program.utf8) ?? false
    }
  }

  @Test
  func `of two jobs one is cancelled, a hundred times, and the other is not the worse for it`()
    throws
  {
    try run(job("alone.wav"))
    let endings = [".wav", ".chapters.json", ".vtt"]
    let wanted = try endings.map { try folder.bytes(of: "alone" + $0) }
    let alone = Set(folder.contents)
    for round in 0..<100 {
      let point: Point =
        round % 4 == 0
        ? .speaking(1 + round / 4 % 3) : .mixing(Double(round % 10) / 10)
      let (lost, kept) = (try job("lost.wav"), try job("kept.wav"))
      let (half, beside) = (DispatchSemaphore(value: 0), DispatchSemaphore(value: 0))
      // The one waits half way until it is cancelled, by another thread, while the other goes on.
      let thread = Thread {
        half.wait()
        lost.cancel()
        beside.signal()
      }
      thread.start()
      let outcome = Mutex<(any Error)?>(nil)
      let end = DispatchSemaphore(value: 0)
      let neighbour = Thread {
        do { try run(kept) } catch { outcome.withLock { $0 = error } }
        end.signal()
      }
      neighbour.start()
      #expect(throws: JobCancelled.self, "round \(round), \(point)") {
        try run(lost, at: point) {
          half.signal()
          beside.wait()
        }
      }
      end.wait()
      #expect(outcome.withLock { $0 == nil })
      for (ending, bytes) in zip(endings, wanted) {
        #expect(try folder.bytes(of: "kept" + ending) == bytes, "round \(round): \(ending)")
      }
      #expect(
        folder.contents.filter { !alone.contains($0) && !$0.hasPrefix("kept.") } == [],
        "round \(round)")
      #expect(scratch.contents == [] && helpers == [], "round \(round), \(point)")
    }
  }
}
