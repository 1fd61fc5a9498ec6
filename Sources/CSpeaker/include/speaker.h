#ifndef SPEAKER_H
#define SPEAKER_H

#include <stdint.h>

/// The speaker: a process of its own that owns espeak-ng and answers over two pipes.
///
/// espeak-ng carries hidden state from one phrase to the next. So the engine is initialised once,
/// never speaks itself, and each phrase is spoken by a fork of that untouched state: the samples
/// depend on the phrase and the voice alone, and a crash costs one attempt at one phrase.
///
/// All numbers are in the machine's own byte order; both ends are the same program.

/// What the speaker says of itself before the first phrase.
struct speaker_greeting {
  uint32_t magic;
  /// One of speaker_status.
  uint32_t status;
  /// Frames a second of every answer.
  uint32_t rate;
};

/// Asks for a phrase; the language, the timbre and the text follow, all UTF-8.
struct speaker_request {
  uint32_t id;
  uint32_t language_bytes;
  uint32_t timbre_bytes;
  uint32_t bytes;
  /// Non-zero: text in [[ ]] is phonemes.
  uint32_t phonemes;
  /// Non-zero: answer with what would be said, in the International Phonetic Alphabet.
  uint32_t trace;
  /// As in speaker_settings.
  int32_t pace;
  int32_t pitch;
  int32_t pitch_range;
};

/// Answers a request; `bytes` of 16-bit mono samples follow, or of text if a trace was asked for.
struct speaker_answer {
  uint32_t id;
  /// One of speaker_status.
  uint32_t status;
  /// The engine's return code or the signal, as the status says.
  uint32_t detail;
  uint32_t bytes;
};

enum speaker_status {
  SPEAKER_DONE = 0,
  /// espeak-ng or its data could not be opened.
  SPEAKER_NO_ENGINE = 1,
  /// The engine does not have the language, or does not understand the timbre.
  SPEAKER_NO_VOICE = 2,
  /// The fork that spoke died of the signal in `detail`.
  SPEAKER_CRASHED = 3,
  /// The engine refused the phrase with the code in `detail`.
  SPEAKER_REFUSED = 4,
  /// The phrase took too long or grew too large.
  SPEAKER_TOO_LONG = 5,
  /// The system had no process or memory to give, or could not be read; `detail` is errno, or zero.
  SPEAKER_NO_RESOURCES = 6,
};

enum {
  SPEAKER_MAGIC = 0x52734d32,
  SPEAKER_TEXT_LIMIT = 65536,
  SPEAKER_LANGUAGE_LIMIT = 255,
  SPEAKER_TIMBRE_LIMIT = 8191,
  /// Bytes of samples, or of text.
  SPEAKER_ANSWER_LIMIT = 64 << 20
};

/// A request as it was read; every text ends with a zero.
struct speaker_phrase {
  struct speaker_request request;
  char language[SPEAKER_LANGUAGE_LIMIT + 1];
  char timbre[SPEAKER_TIMBRE_LIMIT + 1];
  char text[SPEAKER_TEXT_LIMIT + 1];
};

enum speaker_reading { SPEAKER_READ, SPEAKER_END, SPEAKER_GARBLED };

/// Reads the next request and its texts from a descriptor.
enum speaker_reading speaker_read_phrase(int input, struct speaker_phrase *phrase);

/// How the engine is set up: for most phrases, so that the forks find it ready.
struct speaker_settings {
  /// espeak-ng's name of it, such as "en-us".
  const char *language;
  /// Lines of an espeak-ng voice file, read after the language's own.
  const char *timbre;
  /// Words a minute as asked.
  int pace;
  /// 0 to 99 each.
  int pitch;
  int pitch_range;
};

/// Serves requests on standard input with answers on standard output until the input ends.
///
/// Call before the process starts a thread. Returns the process's exit code.
int speaker_serve(const struct speaker_settings *settings);

/// What a speaker started now would speak with. NULL for what is not known.
struct speaker_about {
  const char *version;
  /// The folder of its data, whether it is there or not.
  const char *data;
  /// The files its code, and the sines it computes with, were loaded from.
  const char *engine;
  const char *mathematics;
};

/// For the program that starts speakers, by one thread once; never in a speaker. The texts stay
/// valid.
struct speaker_about speaker_about(void);

#endif
