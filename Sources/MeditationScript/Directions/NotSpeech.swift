/// What stands on a paper for the eye: addresses, numbers to call, rights, who speaks.
enum NotSpeech {
  /// - Parameter text: a sentence that would be said.
  /// - Returns: what it looks like, to follow "this looks like"; `nil` for words.
  static func kind(of text: String) -> String? {
    let signs = Signs(text)
    if signs.hasSlashes || signs.hasWorldWideWeb { return "an address of the web" }
    // Making ready to search takes longer than all else, so the signs are counted first.
    if signs.has("@"), text.firstMatch(of: #/[\p{L}\d._-]+@[\p{L}\d-]+\.\p{L}{2,}/#) != nil {
      return "an address for mail"
    }
    if isAboutRights(text) { return "a line about rights" }
    if signs.digits >= 7, isTelephone(text) { return "a number to call" }
    if signs.digits > 0, isStreet(text.lowercased()) { return "an address" }
    if signs.has(":"),
      text.firstMatch(of: #/^\p{Lu}[\p{Lu}\d]{1,15}(?: [\p{Lu}\d]{1,15}){0,2}: /#) != nil
    {
      return "a word for who speaks or what is done"
    }
    if signs.has("<"), text.firstMatch(of: #/<\/?\p{L}[^<>]{0,60}>/#) != nil {
      return "a tag of another program"
    }
    if isNote(text) { return "a note for whoever reads" }
    if signs.has(">"), text.contains("-->") { return "a time of captions" }
    return signs.count("|") > 1 ? "a row of a table" : nil
  }

  /// Whether it is for whoever reads the paper, as `Note: slowly` and `If time allows, …` are.
  private static func isNote(_ text: String) -> Bool {
    let beginning = text.prefix(24).lowercased()
    if let colon = beginning.firstIndex(of: ":") {
      return DirectionVocabulary.isRemark(beginning[..<colon].trimmed)
        || beginning.hasPrefix("optional")
    }
    return beginnings.contains(where: beginning.hasPrefix)
  }

  private static let beginnings = [
    "if time allows", "if time permits", "if there is time", "optional:", "optional –",
    "falls zeit",
    "wenn zeit ist", "wenn noch zeit", "si hay tiempo", "si el tiempo", "si le temps",
    "se c'è tempo",
    "se houver tempo", "als er tijd",
  ]

  private static func isAboutRights(_ text: String) -> Bool {
    if text.utf8.contains(0xC2), text.contains("©") { return true }
    if text.hasPrefix("Copyright") || text.hasPrefix("All rights") { return true }
    guard text.utf8.contains(UInt8(ascii: "(")) else { return false }
    return text.firstRange(of: "(c) 20") != nil || text.firstRange(of: "(C) 20") != nil
  }

  /// The signs of a text that tell what it may be, counted in one pass.
  private struct Signs {
    private(set) var digits = 0
    private(set) var hasSlashes = false
    private(set) var hasWorldWideWeb = false
    private var counts: [UInt8: Int] = [:]

    init(_ text: String) {
      var last: (UInt8, UInt8) = (0, 0)
      for byte in text.utf8 {
        switch byte {
        case 0x30...0x39: digits += 1
        case UInt8(ascii: "@"), UInt8(ascii: ":"), UInt8(ascii: "<"), UInt8(ascii: ">"),
          UInt8(ascii: "|"):
          counts[byte, default: 0] += 1
        case UInt8(ascii: "/") where last == (UInt8(ascii: ":"), UInt8(ascii: "/")):
          hasSlashes = true
        case UInt8(ascii: ".") where last == (UInt8(ascii: "w"), UInt8(ascii: "w")):
          hasWorldWideWeb = true
        default: break
        }
        last = (last.1, byte)
      }
    }

    func count(_ sign: Unicode.Scalar) -> Int { counts[UInt8(ascii: sign)] ?? 0 }
    func has(_ sign: Unicode.Scalar) -> Bool { count(sign) > 0 }
  }

  /// Whether there are seven digits or more in groups that a number to call is written in.
  private static func isTelephone(_ text: String) -> Bool {
    var digits = 0
    var groups = 0
    var longest = 0
    var group = 0
    var hasPlus = false
    var last: UInt8 = 0
    func isNumber() -> Bool {
      digits >= 7 && (hasPlus || (groups >= 2 && max(longest, group) >= 3))
    }
    for byte in text.utf8 {
      switch byte {
      case 0x30...0x39:
        if group == 0 { groups += 1 }
        digits += 1
        group += 1
        if last == UInt8(ascii: "+") { hasPlus = true }
      case UInt8(ascii: "-"), UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "/"),
        UInt8(ascii: " "):
        longest = max(longest, group)
        group = 0
      default:
        if isNumber() { return true }
        (digits, groups, longest, group, hasPlus) = (0, 0, 0, 0, false)
      }
      last = byte
    }
    return isNumber()
  }

  private static let streets: Set<String> = [
    "street", "avenue", "ave", "road", "rd", "lane", "boulevard", "blvd", "suite", "straße",
    "strasse",
    "platz", "rue", "calle", "via", "laan", "straat", "rua", "ulica", "улица",
  ]

  private static func isStreet(_ text: String) -> Bool {
    let words = text.split { !$0.isLetter && !$0.isNumber }
    guard words.count <= 14, words.contains(where: { $0.first?.isNumber == true }) else {
      return false
    }
    return words.contains {
      streets.contains(String($0)) || $0.hasSuffix("straße") || $0.hasSuffix("strasse")
    }
      && (text.contains(",") || words.contains { $0.count == 5 && $0.allSatisfy(\.isNumber) })
  }
}
