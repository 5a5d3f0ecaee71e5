#include <string.h>

#include "memory.h"
#include "worker.h"

void match_worker_keep_seekers(match_worker *worker, const match_store *store) {
  for (int32_t row = 0; row < worker->count; row++) {
    int32_t seeker = worker->positions[row];
    match_pair *list = store->pairs + (int64_t)seeker * store->limit;
    store->lengths[seeker] = match_lists_write(&worker->seekers, row, list);
    store->allowed[seeker] = worker->allowed_openings[row];
  }
}

int64_t match_store_close_gaps(const match_store *store, int64_t *starts) {
  int64_t start = 0;
  for (int64_t owner = 0; owner < store->owners; owner++) {
    match_pair *list = store->pairs + owner * store->limit;
    size_t length = (size_t)store->lengths[owner];
    starts[owner] = start;
    if (store->pairs + start != list) {
      memmove(store->pairs + start, list, length * sizeof(match_pair));
    }
    start += (int64_t)length;
  }
  starts[store->owners] = start;
  return start;
}

void match_prepare(void *memory, int64_t bytes) { match_use_huge_pages(memory, (size_t)bytes); }
