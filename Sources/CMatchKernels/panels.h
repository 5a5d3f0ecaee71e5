#ifndef MATCH_PANELS_H
#define MATCH_PANELS_H

#include "match_kernels.h"

enum {
  /// Openings a vector.
  match_lanes = 16,
  /// Seekers that are scored together.
  match_group = 12,
};

/// The opening side, cut into panels of two vectors: the two views of 16 openings, or 32 openings
/// where both views are one. A panel holds the steps (2 or 4 neighbouring columns, 32 bits a
/// lane) in which any of its openings has a value, and nothing else.
struct match_panels {
  int32_t count;
  int32_t views;
  /// 1 where a step is four columns of a byte, 0 where it is two of 16 bits.
  int32_t bytes;
  int32_t columns;
  /// Steps a full row, and 64-bit words of a map of them.
  int32_t steps;
  int32_t map_words;
  /// Openings a panel: 16 or 32.
  int32_t width;
  /// For each slot its opening, -1 for padding.
  int32_t *opening;
  /// For each vector which of its lanes are openings.
  uint16_t *valid;
  /// For each panel the first of its steps in `values`, and, last, the end.
  int64_t *start;
  /// Panels x map_words: which steps a panel holds.
  uint64_t *map;
  /// Steps x two vectors x 16 lanes x 32 bits.
  int32_t *values;
  /// Rules in the order of lanes: vectors x words x 16, and vectors x 16.
  int32_t words;
  uint64_t *requires;
  int32_t *latest;
};

static inline int32_t match_panels_vectors(const match_panels *panels) {
  return panels->count * (panels->width / match_lanes);
}

#endif
