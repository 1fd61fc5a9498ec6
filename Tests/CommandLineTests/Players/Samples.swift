import Foundation
import TestSupport
import Testing
import Timebase

/// One finished file.
struct Sample: Sendable {
  let kind: SampleKind
  let path: String
  let frames: Int
  /// As the file beside it says.
  let chapters: [SeenChapter]

  var seconds: Double { Double(frames) / Double(kind.rate) }
}

/// One short track in every kind of file, each rendered when it is first asked for.
actor Samples {
  @TaskLocal static var current: Samples?

  /// A length that is a whole number of no encoder's frames.
  private static let milliseconds = 8123

  private static let script = """
    # Sitting ä

    Sit. [silence:"1s..9s"]

    # Breathing 愛

    Breathe. [silence:"1s..9s"]

    # Resting 🙏

    Rest. [silence:"1s..9s"]

    """

  let folder: TemporaryFolder
  private var made: [SampleKind: Sample] = [:]
  private var openBrowser: Browser?

  init() throws {
    folder = try TemporaryFolder()
    _ = try folder.write(Self.script, to: "sample.md")
    try Data(Cover.png).write(to: URL(fileURLWithPath: folder.file("cover.png")))
  }

  static func sample(_ kind: SampleKind) async throws -> Sample {
    try await #require(current).sample(kind)
  }

  func sample(_ kind: SampleKind) throws -> Sample {
    if let sample = made[kind] { return sample }
    let path = folder.file(kind.fileName)
    let run = try BuiltTool.run(
      [
        "./sample.md", "-o", path, "--format", kind.rawValue, "--length",
        "\(Double(Self.milliseconds) / 1000)s", "--cover", "cover.png", "--chapters",
      ] + Tag.allCases.flatMap { ["--" + $0.rawValue, $0.value] }, in: folder.path)
    try #require(run.code == 0, "\(run.errors)")
    let sample = Sample(
      kind: kind, path: path, frames: Self.milliseconds * kind.rate / 1000,
      chapters: try chapters(beside: path))
    made[kind] = sample
    return sample
  }

  private func chapters(beside path: String) throws -> [SeenChapter] {
    struct Listing: Decodable {
      let chapters: [Chapter]

      struct Chapter: Decodable {
        let startTime: Double
        let title: String
      }
    }
    let beside = URL(fileURLWithPath: path).deletingPathExtension()
      .appendingPathExtension("chapters.json")
    let listing = try JSONDecoder().decode(Listing.self, from: Data(contentsOf: beside))
    try #require(listing.chapters.count == 3)
    return listing.chapters.map { SeenChapter(title: $0.title, start: $0.startTime) }
  }

  /// One browser for all kinds: to start it takes a second.
  func inBrowser<Value: Sendable>(_ body: (Browser) throws -> Value) throws -> Value {
    let browser = try openBrowser ?? Browser()
    openBrowser = browser
    return try body(browser)
  }
}

/// Gives a suite its samples, which are gone when it is.
struct SamplesTrait: SuiteTrait, TestScoping {
  func provideScope(
    for test: Test, testCase: Test.Case?, performing function: @Sendable () async throws -> Void
  ) async throws {
    try await Samples.$current.withValue(try Samples()) { try await function() }
  }
}
