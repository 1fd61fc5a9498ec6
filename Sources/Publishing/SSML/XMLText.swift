extension String {
  /// The text escaped for XML, in elements and attributes; characters that XML does not allow are
  /// left out.
  var xml: String {
    var text = ""
    for scalar in unicodeScalars {
      switch scalar {
      case "&": text += "&amp;"
      case "<": text += "&lt;"
      case ">": text += "&gt;"
      case "\"": text += "&quot;"
      case "\t", "\n", "\r": text.unicodeScalars.append(scalar)
      default:
        guard scalar.value >= 0x20, ![0xFFFE, 0xFFFF].contains(scalar.value) else { continue }
        text.unicodeScalars.append(scalar)
      }
    }
    return text
  }
}
