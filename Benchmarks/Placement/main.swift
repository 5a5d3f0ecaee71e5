import ArgumentParser

PlacementBenchmark.main()
