#include "speaker.h"
#include "wire.h"

static bool read_text(int input, char *text, size_t bytes) {
  text[bytes] = 0;
  return wire_read(input, text, bytes);
}

enum speaker_reading speaker_read_phrase(int input, struct speaker_phrase *phrase) {
  struct speaker_request *request = &phrase->request;
  if (!wire_read(input, request, sizeof *request)) return SPEAKER_END;
  // A buffer is as large as what may be asked for; nothing longer is begun.
  bool fits = request->language_bytes <= SPEAKER_LANGUAGE_LIMIT &&
              request->timbre_bytes <= SPEAKER_TIMBRE_LIMIT &&
              request->bytes <= SPEAKER_TEXT_LIMIT;
  bool is_whole = fits && read_text(input, phrase->language, request->language_bytes) &&
                  read_text(input, phrase->timbre, request->timbre_bytes) &&
                  read_text(input, phrase->text, request->bytes);
  return is_whole ? SPEAKER_READ : SPEAKER_GARBLED;
}
