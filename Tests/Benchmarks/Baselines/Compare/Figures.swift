import Foundation

/// What several runs of one command took: the middle of each figure.
struct Figures {
  /// Seconds.
  let wall: Double
  /// Seconds, of the program and all it starts.
  let cpu: Double
  /// The peak of the largest process, in MiB.
  let memory: Double

  /// - Parameter runs: what `measure` wrote of each: wall, CPU, KiB.
  init(_ runs: [[Double]]) {
    func median(_ column: Int) -> Double {
      runs.map { $0[column] }.sorted()[runs.count / 2]
    }
    wall = median(0)
    cpu = median(1)
    memory = median(2) / 1024
  }
}
