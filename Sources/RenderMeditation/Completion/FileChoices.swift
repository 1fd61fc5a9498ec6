import Foundation

/// Files a word can be completed to.
enum FileChoices {
  /// Files with one of the endings, and folders with a slash, in the folder that the word is in.
  static func files(beginningWith word: String, endings: [String]) -> [String] {
    let folder = word.lastIndex(of: "/").map { String(word[...$0]) } ?? ""
    let names = try? FileManager.default.contentsOfDirectory(atPath: folder.isEmpty ? "." : folder)
    return (names ?? []).sorted().compactMap { name in
      let path = folder + name
      guard path.hasPrefix(word), !name.hasPrefix(".") || word != folder else { return nil }
      var isFolder: ObjCBool = false
      guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else { return nil }
      if isFolder.boolValue { return path + "/" }
      return endings.contains { name.lowercased().hasSuffix("." + $0) } ? path : nil
    }
  }
}
