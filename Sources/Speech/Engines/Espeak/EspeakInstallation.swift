internal import CSpeaker
internal import Digests
internal import Files
internal import Glibc

/// The espeak-ng that speakers speak with: its code and its data.
package struct EspeakInstallation: Sendable {
  package let version: String
  /// The folder of its data.
  package let data: String
  /// The files its code, and the mathematics it computes with, were loaded from.
  package let code: [String]

  package init(version: String, data: String, code: [String]) {
    self.version = version
    self.data = data
    self.code = code
  }

  /// What to run where the engine has no data.
  package static let install = "apt-get install espeak-ng-data"

  /// What this process would open.
  package static let here: EspeakInstallation = {
    let about = speaker_about()
    func text(_ text: UnsafePointer<CChar>?) -> String { text.map { String(cString: $0) } ?? "" }
    return EspeakInstallation(
      version: text(about.version), data: text(about.data),
      code: [text(about.engine), text(about.mathematics)])
  }()

  /// Of what this process would open, found once: it reads some megabytes.
  package static let fingerprint = here.fingerprint

  /// The generation of the code of ours that stands between a request and its samples.
  ///
  /// Raise it with every change of `CSpeaker`, `EspeakSpeaker` or the wire between them that could
  /// change a sample. Changes of `EspeakText` need nothing: they change the request.
  private static let generation = 1

  /// Whatever can change a sample; `nil` if the engine has no data to speak with.
  ///
  /// All dictionaries count, not the one of a language alone: words in a foreign alphabet are read
  /// with another language's. Patched packages keep the version, so the code counts, too. A checksum
  /// tells the files apart, and reads some ten megabytes in five milliseconds.
  package var fingerprint: [UInt8]? {
    var reader = FileChecksums()
    guard reader.add(data) else { return nil }
    var form = CanonicalForm()
    form.add(EspeakVoice.engine)
    form.add(version)
    form.add(Self.generation)
    // Of the code the names do not count: they say where it lies.
    for path in code { reader.add(path, in: AT_FDCWD) }
    form.add(Digest.sha256(reader.form.bytes))
    return form.bytes
  }
}

/// The names and checksums of the files espeak-ng reads.
private struct FileChecksums {
  private(set) var form = CanonicalForm()
  /// Room for a piece of a file, used again and again: fresh memory costs more than the hash.
  private var piece = [UInt8](repeating: 0, count: 1 << 18)

  /// Adds the phonemes, the dictionaries and the languages of a data folder.
  ///
  /// The engine's own timbres (`voices`) and those of other programs (`mbrola_ph`) are not spoken
  /// with.
  ///
  /// - Returns: false if it is no such folder.
  mutating func add(_ data: String) -> Bool {
    guard let folder = Descriptor(data, O_RDONLY | O_DIRECTORY), let names = folder.names,
      names.contains("phontab")
    else { return false }
    add(names, in: folder, under: "", entering: ["lang"])
    return true
  }

  /// - Parameter entering: the folders to look into; `nil` for all.
  private mutating func add(
    _ names: [String], in folder: borrowing Descriptor, under path: String, entering: Set<String>?
  ) {
    for name in names {
      let flags = O_RDONLY | O_DIRECTORY | O_NOFOLLOW
      if let inner = Descriptor(name, in: folder.number, flags) {
        guard entering?.contains(name) ?? true, let names = inner.names else { continue }
        add(names, in: inner, under: path + name + "/", entering: nil)
      } else {
        form.add(path + name)
        add(name, in: folder.number)
      }
    }
  }

  /// Adds what is in a file, or that it is missing.
  mutating func add(_ name: String, in folder: Int32) {
    guard let file = Descriptor(name, in: folder, O_RDONLY | O_NONBLOCK) else {
      form.add("missing")
      return
    }
    var size = 0
    while let got = file.read(into: &piece, from: size), got > 0 {
      form.add(Checksum(piece.prefix(got)).text)
      size += got
    }
    form.add(size)
  }
}
