import Foundation
import TestSupport
import Testing

/// What commands say of what they made, to programs.
@Suite struct ResultObjectTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    _ = try folder.write(
      """
      Sit. [silence:"1s..30s"]

      Longer, and longer still. [silence:"50s..9m"] [from:"1m"]

      Rest.
      """, to: "s.md")
  }

  private func object(_ words: String...) throws -> [String: Any] {
    let run = try BuiltTool.run(words, in: folder.path)
    #expect(run.code == 0, "\(run.errors)")
    return try #require(
      try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
  }

  @Test func `words are told with their voice and how they sound`() throws {
    let laid = try object("say", "May you live with ease.", "--json", "--phonemes")
    #expect(laid["text"] as? String == "May you live with ease.")
    #expect(laid["voice"] as? String == "steady")
    #expect(laid["language"] as? String == "en-US")
    #expect((laid["phonemes"] as? [String])?.count == 1)
    #expect(laid["written"] as? Bool == false)
    #expect(laid["output"] == nil)
    #expect(folder.contents == ["s.md"])
    let made = try object(
      "say", "May you live with ease.", "--voice", "serene", "--json", "-o", "x.wav")
    #expect(made["phonemes"] == nil)
    #expect(made["voice"] as? String == "serene")
    #expect(made["written"] as? Bool == true)
    #expect(made["bytes"] as? Int == (try folder.bytes(of: "x.wav").count))
    let frames = try #require(made["frames"] as? Int)
    #expect(frames * 4 < folder.bytesOrNone("x.wav") && frames > 44_100)
    #expect(made["seconds"] as? Double == Double(frames) / 44_100)
  }

  @Test(arguments: [["bells", "small"], ["beds", "rain"], ["voices", "serene"]])
  func `a sample is told as it was written`(words: [String]) throws {
    let run = try BuiltTool.run(words + ["-o", "x.flac", "--json"], in: folder.path)
    let facts = try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any]
    #expect(facts?["output"] as? String == "x.flac")
    #expect(facts?["format"] as? String == "flac")
    #expect(facts?["bytes"] as? Int == (try folder.bytes(of: "x.flac").count))
  }

  @Test func `an exported script is in the object, or in the file that it names`() throws {
    let told = try object("export", "arriving", "-m", "2", "--to", "ssml", "--json")
    let file = try object("export", "arriving", "-m", "2", "--to", "ssml", "--json", "-o", "x.ssml")
    let text = try String(contentsOfFile: folder.file("x.ssml"), encoding: .utf8)
    #expect(told["text"] as? String == text)
    #expect(file["text"] == nil)
    #expect(file["output"] as? String == "x.ssml")
    #expect(file["bytes"] as? Int == text.utf8.count)
    let timeline = try object("export", "arriving", "-m", "2", "--to", "timeline", "--json")
    #expect(timeline["events"] != nil)
  }

  @Test func `a picture and its timeline can be had together`() throws {
    let timeline = try object("outline", "arriving", "-m", "2", "--plot", "x.svg", "--json")
    #expect(timeline["events"] != nil)
    #expect(folder.contents == ["s.md", "x.svg"])
  }

  /// Lengths in seconds that a script is said to have.
  private func lengths(_ words: String...) throws -> [(from: Int, to: Int)] {
    let run = try BuiltTool.run(["list", "--possible", "--json"] + words, in: folder.path)
    let list = try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [[String: Any]]
    #expect(list?.count == 1, "\(run.errors)")
    return (list?[0]["lengths"] as? [[String: Int]] ?? []).compactMap { range in
      guard let from = range["from"], let to = range["to"] else { return nil }
      return (from, to)
    }
  }

  private func canBe(_ script: String, _ seconds: Int, _ more: [String] = []) throws -> Bool {
    try BuiltTool.run(
      [script, "--length", "\(seconds)s", "-o", "x.wav", "--dry-run"] + more, in: folder.path
    ).code == 0
  }

  @Test(arguments: [["arriving"], ["arriving", "--voice", "serene"], ["sitting"]])
  func `every length that is said to be possible is`(words: [String]) throws {
    let more = Array(words.dropFirst())
    let found = try lengths(words[0], more.first ?? "--voice", more.last ?? "steady")
    #expect(found.count == 1)
    for (from, to) in found {
      for seconds in [from, from + 1, (from + to) / 2, to - 1, to] {
        #expect(try canBe(words[0], seconds, more), "\(seconds) of \(from) to \(to)")
      }
      #expect(try !canBe(words[0], from - 1, more))
      #expect(try !canBe(words[0], to + 1, more))
    }
  }

  @Test func `what cannot be between two lengths is told as a gap`() throws {
    let found = try lengths("s.md")
    #expect(found.count == 2, "\(found)")
    for (from, to) in found {
      for seconds in [from, to] { #expect(try canBe("s.md", seconds), "\(seconds)") }
    }
    #expect(try !canBe("s.md", found[0].to + 1))
    let run = try BuiltTool.run(["s.md", "--length", "45s", "-o", "x.wav"], in: folder.path)
    #expect(run.errors.contains(", or from 1:00 to "), "\(run.errors)")
    #expect(try !canBe("s.md", (found.last?.from ?? 0) - 1))
  }

  @Test func `a list that nobody asked for lengths speaks nothing`() throws {
    let run = try BuiltTool.run(
      ["list", "--json"], in: folder.path,
      environment: ["RENDER_MEDITATION_CACHE": folder.file("cache")])
    #expect(run.code == 0)
    #expect(!run.output.contains("\"lengths\""))
    let spoken = FileManager.default.subpaths(atPath: folder.file("cache")) ?? []
    #expect(!spoken.contains { $0.hasPrefix("v1/") && $0.count > 20 })
  }
}

extension TemporaryFolder {
  fileprivate func bytesOrNone(_ name: String) -> Int { (try? bytes(of: name).count) ?? 0 }
}
