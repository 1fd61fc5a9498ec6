internal import Foundation
internal import Production

/// What a worker is told to do.
struct WorkOrder: Codable {
  enum Task: String, Codable {
    /// Speak and lay out, and write nothing: whether the track can be as long as it is to be.
    case check
    case render
  }

  let task: Task
  let settings: TrackSettings
  /// Where the settings' paths are seen from.
  let manifestFolder: String
  let outputFolder: String
  /// The track's file, as a path in the output folder.
  let name: String
}

/// What a worker says when it is done.
package struct WorkReport: Codable, Sendable {
  /// Of sound.
  package var seconds = 0.0
  /// Of the track's file.
  package var bytes: Int64 = 0
  /// Warnings and cautions, as they are shown.
  package var notes: [String] = []
  /// Why there is no track; `nil` if there is one.
  package var trouble: Trouble?
  package var phrases = Phrases()

  /// Where the phrases came from.
  package struct Phrases: Codable, Sendable {
    package var spoken = 0
    package var remembered = 0

    package init(spoken: Int = 0, remembered: Int = 0) {
      self.spoken = spoken
      self.remembered = remembered
    }

    mutating func add(_ others: Phrases?) {
      spoken += others?.spoken ?? 0
      remembered += others?.remembered ?? 0
    }
  }
}

/// What goes between the run and its workers.
enum WorkMessage {
  static func bytes(_ value: some Encodable) -> [UInt8] {
    // Texts, numbers and lists of them: there is nothing that could not be encoded.
    (try? JSONEncoder().encode(value)).map(Array.init) ?? []
  }

  static func value<Value: Decodable>(_ type: Value.Type, of bytes: [UInt8]) -> Value? {
    try? JSONDecoder().decode(type, from: Data(bytes))
  }
}
