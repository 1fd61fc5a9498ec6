import Catalog
import Importing
import TestSupport
import Testing

/// What only another program reads.
@Suite struct PandocTests {
  private func importing(with folder: TemporaryFolder) -> Importer {
    Importer(
      repertoire: catalog.repertoire(), pauses: catalog.pauses,
      pandoc: Pandoc(searchPath: "/nowhere:" + folder.path))
  }

  @Test func `pandoc is asked for what is not read here`() throws {
    let folder = try TemporaryFolder()
    _ = try folder.writeProgram(
      "#!/bin/sh\necho \"<html><p>Rest, $1.</p><p>\"\ncat\necho '</p></html>'\n", to: "pandoc")
    let script = try importing(with: folder).script(of: Array("On.".utf8), name: "a.rst")
    #expect(spoken(script.text) == ["Rest, --from=rst.", "On."])
  }

  @Test func `where it is missing or fails, that is said`() throws {
    let folder = try TemporaryFolder()
    #expect(throws: ImportError.needsPandoc(kind: "epub")) {
      try importing(with: folder).script(of: Array("PK\u{3}\u{4}".utf8), name: "a.epub")
    }
    _ = try folder.writeProgram("#!/bin/sh\necho 'no such thing' >&2\nexit 3\n", to: "pandoc")
    let error = #expect(throws: ImportError.self) {
      try importing(with: folder).script(of: Array("x".utf8), name: "a.org")
    }
    guard case .pandocFailed(let reason)? = error else { return }
    #expect(reason.contains("no such thing"))
  }

  @Test(.enabled(if: Tool.isInstalled("pandoc"), "needs pandoc"))
  func `the real one reads reStructuredText`() throws {
    let path = try #require(Tool("pandoc")).path
    let folder = String(path.dropLast("/pandoc".count))
    let importer = Importer(
      repertoire: catalog.repertoire(), pauses: catalog.pauses, pandoc: Pandoc(searchPath: folder))
    let script = try importer.script(
      of: Array("Arriving\n========\n\nRest *now*.\n\nMore\n====\n\nOn.\n".utf8), name: "a.rst")
    #expect(spoken(script.text) == ["Rest now.", "On."])
  }
}
