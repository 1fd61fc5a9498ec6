/// Where programs, and what they speak with, are looked for.
package struct ProgramSearch: Sendable {
  /// Folders with colons between them, as in `PATH`.
  package let path: String
  /// Folders of shared data, such as `/usr/share`.
  package let dataFolders: [String]

  package init(path: String = "", dataFolders: [String] = []) {
    self.path = path
    self.dataFolders = dataFolders
  }
}
