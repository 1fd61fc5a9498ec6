import Processes
import TestSupport
import Testing
import Timebase

@testable import Speech

/// What a speaker says, when something has gone wrong inside it.
@Suite struct SpeakerAnswerTests {
  private static let magic: UInt32 = 0x5273_4D32

  @Test func `a speaker that is ready says its rate`() throws {
    let greeting = try SpeakerGreeting(
      from: SaidLine(numbers: [Self.magic, 0, 22_050]), patience: 1)
    #expect(greeting.rate?.hertz == 22_050)
  }

  @Test(arguments: [0, 3, 4_000_000_000] as [UInt32])
  func `a speaker of a rate that no voice has is no speaker`(rate: UInt32) {
    #expect(throws: ChildProcess.Gone.self) {
      try SpeakerGreeting(from: SaidLine(numbers: [Self.magic, 0, rate]), patience: 1)
    }
  }

  @Test func `a speaker without an engine need not have a rate`() throws {
    let greeting = try SpeakerGreeting(from: SaidLine(numbers: [Self.magic, 1, 0]), patience: 1)
    #expect(greeting.status == 1)
    #expect(greeting.rate == nil)
  }

  @Test func `an answer of gibibytes is not waited for`() {
    let line = SaidLine(numbers: [7, 0, 0, .max])
    #expect(throws: ChildProcess.Gone.self) {
      try SpeakerAnswer(to: 7, from: line, patience: 1)
    }
    #expect(line.most == 16)
  }

  @Test func `half a sample is no sample`() {
    #expect(SpeakerAnswer.samples([0, 0x40, 0, 0xC0, 1]) == [0.5, -0.5])
  }
}
