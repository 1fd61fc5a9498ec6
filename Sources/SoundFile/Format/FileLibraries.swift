internal import CSndfile
internal import CTags
internal import Glibc

/// The libraries whose doing is in the bytes of a sound file.
package enum FileLibraries {
  /// Their names and versions as they are loaded.
  package static var versions: [String] {
    [String(cString: sf_version_string()), "taglib \(String(cString: tags_version()))"]
      + codecs.compactMap { version($0.name, $0.function) } + [flac].compactMap(\.self)
  }

  /// What tells the version of each codec that libsndfile brings along: they are its own
  /// dependencies, and their headers need not be installed.
  ///
  /// Some say their own names with it.
  private static let codecs: [(name: String, function: String)] = [
    ("LAME ", "get_lame_version"), ("", "opus_get_version_string"),
    ("", "vorbis_version_string"), ("mpg123 ", "mpg123_distversion"),
  ]

  /// libFLAC keeps its version in a variable.
  private static var flac: String? {
    dlsym(nil, "FLAC__VERSION_STRING")?
      .assumingMemoryBound(to: UnsafePointer<CChar>?.self).pointee
      .map { "FLAC " + String(cString: $0) }
  }

  private static func version(_ name: String, _ function: String) -> String? {
    typealias Function = @convention(c) () -> UnsafePointer<CChar>?
    guard let address = dlsym(nil, function),
      let text = unsafeBitCast(address, to: Function.self)()
    else { return nil }
    return name + String(cString: text)
  }
}
