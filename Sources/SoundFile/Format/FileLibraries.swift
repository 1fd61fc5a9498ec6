internal import CSndfile
internal import CTags
internal import Glibc

/// The C libraries whose version can change the bytes of a sound file.
package enum FileLibraries {
  /// Name and version of each, as loaded at run time.
  package static var versions: [String] {
    [String(cString: sf_version_string()), "taglib \(String(cString: tags_version()))"]
      + codecs.compactMap { version($0.name, $0.function) } + [mpg123, flac].compactMap(\.self)
  }

  /// The function that returns each codec's version: the codecs are dependencies of libsndfile, and
  /// their headers need not be installed.
  ///
  /// All of them have been `const char *function(void)` in every version that has them. The prefix is
  /// the library's name, empty where the function returns it, too.
  private static let codecs: [(name: String, function: String)] = [
    ("LAME ", "get_lame_version"), ("", "opus_get_version_string"), ("", "vorbis_version_string"),
  ]

  private static func version(_ name: String, _ function: String) -> String? {
    typealias Function = @convention(c) () -> UnsafePointer<CChar>?
    guard let address = dlsym(nil, function),
      let text = unsafeBitCast(address, to: Function.self)()
    else { return nil }
    return name + String(cString: text)
  }

  /// libmpg123 says its version from 1.32 on, and its parts at three addresses; none of them is wanted.
  private static var mpg123: String? {
    typealias Part = UnsafeMutablePointer<UInt32>?
    typealias Function = @convention(c) (Part, Part, Part) -> UnsafePointer<CChar>?
    guard let address = dlsym(nil, "mpg123_distversion"),
      let text = unsafeBitCast(address, to: Function.self)(nil, nil, nil)
    else { return nil }
    return "mpg123 " + String(cString: text)
  }

  /// libFLAC keeps its version in a variable.
  private static var flac: String? {
    dlsym(nil, "FLAC__VERSION_STRING")?
      .assumingMemoryBound(to: UnsafePointer<CChar>?.self).pointee
      .map { "FLAC " + String(cString: $0) }
  }
}
