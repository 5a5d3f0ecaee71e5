# The only entry points. CI and the README call the same ones.
SWIFT_FLAGS := -c release --explicit-target-dependency-import-check error

.PHONY: setup demo test check lint bench clean

setup: ## Install what is missing, or say how
	@Packaging/setup.sh

demo: setup ## Build the core and run a whole night on the demo district
	swift build $(SWIFT_FLAGS) --product jobmatch
	.build/release/jobmatch demo --output .demo

test: setup ## Run every test, with optimisation
	swift test $(SWIFT_FLAGS) --disable-testable-imports

lint:
	swift format lint --recursive --strict Package.swift Sources Tests Benchmarks

check: setup lint test demo ## What CI runs: format, build, test, the demo verified, pasted output compared
	.build/release/jobmatch verify .demo/result
	Packaging/check-pasted.sh README.md README.zh-CN.md Documentation/*.md

bench: setup ## Ten minutes of measurements into .bench/results.jsonl
	Benchmarks/run.sh

clean:
	rm -rf .build .demo .bench
