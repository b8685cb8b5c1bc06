"""Two facts are one: which, and what will follow."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from briefing_app.model.facts import Actor, Event, Quote
from briefing_app.ui.curation.curator import named
from briefing_app.ui.curation.found import actor_line, event_line, quote_line
from briefing_app.ui.curation.picker import Picker
from briefing_app.ui.tables import Row

if TYPE_CHECKING:
    from briefing_app.ui.curation.curator import Curator
    from briefing_app.ui.curation.found import Fact


def merge_picker(gone: Actor | Event | Quote, curator: Curator, into: str = "") -> Picker:
    """Ask what `gone` is the same as; `into` is the key of the first proposal."""
    others = [_line(each, curator) for each in curator.family(gone) if each.key != gone.key]
    title = f"{named(gone)} is the same as …"
    return Picker(title, others, "Merge", partial(_foretell, curator, gone), first=into)


def _line(fact: Fact, curator: Curator) -> Row:
    picture = curator.picture
    if isinstance(fact, Actor):
        return actor_line(fact, picture.likelihoods)
    if isinstance(fact, Quote):
        return quote_line(fact, picture.dossier, picture.likelihoods)
    return event_line(fact, picture.likelihoods) if isinstance(fact, Event) else Row(named(fact), key=fact.key)


def _foretell(curator: Curator, gone: Fact, key: str) -> str:
    stays = curator.fact(key)
    return curator.moved(gone, stays) if stays else ""
