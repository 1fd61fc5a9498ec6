internal import Foundation
package import Processes

/// Pandoc, which reads many kinds of document that nobody here does, where it is installed.
package struct Pandoc: Sendable {
  /// What to run where it is missing.
  package static let install = "sudo apt install pandoc"

  private let path: String?
  private let scope: JobScope

  /// Seconds that it may take.
  private static let patience = 60.0
  /// Bytes that it may write.
  private static let limit = 32 << 20

  /// - Parameters:
  ///   - searchPath: the folders it is looked for in, a colon between two.
  ///   - scope: the job that it works for.
  package init(searchPath: String, in scope: JobScope = JobScope()) {
    path = searchPath.split(separator: ":").map { $0 + "/pandoc" }
      .first { FileManager.default.isExecutableFile(atPath: $0) }
    self.scope = scope
  }

  package var isInstalled: Bool { path != nil }

  /// A document as HTML.
  ///
  /// - Parameter kind: what pandoc calls it.
  func html(of bytes: [UInt8], kind: String) throws(ImportError) -> [UInt8] {
    guard let path else { throw .needsPandoc(kind: kind) }
    // In its sandbox it reads nothing but what it is given.
    let errand = Errand(
      [path, "--from=" + kind, "--to=html", "--standalone", "--sandbox", "--quiet"],
      environment: ["LC_ALL": "C.UTF-8"], folder: "/", limit: Self.limit)
    let outcome: Errand.Outcome
    do {
      outcome = try errand.run(input: bytes, patience: Self.patience, in: scope)
    } catch {
      if error.isCancelled { throw .cancelled }
      throw .pandocFailed(reason: "it could not be started: \(error.reason)")
    }
    switch outcome.ending {
    case .ended(.exited(0)): return outcome.output
    case .ended: throw .pandocFailed(reason: outcome.lastWords)
    case .outOfTime: throw .pandocFailed(reason: "it took more than \(Int(Self.patience)) seconds")
    case .tooMuch: throw .pandocFailed(reason: "it wrote more than \(Self.limit >> 20) megabytes")
    case .cancelled: throw .cancelled
    }
  }
}
