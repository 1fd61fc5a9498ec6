/// What a file beside or in a feed is called on the web, by the ending of its name.
enum MediaType {
  /// Of a name without a known ending: bytes, as the web calls what it does not know.
  private static let unknown = "application/octet-stream"

  /// By endings.
  ///
  /// `audio/wav` is what browsers and servers say; the registered `audio/vnd.wave` few apps know.
  /// Opus in its files is Ogg (RFC 7845, section 9); `audio/opus` names bare packets on a network.
  private static let types = [
    "wav": "audio/wav", "w64": "audio/x-w64", "aiff": "audio/aiff", "aif": "audio/aiff",
    "caf": "audio/x-caf", "flac": "audio/flac", "mp3": "audio/mpeg", "m4a": "audio/mp4",
    "ogg": "audio/ogg", "oga": "audio/ogg", "opus": "audio/ogg",
    "vtt": "text/vtt", "srt": "application/x-subrip", "html": "text/html", "txt": "text/plain",
    "json": "application/json",
  ]

  static func of(file: String) -> String {
    guard let dot = file.lastIndex(of: ".") else { return unknown }
    return types[file[file.index(after: dot)...].lowercased()] ?? unknown
  }
}
