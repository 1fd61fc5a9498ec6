internal import MeditationScript

/// Lines of the text that `export --to text` wrote for a reader before it was a script by itself: they say
/// more than any direction on paper, a pattern of breath, a bed, a sound.
enum ExportedText {
  private static let phases = ["in", "hold", "out", "hold"]

  /// - Parameter line: a paragraph.
  /// - Returns: the tag that it was written for; `nil` for any other line.
  static func tag(_ line: String) -> String? {
    guard line.hasPrefix("("), line.hasSuffix(")"), line.utf8.count <= 300 else { return nil }
    let inside = line.dropFirst().dropLast()
    if inside == "the bed ends" { return "[ambience:\"none\"]" }
    if let bed = value(of: "bed", in: inside) { return "[ambience:\"\(bed)\"]" }
    if let sound = value(of: "sound", in: inside) { return "![\"\(sound)\"]" }
    return value(of: "breathe", in: inside).flatMap(breath)
  }

  private static func value(of name: String, in text: Substring) -> String? {
    guard text.hasPrefix(name + ": ") else { return nil }
    let value = text.dropFirst(name.count + 2).trimmed
    return value.isEmpty || value.contains { "\"[]".contains($0) } ? nil : value
  }

  /// The tag of a line such as `in 4 s, hold 7 s, out 8 s, 3 times`.
  private static func breath(_ text: String) -> String? {
    var parts = text.split(separator: ",").map { $0.split(separator: " ") }
    var times = 1
    if let last = parts.last, last.count == 2, last[1] == "times", let count = Int(last[0]) {
      times = count
      parts.removeLast()
    }
    var seconds = [0, 0, 0, 0]
    var next = 0
    for part in parts {
      guard part.count == 3, part[2] == "s", let length = Int(part[1]),
        let phase = phases[next...].firstIndex(of: String(part[0]))
      else { return nil }
      seconds[phase] = length
      next = phase + 1
    }
    guard seconds[0] > 0, seconds[2] > 0 else { return nil }
    let pattern =
      seconds[3] > 0 ? seconds : seconds[1] > 0 ? Array(seconds[..<3]) : [seconds[0], seconds[2]]
    return "[breathe:\"\(pattern.map(String.init).joined(separator: "-"))\"; times:\"\(times)\"]"
  }
}
