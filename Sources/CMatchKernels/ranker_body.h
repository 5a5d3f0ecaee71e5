// The fused pass in plain C, compiled once an instruction set. The file that includes it says
// MATCH_RANK_GROUP (the function's name) and has a `dot` for three seekers of a group:
//
//   static void dot(const match_panels *, const uint32_t *packed, const int32_t *list,
//                   const int32_t *offset, int32_t steps, const int32_t *values,
//                   int32_t sums[3][2][match_lanes]);

enum { rows_at_once = 3, most_groups = 128 };

static uint32_t allowed_lanes(
    const match_panels *panels, int32_t vector, const uint64_t *offers, int32_t day) {
  uint64_t missing[match_lanes] = {0};
  const uint64_t *requires =
      panels->requires + (size_t)vector * (size_t)panels->words * match_lanes;
  const int32_t *latest = panels->latest + (size_t)vector * match_lanes;
  for (int32_t word = 0; word < panels->words; word++) {
    for (int32_t lane = 0; lane < match_lanes; lane++) {
      missing[lane] |= requires[word * match_lanes + lane] & ~offers[word];
    }
  }
  uint32_t allowed = 0;
  for (int32_t lane = 0; lane < match_lanes; lane++) {
    allowed |= (uint32_t)(missing[lane] == 0 && latest[lane] >= day) << lane;
  }
  return allowed & panels->valid[vector];
}

static void fill_masks(const match_task *task, int32_t vectors) {
  const match_worker *worker = task->worker;
  uint16_t *masks = worker->scratch.masks, *any = masks + (size_t)match_group * (size_t)vectors;
  int32_t words = task->panels->words;
  memset(masks, 0, (size_t)(match_group + 1) * (size_t)vectors * sizeof(uint16_t));
  for (int32_t row = 0; row < task->count; row++) {
    uint16_t *mask = masks + (size_t)row * (size_t)vectors;
    int32_t place = task->first + row;
    const uint64_t *offers = worker->offers + (size_t)place * (size_t)words;
    if (row > 0 && worker->available[place] == worker->available[place - 1] &&
        memcmp(offers, offers - words, (size_t)words * sizeof(uint64_t)) == 0) {
      memcpy(mask, mask - vectors, (size_t)vectors * sizeof(uint16_t));
      continue;
    }
    for (int32_t vector = 0; vector < vectors; vector++) {
      mask[vector] =
          (uint16_t)allowed_lanes(task->panels, vector, offers, worker->available[place]);
      any[vector] |= mask[vector];
    }
  }
}

/// Counts who may work where, for both sides.
static void count_allowed(const match_task *task, int32_t vectors) {
  match_worker *worker = task->worker;
  for (int32_t row = 0; row < task->count; row++) {
    const uint16_t *mask = worker->scratch.masks + (size_t)row * (size_t)vectors;
    int32_t sum = 0;
    for (int32_t vector = 0; vector < vectors; vector++) {
      int32_t *slots = worker->allowed_seekers + (size_t)vector * match_lanes;
      sum += __builtin_popcount(mask[vector]);
      for (int32_t lane = 0; lane < match_lanes; lane++) slots[lane] += mask[vector] >> lane & 1;
    }
    worker->allowed_openings[task->first + row] = sum;
  }
}

/// Keeps one row's scores against one vector and enters whoever reaches an opening's bar.
static void keep(
    const match_task *task, int32_t row, int32_t vector, int32_t vectors, int32_t live,
    const int32_t *fit, const int32_t *appeal) {
  match_worker *worker = task->worker;
  match_scratch *scratch = &worker->scratch;
  uint32_t mask = scratch->masks[(size_t)row * (size_t)vectors + (size_t)vector];
  const int32_t *bar = worker->openings.bar + (size_t)vector * match_lanes;
  size_t base = (size_t)row * (size_t)scratch->slots + (size_t)live * match_lanes;
  int32_t parts_fit = worker->setup.mix_fit, parts_appeal = worker->setup.mix_appeal;
  uint32_t hits = 0;
  for (int32_t lane = 0; lane < match_lanes; lane++) {
    uint32_t may = mask >> lane & 1;
    scratch->fit[base + (size_t)lane] = fit[lane];
    scratch->appeal[base + (size_t)lane] = may ? appeal[lane] : -1;
    hits |= (may & (uint32_t)(parts_fit * fit[lane] + parts_appeal * appeal[lane] >= bar[lane]))
            << lane;
  }
  if (hits != 0) match_enter_openings(task, row, vector, fit, appeal, hits);
}

/// The largest score that at least `limit` of the maxima reach; at least 0.
static int32_t threshold(const int32_t (*maxima)[match_lanes], int32_t count, int32_t limit) {
  int32_t low = 0, high = 1 << 24;
  while (high - low > 1) {
    int32_t middle = low + (high - low) / 2, reach = 0;
    for (int32_t i = 0; i < count; i++) {
      for (int32_t lane = 0; lane < match_lanes; lane++) reach += maxima[i][lane] >= middle;
    }
    if (reach < limit) {
      high = middle;
    } else {
      low = middle;
    }
  }
  return low;
}

/// The best of a row: maxima of interleaved vectors bound the last score that can enter, since
/// each maximum is a score of its own; then one pass collects what reaches it. Where the bar was
/// given from outside, only the pass is left.
static void keep_row(const match_task *task, int32_t row, int32_t live) {
  match_scratch *scratch = &task->worker->scratch;
  const int32_t *appeal = scratch->appeal + (size_t)row * (size_t)scratch->slots;
  const int32_t *fit = scratch->fit + (size_t)row * (size_t)scratch->slots;
  int32_t limit = task->worker->setup.seeker_limit;
  int32_t known = task->worker->seekers.bar[task->first + row];
  int32_t groups = (limit + 1) / 2 < 8 ? 8 : (limit + 1) / 2;
  if (groups > most_groups) groups = most_groups;
  if (groups > live) groups = live;
  if (known != INT32_MIN) groups = 0;
  int32_t maxima[most_groups][match_lanes];
  for (int32_t group = 0; group < groups; group++) {
    for (int32_t lane = 0; lane < match_lanes; lane++) maxima[group][lane] = -1;
    for (int32_t vector = group; vector < live; vector += groups) {
      const int32_t *scores = appeal + (size_t)vector * match_lanes;
      for (int32_t lane = 0; lane < match_lanes; lane++) {
        int32_t most = maxima[group][lane];
        maxima[group][lane] = scores[lane] > most ? scores[lane] : most;
      }
    }
  }
  int32_t bar = known > 0 ? known : 0;
  if (known == INT32_MIN && limit > 0 && groups > 0) bar = threshold(maxima, groups, limit);
  for (int32_t vector = 0; vector < live; vector++) {
    const int32_t *scores = appeal + (size_t)vector * match_lanes;
    int32_t any = 0;
    for (int32_t lane = 0; lane < match_lanes; lane++) any |= scores[lane] >= bar;
    if (!any) continue;
    for (int32_t lane = 0; lane < match_lanes; lane++) {
      if (scores[lane] < bar) continue;
      match_enter_seeker(
          task, row, scratch->live[vector] * match_lanes + lane,
          fit[(size_t)vector * match_lanes + (size_t)lane], scores[lane]);
    }
  }
}

void MATCH_RANK_GROUP(const match_task *task) {
  const match_panels *panels = task->panels;
  match_scratch *scratch = &task->worker->scratch;
  int32_t vectors = match_panels_vectors(panels), live = 0;
  int32_t apiece = panels->width / match_lanes;
  fill_masks(task, vectors);
  count_allowed(task, vectors);
  const uint16_t *any = scratch->masks + (size_t)match_group * (size_t)vectors;
  for (int32_t panel = 0; panel < panels->count; panel++) {
    int32_t vector = panel * apiece;
    if (any[vector] == 0 && (apiece == 1 || any[vector + 1] == 0)) continue;
    int32_t steps = match_shared_steps(scratch, panels, panel);
    const int32_t *values = panels->values + (size_t)panels->start[panel] * 2 * match_lanes;
    for (int32_t row = 0; row < task->count; row += rows_at_once) {
      int32_t sums[rows_at_once][2][match_lanes];
      dot(panels, scratch->packed + row, scratch->list, scratch->offset, steps, values, sums);
      for (int32_t i = 0; i < rows_at_once && row + i < task->count; i++) {
        if (apiece == 1) {
          keep(task, row + i, vector, vectors, live, sums[i][0], sums[i][1]);
        } else {
          keep(task, row + i, vector, vectors, live, sums[i][0], sums[i][0]);
          keep(task, row + i, vector + 1, vectors, live + 1, sums[i][1], sums[i][1]);
        }
      }
    }
    for (int32_t i = 0; i < apiece; i++) scratch->live[live++] = vector + i;
  }
  for (int32_t row = 0; row < task->count; row++) keep_row(task, row, live);
}
