#include <string.h>

#include "match_kernels.h"

void match_rows_compare(
    const match_rows *a, const match_rows *b, const int32_t *other, int32_t count,
    _Bool *equal) {
  for (int32_t i = 0; i < count; i++) {
    equal[i] = 0;
    int32_t j = other[i];
    if (j < 0) continue;
    int64_t length = a->starts[i + 1] - a->starts[i];
    if (length != b->starts[j + 1] - b->starts[j]) continue;
    size_t bytes = (size_t)length * 2;
    equal[i] = memcmp(a->column + a->starts[i], b->column + b->starts[j], bytes) == 0 &&
               memcmp(a->value + a->starts[i], b->value + b->starts[j], bytes) == 0;
  }
}

static int is_equal_named(
    const match_rows *a, const match_rows *b, const int32_t *names_a, const int32_t *names_b,
    int64_t i, int64_t j) {
  int64_t p = a->starts[i], q = b->starts[j];
  const int64_t p_end = a->starts[i + 1], q_end = b->starts[j + 1];
  for (;;) {
    while (p < p_end && names_a[a->column[p]] == match_name_ignored) p++;
    while (q < q_end && names_b[b->column[q]] == match_name_ignored) q++;
    if (p == p_end || q == q_end) return p == p_end && q == q_end;
    int32_t name = names_a[a->column[p]];
    if (name < 0 || name != names_b[b->column[q]] || a->value[p] != b->value[q]) return 0;
    p++;
    q++;
  }
}

void match_rows_compare_named(
    const match_rows *a, const match_rows *b, const int32_t *names_a, const int32_t *names_b,
    const int32_t *other, int32_t count, _Bool *equal) {
  for (int32_t i = 0; i < count; i++) {
    equal[i] = other[i] >= 0 && is_equal_named(a, b, names_a, names_b, i, other[i]);
  }
}

void match_rows_count(const match_rows *rows, int64_t count, int64_t *counts) {
  for (int64_t cell = rows->starts[0]; cell < rows->starts[count]; cell++) {
    counts[rows->column[cell]]++;
  }
}
