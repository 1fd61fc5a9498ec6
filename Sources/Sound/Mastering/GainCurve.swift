/// A gain that varies within one block, linear between the boundaries of its cells.
package struct GainCurve: Sendable {
  /// Linear gain at each boundary; one more than there are cells.
  private let boundaries: [Float]

  private static let cell = TruePeakDetector.cell

  init(_ boundaries: [Float]) {
    precondition(boundaries.count == StereoBlock.frames / Self.cell + 1)
    self.boundaries = boundaries
  }

  /// Multiplies the block by the curve; where the gain is one, samples stay untouched.
  package func apply(to block: StereoBlock) {
    guard !block.isSilent else { return }
    for cell in 0..<(boundaries.count - 1) {
      let from = boundaries[cell]
      let to = boundaries[cell + 1]
      guard from < 1 || to < 1 else { continue }
      let slope = (to - from) / Float(Self.cell)
      for frame in 0..<Self.cell {
        let gain = from + slope * Float(frame)
        let index = cell * Self.cell + frame
        block.left[index] *= gain
        block.right[index] *= gain
      }
    }
  }
}
