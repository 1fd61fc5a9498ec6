import Digests
import Files
import Foundation
import Processes

@testable import TrackLibrary

extension Shelf {
  var recipes: RecipeStore { RecipeStore(output) }

  func path(_ name: String) -> String { output + "/" + name }

  func recipePath(_ name: String) -> String { path(".recipes/\(name).json") }

  /// Writes what rendering would: files with a few words in them, and a recipe of them.
  func finish(
    _ track: PlannedTrack, title: String = "Calm", cover: String = "metta",
    companions: [String: String] = [:]
  ) throws {
    let names = [track.name] + track.companions
    for name in names { try write("sound of \(name)", to: "out/" + name) }
    let recipe = Recipe(
      parts: track.recipe,
      files: try names.map { name in
        let bytes = try Data(contentsOf: URL(fileURLWithPath: path(name)))
        return Recipe.File(
          name: name, bytes: Int64(bytes.count), checksum: Checksum(Array(bytes)).text)
      },
      facts: LibraryFacts(
        title: title, artist: nil, practice: "Metta", cover: cover, summary: nil,
        language: "en-US", seconds: 600, companions: companions))
    try recipes.keep(recipe, of: track.name, scope: JobScope())
  }
}

/// When anything about a file last changed, in nanoseconds.
func changed(_ path: String) -> Int64 {
  var status = stat()
  guard stat(path, &status) == 0 else { return 0 }
  return Int64(status.st_ctim.tv_sec) * 1_000_000_000 + Int64(status.st_ctim.tv_nsec)
}
