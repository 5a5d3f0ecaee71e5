#include <math.h>

#include "include/match_kernels.h"
#include "ordered.h"

// Blocks are halved down to this size; below it a row costs more in overhead than in sums.
enum { small = 32 };

/// A lower triangle, or a block of one on its diagonal, whose rows are `size` apart.
typedef struct {
  float *cells;
  int64_t size, count;
  int level;
} triangle;

/// Where to cut a block in two: a multiple of `small` near the middle.
static int64_t half(int64_t count) { return (count / 2 + small - 1) / small * small; }

/// A row of *X* in *X Lᵀ = C*: each number less what those before it bring, by its divisor.
///
/// `across` is *L*'s block with its columns as rows, so that sums of neighbours go side by side.
static void solve_row(const float *across, int64_t count, float *row) {
#pragma STDC FP_CONTRACT OFF
  for (int64_t i = 0; i < count; i++) {
    float value = row[i] / across[i * small + i];
    row[i] = value;
    for (int64_t j = i + 1; j < count; j++) row[j] -= value * across[i * small + j];
  }
}

static void turn(const float *l, int64_t size, int64_t count, float *across) {
  for (int64_t i = 0; i < count; i++) {
    for (int64_t j = 0; j <= i; j++) across[j * small + i] = l[i * size + j];
  }
}

static triangle upper_part(triangle l) {
  return (triangle){l.cells, l.size, half(l.count), l.level};
}

static triangle lower_part(triangle l) {
  int64_t first = half(l.count);
  return (triangle){l.cells + first * l.size + first, l.size, l.count - first, l.level};
}

/// Solves *X Lᵀ = C* for `rows` rows of `c`, in place.
static int solve(triangle l, float *c, int64_t c_row, int64_t rows) {
  if (l.count <= small) {
    float across[small * small];
    turn(l.cells, l.size, l.count, across);
    for (int64_t row = 0; row < rows; row++) solve_row(across, l.count, c + row * c_row);
    return 1;
  }
  int64_t first = half(l.count);
  if (!solve(upper_part(l), c, c_row, rows)) return 0;
  match_subtraction rest = {
      .rows = rows, .columns = l.count - first, .depth = first,
      .a = c, .a_row = c_row, .a_step = 1,
      .b = l.cells + first * l.size, .b_column = l.size, .b_step = 1,
      .c = c + first, .c_row = c_row, .level = l.level};
  return match_subtract(&rest) && solve(lower_part(l), c + first, c_row, rows);
}

/// A row of *X* in *X L = C*, from the last number to the first.
static void solve_row_back(const float *l, int64_t size, int64_t count, float *row) {
#pragma STDC FP_CONTRACT OFF
  for (int64_t i = count - 1; i >= 0; i--) {
    float value = row[i] / l[i * size + i];
    row[i] = value;
    for (int64_t j = 0; j < i; j++) row[j] -= value * l[i * size + j];
  }
}

/// Solves *X L = C*, in place; steps descend.
static int solve_back(triangle l, float *c, int64_t c_row, int64_t rows) {
  if (l.count <= small) {
    for (int64_t row = 0; row < rows; row++) {
      solve_row_back(l.cells, l.size, l.count, c + row * c_row);
    }
    return 1;
  }
  int64_t first = half(l.count), last = l.count - 1;
  if (!solve_back(lower_part(l), c + first, c_row, rows)) return 0;
  match_subtraction rest = {
      .rows = rows, .columns = first, .depth = l.count - first,
      .a = c + last, .a_row = c_row, .a_step = -1,
      .b = l.cells + last * l.size, .b_column = 1, .b_step = -l.size,
      .c = c, .c_row = c_row, .level = l.level};
  return match_subtract(&rest) && solve_back(upper_part(l), c, c_row, rows);
}

/// The triangle of a block of at most `small`, row by row.
static int decompose_small(triangle a) {
#pragma STDC FP_CONTRACT OFF
  for (int64_t row = 0; row < a.count; row++) {
    float across[small * small], *own = a.cells + row * a.size;
    turn(a.cells, a.size, row, across);
    solve_row(across, row, own);
    for (int64_t i = 0; i < row; i++) own[row] -= own[i] * own[i];
    // Written so that what is no number isn't positive either.
    if (!(own[row] > 0 && own[row] < INFINITY)) return match_not_positive;
    own[row] = sqrtf(own[row]);
  }
  return match_done;
}

static int decompose(triangle a) {
  if (a.count <= small) return decompose_small(a);
  int64_t first = half(a.count);
  float *below = a.cells + first * a.size;
  int status = decompose(upper_part(a));
  if (status != match_done) return status;
  if (!solve(upper_part(a), below, a.size, a.count - first)) return match_no_memory;
  match_subtraction rest = {
      .rows = a.count - first, .columns = a.count - first, .depth = first,
      .a = below, .a_row = a.size, .a_step = 1,
      .b = below, .b_column = a.size, .b_step = 1,
      .c = below + first, .c_row = a.size, .lower = 1, .level = a.level};
  return match_subtract(&rest) ? decompose(lower_part(a)) : match_no_memory;
}

int match_cholesky(float *a, int64_t size, int level) {
  return decompose((triangle){a, size, size, level});
}

int match_cholesky_solve(
    const float *l, int64_t size, float *rows, int64_t count, int level) {
  // Solving only reads the triangle.
  triangle whole = {(float *)l, size, size, level};
  int done = solve(whole, rows, size, count) && solve_back(whole, rows, size, count);
  return done ? match_done : match_no_memory;
}
