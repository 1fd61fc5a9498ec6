import Foundation
import TestSupport
import Testing

/// Runs the program with one call after the other that fails, and holds what is left to what an
/// undisturbed run writes.
struct FaultLoop {
  let injector: FaultInjector
  /// The folder it writes to, in the injector's.
  let output: String
  /// What an undisturbed run leaves there.
  let whole: [String: Data]
  /// Exit codes that a fault may end in.
  let codes: Set<Int32>
  private let calls: [FaultInjector.Call]

  private var folder: TemporaryFolder { injector.folder }

  /// What goes wrong.
  struct UserFacingError {
    let fault: FaultInjector.Fault
    /// Whether all calls from there on fail.
    let stays: Bool

    static let all = FaultInjector.Fault.allCases.flatMap { fault in
      (fault.canStay ? [false, true] : [false]).map { UserFacingError(fault: fault, stays: $0) }
    }
  }

  /// - Parameter prepare: fills the folder the program runs in.
  init(
    _ arguments: [String], output: String, codes: Set<Int32>,
    _ prepare: (TemporaryFolder) throws -> Void
  ) throws {
    injector = FaultInjector(folder: try TemporaryFolder(), arguments: arguments)
    self.output = output
    self.codes = codes
    try prepare(injector.folder)
    try injector.clear(output)
    calls = try injector.calls()
    whole = Self.files(in: injector.folder.file(output))
    guard !whole.isEmpty else { throw EngineFailure(description: "nothing was written") }
  }

  /// Calls that can fail in this way: of each kind on each file so many, from the first to the last.
  func calls(_ trouble: UserFacingError, perSite: Int) -> [FaultInjector.Call] {
    let sites = Dictionary(
      grouping: calls.filter { $0.faults.contains(trouble.fault) }, by: \.site
    ).values
    return sites.flatMap { Self.spread($0, perSite) }.sorted { $0.number < $1.number }
  }

  /// - Returns: what is wrong after it; `nil` if there was no such call.
  func problems(_ trouble: UserFacingError, at call: FaultInjector.Call) throws -> [String]? {
    try injector.clear(output)
    let outcome = try injector.run(trouble.fault, at: call.number, stays: trouble.stays)
    guard let failed = outcome.failed else { return nil }
    let found = try problems(
      after: trouble.fault, outcome.run, of: trouble.stays ? nil : failed)
    return found.map {
      "\(trouble.fault.rawValue)\(trouble.stays ? " from" : " at") \(call.number), \(failed): \($0)"
    }
  }

  /// - Parameter call: the only one that failed; where all fail from one on, nothing can be taken away,
  ///   and any of them may be the one that is told.
  private func problems(
    after fault: FaultInjector.Fault, _ run: Tool.Run, of call: String?
  ) throws -> [String] {
    var problems: [String] = []
    let left = Self.files(in: folder.file(output))
    for (name, bytes) in left where !Self.isTemporary(name) && bytes != whole[name] {
      problems.append("\(name) is not whole")
    }
    let isKilled = fault == .kill && run.code == SIGKILL
    if run.code == 0 {
      if left.keys.filter({ !Self.isTemporary($0) }).count != whole.count {
        problems.append("success, and not all is there")
      }
    } else if fault.isHarmless {
      problems.append("exit \(run.code): \(run.errors)")
    } else if !isKilled {
      if !codes.contains(run.code) { problems.append("exit \(run.code): \(run.errors)") }
      if let call, let name = name(in: call), !run.errors.contains(name) {
        problems.append("\(name) is not named: \(run.errors)")
      }
    }
    // What cannot be taken away is left to the next run.
    if !isKilled, let call, !call.hasPrefix("unlink") {
      problems += try leftovers().map { "\($0) is left over" }
    }
    let next = try injector.run()
    if next.code != 0 { problems.append("the next run ends in \(next.code): \(next.errors)") }
    let differences = SmallLibrary.differences(whole, Self.files(in: folder.file(output)))
    if !differences.isEmpty { problems.append("the next run differs: \(differences)") }
    problems += try leftovers().map { "\($0) is left over by the next run" }
    return problems
  }

  /// What a message about a call must say: the file as the user knows it, or the temporary folder.
  private func name(in call: String) -> String? {
    guard let path = call.split(separator: " ").dropFirst().first, !path.hasPrefix("/memfd") else {
      return nil
    }
    if path.hasPrefix(folder.file(FaultInjector.temporary) + "/") { return FaultInjector.temporary }
    var name = path.split(separator: "/").last.map(String.init) ?? ""
    if Self.isTemporary(name) {
      name = name.dropFirst().split(separator: ".").dropLast(2).joined(separator: ".")
    }
    // A recipe is known by its track.
    if path.contains("/.recipes/"), name.hasSuffix(".json") { name.removeLast(5) }
    return name
  }

  private static func isTemporary(_ name: String) -> Bool {
    name.split(separator: "/").last?.hasPrefix(".") == true && name.hasSuffix(".partial")
  }

  /// Temporary files in the output and in the temporary folder.
  private func leftovers() throws -> [String] {
    Self.files(in: folder.file(output)).keys.filter(Self.isTemporary)
      + (try FileManager.default.contentsOfDirectory(
        atPath: folder.file(FaultInjector.temporary)))
  }

  private static func spread<Element>(_ all: [Element], _ count: Int) -> [Element] {
    guard all.count > count, count > 1 else { return Array(all.prefix(count)) }
    return (0..<count).map { all[$0 * (all.count - 1) / (count - 1)] }
  }

  /// Every file of a folder, by its path in it.
  private static func files(in folder: String) -> [String: Data] {
    var found: [String: Data] = [:]
    for name in FileManager.default.enumerator(atPath: folder)?.compactMap({ $0 as? String }) ?? []
    {
      found[name] = FileManager.default.contents(atPath: folder + "/" + name)
    }
    return found
  }
}
