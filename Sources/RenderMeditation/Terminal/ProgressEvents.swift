import Export
import Foundation
import Synchronization

/// Tells a program how far a track is: lines of JSON on standard error, not more than ten a second.
final class ProgressEvents: ProgressDisplay {
  private let state = Mutex(State())

  private struct State {
    var stage: RenderStage?
    var isEnded = false
    /// Hundredths of the whole.
    var percent = 0.0
    /// Of the whole where the stage began.
    var base = 0.0
    var last = ContinuousClock.now - interval
    var told = -1
  }

  /// Of the form of these lines.
  private static let version = 1
  /// Between two lines about one stage.
  private static let interval = Duration.milliseconds(100)

  private struct Start: Encodable {
    let event = "start"
    let name: String
    let version = ProgressEvents.version
  }

  private struct Progress: Encodable {
    let event = "progress"
    let stage: String
    let done: Double
    let total: Double
    /// Of the whole track.
    let percent: Int
  }

  private struct Done: Encodable {
    let event = "done"
    let name: String
    let seconds: Double
    let bytes: Int64?
  }

  func begin(_ name: String) { MessageEvents.write(Start(name: name)) }

  func end(_ name: String, seconds: Double, bytes: Int64?) {
    MessageEvents.write(Done(name: name, seconds: seconds, bytes: bytes))
  }

  func show(_ stage: RenderStage, _ done: Double, of total: Double) {
    state.withLock { state in
      // A preset's loudness may be looked for twice.
      if state.stage != stage || (state.isEnded && done < total) {
        state.stage = stage
        state.base = state.percent
        state.isEnded = false
        state.last = .now - Self.interval
        state.told = -1
      }
      guard !state.isEnded else { return }
      let part = total > 0 ? min(1, max(0, done / total)) : 1
      state.percent = max(state.percent, state.base + part * stage.share * (100 - state.base))
      state.isEnded = done >= total
      let percent = min(99, Int(state.percent))
      guard state.isEnded || (.now - state.last >= Self.interval && percent > state.told) else {
        return
      }
      state.last = .now
      state.told = percent
      MessageEvents.write(
        Progress(
          stage: stage.rawValue, done: Self.rounded(done), total: Self.rounded(total),
          percent: percent))
    }
  }

  func clear() {}

  /// To a millisecond.
  private static func rounded(_ number: Double) -> Double { (number * 1000).rounded() / 1000 }
}

extension RenderStage {
  /// How much it takes of what is still to be done, roughly.
  fileprivate var share: Double {
    switch self {
    case .speaking: 0.2
    case .levelling: 0.3
    case .mixing: 0.98
    case .finishing: 1
    }
  }
}
