#!/bin/sh
# Runs FAISS, NumPy and implicit on the vectors of `dense-both`, and prints one table.
# Usage: Benchmarks/peers/run.sh [KernelBenchmark] [seekers] [openings]; adds dense-both/faiss to
# .bench/results.jsonl. Makes its own Python environment in .bench/venv.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
bench=${1:-.build/release/KernelBenchmark}
seekers=${2:-200000}
openings=${3:-5000}
venv=.bench/venv
mkdir -p .bench
if ! "$venv/bin/python" -c 'import faiss, numpy' 2>/dev/null; then
  python3 -m venv "$venv" 2>/dev/null || { echo "peers skipped: no python3 -m venv here"; exit 0; }
  "$venv/bin/pip" install --quiet --requirement "$here/ranking-requirements.txt" || {
    echo "peers skipped: pip could not install $(tr '\n' ' ' <"$here/ranking-requirements.txt")"
    exit 0
  }
fi
"$bench" --dump .bench/vectors --seekers "$seekers" --openings "$openings"
# numpy and implicit bring an OpenBLAS of their own; a CORETYPE meant for another would bind it.
exec env -u OPENBLAS_CORETYPE OPENBLAS_NUM_THREADS=2 OMP_NUM_THREADS=2 \
  "$venv/bin/python" "$here/peers.py" "$bench" "$seekers" "$openings"
