import Speech
import Testing

struct WyomingAddressTests {
  @Test(
    arguments: [
      ("wyoming://localhost:10200", WyomingServer.tcp(host: "localhost", port: 10200), nil),
      ("wyoming://localhost:10200/", .tcp(host: "localhost", port: 10200), nil),
      (
        "wyoming://voice-1.lan:1/en_US-joe-medium", .tcp(host: "voice-1.lan", port: 1),
        "en_US-joe-medium"
      ),
      ("wyoming://[::1]:10200/joe", .tcp(host: "::1", port: 10200), "joe"),
      ("wyoming://[fe80::1%eth0]:10200", .tcp(host: "fe80::1%eth0", port: 10200), nil),
      ("wyoming://127.0.0.1:65535/a%20b%2Fc", .tcp(host: "127.0.0.1", port: 65535), "a b/c"),
      ("wyoming:///run/piper.sock", .unix(path: "/run/piper.sock"), nil),
      ("wyoming:///run/my%20%23.sock#joe", .unix(path: "/run/my #.sock"), "joe"),
    ] as [(String, WyomingServer, String?)])
  func `an address names a server and maybe a voice`(
    text: String, server: WyomingServer, voice: String?
  ) {
    let address = WyomingAddress(text)
    #expect(address?.server == server)
    #expect(address?.voice == voice)
  }

  @Test(arguments: [
    "", "wyoming:", "wyoming://", "wyoming:///", "http://localhost:10200", "localhost:10200",
    "wyoming://localhost", "wyoming://localhost:", "wyoming://localhost:0",
    "wyoming://localhost:65536", "wyoming://localhost:+1", "wyoming://localhost:1a",
    "wyoming://:10200", "wyoming://::1:10200", "wyoming://[localhost]:1", "wyoming://[::1]",
    "wyoming://[::1:10200", "wyoming://you@localhost:1", "wyoming://two words:1",
    "wyoming://localhost:1/%4", "wyoming://localhost:1/%zz", "wyoming://localhost:1/%ff",
    "wyoming://localhost:1/%0A", "wyoming:///a%00b",
  ])
  func `what is no address is none`(text: String) {
    #expect(WyomingAddress(text) == nil)
  }
}
