package import Sound
package import SoundFile

/// Chapters as a label track of Audacity: start, end and title between tabs, in seconds.
package struct AudacityLabels {
  let chapters: [Chapter]
  let rate: SampleRate

  package init(chapters: [Chapter], rate: SampleRate) {
    self.chapters = chapters
    self.rate = rate
  }

  package var text: String {
    chapters.map { chapter in
      [seconds(chapter.start), seconds(chapter.end), chapter.title.oneLine]
        .joined(separator: "\t") + "\n"
    }
    .joined()
  }

  /// Six places, as Audacity writes them; the nearest.
  private func seconds(_ frames: Frames) -> String {
    let microseconds = rate.ticks(frames, perSecond: 1_000_000)
    return "\(microseconds / 1_000_000).\((microseconds % 1_000_000).padded(6))"
  }
}
