"""Peers on the same vectors: exact top-k both ways, timed in turn with ours, one table."""

import json
import statistics
import subprocess
import sys
import time

import numpy as np

BENCH, N, M = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
RUNS, K_OPENING, K_SEEKER = 3, 100, 20

seekers = np.fromfile(".bench/vectors/seekers.f32", dtype="<f4").reshape(N, -1)
openings = np.fromfile(".bench/vectors/openings.f32", dtype="<f4").reshape(M, -1)


def ours():
    subprocess.run(
        [BENCH, "dense", "--runs", "1", "--seekers", str(N), "--openings", str(M),
         "--output", ".bench/peers.jsonl"], check=True, capture_output=True)
    with open(".bench/peers.jsonl") as lines:
        line = json.loads(lines.readlines()[-1])
    ours.last = line
    return line["median_seconds"]


def faiss_flat():
    import faiss

    faiss.omp_set_num_threads(2)
    start = time.perf_counter()
    index = faiss.IndexFlatIP(seekers.shape[1])
    index.add(seekers)
    top = index.search(openings, K_OPENING)
    index = faiss.IndexFlatIP(openings.shape[1])
    index.add(openings)
    index.search(seekers, K_SEEKER)
    faiss_flat.scores = top[0]
    return time.perf_counter() - start


def numpy_partition():
    def search(queries, targets, k, block):
        for first in range(0, len(queries), block):
            scores = queries[first : first + block] @ targets.T
            best = np.argpartition(-scores, k, axis=1)[:, :k]
            order = np.argsort(-np.take_along_axis(scores, best, 1), axis=1, kind="stable")
            np.take_along_axis(best, order, 1)

    start = time.perf_counter()
    search(openings, seekers, K_OPENING, 64)
    search(seekers, openings, K_SEEKER, 2048)
    return time.perf_counter() - start


def implicit_topk():
    from implicit.cpu.topk import topk

    start = time.perf_counter()
    topk(seekers, openings, K_OPENING, num_threads=2)
    topk(openings, seekers, K_SEEKER, num_threads=2)
    return time.perf_counter() - start


def timed(work, runs):
    try:
        return [work() for _ in range(runs)]
    except ImportError as problem:
        print(f"{work.__name__} skipped: {problem}")
        return []


def main():
    # In turn, so that both meet the same neighbours on a shared machine.
    mine, faiss_times = [], []
    for _ in range(RUNS):
        mine += timed(ours, 1)
        faiss_times += timed(faiss_flat, 1)
    others = {work.__name__: timed(work, 1) for work in (numpy_partition, implicit_topk)}
    base = statistics.median(mine)
    print(f"{'both directions':<18}{'seconds':>10}{'times ours':>12}")
    for name, seconds in {"jobmatch": mine, "faiss_flat": faiss_times, **others}.items():
        if seconds:
            middle = statistics.median(seconds)
            print(f"{name:<18}{middle:>10.3f}{middle / base:>12.2f}")
    if faiss_times:
        yardstick = statistics.median(faiss_times)
        spread = [(max(x) - min(x)) / statistics.median(x) for x in (mine, faiss_times)]
        line = dict(ours.last, name="dense-both/faiss", ratio=base / yardstick, runs=RUNS,
                    median_seconds=base, yardstick_seconds=yardstick, spread=spread)
        with open(".bench/results.jsonl", "a") as results:
            results.write(json.dumps(line, sort_keys=True) + "\n")


main()
