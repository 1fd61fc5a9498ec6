package import Sound

/// The part of a voice that only its engine understands: what the engine is asked to be, as data.
///
/// Decoded from a voice's file beside what every voice has. Nothing is opened or started by it.
package protocol EngineDescription: Codable, Hashable, Sendable {
  /// What messages and lists call the engine: `espeak-ng`, `piper`.
  var name: String { get }

  var capabilities: VoiceCapabilities { get }

  /// Slowest pace as heard, in words a minute; `nil` if there is no such bound.
  var slowestPace: Double? { get }

  /// Whether the engine is part of this program, so that its fingerprint is in the program's own.
  var isBuiltIn: Bool { get }

  /// Voices whose engines have equal identities are spoken by one engine.
  var identity: EngineIdentity { get }

  /// Paths of the assets that shape its sound, besides the voice's own file.
  var assetPaths: [String] { get }

  /// Adds a problem for every wrong value in a voice that somebody wrote.
  func check(_ found: inout Findings)

  /// The same engine at another pitch and range of pitch, 0…99 each; itself where it has a pitch of
  /// its own.
  func pitched(_ pitch: Int?, range: Int?) -> Self

  /// The same engine with another of its voices; `nil` if it has only one.
  func speaking(as voice: String) -> Self?
}

extension EngineDescription {
  package var slowestPace: Double? { nil }
  package var isBuiltIn: Bool { false }
  package var identity: EngineIdentity { EngineIdentity(self) }
  package var assetPaths: [String] { [] }
  package func check(_ found: inout Findings) {}
  package func pitched(_ pitch: Int?, range: Int?) -> Self { self }
  package func speaking(as voice: String) -> Self? { nil }
}

/// Tells engines apart.
package struct EngineIdentity: Hashable, Sendable {
  private let value: any Hashable & Sendable

  package init(_ value: some Hashable & Sendable) {
    self.value = value
  }

  package static func == (one: EngineIdentity, other: EngineIdentity) -> Bool {
    AnyHashable(one.value) == AnyHashable(other.value)
  }

  package func hash(into hasher: inout Hasher) {
    AnyHashable(value).hash(into: &hasher)
  }
}
