#include "worker.h"

/// Columns that are tested together before anyone looks at a single one.
enum { chunk = 16 };

static float lowest_as_float(int32_t bar) { return bar == INT32_MIN ? -3e38f : (float)bar; }

/// Whole numbers up to 2^24 are exact in float, so the comparisons here are exact too.
void match_worker_scan(
    match_worker *worker, const float *fit, const float *appeal, int32_t stride, int32_t first,
    int32_t rows, const int32_t *openings, int32_t columns) {
  float parts_fit = (float)worker->setup.mix_fit, parts_appeal = (float)worker->setup.mix_appeal;
  for (int32_t start = 0; start < columns; start += chunk) {
    int32_t width = columns - start < chunk ? columns - start : chunk;
    float bars[chunk];
    for (int32_t j = 0; j < width; j++) {
      bars[j] = lowest_as_float(worker->openings.bar[openings[start + j]]);
    }
    for (int32_t j = width; j < chunk; j++) bars[j] = 3e38f;
    for (int32_t i = 0; i < rows; i++) {
      const float *f = fit + (size_t)i * (size_t)stride + start;
      const float *a = appeal + (size_t)i * (size_t)stride + start;
      float bar = lowest_as_float(worker->seekers.bar[first + i]);
      int any = 0;
      if (width == chunk) {
        for (int32_t j = 0; j < chunk; j++) {
          any |= (a[j] >= bar) | (parts_fit * f[j] + parts_appeal * a[j] >= bars[j]);
        }
      } else {
        any = 1;
      }
      if (!any) continue;
      for (int32_t j = 0; j < width; j++) {
        if (a[j] >= bar || parts_fit * f[j] + parts_appeal * a[j] >= bars[j]) {
          match_enter(worker, first + i, openings[start + j], (int32_t)f[j], (int32_t)a[j]);
        }
      }
    }
  }
}
