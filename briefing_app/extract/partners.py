"""Firms called after several partners: 'Marsh, Hale & Brandt LLP', whose names are no persons of the news."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_app.extract import names
from briefing_app.extract.runs import Run

if TYPE_CHECKING:
    from spacy.tokens import Doc

_LEGAL = frozenset({"Inc", "Inc.", "LLP", "LLC", "Ltd", "Ltd.", "Corp", "Corp.", "Co", "Co.", "PLC", "Plc"})
_AND = frozenset({"and", "&"})
_LONGEST = 12  # tokens
_LAST = 2  # words of the last partner's name


def firm_at(doc: Doc, at: int) -> Run | None:
    """The firm whose name begins at a token: several names with commas, 'and', one more, and its legal form."""
    comma = joined = 0
    for here in range(at, min(at + _LONGEST, len(doc))):
        token = doc[here]
        if token.text in _LEGAL:
            return Run(at, token.i + 1) if comma and 0 < token.i - joined - 1 <= _LAST and joined else None
        if token.text == "," and not joined:
            comma = token.i
        elif token.text in _AND and not joined:
            joined = token.i
        elif not names.capitalised(token.text):
            return None
    return None


def is_partner(doc: Doc, run: Run) -> bool:
    """Whether a name is one of those in a firm's: it stands behind its start, or is the first of them."""
    return any(doc[at].text[0].isupper() and _holds(firm_at(doc, at), run) for at in _starts(doc, run))


def _starts(doc: Doc, run: Run) -> range:
    """The tokens at which a firm's name may begin that a run belongs to."""
    first = run.start
    while first and run.start - first < _LONGEST and (names.capitalised(doc[first - 1].text) or _links(doc, first)):
        first -= 1
    return range(first, run.start + 1)


def _links(doc: Doc, first: int) -> bool:
    return doc[first - 1].text in {",", "&"}


def _holds(firm: Run | None, run: Run) -> bool:
    return firm is not None and firm.start <= run.start and run.end <= firm.end
