import Foundation
import Testing
import Yams

/// The guide's Indexed Job, as far as a test reads it.
struct KubernetesJob {
  let variable = "JOB_COMPLETION_INDEX"
  let completions: Int
  let hopeless: [Int32]
  /// Whether every index has an end, and a failure its own index.
  let isBounded: Bool
  let command: [String]

  init() throws {
    let yaml = try Yams.load(yaml: #require(Guide.files["job.yaml"])) as? [String: Any]
    let spec = try #require(yaml?["spec"] as? [String: Any])
    completions = try #require(spec["completions"] as? Int)
    let template = try #require(spec["template"] as? [String: [String: Any]])["spec"] ?? [:]
    let container = try #require(template["containers"] as? [[String: Any]])[0]
    command = try #require(container["command"] as? [String])
    let policy = try #require(spec["podFailurePolicy"] as? [String: [[String: Any]]])
    let rule = try #require(policy["rules"]?.first { $0["action"] as? String == "FailIndex" })
    let codes = try #require(rule["onExitCodes"] as? [String: Any])
    #expect(codes["containerName"] as? String == container["name"] as? String)
    hopeless = try #require(codes["values"] as? [Int]).map(Int32.init)
    try expectShell(command)
    isBounded =
      spec["completionMode"] as? String == "Indexed"
      && template["restartPolicy"] as? String == "Never" && spec["backoffLimitPerIndex"] is Int
      && (spec["maxFailedIndexes"] as? Int ?? .max) <= completions
  }
}

/// The guide's array job of AWS Batch, as far as a test reads it.
struct BatchJob {
  let variable = "AWS_BATCH_JOB_ARRAY_INDEX"
  let size: Int
  let actions: [[String: String]]
  let command: [String]
  /// What is run when all shards are done.
  let last: [String]

  init() throws {
    let text = try #require(Guide.files["meditations.json"])
    let json = try #require(
      try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    let container = try #require(json["containerProperties"] as? [String: Any])
    command = try #require(container["command"] as? [String])
    let strategy = try #require(json["retryStrategy"] as? [String: Any])
    actions = try #require(strategy["evaluateOnExit"] as? [[String: String]])
    let shell = Guide.shell("aws")
    let array = shell.firstMatch(of: /--array-properties size=([0-9]+)/)
    size = try #require(array.flatMap { Int($0.output.1) })
    let overrides = try #require(shell.firstMatch(of: /(?s)--container-overrides[^']*'([^']*)'/))
    let final = try JSONSerialization.jsonObject(with: Data(overrides.output.1.utf8))
    last = try #require((final as? [String: [String]])?["command"])
    try expectShell(command)
  }
}

/// By `exec`, the engine's signal does not end with the shell.
private func expectShell(_ command: [String]) throws {
  #expect(command.prefix(2) == ["sh", "-c"])
  #expect(command.count == 3)
  #expect(try #require(command.last).hasPrefix("exec "))
}
