import Assets
import Dispatch
import Foundation
import Speech
import Synchronization
import TestSupport
import Testing

/// The process behind a speaker: killed, dropped, or no speaker at all.
@Suite(.serialized) struct SpeakerProcessTests {
  private let folder: TemporaryFolder
  /// The built program under a path of this test's own, so that its processes can be told from
  /// those of tests running beside it.
  private let program: String

  init() throws {
    folder = try TemporaryFolder()
    program = folder.file("speaker-of-this-test")
    try FileManager.default.createSymbolicLink(
      atPath: program, withDestinationPath: BuiltTool.path)
  }

  private func open(_ executable: String) throws -> any Speaker {
    try espeak(ownVoice, SpeakerCommand(executable: executable)).openSpeaker()
  }

  /// Processes, dead ones not counted, that were started from this test's own path.
  private func processes() throws -> [pid_t] {
    try FileManager.default.contentsOfDirectory(atPath: "/proc").compactMap { name in
      guard let id = pid_t(name),
        let words = try? String(contentsOfFile: "/proc/\(name)/cmdline", encoding: .utf8)
      else { return nil }
      return words.hasPrefix(program + "\0") ? id : nil
    }
  }

  @Test func `a speaker killed between phrases is started again, with the same samples`() throws {
    let speaker = try open(program)
    let phrase = phrase("May I be safe.")
    let before = try speaker.speak(phrase).samples
    let first = try processes()
    #expect(first.count == 1)
    for id in first { kill(id, SIGKILL) }
    #expect(try speaker.speak(phrase).samples == before)
    let second = try processes()
    #expect(second.count == 1 && second != first)
  }

  @Test func `a speaker killed again and again speaks every time`() throws {
    let speaker = try open(program)
    var spoken: Set<[Float]> = []
    for _ in 0..<4 {
      spoken.insert(try speaker.speak(phrase("Rest.")).samples)
      for id in try processes() { kill(id, SIGKILL) }
    }
    #expect(spoken.count == 1)
  }

  @Test func `a speaker that is dropped leaves no process, not even a dead one`() throws {
    var speaker: (any Speaker)? = try open(program)
    _ = try speaker?.speak(phrase("Rest."))
    let id = try #require(processes().first)
    speaker = nil
    #expect(!FileManager.default.fileExists(atPath: "/proc/\(id)"))
  }

  @Test(arguments: ["/bin/true", "/bin/echo", "/nowhere/at/all"])
  func `a program that is no speaker is an error, not a wait`(path: String) {
    let error = #expect(throws: SpeechError.self) { try open(path) }
    guard case .noResources(let reason) = error else {
      Issue.record("not the error of a speaker that will not start: \(String(describing: error))")
      return
    }
    let isThere = FileManager.default.fileExists(atPath: path)
    #expect(reason.hasSuffix("No such file or directory") == !isThere)
  }

  @Test func `a program that is replaced by one that cannot start is an error`() throws {
    let speaker = try open(program)
    try FileManager.default.removeItem(atPath: program)
    for id in try processes() { kill(id, SIGKILL) }
    #expect(throws: SpeechError.self) { try speaker.speak(phrase("Rest.")) }
  }

  @Test func `a phrase too long for the line is refused, and the next one is spoken`() throws {
    let speaker = try open(program)
    let long = String(repeating: "word ", count: 14_000)
    let error = #expect(throws: SpeechError.self) { try speaker.speak(phrase(long)) }
    guard case .phraseFailed(_, let reason) = error else {
      Issue.record("not the error of a phrase: \(String(describing: error))")
      return
    }
    #expect(reason == "it is too long for one phrase")
    #expect(try !speaker.speak(phrase("Rest.")).samples.isEmpty)
  }

  /// Ends what the speaker forks to speak in, while `body` runs.
  private func killingForks<Result>(_ body: () throws -> Result) rethrows -> Result {
    let isOver = Mutex(false)
    let queue = DispatchQueue(label: "forks")
    queue.async { [self] in
      while !isOver.withLock(\.self) {
        let all = (try? processes()) ?? []
        for id in all where ProcessStatus(id).map({ all.contains($0.parent) }) == true {
          kill(id, SIGKILL)
        }
      }
    }
    defer {
      isOver.withLock { $0 = true }
      queue.sync {}
    }
    return try body()
  }

  @Test func `a phrase that crashes is told, also by a speaker that is to ignore its children`()
    throws
  {
    let command = SpeakerCommand(
      executable: "/usr/bin/env",
      arguments: ["--ignore-signal=CHLD", program, SpeakerCommand.mode])
    let speaker = try espeak(ownVoice, command).openSpeaker()
    let long = phrase(String(repeating: "word ", count: 10_000))
    let error = #expect(throws: SpeechError.self) {
      try killingForks { try speaker.speak(long) }
    }
    guard case .phraseFailed(_, let reason) = error else {
      Issue.record("not the error of a phrase: \(String(describing: error))")
      return
    }
    #expect(reason == "espeak-ng crashed on it twice (signal 9)")
  }
}
