"""Two facts are one: which, the likeliest first, and what will follow."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, TypeVar

from briefing_app.model.facts import Actor, Event, Quote
from briefing_app.model.keys import slug
from briefing_app.ui.curation.curator import named
from briefing_app.ui.curation.found import Fact, actor_line, event_line, quote_line
from briefing_app.ui.curation.picker import Picker
from briefing_app.ui.tables import Row

if TYPE_CHECKING:
    from collections.abc import Iterable

    from briefing_app.ui.curation.curator import Curator


F = TypeVar("F", bound=Fact)
_NEAR = 60  # of 100: below, likeness is chance
_ALIKE = 80  # of 100: from here on a likeness of names is worth a proposal


def merge_picker(gone: Actor | Event | Quote, curator: Curator, into: str = "") -> Picker:
    """Ask what `gone` is the same as; `into` is the key of the first proposal."""
    others, alike = likest(gone, (each for each in curator.family(gone) if each.key != gone.key))
    title = f"{named(gone)} is the same as …"
    rows = [_line(each, curator) for each in others]
    return Picker(title, rows, "Merge", partial(_foretell, curator, gone), first=into or alike)


def likest(gone: Fact, others: Iterable[F]) -> tuple[list[F], str]:
    """`others` by the likeness of their names to that of `gone`; and the key of the first if it is really alike.

    Of two that are equally alike, or not at all, the one that was first stays so. Names are compared as wholes and
    word by word, so that a family name alone is like the whole name.
    """
    from rapidfuzz import fuzz  # noqa: PLC0415  # only who merges waits for it

    name = _plain(gone)
    ways = partial(fuzz.token_sort_ratio, score_cutoff=_NEAR), partial(fuzz.token_set_ratio, score_cutoff=_NEAR)
    plain = [(_plain(each), each) for each in others]
    measured = [(max(each_way(name, to) for each_way in ways), each) for to, each in plain]
    measured.sort(key=lambda pair: -pair[0])
    first = measured[0][1].key if measured and measured[0][0] >= _ALIKE else ""
    return [each for _, each in measured], first


def _plain(fact: Fact) -> str:
    return slug(named(fact)).replace("-", " ")


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
