internal import Files
internal import Glibc
internal import Synchronization

/// Utterances on disk, for all runs and all processes: what was spoken once is not spoken again.
///
/// A folder of files, each named by everything that shapes its sound. There is no lock, no state and
/// no process behind it: files appear whole, are never changed, and may go at any time. Whatever is
/// wrong with a file or with the disk, a look-up is a miss and nothing worse.
///
///     <folder>/v1/CACHEDIR.TAG
///     <folder>/v1/ab/cdef…        62 digits, see CacheEntry
///     <folder>/v1/ab/cdef….record what a finished clip measures, see CacheRecord
///     <folder>/v1/ab/tmp-…        being written
package final class SpeechCache: Sendable {
  /// What the cache was good for since it was opened.
  package struct Statistics: Equatable, Sendable {
    package var hits: Int
    package var misses: Int
    /// Misses because a file was not what it should have been.
    package var damaged: Int
    /// What could not be kept.
    package var unwritten: Int

    package init(hits: Int = 0, misses: Int = 0, damaged: Int = 0, unwritten: Int = 0) {
      self.hits = hits
      self.misses = misses
      self.damaged = damaged
      self.unwritten = unwritten
    }
  }

  /// Where it lies.
  package let folder: String
  /// Bytes that each of the 256 folders may hold.
  let share: Int64
  /// Free bytes that are left on the disk for others.
  private let spare: Int64
  private let counted = Mutex(Statistics())
  /// The folder, once it is there.
  ///
  /// All files are reached by it: nobody can put another in its place.
  let opened = Mutex<Int32?>(nil)

  static let version = "v1"
  static let temporary = "tmp-"
  /// How long, in seconds, a temporary file may be at work, and a hit is not worth writing down.
  static let hour: Int64 = 3600

  /// Makes nothing: the folder appears with the first utterance.
  ///
  /// - Parameters:
  ///   - limit: bytes that it may hold.
  ///   - spare: free bytes to leave on the disk.
  /// - Throws: if a folder is there that is not ours alone to write.
  package init(
    folder: String, limit: Int64 = 1 << 30, spare: Int64 = 64 << 20
  ) throws(Refusal) {
    self.folder = folder
    self.spare = spare
    share = max(0, limit / 256)
    _ = try root()
  }

  deinit {
    if let root = opened.withLock({ $0 }) { close(root) }
  }

  package var statistics: Statistics { counted.withLock { $0 } }

  /// What was kept under a key, to the last bit.
  package func utterance(for key: SpeechKey) -> Utterance? {
    guard let root = (try? root()) ?? nil,
      let utterance = utterance(for: key, at: "\(Self.version)/\(key.folder)/\(key.file)", in: root)
    else {
      counted.withLock { $0.misses += 1 }
      return nil
    }
    counted.withLock { $0.hits += 1 }
    return utterance
  }

  private func utterance(for key: SpeechKey, at path: String, in root: Int32) -> Utterance? {
    // Without O_NONBLOCK a pipe of this name would be waited for.
    let file = Descriptor(path, in: root, O_RDONLY | O_NOFOLLOW | O_NONBLOCK)
    if file == nil, errno != ELOOP { return nil }
    if let file, let status = file.status, status.isFile, status.st_size <= CacheEntry.longest,
      let utterance = CacheEntry.utterance(from: file.bytes(Int(status.st_size)), for: key)
    {
      if Self.age(of: status).magnitude > Self.hour { futimens(file.number, nil) }
      return utterance
    }
    unlinkat(root, path, 0)
    counted.withLock { $0.damaged += 1 }
    return nil
  }

  /// In seconds; negative if it comes from the future.
  static func age(of status: stat) -> Int64 { Int64(time(nil)) &- Int64(status.st_mtim.tv_sec) }

  /// Keeps an utterance, if it can.
  package func keep(_ utterance: Utterance, for key: SpeechKey) {
    guard let bytes = CacheEntry.bytes(of: utterance, for: key),
      put(bytes, as: key.file, for: key)
    else {
      counted.withLock { $0.unwritten += 1 }
      return
    }
  }

  /// Puts a file where it belongs, and keeps the folder within bounds.
  ///
  /// - Returns: false if there is no room, or it cannot be written.
  func put(_ bytes: [UInt8], as name: String, for key: SpeechKey) -> Bool {
    guard Int64(bytes.count) <= share, let folder = openFolder(key.folder),
      hasRoom(bytes.count, in: folder), write(bytes, as: name, in: folder)
    else { return false }
    bound(folder, sparing: name)
    return true
  }

  /// Whether the disk has room for more than this: the cache must not take what a track needs.
  private func hasRoom(_ size: Int, in folder: borrowing Descriptor) -> Bool {
    var disk = statvfs()
    // Some file systems do not say how large they are.
    guard fstatvfs(folder.number, &disk) == 0, disk.f_blocks > 0 else { return true }
    return Double(disk.f_bavail) * Double(disk.f_frsize) - Double(size) >= Double(spare)
  }

  /// Writes a file whole or not at all.
  ///
  /// Nothing is flushed: after a power cut the checksum tells.
  private func write(_ bytes: [UInt8], as name: String, in folder: borrowing Descriptor) -> Bool {
    let temporary = Self.temporary + String(UInt64.random(in: .min ... .max), radix: 16)
    guard
      let file = Descriptor(
        temporary, in: folder.number, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, mode: 0o600)
    else { return false }
    if file.write(bytes), renameat(folder.number, temporary, folder.number, name) == 0 {
      return true
    }
    unlinkat(folder.number, temporary, 0)
    return false
  }
}
