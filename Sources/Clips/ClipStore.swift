internal import Files
internal import Glibc
internal import Synchronization
package import Timebase

/// Where one clip lies, and what must be known of it without reading it.
package struct ClipStoreEntry: Sendable {
  let offset: Int64
  /// One for both loudspeakers, or two.
  package let channels: Int
  /// Of each channel.
  package let frames: Frames
  /// How much of them is in the way; the rest is the room.
  package let length: Frames
  /// LUFS.
  package let loudness: Double
}

/// The temporary folder is full or cannot be used.
package struct ClipStoreFailure: Error, Equatable {
  package let folder: String
  package let reason: String
  /// Whether the system had too little to give, and the folder is not to blame.
  package let isShortage: Bool

  init(folder: String, code: Int32) {
    self.folder = folder
    reason = SystemError.text(code)
    isShortage = SystemError.isShortage(code)
  }
}

/// Finished clips, kept on disk while a track is made, so that memory does not grow with its words.
///
/// The file has no name from its first moment: however the program ends, nothing is left behind.
package final class ClipStore<Key: Hashable & Sendable>: Sendable {
  private let descriptor: Int32
  private let folder: String
  private let state = Mutex(State())

  private struct State {
    var size: Int64 = 0
    var entries: [Key: ClipStoreEntry] = [:]
  }

  /// - Parameter folder: where temporary files go.
  package init(folder: String) throws(ClipStoreFailure) {
    self.folder = folder
    let opened = UnnamedFile.open(in: folder)
    guard opened.descriptor >= 0 else {
      throw ClipStoreFailure(folder: folder, code: opened.code)
    }
    descriptor = opened.descriptor
  }

  deinit {
    close(descriptor)
  }

  package subscript(key: Key) -> ClipStoreEntry? {
    state.withLock { $0.entries[key] }
  }

  /// Keeps a clip; several threads may do so at once.
  package func add(_ clip: Clip, for key: Key) throws(ClipStoreFailure) {
    let place = reserve(channels: clip.channels.count, frames: clip.frames)
    try write(clip.channels, to: place, from: .zero)
    keep(place, length: clip.length, loudness: clip.loudness, for: key)
  }

  /// Where a clip is going to lie.
  package struct Place: Sendable {
    let offset: Int64
    let channels: Int
    let frames: Frames
  }

  /// Makes room for a clip that comes in pieces.
  package func reserve(channels: Int, frames: Frames) -> Place {
    state.withLock { state in
      defer { state.size += frames.count * Self.sampleSize * Int64(channels) }
      return Place(offset: state.size, channels: channels, frames: frames)
    }
  }

  /// Writes a piece of a clip, as many channels as were reserved.
  ///
  /// - Parameter first: the frame of the clip it begins at; it ends within the clip's frames.
  package func write(
    _ piece: [[Float]], to place: Place, from first: Frames
  ) throws(ClipStoreFailure) {
    for (index, channel) in piece.enumerated() {
      let frame = Int64(index) * place.frames.count + first.count
      try write(channel, at: place.offset + frame * Self.sampleSize)
    }
  }

  /// Says that a clip is whole; from now on it is found.
  package func keep(_ place: Place, length: Frames, loudness: Double, for key: Key) {
    let entry = ClipStoreEntry(
      offset: place.offset, channels: place.channels, frames: place.frames, length: length,
      loudness: loudness)
    state.withLock { $0.entries[key] = entry }
  }

  private static var sampleSize: Int64 { Int64(MemoryLayout<Float>.stride) }

  private func write(_ samples: [Float], at offset: Int64) throws(ClipStoreFailure) {
    let code = samples.withUnsafeBytes { Pieces.write($0, to: descriptor, at: offset) }.code
    if code != 0 { throw failure(code) }
  }

  private func failure(_ code: Int32) -> ClipStoreFailure {
    ClipStoreFailure(folder: folder, code: code)
  }

  /// Reads a clip's samples back, or a part of them.
  ///
  /// - Parameter range: in frames of the clip; within its frames.
  /// - Returns: as many channels as the clip has.
  package func samples(
    of entry: ClipStoreEntry, in range: Range<Frames>? = nil
  ) throws(ClipStoreFailure) -> [[Float]] {
    let range = range ?? .zero..<entry.frames
    var channels: [[Float]] = []
    for channel in 0..<entry.channels {
      let start = Int64(channel) * entry.frames.count + range.lowerBound.count
      channels.append(
        try read(
          Int((range.upperBound - range.lowerBound).count),
          at: entry.offset + start * Self.sampleSize))
    }
    return channels
  }

  private func read(_ count: Int, at offset: Int64) throws(ClipStoreFailure) -> [Float] {
    var code: Int32 = 0
    let samples = [Float](unsafeUninitializedCapacity: count) { buffer, initialized in
      let bytes = UnsafeMutableRawBufferPointer(
        start: buffer.baseAddress, count: count * MemoryLayout<Float>.stride)
      let got = Pieces.read(into: bytes, from: descriptor, at: offset)
      code = got.code == 0 && got.read < bytes.count ? EIO : got.code
      initialized = code == 0 ? count : 0
    }
    if code != 0 { throw failure(code) }
    return samples
  }
}
