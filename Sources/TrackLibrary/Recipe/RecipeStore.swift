internal import Digests
internal import Files
internal import Foundation
internal import Processes

/// The recipes of an output folder: a hidden file for each track, and no other state.
///
/// Each is written after its track and describes the track's files. If one is lost, stale or
/// damaged, the track is rendered again, and nothing worse happens.
struct RecipeStore {
  private let folder: String

  /// Name of the recipes' folder in the output folder.
  static let name = ".recipes"

  /// - Parameter folder: the output folder.
  init(_ folder: String) {
    self.folder = folder
  }

  private func path(_ track: String) -> String { folder + "/" + Self.name + "/" + track + ".json" }

  /// - Returns: `nil` if there is no readable one.
  func recipe(of track: String) -> Recipe? {
    guard let data = FileManager.default.contents(atPath: path(track)),
      let recipe = try? JSONDecoder().decode(Recipe.self, from: data), recipe.version == 1
    else { return nil }
    return recipe
  }

  /// Writes a recipe, once all files it describes are published.
  func keep(_ recipe: Recipe, of track: String, scope: JobScope) throws {
    let path = path(track)
    try OutputFolder.make(for: path)
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let text = String(decoding: try encoder.encode(recipe), as: UTF8.self)
    try TextFile.write(text + "\n", to: path, owner: scope)
  }

  /// Whether a track must be rendered, and why.
  ///
  /// - Parameters:
  ///   - verifies: whether all files are read and checked, or only those changed since the recipe.
  ///   - renews: whether the recipe's time is updated when such files turn out the same.
  func standing(of track: PlannedTrack, verifies: Bool, renews: Bool = true) -> Standing {
    guard let recipe = recipe(of: track.name) else {
      return FileTimes(folder + "/" + track.name) == nil ? .new : .unknown
    }
    guard recipe.files.first?.name == track.name else { return .unknown }
    if let change = track.recipe.change(from: recipe.parts) { return change }
    guard let written = FileTimes(path(track.name)) else { return .unknown }
    var wasTouched = false
    for file in recipe.files {
      let path = folder + "/" + file.name
      guard let times = FileTimes(path) else { return .missing }
      guard times.bytes == file.bytes else { return .damaged }
      // File times have limited resolution: a file with the recipe's own time may be newer than it.
      guard verifies || times.changed >= written.changed else { continue }
      guard Checksum(ofFile: path)?.text == file.checksum else { return .damaged }
      wasTouched = true
    }
    // Changed times, same content: with a newer recipe, the times suffice again next time.
    if wasTouched, renews { utimensat(AT_FDCWD, self.path(track.name), nil, 0) }
    return .upToDate
  }
}

/// A file's size and time from the file system.
private struct FileTimes {
  let bytes: Int64
  /// Time of the last change of status (`ctime`) in nanoseconds; unlike the time of writing,
  /// programs cannot set it back.
  let changed: Int64

  init?(_ path: String) {
    var status = stat()
    guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    bytes = Int64(status.st_size)
    changed = Int64(status.st_ctim.tv_sec) * 1_000_000_000 + Int64(status.st_ctim.tv_nsec)
  }
}
