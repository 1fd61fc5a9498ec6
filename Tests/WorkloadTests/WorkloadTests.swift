import TestSupport
import Testing
import Workloads

/// What `make bench` times is done here once, so that it cannot fall apart unnoticed.
@Suite struct WorkloadTests {
  @Test(arguments: Workload.all(.least, program: BuiltTool.path).map(\.name))
  func `whatever is timed works`(name: String) throws {
    let all = Workload.all(.least, program: BuiltTool.path)
    let workload = try #require(all.first { $0.name == name })
    #expect(throws: Never.self) { try workload.prepare()() }
  }
}
