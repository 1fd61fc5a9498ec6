internal import Digests
package import SoundFile

/// What is known of a track's file when it is whole and has no name yet.
package struct FinishedFile: Sendable {
  /// `nil` if the track was streamed.
  package let bytes: Int64?
  /// Read back from it, where a preset or a report wants to know.
  package let facts: SoundFacts?
  /// Its SHA-256, for a report.
  package let digest: String?

  /// - Parameter program: this very program, to be started again to read the file.
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
