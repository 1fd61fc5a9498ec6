import Foundation
import TestSupport

#if canImport(Glibc)
  import Glibc
#endif

/// What engines see of a small library: a folder, a shell, and the program in `PATH`.
extension SmallLibrary {
  /// What an unsharded run writes.
  static let whole = Result { try finished().files() }

  /// Every track's name, sorted.
  static let names = Result {
    try whole.get().keys.filter { name in
      !name.hasPrefix(".") && [".wav", ".flac", ".mp3"].contains(where: name.hasSuffix)
    }.sorted()
  }

  /// With the program in a folder that comes first in `PATH`.
  var environment: [String: String] {
    mkdir(home.file("bin"), 0o755)
    symlink(BuiltTool.path, home.file("bin/render-meditation"))
    let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
    return BuiltTool.environment.merging(["PATH": home.file("bin") + ":" + path]) { $1 }
  }

  /// Runs lines of shell in the library's folder.
  func shell(
    _ script: String, arguments: [String] = [], _ more: [String: String] = [:]
  ) throws -> Tool.Run {
    try Tool(path: "/bin/sh").run(
      ["-e", "-c", script, "sh"] + arguments, in: home.path,
      environment: environment.merging(more) { $1 })
  }

  /// Runs `sh -c …` from anywhere, as an engine would: with a shard's index in a variable, and this
  /// folder in the place of the container's.
  func shell(command: [String], _ variable: String, _ index: Int) throws -> Tool.Run {
    try Tool(path: "/bin/sh").run(
      command.dropFirst().map(placed), in: "/",
      environment: environment.merging([variable: "\(index)"]) { $1 })
  }

  /// A text in which the container's folder is this one.
  func placed(_ text: String) -> String {
    text.replacing("/library/", with: home.path + "/")
  }

  /// The tracks of a plan as `--dry-run` has them.
  func plan(_ arguments: String...) throws -> [[String: Any]] {
    let run = try render("--dry-run", "--json", arguments: arguments)
    return try jsonLines(run.output).filter { $0["event"] as? String == "track" }
  }

  private func render(_ words: String..., arguments: [String]) throws -> Tool.Run {
    try BuiltTool.run(
      ["library", "library.yaml", "-o", "tracks"] + words + arguments, in: home.path)
  }

  /// What changes when a file is written again, for every file of the output folder.
  func stamps() -> [String: String] {
    var stamps: [String: String] = [:]
    for path in files().keys {
      var status = stat()
      stat(home.file("tracks/" + path), &status)
      stamps[path] = "\(status.st_ino) \(status.st_mtim.tv_sec) \(status.st_mtim.tv_nsec)"
    }
    return stamps
  }

  /// Deletes a track, and says what will be written when it is rendered again.
  func lose(_ track: [String: Any]) throws -> Set<String> {
    let name = track["name"] as? String ?? ""
    try FileManager.default.removeItem(atPath: home.file("tracks/" + name))
    return Set([name, ".recipes/\(name).json"] + (track["companions"] as? [String] ?? []))
  }
}

extension [String: String] {
  /// What is another file now, or there is none any more.
  func changed(to others: Self) -> Set<String> {
    Set(keys.filter { others[$0] != self[$0] })
  }
}

/// Lines of JSON as a program reads them.
func jsonLines(_ text: String) throws -> [[String: Any]] {
  try text.split(separator: "\n").map {
    try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any] ?? [:]
  }
}

/// What went wrong outside of the program.
struct EngineFailure: Error, CustomStringConvertible {
  let description: String
}
