import ArgumentParser

struct CacheOptions: ParsableArguments {
  @Flag(help: "Speak every phrase anew; keep nothing of it for the next time.")
  var noCache = false

  var isOff: Bool { noCache }
}
