internal import CSndfile
internal import Files
internal import Glibc

/// The child process that decodes one sound file.
///
/// Sound files come from anywhere, and decoders are large C libraries. So they run in a separate
/// process with little memory, limited CPU time, and no way to write a file. Whatever happens
/// there, the program learns that the file is damaged, and goes on.
package enum SoundDecoder {
  /// The first argument that makes the program a decoder.
  package static let mode = "sound-decoder-process"

  /// Limits on the sound that is decoded.
  enum DecodeLimits: String {
    /// A recording to be mixed into a track.
    case recording
    /// A finished track to be measured.
    case track

    /// CPU time allowed, in seconds.
    var seconds: rlim_t { self == .track ? 1800 : 600 }
  }

  /// Longest sound accepted, in seconds.
  private static let longest: sf_count_t = 24 * 3600

  private static let memory = rlim_t(512 << 20)
  private static let block = 4096

  /// The beginning of the process's output; a reason in UTF-8 follows, or interleaved `Float`
  /// samples in the machine's byte order.
  struct Header: BitwiseCopyable {
    static let magic: UInt32 = 0x5264_6331

    var magic = Self.magic
    var channels: UInt32 = 0
    var rate: UInt32 = 0
    /// Length of the reason in bytes; zero if the file can be read.
    var refusal: UInt32 = 0
    /// libsndfile's format number.
    var format: UInt32 = 0
    /// 1 if the file has a broadcast extension, else 0.
    var isBroadcast: UInt32 = 0
    var frames: Int64 = 0

    /// Whether the figures are within the program's limits.
    ///
    /// Checked on both sides: a decoder that a damaged file has taken over could send anything.
    var isUsable: Bool {
      (1...2).contains(channels) && (4000...384_000).contains(rate) && frames > 0
    }
  }

  /// Decodes a file to standard output if the arguments ask for it.
  ///
  /// - Parameter words: the command line, with the program's name first.
  /// - Returns: the exit status; `nil` if the program was not started as a decoder.
  package static func run(_ words: [String]) -> Int32? {
    guard words.count == 4, words[1] == mode, let limits = DecodeLimits(rawValue: words[2]) else {
      return nil
    }
    silence()
    limit(RLIMIT_CORE, 0)
    limit(RLIMIT_FSIZE, 0)
    limit(RLIMIT_CPU, limits.seconds)
    limit(RLIMIT_AS, memory)
    let source: DecoderSource
    do throws(DecoderSource.Refusal) {
      source = try DecoderSource(words[3])
    } catch {
      return refuse(error.reason)
    }
    let info = source.info
    let file = source.handle
    if let problem = problem(info) { return refuse(problem) }
    var header = Header()
    header.channels = UInt32(info.channels)
    header.rate = UInt32(info.samplerate)
    header.format = UInt32(bitPattern: info.format)
    header.isBroadcast = isBroadcast(file) ? 1 : 0
    header.frames = info.frames
    guard withUnsafeBytes(of: header, write) else { return EX_IOERR }
    var samples = [Float](repeating: 0, count: block * Int(info.channels))
    while true {
      let got = sf_readf_float(file, &samples, sf_count_t(block))
      guard got > 0 else { break }
      let size = Int(got) * Int(info.channels) * MemoryLayout<Float>.stride
      guard
        samples.withUnsafeBytes({ write(UnsafeRawBufferPointer(rebasing: $0[..<size])) })
      else { return EX_IOERR }
    }
    return sf_error(file) == 0 ? EX_OK : EX_DATAERR
  }

  private static func isBroadcast(_ file: OpaquePointer) -> Bool {
    var info = SF_BROADCAST_INFO()
    let size = Int32(MemoryLayout<SF_BROADCAST_INFO>.size)
    return sf_command(file, Int32(SFC_GET_BROADCAST_INFO), &info, size) == SF_TRUE
  }

  private static func problem(_ info: SF_INFO) -> String? {
    guard (1...2).contains(info.channels) else {
      return "it has \(info.channels) channels, not one or two"
    }
    guard (4000...384_000).contains(info.samplerate), info.frames > 0 else {
      return "there is no sound in it"
    }
    guard info.frames <= longest * sf_count_t(info.samplerate) else {
      return "it is longer than \(longest / 3600) hours"
    }
    return nil
  }

  private static func refuse(_ reason: String) -> Int32 {
    var header = Header()
    let text = Array(reason.utf8)
    header.refusal = UInt32(text.count)
    let isWritten = withUnsafeBytes(of: header, write) && text.withUnsafeBytes(write)
    return isWritten ? EX_OK : EX_IOERR
  }

  private static func write(_ bytes: UnsafeRawBufferPointer) -> Bool {
    Pieces.write(bytes, to: STDOUT_FILENO).code == 0
  }

  /// Keeps what decoders remark of a file from the terminal, and from a file that errors are led
  /// to: no process that may write none survives the attempt.
  private static func silence() {
    let nowhere = open("/dev/null", O_WRONLY | O_CLOEXEC)
    guard nowhere >= 0 else { return }
    dup2(nowhere, STDERR_FILENO)
    close(nowhere)
  }

  private static func limit(_ resource: __rlimit_resource, _ value: rlim_t) {
    var bound = rlimit(rlim_cur: value, rlim_max: value)
    setrlimit(__rlimit_resource_t(resource.rawValue), &bound)
  }
}
