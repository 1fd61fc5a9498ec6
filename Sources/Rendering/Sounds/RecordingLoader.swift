internal import Clips
internal import Loudness
internal import MeditationScript
internal import Pacing
internal import Processes
internal import Sound
internal import SoundFile
internal import Timebase

/// A file that cannot be used, in words that follow "cannot be used:".
struct UnusableSound: Error {
  let reason: String
}

/// Reads sound files into the store, where the mix finds them.
struct RecordingLoader {
  /// Path of this program, which is started again as a decoder.
  private let program: String
  private let rate: SampleRate
  private let store: ClipStore<ClipKey>
  private let scope: JobScope

  /// - Parameters:
  ///   - rate: of the track.
  ///   - store: gets every sound that is read.
  init(program: String, rate: SampleRate, store: ClipStore<ClipKey>, _ scope: JobScope) {
    self.program = program
    self.rate = rate
    self.store = store
    self.scope = scope
  }

  /// The longest bell, in seconds.
  private static let longestBell = 600.0
  /// The shortest sound that can go on for ever, in seconds: below, its joints are a tone of their
  /// own.
  private static let shortestBed = 0.5
  /// From here on, in seconds, a loop is as loud as its sound is once, within a tenth of a LU.
  private static let longBed = 10.0

  /// A sound that a script plays once.
  func sound(_ path: String, at place: String) throws -> ClipStoreEntry {
    let reader = try open(place)
    guard reader.length <= rate.frames(Planner.longest) else {
      throw UnusableSound(reason: "it is longer than any track may be")
    }
    return try read(reader, as: .sound(path)).entry
  }

  func bell(_ path: String, at place: String) throws -> TrackSounds.BellSound {
    let reader = try open(place)
    guard reader.length <= rate.frames(seconds: Self.longestBell) else {
      throw UnusableSound(
        reason: "it is longer than 10 minutes; a bell is a stroke and its ringing")
    }
    let (entry, bell) = try read(reader, as: .sound(path))
    try checkIsHeard(entry)
    return .recorded(entry, bell)
  }

  /// Whether a file may be a bed, as far as its head tells.
  func checkBed(at place: String) throws {
    let length = try open(place).length
    guard length < rate.frames(seconds: Self.shortestBed) else { return }
    let seconds = (rate.seconds(length) * 1000).rounded(.up) / 1000
    throw UnusableSound(
      reason: "it lasts \(DurationText.plain(seconds)) s, too short for a bed that goes on and on; "
        + "take a sound of \(DurationText.plain(Self.shortestBed)) s or more")
  }

  /// A bed, of which no more is read than a track hears: a file may last for hours.
  ///
  /// - Parameter length: of the track.
  func bed(_ path: String, at place: String, length: Frames) throws -> TrackSounds.BedSound {
    // So that the end of what is read is nowhere heard to go over into its beginning.
    let most = length + rate.frames(seconds: LoopedSound.usualFade)
    let (entry, once) = try read(try open(place), upTo: most, as: .bed(path))
    try checkIsHeard(entry)
    return .recorded(entry, try loudness(of: entry, once))
  }

  /// How loud a recording is as a bed.
  ///
  /// A short one is measured as it will be heard, again and again: once and alone it fills few of
  /// the meter's windows, and would be taken for quieter than it is.
  private func loudness(of entry: ClipStoreEntry, _ once: Recording) throws -> BedLoudness {
    guard entry.frames < rate.frames(seconds: Self.longBed) else {
      return BedLoudness(
        integrated: entry.loudness, swell: Decibels(once.loudness - entry.loudness))
    }
    return try RecordedBed(entry, in: store, rate: rate).loudness(rate: rate)
  }

  private func checkIsHeard(_ entry: ClipStoreEntry) throws {
    guard entry.loudness.isFinite else {
      throw UnusableSound(reason: "there is only silence in it")
    }
  }

  private func open(_ place: String) throws -> SoundReader {
    do {
      return try SoundReader(path: place, program: program, rate: rate, in: scope)
    } catch {
      throw UnusableSound(reason: error.reason)
    }
  }

  /// Reads a sound into the store.
  ///
  /// - Parameter most: frames after which the rest is left; `nil` for all of it.
  private func read(
    _ reader: SoundReader, upTo most: Frames? = nil, as key: ClipKey
  ) throws -> (entry: ClipStoreEntry, recording: Recording) {
    let length = min(reader.length, most ?? reader.length)
    let room = store.reserve(channels: reader.channels, frames: length)
    var meter = RecordingMeter(channels: reader.channels, rate: rate)
    var position = Frames.zero
    do {
      while position < length, var piece = try reader.next() {
        let left = Int((length - position).count)
        for channel in piece.indices where piece[channel].count > left {
          piece[channel].removeLast(piece[channel].count - left)
        }
        try store.write(piece, to: room, from: position)
        meter.add(piece)
        position += Frames(piece.first?.count ?? 0)
      }
    } catch let error as SoundReader.Failure {
      throw UnusableSound(reason: error.reason)
    }
    let (loudness, recording) = meter.finished()
    store.keep(room, length: length, loudness: loudness, for: key)
    guard let entry = store[key] else { throw UnusableSound(reason: "it is damaged") }
    return (entry, recording)
  }
}
