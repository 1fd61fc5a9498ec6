internal import Digests
internal import Foundation

/// The hash of an inline script or style for a Content-Security-Policy.
///
/// A page that allows only these hashes runs nothing else, whatever its content.
enum ContentHash {
  /// `sha256-` and the base64 form of the text's hash.
  static func source(_ text: String) -> String {
    "sha256-" + Data(Digest.sha256(Array(text.utf8))).base64EncodedString()
  }
}
