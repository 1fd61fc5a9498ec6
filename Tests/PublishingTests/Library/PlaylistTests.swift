import Publishing
import Testing

/// Playlists: the whole text, and paths that could be mistaken.
@Suite struct PlaylistTests {
  @Test func `a playlist has a line of words and a path for each track`() {
    let playlist = Playlist(
      title: "Quiet\nHours",
      entries: [
        .init(path: "metta 10min.flac", title: "Metta", artist: "Ana", seconds: 600),
        .init(path: "de/ä 愛 🙏 50%.mp3", title: "Güte,\n愛", seconds: 1),
      ])
    let expected = """
      #EXTM3U
      #EXTENC:UTF-8
      #PLAYLIST:Quiet Hours
      #EXTINF:600,Ana - Metta
      metta 10min.flac
      #EXTINF:1,Güte, 愛
      de/ä 愛 🙏 50%.mp3

      """
    #expect(playlist.text == expected)
  }

  @Test func `an empty playlist is one still`() {
    #expect(Playlist(entries: []).text == "#EXTM3U\n#EXTENC:UTF-8\n")
  }

  @Test(arguments: [
    ("#1.mp3", "./#1.mp3"), (" a.mp3", "./ a.mp3"), ("http:x/a.mp3", "./http:x/a.mp3"),
    ("a/b:c.mp3", "a/b:c.mp3"), ("a#1.mp3", "a#1.mp3"), ("a\nb\r.mp3", "a%0Ab%0D.mp3"),
  ])
  func `a path is taken for nothing else`(path: String, line: String) {
    let playlist = Playlist(entries: [.init(path: path, title: "A", seconds: 1)])
    #expect(playlist.text == "#EXTM3U\n#EXTENC:UTF-8\n#EXTINF:1,A\n\(line)\n")
  }
}
