internal import CSndfile
internal import Loudness
internal import Timebase

/// The `bext` chunk of a broadcast wave file, version 2 (EBU Tech 3285), with loudness figures.
///
/// Dates and references stay empty: a file is the same whenever it is made.
struct BroadcastExtension {
  var description = ""
  var originator = ""
  /// Loudness of the sound; `nil` until it is written.
  var measured: ProgrammeLoudness?

  /// Adds the chunk to a file that libsndfile has open, or updates it there.
  func write(to handle: OpaquePointer, encoding: Encoding) {
    var info = SF_BROADCAST_INFO()
    copy(description, to: &info.description)
    copy(originator, to: &info.originator)
    info.version = 2
    info.loudness_value = Self.hundredths(measured?.integrated)
    info.loudness_range = Self.hundredths(measured?.range)
    info.max_true_peak_level = Self.hundredths(measured?.truePeak.value)
    info.max_momentary_loudness = Self.hundredths(measured?.momentary)
    info.max_shortterm_loudness = Self.hundredths(measured?.shortTerm)
    let history =
      "A=PCM,F=\(encoding.rate.hertz),W=\(encoding.pcm.samples.bytes * 8),"
      + "M=\(encoding.pcm.channels == 1 ? "mono" : "stereo"),T=render-meditation\r\n"
    copy(history, to: &info.coding_history)
    info.coding_history_size = UInt32(history.utf8.count)
    sf_command(
      handle, Int32(SFC_SET_BROADCAST_INFO), &info,
      Int32(MemoryLayout<SF_BROADCAST_INFO>.size))
  }

  /// A level in hundredths, as the chunk stores it; 0x7FFF for unknown.
  private static func hundredths(_ level: Double?) -> Int16 {
    guard let level, level.isFinite, abs(level) <= 99.99 else { return 0x7FFF }
    return Int16((level * 100).rounded())
  }

  private func copy<Field>(_ text: String, to field: inout Field) {
    withUnsafeMutableBytes(of: &field) { field in
      let bytes = text.shortened(to: field.count).utf8
      for (index, byte) in bytes.enumerated() { field[index] = byte }
    }
  }
}
