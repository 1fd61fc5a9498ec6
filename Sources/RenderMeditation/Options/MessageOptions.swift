import ArgumentParser

struct MessageOptions: ParsableArguments {
  @Flag(help: "Say what was made as JSON on standard output.")
  var json = false

  @Flag(name: [.short, .long], help: "Say nothing but errors.")
  var quiet = false
}
