/// A failure in the user's words.
package struct Trouble: Codable, Sendable, Hashable {
  package var message: String
  package var help: String?
  /// As sysexits has it.
  package var code: Int32

  package init(message: String, help: String? = nil, code: Int32) {
    self.message = message
    self.help = help
    self.code = code
  }
}

extension Trouble {
  /// Whether it will be the same when it is tried again.
  var isAboutInput: Bool { Self.inputs.contains(code) }

  static let inputs: [Int32] = [64, 65, 66]
}
