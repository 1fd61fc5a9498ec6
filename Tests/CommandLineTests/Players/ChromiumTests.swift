import Foundation
import TestSupport
import Testing

extension PlayersTests {
  @Suite(.enabled(if: Tool.isInstalled("chromium"), "needs chromium"))
  struct ChromiumTests {
    /// An empty page beside a file.
    private func page(_ sample: Sample) throws -> String {
      let path = sample.path + ".html"
      try Data("<!doctype html><title>x</title>".utf8).write(to: URL(fileURLWithPath: path))
      return path
    }

    /// Plays a file sixteen times as fast as usual.
    ///
    /// - Returns: its length when it has ended, or a negative number if it cannot be played.
    private func play(_ sample: Sample) async throws -> Double {
      let name = sample.kind.fileName
      return try await #require(Samples.current).inBrowser { browser in
        try browser.open(try page(sample))
        return try browser.value(
          """
          new Promise((done) => {
            const audio = new Audio("\(name)");
            audio.playbackRate = 16;
            audio.onended = () => done(audio.duration);
            audio.onerror = () => done(-1);
            audio.play().catch(() => done(-1));
          })
          """)
      }
    }

    @Test(arguments: Table.chromium.kinds)
    func `plays to the end and sees the length`(kind: SampleKind) async throws {
      let sample = try await Samples.sample(kind)
      let seconds = try await play(sample)
      try #require(Table.chromium[kind]).check(Seen(seconds: seconds), of: sample)
    }

    @Test(arguments: SampleKind.allCases.filter { Table.chromium[$0] == nil })
    func `refuses what browsers do not know`(kind: SampleKind) async throws {
      #expect(try await play(Samples.sample(kind)) == -1)
    }

    @Test(arguments: Table.chromium.kinds)
    func `decodes every frame and not one more`(kind: SampleKind) async throws {
      let sample = try await Samples.sample(kind)
      let frames = try await #require(Samples.current).inBrowser { browser in
        try browser.open(try page(sample))
        // A page that is itself a file may read only the files that it is handed.
        try browser.run(
          "globalThis.input = document.createElement('input'); input.type = 'file'")
        let input = try browser.call("Runtime.evaluate", ["expression": "input"])
        let object = (input["result"] as? [String: Any])?["objectId"] as? String ?? ""
        try browser.call(
          "DOM.setFileInputFiles", ["files": [sample.path], "objectId": object])
        return try browser.value(
          """
          input.files[0].arrayBuffer()
            .then((bytes) => new OfflineAudioContext(2, 1, \(kind.rate)).decodeAudioData(bytes))
            .then((sound) => sound.length)
          """, as: Int.self)
      }
      #expect(frames == sample.frames)
    }
  }
}
