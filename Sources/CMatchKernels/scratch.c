#include <stdlib.h>

#include "memory.h"
#include "panels.h"
#include "worker.h"

void match_scratch_drop(match_scratch *scratch) {
  free(scratch->packed);
  free(scratch->spread);
  free(scratch->map);
  free(scratch->masks);
  free(scratch->fit);
  free(scratch->appeal);
  free(scratch->live);
  free(scratch->reach);
  free(scratch->marked);
  free(scratch->maxima);
  free(scratch->list);
  free(scratch->offset);
  memset(scratch, 0, sizeof(match_scratch));
}

int match_scratch_fit(match_scratch *scratch, int32_t steps, int32_t map_words, int32_t slots) {
  if (steps <= scratch->steps && slots <= scratch->slots && map_words <= scratch->map_words) {
    return 1;
  }
  match_scratch_drop(scratch);
  size_t rows = (size_t)slots * match_group;
  scratch->packed = match_allocate_zeros((size_t)steps * match_group * sizeof(uint32_t));
  scratch->spread = match_allocate_zeros((size_t)steps * sizeof(uint32_t) + 64);
  scratch->map = match_allocate_zeros((size_t)map_words * sizeof(uint64_t));
  scratch->masks = match_allocate_zeros((size_t)(slots / match_lanes) * (match_group + 1) * sizeof(uint16_t));
  scratch->fit = match_allocate_zeros(rows * sizeof(int32_t));
  scratch->appeal = match_allocate_zeros(rows * sizeof(int32_t));
  scratch->live = match_allocate_zeros((size_t)slots / match_lanes * sizeof(int32_t));
  scratch->reach = match_allocate_zeros(((size_t)slots / 32 + match_lanes) * sizeof(uint32_t));
  scratch->marked = match_allocate_zeros(((size_t)slots / 32 + match_lanes) * sizeof(int32_t));
  scratch->maxima = match_allocate_zeros(match_group * match_most_maxima * 64);
  scratch->list = match_allocate_zeros(((size_t)steps + match_lanes) * sizeof(int32_t));
  scratch->offset = match_allocate_zeros(((size_t)steps + match_lanes) * sizeof(int32_t));
  scratch->steps = steps;
  scratch->slots = slots;
  scratch->map_words = map_words;
  return scratch->packed && scratch->spread && scratch->map && scratch->masks && scratch->fit && scratch->appeal &&
         scratch->live && scratch->reach && scratch->marked && scratch->maxima && scratch->list && scratch->offset;
}
