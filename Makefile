# The developer manual. `make publish` and `make test` need nothing but Python 3.11, make and git.
PYTHON ?= $(shell command -v python3.11 || command -v python3)
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready
RAW ?= raw
DIST ?= dist

.PHONY: help publish test check bench format lock clean
.DEFAULT_GOAL := help

help: ## show this list
	@grep -E '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/^([a-z]+):.*## (.*)/  make \1\t\2/' | expand -t 18

$(READY): requirements.lock pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(not (3, 11) <= sys.version_info[:2] < (3, 13))' || { echo "communique needs Python 3.11 or 3.12: make PYTHON=/path/to/python3.11 …"; exit 1; }
	@echo "Setting up $(VENV) from the hashed lock (once, a few minutes) …"
	@$(PYTHON) -m venv $(VENV)
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --require-hashes -r requirements.lock
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $@

publish: $(READY) ## set up, run the flows over raw/ and publish into dist/
	@$(BIN)/communique publish --raw $(RAW) --dist $(DIST)

test: $(READY) ## set up and run the tests
	@$(BIN)/python -m pytest -n 2

check: $(READY) ## style, types, import contracts, generated parts up to date
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy
	@$(BIN)/lint-imports
	@$(BIN)/python -m tests.readme --check

bench: $(READY) ## quality and speed on public corpora: make bench CORPORA=/path/to/them
	@test -n "$(CORPORA)" || { echo "make bench CORPORA=/path (tests/bench/README.md says what lies there)"; exit 2; }
	@$(BIN)/python -m tests.bench $(CORPORA)

format: $(READY) ## put imports and layout in order, quote the release in the README anew
	@$(BIN)/ruff check --fix .
	@$(BIN)/ruff format .
	@$(BIN)/python -m tests.readme

lock: $(READY) ## resolve the libraries anew (needs uv)
	@uv pip compile pyproject.toml --extra dev --generate-hashes --no-strip-extras --no-emit-index-url --no-header --python-version 3.11 --output-file requirements.lock

clean: ## remove the environment and the work folder; raw/ and dist/ stay
	@rm -rf $(VENV) .work
