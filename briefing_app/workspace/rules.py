"""A fingerprint of all that decides what is found in a file: the rules, the word lists, the language model."""

from __future__ import annotations

import hashlib
from functools import cache
from importlib import metadata
from pathlib import Path

from briefing_app import paths
from briefing_app.extract import provenance

_ROOT = Path(__file__).resolve().parent.parent


@cache
def fingerprint(*, larger: bool) -> str:
    """BLAKE2b in hex; another one means that every article is worth reading again. Takes some 10 ms, once.

    Args:
        larger: as in `Settings.larger_model`.

    A frozen program carries no sources; there its version stands for them.
    """
    told = hashlib.blake2b(f"{metadata.version('briefing-app')} {_model(larger=larger)}".encode(), digest_size=16)
    files = [file for station in ("reading", "extract") for file in (_ROOT / station).glob("*.py")]
    for file in sorted([*files, *(paths.resources() / "lexicon").glob("*.json")]):
        told.update(file.read_bytes())
    return told.hexdigest()


def _model(*, larger: bool) -> str:
    found = provenance.installed(larger=larger) or ""
    try:
        return f"{found} {metadata.version(found)}"
    except metadata.PackageNotFoundError:  # a model folder that was not installed as a package
        return found
