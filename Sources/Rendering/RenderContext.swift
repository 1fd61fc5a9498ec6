internal import Assets
package import Catalog
package import Speech
package import Voices

/// Everything a track is made with besides its script and its settings: the catalog, the voices and
/// their engines, and what may be used of the machine.
package struct RenderContext: Sendable {
  package let catalog: Catalog
  package let voices: VoiceResolver
  package let host: EngineHost
  /// Where phrases are kept for other tracks and other runs; `nil` for nowhere.
  package let cache: SpeechCache?
  /// Cores that one track may use.
  package let cores: Int
  let engineStore = EngineStore()

  /// Reads the catalog.
  ///
  /// - Parameters:
  ///   - cores: that one track may use, at least one.
  ///   - engines: those besides the program's own.
  /// - Throws: only if the program itself was built with broken assets.
  package init(
    host: EngineHost, cores: Int, cache: SpeechCache? = nil,
    engines: [EngineRegistry.Registration] = []
  ) throws {
    let registry = engines.reduce(Self.builtInEngines) { $0 + $1 }
    catalog = try Catalog(engines: registry)
    voices = VoiceResolver(catalog: catalog, engines: registry)
    self.host = host
    self.cache = cache
    self.cores = max(1, cores)
  }

  private static let enginesFolder = "Audio/engines"

  private static var builtInEngines: EngineRegistry {
    .builtIn(programs: Asset.all(in: enginesFolder, ending: ".yaml").map(\.name)) { name in
      try? Asset.at("\(enginesFolder)/\(name).yaml")?.decoded(as: CommandDescription.self)
    }
  }
}
