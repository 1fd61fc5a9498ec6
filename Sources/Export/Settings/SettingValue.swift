/// The value of one setting, as the user wrote it and not yet interpreted.
package enum SettingValue: Hashable, Sendable {
  case text(String)
  case texts([String])
  case values([String: String])

  /// Every text in it; of `values`, without the names.
  var all: [String] {
    switch self {
    case .text(let text): [text]
    case .texts(let texts): texts
    case .values(let values): values.sorted { $0.key < $1.key }.map(\.value)
    }
  }
}

extension SettingValue: Codable {
  package init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if let text = try? container.decode(String.self) {
      self = .text(text)
    } else if let texts = try? container.decode([String].self) {
      self = .texts(texts)
    } else {
      self = .values(try container.decode([String: String].self))
    }
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .text(let text): try container.encode(text)
    case .texts(let texts): try container.encode(texts)
    case .values(let values): try container.encode(values)
    }
  }
}
