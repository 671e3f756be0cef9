# Everything a person needs; each target sets itself up from Python 3.11 and make.
PYTHON ?= python3
VENV   ?= .venv
BIN    := $(VENV)/bin

.DEFAULT_GOAL := help
.PHONY: help setup setup-dev demo run test check fix bench year calibrate cards sample lock clean

help:            ## what can be made
	@sed -n 's/^\([a-z-]*\): .*## \(.*\)/make \1\t\2/p' $(MAKEFILE_LIST) | expand -t 18

setup: $(VENV)/.ready          ## .venv with what running needs
setup-dev: $(VENV)/.ready-dev  ## .venv with what developing needs

$(VENV)/.ready: requirements.lock
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Liner Notes needs Python 3.11 or newer; say which with: make PYTHON=python3.12"; exit 1; }
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --require-hashes -r requirements.lock
	@touch $@

$(VENV)/.ready-dev: $(VENV)/.ready requirements-dev.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --require-hashes -r requirements-dev.lock
	@touch $@

demo: setup      ## six invented people told one by one and as a server; cards in out/demo
	@mkdir -p out/demo
	@$(BIN)/python bot.py demo --server --out out/demo/server >out/demo/server.txt 2>&1 & server=$$!; \
	  $(BIN)/python bot.py demo --out out/demo/people; wait $$server && cat out/demo/server.txt

run: setup       ## the bot; needs DISCORD_TOKEN, see README.md
	$(BIN)/python bot.py run $(ARGS)

test: setup-dev  ## every test; coverage from all but the long ones
	$(BIN)/python -m pytest -n auto -m "not long" --cov --cov-report=term
	$(BIN)/python -m pytest -n auto -m long

check: setup-dev ## formatting, lint, spelling, types, import contracts
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/codespell --dictionary=- --dictionary=docs/british.txt
	$(BIN)/mypy
	$(BIN)/lint-imports

fix: setup-dev   ## format, and mend what ruff can
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

bench: setup-dev ## how fast it is, beside what it should be
	$(BIN)/python -m tests.bench

year: setup-dev  ## a simulated year of listeners, read through outages and deaths; ARGS="--only c"
	$(BIN)/python -m tests.voyage $(ARGS)

calibrate: setup-dev ## how often finders are wrong, and how often they see; ARGS="--people 20"
	$(BIN)/python -m tests.calibration $(ARGS)
	$(BIN)/python -m tests.calibration.server_page

cards: setup-dev ## a contact sheet of every card, to look at, in out/cards
	$(BIN)/python -m tests.cards.contact

sample: setup    ## write the demo's sample anew from its personas
	$(BIN)/python -m sample.write

lock: setup-dev  ## resolve the newest allowed versions into the locks
	$(BIN)/python -m pip install --quiet uv
	$(BIN)/uv pip compile --quiet --universal --generate-hashes --no-header --no-annotate --no-emit-index-url --no-emit-find-links pyproject.toml -o requirements.lock
	$(BIN)/uv pip compile --quiet --universal --generate-hashes --no-header --no-annotate --no-emit-index-url --no-emit-find-links pyproject.toml --group dev -o requirements-dev.lock

clean:           ## .venv and caches away
	rm -rf $(VENV) .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis .coverage*
