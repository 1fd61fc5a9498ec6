#ifndef DESCRIPTOR_STREAM_H
#define DESCRIPTOR_STREAM_H

#include <taglib.h>
#include <tiostream.h>

/// An open file as TagLib sees it, with every failure remembered: TagLib's own stream never looks
/// whether its bytes were taken.
///
/// After a failure nothing more is read or written.
class DescriptorStream : public TagLib::IOStream {
 public:
#if TAGLIB_MAJOR_VERSION >= 2
  using Size = size_t;
  using Place = TagLib::offset_t;
  using Start = TagLib::offset_t;
#else
  using Size = unsigned long;
  using Place = long;
  using Start = unsigned long;
#endif

  /// The descriptor stays its owner's.
  explicit DescriptorStream(int descriptor);

  /// The system's number for the first failure; zero if there was none.
  int failure() const { return failure_; }

  TagLib::FileName name() const override { return ""; }
  TagLib::ByteVector readBlock(Size length) override;
  void writeBlock(const TagLib::ByteVector &data) override;
  void insert(const TagLib::ByteVector &data, Start start, Size replace) override;
  void removeBlock(Start start, Size length) override;
  bool readOnly() const override { return false; }
  bool isOpen() const override { return true; }
  void seek(Place offset, Position from) override;
  Place tell() const override { return place_; }
  Place length() override;
  void truncate(Place length) override;

 private:
  /// Both move whole pieces, however the system cuts them; fewer bytes are read only at the end.
  Size read(char *bytes, Size size, Place place);
  void write(const char *bytes, Size size, Place place);
  /// Moves everything from `from` on to `to`.
  void move(Place from, Place to);

  const int descriptor_;
  Place place_ = 0;
  int failure_ = 0;
};

#endif
