import Foundation
import TestSupport

// compare PROGRAM SCRIPTS [ROUNDS]: renders metta in ten minutes by this program and by what else there is,
// in turns, and prints the middle figures.

let words = CommandLine.arguments.dropFirst()
guard words.count >= 2, let program = words.first, let rounds = Int(words.dropFirst(2).first ?? "5")
else {
  print("compare PROGRAM SCRIPTS [ROUNDS]")
  exit(64)
}
let folder = try TemporaryFolder()
let plan = try Plan(of: "metta", minutes: 10, by: program)
_ = try folder.write(plan.rows, to: "plan.tsv")
_ = try folder.write(plan.phrases, to: "phrases.txt")

let baselines = Contestant.baselines(words[words.startIndex + 1], folder)
let wanted = try Contestant.ours(program, in: folder) + baselines + [Contestant.lowest(folder)]
let contestants = wanted.filter { contestant in
  let missing = contestant.missing
  if !missing.isEmpty {
    print("skipped, for want of \(missing.joined(separator: ", ")): \(contestant.name)")
  }
  return missing.isEmpty
}

var runs = contestants.map { _ in [[Double]]() }
// In turns: what else the machine does falls on all alike.
for _ in 0..<max(1, rounds) {
  for (index, contestant) in contestants.enumerated() {
    runs[index].append(try contestant.run(in: folder))
  }
}
let comparison = Comparison(rows: zip(contestants, runs).map { ($0.name, Figures($1)) })
print(comparison.table)
print()
print(comparison.goals(against: baselines.map(\.name)))
