internal import SoundFile

/// What a file beside or in a feed is called on the web, by the ending of its name.
enum MediaType {
  /// Of a name without a known ending: bytes, as the web calls what it does not know.
  private static let unknown = "application/octet-stream"

  /// By endings: what is no sound file, and a sound file that this program does not write.
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
