#include "ranker.h"

/// Writes the rows of a group of seekers side by side: a step of each after the other.
static void pack(const match_task *task, const match_rows *rows) {
  const match_panels *panels = task->panels;
  match_scratch *scratch = &task->worker->scratch;
  int32_t shift = panels->bytes ? 2 : 1;
  memset(scratch->packed, 0, (size_t)panels->steps * match_group * sizeof(uint32_t));
  memset(scratch->map, 0, (size_t)panels->map_words * sizeof(uint64_t));
  scratch->listed = -1;
  for (int32_t row = 0; row < task->count; row++) {
    int32_t seeker = task->worker->positions[task->first + row];
    for (int64_t cell = rows->starts[seeker]; cell < rows->starts[seeker + 1]; cell++) {
      int32_t place = panels->place[rows->column[cell]], step = place >> shift;
      uint32_t *word = scratch->packed + (size_t)step * match_group + (size_t)row;
      scratch->map[step >> 6] |= 1ull << (step & 63);
      if (panels->bytes) {
        ((int8_t *)word)[place & 3] = (int8_t)rows->value[cell];
      } else {
        ((int16_t *)word)[place & 1] = rows->value[cell];
      }
    }
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
    switch (level) {
      case 2: match_rank_group_avx512(&task); break;
      case 1: match_rank_group_avx2(&task); break;
      default: match_rank_group_portable(&task);
    }
  }
  worker->seen += worker->count;
  match_worker_raise_bars(worker);
  return 1;
}
