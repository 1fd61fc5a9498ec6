/// What people and word processors call the styles of headings, in their languages.
enum StyleName {
  private static let headings: Set<String> = [
    "heading", "überschrift", "titre", "título", "titulo", "titolo", "rubrik", "kop", "otsikko",
    "overskrift", "nagłówek", "nadpis", "címsor", "titlu", "заголовок", "标题", "標題", "見出し", "제목",
    "शीर्षक", "başlık", "επικεφαλίδα", "כותרת", "عنوان",
  ]

  private static let titles: Set<String> = [
    "title", "titel", "titre", "título", "titulo", "titolo", "otsikko", "tytuł", "název", "cím",
    "titlu", "название", "标题", "標題", "表題", "제목", "başlık",
  ]

  /// 1…6 of `Heading 2` and `Überschrift 2`; `nil` for other styles.
  static func headingLevel(_ name: String) -> Int? {
    let name = name.lowercased()
    guard let last = name.last, let level = last.wholeNumberValue, (1...9).contains(level) else {
      return nil
    }
    let word = name.dropLast().filter { !$0.isWhitespace && $0 != "_" && $0 != "-" }
    return headings.contains(String(word)) ? min(level, 6) : nil
  }

  static func isTitle(_ name: String) -> Bool { titles.contains(name.lowercased()) }
}
