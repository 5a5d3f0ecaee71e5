#!/bin/sh
# Ten minutes of measurements into .bench/results.jsonl, one JSON object a figure.
# Bigger sizes: the flags of each benchmark, for example
#   .build/release/KernelBenchmark growth
set -eu
cd "$(dirname "$0")/.."
mkdir -p .bench
: >.bench/results.jsonl
# The yardstick is OpenBLAS at its best: whatever CPU it would choose by itself.
unset OPENBLAS_CORETYPE
for product in jobmatch KernelBenchmark NightBenchmark VectorBenchmark; do
  swift build -c release --explicit-target-dependency-import-check error --product "$product"
done
.build/release/KernelBenchmark dense eligible30 eligible5 delta
# Memory wants a process that has done nothing else.
.build/release/KernelBenchmark memory
[ -d .demo/input ] || .build/release/jobmatch demo --output .demo
.build/release/NightBenchmark --input .demo/input
.build/release/VectorBenchmark
Benchmarks/peers/run.sh .build/release/KernelBenchmark
Benchmarks/Placement/run.sh
