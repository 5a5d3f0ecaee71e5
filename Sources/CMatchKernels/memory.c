#define _GNU_SOURCE
#include "memory.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#if defined(__linux__)
#include <sys/mman.h>
#endif

enum { line = 64, huge = 2 << 20 };

void match_use_huge_pages(void *memory, size_t bytes) {
#if defined(__linux__)
  uintptr_t start = ((uintptr_t)memory + 4095) / 4096 * 4096;
  uintptr_t end = (uintptr_t)memory + bytes;
  if (bytes >= huge && end > start) madvise((void *)start, end - start, MADV_HUGEPAGE);
#else
  (void)memory;
  (void)bytes;
#endif
}

void *match_allocate(size_t bytes) {
  size_t grain = bytes >= huge ? huge : line;
  size_t rounded = (bytes + grain) / grain * grain;
  void *made = aligned_alloc(grain, rounded);
  if (made) match_use_huge_pages(made, rounded);
  return made;
}

void *match_allocate_zeros(size_t bytes) {
  void *made = match_allocate(bytes);
  if (made) memset(made, 0, bytes);
  return made;
}
