package import Timebase

/// Captions as SubRip (SRT), which every player reads.
///
/// UTF-8 without a byte order mark, which some readers take for part of the first number. Lines end
/// in LF: players read either ending, but programs that split cues at empty lines expect LF.
package struct SubRip {
  let captions: [Caption]
  let rate: SampleRate

  package init(captions: [Caption], rate: SampleRate) {
    self.captions = captions
    self.rate = rate
  }

  /// The content of the file.
  package var text: String {
    let blocks = captions.cues(rate: rate).enumerated().map { index, cue in
      let times = [cue.start, cue.end].map { Cue.time($0, mark: ",") }
      let lines = cue.text.lines().map(Self.harmless)
      return (["\(index + 1)", times.joined(separator: " --> ")] + lines).joined(separator: "\n")
        + "\n"
    }
    return blocks.joined(separator: "\n")
  }

  /// Players read tags in `<>`, styles in `{}` and line breaks after a backslash, and the format
  /// has no escapes: each is replaced by a similar character.
  private static func harmless(_ text: String) -> String {
    String(text.map { likeness[$0] ?? $0 })
  }

  private static let likeness: [Character: Character] = [
    "<": "‹", ">": "›", "{": "(", "}": ")", "\\": "∖",
  ]
}
