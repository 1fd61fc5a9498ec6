import Foundation
import Processes
import TestSupport
import Testing

/// A program of somebody else's comes to its end, whatever it does.
struct ErrandTests {
  private func run(
    _ script: String, input: String = "", patience: Double = 60, limit: Int = 1 << 20
  ) throws -> Errand.Outcome {
    try Errand(["/bin/sh", "-c", script], environment: ["MOOD": "calm"], folder: "/", limit: limit)
      .run(input: Array(input.utf8), patience: patience)
  }

  @Test func `it is given its input, its variables and its folder, and heard`() throws {
    let outcome = try run("cat; printf \" $MOOD $PWD\"; echo so >&2; exit 5", input: "Be")
    #expect(String(decoding: outcome.output, as: UTF8.self) == "Be calm /")
    #expect(outcome.lastWords == "so")
    #expect(outcome.ending == .ended(.exited(code: 5)))
  }

  @Test func `its standard streams can be opened by name`() throws {
    let outcome = try run("cat /dev/stdin > /dev/stdout", input: "Be")
    #expect(outcome.output == Array("Be".utf8))
  }

  @Test func `much goes in and out at once, and nobody waits for the other`() throws {
    let text = String(repeating: "Let go. ", count: 100_000)
    let outcome = try run("tee /dev/stderr", input: text)
    #expect(outcome.output == Array(text.utf8))
  }

  @Test func `input that is never read holds nothing up`() throws {
    let outcome = try run("exit 0", input: String(repeating: "x", count: 1 << 20))
    #expect(outcome.ending == .ended(.exited(code: 0)))
  }

  @Test func `who writes without end is cut short`() throws {
    let outcome = try run("yes", limit: 1000)
    #expect(outcome.ending == .tooMuch)
    #expect(outcome.output.count < 200_000)
  }

  @Test func `who closes everything and stays is ended in time`() throws {
    let outcome = try run("exec >&- 2>&- <&-; sleep 600", patience: 0.2)
    #expect(outcome.ending == .outOfTime)
  }

  @Test func `a program that is not there does not start`() {
    #expect(throws: ChildProcess.StartFailure.self) {
      try Errand(["/nonexistent"]).run(patience: 1)
    }
  }

  @Test func `errands on many threads keep apart`() async throws {
    try await withThrowingTaskGroup(of: Bool.self) { group in
      for number in 0..<20 {
        group.addTask {
          let outcome = try Errand(["/bin/sh", "-c", "read -r x; printf %s $x"])
            .run(input: Array("\(number)\n".utf8), patience: 60)
          return outcome.output == Array("\(number)".utf8)
        }
      }
      for try await isRight in group { #expect(isRight) }
    }
  }
}
