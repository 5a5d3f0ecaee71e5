// Part of ranker_avx512.c: the best of a row when its group has met all panels.

/// Vectors of maxima for lists of `limit`: about eight maxima for each line, so that the bound that
/// they give lets in few more pairs than there are lines.
static int32_t maxima_a_row(int32_t limit) {
  int32_t vectors = (limit + 1) / 2;
  return vectors < 8 ? 8 : vectors > match_most_maxima ? match_most_maxima : vectors;
}

/// The largest score that at least `limit` of the maxima reach, or a little less; at least 0.
static int32_t threshold(const __m512i *maxima, int32_t count, int32_t limit) {
  __m512i top = maxima[0];
  for (int32_t i = 1; i < count; i++) top = _mm512_max_epi32(top, maxima[i]);
  int32_t low = 0, high = _mm512_reduce_max_epi32(top) + 1;
  while (high - low > 1) {
    int32_t middle = low + (high - low) / 2, reach = 0;
    __m512i bar = _mm512_set1_epi32(middle);
    for (int32_t i = 0; i < count; i++) {
      reach += __builtin_popcount(_mm512_cmpge_epi32_mask(maxima[i], bar));
    }
    if (reach < limit) {
      high = middle;
    } else {
      low = middle;
      if (reach <= limit + limit / 4) break;
    }
  }
  return low;
}

enum { most_collected = 64 };

/// Candidates of one row before they are sorted.
typedef struct {
  int32_t count;
  uint64_t keys[most_collected];
  int32_t fit[most_collected];
} match_collection;

/// Hands over candidates that are too many to sort at once; the row's list cuts them.
static void spill(const match_task *task, int32_t row, match_collection *collected) {
  for (int32_t i = 0; i < collected->count; i++) {
    int32_t appeal = match_key_score(collected->keys[i]);
    match_lists_offer(
        &task->worker->seekers, task->first + row, appeal,
        match_key_partner(collected->keys[i]), collected->fit[i], appeal);
  }
  collected->count = 0;
}

/// Puts a row's candidates in order: each goes to the place that is the number of better ones.
static void keep_sorted(const match_task *task, int32_t row, match_collection *collected) {
  match_lists *lists = &task->worker->seekers;
  int32_t owner = task->first + row, count = collected->count;
  if (lists->count[owner] > 0 || count > lists->capacity) {
    spill(task, row, collected);
    return;
  }
  match_candidate *slots = lists->slots + (size_t)owner * (size_t)lists->capacity;
  int32_t vectors = (count + 7) / 8;
  for (int32_t i = count; i < vectors * 8; i++) collected->keys[i] = 0;
  for (int32_t i = 0; i < count; i++) {
    __m512i key = _mm512_set1_epi64((int64_t)collected->keys[i]);
    int32_t place = 0;
    for (int32_t vector = 0; vector < vectors; vector++) {
      place += __builtin_popcount(_mm512_cmpgt_epu64_mask(
          _mm512_loadu_si512(collected->keys + vector * 8), key));
    }
    if (place >= lists->limit) continue;
    slots[place] = (match_candidate){
        collected->keys[i], collected->fit[i], match_key_score(collected->keys[i])};
  }
  lists->count[owner] = count < lists->limit ? count : lists->limit;
}

/// Notes which scores reach the bar, a bit each, and lists the 32-bit words that have any.
static int32_t mark_reaching(
    match_scratch *scratch, const int32_t *scores, int32_t live, int32_t bar) {
  __m512i bars = _mm512_set1_epi32(bar);
  uint16_t *bits = (uint16_t *)scratch->reach;
  for (int32_t vector = 0; vector < live; vector++) {
    bits[vector] = (uint16_t)_mm512_cmpge_epi32_mask(
        _mm512_load_si512(scores + (size_t)vector * match_lanes), bars);
  }
  int32_t words = (live + 1) / 2, marked = 0;
  for (int32_t vector = live; vector < (words + 15) / 16 * 32; vector++) bits[vector] = 0;
  __m512i place = _mm512_setr_epi32(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15);
  for (int32_t word = 0; word < words; word += match_lanes) {
    __m512i held = _mm512_load_si512(scratch->reach + word);
    __mmask16 any = _mm512_test_epi32_mask(held, held);
    _mm512_storeu_si512(scratch->marked + marked, _mm512_maskz_compress_epi32(any, place));
    marked += __builtin_popcount(any);
    place = _mm512_add_epi32(place, _mm512_set1_epi32(match_lanes));
  }
  return marked;
}

static int32_t best_of(const int32_t *scores, int32_t live) {
  __m512i most = _mm512_set1_epi32(-1);
  for (int32_t vector = 0; vector < live; vector++) {
    most = _mm512_max_epi32(most, _mm512_load_si512(scores + (size_t)vector * match_lanes));
  }
  return _mm512_reduce_max_epi32(most);
}

/// The best of a row: maxima bound the last score that can enter; then one pass collects what
/// reaches it. Where the bar was given from outside, only the pass is left.
static void keep_row(const match_task *task, int32_t row, int32_t live, int32_t groups) {
  match_scratch *scratch = &task->worker->scratch;
  const int32_t *appeal = scratch->appeal + (size_t)row * (size_t)scratch->slots;
  const int32_t *fit = task->panels->views == 2
                           ? scratch->fit + (size_t)row * (size_t)scratch->slots
                           : appeal;
  int32_t limit = task->worker->setup.seeker_limit;
  int32_t known = task->worker->seekers.bar[task->first + row];
  int32_t bar = known > 0 ? known : 0;
  if (known == INT32_MIN && limit > 0) {
    bar = threshold((const __m512i *)scratch->maxima + row * groups, groups, limit);
  }
  // Where bars are known few rows have anybody who reaches them.
  if (known != INT32_MIN && best_of(appeal, live) < bar) return;
  int32_t marked = mark_reaching(scratch, appeal, live, bar);
  match_collection collected;
  collected.count = 0;
  for (int32_t i = 0; i < marked; i++) {
    int32_t word = scratch->marked[i];
    for (uint32_t bits = scratch->reach[word]; bits != 0; bits &= bits - 1) {
      int32_t place = word * 32 + __builtin_ctz(bits);
      int32_t score = appeal[place], points = fit[place];
      if ((points | score) == 0) continue;
      int32_t slot = scratch->live[place / match_lanes] * match_lanes + place % match_lanes;
      if (collected.count == most_collected) spill(task, row, &collected);
      collected.keys[collected.count] = match_key(score, task->panels->opening[slot]);
      collected.fit[collected.count++] = points;
    }
  }
  keep_sorted(task, row, &collected);
}
