internal import Foundation

/// What the system tells of a process.
package struct ProcessStatus: Sendable {
  package let id: Int32
  /// The program's file, cut to 15 bytes.
  package let name: String
  package let parent: Int32
  /// Whether it still runs; a dead one is told of until its parent has waited for it.
  package let isAlive: Bool

  /// `nil` if there is no such process.
  package init?(_ id: Int32) {
    guard let text = try? String(contentsOfFile: "/proc/\(id)/stat", encoding: .utf8),
      let start = text.firstIndex(of: "("), let end = text.lastIndex(of: ")")
    else { return nil }
    let fields = text[end...].dropFirst().split(separator: " ")
    guard fields.count > 1, let parent = Int32(fields[1]) else { return nil }
    self.id = id
    name = String(text[start..<end].dropFirst())
    self.parent = parent
    isAlive = fields[0] != "Z"
  }

  /// All that there are now.
  package static var all: [ProcessStatus] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
    return names.compactMap { Int32($0).flatMap(ProcessStatus.init) }
  }

  package static func isAlive(_ id: Int32) -> Bool { ProcessStatus(id)?.isAlive ?? false }
}
