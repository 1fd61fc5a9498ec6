/// A named stretch of a track.
package struct Chapter: Hashable, Sendable {
  package let title: String
  package let start: Frames
  /// The frame after it: where the next one begins, or the track ends.
  package let end: Frames

  package init(title: String, start: Frames, end: Frames) {
    self.title = title
    self.start = start
    self.end = end
  }
}
