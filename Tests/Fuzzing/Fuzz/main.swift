import CFuzzer
import Foundation

// `fuzz NAME …`: libFuzzer on one target, with libFuzzer's own options and folders.
// `fuzz --list`: the names.
// `fuzz --seeds FOLDER`: writes what each target begins with to a folder of its own in that one.

/// Names the target to processes that libFuzzer starts, which does so without the name.
let variable = "RENDER_MEDITATION_FUZZER"

/// The one target of this process.
nonisolated(unsafe) var chosen: FuzzTarget?

/// libFuzzer's runtime asks for it by this name, too.
@_cdecl("LLVMFuzzerTestOneInput")
func one(_ data: UnsafePointer<UInt8>?, _ size: Int) -> CInt {
  chosen?.run(Array(UnsafeBufferPointer(start: data, count: size)))
  return 0
}

func fuzz(_ name: String, _ words: [String]) -> CInt {
  chosen = FuzzTarget.all.first { $0.name == name }
  guard chosen != nil else {
    print("usage: fuzz NAME … | fuzz --list | fuzz --seeds FOLDER")
    return 64
  }
  setenv(variable, name, 1)
  var arguments = words.map { strdup($0) } + [nil]
  var count = CInt(words.count)
  return arguments.withUnsafeMutableBufferPointer { buffer in
    var pointer = buffer.baseAddress
    return LLVMFuzzerRunDriver(&count, &pointer, one)
  }
}

let words = CommandLine.arguments
switch words.dropFirst().first {
case _ where getenv(variable) != nil:
  exit(fuzz(getenv(variable).map { String(cString: $0) } ?? "", words))
case "--list"?:
  print(FuzzTarget.all.map(\.name).joined(separator: "\n"))
case "--seeds"? where words.count == 3:
  for target in FuzzTarget.all { try target.writeSeeds(to: words[2]) }
case let name: exit(fuzz(name ?? "", [words[0]] + words.dropFirst(2)))
}
