internal import Digests
internal import Files
package import SoundFile

/// Facts about a track's file when it is complete but not yet published.
package struct FinishedFile: Sendable {
  /// Size of the file; `nil` if the track was streamed.
  package let bytes: Int64?
  /// Measurements of the file, read back; `nil` unless a preset or a report needs them.
  package let facts: SoundFacts?
  /// The file's SHA-256 in hexadecimal digits; `nil` unless a report needs it.
  package let digest: String?

  /// - Parameter program: path of this program, which is started again to decode the file.
  init(
    _ order: ProductionOrder, in publication: Publication, program: String
  ) throws(SoundStream.Failure) {
    guard case .path(let path) = order.output, let unpublished = publication.unpublished(path)
    else {
      (bytes, facts, digest) = (nil, nil, nil)
      return
    }
    let isReported = order.companions.contains(.report)
    bytes = publication.size(of: path)
    facts =
      isReported || order.preset != nil
      ? try SoundFacts(ofFile: unpublished, program: program) : nil
    digest = isReported ? Digest.sha256(ofFile: unpublished) : nil
  }
}
