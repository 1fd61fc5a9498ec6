internal import CSndfile
internal import Files
internal import Glibc

/// A file descriptor or a line for libsndfile's virtual I/O, which records every failure.
///
/// Some of libsndfile's encoders ignore failed writes; here the first failure is kept.
final class VirtualFile {
  private let place: Place
  private var position: Int64 = 0
  private var end: Int64 = 0
  /// `errno` of the first failure; zero if there was none.
  private(set) var failure: Int32 = 0
  /// Bytes of a line that nobody has taken yet.
  private var waiting: [UInt8] = []

  private enum Place {
    /// A file in which the sound begins at an offset; what precedes it is written elsewhere.
    case file(Int32, base: Int64)
    /// Bytes that are sent away: what an encoder would put right in them afterwards is lost.
    case line
  }

  /// - Parameter end: offset at which the existing bytes end; `nil` for an empty file.
  init(_ descriptor: Int32, from base: Int64, to end: Int64? = nil) {
    place = .file(descriptor, base: base)
    self.end = end.map { max(0, $0 - base) } ?? 0
  }

  /// A line, whose bytes wait in memory until they are taken.
  init() {
    place = .line
  }

  /// The bytes of a line that were written since the last call.
  func take() -> [UInt8] {
    defer { waiting.removeAll(keepingCapacity: true) }
    return waiting
  }

  /// Opens an encoder or a decoder on this file, which must outlive it.
  ///
  /// - Parameter mode: `SFM_WRITE` or `SFM_READ`.
  func open(_ info: inout SF_INFO, mode: Int = SFM_WRITE) -> OpaquePointer? {
    var calls = SF_VIRTUAL_IO(
      get_filelen: { VirtualFile.of($0).end },
      seek: { VirtualFile.of($2).seek($0, $1) },
      read: { VirtualFile.of($2).read($0, $1) },
      write: { VirtualFile.of($2).write($0, $1) },
      tell: { VirtualFile.of($0).position })
    return sf_open_virtual(
      &calls, Int32(mode), &info, Unmanaged.passUnretained(self).toOpaque())
  }

  private static func of(_ pointer: UnsafeMutableRawPointer?) -> VirtualFile {
    guard let pointer else { preconditionFailure("libsndfile lost its file") }
    return Unmanaged<VirtualFile>.fromOpaque(pointer).takeUnretainedValue()
  }

  private func seek(_ offset: Int64, _ from: Int32) -> Int64 {
    switch from {
    case SEEK_SET: position = offset
    case SEEK_CUR: position += offset
    default: position = end + offset
    }
    return position
  }

  private func read(_ bytes: UnsafeMutableRawPointer?, _ count: Int64) -> Int64 {
    guard case .file(let descriptor, let base) = place else { return 0 }
    let raw = UnsafeMutableRawBufferPointer(start: bytes, count: Int(count))
    let got = Pieces.read(into: raw, from: descriptor, at: base + position).read
    position += Int64(got)
    return Int64(got)
  }

  private func write(_ bytes: UnsafeRawPointer?, _ count: Int64) -> Int64 {
    guard failure == 0 else { return 0 }
    let raw = UnsafeRawBufferPointer(start: bytes, count: Int(count))
    let done: Int
    switch place {
    case .file(let descriptor, let base):
      (done, failure) = Pieces.write(raw, to: descriptor, at: base + position)
    case .line:
      waiting += raw.dropFirst(Int(max(0, end - position)))
      done = raw.count
    }
    position += Int64(done)
    end = max(end, position)
    return Int64(done)
  }
}
