/// A text that a command writes: it, too, appears whole or not at all.
package enum TextFile {
  /// - Parameters:
  ///   - path: a file, or a device or pipe, which is written to as it is.
  ///   - temporaries: forget the file again when it has its name.
  package static func write(
    _ text: String, to path: String, temporaries: TemporaryFiles
  ) throws(SoundFileError) {
    let bytes = Array(text.utf8)
    if OutputDevice.isDevice(path) {
      let device = try OutputDevice(path: path)
      try device.write(bytes)
    } else {
      let publication = Publication(temporaries)
      try publication.add(bytes, path: path)
      try publication.publish()
    }
  }
}
