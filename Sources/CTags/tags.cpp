#include "tags.h"

#include "descriptor_stream.h"

#include <attachedpictureframe.h>
#include <chapterframe.h>
#include <commentsframe.h>
#include <flacfile.h>
#include <flacpicture.h>
#include <id3v2tag.h>
#include <opusfile.h>
#include <tableofcontentsframe.h>
#include <textidentificationframe.h>
#include <taglib.h>
#include <tpropertymap.h>
#include <vorbisfile.h>
#include <xiphcomment.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <string>

using namespace TagLib;

namespace {

String text(const char *utf8) { return String(utf8, String::UTF8); }

/// The ID3v2 frame for a Vorbis comment's name.
const char *frame_name(const std::string &key) {
  if (key == "TITLE") return "TIT2";
  if (key == "ARTIST") return "TPE1";
  if (key == "ALBUM") return "TALB";
  if (key == "TRACKNUMBER") return "TRCK";
  if (key == "DATE") return "TDRC";
  if (key == "GENRE") return "TCON";
  if (key == "LANGUAGE") return "TLAN";
  return nullptr;
}

ID3v2::Frame *text_frame(const char *name, const String &value,
                         String::Type encoding = String::UTF8) {
  auto *frame = new ID3v2::TextIdentificationFrame(name, encoding);
  frame->setText(value);
  return frame;
}

/// Bytes of a chapter's title that every player reads.
constexpr size_t most_title = 126;

/// A chapter's title, in UTF-16 where UTF-8 would need more bytes than every player reads.
ID3v2::Frame *chapter_title(const char *utf8) {
  const bool is_long = std::strlen(utf8) > most_title;
  return text_frame("TIT2", text(utf8), is_long ? String::UTF16 : String::UTF8);
}

/// Elements have names of their own; players want them to be plain and to differ.
///
/// The zero at the end of a name is TagLib's to write: it takes one off a chapter's own name, but not
/// off those in a table of contents.
ByteVector chapter_name(size_t index) {
  char name[32];
  std::snprintf(name, sizeof name, "ch%zu", index + 1);
  return ByteVector(name, static_cast<unsigned int>(std::strlen(name)));
}

/// A table of contents counts its chapters in one byte.
constexpr size_t most_chapters = 255;

void add_chapters(ID3v2::Tag &tag, const tag_set &set) {
  if (set.chapter_count == 0) return;
  const size_t count = std::min(set.chapter_count, most_chapters);
  ByteVectorList names;
  for (size_t index = 0; index < count; ++index) {
    const tag_chapter &chapter = set.chapters[index];
    ID3v2::FrameList title;
    title.append(chapter_title(chapter.title));
    names.append(chapter_name(index));
    // All ones: the times count, not places in the file.
    tag.addFrame(new ID3v2::ChapterFrame(
        chapter_name(index), chapter.start, chapter.end, 0xFFFFFFFF, 0xFFFFFFFF, title));
  }
  auto *contents = new ID3v2::TableOfContentsFrame(ByteVector("toc", 3), names);
  contents->setIsTopLevel(true);
  contents->setIsOrdered(true);
  tag.addFrame(contents);
}

/// A FLAC picture: the front cover.
FLAC::Picture *front_cover(const tag_set &set) {
  auto *picture = new FLAC::Picture;
  picture->setType(FLAC::Picture::FrontCover);
  picture->setMimeType(text(set.picture_type));
  picture->setData(ByteVector(
      reinterpret_cast<const char *>(set.picture), static_cast<unsigned int>(set.picture_size)));
  return picture;
}

void add_comments(Ogg::XiphComment &comment, const tag_set &set) {
  for (size_t index = 0; index < set.text_count; ++index)
    comment.addField(set.texts[index].key, text(set.texts[index].value), true);
  for (size_t index = 0; index < set.chapter_count; ++index) {
    const tag_chapter &chapter = set.chapters[index];
    const unsigned int seconds = chapter.start / 1000;
    char key[32], time[32];
    std::snprintf(key, sizeof key, "CHAPTER%03zu", index + 1);
    std::snprintf(time, sizeof time, "%02u:%02u:%02u.%03u", seconds / 3600, seconds / 60 % 60,
                  seconds % 60, chapter.start % 1000);
    comment.addField(key, time, true);
    comment.addField(std::string(key) + "NAME", text(chapter.title), true);
  }
}

template <class OggFile>
bool write_ogg(IOStream *stream, const tag_set &set) {
  OggFile file(stream, false);
  if (!file.isValid() || !file.tag()) return false;
  add_comments(*file.tag(), set);
  if (set.picture_size > 0) file.tag()->addPicture(front_cover(set));
  return file.save();
}

bool write_flac(IOStream *stream, const tag_set &set) {
  // Without the properties of the sound: nobody asks for them here.
#if TAGLIB_MAJOR_VERSION >= 2
  FLAC::File file(stream, false);
#else
  FLAC::File file(stream, ID3v2::FrameFactory::instance(), false);
#endif
  if (!file.isValid()) return false;
  add_comments(*file.xiphComment(true), set);
  if (set.picture_size > 0) file.addPicture(front_cover(set));
  return file.save();
}

}  // namespace

unsigned char *tags_id3(const tag_set *set, size_t *size) {
  ID3v2::Tag tag;
  for (size_t index = 0; index < set->text_count; ++index) {
    const bool is_language = std::strcmp(set->texts[index].key, "LANGUAGE") == 0;
    if (is_language && std::strcmp(set->language, "XXX") == 0) continue;
    const String value = text(is_language ? set->language : set->texts[index].value);
    if (const char *name = frame_name(set->texts[index].key)) {
      tag.addFrame(text_frame(name, value));
    } else {
      auto *comment = new ID3v2::CommentsFrame(String::UTF8);
      comment->setLanguage(set->language);
      comment->setText(value);
      tag.addFrame(comment);
    }
  }
  add_chapters(tag, *set);
  if (set->picture_size > 0) {
    auto *frame = new ID3v2::AttachedPictureFrame;
    frame->setType(ID3v2::AttachedPictureFrame::FrontCover);
    frame->setMimeType(text(set->picture_type));
    frame->setPicture(ByteVector(reinterpret_cast<const char *>(set->picture),
                                 static_cast<unsigned int>(set->picture_size)));
    tag.addFrame(frame);
  }
  const ByteVector bytes = tag.render();
  auto *copy = static_cast<unsigned char *>(std::malloc(bytes.size()));
  if (!copy) return nullptr;
  std::memcpy(copy, bytes.data(), bytes.size());
  *size = bytes.size();
  return copy;
}

namespace {

bool write_tags(IOStream *stream, enum tag_file kind, const tag_set &set) {
  switch (kind) {
    case tag_flac: return write_flac(stream, set);
    case tag_vorbis: return write_ogg<Ogg::Vorbis::File>(stream, set);
    case tag_opus: return write_ogg<Ogg::Opus::File>(stream, set);
  }
  return false;
}

}  // namespace

int tags_write(int descriptor, enum tag_file kind, const tag_set *set) {
  DescriptorStream stream(descriptor);
  const bool is_done = write_tags(&stream, kind, *set);
  if (stream.failure() != 0) return stream.failure();
  return is_done ? 0 : -1;
}

#define TEXT(number) #number
#define VERSION(major, minor) TEXT(major) "." TEXT(minor)

const char *tags_version(void) { return VERSION(TAGLIB_MAJOR_VERSION, TAGLIB_MINOR_VERSION); }
