import Foundation
import TestSupport
import Testing

@testable import Publishing

/// The pages as a browser shows them.
@Suite(.serialized, .enabled(if: Tool.isInstalled("chromium"), "needs chromium"), .oneBrowser)
struct PageInBrowserTests {
  private let folder = try? TemporaryFolder()

  /// Opens the player with a sound, ready to play.
  private func player(
    sound: [UInt8] = SamplePage.wav, mediaType: String = "audio/wav"
  ) throws -> Browser {
    let browser = try #require(OneBrowser.current)
    let path = try #require(folder).file("page.html")
    let page = SamplePage.page(sound: sound, mediaType: mediaType)
    try Data(page).write(to: URL(fileURLWithPath: path))
    try browser.open(path)
    try browser.run("globalThis.audio = document.querySelector('audio')")
    return browser
  }

  /// Goes to a second and lets the page show it.
  private func go(to second: Double, in browser: Browser) throws {
    try browser.run(
      """
      await new Promise((done) => {
        audio.addEventListener("seeked", done, { once: true });
        audio.currentTime = \(second);
      })
      """)
  }

  private func text(_ id: String, in browser: Browser) throws -> String {
    try browser.value("document.getElementById('\(id)').textContent")
  }

  /// How large the circle is drawn, 1 for a full breath.
  private func scale(in browser: Browser) throws -> Double {
    try browser.value("new DOMMatrix(getComputedStyle(document.getElementById('orb')).transform).a")
  }

  @Test func `a WAV plays, stops and goes on from another section`() throws {
    try expectPlaying(try player())
  }

  @Test(.enabled(if: Tool.isInstalled("lame"), "needs lame"))
  func `an MP3 plays, stops and goes on from another section`() throws {
    let lame = try #require(Tool("lame"))
    try expectPlaying(try player(sound: SamplePage.mp3(lame), mediaType: "audio/mpeg"))
  }

  private func expectPlaying(_ browser: Browser) throws {
    try browser.wait(until: "!document.getElementById('play').disabled")
    try browser.run("document.getElementById('play').click()")
    try browser.wait(until: "audio.currentTime > 0.2 && !audio.paused")
    #expect(try browser.value("document.getElementById('play').ariaLabel") == "Pause")
    try browser.run("document.querySelectorAll('#sections button')[1].click()")
    try browser.wait(until: "audio.currentTime >= 6.1 && audio.currentTime < 8")
    #expect(
      try browser.value("document.querySelector('#sections [aria-current]').textContent")
        == "Breathe 0:06")
    // What is drawn is the breath of this moment, not of the last event.
    let late: Double = try browser.value(
      """
      new Promise(requestAnimationFrame).then(() => {
        const orb = getComputedStyle(document.getElementById("orb"));
        const rise = (1 - Math.cos((Math.PI * (audio.currentTime - 6)) / 4)) / 2;
        return Math.abs(new DOMMatrix(orb.transform).a - 0.56 - 0.44 * rise);
      })
      """)
    #expect(late < 0.02)
    try browser.run("document.getElementById('play').click()")
    #expect(try browser.value("audio.paused"))
    #expect(try browser.value("document.getElementById('play').ariaLabel") == "Play")
  }

  @Test func `the words on the screen are the words that are heard`() throws {
    let browser = try player()
    for (second, caption) in [
      (0.5, ""), (1.01, "Find a seat."), (2.9, "Find a seat."), (5.4, "Find a seat."), (5.6, ""),
      (18.9, ""), (19.1, "Now <rest>."), (29.0, ""),
    ] {
      try go(to: second, in: browser)
      #expect(try text("caption", in: browser) == caption, "at \(second) s")
    }
    try browser.run("document.getElementById('show-words').click()")
    try browser.run("document.querySelectorAll('#transcript button')[0].click()")
    try browser.wait(until: "audio.currentTime >= 1 && audio.currentTime < 3")
    #expect(
      try browser.value("document.querySelector('#transcript [aria-current]').textContent")
        == "Find a seat. 0:01")
  }

  @Test func `the circle grows and shrinks with the breath, and stands still when it is held`()
    throws
  {
    let browser = try player()
    for (second, fullness, word) in [
      (6.01, 0, "Breathe in"), (7.0, (1 - cos(.pi / 4)) / 2, "Breathe in"),
      (8.0, 0.5, "Breathe in"), (9.99, 1, "Breathe in"), (10.5, 1, "Hold"), (11.5, 1, "Hold"),
      (12.01, 1, "Breathe out"), (13.5, (1 + cos(.pi / 4)) / 2, "Breathe out"),
      (15.0, 0.5, "Breathe out"), (17.99, 0, "Breathe out"), (18.5, 0, "Hold"), (20.0, 0, ""),
    ] {
      try go(to: second, in: browser)
      #expect(abs(try scale(in: browser) - (0.56 + 0.44 * fullness)) < 0.002, "at \(second) s")
      #expect(try text("phase", in: browser) == word, "at \(second) s")
    }
  }

  @Test func `nothing grows for somebody who wants less motion`() throws {
    let browser = try player()
    try browser.call(
      "Emulation.setEmulatedMedia",
      ["features": [["name": "prefers-reduced-motion", "value": "reduce"]]])
    var scales: Set<Double> = []
    for (second, width) in [(6.5, "25%"), (8.5, "75%"), (11.0, "100%"), (17.5, "0%")] {
      try go(to: second, in: browser)
      scales.insert(try scale(in: browser))
      let shown: String = try browser.value(
        "String(parseFloat(document.getElementById('meter').style.width)) + '%'")
      #expect(shown == width, "at \(second) s")
    }
    #expect(scales == [0.78])
    try browser.call("Emulation.setEmulatedMedia", ["features": [[String: String]]()])
  }

  @Test func `the keys do what the help says`() throws {
    let browser = try player()
    try browser.wait(until: "!document.getElementById('play').disabled && audio.readyState > 0")
    func expect(_ second: Double, after key: String, shift: Bool = false) throws {
      try browser.press(key, shift: shift)
      let time: Double = try browser.value("audio.currentTime")
      #expect(abs(time - second) < 0.001, "\(shift ? "Shift " : "")\(key)")
    }
    try expect(10, after: "ArrowRight")
    try expect(20, after: "ArrowRight")
    try expect(10, after: "ArrowLeft")
    // Ten seconds: four of the second section have gone by, so its beginning comes first.
    try expect(6, after: "ArrowLeft", shift: true)
    try expect(0, after: "ArrowLeft", shift: true)
    try expect(6, after: "ArrowRight", shift: true)
    try expect(30, after: "End")
    try expect(0, after: "Home")
    for key in [" ", "k"] {
      try browser.press(key, text: key)
      try browser.wait(until: "!audio.paused")
      try browser.press(key, text: key)
      try browser.wait(until: "audio.paused")
    }
    try browser.press("?", text: "?", shift: true)
    #expect(try browser.value("document.getElementById('help').open"))
    try browser.press("?", text: "?", shift: true)
    #expect(try browser.value("!document.getElementById('help').open"))
  }

  @Test func `a control that has the focus keeps the keys it uses itself`() throws {
    let browser = try player()
    try browser.wait(until: "!document.getElementById('play').disabled && audio.readyState > 0")
    try browser.run("document.getElementById('seek').focus()")
    try browser.press("ArrowRight")
    try browser.wait(until: "audio.currentTime === 1")
    #expect(
      try browser.value("document.getElementById('seek').ariaValueText")
        == "1 second of 30 seconds")
    try browser.run("document.getElementById('theme').focus()")
    try browser.press(" ", text: " ")
    #expect(try browser.value("audio.paused"))
    #expect(try browser.value("document.documentElement.dataset.theme") == "dark")
    try browser.run("localStorage.clear()")
  }

  @Test func `every control has a name, nothing is fetched, and nothing complains`() throws {
    let browser = try player()
    try browser.wait(until: "!document.getElementById('play').disabled")
    try browser.run("document.getElementById('show-words').click()")
    try browser.run("document.getElementById('keys').click()")
    try browser.run("document.getElementById('close').click()")
    let controls = try names(in: browser)
    #expect(controls.filter(\.name.isEmpty).map(\.role) == [])
    #expect(
      Set(controls.map(\.role)).isSuperset(of: ["button", "slider", "checkbox", "navigation"]))
    // The page itself, and the sound it made of its own bytes.
    let addresses = browser.events.filter { $0.method == "Network.requestWillBeSent" }.compactMap {
      ($0.params["request"] as? [String: Any])?["url"] as? String
    }
    let outside = addresses.filter { address in
      !["file:", "blob:", "data:"].contains { address.hasPrefix($0) }
    }
    #expect(!addresses.isEmpty && outside == [])
    let complaints = ["Runtime.exceptionThrown", "Runtime.consoleAPICalled", "Log.entryAdded"]
    #expect(browser.events.filter { complaints.contains($0.method) }.map { "\($0.params)" } == [])
  }

  @Test func `a sound the browser cannot play is said, and nothing can be pressed`() throws {
    let browser = try player(sound: Array("this is no sound".utf8), mediaType: "audio/x-none")
    try browser.wait(until: "document.getElementById('message').textContent")
    #expect(try text("message", in: browser).contains("cannot play the sound of this page"))
    try browser.wait(until: "document.getElementById('play').disabled")
  }

  @Test func `a library is narrowed by words and by length`() throws {
    let browser = try #require(OneBrowser.current)
    let path = try #require(folder).file("index.html")
    let entries = [("Güte", "Metta", 300.0), ("Long", "Metta", 1800), ("Rain", "Rain", 600)].map {
      IndexPage.Entry(
        practice: $0.1, title: $0.0, language: "en", seconds: $0.2, sound: "\($0.0).mp3")
    }
    let page = IndexPage(title: "Ours", summary: nil, entries: entries)
    try Data(page.html.utf8).write(to: URL(fileURLWithPath: path))
    try browser.open(path)
    func shown(text: String, length: String) throws -> String {
      try browser.run(
        """
        const [text, length] = [document.getElementById("text"), document.getElementById("length")];
        text.value = "\(text)"; text.dispatchEvent(new Event("input"));
        length.value = "\(length)"; length.dispatchEvent(new Event("change"));
        """)
      return try browser.value(
        "[...document.querySelectorAll('li')].filter((e) => e.checkVisibility())"
          + ".map((e) => e.querySelector('a').textContent).join()")
    }
    #expect(try shown(text: "", length: "0-") == "Güte,Long,Rain")
    #expect(try shown(text: "GUTE", length: "0-") == "Güte")
    #expect(try shown(text: "metta", length: "20-") == "Long")
    #expect(try shown(text: "", length: "5-10") == "Güte,Rain")
    #expect(try shown(text: "metta", length: "10-20") == "")
    #expect(try self.text("count", in: browser).hasPrefix("No track"))
    #expect(try names(in: browser).filter(\.name.isEmpty).map(\.role) == [])
    let complaints = ["Runtime.exceptionThrown", "Runtime.consoleAPICalled", "Log.entryAdded"]
    #expect(browser.events.filter { complaints.contains($0.method) }.map { "\($0.params)" } == [])
  }

  /// What somebody who does not see the page can act on, as it is named to them.
  private func names(in browser: Browser) throws -> [(role: String, name: String)] {
    let roles = [
      "button", "slider", "checkbox", "link", "searchbox", "combobox", "navigation", "region",
    ]
    let nodes = try browser.call("Accessibility.getFullAXTree")["nodes"] as? [[String: Any]] ?? []
    return nodes.compactMap { node in
      guard node["ignored"] as? Bool == false,
        let role = (node["role"] as? [String: Any])?["value"] as? String, roles.contains(role)
      else { return nil }
      return (role, (node["name"] as? [String: Any])?["value"] as? String ?? "")
    }
  }
}
