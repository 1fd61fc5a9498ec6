/// A library's tracks as a playlist (M3U8).
///
/// Most players read a line as a path, so nothing in it is percent-encoded: `%20` would be three
/// signs of a name. Some, VLC among them, read it as an address; both read the same of every name
/// without `#`, `?`, `%20` and line breaks, which no `{field}` of a manifest puts into one.
package struct Playlist {
  package struct Entry {
    let path: String
    let title: String
    let artist: String?
    let seconds: Int

    /// - Parameters:
    ///   - path: of the sound file, seen from the playlist's folder.
    ///   - seconds: the track's length, to the nearest.
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

  /// The path on a line of its own that is neither a remark nor an address.
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
