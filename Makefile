# `make demo` and `make test` do everything themselves from a bare clone; `make help` lists the rest.
SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
.DEFAULT_GOAL := help
.DELETE_ON_ERROR:

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
STAMP := $(VENV)/.installed
BROWSER := $(VENV)/.browser
WORKERS ?= 2
REPORTS ?= 10000 30000 100000

COMPILED := build/compiled
WITH_COMPILED = PYTHONPATH=$(CURDIR)/$(COMPILED)/src MARSAD_SHARED=$${MARSAD_SHARED:-$(CURDIR)/../shared}

.PHONY: help demo test lint types layers unit eval bench bench-linkage compiled bench-compiled test-compiled lock browser install clean

help: ## Say what can be made
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## /  make \1\t/' | expand -t 26

demo: $(STAMP) ## Read the sample corpus, list its incidents, write out/demo/report.html
	$(BIN)/marsad demo --into out/demo

test: lint types layers unit ## Everything that has to hold: lint, types, layers, tests

lint: $(STAMP)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: $(STAMP)
	$(BIN)/mypy

layers: $(STAMP)
	$(BIN)/lint-imports

unit: $(STAMP) $(BROWSER)
	$(BIN)/pytest -n $(WORKERS)

eval: $(STAMP) ## Measure against the reference collections in ../shared and check the floors
	$(BIN)/python -m marsad.evaluation

bench: $(STAMP) ## What the gazetteer costs; documents per second and core, beside the floor
	$(BIN)/python -m marsad.evaluation.bench_places
	$(BIN)/python -m marsad.evaluation.bench

bench-linkage: $(STAMP) ## What linking costs: seconds, memory and F1 for streams of REPORTS="10000 30000 100000"
	$(BIN)/python -m marsad.evaluation.bench_linkage $(REPORTS)

compiled: $(COMPILED)/.made ## Build a wheel with the coder as machine code (needs a C compiler), into dist/compiled

bench-compiled: compiled ## The same measurements with the coder compiled
	$(WITH_COMPILED) $(BIN)/python -m marsad.evaluation.bench

test-compiled: compiled $(BROWSER) ## The tests against the compiled coder
	$(WITH_COMPILED) $(BIN)/pytest -n $(WORKERS)

# The build leaves libraries beside the sources it compiles, where they would hide later changes: a copy is built.
$(COMPILED)/.made: $(STAMP) pyproject.toml $(shell find src -name '*.py' -o -name '*.msgpack' -o -name '*.bin')
	rm -rf build/tree $(COMPILED) dist/compiled
	mkdir -p build/tree
	cp -r src pyproject.toml README.md LICENSE NOTICE build/tree/
	HATCH_BUILD_HOOK_ENABLE_MYPYC=1 $(BIN)/python -m pip wheel --quiet --disable-pip-version-check --no-deps \
	  --wheel-dir dist/compiled build/tree
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --target $(COMPILED)/src \
	  dist/compiled/*.whl
	ln -s $(CURDIR)/tests $(COMPILED)/tests
	rm -rf build/tree
	@touch $@

install: $(STAMP) ## Make the virtual environment with everything in it

lock: $(STAMP) ## Resolve the development dependencies anew into requirements-dev.lock
	$(BIN)/python -m pip install --quiet uv
	tmp=$$(mktemp -d); trap 'rm -rf "$$tmp"' EXIT; \
	$(BIN)/uv pip compile --quiet --universal --upgrade --python-version 3.11 --extra dev \
	  --no-header --no-emit-index-url --no-emit-find-links --no-annotate pyproject.toml -o "$$tmp/lock"; \
	{ echo '# Made by `make lock` from pyproject.toml; do not edit.'; cat "$$tmp/lock"; } > requirements-dev.lock

clean: ## Remove what was made (the virtual environment stays)
	rm -rf out build dist .pytest_cache .mypy_cache .ruff_cache .hypothesis .import_linter_cache

$(VENV)/bin/python:
	@command -v $(PYTHON) >/dev/null || { echo "marsad needs Python 3.11 or newer: install it, or: make PYTHON=/path/to/python3.11" >&2; exit 1; }
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo "marsad needs Python 3.11 or newer, $(PYTHON) is $$($(PYTHON) -V 2>&1): make PYTHON=/path/to/python3.11" >&2; exit 1; }
	@$(PYTHON) -m venv $(VENV) || { rm -rf $(VENV); echo "python3 -m venv failed: on Debian and Ubuntu, apt-get install python3-venv" >&2; exit 1; }

$(STAMP): $(VENV)/bin/python requirements-dev.lock pyproject.toml
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -r requirements-dev.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps -e .
	@touch $@

browser: $(BROWSER)

# Debian's Chromium for the tests of the live page. Where it cannot be installed those tests skip with a
# reason; in CI (CI=true) they fail instead.
$(BROWSER): | $(STAMP)
	@tools/ensure_browser
	@touch $@
