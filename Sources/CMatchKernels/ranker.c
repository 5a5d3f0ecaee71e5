#include "ranker.h"

/// Asks for the rows of the group that starts at `first`, which lie anywhere in memory.
static void fetch(const match_worker *worker, const match_rows *rows, int32_t first) {
  int32_t end = first + match_group < worker->count ? first + match_group : worker->count;
  for (int32_t row = first; row < end; row++) {
    int32_t seeker = worker->positions[row];
    for (int64_t cell = rows->starts[seeker]; cell < rows->starts[seeker + 1]; cell += 32) {
      __builtin_prefetch(rows->column + cell);
      __builtin_prefetch(rows->value + cell);
    }
  }
}

/// Writes the rows of a group of seekers side by side: a step of each after the other.
static void pack(const match_task *task, const match_rows *rows) {
  const match_panels *panels = task->panels;
  match_scratch *scratch = &task->worker->scratch;
  const uint16_t *places = panels->place;
  uint64_t *map = scratch->map;
  memset(scratch->packed, 0, (size_t)panels->steps * match_group * sizeof(uint32_t));
  memset(map, 0, (size_t)panels->map_words * sizeof(uint64_t));
  scratch->listed = -1;
  for (int32_t row = 0; row < task->count; row++) {
    int32_t seeker = task->worker->positions[task->first + row];
    const uint16_t *column = rows->column + rows->starts[seeker];
    const int16_t *value = rows->value + rows->starts[seeker];
    int64_t cells = rows->starts[seeker + 1] - rows->starts[seeker];
    uint32_t *packed = scratch->packed + row;
    // Neighbouring cells mostly share a word of the map: it is written when it changes.
    uint32_t word = 0;
    uint64_t bits = 0;
    for (int64_t cell = 0; cell < cells; cell++) {
      uint32_t place = places[column[cell]], step = panels->bytes ? place >> 2 : place >> 1;
      if (panels->bytes) {
        ((int8_t *)(packed + step * match_group))[place & 3] = (int8_t)value[cell];
      } else {
        ((int16_t *)(packed + step * match_group))[place & 1] = value[cell];
      }
      if (step >> 6 != word) {
        map[word] |= bits;
        word = step >> 6;
        bits = 0;
      }
      bits |= 1ull << (step & 63);
    }
    map[word] |= bits;
  }
}

int match_worker_rank(
    match_worker *worker, const match_panels *panels, const match_rows *rows, int level) {
  int32_t slots = panels->count * panels->width;
  if (!match_scratch_fit(&worker->scratch, panels->steps, panels->map_words, slots)) return 0;
  for (int32_t first = 0; first < worker->count; first += match_group) {
    int32_t left = worker->count - first;
    match_task task = {worker, panels, first, left < match_group ? left : match_group};
    pack(&task, rows);
    fetch(worker, rows, first + match_group);
    switch (level) {
      case 2: match_rank_group_avx512(&task); break;
      case 1: match_rank_group_avx2(&task); break;
      default: match_rank_group_portable(&task);
    }
    worker->seen += task.count;
    match_worker_raise_bars(worker);
  }
  return 1;
}
