import Foundation
import TestSupport

/// Makes calls of the built program fail, by a library of `Fixtures/fault.c` that is loaded before
/// its own.
struct FaultInjector {
  /// How a call fails.
  enum Fault: String, CaseIterable {
    case noSpace = "ENOSPC"
    case overQuota = "EDQUOT"
    case inputOutput = "EIO"
    case tooManyFiles = "EMFILE"
    case interrupted = "EINTR"
    case short = "SHORT"
    case kill = "KILL"

    /// Whether a program that goes on as it should never fails because of it.
    var isHarmless: Bool { self == .interrupted || self == .short }
    /// Whether it can be that from some call on all fail.
    var canStay: Bool { self == .noSpace || self == .inputOutput || self == .tooManyFiles }
  }

  /// One call that is counted.
  struct Call {
    let number: Int
    /// How it can fail.
    let faults: [Fault]
    /// The call and the file, without what is random in its name.
    let site: String
  }

  /// What a run with a fault came to.
  struct Outcome {
    let run: Tool.Run
    /// The call that failed and its file; `nil` if the program had no such call.
    let failed: String?
  }

  private static let library = Result {
    let folder = try TemporaryFolder()
    let source = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("Fixtures/fault.c").path
    let run = try Tool("cc")?.run(
      ["-shared", "-fPIC", "-O1", "-o", folder.file("fault.so"), source, "-ldl"])
    guard run?.code == 0 else { throw EngineFailure(description: run?.errors ?? "no compiler") }
    return folder
  }

  /// Where the program runs, and what is loaded into it.
  let folder: TemporaryFolder
  let arguments: [String]
  /// Where its temporary files are, in the folder.
  static let temporary = "tmp"

  /// The program's arguments with a fault; a fresh count.
  func run(
    _ fault: Fault, at number: Int, stays: Bool = false, trace: String? = nil
  ) throws -> Outcome {
    let board = folder.file("board")
    try Data(count: 4096).write(to: URL(fileURLWithPath: board))
    var environment = environment
    environment["LD_PRELOAD"] = try Self.library.get().file("fault.so")
    environment["FAULT_UNDER"] = folder.path
    environment["FAULT_BOARD"] = board
    environment["FAULT_WITH"] = fault.rawValue
    environment["FAULT_AT"] = "\(number)"
    if stays { environment["FAULT_STAYS"] = "yes" }
    if let trace { environment["FAULT_TRACE"] = trace }
    let run = try BuiltTool.run(arguments, in: folder.path, environment: environment)
    let bytes = try Data(contentsOf: URL(fileURLWithPath: board))
    let text = String(decoding: bytes.dropFirst(8).prefix { $0 != 0 }, as: UTF8.self)
    return Outcome(run: run, failed: bytes[4] == 0 ? nil : text)
  }

  /// The program's arguments, left in peace.
  func run() throws -> Tool.Run {
    try BuiltTool.run(arguments, in: folder.path, environment: environment)
  }

  private var environment: [String: String] {
    [
      "TMPDIR": folder.file(Self.temporary), "SWIFT_BACKTRACE": "enable=no",
      "RENDER_MEDITATION_CACHE": folder.file("cache"),
    ]
  }

  /// Every call that is counted, in order.
  func calls() throws -> [Call] {
    let trace = try folder.write("", to: "trace")
    _ = try run(.kill, at: .max, trace: trace)
    let text = try String(contentsOfFile: trace, encoding: .utf8)
    return text.split(separator: "\n").compactMap { line in
      let words = line.split(separator: " ", maxSplits: 2)
      guard words.count == 3, let number = Int(words[0]) else { return nil }
      return Call(
        number: number,
        faults: words[1].split(separator: ",").compactMap { Fault(rawValue: "\($0)") },
        site: Self.site(String(words[2])))
    }
  }

  /// Leaves the folders it works in empty.
  func clear(_ output: String) throws {
    for name in [output, Self.temporary, "cache"] {
      try? FileManager.default.removeItem(atPath: folder.file(name))
      guard name != "cache" else { continue }
      try FileManager.default.createDirectory(
        atPath: folder.file(name), withIntermediateDirectories: false)
    }
  }

  /// `pwrite …/.x.wav.4fz8q0.partial` and its like are one site.
  private static func site(_ text: String) -> String {
    text.replacing(#/[.-][0-9a-z]{9,}(\.partial|$| \(deleted\))/#, with: ".*")
      .replacing(#/[0-9a-f]{62}/#, with: "*").replacing(#/\/[0-9a-f]{2}\b/#, with: "/*")
  }
}
