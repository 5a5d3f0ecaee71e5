"""Solves a market file with OR-Tools' min-cost flow; prints one JSON line.

The yardstick is the time of `solve` alone: building the graph is not counted.
"""

import json
import resource
import sys
import time

import numpy as np
from ortools.graph.python import min_cost_flow


def read(path):
    with open(path, "rb") as file:
        seekers, openings, pairs = np.fromfile(file, np.int32, 3)
        seats = np.fromfile(file, np.int32, openings)
        starts = np.fromfile(file, np.int32, seekers + 1)
        partner = np.fromfile(file, np.int32, pairs)
        worth = np.fromfile(file, np.int32, pairs)
    return seats, starts, partner, worth


def main():
    seats, starts, partner, worth = read(sys.argv[1])
    people, openings = len(starts) - 1, len(seats)
    sink = people + openings
    flow = min_cost_flow.SimpleMinCostFlow()
    owner = np.repeat(np.arange(people, dtype=np.int32), np.diff(starts))
    ones = np.ones(len(partner), np.int64)
    flow.add_arcs_with_capacity_and_unit_cost(
        owner, partner + np.int32(people), ones, -worth.astype(np.int64))
    places = np.arange(people, sink, dtype=np.int32)
    flow.add_arcs_with_capacity_and_unit_cost(
        places, np.full(openings, sink, np.int32), seats.astype(np.int64),
        np.zeros(openings, np.int64))
    everyone = np.arange(people, dtype=np.int32)
    flow.add_arcs_with_capacity_and_unit_cost(
        everyone, np.full(people, sink, np.int32), np.ones(people, np.int64),
        np.zeros(people, np.int64))
    supplies = np.zeros(sink + 1, np.int64)
    supplies[:people] = 1
    supplies[sink] = -people
    flow.set_nodes_supplies(np.arange(sink + 1, dtype=np.int32), supplies)
    begin = time.perf_counter()
    status = flow.solve()
    seconds = time.perf_counter() - begin
    if status != flow.OPTIMAL:
        sys.exit(f"OR-Tools: status {status}")
    print(json.dumps({
        "seconds": seconds, "worth": -flow.optimal_cost(),
        "peak_kib": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss}))


if __name__ == "__main__":
    main()
