/// Why a sound file could not be made.
package enum SoundFileError: Error, Equatable {
  /// The file or its folder does not let itself be written.
  case cannotCreate(path: String, reason: String)
  /// Writing began and failed; nothing is left under the file's name.
  case writeFailed(path: String, reason: String)
  /// Whoever read what was streamed wants no more of it.
  case readerGone(path: String)
  /// The track is longer than a file of this format can be.
  case tooLong(path: String, format: FileFormat)
}
