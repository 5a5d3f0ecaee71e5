#include "worker.h"

#include <stdlib.h>

/// Vector kernels read the bars of whole panels.
enum { match_padding = 32, match_first_guess = 96 };

static void *copy(const void *source, size_t bytes) {
  void *target = malloc(bytes > 0 ? bytes : 1);
  if (target && bytes > 0) memcpy(target, source, bytes);
  return target;
}

match_worker *match_worker_new(const match_setup *setup) {
  match_worker *worker = calloc(1, sizeof(match_worker));
  if (!worker) return NULL;
  size_t openings = (size_t)setup->openings, words = (size_t)setup->words;
  size_t block = (size_t)setup->block;
  worker->setup = *setup;
  worker->requires = copy(setup->requires, openings * words * sizeof(uint64_t));
  worker->latest = copy(setup->latest, openings * sizeof(int32_t));
  worker->positions = malloc(block * sizeof(int32_t));
  worker->offers = malloc(block * (words + 1) * sizeof(uint64_t));
  worker->available = malloc(block * sizeof(int32_t));
  worker->guess = malloc((openings + match_padding) * sizeof(int32_t));
  worker->allowed_openings = calloc(block, sizeof(int32_t));
  worker->allowed_seekers = calloc(openings + match_padding, sizeof(int32_t));
  worker->newcomers = malloc(((size_t)setup->seeker_limit + 1) * sizeof(match_pair));
  worker->next_guess = match_first_guess;
  int made = match_lists_make(
      &worker->openings, setup->openings + match_padding, setup->opening_limit,
      setup->mix_fit + setup->mix_appeal, setup->few);
  made &= match_lists_make(&worker->seekers, setup->block, setup->seeker_limit, 1, 0);
  if (made && worker->requires && worker->latest && worker->positions && worker->offers &&
      worker->available && worker->guess && worker->allowed_openings &&
      worker->allowed_seekers && worker->newcomers) {
    for (size_t slot = 0; slot < openings; slot++) worker->guess[slot] = INT32_MIN;
    return worker;
  }
  match_worker_free(worker);
  return NULL;
}

void match_worker_free(match_worker *worker) {
  match_lists_drop(&worker->openings);
  match_lists_drop(&worker->seekers);
  match_scratch_drop(&worker->scratch);
  free(worker->requires);
  free(worker->latest);
  free(worker->positions);
  free(worker->offers);
  free(worker->available);
  free(worker->guess);
  free(worker->allowed_openings);
  free(worker->allowed_seekers);
  free(worker->newcomers);
  free(worker);
}

void match_worker_begin(
    match_worker *worker, const int32_t *seekers, int32_t count, const uint64_t *offers,
    const int32_t *available) {
  size_t rows = (size_t)count, words = (size_t)worker->setup.words;
  worker->count = count;
  memcpy(worker->positions, seekers, rows * sizeof(int32_t));
  memcpy(worker->available, available, rows * sizeof(int32_t));
  if (words > 0) memcpy(worker->offers, offers, rows * words * sizeof(uint64_t));
  match_lists_clear(&worker->seekers, count);
}

void match_worker_set_bars(match_worker *worker, const int32_t *bars) {
  for (int32_t slot = 0; slot < worker->setup.openings; slot++) {
    match_lists_set_bar(&worker->openings, slot, bars[slot]);
  }
}

int32_t match_worker_opening(match_worker *worker, int32_t opening, match_pair *pairs) {
  return match_lists_write(&worker->openings, opening, pairs);
}

int32_t match_worker_guess(const match_worker *worker, int32_t opening) {
  return worker->guess[opening];
}

int32_t match_worker_allowed_seekers(const match_worker *worker, int32_t slot) {
  return worker->allowed_seekers[slot];
}
