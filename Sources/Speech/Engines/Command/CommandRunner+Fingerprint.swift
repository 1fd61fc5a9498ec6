internal import Digests
package import Processes

extension CommandRunner {
  /// The generation of the code of ours that stands between a request and its samples.
  ///
  /// Raise it with every change of what a program is given, or of how its sound is read.
  /// 3: sounds reach a program as the script writes them, not by way of espeak-ng's notation.
  private var generation: Int { description.phonemes == nil ? 2 : 3 }

  /// Seconds for a program to say its version.
  private static let patience = 60.0

  /// Whatever of the program, its description and its voice can change a sample; `nil` if that cannot
  /// be told.
  ///
  /// A model counts by what is in it, not by where it lies. The program may be asked for its version:
  /// ask once.
  ///
  /// - Parameter scope: the job that wants to know.
  package func fingerprint(in scope: JobScope) -> [UInt8]? {
    guard let run = try? prepared(for: scope), let program = Checksum(ofFile: run.places.program)
    else {
      return nil
    }
    var form = CanonicalForm()
    form.add("command")
    form.add(generation)
    add(to: &form)
    form.add(run.values["model"] == nil ? voice ?? "" : "")
    form.add(program.text)
    let asked = description.fingerprint
    // A script's own bytes say little of what it will do.
    if asked?.version == nil, asked?.files == nil, run.places.interpreter != nil { return nil }
    guard let files = Self.checksums(asked?.files ?? [], run) else { return nil }
    form.add(files)
    if let words = asked?.version {
      if let patterns = asked?.versionFiles, let files = Self.checksums(patterns, run) {
        form.add(files)
      } else {
        guard let version = Self.version(words, run) else { return nil }
        form.add(version)
      }
    }
    return form.bytes
  }

  /// Of all files that patterns stand for; `nil` if a pattern has none.
  private static func checksums(_ patterns: [String], _ run: CommandRun) -> [String]? {
    var checksums: [String] = []
    for pattern in patterns {
      let files = run.places.files(pattern, run.values)
      guard !files.isEmpty else { return nil }
      checksums.append("\(files.count)")
      for file in files {
        guard let checksum = Checksum(ofFile: file) else { return nil }
        checksums.append(checksum.text)
      }
    }
    return checksums
  }

  /// All that is asked whatever the phrase.
  private func add(to form: inout CanonicalForm) {
    form.add(description.arguments)
    form.add(description.input.rawValue)
    form.add(description.output.rawValue)
    form.add(description.phonemes ?? "")
    form.add(description.rate ?? 0)
    form.add(description.ascii == true ? 1 : 0)
    form.add(description.pace.map { [$0.kind.rawValue, "\($0.usual)", "\($0.digits ?? 4)"] } ?? [])
    let environment = (description.environment ?? [:]).sorted { $0.key < $1.key }
    form.add(environment.flatMap { [$0.key, $0.value] })
  }

  private static func version(_ words: [String], _ run: CommandRun) -> [UInt8]? {
    var command = [run.places.program] + words
    if words.first == "{interpreter}" {
      guard let interpreter = run.places.interpreter else { return nil }
      command = interpreter + words.dropFirst()
    }
    guard let folder = try? CommandFolder(in: run.temporaryFolder, run.scope),
      let outcome = try? run.run(
        command, run.values, patience: patience, in: folder, forgives: true)
    else { return nil }
    return outcome.output.isEmpty ? nil : outcome.output
  }
}
