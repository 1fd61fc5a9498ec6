// render-one PRACTICE MINUTES FILE: renders one track.
import MeditationRenderer

Renderer.runHelper()
let words = CommandLine.arguments
let job = try Renderer().job(["practice": words[1], "minutes": words[2]], to: words[3])
let track = try job.run()
print("\(track.files[0]): \(track.title), \(track.seconds) s, \(track.chapters.count) chapters")
for caution in track.cautions { print(caution) }
