internal import Digests
internal import Foundation
internal import SoundFile

/// The recipes of an output folder: one hidden file for each track, and no other state.
///
/// Each is written after its track and says what the track's files were. So it can be lost, stale or
/// damaged, and the worst that comes of it is a track rendered again.
struct RecipeShelf {
  private let folder: String

  /// In the output folder.
  static let name = ".recipes"

  /// - Parameter folder: the output folder.
  init(_ folder: String) {
    self.folder = folder
  }

  private func path(_ track: String) -> String { folder + "/" + Self.name + "/" + track + ".json" }

  /// - Returns: `nil` if there is none that can be read.
  func recipe(of track: String) -> Recipe? {
    guard let data = FileManager.default.contents(atPath: path(track)),
      let recipe = try? JSONDecoder().decode(Recipe.self, from: data), recipe.version == 1
    else { return nil }
    return recipe
  }

  /// Keeps a recipe, once all that it speaks of is published.
  func keep(_ recipe: Recipe, of track: String, temporaries: TemporaryFiles) throws {
    let path = path(track)
    try OutputFolder.make(for: path)
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let text = String(decoding: try encoder.encode(recipe), as: UTF8.self)
    try TextFile.write(text + "\n", to: path, temporaries: temporaries)
  }

  /// How a track stands.
  ///
  /// - Parameters:
  ///   - verifies: whether every byte is read again, and not only what was touched.
  ///   - renews: whether the recipe of what was touched and is the same gets a new time.
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
      // File systems count time in steps: what has the recipe's own time may be younger.
      guard verifies || times.changed >= written.changed else { continue }
      guard Checksum(ofFile: path)?.text == file.checksum else { return .damaged }
      wasTouched = true
    }
    // Touched and still the same: next time, a look at the times is enough again.
    if wasTouched, renews { utimensat(AT_FDCWD, self.path(track.name), nil, 0) }
    return .upToDate
  }
}

/// What the file system says of a file.
private struct FileTimes {
  let bytes: Int64
  /// When anything about it last changed, in nanoseconds: unlike the time of writing, it cannot be
  /// set back.
  let changed: Int64

  init?(_ path: String) {
    var status = stat()
    guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    bytes = Int64(status.st_size)
    changed = Int64(status.st_ctim.tv_sec) * 1_000_000_000 + Int64(status.st_ctim.tv_nsec)
  }
}
