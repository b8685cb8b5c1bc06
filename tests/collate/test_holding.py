"""A correction that cannot hold is refused with a sentence."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from briefing_app.codec import to_json
from briefing_app.collate.holding import check
from briefing_app.errors import CorrectionError
from briefing_app.model.briefing import CorrectionKind as Kind
from briefing_app.model.cards import Card, CardKind, Form
from briefing_app.model.facts import Actor, ActorKind, Dossier, Office, Quote, QuoteKind
from briefing_app.model.text import Evidence, Span

if TYPE_CHECKING:
    from tests.collate.conftest import Newsroom

CARD = Card("card/one", CardKind.ACTOR, Form.QUESTION, "Who?", "Wang Yi", "person/wang-yi", ())
WANG, QIN, QUOTE, EVENT = "person/wang-yi", "person/qin-gang", "quote", "event"


@pytest.fixture
def dossier(newsroom: Newsroom) -> Dossier:
    newsroom.page(published="2023-06-16").person("Li Keqiang", "Chinese Premier")
    page = newsroom.page("Wang Yi met Qin Gang, who said: We will not yield.", published="2023-06-20")
    page.person("Li Qiang", "Chinese Premier")
    page.person("Wang Yi", aliases=("Wang",))
    page.quote("We will not yield", page.person("Qin Gang"))
    page.event("Wang Yi met Qin Gang.", "2023-06-18", WANG, QIN)
    return newsroom.dossier()


def key_of(name: str, dossier: Dossier) -> str:
    return {QUOTE: dossier.quotes[0].key, EVENT: dossier.events[0].key, "row": dossier.differences[0].key}.get(
        name, name
    )


@pytest.mark.parametrize(
    ("kind", "target", "value", "told"),
    [
        (Kind.DATE, EVENT, "2023-02-31", "is no date"),
        (Kind.RENAME, WANG, "  ", "cannot be empty"),
        (Kind.WORDING, EVENT, "", "cannot be empty"),
        (Kind.MERGE, WANG, WANG, "into itself"),
        (Kind.MERGE, WANG, "person/nobody", "no longer in the briefing"),
        (Kind.MERGE, "person/nobody", WANG, "no longer in the briefing"),
        (Kind.SPLIT, WANG, "Wang Wentao", "no other form"),
        (Kind.SPEAKER, QUOTE, "person/nobody", "among the actors"),
        (Kind.STATUS, EVENT, "finished", "is no status"),
        (Kind.WHO, EVENT, f"{WANG}\nperson/nobody", "no longer in the briefing"),
        (Kind.VERDICT, "row", "Li Peng", "No source says"),
        (Kind.LIKELIHOOD, WANG, "perhaps", "is no likelihood"),
        (Kind.REJECT, "quote/none", None, "no longer in the briefing"),
        (Kind.CARD, CARD.key, "Only a front", "a question and an answer"),
        (Kind.CARD_REJECT, "card/none", None, "no longer in the briefing"),
        (Kind.NOTE, "nowhere:0-5", "Ask about this.", "no longer there"),
        (Kind.OFFICE, WANG, "no JSON", "cannot be read"),
        (Kind.ADD, "quote/by-hand", "{}", "cannot be read"),
    ],
)
def test_what_cannot_hold_is_refused_with_a_sentence(
    dossier: Dossier, kind: Kind, target: str, value: str | None, told: str
) -> None:
    with pytest.raises(CorrectionError, match=told):
        check(kind, key_of(target, dossier), value, dossier, [CARD])


def test_a_country_is_not_merged_with_a_person(dossier: Dossier) -> None:
    chad = Actor("country/td", "Chad", ActorKind.COUNTRY)
    dossier = replace(dossier, actors=(*dossier.actors, chad))

    for target, value in ((chad.key, WANG), (WANG, chad.key)):
        with pytest.raises(CorrectionError, match="a country and a person"):
            check(Kind.MERGE, target, value, dossier, [CARD])


@pytest.mark.parametrize(
    ("kind", "target", "value"),
    [
        (Kind.DATE, EVENT, "2024-02-29"),
        (Kind.DATE, EVENT, None),
        (Kind.SPEAKER, QUOTE, None),
        (Kind.SPEAKER, QUOTE, WANG),
        (Kind.MERGE, WANG, QIN),
        (Kind.SPLIT, WANG, "Wang"),
        (Kind.VERDICT, "row", None),
        (Kind.VERDICT, "row", "Li Qiang"),
        (Kind.LIKELIHOOD, EVENT, "certain"),
        (Kind.LIKELIHOOD, EVENT, None),
        (Kind.ACCEPT, CARD.key, None),
        (Kind.CARD, CARD.key, "Who?\nQin Gang"),
        (Kind.OFFICE, WANG, to_json(Office("Foreign Minister", None, former=True, evidence=())).decode()),
    ],
)
def test_what_can_hold_is_let_through(dossier: Dossier, kind: Kind, target: str, value: str | None) -> None:
    check(kind, key_of(target, dossier), value, dossier, [CARD])


def test_a_quote_of_ones_own_must_stand_in_the_article(dossier: Dossier) -> None:
    beyond = Evidence(dossier.articles[0].key, Span(5_000, 5_010))
    quote = Quote("quote/by-hand", "Made up", QuoteKind.SPEECH, (beyond,))
    with pytest.raises(CorrectionError, match="not in the article"):
        check(Kind.ADD, quote.key, to_json(quote).decode(), dossier, [])


def test_a_card_of_ones_own_needs_both_sides(dossier: Dossier) -> None:
    card = replace(CARD, key="card/own", back=" ")
    with pytest.raises(CorrectionError, match="a question and an answer"):
        check(Kind.CARD_ADD, card.key, to_json(card).decode(), dossier, [])
