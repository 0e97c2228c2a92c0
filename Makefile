# The front door. Each target makes the environment that it needs; after the first time nothing needs the network.
SHELL := /bin/bash
UV := $(shell command -v uv 2>/dev/null || echo .tools/bin/uv)
BIN := .venv/bin
# The system's Python first: distributions build theirs with profiles, and most of reading is spent in it. One that was
# built plainly, as pyenv does unless asked, takes up to a tenth longer. Any other: `make PYTHON=...`; the headers are for `compiled`.
PYTHON ?= $(shell for one in /usr/bin/python3 python3; do $$one -c 'import pathlib, sys, sysconfig; \
	sys.exit(sys.version_info < (3, 11) or not pathlib.Path(sysconfig.get_path("include"), "Python.h").exists())' \
	2> /dev/null && command -v $$one && break; done)
BENCH ?= ../shared/bench
WORKERS ?= 2
# Where the machine forbids bytecode, every start of rawi would compile its modules again: empty is "not set".
export PYTHONDONTWRITEBYTECODE :=

.PHONY: demo test check format compiled interpreted wheel bench floors clean

.tools/bin/uv:
	python3 -m venv .tools
	.tools/bin/pip install --quiet 'uv>=0.5,<1'

.venv/.ready: pyproject.toml uv.lock | $(filter .tools/bin/uv,$(UV))
	$(UV) sync --frozen --quiet --compile-bytecode $(if $(PYTHON),--python $(PYTHON))
	@touch $@

demo: .venv/.ready  ## the main job on the bundled reports: tables here, a page in build/demo.html
	@mkdir -p build && rm -f build/demo.rawi build/demo.rawi-*
	$(BIN)/rawi read src/rawi/sample/reports --case build/demo.rawi
	$(BIN)/rawi show incidents --case build/demo.rawi
	$(BIN)/rawi show figures --case build/demo.rawi
	$(BIN)/rawi show copies --case build/demo.rawi
	$(BIN)/rawi show sources --case build/demo.rawi
	$(BIN)/rawi report --case build/demo.rawi -o build/demo.html

test: .venv/.ready  ## every test
	$(BIN)/pytest -n $(WORKERS)

check: .venv/.ready  ## format, lint, types
	$(BIN)/ruff format --check src tests bench tools training
	$(BIN)/ruff check src tests bench tools training
	$(BIN)/mypy

format: .venv/.ready
	$(BIN)/ruff format src tests bench tools training
	$(BIN)/ruff check --fix src tests bench tools training

compiled: .venv/.ready  ## the rooms that read, as C: about 1.4 times as fast; wants a C compiler and some minutes
	$(BIN)/python tools/compiled.py

interpreted: .venv/.ready  ## back from `compiled`
	$(BIN)/python tools/compiled.py --clean

wheel: compiled  ## a package for this platform with the compiled modules in it
	$(UV) build --wheel --quiet -o dist

bench: .venv/.ready  ## every benchmark set, then other tools on the value sets; BENCH=DIR where they lie elsewhere
	$(BIN)/python $(BENCH)/score/bench.py --data $(BENCH)
	$(BIN)/python bench/peers.py --bench $(BENCH)

floors: .venv/.ready  ## the benchmark figures against the floors in bench/floors.toml
	$(BIN)/python bench/floors.py --bench $(BENCH)

clean:
	rm -rf .venv .tools build dist
