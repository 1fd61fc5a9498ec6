internal import Foundation

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// A headless Chromium with one page, spoken to by the DevTools protocol over a pipe.
///
/// Every wait has an end, and the browser ends with its last user. One task at a time may use it;
/// nothing here is locked.
package final class Browser: @unchecked Sendable {
  /// What the browser did not do.
  package struct Failure: Error, CustomStringConvertible {
    package let description: String
  }

  private let process = Process()
  private let input = Pipe()
  private let output = Pipe()
  private let folder: TemporaryFolder
  private var received: [UInt8] = []
  private var lastID = 0
  private var session: String?
  /// What the browser told unasked, in order: `method` and `params`.
  package private(set) var events: [(method: String, params: [String: Any])] = []

  /// In seconds; a machine with much else to do needs many.
  private static let patience = 90.0

  package init() throws {
    guard let chromium = Tool("chromium") else { throw Failure(description: "no chromium") }
    folder = try TemporaryFolder()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    // The protocol's file descriptors are 3 and 4; what Chromium itself prints is not wanted.
    process.arguments = [
      "-c", #"exec "$@" 3<&0 4>&1 </dev/null >/dev/null 2>&1"#, "sh", chromium.path,
      "--headless=new", "--no-sandbox", "--autoplay-policy=no-user-gesture-required",
      "--mute-audio", "--remote-debugging-pipe", "--user-data-dir=" + folder.path, "about:blank",
    ]
    process.standardInput = input
    process.standardOutput = output
    try process.run()
    let target = try call("Target.createTarget", ["url": "about:blank"])["targetId"] ?? ""
    let attached = try call("Target.attachToTarget", ["targetId": target, "flatten": true])
    session = attached["sessionId"] as? String
    for domain in ["Page", "Runtime", "Log", "Network", "Accessibility"] {
      try call(domain + ".enable")
    }
  }

  deinit {
    _ = try? call("Browser.close")
    let end = Date(timeIntervalSinceNow: 3)
    while process.isRunning, Date() < end { usleep(10_000) }
    if process.isRunning { kill(process.processIdentifier, SIGKILL) }
    process.waitUntilExit()
  }

  /// Opens a file and waits until it is loaded.
  package func open(_ path: String) throws {
    events = []
    try call("Page.navigate", ["url": URL(fileURLWithPath: path).absoluteString])
    try wait(until: "location.protocol === 'file:' && document.readyState === 'complete'")
  }

  /// Sends one command and waits for its result.
  @discardableResult
  package func call(_ method: String, _ params: [String: Any] = [:]) throws -> [String: Any] {
    lastID += 1
    var message: [String: Any] = ["id": lastID, "method": method, "params": params]
    message["sessionId"] = session
    let data = try JSONSerialization.data(withJSONObject: message)
    try input.fileHandleForWriting.write(contentsOf: data + [0])
    let end = Date(timeIntervalSinceNow: Self.patience)
    while true {
      let answer = try next(before: end, for: method)
      guard answer["id"] as? Int == lastID else {
        let params = answer["params"] as? [String: Any]
        if let name = answer["method"] as? String { events.append((name, params ?? [:])) }
        continue
      }
      if let error = answer["error"] { throw Failure(description: "\(method): \(error)") }
      return answer["result"] as? [String: Any] ?? [:]
    }
  }

  /// The value of a JavaScript expression; a promise is waited for.
  package func value<Value>(_ expression: String, as type: Value.Type = Value.self) throws -> Value
  {
    let answer = try call(
      "Runtime.evaluate",
      ["expression": expression, "awaitPromise": true, "returnByValue": true])
    let result = answer["result"] as? [String: Any] ?? [:]
    guard answer["exceptionDetails"] == nil, let value = result["value"] as? Value else {
      throw Failure(
        description: "\(expression): \(result["description"] ?? result["value"] ?? "nothing")")
    }
    return value
  }

  /// Runs statements whose value does not matter.
  package func run(_ statements: String) throws {
    _ = try value("(async () => { \(statements); return true; })()", as: Bool.self)
  }

  /// Waits until an expression is true.
  package func wait(until condition: String) throws {
    let end = Date(timeIntervalSinceNow: Self.patience)
    while Date() < end {
      if try value("Boolean(\(condition))") { return }
      usleep(20_000)
    }
    throw Failure(description: "never came true: \(condition)")
  }

  /// Presses a key as a hand does, with its name of the DOM and, if it writes one, its letter.
  package func press(_ key: String, text: String? = nil, shift: Bool = false) throws {
    var params: [String: Any] = ["key": key, "code": key, "modifiers": shift ? 8 : 0]
    let codes = ["ArrowLeft": 37, "ArrowRight": 39, "End": 35, "Home": 36, "Escape": 27, " ": 32]
    params["windowsVirtualKeyCode"] = codes[key]
    params["text"] = text
    params["type"] = text == nil ? "rawKeyDown" : "keyDown"
    try call("Input.dispatchKeyEvent", params)
    params["type"] = "keyUp"
    params["text"] = nil
    try call("Input.dispatchKeyEvent", params)
  }

  /// The next message, which ends with a zero byte.
  private func next(before end: Date, for method: String) throws -> [String: Any] {
    while true {
      if let zero = received.firstIndex(of: 0) {
        let message = Data(received[..<zero])
        received.removeSubrange(...zero)
        return try JSONSerialization.jsonObject(with: message) as? [String: Any] ?? [:]
      }
      let descriptor = output.fileHandleForReading.fileDescriptor
      var ready = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
      let left = Int32(max(0, end.timeIntervalSinceNow * 1000))
      guard poll(&ready, 1, left) > 0 else { throw Failure(description: "no answer to \(method)") }
      let bytes = output.fileHandleForReading.availableData
      guard !bytes.isEmpty else { throw Failure(description: "the browser ended at \(method)") }
      received += bytes
    }
  }
}
