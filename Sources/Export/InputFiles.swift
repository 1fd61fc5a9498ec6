internal import Files

/// The files that something is made from: nothing that is written may take the place of one of them,
/// by whatever name, link or spelling of its path.
package struct InputFiles: Sendable {
  private let identities: Set<FileIdentity>

  /// - Parameter paths: of files, also of some that are not there.
  package init(_ paths: some Sequence<String>) {
    identities = Set(paths.compactMap(FileIdentity.init))
  }

  /// Whether a path leads to one of them.
  package func contains(_ path: String) -> Bool {
    guard !identities.isEmpty, let identity = FileIdentity(path) else { return false }
    return identities.contains(identity)
  }

  /// - Parameter outputs: paths of files that are to be written.
  /// - Throws: `InputOverwritten` for the first that is one of these.
  package func refuse(_ outputs: some Sequence<String>) throws(InputOverwritten) {
    if let path = outputs.first(where: contains) { throw InputOverwritten(path: path) }
  }
}

/// An output file would overwrite a file that it is made from.
package struct InputOverwritten: Error {
  package let path: String
}
