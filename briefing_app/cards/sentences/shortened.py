"""Whether what stands behind a figure says by whom it is known: that stays in a question (rubric A5)."""

from __future__ import annotations

import re

_SOURCE = re.compile(
    r"\b(?:said|according to|reported|claimed|warned|announced|told|believed|if|unless|alleged\w*)\b"
)


def gives_source(words: str) -> bool:
    """Whether words say by whom something is known, or under what condition."""
    return bool(_SOURCE.search(words))
