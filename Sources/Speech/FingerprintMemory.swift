internal import Synchronization

/// An engine's fingerprint, found once: finding it may take a program's start.
final class FingerprintMemory: Sendable {
  private let known = Mutex<[UInt8]?>(nil)

  /// - Parameter find: is asked again after it could not tell.
  func value(_ find: () -> [UInt8]?) -> [UInt8]? {
    known.withLock { known in
      if known == nil { known = find() }
      return known
    }
  }
}
