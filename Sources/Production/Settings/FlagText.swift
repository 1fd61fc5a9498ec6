/// Yes and no, as YAML and spreadsheets write them.
package enum FlagText {
  package static func value(_ text: String) -> Bool? {
    switch text.lowercased() {
    case "true", "yes", "on", "1": true
    case "false", "no", "off", "0": false
    default: nil
    }
  }
}
