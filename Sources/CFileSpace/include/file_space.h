#ifndef FILE_SPACE_H
#define FILE_SPACE_H

#include <stdint.h>

/// Makes sure that the disk has room for so many bytes of a file from its beginning on. The file's
/// size stays as it is.
///
/// - Returns: zero, or the system's number for what is wrong.
int file_space_reserve(int descriptor, int64_t size);

/// Opens an empty file that lies in memory alone, under no name.
///
/// - Returns: its descriptor, closed when another program is started; or -1, and `errno` says why.
int file_space_in_memory(void);

#endif
