#ifndef TAGS_H
#define TAGS_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/// A text under the name it has in Vorbis comments, both UTF-8.
struct tag_text {
  const char *_Nonnull key;
  const char *_Nonnull value;
};

/// A chapter, in milliseconds from the first frame.
struct tag_chapter {
  const char *_Nonnull title;
  uint32_t start;
  uint32_t end;
};

/// Everything to be written; nothing of it is kept. No picture if it has no bytes.
struct tag_set {
  const struct tag_text *_Nullable texts;
  size_t text_count;
  const struct tag_chapter *_Nullable chapters;
  size_t chapter_count;
  const unsigned char *_Nullable picture;
  size_t picture_size;
  const char *_Nonnull picture_type;
  /// Three letters of ISO 639-2 that ID3v2 has for the texts' language; XXX if it is not known.
  const char *_Nonnull language;
};

/// The bytes of an ID3v2.4 tag (id3.org, with chapters after its chapter addendum 1.0), which the
/// caller frees; NULL without memory.
unsigned char *_Nullable tags_id3(const struct tag_set *_Nonnull set, size_t *_Nonnull size);

enum tag_file { tag_flac, tag_vorbis, tag_opus };

/// Puts comments, chapters (CHAPTER001 and so on) and a picture into a finished file, which stays
/// open.
///
/// - Returns: zero; the system's number for why the file could not be read or written; or -1 if it
///   is not what it should be.
int tags_write(int descriptor, enum tag_file kind, const struct tag_set *_Nonnull set);

/// TagLib's version, such as 1.13.
const char *_Nonnull tags_version(void);

#ifdef __cplusplus
}
#endif

#endif
