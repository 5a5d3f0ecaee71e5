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
