#include "panels.h"

#include <stdlib.h>
#include <string.h>

static const match_rows *view_rows(const match_panels_input *input, int32_t view) {
  return view == 0 ? &input->fit : &input->appeal;
}

/// Marks the steps of one panel and returns how many there are.
static int32_t mark(match_panels *panels, const match_panels_input *input, int32_t panel) {
  int32_t shift = panels->bytes ? 2 : 1;
  uint64_t *map = panels->map + (size_t)panel * (size_t)panels->map_words;
  for (int32_t lane = 0; lane < panels->width; lane++) {
    int32_t opening = panels->opening[panel * panels->width + lane];
    if (opening < 0) continue;
    for (int32_t view = 0; view < panels->views; view++) {
      const match_rows *rows = view_rows(input, view);
      for (int64_t cell = rows->starts[opening]; cell < rows->starts[opening + 1]; cell++) {
        int32_t step = rows->column[cell] >> shift;
        map[step >> 6] |= 1ull << (step & 63);
      }
    }
  }
  int32_t steps = 0;
  for (int32_t word = 0; word < panels->map_words; word++) {
    steps += __builtin_popcountll(map[word]);
  }
  return steps;
}

static void fill(match_panels *panels, const match_panels_input *input, int32_t panel) {
  int32_t shift = panels->bytes ? 2 : 1;
  const uint64_t *map = panels->map + (size_t)panel * (size_t)panels->map_words;
  int64_t *ranks = malloc((size_t)panels->steps * sizeof(int64_t) + 1);
  int64_t rank = 0;
  for (int32_t step = 0; step < panels->steps; step++) {
    ranks[step] = rank;
    rank += map[step >> 6] >> (step & 63) & 1;
  }
  for (int32_t lane = 0; lane < panels->width; lane++) {
    int32_t opening = panels->opening[panel * panels->width + lane];
    if (opening < 0) continue;
    for (int32_t view = 0; view < panels->views; view++) {
      const match_rows *rows = view_rows(input, view);
      for (int64_t cell = rows->starts[opening]; cell < rows->starts[opening + 1]; cell++) {
        int32_t column = rows->column[cell];
        int64_t step = panels->start[panel] + ranks[column >> shift];
        // Two views: one a vector. One view: lanes 16 and up are the second vector.
        int64_t word = step * 2 * match_lanes + (panels->views == 2 ? view * match_lanes : 0) + lane;
        if (panels->bytes) {
          ((uint8_t *)(panels->values + word))[column & 3] = (uint8_t)rows->value[cell];
        } else {
          ((int16_t *)(panels->values + word))[column & 1] = rows->value[cell];
        }
      }
    }
  }
  free(ranks);
}

static void copy_rules(match_panels *panels, const match_panels_input *input) {
  int32_t words = panels->words;
  for (int32_t slot = 0; slot < panels->count * panels->width; slot++) {
    int32_t opening = panels->opening[slot], vector = slot / match_lanes, lane = slot % match_lanes;
    if (lane == 0) panels->valid[vector] = 0;
    if (opening >= 0) panels->valid[vector] |= (uint16_t)(1u << lane);
    panels->latest[slot] = opening < 0 ? INT32_MIN : input->latest[opening];
    for (int32_t word = 0; word < words; word++) {
      panels->requires[((size_t)vector * (size_t)words + (size_t)word) * match_lanes + (size_t)lane] =
          opening < 0 ? ~0ull : input->requires[(size_t)opening * (size_t)words + (size_t)word];
    }
  }
}

match_panels *match_panels_new(const match_panels_input *input) {
  match_panels *panels = calloc(1, sizeof(match_panels));
  if (!panels) return NULL;
  panels->views = input->views;
  panels->bytes = input->bytes;
  panels->words = input->words;
  panels->columns = input->columns;
  panels->width = input->views == 2 ? match_lanes : 2 * match_lanes;
  panels->count = (input->openings + panels->width - 1) / panels->width;
  int32_t shift = panels->bytes ? 2 : 1;
  panels->steps = (input->columns + (1 << shift) - 1) >> shift;
  panels->map_words = (panels->steps + 63) / 64;
  size_t slots = (size_t)panels->count * (size_t)panels->width;
  panels->opening = malloc((slots + 1) * sizeof(int32_t));
  panels->valid = malloc((slots / match_lanes + 1) * sizeof(uint16_t));
  panels->start = malloc(((size_t)panels->count + 1) * sizeof(int64_t));
  panels->map = calloc((size_t)panels->count * (size_t)panels->map_words + 1, sizeof(uint64_t));
  panels->requires = malloc((slots * (size_t)panels->words + 1) * sizeof(uint64_t));
  panels->latest = malloc((slots + 1) * sizeof(int32_t));
  if (!panels->opening || !panels->valid || !panels->start || !panels->map || !panels->requires ||
      !panels->latest) {
    match_panels_free(panels);
    return NULL;
  }
  for (size_t slot = 0; slot < slots; slot++) {
    panels->opening[slot] = slot < (size_t)input->openings ? input->order[slot] : -1;
  }
  copy_rules(panels, input);
  panels->start[0] = 0;
  for (int32_t panel = 0; panel < panels->count; panel++) {
    panels->start[panel + 1] = panels->start[panel] + mark(panels, input, panel);
  }
  size_t bytes = ((size_t)panels->start[panels->count] * 2 * match_lanes + match_lanes) * 4;
  panels->values = aligned_alloc(64, (bytes + 63) / 64 * 64);
  if (!panels->values) {
    match_panels_free(panels);
    return NULL;
  }
  memset(panels->values, 0, bytes);
  for (int32_t panel = 0; panel < panels->count; panel++) fill(panels, input, panel);
  return panels;
}

void match_panels_free(match_panels *panels) {
  free(panels->opening);
  free(panels->valid);
  free(panels->start);
  free(panels->map);
  free(panels->values);
  free(panels->requires);
  free(panels->latest);
  free(panels);
}
