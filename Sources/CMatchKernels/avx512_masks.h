// Part of ranker_avx512.c: who may work where.

/// Which openings each seeker of the group may take; the last row says where anybody may. Returns
/// the rows that are the same as the row before.
static uint32_t fill_masks(const match_task *task, int32_t vectors) {
  const match_panels *panels = task->panels;
  const match_worker *worker = task->worker;
  uint16_t *masks = worker->scratch.masks, *any = masks + (size_t)match_group * (size_t)vectors;
  int32_t words = panels->words;
  memset(any, 0, (size_t)vectors * sizeof(uint16_t));
  uint32_t repeats = 0;
  for (int32_t row = 0; row < match_group; row++) {
    uint16_t *mask = masks + (size_t)row * (size_t)vectors;
    int32_t place = task->first + row;
    if (row >= task->count) {
      memset(mask, 0, (size_t)vectors * sizeof(uint16_t));
      continue;
    }
    const uint64_t *offers = worker->offers + (size_t)place * (size_t)words;
    if (row > 0 && worker->available[place] == worker->available[place - 1] &&
        memcmp(offers, offers - words, (size_t)words * sizeof(uint64_t)) == 0) {
      memcpy(mask, mask - vectors, (size_t)vectors * sizeof(uint16_t));
      repeats |= 1u << row;
      continue;
    }
    __m512i day = _mm512_set1_epi32(worker->available[place]);
    for (int32_t vector = 0; vector < vectors; vector++) {
      uint32_t allowed = _mm512_cmpge_epi32_mask(
          _mm512_loadu_si512(panels->latest + (size_t)vector * match_lanes), day);
      const uint64_t *requires = panels->requires + (size_t)vector * (size_t)words * match_lanes;
      for (int32_t word = 0; word < words; word++) {
        __m512i missing = _mm512_set1_epi64((int64_t)~offers[word]);
        uint32_t low = _mm512_testn_epi64_mask(
            _mm512_loadu_si512(requires + word * match_lanes), missing);
        uint32_t high = _mm512_testn_epi64_mask(
            _mm512_loadu_si512(requires + word * match_lanes + 8), missing);
        allowed &= low | high << 8;
      }
      mask[vector] = (uint16_t)(allowed & panels->valid[vector]);
    }
    for (int32_t vector = 0; vector < vectors; vector++) any[vector] |= mask[vector];
  }
  return repeats;
}

/// Counts who may work where, for both sides; `repeats` as `fill_masks` returned it.
static void count_allowed(const match_task *task, int32_t vectors, uint32_t repeats) {
  match_worker *worker = task->worker;
  int32_t *rows = worker->allowed_openings + task->first;
  for (int32_t row = 0; row < task->count;) {
    int32_t next = row + 1;
    while (next < task->count && (repeats >> next & 1)) next++;
    const uint16_t *mask = worker->scratch.masks + (size_t)row * (size_t)vectors;
    __m512i many = _mm512_set1_epi32(next - row);
    int32_t sum = 0;
    for (int32_t vector = 0; vector < vectors; vector++) {
      int32_t *slots = worker->allowed_seekers + (size_t)vector * match_lanes;
      __m512i held = _mm512_loadu_si512(slots);
      _mm512_storeu_si512(slots, _mm512_mask_add_epi32(held, mask[vector], held, many));
      sum += __builtin_popcount(mask[vector]);
    }
    for (; row < next; row++) rows[row] = sum;
  }
}
