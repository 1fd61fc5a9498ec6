internal import Foundation

/// What is left on a disk.
package struct FreeSpace {
  /// `nil` if nobody can tell.
  package let bytes: Int64?

  /// So little is no room for anything.
  private static let least: Int64 = 4 << 20

  package init(_ folder: String) {
    var status = statvfs()
    bytes =
      statvfs(folder, &status) == 0 ? Int64(status.f_bavail) * Int64(status.f_frsize) : nil
  }

  /// Whether a track like this one has no room.
  func isSpent(for track: PlannedTrack) -> Bool {
    bytes.map { $0 < max(Self.least, track.bytes ?? 0) } ?? false
  }
}
