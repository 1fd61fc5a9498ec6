/// Writes a text to a file that appears complete or not at all.
package enum TextFile {
  /// - Parameters:
  ///   - text: the content, in UTF-8.
  ///   - path: a file; or a device or pipe, which is written to directly.
  ///   - owner: keeps account of the unfinished file until it has its name.
  package static func write(
    _ text: String, to path: String, owner: any TemporaryOwner
  ) throws(OutputError) {
    let bytes = Array(text.utf8)
    if OutputDevice.isDevice(path) {
      let device = try OutputDevice(path: path)
      try device.write(bytes)
    } else {
      let publication = Publication(owner)
      try publication.add(bytes, path: path)
      try publication.commit()
    }
  }
}
