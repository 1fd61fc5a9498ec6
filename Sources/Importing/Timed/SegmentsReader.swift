internal import MeditationScript
internal import Timebase

/// Reads another tool's JSON of segments: words with times, as recognisers of speech and editors of
/// captions write them.
enum SegmentsReader {
  /// The shapes that are read, for messages.
  static let shapes =
    "a list of segments, or an object with one under `segments`, `chunks`, `transcription`, `cues` or "
    + "`captions`; each segment with `text`, and with `start` and `end` (in seconds, or as 00:00:01.5), "
    + "`startMs` and `endMs`, `timestamp: [start, end]`, `offsets: {from, to}`, or a `pause` after it"

  private static let lists = [
    "segments", "chunks", "transcription", "cues", "captions", "items", "lines", "transcript",
    "results",
  ]
  private static let words = ["text", "content", "transcript", "sentence", "line", "words"]
  private static let starts = ["start", "startTime", "start_time", "begin", "from", "offset"]
  private static let ends = ["end", "endTime", "end_time", "to"]
  private static let pauses = ["pause", "pauseAfter", "pause_after", "silence"]

  static func document(_ bytes: [UInt8]) throws(ImportError) -> ImportedDocument {
    let value = try JSONValue.value(of: bytes)
    guard let list = value.array ?? lists.lazy.compactMap({ value[$0]?.array }).first else {
      throw .unknownJSON
    }
    let segments = list.compactMap(Segment.init)
    // Other lists have texts, too; one without any time says nothing of pauses.
    guard !segments.isEmpty, segments.count * 2 >= list.count,
      segments.contains(where: { $0.hasTime })
    else { throw .unknownJSON }
    let isMilliseconds = isMilliseconds(segments)
    let cues = segments.map { $0.cue(isMilliseconds: isMilliseconds) }
    var document = CueWriter.document(cues, language: value["language"]?.text.flatMap(tag))
    document.title = value["title"]?.text
    if isMilliseconds, segments.contains(where: { !$0.saysUnit }) {
      document.guesses.append("its times are thousandths of a second")
    }
    return document
  }

  /// What some recognisers call languages.
  private static func tag(_ name: String) -> String? {
    if let tag = LanguageTag.primary(named: name) { return tag }
    return (2...10).contains(name.count) ? name : nil
  }

  /// Whether times are in thousandths: nobody needs ten seconds for each word.
  private static func isMilliseconds(_ segments: [Segment]) -> Bool {
    let timed = segments.filter { $0.hasTime && !$0.saysUnit }
    guard !timed.isEmpty, timed.allSatisfy(\.isWhole) else { return false }
    let counted = timed.filter { $0.end != nil }
    let words = (counted.isEmpty ? timed : counted).reduce(0) { $0 + $1.wordCount }
    let time =
      counted.isEmpty
      ? (timed.last?.start ?? 0) - (timed.first?.start ?? 0)
      : counted.reduce(0) { $0 + ($1.end ?? 0) - ($1.start ?? 0) }
    return time / Double(max(1, words)) > (counted.isEmpty ? 60 : 10)
  }

  private struct Segment {
    let text: String
    var start: Double?
    var end: Double?
    var pause: Double?
    /// Whether the names of the times say their unit; they are in seconds then.
    var saysUnit = false
    /// Whether the times are whole numbers.
    var isWhole = true

    var hasTime: Bool { start != nil || pause != nil }
    var wordCount: Int { text.split(whereSeparator: \.isWhitespace).count }

    init?(_ value: JSONValue) {
      guard let text = words.lazy.compactMap({ value[$0]?.text }).first else { return nil }
      self.text = text.plain.onOneLine
      readThousandths(value)
      guard start == nil else { return }
      let pair = value["timestamp"]?.array ?? []
      start = number(value, starts) ?? pair.first.flatMap { number($0) }
      end = number(value, ends) ?? pair.dropFirst().first.flatMap { number($0) }
      if end == nil, let start, let duration = value["duration"].flatMap({ number($0) }) {
        end = start + duration
      }
      pause = number(value, pauses)
    }

    private mutating func readThousandths(_ value: JSONValue) {
      func thousandths(_ names: [String]) -> Double? {
        names.lazy.compactMap { value[$0]?.number }.first.map { $0 / 1000 }
      }
      start =
        thousandths(starts.flatMap { [$0 + "Ms", $0 + "_ms"] })
        ?? value["offsets"]?["from"]?.number
        .map { $0 / 1000 }
      end =
        thousandths(ends.flatMap { [$0 + "Ms", $0 + "_ms"] })
        ?? value["offsets"]?["to"]?.number
        .map { $0 / 1000 }
      pause = thousandths(pauses.flatMap { [$0 + "Ms", $0 + "_ms"] })
      saysUnit = start != nil || pause != nil
    }

    private mutating func number(_ value: JSONValue, _ names: [String]) -> Double? {
      for name in names {
        if let inner = value[name], let number = number(inner) { return number }
      }
      return nil
    }

    /// A number, or a time of the clock.
    private mutating func number(_ value: JSONValue) -> Double? {
      switch value {
      case .number(let number):
        if number != number.rounded() { isWhole = false }
        return number
      case .text(let text):
        isWhole = false
        return ClockTime.seconds(text.trimmed) ?? Double(text.trimmed)
      default: return nil
      }
    }

    func cue(isMilliseconds: Bool) -> Cue {
      let unit = isMilliseconds && !saysUnit ? 1000.0 : 1
      func bounded(_ time: Double?) -> Double? {
        time.flatMap { $0.isFinite ? min(max($0 / unit, 0), 1e6) : nil }
      }
      return Cue(start: bounded(start), end: bounded(end), text: text, pauseAfter: bounded(pause))
    }
  }
}
