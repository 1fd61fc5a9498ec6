/// Reads Rich Text Format, as TextEdit, WordPad, Word and LibreOffice write it.
///
/// Source: Microsoft, Rich Text Format (RTF) Specification 1.9.1.
struct RTFReader {
  private var builder = DocumentBuilder()
  private var tables = RTFTables()
  private var state = RTFState()
  private var outer: [RTFState] = []
  /// Bytes that wait to be text: a character may have two of them.
  private var bytes: [UInt8] = []
  /// Half of a character that is written as two numbers.
  private var highHalf: UInt16?
  /// Characters still to come that stand for the last one where it cannot be shown.
  private var replaced = 0
  private var title = ""
  private var rows: [[[ImportedDocument.Block]]] = []
  private var row: [[ImportedDocument.Block]] = []
  private var isCellOpen = false

  /// Groups inside of each other.
  private static let depthLimit = 1000

  static func document(_ bytes: [UInt8]) throws(ImportError) -> ImportedDocument {
    var reader = RTFReader()
    try reader.read(bytes)
    return reader.builder.finished()
  }

  private mutating func read(_ file: [UInt8]) throws(ImportError) {
    var scanner = RTFScanner(file)
    var isOpen = true
    while isOpen, let token = scanner.next() {
      if case .byte(let byte) = token {
        take(byte)
        continue
      }
      try flush()
      switch token {
      case .open:
        guard outer.count < Self.depthLimit else { throw .tooDeep(limit: Self.depthLimit) }
        outer.append(state)
        state.isOptional = false
      case .close:
        close()
        isOpen = !outer.isEmpty
      case .word(let word, let number): try read(word, number)
      case .sign(let sign): try read(sign)
      case .byte: continue
      }
    }
    try flush()
    guard !isOpen else { throw .damaged(reason: "it is cut short: a group in it never ends") }
    endParagraph()
    endTable()
  }

  private mutating func close() {
    replaced = 0
    if state.destination == .style { tables.endStyle(state) }
    let inner = state
    state = outer.popLast() ?? RTFState()
    if inner.destination == .title, state.destination != .title { builder.setTitle(title) }
  }

  // MARK: - Control words

  private mutating func read(_ word: String, _ number: Int?) throws(ImportError) {
    replaced = 0
    let isOptional = state.isOptional
    state.isOptional = false
    guard state.destination != .nothing else { return }
    if let destination = RTFState.Destination(word: word, in: state.destination) {
      let wasText = state.destination == .text
      state.destination = destination
      guard wasText else { return }
      if let omission = RTFState.Destination.omission(word) { builder.leaveOut(omission) }
      // The mark of an item stands in a group of its own.
      if word == "listtext" || word == "pntext", let last = outer.indices.last {
        outer[last].isListed = true
      }
      return
    }
    if isOptional, !RTFState.Destination.read.contains(word) {
      state.destination = .nothing
      return
    }
    if try readCharacter(word, number) { return }
    state.read(word, number)
    tables.read(word, number, in: state)
    guard state.destination == .text else { return }
    switch word {
    case "par", "sect", "page", "column", "nestcell", "nestrow": endParagraph()
    case "cell": endCell()
    case "row": endRow()
    default: break
    }
  }

  /// - Returns: whether the word stands for a character.
  private mutating func readCharacter(_ word: String, _ number: Int?) throws(ImportError) -> Bool {
    switch word {
    case "u": try readUnit(UInt16(truncatingIfNeeded: number ?? 0))
    case "line": if state.destination == .text { try builder.breakLine() }
    default:
      guard let character = Self.characters[word] else { return false }
      try add(character)
    }
    return true
  }

  private mutating func readUnit(_ unit: UInt16) throws(ImportError) {
    replaced = state.replacements
    if let high = highHalf, UTF16.isTrailSurrogate(unit) {
      highHalf = nil
      try add(String(decoding: [high, unit], as: UTF16.self))
    } else if UTF16.isLeadSurrogate(unit) {
      highHalf = unit
    } else if (0xE000...0xF8FF).contains(unit) {
      // Symbol fonts have their signs where Unicode has none.
      if state.destination == .text { builder.leaveOut(.symbol) }
    } else if let scalar = Unicode.Scalar(unit) {
      try add(String(scalar))
    }
  }

  private static let characters = [
    "bullet": "•", "emdash": "—", "emspace": " ", "endash": "–", "enspace": " ", "ldblquote": "“",
    "lquote": "‘", "rdblquote": "”", "rquote": "’", "tab": " ",
  ]

  private mutating func read(_ sign: UInt8) throws(ImportError) {
    switch sign {
    case UInt8(ascii: "*"): state.isOptional = true
    case UInt8(ascii: "~"): try add("\u{A0}")
    case UInt8(ascii: "_"): try add("-")
    case UInt8(ascii: "\\"), UInt8(ascii: "{"), UInt8(ascii: "}"): take(sign)
    default: break
    }
  }

  // MARK: - Text

  private mutating func take(_ byte: UInt8) {
    guard replaced == 0 else {
      replaced -= 1
      return
    }
    bytes.append(byte)
  }

  /// Makes text of the bytes that wait.
  private mutating func flush() throws(ImportError) {
    guard !bytes.isEmpty else { return }
    let waiting = bytes
    bytes = []
    if tables.isSymbolic(state), state.destination == .text {
      builder.leaveOut(.symbol)
    } else {
      try add(CodePage.text(waiting, page: tables.page(of: state)))
    }
  }

  private mutating func add(_ text: String) throws(ImportError) {
    switch state.destination {
    case .title: title += text
    case .style: tables.name += text
    case .nothing, .info, .font: break
    case .text:
      if state.isDeleted {
        builder.leaveOut(.deletion)
      } else if state.isHidden {
        builder.leaveOut(.hidden)
      } else {
        findPlace()
        if let language = tables.language(of: state) {
          builder.count(language: language, letters: text.count)
        }
        try builder.add(text, bold: state.isBold, italic: state.isItalic)
      }
    }
  }

  private mutating func endParagraph() {
    guard !builder.isAtStart else { return }
    let style = tables.style(of: state)
    if style?.isTitle == true {
      builder.kind = .title
    } else if let level = state.level ?? style?.level {
      builder.kind = .heading(min(level, 5) + 1)
    } else if state.isListed {
      builder.kind = .item
    }
    builder.endParagraph()
  }

  // MARK: - Tables

  /// Opens a cell for the words that come, or ends the table before them.
  private mutating func findPlace() {
    guard builder.isAtStart else { return }
    if !state.isInTable {
      endTable()
    } else if !isCellOpen {
      builder.beginCell()
      isCellOpen = true
    }
  }

  private mutating func endCell() {
    endParagraph()
    row.append(isCellOpen ? builder.takeCell() : [])
    isCellOpen = false
  }

  private mutating func endRow() {
    if isCellOpen { endCell() }
    if !row.isEmpty { rows.append(row) }
    row = []
  }

  private mutating func endTable() {
    endRow()
    if !rows.isEmpty { builder.add(.table(rows)) }
    rows = []
  }
}
