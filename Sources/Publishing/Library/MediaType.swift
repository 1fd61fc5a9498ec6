internal import Timebase

/// MIME types of files in or beside a feed, by the endings of their names.
enum MediaType {
  /// For a name without a known ending.
  private static let unknown = "application/octet-stream"

  /// For files other than sound files, and for a sound format that this program does not write.
  private static let types = [
    "m4a": "audio/mp4", "vtt": "text/vtt", "srt": "application/x-subrip", "html": "text/html",
    "txt": "text/plain", "json": "application/json",
  ]

  static func of(file: String) -> String {
    if let format = FileFormat(ofPath: file) { return format.mediaType }
    guard let dot = file.lastIndex(of: ".") else { return unknown }
    return types[file[file.index(after: dot)...].lowercased()] ?? unknown
  }
}
