# Every target makes the environment it needs. `make help` lists them.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
EXAMPLE := checklists/examples/$(notdir $(firstword $(wildcard checklists/examples/*.yaml)))

.DEFAULT_GOAL := help
.PHONY: help run test check bench format clean

help: ## List the targets
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:[^#]*## /\t/' | expand -t 12

$(VENV)/ready: pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo "mdcheck needs Python 3.11 or newer: make PYTHON=python3.12 run"; exit 2; }
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[dev]'
	touch $@

run: $(VENV)/ready ## Score the example country and print its priorities
	@$(BIN)/mdcheck score $(EXAMPLE)

test: $(VENV)/ready ## Run the tests
	@$(BIN)/python -m pytest

check: $(VENV)/ready ## Lint, types, import layers, spelling, checklists
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy
	@$(BIN)/lint-imports --no-logo
	@$(BIN)/codespell
	@$(BIN)/mdcheck validate

bench: $(VENV)/ready ## Measure: time of a run against its floor, sheets a second
	@$(BIN)/python tests/bench.py

format: $(VENV)/ready ## Format the code
	@$(BIN)/ruff check --fix-only --quiet .
	@$(BIN)/ruff format .

clean: ## Remove the environment and everything built
	rm -rf $(VENV) build dist site .pytest_cache .mypy_cache .ruff_cache .hypothesis .import_linter_cache
