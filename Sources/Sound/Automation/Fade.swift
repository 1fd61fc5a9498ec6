package import Timebase

/// A gain over time for something that comes and goes gently: a raised-cosine rise, later a fall.
package struct Fade: Sendable {
  private let start: Frames
  private let end: Frames
  private let rise: Frames
  private let fall: Frames

  /// - Parameters:
  ///   - start: the first frame of the rise.
  ///   - end: the first frame after the fall.
  package init(from start: Frames, to end: Frames, rise: Frames, fall: Frames) {
    self.start = start
    self.end = end
    // A stretch too short for both keeps their proportion.
    let room = Double((end - start).count) / Double(max(1, (rise + fall).count))
    let share = min(1, max(0, room))
    self.rise = Frames(Int64(Double(rise.count) * share))
    self.fall = Frames(Int64(Double(fall.count) * share))
  }

  /// The linear gain at a frame, 0 to 1.
  package func gain(at frame: Frames) -> Double {
    Elementary.raisedCosine(Double((frame - start).count) / Double(max(1, rise.count)))
      * Elementary.raisedCosine(Double((end - frame).count) / Double(max(1, fall.count)))
  }
}
