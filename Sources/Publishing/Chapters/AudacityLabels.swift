package import Timebase

/// Chapters as an Audacity label track: start and end in seconds, and title, separated by tabs.
package struct AudacityLabels {
  let chapters: [Chapter]
  let rate: SampleRate

  package init(chapters: [Chapter], rate: SampleRate) {
    self.chapters = chapters
    self.rate = rate
  }

  /// The content of the file.
  package var text: String {
    chapters.map { chapter in
      [seconds(chapter.start), seconds(chapter.end), chapter.title.oneLine]
        .joined(separator: "\t") + "\n"
    }
    .joined()
  }

  /// Seconds with six decimals, rounded to the nearest, as Audacity writes them.
  private func seconds(_ frames: Frames) -> String {
    let microseconds = rate.ticks(frames, perSecond: 1_000_000)
    return "\(microseconds / 1_000_000).\((microseconds % 1_000_000).padded(6))"
  }
}
