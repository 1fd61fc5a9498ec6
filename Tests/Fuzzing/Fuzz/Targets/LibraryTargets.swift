import Foundation
import MeditationScript

@testable import TrackLibrary

extension FuzzTarget {
  /// A manifest and the files beside it, each after a line with `---` and its name, as the gallery
  /// of manifests has them: read, and expanded to tracks.
  static let manifest = FuzzTarget(
    name: "manifest",
    seeds: {
      let gallery = ("\n" + fixture("TrackLibraryTests/Fixtures/manifests.txt"))
        .components(separatedBy: "\n=== ").dropFirst()
        .map { $0.components(separatedBy: "\n=>")[0].drop { $0 != "\n" }.dropFirst() }
      let guide = fixture("../Sources/TrackLibrary/TrackLibrary.docc/Library.md")
        .components(separatedBy: "```yaml\n").dropFirst()
        .map { $0.components(separatedBy: "```")[0] }
      return numbered("gallery", gallery.map(String.init)).merging(numbered("guide", guide)) { $1 }
    },
    run: { bytes in LibraryFuzzing.run(bytes) })

  static let csv = FuzzTarget(
    name: "csv",
    seeds: {
      numbered(
        "rows",
        [
          "who,title,minutes\nAna,For Ana,10\nBen,\"For Ben, \"\"kindly\"\"\",7.5\n",
          "\u{FEFF}a;b;Bed_Level\r\n1;\"x\r\ny\";-20\r\n\r\n;;\r\n", "a\tb\n1\t2\r3\t4",
        ])
    }, run: { LibraryFuzzing.read($0, as: "rows.csv") })

  static let jsonLines = FuzzTarget(
    name: "json-lines",
    seeds: {
      numbered(
        "rows",
        [
          "{\"who\":\"Ana\",\"minutes\":7.5,\"captions\":[\"vtt\",\"srt\"],\"set\":{\"a\":1}}\n",
          "\u{FEFF}{\"dry\":true,\"title\":null}\r\n\r\n{\"seed\":9007199254740993}",
        ])
    }, run: { LibraryFuzzing.read($0, as: "rows.jsonl") })
}

private enum LibraryFuzzing {
  /// Where the files beside a manifest lie; gone with the process, as far as that can be.
  private static let folder: String = {
    let path = FileManager.default.temporaryDirectory.path + "/fuzz-\(getpid())"
    mkdir(path, 0o700)
    atexit { try? FileManager.default.removeItem(atPath: LibraryFuzzing.folder) }
    return path
  }()

  private static let names = ["rows.csv", "people.csv", "rows.jsonl", "feed.yaml", "rest.md"]

  static func run(_ bytes: [UInt8]) {
    var parts = parts(of: bytes)
    let manifest = parts.removeFirst()
    var written: [String] = []
    for part in parts {
      let line = part.firstIndex(of: 0x0A) ?? part.endIndex
      let name = String(decoding: part[..<line], as: UTF8.self)
      guard names.contains(name) else { continue }
      let path = folder + "/" + name
      let contents = Data(part[line...].dropFirst())
      guard FileManager.default.createFile(atPath: path, contents: contents) else { continue }
      written.append(path)
    }
    defer { for path in written { unlink(path) } }
    let source = SourceText(
      name: folder + "/library.yaml", bytes: Array(manifest), folder: folder)
    do {
      let manifest = try ManifestReader.manifest(source)
      let expansion = ManifestExpansion(manifest)
      for draft in expansion.drafts.prefix(100) {
        let (path, missing) = draft.output.filled { $0 == "format" ? "wav" : draft.columns[$0] }
        must(missing != nil || !path.hasPrefix("/"), "a name that leads away")
        _ = OutputTemplate.problem(with: path)
      }
      _ = Columns.unknownFields(of: manifest)
      if !expansion.problems.isEmpty { throw LibraryErrors(expansion.problems) }
    } catch let error as LibraryErrors {
      must(!error.groups.isEmpty)
      for group in error.groups { check(group.diagnostics, in: group.source) }
    } catch {
      return
    }
  }

  /// Parted at each `\n--- `.
  private static func parts(of bytes: [UInt8]) -> [ArraySlice<UInt8>] {
    let mark = Array("\n--- ".utf8)
    var parts: [ArraySlice<UInt8>] = []
    var start = 0
    var place = 0
    while place + mark.count <= bytes.count {
      if bytes[place..<place + mark.count].elementsEqual(mark) {
        parts.append(bytes[start..<place])
        start = place + mark.count
        place = start
      } else {
        place += 1
      }
    }
    return parts + [bytes[start...]]
  }

  static func read(_ bytes: [UInt8], as name: String) {
    let source = SourceText(name: name, bytes: bytes)
    do throws(ScriptErrors) {
      let file = try RowFile(source)
      must(!file.rows.isEmpty, "neither a row nor an error")
      for row in file.rows {
        must(row.span.end <= bytes.count)
        must(row.fields.allSatisfy { $0.span.end <= bytes.count })
      }
    } catch {
      check(error.diagnostics, in: source)
    }
  }
}
