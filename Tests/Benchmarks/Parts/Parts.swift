import Benchmark
import Foundation
import Workloads

/// Times every workload; `make bench` names the program to be measured in the environment.
let benchmarks: @Sendable () -> Void = {
  let variable = "RENDER_MEDITATION_BENCHMARKS"
  let program = ProcessInfo.processInfo.environment[variable] ?? "render-meditation"
  for workload in Workload.all(.usual, program: program) {
    Benchmark(
      workload.name,
      configuration: Benchmark.Configuration(
        metrics: [.wallClock], timeUnits: .microseconds, warmupIterations: 1,
        maxDuration: .seconds(2), maxIterations: 200)
    ) { benchmark in
      let work = try workload.prepare()
      benchmark.startMeasurement()
      try work()
      benchmark.stopMeasurement()
    }
  }
}
