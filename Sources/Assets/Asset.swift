internal import CAssets

/// A file of `Scripts/` or `Audio/`, or a page's template, carried inside the program so that it runs from anywhere.
package struct Asset: Sendable {
  /// From the top of the project: `Scripts/metta.md`.
  package let path: String
  package let bytes: [UInt8]

  /// The name without folder and ending: `metta`.
  package var name: String {
    let file = path.split(separator: "/").last ?? ""
    return String(file.prefix { $0 != "." })
  }

  package var text: String { String(decoding: bytes, as: UTF8.self) }

  /// Every asset, sorted by path.
  package static let all: [Asset] = (0..<asset_count()).map { index in
    let raw = asset_at(index)
    return Asset(
      path: String(cString: raw.path),
      bytes: Array(UnsafeBufferPointer(start: raw.bytes, count: raw.size)))
  }

  /// The assets of one folder whose names have one ending, sorted by path.
  package static func all(in folder: String, ending: String) -> [Asset] {
    all.filter { $0.path.hasPrefix(folder + "/") && $0.path.hasSuffix(ending) }
  }

  /// The asset at `path`; `nil` when there is none.
  package static func at(_ path: String) -> Asset? {
    all.first { $0.path == path }
  }
}
