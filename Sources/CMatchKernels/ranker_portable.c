#include "ranker.h"

static int32_t four_bytes(uint32_t unsigned_bytes, uint32_t signed_bytes) {
  int32_t sum = 0;
  for (int32_t i = 0; i < 32; i += 8) {
    sum += (int32_t)(uint8_t)(unsigned_bytes >> i) * (int32_t)(int8_t)(signed_bytes >> i);
  }
  return sum;
}

static int32_t two_words(uint32_t a, uint32_t b) {
  return (int32_t)(int16_t)a * (int32_t)(int16_t)b +
         (int32_t)(int16_t)(a >> 16) * (int32_t)(int16_t)(b >> 16);
}

static void dot(
    const match_panels *panels, const uint32_t *packed, const int32_t *list, const int32_t *offset,
    int32_t steps, const int32_t *values, int32_t sums[3][2][match_lanes]) {
  memset(sums, 0, sizeof(int32_t) * 3 * 2 * match_lanes);
  for (int32_t step = 0; step < steps; step++) {
    const int32_t *v = values + (size_t)list[step] * 2 * match_lanes;
    for (int32_t row = 0; row < 3; row++) {
      uint32_t u = packed[offset[step] + row];
      if (u == 0) continue;
      int32_t *sum = &sums[row][0][0];
      if (panels->bytes) {
        for (int32_t i = 0; i < 2 * match_lanes; i++) sum[i] += four_bytes((uint32_t)v[i], u);
      } else {
        for (int32_t i = 0; i < 2 * match_lanes; i++) sum[i] += two_words((uint32_t)v[i], u);
      }
    }
  }
}

#define MATCH_RANK_GROUP match_rank_group_portable
#include "ranker_body.h"
