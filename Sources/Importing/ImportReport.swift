/// What became of a file: for its author to look over.
package struct ImportReport: Sendable, Encodable {
  /// One thing to look at.
  package struct Finding: Sendable, Encodable, Hashable {
    /// Of the script, counted from 1; `nil` for what has no place in it.
    package let line: Int?
    package let text: String
  }

  package let title: String
  package let language: String?
  /// What kind of file it was.
  package let kind: String
  /// Directions that are tags now, times that are pauses.
  package var understood: [Finding] = []
  /// What may be otherwise.
  package var guessed: [Finding] = []
  /// What is not in the script, or is spoken and perhaps should not be.
  package var left: [Finding] = []
}

/// A script that was made of somebody's file, and what there is to say of it.
package struct ImportedScript: Sendable {
  package let text: String
  package let report: ImportReport
}
