#if __has_include(<cblas.h>)
#include <cblas.h>
#else
#error "OpenBLAS headers not found: run  make setup  (or: sudo apt-get install libopenblas-dev)"
#endif
