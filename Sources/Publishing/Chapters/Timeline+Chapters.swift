package import Pacing
package import Timebase

extension Timeline {
  /// The sections as chapters, in order and without gaps, from the first frame to the last.
  ///
  /// The time before the first section belongs to it, unless something is said there: then it is a
  /// chapter of its own, with the track's title. Sections that begin at the same frame are one
  /// chapter.
  package func chapters(title: String) -> [Chapter] {
    var starts: [(title: String, start: Frames)] = []
    var isSpoken = false
    for event in events {
      switch event.content {
      case .speech: isSpoken = true
      case .section(let section, _):
        if let last = starts.last, last.start == event.start {
          starts[starts.count - 1].title = last.title + ": " + section
        } else {
          let isFirst = starts.isEmpty
          if isFirst, isSpoken { starts.append((title, .zero)) }
          starts.append((section, isFirst && !isSpoken ? .zero : event.start))
        }
      default: continue
      }
    }
    return starts.indices.map { index in
      let next = index + 1 < starts.count ? starts[index + 1].start : length
      return Chapter(title: starts[index].title, start: starts[index].start, end: next)
    }
  }
}
