import Foundation
import Synchronization

/// Kills one child after the other, at moments that are drawn from a seed, until it has killed fifty.
final class Killer: Sendable {
  private struct State {
    var targets: [Int: Int32] = [:]
    var left = 50
    var draw: UInt64 = 7
  }

  private let state = Mutex(State())

  init() {
    let thread = Thread { [self] in
      while !isDone {
        usleep(UInt32(draw(below: 4000)))
        let worker = draw(below: 4)
        state.withLock { state in
          guard let target = state.targets.removeValue(forKey: worker) else { return }
          if kill(target, SIGKILL) == 0 { state.left -= 1 }
        }
      }
    }
    thread.start()
  }

  var isDone: Bool { state.withLock { $0.left == 0 } }

  /// Makes a worker's child the one to be killed there; `nil` once it is gone.
  func aim(at process: Int32?, of worker: Int) {
    state.withLock { $0.targets[worker] = process }
  }

  private func draw(below bound: Int) -> Int {
    state.withLock { state in
      state.draw = state.draw &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state.draw >> 33) % bound
    }
  }
}
