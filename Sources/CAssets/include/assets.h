#ifndef ASSETS_H
#define ASSETS_H

#include <stddef.h>

/// A file of `Scripts/` or `Audio/` that travels inside the program.
struct asset {
  /// From the top of the project, such as "Scripts/metta.md".
  const char *path;
  const unsigned char *bytes;
  size_t size;
};

size_t asset_count(void);

/// The asset at `index`, in order of their paths.
struct asset asset_at(size_t index);

#endif
