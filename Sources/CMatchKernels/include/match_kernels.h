#ifndef MATCH_KERNELS_H
#define MATCH_KERNELS_H

/// The widest vector instruction set this CPU can run: 0 portable, 1 AVX2, 2 AVX-512 with VNNI.
int match_cpu_level(void);

#endif
