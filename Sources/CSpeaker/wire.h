#ifndef WIRE_H
#define WIRE_H

#include <stdbool.h>
#include <stddef.h>

/// Whole reads and writes on a pipe, and a buffer that grows.

/// Writes all bytes or returns false.
bool wire_write(int descriptor, const void *bytes, size_t size);

/// Reads exactly `size` bytes; false at the end of the input or on an error.
bool wire_read(int descriptor, void *bytes, size_t size);

struct wire_buffer {
  char *bytes;
  size_t size;
  size_t capacity;
};

/// Makes room for `more` bytes; false when memory has run out.
bool wire_reserve(struct wire_buffer *buffer, size_t more);

#endif
