package import MeditationScript
internal import Production

/// A library as it is written down: what tracks there are to be, and what is published of them.
package struct Manifest {
  package let source: SourceText
  /// Where its paths are seen from.
  package let folder: String
  var title: String?
  var summary: String?
  var output = Output(template: .usual, span: SourceSpan(0, 0))
  var defaults: [Clause] = []
  var entries: [Entry] = []
  package var publish = PublishWish()

  /// A key and what it is given.
  struct Clause {
    let key: SettingKey
    /// More than one: a track for each.
    let values: [SettingValue]
    /// Of each value.
    let spans: [SourceSpan]
  }

  /// How files are called, and where that is said.
  struct Output {
    let template: OutputTemplate
    let span: SourceSpan
  }

  /// One line under `tracks`.
  struct Entry {
    var clauses: [Clause] = []
    var rows: RowFile?
    var output: Output
    let source: SourceText
    let span: SourceSpan
  }

  /// No manifest is larger than this, in bytes.
  package static let sizeLimit = 16 << 20
}
