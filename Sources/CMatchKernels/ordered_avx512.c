#include "ordered.h"

#if defined(__x86_64__)

// Without "fma": a fused product would round once where others round twice.
#pragma clang attribute push(__attribute__((target("avx512f"))), apply_to = function)
#define MATCH_TILE match_tile_avx512
#define MATCH_TILE_ROWS 12
#include "ordered_body.h"
#pragma clang attribute pop

#else

void match_tile_avx512(
    int64_t depth, const float *rows, const float *columns, float *c, int64_t stride) {
  match_tile_portable(depth, rows, columns, c, stride);
}

#endif
