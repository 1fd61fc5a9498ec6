internal import Files
internal import Glibc

extension SpeechCache {
  /// How much the cache holds.
  package struct Contents: Equatable, Sendable {
    package var utterances: Int
    package var bytes: Int64

    package init(utterances: Int = 0, bytes: Int64 = 0) {
      self.utterances = utterances
      self.bytes = bytes
    }
  }

  package var contents: Contents {
    var contents = Contents()
    forEachFolder { folder in
      for file in files(in: folder) where SpeechKey.isFile(file.name) {
        contents.utterances += 1
        contents.bytes += file.size
      }
    }
    return contents
  }

  /// Deletes what was not used for the longest time, until a folder holds its share, and what was
  /// left behind by writers that were killed.
  ///
  /// Each folder looks after its own share, so nobody has to know what the others hold.
  ///
  /// - Parameter name: of the file that was just written.
  func bound(_ folder: borrowing Descriptor, sparing name: String) {
    var entries: [File] = []
    var size: Int64 = 0
    for file in files(in: folder) {
      if SpeechKey.isFile(file.name) || SpeechKey.isRecord(file.name) {
        entries.append(file)
        size += file.size
      } else if file.age > Self.hour {
        unlinkat(folder.number, file.name, 0)
      }
    }
    guard size > share else { return }
    entries.sort {
      ($0.lastUse.tv_sec, $0.lastUse.tv_nsec, $0.name)
        < ($1.lastUse.tv_sec, $1.lastUse.tv_nsec, $1.name)
    }
    for entry in entries where entry.name != name {
      unlinkat(folder.number, entry.name, 0)
      size -= entry.size
      if size <= share { return }
    }
  }

  private struct File {
    let name: String
    let size: Int64
    let lastUse: timespec
    /// In seconds.
    let age: Int64
  }

  /// The cache's own files, temporary ones among them; what else lies there is not its business.
  private func files(in folder: borrowing Descriptor) -> [File] {
    var files: [File] = []
    for name in folder.names ?? []
    where SpeechKey.isFile(name) || SpeechKey.isRecord(name) || name.hasPrefix(Self.temporary) {
      var status = stat()
      // Whoever is not there any more was deleted by somebody else.
      guard fstatat(folder.number, name, &status, AT_SYMLINK_NOFOLLOW) == 0, status.isFile else {
        continue
      }
      files.append(
        File(
          name: name, size: Int64(status.st_size), lastUse: status.st_mtim,
          age: Self.age(of: status)))
    }
    return files
  }

  private func forEachFolder(_ body: (borrowing Descriptor) -> Void) {
    guard let root = (try? root()) ?? nil,
      let all = Descriptor(Self.version, in: root, Self.folderFlags)
    else { return }
    for name in all.names ?? [] where SpeechKey.isFolder(name) {
      if let folder = Descriptor(name, in: all.number, Self.folderFlags) { body(folder) }
    }
  }
}
