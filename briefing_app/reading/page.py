"""What the reader of one kind of file hands on."""

from __future__ import annotations

from dataclasses import dataclass

from briefing_app.model.when import When
from briefing_app.reading.given import NOTHING, Given


class UnreadableError(Exception):
    """A file of the right kind that cannot be read.

    Args:
        why: completes 'The file …' (without a full stop).
        remedy: one sentence: what to do now.
    """

    def __init__(self, why: str, remedy: str = "Open it, copy the text and paste it here.") -> None:
        super().__init__(why)
        self.remedy = remedy


@dataclass(frozen=True, slots=True)
class Page:
    """A file as read.

    Attributes:
        text: plain text, in which the offsets of all spans count; None where the bytes are no text.
        given: what the file says about the article.
        made: when the file was made; the article's date only where neither `given` nor the text says one.
    """

    text: str | None
    given: Given = NOTHING
    made: When | None = None
