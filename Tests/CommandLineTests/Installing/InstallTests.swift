import Foundation
import TestSupport
import Testing

/// `make install` and `make uninstall`, with the program as it was built beside the tests.
@Suite(.serialized) struct InstallTests {
  private static let repository = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().path

  private static let files = [
    "bin/render-meditation",
    "share/bash-completion/completions/render-meditation",
    "share/doc/render-meditation/AppMakers.md",
    "share/doc/render-meditation/Architecture.md",
    "share/doc/render-meditation/CHANGELOG.md",
    "share/doc/render-meditation/CONTRIBUTING.md",
    "share/doc/render-meditation/Files.md",
    "share/doc/render-meditation/LICENSE",
    "share/doc/render-meditation/Language.md",
    "share/doc/render-meditation/Library.md",
    "share/doc/render-meditation/README.md",
    "share/doc/render-meditation/Teachers.md",
    "share/doc/render-meditation/Voices.md",
    "share/doc/render-meditation/pictures/lengths.svg",
    "share/doc/render-meditation/pictures/outline.svg",
    "share/doc/render-meditation/pictures/page.png",
    "share/doc/render-meditation/pictures/terminal.svg",
    "share/fish/vendor_completions.d/render-meditation.fish",
    "share/man/man1/render-meditation.1",
    "share/zsh/site-functions/_render-meditation",
  ]

  private func make(_ target: String, into folder: TemporaryFolder) throws {
    let run = try #require(Tool("make")).run(
      [
        "--silent", target, "TOOL=" + BuiltTool.path, "DESTDIR=" + folder.path, "PREFIX=/opt/quiet",
      ],
      in: Self.repository)
    #expect(run.code == 0, "\(run.errors)")
  }

  /// Everything below a folder that is no folder itself, sorted.
  private func files(below path: String) throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: path).filter { name in
      let attributes = try FileManager.default.attributesOfItem(atPath: path + "/" + name)
      return attributes[.type] as? FileAttributeType == .typeRegular
    }
    .sorted()
  }

  /// Where a page's links lead, as names beside it; headings of the page itself and addresses of the
  /// network are left out.
  private func links(of text: String) -> [String] {
    let prose = text.replacing(/(?ms)^```.*?^```$|`[^`\n]*`/, with: "")
    return prose.matches(of: /\]\(([^)\s#]+)(?:#[^)]*)?\)/).map { String($0.output.1) }
      .filter { !$0.contains("://") }
  }

  @Test(.enabled(if: Tool.isInstalled("make"), "needs make"))
  func `a link of an installed page leads to what is installed beside it`() throws {
    let folder = try TemporaryFolder()
    try make("install", into: folder)
    let documents = folder.file("opt/quiet/share/doc/render-meditation")
    let pages = try files(below: documents).filter { $0.hasSuffix(".md") }
    var count = 0
    for page in pages {
      let text = try String(contentsOfFile: documents + "/" + page, encoding: .utf8)
      for link in links(of: text) {
        count += 1
        #expect(FileManager.default.fileExists(atPath: documents + "/" + link), "\(page): \(link)")
      }
    }
    #expect(count > 30)
  }

  @Test(.enabled(if: Tool.isInstalled("make"), "needs make"))
  func `every file comes to its place, can be read by all, and goes again`() throws {
    let folder = try TemporaryFolder()
    try make("install", into: folder)
    let prefix = folder.file("opt/quiet")
    #expect(try files(below: prefix) == Self.files)
    for file in Self.files {
      let attributes = try FileManager.default.attributesOfItem(atPath: prefix + "/" + file)
      let mode = try #require(attributes[.posixPermissions] as? Int)
      #expect(mode == (file.hasPrefix("bin/") ? 0o755 : 0o644), "\(file)")
      #expect(attributes[.size] as? Int != 0, "\(file)")
    }
    try make("uninstall", into: folder)
    #expect(try files(below: folder.path).isEmpty)
    #expect(!FileManager.default.fileExists(atPath: prefix + "/share/doc/render-meditation"))
  }
}
