/// Booleans as YAML and spreadsheets write them.
package enum FlagText {
  /// Reads true/false, yes/no, on/off and 1/0 in any case; `nil` for anything else.
  package static func value(_ text: String) -> Bool? {
    switch text.lowercased() {
    case "true", "yes", "on", "1": true
    case "false", "no", "off", "0": false
    default: nil
    }
  }
}
