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

  package var seconds: Double { rate.seconds(length) }

  /// Thousands of bits a second, everything in the file counted.
  package var kilobits: Double { seconds > 0 ? Double(bytes) * 8 / 1000 / seconds : 0 }
}
