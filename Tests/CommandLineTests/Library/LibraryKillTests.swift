import Foundation
import TestSupport
import Testing

/// A library whose workers, or whole run, are killed at any moment.
///
/// `RENDER_MEDITATION_KILLS` says how many moments; a few of them suffice every day.
@Suite(.serialized) struct LibraryKillTests {
  enum Victim: CaseIterable {
    case worker, parent, all
  }

  private static let moments =
    Int(
      ProcessInfo.processInfo.environment["RENDER_MEDITATION_KILLS"] ?? "") ?? 2

  @Test(arguments: Victim.allCases)
  func `nothing partial ever has a name, and the next run makes it whole`(victim: Victim) throws {
    let library = try SmallLibrary.finished()
    let whole = library.files()
    let started = ContinuousClock.now
    #expect(try library.render(to: "again").code == 0)
    let length = (ContinuousClock.now - started) / .seconds(1)
    for moment in 0..<Self.moments {
      let folder = "killed-\(moment)"
      let pause = length * (Double(moment) + 0.7) / Double(Self.moments)
      try kill(victim, of: library, into: folder, after: pause)
      let left = library.files(in: folder)
      for (name, bytes) in left where !name.hasSuffix(".partial") {
        #expect(bytes == whole[name], "\(name) after \(pause) s")
      }
      #expect(try library.render(to: folder).code == 0)
      let differences = SmallLibrary.differences(whole, library.files(in: folder))
      #expect(differences.isEmpty, "after \(pause) s")
      try FileManager.default.removeItem(atPath: library.home.file(folder))
    }
  }

  /// Starts a run, and kills what is meant by `victim` while it is at work.
  private func kill(
    _ victim: Victim, of library: SmallLibrary, into folder: String, after pause: Double
  ) throws {
    let tool = try StartedTool(
      ["library", "library.yaml", "-o", folder, "--jobs", "2", "--quiet"], in: library.home.path)
    usleep(UInt32(pause * 1e6))
    let workers = ProcessStatus.all.filter { $0.parent == tool.id }.map(\.id)
    switch victim {
    case .worker: if let worker = workers.last { Foundation.kill(worker, SIGKILL) }
    case .parent: tool.send(SIGKILL)
    case .all: for one in [tool.id] + workers { Foundation.kill(one, SIGKILL) }
    }
    let end = tool.end()
    // One dead worker is made good; the run goes on by itself.
    if victim == .worker { #expect(end == .exited(0)) }
    // Nobody may be writing any more when the next run looks.
    #expect(waits { !workers.contains(where: ProcessStatus.isAlive) })
  }
}
