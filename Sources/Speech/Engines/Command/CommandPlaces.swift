internal import Files
internal import Glibc

/// Where a program and the files it speaks with lie.
struct CommandPlaces {
  /// The program's absolute path, as it was found.
  let program: String
  /// Folders in which data of programs lie, such as `/usr/share`.
  let dataFolders: [String]

  /// - Returns: `nil` if there is no such program.
  init?(program: String, searchPath: String, dataFolders: [String]) {
    var candidates = [program]
    if !program.contains("/") {
      // An empty entry would mean the working folder.
      candidates = searchPath.split(separator: ":").map { $0 + "/" + program }
    }
    let found = candidates.first { path in
      var status = stat()
      return stat(path, &status) == 0 && status.isFile && access(path, X_OK) == 0
    }
    guard let found else { return nil }
    self.program = Self.absolute(found)
    self.dataFolders = dataFolders
  }

  /// Without following the last link: some programs look at the name they are called by.
  static func absolute(_ path: String) -> String {
    guard !path.hasPrefix("/"), let folder = real(".") else { return path }
    return folder + "/" + path
  }

  private static func real(_ path: String) -> String? {
    guard let real = realpath(path, nil) else { return nil }
    defer { free(real) }
    return String(cString: real)
  }

  /// Two above the program itself: where a Python program's environment begins.
  private var prefix: String {
    let real = Self.real(program) ?? program
    return "/" + real.split(separator: "/").dropLast(2).joined(separator: "/")
  }

  /// The words of the program's `#!` line; `nil` if it has none.
  var interpreter: [String]? {
    guard let file = Descriptor(program, O_RDONLY) else { return nil }
    let start = file.bytes(512)
    guard start.starts(with: Array("#!".utf8)) else { return nil }
    let line = start.dropFirst(2).prefix { $0 != 0x0A }
    let words = String(decoding: line, as: UTF8.self)
      .split(maxSplits: 1, whereSeparator: \.isWhitespace).map(String.init)
    return words.isEmpty ? nil : words
  }

  /// The first file of a voice's name in the first pattern that has one; a name with a slash is a path.
  func model(of voice: String, in patterns: [String]) -> String? {
    if voice.contains("/") { return Self.isFile(voice) ? Self.absolute(voice) : nil }
    for pattern in patterns {
      if let path = files(pattern, ["voice": voice]).first { return Self.absolute(path) }
    }
    return nil
  }

  /// The files a pattern stands for, sorted by path.
  ///
  /// - Parameter values: of its placeholders, besides `{data}` and `{prefix}`; nothing in them is a
  ///   pattern.
  func files(_ pattern: String, _ values: [String: String]) -> [String] {
    let template = CommandTemplate(pattern)
    var values = values
    values["prefix"] = prefix
    let folders = template.names.contains("data") ? dataFolders : [""]
    return folders.flatMap { folder in
      values["data"] = folder
      return Self.found(template.filled(with: values.mapValues(Self.escaped)))
    }
  }

  private static func escaped(_ text: String) -> String {
    text.map { "\\*?[]".contains($0) ? "\\\($0)" : String($0) }.joined()
  }

  private static func found(_ pattern: String) -> [String] {
    var found = glob_t()
    defer { globfree(&found) }
    guard glob(pattern, GLOB_NOSORT, nil, &found) == 0, let paths = found.gl_pathv else {
      return []
    }
    // By bytes: the system's own order is that of a language.
    return (0..<Int(found.gl_pathc)).compactMap { paths[$0].map { String(cString: $0) } }
      .filter(isFile).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  private static func isFile(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.isFile
  }
}
