internal import Assets

/// A page template with places to fill: `{{name}}`.
///
/// Inserted values are not searched for places, so that no title can insert another value.
struct PageTemplate {
  private let asset: Asset

  /// - Parameter name: file name of the template, an asset of the program.
  init(_ name: String) {
    asset = Self.asset(name)
  }

  private static func asset(_ name: String) -> Asset {
    guard let asset = Asset.at("Sources/Publishing/Page/" + name) else {
      preconditionFailure("there is no template \(name)")
    }
    return asset
  }

  /// The named style sheets, one after another.
  static func style(_ names: String...) -> String {
    names.map { asset($0).text }.joined(separator: "\n")
  }

  /// The named scripts in one block, whose names are not visible outside.
  static func script(_ names: String...) -> String {
    "\"use strict\";\n{\n" + names.map { asset($0).text }.joined(separator: "\n") + "}\n"
  }

  /// Appends the page; `value` appends the value of each place, given its name.
  func write(to page: inout [UInt8], value: (String, inout [UInt8]) -> Void) {
    let bytes = asset.bytes
    var next = 0
    while let open = Self.pair(UInt8(ascii: "{"), in: bytes, from: next),
      let close = Self.pair(UInt8(ascii: "}"), in: bytes, from: open)
    {
      page += bytes[next..<open]
      value(String(decoding: bytes[(open + 2)..<close], as: UTF8.self), &page)
      next = close + 2
    }
    page += bytes[next...]
  }

  /// Index of the first place at which a byte occurs twice in a row; `nil` if there is none.
  private static func pair(_ byte: UInt8, in bytes: [UInt8], from start: Int) -> Int? {
    bytes.indices.dropLast().first { index in
      index >= start && bytes[index] == byte && bytes[index + 1] == byte
    }
  }
}
