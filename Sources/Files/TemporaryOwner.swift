/// Keeps account of the temporary files and folders of one job, so that none is left behind however
/// the job or the process ends.
package protocol TemporaryOwner: AnyObject, Sendable {
  /// Creates a temporary file or folder, so that there is no moment at which it is there and not
  /// known.
  ///
  /// - Parameters:
  ///   - path: absolute, if the process may change its folder.
  ///   - body: creates it; `nil` if it did not. It may not create or release another.
  /// - Throws: if the job was cancelled.
  func createTemporary<Made: ~Copyable>(
    _ path: String, _ body: () -> Made?
  ) throws(JobCancelled) -> Made?

  /// Lets a temporary go, once it is deleted or has the name it keeps.
  func releaseTemporary(_ path: String)
}

/// The job was cancelled.
package struct JobCancelled: Error, Equatable {
  package init() {}
}
