/// A failure as a message for the user.
package struct Trouble: Codable, Sendable, Hashable {
  package var message: String
  package var help: String?
  /// Exit status, as in `sysexits.h`.
  package var code: Int32

  package init(message: String, help: String? = nil, code: Int32) {
    self.message = message
    self.help = help
    self.code = code
  }
}

extension Trouble {
  /// Whether the input is at fault, so that a retry would fail again.
  var isAboutInput: Bool { Self.inputs.contains(code) }

  static let inputs: [Int32] = [64, 65, 66]
}
