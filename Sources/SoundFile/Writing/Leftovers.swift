/// What killed runs have left in a folder.
package enum Leftovers {
  /// Deletes unfinished files, whatever they were to become, that nobody is writing any more.
  package static func clear(in folder: String) {
    UnfinishedFiles.clearLeftovers(in: folder) { $0.hasPrefix(".") }
  }
}
