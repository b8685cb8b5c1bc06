"""What was found in each article, filed anew only where something changed."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from briefing_app.model.facts import Actor, ActorKind, Dossier, Event, Status
from briefing_app.model.text import Evidence, Span
from briefing_app.ui.curation.found import Picture, by_article

_ARTICLES = ("a", "b", "c")
_PLACES = st.lists(st.sampled_from(_ARTICLES), min_size=1, max_size=3)


def _event(nth: int, articles: list[str]) -> Event:
    proof = tuple(Evidence(key, Span(nth, nth + 1)) for key in articles)
    return Event(f"event/{nth}", f"Deed {nth}", None, Status.HAPPENED, (), proof)


def _actor(nth: int, articles: list[str]) -> Actor:
    return Actor(
        f"person/{nth}", f"N {nth}", ActorKind.PERSON, mentions=tuple(Evidence(key, Span(0, 1)) for key in articles)
    )


def _picture(actors: list[list[str]], events: list[list[str]]) -> Picture:
    cast = tuple(_actor(nth, where) for nth, where in enumerate(actors))
    return Picture(Dossier((), cast, (), tuple(_event(nth, where) for nth, where in enumerate(events))))


@given(st.lists(_PLACES, max_size=4), st.lists(_PLACES, max_size=6), st.data())
def test_filing_what_changed_comes_to_the_same_as_filing_all(
    actors: list[list[str]], events: list[list[str]], data: st.DataObject
) -> None:
    before = _picture(actors, events)
    found = by_article(before, Picture(), {})
    kept = [event for event in before.dossier.events if data.draw(st.booleans())]
    reworded = [replace(event, what="Another") if data.draw(st.booleans()) else event for event in kept]
    now = replace(before, dossier=replace(before.dossier, events=tuple(reworded)))
    whole, partly = by_article(now, Picture(), {}), by_article(now, before, found)
    for key in _ARTICLES:
        one, other = whole.get(key), partly.get(key)
        assert (one.events if one else []) == (other.events if other else [])
        assert (one.actors if one else []) == (other.actors if other else [])
