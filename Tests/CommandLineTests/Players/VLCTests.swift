import Foundation
import TestSupport
import Testing

extension PlayersTests {
  @Suite(.enabled(if: VLC() != nil, "needs vlc, and leave to run it"))
  struct VLCTests {
    /// Writes down what a file shows when it plays: tags and chapters come when they have been read, so
    /// it looks until nothing has changed for half a second.
    private static let script = """
      local function shown(input)
        local item = vlc.input.item()
        local facts = { "seconds=" .. item:duration() }
        for name, text in pairs(item:metas()) do table.insert(facts, name .. "=" .. text) end
        table.sort(facts)
        local _, titles = vlc.var.get_list(input, "chapter")
        for _, title in ipairs(titles) do table.insert(facts, "chapter=" .. title) end
        return table.concat(facts, "\\n")
      end
      local last, unchanged = "", 0
      for i = 1, 3000 do
        local input = vlc.object.input()
        if input and vlc.input.item() and vlc.input.is_playing() then
          local now = shown(input)
          unchanged = now == last and unchanged + 1 or 0
          last = now
        elseif last ~= "" then
          break
        end
        if unchanged == 25 then break end
        vlc.misc.mwait(vlc.misc.mdate() + 20000)
      end
      local file = io.open(os.getenv("FACTS"), "w")
      file:write(last)
      file:close()
      vlc.misc.quit()
      """

    @Test(arguments: Table.vlc.kinds)
    func `shows what it is known to`(kind: SampleKind) async throws {
      let sample = try await Samples.sample(kind)
      let vlc = try #require(VLC())
      let home = try vlc.home()
      let scripts = home.file("vlc/lua/intf")
      try FileManager.default.createDirectory(
        atPath: scripts, withIntermediateDirectories: true)
      _ = try home.write(Self.script, to: "vlc/lua/intf/facts.lua")
      try vlc.run(
        ["-I", "luaintf", "--lua-intf", "facts", "--no-video", "--aout=none", sample.path],
        home: home)
      let facts = String(decoding: try home.bytes(of: "facts"), as: UTF8.self)
        .split(separator: "\n").map { $0.split(separator: "=", maxSplits: 1).map(String.init) }
        .filter { $0.count == 2 }
      var texts = Dictionary(facts.map { ($0[0], $0[1]) }, uniquingKeysWith: { $1 })
      if let track = texts["track_number"], let total = texts["track_total"] {
        texts["track_number"] = track + "/" + total
      }
      // VLC names a file without a title after the file.
      if texts["title"] == kind.fileName { texts["title"] = nil }
      let seen = Seen(
        seconds: texts["seconds"].flatMap { Double($0) },
        tags: Seen.tags(texts, names: [.track: "track_number", .comment: "description"]),
        chapters: facts.filter { $0[0] == "chapter" }.map { SeenChapter(title: $0[1]) })
      try #require(Table.vlc[kind]).check(seen, of: sample)
    }

    /// What VLC writes lacks what its own encoder holds when the sound ends: up to four blocks, which
    /// it plays nevertheless.
    @Test(arguments: Table.vlc.kinds)
    func `plays to the end`(kind: SampleKind) async throws {
      let sample = try await Samples.sample(kind)
      let vlc = try #require(VLC())
      let home = try vlc.home()
      let chain = "#transcode{acodec=s16l}:std{access=file,mux=wav,dst=\(home.file("sound"))}"
      try vlc.run(
        [
          "-I", "dummy", "--no-video", "--no-sout-video", "--sout", chain, sample.path,
          "vlc://quit",
        ],
        home: home)
      let frames = (try home.bytes(of: "sound").count - 44) / 4
      #expect((sample.frames - 4096...sample.frames).contains(frames))
    }
  }
}

/// VLC without a window, which refuses to be run by the superuser and is then run by nobody.
private struct VLC {
  private let command: Tool
  private let first: [String]

  init?() {
    guard let vlc = Tool("vlc") else { return nil }
    if geteuid() == 0 {
      guard let setpriv = Tool("setpriv") else { return nil }
      command = setpriv
      first = ["--reuid=65534", "--regid=65534", "--clear-groups", vlc.path]
    } else {
      command = vlc
      first = []
    }
    guard (try? command.run(first + ["--version"]))?.code == 0 else { return nil }
  }

  /// A folder that it may write into.
  func home() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try FileManager.default.setAttributes([.posixPermissions: 0o777], ofItemAtPath: folder.path)
    return folder
  }

  func run(_ arguments: [String], home: TemporaryFolder) throws {
    _ = try command.run(
      first + arguments, in: home.path,
      environment: [
        "HOME": home.path, "XDG_DATA_HOME": home.path, "FACTS": home.file("facts"),
      ])
  }
}
