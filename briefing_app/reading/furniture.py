"""Which stretches of a saved page are not the article."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from briefing_app.model.text import Furniture


def find(text: str, title: str | None = None) -> tuple[Furniture, ...]:
    """The furniture of `text`, in order, not overlapping."""
    del text, title
    return ()
