package import Sound

/// What a sound file is found to be when it is read.
package struct SoundFacts: Sendable {
  /// `nil` for one that this program does not write.
  package var format: FileFormat?
  package var rate: SampleRate
  package var channels: Int
  /// Of samples that are not compressed with loss.
  package var bits: Int?
  package var length: Frames
  package var bytes: Int64
  package var programme: ProgrammeLoudness
  /// The mean power of everything, in dBFS; minus infinity for silence.
  package var rms: Decibels
  /// The mean power of the quietest half second, in dBFS.
  package var floor: Decibels
  /// Before the first and after the last sound over −60 dBFS, in seconds.
  package var head: Double
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

  /// Bytes of tags before the sound of an MP3.
  package var tagBytes: Int64 = 0

  /// Thousands of bits a second that the sound takes.
  package var kilobits: Double { seconds > 0 ? Double(bytes - tagBytes) * 8 / 1000 / seconds : 0 }
}
