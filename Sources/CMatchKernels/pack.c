#include "pack.h"

enum { rows_ahead = 8 };

/// Cells anywhere: one by one.
static void pack_cells(
    const match_panels *panels, match_scratch *scratch, int32_t row, const uint16_t *column,
    const int16_t *value, int64_t cells) {
  uint32_t *packed = scratch->packed + row;
  // Neighbouring cells mostly share a word of the map: it is written when it changes.
  uint32_t word = 0;
  uint64_t bits = 0;
  for (int64_t cell = 0; cell < cells; cell++) {
    uint32_t own = column[cell], step = panels->bytes ? own >> 2 : own >> 1;
    if (panels->bytes) {
      ((int8_t *)(packed + step * match_group))[own & 3] = (int8_t)value[cell];
    } else {
      ((int16_t *)(packed + step * match_group))[own & 1] = value[cell];
    }
    if (step >> 6 != word) {
      scratch->map[word] |= bits;
      word = step >> 6;
      bits = 0;
    }
    bits |= 1ull << (step & 63);
  }
  scratch->map[word] |= bits;
}

/// Most columns held, in their order: whole words at a time.
static void pack_dense(
    const match_panels *panels, match_scratch *scratch, int32_t row, const uint16_t *column,
    const int16_t *value, int64_t cells) {
  match_spread(column, value, cells, panels->columns, scratch->spread);
  const uint32_t *steps = (const uint32_t *)scratch->spread;
  uint32_t *packed = scratch->packed + row;
  for (int32_t step = 0; step < panels->steps; step++) packed[step * match_group] = steps[step];
}

/// Asks for a row that is a few ahead: rows lie anywhere in memory, and all at once would queue.
static void fetch(const match_worker *worker, const match_rows *rows, int32_t row) {
  if (row >= worker->count) return;
  int32_t seeker = worker->positions[row];
  for (int64_t cell = rows->starts[seeker]; cell < rows->starts[seeker + 1]; cell += 32) {
    __builtin_prefetch(rows->column + cell);
    __builtin_prefetch(rows->value + cell);
  }
}

/// Clears what the group before wrote: sparse rows leave most steps as they are.
static void clear(const match_panels *panels, match_scratch *scratch) {
  enum { step_bytes = match_group * sizeof(uint32_t) };
  for (int32_t word = 0; word < panels->map_words; word++) {
    uint64_t bits = scratch->map[word];
    scratch->map[word] = 0;
    if (bits == ~0ull) {
      int32_t left = scratch->steps - word * 64, steps = left < 64 ? left : 64;
      memset(scratch->packed + word * 64 * match_group, 0, (size_t)steps * step_bytes);
      continue;
    }
    for (; bits != 0; bits &= bits - 1) {
      int32_t step = word * 64 + __builtin_ctzll(bits);
      memset(scratch->packed + step * match_group, 0, step_bytes);
    }
  }
}

void match_pack(const match_task *task, const match_rows *rows) {
  const match_panels *panels = task->panels;
  match_scratch *scratch = &task->worker->scratch;
  clear(panels, scratch);
  scratch->listed = -1;
  int spreads = panels->bytes && match_can_spread();
  for (int32_t row = 0; row < task->count; row++) {
    int32_t seeker = task->worker->positions[task->first + row];
    int64_t start = rows->starts[seeker], cells = rows->starts[seeker + 1] - start;
    const uint16_t *column = rows->column + start;
    const int16_t *value = rows->value + start;
    fetch(task->worker, rows, task->first + row + rows_ahead);
    if (spreads && cells * 2 >= panels->columns) {
      pack_dense(panels, scratch, row, column, value, cells);
      for (int32_t word = 0; word < panels->map_words; word++) scratch->map[word] = ~0ull;
    } else {
      pack_cells(panels, scratch, row, column, value, cells);
    }
  }
}
