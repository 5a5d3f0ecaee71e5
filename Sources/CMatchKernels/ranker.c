#include "pack.h"
#include "ranker.h"

int match_worker_rank(
    match_worker *worker, const match_panels *panels, const match_rows *rows, int level) {
  int32_t slots = panels->count * panels->width;
  if (!match_scratch_fit(&worker->scratch, panels->steps, panels->map_words, slots)) return 0;
  for (int32_t first = 0; first < worker->count; first += match_group) {
    int32_t left = worker->count - first;
    match_task task = {worker, panels, first, left < match_group ? left : match_group};
    match_pack(&task, rows);
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
