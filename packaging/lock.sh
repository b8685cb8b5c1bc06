#!/usr/bin/env bash
# Writes requirements.lock (what the program needs) and requirements-dev.lock (with tests and walls), for all platforms,
# with hashes. Needs uv. Run it after changing dependencies in pyproject.toml; tests/test_house.py checks that it was.
set -euo pipefail
cd "$(dirname "$0")/.."
lock() { uv pip compile -q --universal --python-version 3.11 --generate-hashes --no-header --no-annotate "$@"; }
lock pyproject.toml --group build -o requirements.lock
lock pyproject.toml --group dev -c requirements.lock -o requirements-dev.lock
