/// A library's tracks as a playlist (M3U8).
///
/// Most players read a line as a path, so nothing is percent-encoded: `%20` would be three
/// characters of a name. Some, such as VLC, read it as an address; the two readings agree on names
/// without `#`, `?`, `%20` and line breaks, which no `{field}` of a manifest produces.
package struct Playlist {
  /// One track of a playlist.
  package struct Entry {
    let path: String
    let title: String
    let artist: String?
    let seconds: Int

    /// - Parameters:
    ///   - path: path of the sound file, relative to the playlist's folder.
    ///   - seconds: length of the track, rounded to whole seconds.
    package init(path: String, title: String, artist: String? = nil, seconds: Int) {
      self.path = path
      self.title = title
      self.artist = artist
      self.seconds = seconds
    }
  }

  let title: String?
  let entries: [Entry]

  package init(title: String? = nil, entries: [Entry]) {
    self.title = title
    self.entries = entries
  }

  /// The content of the file.
  package var text: String {
    var lines = ["#EXTM3U", "#EXTENC:UTF-8"]
    if let title { lines.append("#PLAYLIST:" + title.oneLine) }
    for entry in entries {
      let names = [entry.artist, entry.title].compactMap { $0?.oneLine }.filter { !$0.isEmpty }
      lines.append("#EXTINF:\(entry.seconds),\(names.joined(separator: " - "))")
      lines.append(Self.line(entry.path))
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// The path as a line that is neither a comment nor an address.
  private static func line(_ path: String) -> String {
    var line = ""
    for scalar in path.unicodeScalars {
      switch scalar {
      case "\n": line += "%0A"
      case "\r": line += "%0D"
      default: line.unicodeScalars.append(scalar)
      }
    }
    let firstFolder = line.prefix { $0 != "/" }
    let isMistakable =
      line.hasPrefix("#") || line.first?.isWhitespace == true || firstFolder.contains(":")
    return isMistakable ? "./" + line : line
  }
}
