import Foundation
import TestSupport
import Testing

/// Links, pictures, and the catalog that `make docs` makes of all pages.
@Suite struct PageTests {
  @Test(arguments: Document.all)
  func `every link leads somewhere`(document: Document) throws {
    let folder = Document.top.appendingPathComponent(document.path).deletingLastPathComponent()
    for link in document.links where !link.contains("://") {
      let parts = link.split(separator: "#", omittingEmptySubsequences: false).map(String.init)
      let target = parts[0].isEmpty ? document.path : parts[0]
      let url = (parts[0].isEmpty ? Document.top : folder).appendingPathComponent(target)
      #expect(FileManager.default.fileExists(atPath: url.path), "\(document): \(link)")
      if parts.count > 1 {
        let other = Document(String(url.standardized.path.dropFirst(Document.top.path.count + 1)))
        #expect(other.anchors.contains(parts[1]), "\(document): \(link)")
      }
    }
  }

  @Test func `every page can be reached from the README`() {
    let links = Set(Document("README.md").links)
    for page in Document.all.dropFirst() { #expect(links.contains(page.path), "\(page)") }
  }

  /// Files that somebody might add, one day.
  private static let imagined: Set = ["evening", "gong", "creek", "calm", "my-tts", "shop"]

  @Test(arguments: ["CONTRIBUTING.md", "Sources/README.md"].map(Document.init))
  func `every file it names is there`(document: Document) throws {
    let names = document.code.filter { $0.contains(/^[.\w+-]+\/[\w\/.+-]+$/) }
    #expect(!names.isEmpty)
    for name in names {
      let stem = URL(fileURLWithPath: name).deletingPathExtension().lastPathComponent
      guard !name.hasPrefix(".build/"), !Self.imagined.contains(stem) else { continue }
      let places = ["", "Sources/"].map { Document.top.path + "/" + $0 + name }
      #expect(places.contains(where: FileManager.default.fileExists), "\(document): \(name)")
    }
  }

  @Test(.enabled(if: Tool.isInstalled("docc", "make"), "needs docc and make"))
  func `make docs has nothing to complain of, and makes a page of every document`() throws {
    let folder = try TemporaryFolder()
    let run = try #require(Tool("make")).run(
      ["docs", "DOCS=" + folder.file("docs")], in: Document.top.path)
    #expect(run.code == 0, "\(run.output)\n\(run.errors)")
    let pages = folder.file("docs/site/data/documentation/render-meditation")
    let names = try FileManager.default.contentsOfDirectory(atPath: pages)
    // The README is the page above these.
    #expect(names.count == Document.all.count - 1)
  }

  private static let pictures = "Sources/RenderMeditation/RenderMeditation.docc/Resources"

  @Test(
    .enabled(if: GenerationTests.isAsRecorded, "needs the libraries that they were drawn with"),
    .enabled(if: Tool.isInstalled("bash", "awk", "script"), "needs bash, awk and script"),
    arguments: ["outline", "lengths", "terminal"])
  func `a picture is what the program draws today: make pictures`(name: String) throws {
    let folder = try TemporaryFolder()
    let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
    let tools = URL(fileURLWithPath: BuiltTool.path).deletingLastPathComponent().path
    let run = try #require(Tool("bash")).run(
      [".ci/pictures", folder.path, name], in: Document.top.path,
      environment: ["PATH": tools + ":" + path])
    #expect(run.code == 0, "\(run.errors)")
    let kept = Document.top.appendingPathComponent("\(Self.pictures)/\(name).svg")
    #expect(try folder.bytes(of: name + ".svg") == Array(Data(contentsOf: kept)))
  }

  @Test func `no picture is a burden`() throws {
    let folder = Document.top.appendingPathComponent(Self.pictures)
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    #expect(names.count == 4)
    for name in names {
      let picture = try Data(contentsOf: folder.appendingPathComponent(name))
      #expect(!picture.isEmpty && picture.count < 100_000, "\(name)")
    }
  }
}
