#include "ordered.h"

#include <stdlib.h>
#include <string.h>

#include "memory.h"

// 240 rows by 256 steps of `a` stay in the second-level cache, 2,048 columns of `b` in the third.
enum { most_steps = 256, most_rows = 20 * match_tile_rows, most_columns = 2048 };

static int64_t least(int64_t a, int64_t b) { return a < b ? a : b; }

/// Lays out vectors `width` at a time, a step of each after the other; missing ones are zeros.
static void lay_out(
    float *packed, int32_t width, const float *from, int64_t count, int64_t depth,
    int64_t apart, int64_t step_apart) {
  for (int64_t first = 0; first < count; first += width) {
    int64_t there = least(width, count - first);
    for (int64_t step = 0; step < depth; step++, packed += width) {
      const float *source = from + first * apart + step * step_apart;
      for (int64_t i = 0; i < there; i++) packed[i] = source[i * apart];
      for (int64_t i = there; i < width; i++) packed[i] = 0;
    }
  }
}

/// A tile that isn't wholly in `c`, by way of one that is.
static void edge(
    match_tile *tile, int64_t depth, const float *a, const float *b, float *c, int64_t stride,
    int64_t rows, int64_t columns) {
  float whole[match_tile_rows * match_tile_columns] = {0};
  for (int64_t row = 0; row < rows; row++) {
    memcpy(whole + row * match_tile_columns, c + row * stride, (size_t)columns * sizeof(float));
  }
  tile(depth, a, b, whole, match_tile_columns);
  for (int64_t row = 0; row < rows; row++) {
    memcpy(c + row * stride, whole + row * match_tile_columns, (size_t)columns * sizeof(float));
  }
}

/// The packed rows from `top` on against the packed columns from `left` on.
static void subtract_packed(
    const match_subtraction *t, match_tile *tile, const float *a, const float *b, int64_t depth,
    int64_t top, int64_t bottom, int64_t left, int64_t right) {
  for (int64_t j = left; j < right; j += match_tile_columns) {
    for (int64_t i = top; i < bottom; i += match_tile_rows) {
      int64_t rows = least(match_tile_rows, bottom - i);
      int64_t columns = least(match_tile_columns, right - j);
      if (t->lower && i + rows <= j) continue;
      float *c = t->c + i * t->c_row + j;
      const float *own = a + (i - top) * depth, *other = b + (j - left) * depth;
      if (rows == match_tile_rows && columns == match_tile_columns) {
        tile(depth, own, other, c, t->c_row);
      } else {
        edge(tile, depth, own, other, c, t->c_row, rows, columns);
      }
    }
  }
}

int match_subtract(const match_subtraction *t) {
  match_tile *const tiles[] = {match_tile_portable, match_tile_avx2, match_tile_avx512};
  int64_t steps = least(most_steps, t->depth), wide = least(most_columns, t->columns);
  float *a = match_allocate((size_t)(steps * most_rows) * sizeof(float));
  float *b = match_allocate((size_t)(steps * (wide + match_tile_columns)) * sizeof(float));
  for (int64_t step = 0; a && b && step < t->depth; step += steps) {
    int64_t depth = least(steps, t->depth - step);
    for (int64_t left = 0; left < t->columns; left += most_columns) {
      int64_t right = least(left + most_columns, t->columns);
      lay_out(
          b, match_tile_columns, t->b + left * t->b_column + step * t->b_step, right - left, depth,
          t->b_column, t->b_step);
      for (int64_t top = 0; top < t->rows; top += most_rows) {
        int64_t bottom = least(top + most_rows, t->rows);
        if (t->lower && bottom <= left) continue;
        lay_out(
            a, match_tile_rows, t->a + top * t->a_row + step * t->a_step, bottom - top, depth,
            t->a_row, t->a_step);
        subtract_packed(t, tiles[t->level], a, b, depth, top, bottom, left, right);
      }
    }
  }
  free(a);
  free(b);
  return a && b;
}
