internal import Digests
internal import Files
internal import Processes
package import SoundFile

/// Facts about a track's file when it is complete but not yet published.
package struct FinishedFile: Sendable {
  /// Size of the file; `nil` if the track was streamed.
  package let bytes: Int64?
  /// Measurements of the file, read back; `nil` unless a preset or a report needs them.
  package let facts: SoundFacts?
  /// The file's SHA-256 in hexadecimal digits; `nil` unless a report needs it.
  package let digest: String?

  /// - Parameter executable: path of this program, which is started again to decode the file.
  init(
    _ options: ExportOptions, in publication: Publication, executable: String, _ scope: JobScope
  ) throws(SoundStream.Failure) {
    guard case .path(let path) = options.output, let unpublished = publication.unpublished(path)
    else {
      (bytes, facts, digest) = (nil, nil, nil)
      return
    }
    let isReported = options.sidecars.contains(.report)
    bytes = publication.size(of: path)
    facts =
      isReported || options.preset != nil
      ? try SoundFacts(ofFile: unpublished, program: executable, in: scope) : nil
    digest = isReported ? Digest.sha256(ofFile: unpublished) : nil
  }
}
