import Foundation
import TestSupport

#if canImport(Glibc)
  import Glibc
#endif

/// A Slurm of a test's own, on this machine alone; it is gone with its last user, or with the tests.
final class Slurm {
  private let process = Process()
  private let input = Pipe()
  private let output = Pipe()
  private let folder: TemporaryFolder

  static let isInstalled = Tool.isInstalled(
    "slurmctld", "slurmd", "munged", "sbatch", "squeue", "scontrol", "bash", "hostname")

  init() throws {
    folder = try TemporaryFolder()
    let script = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("Fixtures/slurm.sh").path
    let errors = try folder.write("", to: "errors")
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    // Children of a test inherit blocked signals, and daemons should end when they are told to.
    process.arguments =
      ["--default-signal", "bash", script, folder.path] + Self.freePorts(2).map(String.init)
    process.standardInput = input
    process.standardOutput = output
    process.standardError = FileHandle(forWritingAtPath: errors)
    try process.run()
    // It says one word, or it ends and says nothing.
    guard !output.fileHandleForReading.availableData.isEmpty else {
      let reason = try String(contentsOfFile: errors, encoding: .utf8)
      throw EngineFailure(description: "Slurm does not start: " + reason)
    }
  }

  deinit {
    // The end of its input is the end of it.
    try? input.fileHandleForWriting.close()
    process.waitUntilExit()
  }

  /// What reaches it.
  var environment: [String: String] { ["SLURM_CONF": folder.file("slurm.conf")] }

  /// Waits until nothing is queued or runs.
  func wait() throws {
    let end = Date(timeIntervalSinceNow: 240)
    while try !ask("squeue", "--noheader").isEmpty {
      guard Date() < end else {
        throw EngineFailure(description: try ask("squeue") + ask("scontrol", "show", "job"))
      }
      usleep(100_000)
    }
  }

  /// How every job there was has ended, such as `COMPLETED 0:0`, by name and place in its array.
  func endings() throws -> [String: String] {
    var endings: [String: String] = [:]
    for line in try ask("scontrol", "show", "job", "--oneliner").split(separator: "\n") {
      let pairs = line.split(separator: " ").compactMap { word -> (String, String)? in
        let parts = word.split(separator: "=", maxSplits: 1)
        return parts.count == 2 ? (String(parts[0]), String(parts[1])) : nil
      }
      let fields = Dictionary(pairs) { first, _ in first }
      let name = [fields["JobName"], fields["ArrayTaskId"]].compactMap(\.self)
      endings[name.joined(separator: " ")] =
        "\(fields["JobState"] ?? "?") \(fields["ExitCode"] ?? "?")"
    }
    return endings
  }

  private func ask(_ name: String, _ arguments: String...) throws -> String {
    guard let tool = Tool(name) else { return "" }
    return try tool.run(arguments, environment: environment).output
  }

  /// Ports that nobody listens on.
  private static func freePorts(_ count: Int) -> [UInt16] {
    let sockets = (0..<count).map { _ in socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0) }
    defer { for socket in sockets { close(socket) } }
    return sockets.map { socket in
      var address = sockaddr_in()
      address.sin_family = sa_family_t(AF_INET)
      address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
      var size = socklen_t(MemoryLayout<sockaddr_in>.size)
      return withUnsafeMutablePointer(to: &address) { pointer in
        pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { pointer in
          bind(socket, pointer, size)
          getsockname(socket, pointer, &size)
        }
        return UInt16(bigEndian: pointer.pointee.sin_port)
      }
    }
  }
}
