#include "descriptor_stream.h"

#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <vector>

using TagLib::ByteVector;

DescriptorStream::DescriptorStream(int descriptor) : descriptor_(descriptor) {}

DescriptorStream::Size DescriptorStream::read(char *bytes, Size size, Place place) {
  Size done = 0;
  while (failure_ == 0 && done < size) {
    const ssize_t got = pread(descriptor_, bytes + done, size - done, place + done);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) failure_ = errno;
    if (got <= 0) break;
    done += got;
  }
  return done;
}

void DescriptorStream::write(const char *bytes, Size size, Place place) {
  Size done = 0;
  while (failure_ == 0 && done < size) {
    const ssize_t wrote = pwrite(descriptor_, bytes + done, size - done, place + done);
    if (wrote < 0 && errno == EINTR) continue;
    if (wrote <= 0) failure_ = wrote < 0 ? errno : EIO;
    else done += wrote;
  }
}

ByteVector DescriptorStream::readBlock(Size length) {
  // Lengths come out of the file.
  const Size rest = std::max<Place>(0, this->length() - place_);
  ByteVector block(static_cast<unsigned int>(std::min(length, rest)), 0);
  const Size got = read(block.data(), block.size(), place_);
  block.resize(static_cast<unsigned int>(got));
  place_ += got;
  return block;
}

void DescriptorStream::writeBlock(const ByteVector &data) {
  write(data.data(), data.size(), place_);
  place_ += data.size();
}

void DescriptorStream::move(Place from, Place to) {
  std::vector<char> piece(1 << 20);
  const Place count = std::max<Place>(0, length() - from);
  for (Place done = 0; failure_ == 0 && done < count;) {
    const Place size = std::min<Place>(piece.size(), count - done);
    // Towards the end what is there must be gone before it is written over.
    const Place offset = to > from ? count - done - size : done;
    const Size got = read(piece.data(), size, from + offset);
    write(piece.data(), got, to + offset);
    done += size;
  }
}

void DescriptorStream::insert(const ByteVector &data, Start start, Size replace) {
  const Place before = length();
  const Place from = std::min<Place>(start + replace, before);
  const Place to = start + data.size();
  if (from != to) move(from, to);
  if (to < from) truncate(before - (from - to));
  write(data.data(), data.size(), start);
  place_ = to;
}

void DescriptorStream::removeBlock(Start start, Size length) {
  insert(ByteVector(), start, length);
}

void DescriptorStream::seek(Place offset, Position from) {
  const Place base = from == Beginning ? 0 : from == Current ? place_ : length();
  place_ = std::max<Place>(0, base + offset);
}

DescriptorStream::Place DescriptorStream::length() {
  struct stat status;
  if (fstat(descriptor_, &status) == 0) return status.st_size;
  if (failure_ == 0) failure_ = errno;
  return 0;
}

void DescriptorStream::truncate(Place length) {
  while (failure_ == 0 && ftruncate(descriptor_, length) != 0) {
    if (errno != EINTR) failure_ = errno;
  }
}
