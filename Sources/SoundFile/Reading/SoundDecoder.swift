internal import CSndfile
internal import Files
internal import Glibc

/// The life of a process that decodes one sound file and nothing else.
///
/// A sound file comes from anywhere, and what reads it is a great deal of C. So it is read behind a
/// wall: in a process with little memory, a little time, and no way to write a file. Whatever happens
/// there, the program learns that the file is damaged, and goes on.
package enum SoundDecoder {
  /// The word on the command line that turns the program into a decoder.
  package static let mode = "sound-decoder-process"

  /// How much of a sound is taken.
  enum Appetite: String {
    /// A recording to be mixed.
    case recording
    /// A finished track, however long.
    case track

    /// No sound is longer, in seconds.
    var longest: sf_count_t { self == .track ? 24 * 3600 : 600 }

    /// Of a processor.
    var seconds: rlim_t { self == .track ? 1800 : 60 }
  }

  private static let memory = rlim_t(512 << 20)
  private static let block = 4096

  /// What comes first on standard output; then a reason in UTF-8, or interleaved samples as they lie
  /// in memory.
  struct Header: BitwiseCopyable {
    static let magic: UInt32 = 0x5264_6331

    var magic = Self.magic
    var channels: UInt32 = 0
    var rate: UInt32 = 0
    /// Bytes of the reason; zero if the file can be read.
    var refusal: UInt32 = 0
    /// libsndfile's number for the format.
    var format: UInt32 = 0
    /// One if the file has a broadcast extension.
    var isBroadcast: UInt32 = 0
    var frames: Int64 = 0

    /// Whether a file like this can be used at all.
    ///
    /// Asked on both sides: whoever has been taken over by a file says anything.
    var isUsable: Bool {
      (1...2).contains(channels) && (4000...384_000).contains(rate) && frames > 0
    }
  }

  /// Decodes a file to standard output, if the command line asks for it.
  ///
  /// - Parameter words: the command line, the program's name first.
  /// - Returns: the exit code; `nil` when the program was started for something else.
  package static func run(_ words: [String]) -> Int32? {
    guard words.count == 4, words[1] == mode, let appetite = Appetite(rawValue: words[2]) else {
      return nil
    }
    limit(RLIMIT_CORE, 0)
    limit(RLIMIT_FSIZE, 0)
    limit(RLIMIT_CPU, appetite.seconds)
    limit(RLIMIT_AS, memory)
    let source: DecoderSource
    do throws(DecoderSource.Refusal) {
      source = try DecoderSource(words[3])
    } catch {
      return refuse(error.reason)
    }
    let info = source.info
    let file = source.handle
    if let problem = problem(info, appetite) { return refuse(problem) }
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

  private static func problem(_ info: SF_INFO, _ appetite: Appetite) -> String? {
    guard (1...2).contains(info.channels) else {
      return "it has \(info.channels) channels, not one or two"
    }
    guard (4000...384_000).contains(info.samplerate), info.frames > 0 else {
      return "there is no sound in it"
    }
    guard info.frames <= appetite.longest * sf_count_t(info.samplerate) else {
      return "it is longer than \(appetite.longest / 60) minutes"
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

  private static func limit(_ resource: __rlimit_resource, _ value: rlim_t) {
    var bound = rlimit(rlim_cur: value, rlim_max: value)
    setrlimit(__rlimit_resource_t(resource.rawValue), &bound)
  }
}
