import Foundation
import Testing

/// The map in `Sources/README.md` against the code it is of.
@Suite struct MapTests {
  private static let sources = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("Sources")

  /// What comes with Swift.
  private static let usual: Set = ["Dispatch", "Foundation", "Glibc", "Synchronization"]

  /// The modules of a row's third cell, by the module of its first.
  private static func uses() throws -> [String: Set<String>] {
    let map = try String(
      contentsOf: sources.appendingPathComponent("README.md"), encoding: .utf8)
    var uses: [String: Set<String>] = [:]
    for line in map.split(separator: "\n") where line.hasPrefix("| `") {
      let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
      guard cells.count == 4 else { continue }
      uses[cells[0].trimmingCharacters(in: ["`"])] =
        cells[2] == "–" ? [] : Set(cells[2].components(separatedBy: ", "))
    }
    return uses
  }

  private static func imports(of module: String) throws -> Set<String> {
    let folder = sources.appendingPathComponent(module)
    let names = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
    var imports: Set<String> = []
    for name in names where name.hasSuffix(".swift") {
      let text = try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
      for match in text.matches(
        of: /^(?:internal |package |public )?import (\w+)$/.anchorsMatchLineEndings())
      {
        imports.insert(String(match.1))
      }
    }
    return imports.subtracting(usual)
  }

  @Test func `each module's row says what it uses, and nothing else`() throws {
    for (module, uses) in try Self.uses() {
      #expect(try Self.imports(of: module) == uses, "\(module)")
    }
  }

  @Test func `every module of ours has a row`() throws {
    let folders = try FileManager.default.contentsOfDirectory(atPath: Self.sources.path)
    let ours = folders.filter { name in
      let files = try? FileManager.default.subpathsOfDirectory(
        atPath: Self.sources.appendingPathComponent(name).path)
      return files?.contains { $0.hasSuffix(".swift") } ?? false
    }
    #expect(try Set(ours) == Set(Self.uses().keys))
  }

  /// What each target depends on, ours and the system's, as the manifest says.
  private static func dependencies() throws -> [String: Set<String>] {
    let manifest = try String(
      contentsOf: sources.deletingLastPathComponent().appendingPathComponent("Package.swift"),
      encoding: .utf8)
    var dependencies: [String: Set<String>] = [:]
    for match in manifest.matches(
      of: /[tT]arget\(\s*name: "([\w-]+)"(?:,\s*dependencies: \[([^\]]*)\])?/)
    {
      let names = (match.2 ?? "").matches(of: /"([\w-]+)"/).map { String($0.1) }
      dependencies[String(match.1)] = Set(names)
    }
    return dependencies
  }

  @Test func `what an editor needs is without any library of sound`() throws {
    let dependencies = try Self.dependencies()
    var closure: Set<String> = []
    var left = ["MeditationScript", "Catalog", "Voices", "Pacing", "Publishing"]
    while let module = left.popLast() {
      guard closure.insert(module).inserted else { continue }
      left += dependencies[module] ?? []
    }
    #expect(closure.isSuperset(of: ["Timebase", "Assets", "CAssets"]))
    for library in ["CEspeakNG", "CSpeaker", "CSndfile", "CEBUR128", "CSoxr", "CTagLib", "CTags"] {
      #expect(dependencies.values.contains { $0.contains(library) }, "nobody uses \(library)")
      #expect(!closure.contains(library), "\(library)")
    }
  }

  @Test func `the manifest's arrows are the map's`() throws {
    let dependencies = try Self.dependencies()
    for (module, uses) in try Self.uses() {
      // Products are named by their package, or once for all.
      let names = (dependencies[module] ?? []).subtracting(["Yams"])
      #expect(names == uses.subtracting(["Yams", "ArgumentParser"]), "\(module)")
    }
  }
}
