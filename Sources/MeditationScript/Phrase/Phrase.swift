/// A sentence as it is to be said: its words, and how each stretch of them is delivered.
package struct Phrase: Hashable, Sendable {
  /// Words with one delivery.
  package struct Run: Hashable, Sendable {
    /// As a person reads it.
    package let text: String
    /// The way its words are said.
    package let delivery: Delivery
  }

  /// Its stretches, in order; two neighbours differ in how they are said.
  package let runs: [Run]

  /// A phrase of stretches as they are.
  package init(_ runs: [Run]) {
    self.runs = runs
  }

  /// Words with nothing special about them.
  package init(_ text: String) {
    runs = [Run(text: text, delivery: .plain)]
  }

  /// The sentence as a person reads it.
  package var text: String { runs.map(\.text).joined() }

  /// Without white space at either end.
  var trimmed: Phrase {
    guard let first = runs.first, let last = runs.last else { return self }
    guard first.text.first?.isWhitespace == true || last.text.last?.isWhitespace == true else {
      return self
    }
    var runs = runs
    runs[0] = Run(
      text: String(first.text.drop(while: \.isWhitespace)), delivery: first.delivery)
    let end = runs[runs.count - 1]
    runs[runs.count - 1] = Run(
      text: String(end.text.reversed().drop(while: \.isWhitespace).reversed()),
      delivery: end.delivery)
    return Phrase(runs.filter { !$0.text.isEmpty })
  }
}
