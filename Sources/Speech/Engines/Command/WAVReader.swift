internal import Timebase

/// Reads a WAV file that a program of somebody else's wrote.
///
/// Microsoft's RIFF/WAVE: PCM of 16, 24 or 32 bits, or float of 32 or 64, in one or two channels, of
/// which the mean is taken. Every byte is looked at through its array, so no header can point
/// anywhere. A header's bytes a second are not read: flite's are wrong.
struct WAVReader {
  /// Hertz that a voice can have.
  static let rates = 8000...192_000

  /// Why it cannot be read, in words that follow "it cannot be used:".
  struct Failure: Error, Hashable {
    let reason: String
  }

  private let bytes: [UInt8]

  private struct Format {
    let isFloat: Bool
    let channels: Int
    let rate: Int
    let width: Int
  }

  static func utterance(_ bytes: [UInt8]) throws(Failure) -> Utterance {
    try WAVReader(bytes: bytes).utterance()
  }

  /// 16-bit samples, the low byte first, of one channel.
  static func utterance(raw bytes: [UInt8], rate: Int) throws(Failure) -> Utterance {
    let format = Format(isFloat: false, channels: 1, rate: rate, width: 2)
    return try WAVReader(bytes: bytes).utterance(format, 0..<bytes.count)
  }

  private func utterance() throws(Failure) -> Utterance {
    guard isNamed("RIFF", at: 0), isNamed("WAVE", at: 8) else {
      throw Failure(reason: bytes.isEmpty ? "there is no sound" : "its sound is no WAV file")
    }
    var format: Format?
    var place = 12
    while place + 8 <= bytes.count {
      let size = number(at: place + 4, width: 4)
      let start = place + 8
      if isNamed("data", at: place) {
        guard let format else { throw Failure(reason: "the WAV file has sound before its format") }
        return try utterance(format, sound(from: start, size: size))
      }
      guard size <= bytes.count - start else { break }
      if isNamed("fmt ", at: place) { format = try self.format(at: start, size: size) }
      place = start + size + size % 2
    }
    throw Failure(reason: "the WAV file has no sound in it")
  }

  private func format(at place: Int, size: Int) throws(Failure) -> Format {
    guard size >= 16 else { throw Failure(reason: "the WAV file's format is cut short") }
    var kind = number(at: place, width: 2)
    let bits = number(at: place + 14, width: 2)
    // The kind of an extensible format stands in the first two bytes of a longer number.
    if kind == 0xFFFE, size >= 40 { kind = number(at: place + 24, width: 2) }
    let channels = number(at: place + 2, width: 2)
    let rate = number(at: place + 4, width: 4)
    let known = [1: [16, 24, 32], 3: [32, 64]][kind] ?? []
    guard known.contains(bits) else {
      throw Failure(reason: "the WAV file is of kind \(kind) with \(bits) bits, which is not read")
    }
    guard (1...2).contains(channels) else {
      throw Failure(reason: "the WAV file has \(channels) channels")
    }
    guard Self.rates.contains(rate) else {
      throw Failure(reason: "the WAV file has a rate of \(rate) hertz")
    }
    guard number(at: place + 12, width: 2) == channels * bits / 8 else {
      throw Failure(reason: "the WAV file's header contradicts itself")
    }
    return Format(isFloat: kind == 3, channels: channels, rate: rate, width: bits / 8)
  }

  /// Where the sound is.
  ///
  /// Who writes into a pipe cannot come back to say how much it was: then no size stands there, or the
  /// largest, and the sound is all that follows.
  private func sound(from start: Int, size: Int) throws(Failure) -> Range<Int> {
    let rest = bytes.count - start
    if size >= 0x7FFF_F000 || (size == 0 && !isChunk(at: start)) { return start..<bytes.count }
    guard size <= rest else {
      throw Failure(reason: "the WAV file promises \(size) bytes of sound and has \(rest)")
    }
    return start..<start + size
  }

  /// Whether what follows is another chunk, up to the end.
  private func isChunk(at place: Int) -> Bool {
    guard place + 8 <= bytes.count else { return false }
    let size = number(at: place + 4, width: 4)
    let left = bytes.count - place - 8
    return bytes[place..<place + 4].allSatisfy { (0x20...0x7E).contains($0) }
      && (size == left || size + size % 2 == left)
  }

  private func utterance(_ format: Format, _ place: Range<Int>) throws(Failure) -> Utterance {
    let frame = format.channels * format.width
    guard place.count % frame == 0 else { throw Failure(reason: "its sound ends within a sample") }
    var samples: [Float] = []
    samples.reserveCapacity(place.count / frame)
    for start in stride(from: place.lowerBound, to: place.upperBound, by: frame) {
      var sum = sample(format, at: start)
      if format.channels == 2 { sum = (sum + sample(format, at: start + format.width)) / 2 }
      // What 64 bits hold can be too much for 32.
      let sample = Float(sum)
      guard sample.isFinite else {
        throw Failure(reason: "its sound has a sample that is no number")
      }
      samples.append(sample)
    }
    return Utterance(samples: samples, rate: SampleRate(format.rate))
  }

  private func sample(_ format: Format, at place: Int) -> Double {
    let value = number(at: place, width: format.width)
    if format.isFloat {
      return format.width == 4
        ? Double(Float(bitPattern: UInt32(truncatingIfNeeded: value)))
        : Double(bitPattern: UInt64(bitPattern: Int64(value)))
    }
    let half = 1 << (8 * format.width - 1)
    return Double(value < half ? value : value - 2 * half) / Double(half)
  }

  /// The low byte first; there are so many.
  private func number(at place: Int, width: Int) -> Int {
    var number: UInt64 = 0
    for index in (0..<width).reversed() { number = number << 8 | UInt64(bytes[place + index]) }
    return Int(truncatingIfNeeded: number)
  }

  private func isNamed(_ name: String, at place: Int) -> Bool {
    place + 4 <= bytes.count && bytes[place..<place + 4].elementsEqual(name.utf8)
  }
}
