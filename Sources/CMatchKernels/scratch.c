#include <stdlib.h>

#include "panels.h"
#include "worker.h"

void match_scratch_drop(match_scratch *scratch) {
  free(scratch->packed);
  free(scratch->map);
  free(scratch->masks);
  free(scratch->fit);
  free(scratch->appeal);
  free(scratch->live);
  free(scratch->list);
  free(scratch->offset);
  memset(scratch, 0, sizeof(match_scratch));
}

/// Zeros; vector loads want lines of their own.
static void *zeros(size_t bytes) {
  size_t rounded = (bytes + 128) / 64 * 64;
  void *made = aligned_alloc(64, rounded);
  if (made) memset(made, 0, rounded);
  return made;
}

int match_scratch_fit(match_scratch *scratch, int32_t steps, int32_t map_words, int32_t slots) {
  if (steps <= scratch->steps && slots <= scratch->slots && map_words <= scratch->map_words) {
    return 1;
  }
  match_scratch_drop(scratch);
  size_t rows = (size_t)slots * match_group;
  scratch->packed = zeros((size_t)steps * match_group * sizeof(uint32_t));
  scratch->map = zeros((size_t)map_words * sizeof(uint64_t));
  scratch->masks = zeros((size_t)(slots / match_lanes) * (match_group + 1) * sizeof(uint16_t));
  scratch->fit = zeros(rows * sizeof(int32_t));
  scratch->appeal = zeros(rows * sizeof(int32_t));
  scratch->live = zeros((size_t)slots / match_lanes * sizeof(int32_t));
  scratch->list = zeros(((size_t)steps + match_lanes) * sizeof(int32_t));
  scratch->offset = zeros(((size_t)steps + match_lanes) * sizeof(int32_t));
  scratch->steps = steps;
  scratch->slots = slots;
  scratch->map_words = map_words;
  return scratch->packed && scratch->map && scratch->masks && scratch->fit && scratch->appeal &&
         scratch->live && scratch->list && scratch->offset;
}
