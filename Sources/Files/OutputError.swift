/// Why a file or a stream could not be written.
package enum OutputError: Error, Equatable {
  /// The file, or its folder, cannot be written to.
  case cannotCreate(path: String, reason: String)
  /// Writing failed after it began; nothing is left under the file's name.
  case writeFailed(path: String, reason: String)
  /// The job that wrote it was cancelled.
  case cancelled
  /// The reader of a pipe has closed it.
  case readerGone(path: String)
  /// The contents exceed what a file of this format can hold.
  case tooLarge(path: String, format: String)
}
