/// Something worth timing: made ready once, then done again and again.
package struct Workload: Sendable {
  package let name: String
  /// Makes everything ready, which is not timed, and gives what is.
  package let prepare: @Sendable () throws -> () throws -> Void

  package init(_ name: String, _ prepare: @escaping @Sendable () throws -> () throws -> Void) {
    self.name = name
    self.prepare = prepare
  }
}

extension Workload {
  /// How much is done in one go.
  package struct Size: Sendable {
    /// Of what is made block by block, and of sound that is encoded.
    let blocks: Int
    /// A built-in script and how long it is to be.
    let script: String
    let minutes: Int

    /// Ten seconds of sound (432 blocks at 44.1 kHz), ten minutes of track.
    package static let usual = Size(blocks: 432, script: "metta", minutes: 10)
    /// As little as shows that a workload works.
    package static let least = Size(blocks: 1, script: "arriving", minutes: 1)
  }

  /// Everything there is to time, from a script's text to a library.
  ///
  /// - Parameter program: this project's program as it was built, to speak and to be run.
  package static func all(_ size: Size, program: String) -> [Workload] {
    words(size) + bells(size) + breath(size) + beds(size) + voice(size) + mastering(size)
      + files(size) + tracks(size, program: program)
  }
}
