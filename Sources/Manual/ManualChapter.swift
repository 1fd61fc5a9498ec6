/// A chapter of the manual with contents that help does not have.
struct ManualChapter: Sendable {
  var title = ""
  var paragraphs: [String] = []
  var entries: [(term: String, meaning: String)] = []

  static let description = ManualChapter(
    paragraphs: [
      """
      A script is a text that a teacher can read aloud; `render` turns it into a sound file of \
      exactly the length asked for, spoken, with bells and paced breath. Longer tracks have more \
      rounds and more silence; the voice is never hurried. The same script, options and libraries \
      give the same bytes.
      """,
      """
      `render` is the default: its name may be left out. A first word that is a command's name is \
      that command; a script of such a name is written with its folder, as in `./list`.
      """,
      """
      Results go to standard output, everything else to standard error. A file is replaced whole or \
      not at all, together with all that stands beside it.
      """,
    ])

  static let all = [exitStatus, environment, files]

  /// Exit statuses, numbered as in `sysexits.h`.
  static let exitStatus = ManualChapter(
    title: "EXIT STATUS",
    entries: [
      ("0", "Done."),
      ("64", "An option is wrong, or the script cannot be so long or so short."),
      ("65", "A script or a manifest is wrong, or a file does not keep a preset's rules."),
      ("66", "An input is missing, or may not be read."),
      ("69", "A voice, or the program that speaks it, is not there."),
      ("70", "Something is wrong inside the program."),
      ("71", "The system had no process or memory to give, or has no `/proc`."),
      ("73", "The output cannot be created."),
      ("74", "Reading or writing failed, as on a full disk."),
      (
        "75",
        "Of a library, something could not be read or finished for a reason that the same command, run again, may not meet."
      ),
      ("129, 130, 143", "It was interrupted, or told to end; nothing half-written is left."),
    ])

  static let environment = ManualChapter(
    title: "ENVIRONMENT",
    entries: [
      (
        "RENDER_MEDITATION_CACHE",
        "The folder in which spoken phrases are kept, or `off` to keep none."
      ),
      ("XDG_CACHE_HOME", "Holds that folder if it is not named; else `~/.cache` does."),
      ("HOME", "Without it, or where nothing can be written, phrases are spoken and not kept."),
      (
        "RENDER_MEDITATION_CONFIG",
        "The file of your own settings, or `off` to follow none."
      ),
      ("XDG_CONFIG_HOME", "Holds the folder of that file; else `~/.config` does."),
      ("TMPDIR", "The folder of temporary files, which have no names; else `/tmp`."),
      ("PATH", "Where the programs behind natural voices are looked for."),
      (
        "XDG_DATA_HOME, XDG_DATA_DIRS",
        "Where the models of natural voices are looked for, besides the place of their program."
      ),
      (
        "SOURCE_DATE_EPOCH",
        "Seconds since 1970, the date of this page when `--generate-manual` writes it."
      ),
    ])

  static let files = ManualChapter(
    title: "FILES",
    paragraphs: [
      "Practices, voices, bells, beds and presets are inside the program."
    ],
    entries: [
      (
        "~/.config/render-meditation/config.yaml",
        """
        Your own settings: options and values, as `voice: serene` or `bed: rain`. They hold for single \
        tracks where neither an option nor a script's head says otherwise, and never for a library.
        """
      ),
      (
        "~/.cache/render-meditation/",
        """
        Phrases as they were spoken, at most 1 GiB. It can be deleted at any time, and makes tracks \
        quicker and no byte different.
        """
      ),
      (
        "/usr/lib/*/espeak-ng-data/",
        "What the built-in voices speak with, from Debian's `espeak-ng-data`."
      ),
      (
        ".recipes/",
        "In a library's folder: what shaped each track, by which it is known to be out of date."
      ),
    ])

  /// Other pages of section 1, for SEE ALSO.
  static let neighbours = ["espeak-ng", "flite", "mpv"]
}
