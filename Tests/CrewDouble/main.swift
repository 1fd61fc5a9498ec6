import Glibc
import Processes

// A child for the tests of `Crew`: it does what its task says, and much of that is wrong.
//
// Started as `parent`, `ask` or `report`, it is a crew's parent itself; as `idler`, it waits for the end of its input; as
// `sleeper`, for nothing. As `jobs` and `abandon`, it has jobs of its own.

let words = CommandLine.arguments.dropFirst()
switch words.first {
case "parent": DoubleParent.run(task: words.dropFirst().joined(separator: " "))
case "ask": DoubleParent.ask(task: words.dropFirst().joined(separator: " "))
case "report": DoubleParent.report()
case "jobs": DoubleJob.runAndCancel(100)
case "abandon": DoubleJob.abandon(in: words.last ?? "")
case "idler": while readLine() != nil {}
case "sleeper": while true { pause() }
default:
  WorkerLoop.serve(abandoned: DoubleWork.takeAway) { task, note in
    DoubleWork.answer(String(decoding: task, as: UTF8.self), note)
  }
}
