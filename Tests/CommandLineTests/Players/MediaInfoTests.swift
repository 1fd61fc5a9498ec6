import Foundation
import TestSupport
import Testing

extension PlayersTests {
  /// It reads files and decodes none.
  @Suite(.enabled(if: Tool.isInstalled("mediainfo"), "needs mediainfo"))
  struct MediaInfoTests {
    private static let names: [Tag: String] = [
      .title: "track", .artist: "performer", .track: "track_position", .date: "recorded_date",
    ]

    @Test(arguments: Table.mediaInfo.kinds)
    func `shows what it is known to`(kind: SampleKind) async throws {
      let sample = try await Samples.sample(kind)
      let run = try run("mediainfo", ["--Output=JSON", sample.path])
      let parts = try #require(Self.parts(of: run.output))
      let general = try #require(parts.first { $0["@type"] as? String == "General" })
      var texts = general.compactMapValues { $0 as? String }
      if let track = texts["Track_Position"], let total = texts["Track_Position_Total"] {
        texts["Track_Position"] = track + "/" + total
      }
      // What it only passes on has the names of the file.
      let others = general["extra"] as? [String: String] ?? [:]
      let tags = Seen.tags(texts, names: Self.names).merging(Seen.tags(others)) { first, _ in first
      }
      let menu = parts.first { $0["@type"] as? String == "Menu" }?["extra"] as? [String: String]
      let seen = Seen(
        seconds: texts["Duration"].flatMap { Double($0) }, tags: tags,
        chapters: (menu ?? [:]).sorted { $0.key < $1.key }
          .map { SeenChapter(title: $0.value, start: Self.seconds($0.key)) })
      try #require(Table.mediaInfo[kind]).check(seen, of: sample)
    }

    private static func parts(of text: String) -> [[String: Any]]? {
      let answer = try? JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
      return (answer?["media"] as? [String: Any])?["track"] as? [[String: Any]]
    }

    /// `_00_00_02_638`.
    private static func seconds(_ time: String) -> Double? {
      let parts = time.split(separator: "_").compactMap { Double($0) }
      guard parts.count == 4 else { return nil }
      return parts[0] * 3600 + parts[1] * 60 + parts[2] + parts[3] / 1000
    }
  }
}
