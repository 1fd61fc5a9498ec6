internal import Assets

/// A page with places to fill: `{{name}}`.
///
/// What is filled in is never read for places itself, so no title can ask for another value.
struct PageTemplate {
  private let asset: Asset

  /// - Parameter name: a file of this folder, carried inside the program.
  init(_ name: String) {
    asset = Self.asset(name)
  }

  private static func asset(_ name: String) -> Asset {
    guard let asset = Asset.at("Sources/Publishing/Page/" + name) else {
      preconditionFailure("there is no template \(name)")
    }
    return asset
  }

  /// The styles of a page, one after another.
  static func style(_ names: String...) -> String {
    names.map { asset($0).text }.joined(separator: "\n")
  }

  /// The scripts of a page as one block: their names are known to each other alone.
  static func script(_ names: String...) -> String {
    "\"use strict\";\n{\n" + names.map { asset($0).text }.joined(separator: "\n") + "}\n"
  }

  /// Writes the page; `value` writes what belongs in the place of a name.
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

  /// Where one byte stands twice.
  private static func pair(_ byte: UInt8, in bytes: [UInt8], from start: Int) -> Int? {
    bytes.indices.dropLast().first { index in
      index >= start && bytes[index] == byte && bytes[index + 1] == byte
    }
  }
}
