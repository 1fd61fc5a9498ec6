package import Speech

extension Studio {
  /// Why a program cannot speak a voice, as far as that is seen without running it.
  package struct Lack {
    package let reason: String
    /// What to run to get what is missing.
    package let install: String
  }

  /// - Returns: `nil` if nothing is missing; nobody is asked on a network.
  package func lack(of voice: Voice) -> Lack? {
    switch voice.engine {
    case .espeak:
      guard EspeakInstallation.fingerprint == nil else { return nil }
      return Lack(reason: "espeak-ng's data is not there", install: EspeakInstallation.install)
    case .wyoming: return nil
    case .command(let command):
      let runner = runner(of: command)
      do throws(CommandFailure) {
        try runner.check()
        return nil
      } catch {
        return Lack(reason: error.reason, install: runner.install)
      }
    }
  }
}
