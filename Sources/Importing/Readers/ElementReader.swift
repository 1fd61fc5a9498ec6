/// Reads a part of a document, element by element; one that is left out is passed over with all that
/// is in it.
protocol ElementReader {
  /// How deep in elements nothing is read of, whatever is in them.
  var skipped: Int { get set }

  /// Whether nothing in an element is read.
  mutating func leavesOut(_ name: String, _ attributes: [String: String]) -> Bool
  mutating func begin(_ name: String, _ attributes: [String: String]) throws(ImportError)
  mutating func end(_ name: String)
  /// Reads text, also in what is left out.
  mutating func read(text: String) throws(ImportError)
}

extension ElementReader {
  mutating func read(_ part: [UInt8]) throws(ImportError) {
    var scanner = MarkupScanner(part)
    while let token = try scanner.next() {
      switch token {
      case .start(let name, let attributes):
        if skipped > 0 || leavesOut(name, attributes) {
          skipped += 1
        } else {
          try begin(name, attributes)
        }
      case .end(let name):
        if skipped > 0 {
          skipped -= 1
        } else {
          end(name)
        }
      case .text(let text): try read(text: text)
      }
    }
  }
}
