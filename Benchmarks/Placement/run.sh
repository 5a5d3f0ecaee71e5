#!/bin/sh
# Placement against OR-Tools on the same pairs; further arguments go to `compare`.
set -eu
cd "$(dirname "$0")/../.."
mkdir -p .bench
swift build -c release --explicit-target-dependency-import-check error --product PlacementBenchmark
if [ ! -x .bench/peers/bin/python ]; then
  python3 -m venv .bench/peers || { echo "skipped: no python3 venv"; exit 0; }
fi
.bench/peers/bin/pip install --quiet -r Benchmarks/peers/requirements.txt ||
  { echo "skipped: OR-Tools $(sed -n 's/ortools==//p' Benchmarks/peers/requirements.txt) cannot be installed"; exit 0; }
.build/release/PlacementBenchmark compare --python .bench/peers/bin/python "$@"
