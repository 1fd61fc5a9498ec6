import Foundation
import TestSupport
import Testing

/// The programs in `Examples`, built here as another package would: without what is this package's own.
@Suite struct ExampleTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  @Test func `ten lines render a track, and its bytes are the program's own`() throws {
    let example = try Tool(path: BuiltTool.beside("render-one")).run(
      ["arriving", "1.5", "one.wav"], in: folder.path, environment: BuiltTool.environment)
    #expect(example.code == 0 && example.errors.isEmpty)
    #expect(example.output == "one.wav: Arriving, 90.0 s, 2 chapters\n")
    let own = try BuiltTool.run(["arriving", "-m", "1.5", "-o", "own.wav"], in: folder.path)
    #expect(own.code == 0)
    #expect(try folder.bytes(of: "one.wav") == folder.bytes(of: "own.wav"))
    #expect(folder.contents == ["one.wav", "own.wav"])
  }

  @Test func `ten lines say what is wrong with a script`() throws {
    _ = try folder.write("Sit. [pauze]\n", to: "s.md")
    let run = try Tool(path: BuiltTool.beside("check-script")).run(["s.md"], in: folder.path)
    #expect(run.output == "1:7: there is no tag `pauze`; did you mean `pause`?\n")
  }

  @Test func `the example package has the products' names right`() throws {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    func manifest(_ name: String) throws -> String {
      try String(contentsOf: root.appendingPathComponent(name), encoding: .utf8)
    }
    let example = try manifest("Examples/Package.swift")
    let products = example.matches(of: /product\(name: "(\w+)", package: "([\w-]+)"\)/)
    #expect(products.count == 2)
    for product in products {
      #expect(try manifest("Package.swift").contains(".library(name: \"\(product.1)\""))
      #expect(try manifest("Package.swift").contains("name: \"\(product.2)\""))
    }
  }
}
