#if __has_include(<cblas.h>)
#include <cblas.h>
#else
#error "OpenBLAS headers not found: run  make setup  (or: sudo apt-get install libopenblas-dev)"
#endif

// LAPACK, which OpenBLAS brings along; its headers declare it nowhere that Swift can read.
void spotrf_(const char *uplo, const int *n, float *a, const int *lda, int *info);
void spotrs_(const char *uplo, const int *n, const int *nrhs, const float *a, const int *lda,
             float *b, const int *ldb, int *info);
void dsyevr_(const char *jobz, const char *range, const char *uplo, const int *n, double *a,
             const int *lda, const double *vl, const double *vu, const int *il, const int *iu,
             const double *abstol, int *m, double *w, double *z, const int *ldz, int *isuppz,
             double *work, const int *lwork, int *iwork, const int *liwork, int *info);
