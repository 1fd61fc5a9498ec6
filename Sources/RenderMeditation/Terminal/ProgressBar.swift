import Export
import Foundation
import Synchronization

/// One line on a terminal that says how far the work is; nothing at all anywhere else.
final class ProgressBar: ProgressDisplay {
  private let isShown: Bool
  private let drawn = Mutex("")

  private static let width = 28

  init(_ console: Console) {
    isShown = console.isTerminal && !console.isQuiet
  }

  /// May be called from any thread; draws only when the picture changes.
  func show(_ stage: RenderStage, _ done: Double, of total: Double) {
    guard isShown, total > 0 else { return }
    let part = min(1, done / total)
    let full = Int(part * Double(Self.width))
    let bar =
      String(repeating: "█", count: full) + String(repeating: "░", count: Self.width - full)
    let line =
      "\r\(stage.rawValue.padding(toLength: 9, withPad: " ", startingAt: 0)) \(bar) \(Int(part * 100)) %"
    drawn.withLock { drawn in
      guard drawn != line else { return }
      drawn = line
      Console.write(line, to: STDERR_FILENO)
    }
  }

  func clear() {
    guard isShown else { return }
    drawn.withLock { drawn in
      guard !drawn.isEmpty else { return }
      drawn = ""
      Console.write("\r\u{1B}[K", to: STDERR_FILENO)
    }
  }
}
