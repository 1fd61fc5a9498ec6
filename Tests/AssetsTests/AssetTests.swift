import Assets
import Foundation
import Testing

@Suite struct AssetTests {
  /// The top of the project, from where this file was compiled.
  private static let top = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  private static let pages = "Sources/Publishing/Page"

  @Test func `every file of Scripts, Audio and the pages travels inside the program, none else`()
    throws
  {
    let found = try ["Scripts", "Audio", Self.pages].flatMap { folder in
      try FileManager.default.subpathsOfDirectory(atPath: Self.top.path + "/" + folder)
        .map { folder + "/" + $0 }
    }
    let files = found.filter { path in
      var isFolder: ObjCBool = false
      _ = FileManager.default.fileExists(
        atPath: Self.top.path + "/" + path, isDirectory: &isFolder)
      let isPage = [".html", ".css", ".js"].contains { path.hasSuffix($0) }
      return !isFolder.boolValue && (!path.hasPrefix(Self.pages) || isPage)
    }
    #expect(Asset.all.map(\.path) == files.sorted())
  }

  @Test(arguments: Asset.all.map(\.path))
  func `what travels inside is what lies in the folder`(path: String) throws {
    let data = try Data(contentsOf: Self.top.appendingPathComponent(path))
    #expect(Asset.at(path)?.bytes == Array(data))
  }
}
