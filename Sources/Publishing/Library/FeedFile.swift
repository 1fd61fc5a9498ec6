/// Decodes `feed.yaml` and refuses keys that a description does not have.
///
/// An unknown key is an error, as it would otherwise be ignored without notice.
package struct FeedFile: Decodable {
  package let description: FeedDescription

  package init(from decoder: any Decoder) throws {
    for key in try decoder.container(keyedBy: AnyKey.self).allKeys
    where FeedDescription.CodingKeys(stringValue: key.stringValue) == nil {
      throw DecodingError.dataCorrupted(
        .init(
          codingPath: decoder.codingPath + [key],
          debugDescription: "a feed description has no `\(key.stringValue)`"))
    }
    description = try FeedDescription(from: decoder)
  }

  private struct AnyKey: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }

    init(stringValue: String) {
      self.stringValue = stringValue
    }

    init?(intValue: Int) { nil }
  }
}
