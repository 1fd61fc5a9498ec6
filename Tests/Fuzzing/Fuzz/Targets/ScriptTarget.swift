import Assets
import Foundation
import MeditationScript
import Pacing
import Timebase
import Voices

extension FuzzTarget {
  /// A script, or a document of SSML: read, said what is wrong with it, expanded and laid out at a
  /// few lengths.
  static let script = FuzzTarget(
    name: "script", seeds: { ScriptFuzzing.seeds }, run: { ScriptFuzzing.run($0) })

  /// A lexicon of the user's, in YAML or PLS.
  static let lexicon = FuzzTarget(
    name: "lexicon",
    seeds: {
      numbered(
        "lexicon",
        [
          "metta: \"ˈmɛtə\"\nlive: [lɪv, laɪv]\n\"the sea\": \"ðə siː\"\n",
          """
          <?xml version="1.0"?><lexicon version="1.0" alphabet="ipa" xml:lang="en-US"
            xmlns="http://www.w3.org/2005/01/pronunciation-lexicon">
          <lexeme><grapheme>metta</grapheme><phoneme>ˈmɛtə</phoneme></lexeme>
          <lexeme><grapheme>BBC</grapheme><alias>B B C</alias></lexeme></lexicon>
          """,
        ])
    },
    run: { bytes in
      let source = SourceText(name: "lexicon.yaml", bytes: bytes)
      do throws(ScriptErrors) {
        _ = try LexiconReader.entries(of: source)
      } catch {
        check(error.diagnostics, in: source)
      }
    })
}

/// Every place lies in the text, and nothing that is printed acts on a terminal.
func check(_ diagnostics: [Diagnostic], in source: SourceText) {
  must(!diagnostics.isEmpty, "wrong, and nothing is said of it")
  must(diagnostics.allSatisfy { $0.span.end <= source.bytes.count }, "a place outside")
  let text = DiagnosticPrinter(color: false).print(diagnostics, in: source)
  must(
    text.unicodeScalars.allSatisfy {
      "\n\t".unicodeScalars.contains($0)
        || ($0.properties.generalCategory != .control && $0.value != 0x202E)
    }, "a sign that acts on a terminal")
}

private enum ScriptFuzzing {
  static var seeds: [String: [UInt8]] {
    var seeds: [String: [UInt8]] = [:]
    for asset in Asset.all(in: "Scripts", ending: ".md") {
      seeds[asset.path] = Array(asset.text.utf8)
    }
    // Each is a script, then what is printed.
    let gallery = ("\n" + fixture("CommandLineTests/Fixtures/gallery.txt"))
      .components(separatedBy: "\n=== ").dropFirst()
      .map { $0.components(separatedBy: "\n=>")[0].drop { $0 != "\n" }.dropFirst() }
    // Every example of the reference.
    let reference = fixture("../Sources/MeditationScript/MeditationScript.docc/Language.md")
      .components(separatedBy: "```").enumerated().filter { $0.offset % 2 == 1 }
      .map { String($0.element.drop { $0 != "\n" }.dropFirst()) }
    let robust = fixture("MeditationScriptTests/RobustnessTests.swift")
      .components(separatedBy: "\"\"\"").enumerated().filter { $0.offset % 2 == 1 }
      .map(\.element)
    for (name, texts) in [("gallery", gallery.map(String.init)), ("doc", reference), ("r", robust)]
    {
      seeds.merge(numbered(name, texts)) { $1 }
    }
    return seeds
  }

  private static let repertoire = Repertoire(
    bells: [
      SoundKind("bowl-medium"), SoundKind("bowl-small", aliases: ["small"]),
      SoundKind("bowl", tuning: .init(meaning: "hertz", range: 80...1200, isOptional: false)),
    ],
    beds: [
      SoundKind("rain"),
      SoundKind("drone", tuning: .init(meaning: "hertz", range: 40...220, isOptional: true)),
    ], voices: ["ana", "serene", "steady"],
    languages: ["en-US", "en-GB", "fr-FR", "de-DE", "es-ES"],
    scripts: Dictionary(
      Asset.all(in: "Scripts", ending: ".md").map { asset in
        let name = asset.path.dropFirst("Scripts/".count).dropLast(".md".count)
        return (String(name), SourceText(name: asset.path, text: String(asset.text)))
      }, uniquingKeysWith: { $1 }))

  private static let pauses: PauseTable = {
    guard let table = try? Asset.at("Scripts/pauses.yaml")?.decoded(as: PauseTable.self) else {
      preconditionFailure("no table of pauses")
    }
    return table
  }()

  static func run(_ bytes: [UInt8]) {
    let source = SourceText(name: "s.md", bytes: bytes)
    _ = Script.head(of: source)
    let (script, diagnostics) = Script.read(source, with: repertoire)
    must((script != nil) != diagnostics.hasErrors, "neither a script nor an error")
    if !diagnostics.isEmpty { check(diagnostics, in: source) }
    guard let script else { return }
    _ = (script.title, script.thresholds)
    for length in [nil, script.head.length.usual, .seconds(60), .seconds(601.25), .seconds(21_600)]
    {
      do throws(ScriptErrors) {
        lay(try script.steps(length: length), length, script)
      } catch {
        // What is wrong in a borrowed practice is said there.
        must(!error.diagnostics.isEmpty)
      }
    }
  }

  /// With phrases as long as their words.
  private static func lay(_ steps: [Step], _ length: Duration?, _ script: Script) {
    let rate = SampleRate.cd
    var speech: [Phrase: Frames] = [:]
    for phrase in steps.phrases {
      speech[phrase] = rate.frames(seconds: 0.3 + 0.06 * Double(phrase.text.utf8.count))
    }
    let score = Score(
      steps,
      setting: Score.Setting(rate: rate, pauses: pauses, speech: speech, bells: [:], bell: nil))
    let layout = Layout(
      target: length.map(rate.frames), promised: script.head.length.to.map(rate.frames),
      varies: script.head.variesPauses)
    do throws(LayoutError) {
      let timeline = try layout.timeline(of: score)
      if let length { must(timeline.length == rate.frames(length), "not the length") }
    } catch {
      return
    }
  }
}
