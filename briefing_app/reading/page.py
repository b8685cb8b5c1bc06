"""What the reader of one kind of file hands on."""

from __future__ import annotations

from dataclasses import dataclass

from briefing_app.reading.given import NOTHING, Given


class UnreadableError(Exception):
    """A file of the right kind that cannot be read; the message completes 'The file …' (without a full stop)."""


@dataclass(frozen=True, slots=True)
class Page:
    """A file as read.

    Attributes:
        text: plain text, in which the offsets of all spans count; None where the bytes are no text.
        given: what the file says about itself.
    """

    text: str | None
    given: Given = NOTHING
