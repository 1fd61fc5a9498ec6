internal import Foundation
internal import MeditationScript

/// Files that somebody may mean who names one that is not there.
enum FilesBeside {
  /// Endings of what a script may be written in, the likeliest first; other files, such as finished
  /// tracks, are never meant.
  private static let endings = [
    "md", "markdown", "txt", "ssml", "docx", "odt", "rtf", "doc", "pages", "html", "htm", "pdf",
    "yaml", "yml", "csv", "jsonl", "pls", "xml", "vtt", "srt", "lrc",
  ]

  /// More than anybody keeps beside a script; a folder of a whole library is not looked through.
  private static let mostFiles = 10_000

  /// Paths of files with the same name and another ending, or whose name is nearly the same; the
  /// best first.
  ///
  /// - Parameter path: as it was given; the paths found are written as it is.
  static func meant(by path: String) -> [String] {
    let cut = path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex
    let folder = String(path[..<cut])
    let wanted = String(path[cut...])
    guard !wanted.isEmpty,
      let names = try? FileManager.default.contentsOfDirectory(
        atPath: folder.isEmpty ? "." : folder), names.count <= mostFiles
    else { return [] }
    let files = names.sorted().compactMap { name in
      rank(name).map { (name: name, rank: $0) }
    }.sorted { ($0.rank, $0.name) < ($1.rank, $1.name) }
    let (stem, _) = parts(of: wanted)
    let same = files.filter { file in
      let own = parts(of: file.name).stem.lowercased()
      return own == stem.lowercased() || own == wanted.lowercased()
    }
    guard same.isEmpty else { return same.map { folder + $0.name }.filter(isFile) }
    let near =
      Suggestion.nearest(to: wanted, among: files.map(\.name))
      ?? Suggestion.nearest(to: stem, among: files.map { parts(of: $0.name).stem }).flatMap {
        stem in
        files.first { parts(of: $0.name).stem == stem }?.name
      }
    return near.map { [folder + $0].filter(isFile) } ?? []
  }

  /// A script of exactly this name and an ending that scripts have; `nil` for none.
  static func script(_ name: String) -> String? {
    endings.prefix(4).map { "\(name).\($0)" }.first(where: isFile)
  }

  private static func isFile(_ path: String) -> Bool {
    let attributes = try? FileManager.default.attributesOfItem(atPath: path)
    return attributes.map { $0[.type] as? FileAttributeType != .typeDirectory } ?? false
  }

  private static func rank(_ name: String) -> Int? {
    endings.firstIndex(of: parts(of: name).ending.lowercased())
  }

  /// A name before its last dot, and what follows.
  private static func parts(of name: String) -> (stem: String, ending: String) {
    guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return (name, "") }
    return (String(name[..<dot]), String(name[name.index(after: dot)...]))
  }
}
