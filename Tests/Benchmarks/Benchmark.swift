import Foundation
import Sound

/// Times blocks of sound.
enum Benchmark {
  /// The best of several runs, in nanoseconds a frame.
  ///
  /// - Parameter make: makes what is to be timed anew, and gives the work for one block of 1024
  ///   frames, which is told the first.
  static func nanoseconds(
    of name: String, frames: Int, _ make: () -> (Int) -> Void
  ) -> Double {
    best(frames: frames) {
      let work = make()
      return {
        for position in stride(from: 0, to: frames, by: StereoBlock.frames) { work(position) }
      }
    }
  }

  private static func best(frames: Int, _ make: () -> () -> Void) -> Double {
    let clock = ContinuousClock()
    let times = (0..<7).map { _ in
      let work = make()
      return flushingDenormals { clock.measure(work) } / .nanoseconds(1)
    }
    return (times.min() ?? 0) / Double(frames)
  }

  /// Rows of figures as they are measured.
  struct Table {
    let reference: Double

    init(reference: Double) {
      self.reference = reference
      print("ns a frame   times adding two blocks")
      show("adding two blocks", reference)
    }

    func row(_ name: String, frames: Int, _ make: () -> (Int) -> Void) {
      show(name, nanoseconds(of: name, frames: frames, make))
    }

    func whole(_ name: String, frames: Int, _ work: @escaping () -> Void) {
      show(name, best(frames: frames) { work })
    }

    private func show(_ name: String, _ value: Double) {
      print(String(format: "%10.1f %8.1f   ", value, value / reference) + name)
    }
  }
}
