package import Timebase

/// Captions as lyrics (LRC), which music players show line by line.
///
/// A line is shown until the next one begins; an empty line ends it before a long silence.
package struct Lyrics {
  let title: String
  let artist: String?
  let album: String?
  let language: String?
  let captions: [Caption]
  let length: Frames
  let rate: SampleRate

  package init(
    title: String, artist: String? = nil, album: String? = nil, language: String? = nil,
    captions: [Caption], length: Frames, rate: SampleRate
  ) {
    self.title = title
    self.artist = artist
    self.album = album
    self.language = language
    self.captions = captions
    self.length = length
    self.rate = rate
  }

  /// Silences longer than this get an empty line; in seconds.
  private static let longSilence = 3

  /// The content of the file.
  package var text: String {
    let cues = captions.cues(rate: rate)
    let seconds = rate.ticks(length, perSecond: 1)
    let tags = [
      ("ti", title), ("ar", artist), ("al", album),
      ("length", (seconds / 60).padded(2) + ":" + (seconds % 60).padded(2)), ("la", language),
    ]
    var lines = tags.compactMap { name, value in
      let value = Self.harmless(value ?? "")
      return value.isEmpty ? nil : "[\(name):\(value)]"
    }
    for (index, cue) in cues.enumerated() {
      lines.append(Self.stamp(cue.start) + Self.harmless(cue.text))
      let next =
        index + 1 < cues.count ? cues[index + 1].start : rate.ticks(length, perSecond: 1000)
      if next - cue.end > 1000 * Int64(Self.longSilence) { lines.append(Self.stamp(cue.end)) }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// A time as minutes, seconds and hundredths; minutes may exceed 59, as the format has no hours.
  private static func stamp(_ milliseconds: Int64) -> String {
    let hundredths = (milliseconds + 5) / 10
    let minutes = (hundredths / 6000).padded(2)
    let seconds = (hundredths / 100 % 60).padded(2)
    return "[\(minutes):\(seconds).\((hundredths % 100).padded(2))]"
  }

  /// Replaces brackets, which enclose times anywhere in a line, as the format has no escapes.
  private static func harmless(_ text: String) -> String {
    String(text.oneLine.map { likeness[$0] ?? $0 })
  }

  private static let likeness: [Character: Character] = ["[": "(", "]": ")", "<": "‹", ">": "›"]
}
