/// Where a server of the Wyoming protocol is.
///
/// The protocol is that of the voice servers around Home Assistant (Piper, Kokoro and others):
/// events as lines of JSON, each with a payload behind it, without encryption or passwords.
/// https://github.com/OHF-Voice/wyoming
package enum WyomingServer: Hashable, Sendable {
  /// A port of a host: a name, or an address without brackets.
  case tcp(host: String, port: Int)
  /// A socket in the file system.
  case unix(path: String)
  /// A program and its arguments that is started and serves on its standard streams; a name without
  /// a slash is looked for in `PATH`.
  case command([String])
}
