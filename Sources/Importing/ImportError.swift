/// Why nothing can be made of a file.
package enum ImportError: Error, Hashable {
  /// The file is larger than anything that is read, in bytes.
  case tooLarge(limit: Int)
  /// What is packed in it would be larger than anything that is read.
  case unpacksTooLarge(part: String)
  /// There are more words than a script may have.
  case tooMuchText
  case tooDeep(limit: Int)
  case encrypted
  /// Something in it is not what it should be.
  case damaged(reason: String)
  /// It is of a kind that nobody here reads.
  case unknownKind(name: String)
  /// It is JSON, and in none of the shapes that are read.
  case unknownJSON
  /// It is no text, and nothing else that is known.
  case notText
  case empty
  /// The program that reads this kind is not there.
  case needsPandoc(kind: String)
  /// The program that reads this kind could not.
  case pandocFailed(reason: String)
  /// The job was cancelled while another program worked.
  case cancelled
}
