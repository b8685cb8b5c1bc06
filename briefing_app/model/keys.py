"""Keys of facts: made from what the fact says, so that the same fact always has the same key."""

from __future__ import annotations

import hashlib
import re
import unicodedata


def slug(text: str) -> str:
    """Lower-case words joined by hyphens, without accents or marks: 'Lü Xiang' -> 'lu-xiang'."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", text.casefold()) if not unicodedata.combining(c))
    return "-".join(re.findall(r"\w+", plain))


def digest(*parts: str) -> str:
    """12 hex digits that stand for these words, blind to case, accents, marks and spacing."""
    return hashlib.sha256("\x1f".join(slug(part) for part in parts).encode()).hexdigest()[:12]
