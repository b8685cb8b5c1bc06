"""The pure steps of long work, and what they hand from one to the next; they may run in any thread."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefing_app.cards.put_right import with_corrections
from briefing_app.errors import BriefingError
from briefing_app.model.briefing import Correction, CorrectionKind, Likelihood
from briefing_app.model.cards import Card
from briefing_app.model.facts import Dossier, Extraction
from briefing_app.model.text import Article, Source
from briefing_app.workspace.checking import suggestions

if TYPE_CHECKING:
    from collections.abc import Sequence

_WORTH_TELLING = 5  # seconds
_MINUTE = 60


@dataclass(frozen=True, slots=True)
class Progress:
    """One article of a batch; `done` of `total` are through.

    It was read (`article` and `extraction`), or could not be (`error`), or is as it was when it was last read (none
    of these). `source` is the file it came from, None for pasted text.
    """

    done: int
    total: int
    name: str
    article: Article | None = None
    extraction: Extraction | None = None
    error: BriefingError | None = None
    source: Source | None = None

    def left(self, elapsed: float) -> str:
        """What remains after `elapsed` seconds, in words ("about 2 min left"); empty for what is over in a moment."""
        seconds = elapsed / self.done * (self.total - self.done)
        if seconds < _WORTH_TELLING:
            return ""
        return f"about {seconds:.0f} s left" if seconds < _MINUTE else f"about {seconds / _MINUTE:.0f} min left"


@dataclass(frozen=True, slots=True)
class Snapshot:
    """What a dossier is made from; holds no connection to the store."""

    articles: tuple[Article, ...]
    extractions: tuple[Extraction, ...]
    corrections: tuple[Correction, ...]
    card_count: int


@dataclass(frozen=True, slots=True)
class Digest:
    """What comes of it, the corrections that are in it, and how many suggestions are left to be checked."""

    dossier: Dossier
    cards: tuple[Card, ...]
    corrections: tuple[Correction, ...] = ()
    to_check: int = 0


def digested(snapshot: Snapshot) -> Digest:
    """Merge the articles of a briefing and make its cards; pure, so it may run in any thread."""
    from briefing_app.cards import build as card_building  # noqa: PLC0415 - see above: half of what a start would import
    from briefing_app.collate.build import collate  # noqa: PLC0415 - the same

    dossier = collate(snapshot.articles, snapshot.extractions, snapshot.corrections)
    cards = card_building.build(dossier, snapshot.card_count, likelihoods(snapshot.corrections))
    cards = with_corrections(cards, snapshot.corrections)
    return Digest(dossier, cards, snapshot.corrections, len(suggestions(dossier, cards)))


def likelihoods(corrections: Sequence[Correction]) -> dict[str, Likelihood]:
    """How likely facts are to come up in the meeting, as a person last judged it, by the fact's key."""
    ordered = sorted(corrections, key=lambda row: row.at)
    last = {row.target: row.value for row in ordered if row.kind is CorrectionKind.LIKELIHOOD}
    return {target: Likelihood(value) for target, value in last.items() if value}
