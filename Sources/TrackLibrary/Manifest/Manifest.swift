internal import Export
package import MeditationScript

/// A library's manifest: the tracks it asks for, and what is published of them.
package struct Manifest {
  package let source: SourceText
  /// The folder that its paths are relative to.
  package let folder: String
  var title: String?
  var summary: String?
  var output = Output(template: .usual, span: SourceSpan(0, 0))
  var defaults: [Clause] = []
  var entries: [Entry] = []
  package var publish = PublishOptions()

  /// A setting with its values.
  struct Clause {
    let key: SettingKey
    /// One value, or several: then there is a track for each.
    let values: [SettingValue]
    /// The place of each value in the manifest.
    let spans: [SourceSpan]
  }

  /// The template of files' names, and its place in the manifest.
  struct Output {
    let template: OutputTemplate
    let span: SourceSpan
  }

  /// One entry of `tracks`.
  struct Entry {
    var clauses: [Clause] = []
    var rows: RowFile?
    var output: Output
    let source: SourceText
    let span: SourceSpan
  }

  /// Paths of the manifest and the files that it names to be read with it.
  var inputs: [String] {
    [source.name, publish.feed?.path].compactMap(\.self) + entries.compactMap(\.rows?.source.name)
  }

  /// Largest size of a manifest, in bytes.
  package static let sizeLimit = 16 << 20
}
