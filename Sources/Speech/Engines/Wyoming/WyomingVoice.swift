/// What makes a server a certain voice.
package struct WyomingVoice: Hashable, Sendable {
  package let server: WyomingServer
  /// As the server names it; `nil` for its usual one.
  package let voice: String?

  static let engine = "wyoming"

  package init(_ address: WyomingAddress) {
    server = address.server
    voice = address.voice
  }
}
