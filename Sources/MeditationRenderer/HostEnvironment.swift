internal import Export
internal import Foundation
package import Messages
package import Rendering
package import Speech

/// What only the outermost layer may ask the system for.
package enum HostEnvironment {
  /// - Parameters:
  ///   - cachesSpeech: whether phrases that were spoken before are taken from the cache, and new ones
  ///     put there.
  ///   - cores: that one track may use; else all there are.
  package static func context(cachesSpeech: Bool = true, cores: Int? = nil) throws
    -> RenderContext
  {
    try checkProcesses()
    let environment = ProcessInfo.processInfo.environment
    let folder = environment["TMPDIR"].flatMap { $0.isEmpty ? nil : $0 } ?? "/tmp"
    return try RenderContext(
      host: EngineHost(
        speaker: SpeakerCommand(executable: executable), programs: programs,
        temporaryFolder: folder),
      cores: cores ?? Self.cores, cache: cachesSpeech ? try? speechCache() : nil)
  }

  /// Where programs that speak are looked for, and what they speak with (XDG Base Directory
  /// Specification).
  private static var programs: ProgramSearch {
    let environment = ProcessInfo.processInfo.environment
    let own = environment["XDG_DATA_HOME"] ?? environment["HOME"].map { $0 + "/.local/share" }
    let shared = environment["XDG_DATA_DIRS"] ?? "/usr/local/share:/usr/share"
    let folders = [own].compactMap(\.self) + shared.split(separator: ":").map(String.init)
    return ProgramSearch(
      path: searchPath,
      dataFolders: folders.filter { $0.hasPrefix("/") })
  }

  /// The folders that programs of others are in, a colon between two.
  package static var searchPath: String {
    ProcessInfo.processInfo.environment["PATH"] ?? "/usr/local/bin:/usr/bin:/bin"
  }

  /// Where this user's own settings are.
  package enum OwnSettingsPlace: Hashable {
    /// They are switched off.
    case off
    /// There is no folder for them.
    case nowhere
    /// The file, whether or not it is there.
    case usual(String)
    /// A file that was named, and has to be there.
    case named(String)
  }

  /// What `RENDER_MEDITATION_CONFIG` says: a file, or `off`.
  ///
  /// Without it, the place of the XDG Base Directory Specification.
  package static var ownSettings: OwnSettingsPlace {
    let environment = ProcessInfo.processInfo.environment
    if let own = environment["RENDER_MEDITATION_CONFIG"], !own.isEmpty {
      return own == "off" ? .off : .named(own)
    }
    func folder(_ path: String?) -> String? {
      path.flatMap { $0.hasPrefix("/") ? $0 : nil }
    }
    let parent = folder(environment["XDG_CONFIG_HOME"]) ?? home.map { $0 + "/.config" }
    return parent.map { .usual($0 + "/render-meditation/config.yaml") } ?? .nowhere
  }

  /// What `~` stands for; `nil` for nothing.
  package static var home: String? {
    ProcessInfo.processInfo.environment["HOME"].flatMap { $0.hasPrefix("/") ? $0 : nil }
  }

  /// What was ever spoken for this user; `nil` if nothing is to be kept.
  ///
  /// - Throws: if there is a folder that cannot be trusted.
  package static func speechCache() throws(SpeechCache.Refusal) -> SpeechCache? {
    guard let folder = SpeechCache.folder(for: ProcessInfo.processInfo.environment) else {
      return nil
    }
    return try SpeechCache(folder: folder)
  }

  /// - Throws: `SpeechError.engineMissing` if there is nothing to speak with.
  package static func checkSpeech() throws(SpeechError) {
    guard EspeakInstallation.fingerprint != nil else {
      throw .engineMissing(engine: EspeakVoice.engine)
    }
  }

  /// Stands for all code that shapes a track.
  package static var program: String { Program.fingerprint(speech: EspeakInstallation.fingerprint) }

  /// As many as this process may use, on this machine or in its container.
  package static var cores: Int { ProcessInfo.processInfo.activeProcessorCount }

  /// This very program, however it was called: what runs, even if another has taken its name since,
  /// or its name is gone.
  package static let executable = "/proc/self/exe"

  /// Refuses a system whose `/proc` does not show this process: the words of the command line, the
  /// program itself, which is started again as its own helper, and a voice's timbre are read there.
  package static func checkProcesses() throws(UserFacingError) {
    guard access(executable, F_OK) != 0 else { return }
    throw UserFacingError(
      "/proc is not mounted here, and the program cannot find itself without it",
      help: "mount -t proc proc /proc (of a chroot: mount -t proc proc FOLDER/proc)",
      code: ExitStatus.system)
  }

  /// Makes the system list this process as what it is, and not as the `exe` that it may have been
  /// started as.
  package static func takeName() {
    // The system keeps fifteen letters.
    try? Data("render-meditation".utf8).write(to: URL(fileURLWithPath: "/proc/self/comm"))
  }
}
