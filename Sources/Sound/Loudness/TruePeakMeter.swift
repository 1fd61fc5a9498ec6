/// The highest true peak of one channel, passed in pieces (ITU-R BS.1770-4, annex 2).
package struct TruePeakMeter {
  private let detector = TruePeakDetector()
  /// Samples not yet examined, after those that the filter needs before them.
  private var waiting = [Float](repeating: 0, count: TruePeakDetector.reach)
  /// The highest true peak so far, linear.
  package private(set) var peak: Float = 0

  package init() {}

  private static let reach = TruePeakDetector.reach
  private static let cell = TruePeakDetector.cell

  /// Examines more samples, full scale ±1.
  package mutating func add(_ samples: some Sequence<Float>) {
    waiting.append(contentsOf: samples)
    var start = Self.reach
    while start + Self.cell + Self.reach <= waiting.count {
      look(at: start)
      start += Self.cell
    }
    waiting.removeFirst(start - Self.reach)
  }

  /// Examines the last samples, as if silence followed.
  package mutating func finish() {
    add(repeatElement(0, count: 2 * Self.cell + Self.reach))
  }

  private mutating func look(at start: Int) {
    let around = (start - Self.reach)..<(start + Self.cell + Self.reach)
    var highest: Float = 0
    for index in around { highest = max(highest, abs(waiting[index])) }
    // The filter cannot give more than `bound`: most cells are done after this test.
    guard highest * detector.bound > peak else { return }
    peak = max(peak, detector.peak(waiting.span, at: start))
  }
}
