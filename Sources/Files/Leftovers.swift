/// Removes the unfinished files that killed runs left behind.
package enum Leftovers {
  /// Deletes all unfinished files in a folder that no process has locked.
  package static func clear(in folder: String) {
    UnfinishedFiles.clearLeftovers(in: folder) { $0.hasPrefix(".") }
  }
}
