internal import Foundation

/// Free space on a disk.
package struct FreeSpace {
  /// Bytes available to this user; `nil` if unknown.
  package let bytes: Int64?

  /// Bytes below which the disk counts as full.
  private static let least: Int64 = 4 << 20

  package init(_ folder: String) {
    var status = statvfs()
    bytes =
      statvfs(folder, &status) == 0 ? Int64(status.f_bavail) * Int64(status.f_frsize) : nil
  }

  /// Whether there is not enough room for this track.
  func isSpent(for track: PlannedTrack) -> Bool {
    bytes.map { $0 < max(Self.least, track.bytes ?? 0) } ?? false
  }
}
