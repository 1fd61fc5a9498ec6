/// Errors of creating and writing sound files and the files beside them.
package enum SoundFileError: Error, Equatable {
  /// The file or its folder cannot be written to.
  case cannotCreate(path: String, reason: String)
  /// Writing failed after it began; nothing is left under the file's name.
  case writeFailed(path: String, reason: String)
  /// The reading end of a pipe or device was closed.
  case readerGone(path: String)
  /// The track is longer than a file of this format can be.
  case tooLong(path: String, format: FileFormat)
}
