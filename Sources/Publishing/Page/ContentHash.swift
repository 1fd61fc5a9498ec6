internal import Digests
internal import Foundation

/// A text's hash, as a Content-Security-Policy names an inline script or style.
///
/// A page that allows only its own two runs nothing else, whatever stands in it.
enum ContentHash {
  /// `sha256-` and the hash in base64.
  static func source(_ text: String) -> String {
    "sha256-" + Data(Digest.sha256(Array(text.utf8))).base64EncodedString()
  }
}
