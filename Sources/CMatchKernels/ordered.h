#ifndef MATCH_ORDERED_H
#define MATCH_ORDERED_H

#include <stdint.h>

/// Takes the product of `a` (rows x depth) and `b` (depth x columns) from `c`.
///
/// Each cell is one sum: the products are taken away one by one, by ascending step, each rounded
/// by itself and nothing fused. So cells are the same bits on any CPU, and however the work is
/// cut up. Cell *(i, p)* of `a` is `a[i * a_row + p * a_step]`, *(p, j)* of `b` is
/// `b[p * b_step + j * b_column]`.
typedef struct {
  int64_t rows, columns, depth;
  const float *a, *b;
  int64_t a_row, a_step, b_step, b_column;
  float *c;
  int64_t c_row;
  /// 1 where cells above the diagonal don't matter.
  int lower;
  /// The instruction set, at most `match_cpu_level()`.
  int level;
} match_subtraction;

/// Returns 0 where there is no memory.
int match_subtract(const match_subtraction *task);

enum { match_tile_columns = 16, match_tile_rows = 12 };

/// A tile of `c` (12 x 16, `stride` apart) less the product of packed rows and columns.
typedef void match_tile(
    int64_t depth, const float *rows, const float *columns, float *c, int64_t stride);

match_tile match_tile_portable, match_tile_avx2, match_tile_avx512;

#endif
