# `make help` says what each command does. Every command sets up what it needs.
.DEFAULT_GOAL := help
MAKEFLAGS += --no-print-directory
PYTHON := .venv/bin/python
MANAGE := $(PYTHON) manage.py
PYTEST := $(PYTHON) -m pytest -n 2
KEEPING := tests/accounts tests/agreements tests/workflows tests/pages tests/project/test_database.py

.PHONY: help run prepare test test-sqlite test-postgres check lint types layers migrations catalogues \
	format lock environment clean

help:  ## Say what each command does
	@echo "Alternat: sister-city and cooperation agreements, from letter of intent to signed originals."
	@echo
	@sed -n 's/^\([a-z-]*\):.*## /  make \1@/p' $(MAKEFILE_LIST) | \
		while IFS=@ read -r name what; do printf '%-22s %s\n' "$$name" "$$what"; done
	@echo
	@echo "Settings are variables named ALTERNAT_…: docs/settings.md lists them. First steps: README.md."

run:  ## Set up everything, load the demonstration if there is nothing yet, and serve
	@tools/prepare run
	@$(MANAGE) prepare --demo
	@$(MANAGE) serve

prepare:  ## Set up everything, without demonstration and without serving
	@tools/prepare run
	@$(MANAGE) prepare

test: test-sqlite test-postgres  ## Set up everything and run every test, on both databases

test-sqlite:  ## Run every test on SQLite
	@tools/prepare test
	@$(PYTEST) $(ARGS)

test-postgres:  ## Run what keeps something in a database on a PostgreSQL made for the purpose
	@tools/prepare test
	@tools/with-postgres $(PYTEST) -m "not browser" $(or $(ARGS),$(KEEPING))

check: environment lint types layers migrations catalogues test  ## Run every test and every check: what must hold before a change is taken

environment:
	@tools/prepare test

lint: environment  ## Look at style and security of Python and templates
	@$(PYTHON) -m ruff check .
	@$(PYTHON) -m ruff format --check .
	@git ls-files -z 'templates/*.html' | xargs -0 -r .venv/bin/djade --target-version 5.2 --check

types: environment  ## Check types
	@$(PYTHON) -m mypy

layers: environment  ## Check that the rooms are entered in one direction
	@.venv/bin/lint-imports

migrations: environment  ## Check that models and migrations agree
	@$(MANAGE) makemigrations --check --dry-run
	@$(MANAGE) check --fail-level WARNING

catalogues: environment  ## Check that the interface is complete in every language
	@$(MANAGE) catalogues --check

format: environment  ## Bring Python and templates into shape
	@$(PYTHON) -m ruff check --fix .
	@$(PYTHON) -m ruff format .
	@git ls-files -z 'templates/*.html' | xargs -0 -r .venv/bin/djade --target-version 5.2

lock:  ## Pin requirements.in and requirements-dev.in with hashes (needs uv)
	@command -v uv >/dev/null || { echo "uv is missing; install it with: pipx install uv" >&2; exit 2; }
	@uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header \
		--output-file requirements.txt requirements.in
	@uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header \
		--output-file requirements-dev.txt requirements-dev.in

clean:  ## Remove .venv and what the tools left; keep what Alternat itself keeps in var/
	@rm -rf .venv .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache .coverage htmlcov
	@find . -name __pycache__ -type d -prune -exec rm -rf {} +
