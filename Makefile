# La porte unique : « make run » essaie le programme, « make test » le vérifie.
.DEFAULT_GOAL := help
.PHONY: help run test check fix bench docs lock clean venv venv-dev

PYTHON ?= python3
BIN := .venv/bin
UV := $(BIN)/python -m uv
RUN := .venv/.run
DEV := .venv/.dev
# Ce qui est installé pour les tests reste installé quand on lance le programme.
LOCK = $(if $(wildcard $(DEV)),requirements-dev.lock,requirements.lock)
COMPILE := $(UV) pip compile pyproject.toml --universal --python-version 3.11 --generate-hashes \
	--no-annotate --no-header --no-emit-index-url --no-emit-find-links --quiet
# Pour les vérifications qui chargent les réglages sans toucher à une base.
TEST_SETTINGS := DJANGO_SETTINGS_MODULE=config.settings_test

help: ## ce message
	@grep -E '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 12

run: venv ## démarre le site public et l’espace de travail, avec les données de démonstration
	@$(BIN)/python -m config.launch

test: check ## toutes les vérifications, puis tous les tests
	$(BIN)/python -m pytest -n 3 --dist loadfile

check: venv-dev ## style, types, frontières entre pièces, gabarits, migrations, page de la loi
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/lint-imports
	$(BIN)/mypy config registry
	$(BIN)/djlint registry --check --lint --quiet
	$(TEST_SETTINGS) $(BIN)/python -W ignore manage.py makemigrations --check --dry-run
	$(BIN)/python -m registry.law.report --check

fix: venv-dev ## met le code et les gabarits en forme, récrit docs/law.md
	$(BIN)/ruff check --fix
	$(BIN)/ruff format
	$(BIN)/djlint registry --reformat --quiet
	$(BIN)/python -m registry.law.report

bench: venv-dev ## mesure la publication, les PDF et le site public
	$(BIN)/python -m bench

docs: venv-dev ## refait les captures d’écran du guide
	$(BIN)/python -m tests.journeys.browser.screenshots

messages: ## compile le catalogue anglais du site public (demande gettext)
	msgfmt --check-format -o registry/locale/en/LC_MESSAGES/django.mo registry/locale/en/LC_MESSAGES/django.po

lock: venv ## fige de nouveau les versions des dépendances
	$(COMPILE) --output-file requirements.lock
	$(COMPILE) --group dev --output-file requirements-dev.lock

clean: ## enlève l’environnement Python et les caches, jamais les données
	rm -rf .venv .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

venv: $(RUN)
venv-dev: $(DEV)

$(BIN)/python:
	@$(PYTHON) -m config.system run
	@echo "Préparation de l’environnement Python…"
	@$(PYTHON) -m venv .venv || { rm -rf .venv; exit 1; }

$(RUN): requirements.lock requirements-dev.lock | $(BIN)/python
	@$(PYTHON) -m config.system run
	@$(SHELL) .ci/install $(LOCK)
	@touch $@

$(DEV): requirements-dev.lock | $(BIN)/python
	@$(PYTHON) -m config.system test
	@$(SHELL) .ci/install requirements-dev.lock
	@touch $(RUN) $@
