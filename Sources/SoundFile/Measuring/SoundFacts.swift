package import Loudness
package import Timebase

/// Measurements of a sound file that was read.
package struct SoundFacts: Sendable {
  /// The file's format; `nil` for one that this program does not write.
  package var format: FileFormat?
  package var rate: SampleRate
  package var channels: Int
  /// Bits per sample; `nil` for lossy compression.
  package var bits: Int?
  package var length: Frames
  /// Size of the file.
  package var bytes: Int64
  /// Loudness and true peak of the whole file.
  package var programme: ProgrammeLoudness
  /// RMS level of the whole file, in dBFS; minus infinity for silence.
  package var rms: Decibels
  /// RMS level of the quietest half second, in dBFS.
  package var floor: Decibels
  /// Seconds before the first sound of −55 dBFS or more, as the mean over a twentieth of a second.
  package var head: Double
  /// Seconds after the last such sound.
  package var tail: Double

  package init(
    format: FileFormat?, rate: SampleRate, channels: Int, bits: Int?, length: Frames,
    bytes: Int64, programme: ProgrammeLoudness, rms: Decibels, floor: Decibels, head: Double,
    tail: Double
  ) {
    self.format = format
    self.rate = rate
    self.channels = channels
    self.bits = bits
    self.length = length
    self.bytes = bytes
    self.programme = programme
    self.rms = rms
    self.floor = floor
    self.head = head
    self.tail = tail
  }

  package var seconds: Double { rate.seconds(length) }

  /// Size of the tags before an MP3's sound, in bytes.
  package var tagBytes: Int64 = 0

  /// Mean bit rate of the sound without tags, in kilobits (1000 bits) per second.
  package var kilobits: Double { seconds > 0 ? Double(bytes - tagBytes) * 8 / 1000 / seconds : 0 }
}
