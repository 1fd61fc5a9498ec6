/// A chapter's title as far as an ID3 tag can hold it for every player.
///
/// The size of a frame is written with seven bits a byte in ID3v2.4 and with eight in ID3v2.3.
/// Players that read the frame inside a chapter in the other way, as libavformat does, take a title
/// of 128 bytes or more for a longer one and lose its chapter. Below that, both ways are the same.
enum ChapterTitle {
  /// Bytes of the title itself; one more names its encoding.
  static let most = 126

  private static let ellipsis = "…"

  /// The title, whole if it fits in UTF-8 or in UTF-16; else its beginning and an ellipsis.
  static func fitting(_ title: String) -> String {
    guard !fits(title) else { return title }
    var end = title.endIndex
    while end > title.startIndex, !fits(title[..<end] + ellipsis) { end = title.index(before: end) }
    let beginning = title[..<end]
    // Between words, unless that costs more than a third.
    let words = title[end].isWhitespace ? end : beginning.lastIndex(where: \.isWhitespace) ?? end
    let isNear = 3 * title[..<words].count >= 2 * beginning.count
    return String(isNear ? title[..<words] : beginning) + ellipsis
  }

  /// UTF-16 has a mark of two bytes before it.
  private static func fits(_ title: some StringProtocol) -> Bool {
    title.utf8.count <= most || 2 + 2 * title.utf16.count <= most
  }
}
