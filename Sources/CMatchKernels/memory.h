#ifndef MATCH_MEMORY_H
#define MATCH_MEMORY_H

#include <stddef.h>

/// Large memory that is written all over the place misses the TLB, and a small page costs a fault.
void match_use_huge_pages(void *memory, size_t bytes);
/// Memory in lines of 64 bytes; in huge pages where it is large. Freed by `free`; NULL if none is.
void *match_allocate(size_t bytes);
/// The same, zeroed.
void *match_allocate_zeros(size_t bytes);

#endif
