internal import CSndfile
internal import CTags
internal import Glibc

/// The C libraries whose version can change the bytes of a sound file.
package enum FileLibraries {
  /// Name and version of each, as loaded at run time.
  package static var versions: [String] {
    [String(cString: sf_version_string()), "taglib \(String(cString: tags_version()))"]
      + codecs.compactMap { version($0.name, $0.function) } + [flac].compactMap(\.self)
  }

  /// The function that returns each codec's version: the codecs are dependencies of libsndfile, and
  /// their headers need not be installed.
  ///
  /// The prefix is the library's name, empty where the function returns it, too.
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
