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
    "share/doc/render-meditation/CHANGELOG.md",
    "share/doc/render-meditation/LICENSE",
    "share/doc/render-meditation/README.md",
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
