# make run   installe tout et démarre le bot        make test   installe tout et vérifie tout
# make bench mesure                                  make lint   vérifie le style et les murs
# make explore ouvre le catalogue publié dans un navigateur (PORT=8001)
# make eval  note ce qui est compris et montré       make bench-peers compare la lecture des lieux à celle d’Addok
.DEFAULT_GOAL := help
.PHONY: help setup run test lint format bench bench-peers eval explore clean

# The first interpreter found that is recent enough.
PYTHON ?= $(shell for p in python3 python3.13 python3.12 python3.11; do \
  $$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$p && break; done)
BIN := .venv/bin

help:
	@sed -n '1,4s/^# //p' Makefile

# The environment is a file that depends on what it is made from: nothing is done again for nothing.
.venv/.ready: pyproject.toml constraints.txt
	@test -n "$(PYTHON)" || { echo "Il faut Python 3.11 ou plus récent." >&2; exit 2; }
	@if command -v uv >/dev/null; then \
	  uv venv --quiet --allow-existing --python $(PYTHON) .venv && \
	  uv pip install --quiet --python $(BIN)/python --constraint constraints.txt --editable '.[dev]'; \
	else \
	  $(PYTHON) -m venv .venv && \
	  $(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt --editable '.[dev]'; \
	fi
	@touch $@

setup: .venv/.ready

run: setup
	@$(BIN)/python -m bot run

lint: setup
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports --no-cache

format: setup
	$(BIN)/ruff check --fix-only .
	$(BIN)/ruff format .

test: lint
	$(BIN)/pytest

bench: setup
	$(BIN)/python -m tests.bench

bench-peers: setup
	@$(BIN)/python -m tests.bench.peers

eval: setup
	@$(BIN)/python -m tests.eval

# The port that the published catalogue is opened at.
PORT ?= 8001

explore: setup
	@$(BIN)/python -m catalogue explore --port $(PORT)

clean:
	rm -rf .venv build *.egg-info .mypy_cache .pytest_cache .ruff_cache
