"""A deck of every kind and form of card, a briefing to go with it, and texts made to hurt."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random

import pytest

from briefing_app.formats import media
from briefing_app.model.briefing import Bundle, Correction, CorrectionKind, Meeting
from briefing_app.model.cards import (
    Card,
    CardKind,
    Citation,
    Deck,
    Form,
    Medium,
    Memory,
    Rating,
    Review,
    ReviewKind,
    Stage,
)
from briefing_app.model.facts import Actor, ActorKind, Event, Extraction, Office, Quote, QuoteKind, Status
from briefing_app.model.games import Question, QuestionKind
from briefing_app.model.text import Article, Evidence, Furniture, FurnitureKind, Span
from briefing_app.model.when import When
from briefing_app.study.schedule import Scheduler
from tests.formats.shown import SOUND, picture

_NOW = datetime(2024, 3, 20, 9, 0, tzinfo=UTC)  # behind every clock: Anki counts no days before a collection is made
_DAY = timedelta(days=1)

_ARTICLE = Article(
    name="norvia.md",
    text="Advertisement\n\n"
    "Ana Petrova, foreign minister of Norvia, met Omar Haddad in Geneva. “The door is open,” she said.",
    furniture=(Furniture(Span(0, 13), FurnitureKind.PROMPT),),
    title="Talks in Geneva",
    outlet="Northern Post",
    published=When("2024-03-05"),
    url="https://example.org/talks?a=1&b=(2)",
)

_HURTING = (
    "\"quoted\" and 'single'",
    "tab\there, line\nthere",
    "semi;colon,comma",
    ":=~#{}",
    "::hint::",
    "{{c1::cloze}} {{Front}} }}",
    "<b>bold</b> <script>alert(1)</script> <!-- gone",
    "&amp; &lt;i&gt; &#91;",
    "=1+1",
    "+49 30 1234",
    "-5 degrees",
    "@SUM(A1)",
    "＝1+1",
    "'=already guarded",
    "\\(x^2\\) \\[y\\] $5 and $6",
    "[sound:x.mp3] [[wiki]] [link](javascript:x)",
    "==marked== %%comment%% ~~struck~~",
    "?",
    "??",
    "1. not a list",
    "- not a list",
    "---",
    "# not a heading",
    "> not a quotation",
    "| not | a table |",
    "`code` ```fence",
    "*stars* _lines_ **two**",
    "^block ![[embed]]",
    "שלום עולם",
    "مرحبا بالعالم",
    "👩‍👩‍👧 🇳🇴 é",
    "null\x00 bell\x07 unit\x1fseparator\x85next",
    "half \ud800 pair",
    "\u2028line separator\u2029",
    "\ufeffmark at the start",
    "long " * 2000,
    "wide　space and\u00a0fixed",
    "\\n \\t \\\\ back\\slashes\\",
    "%s %d {0} ${x}",
    "https://example.org/?a=1&b=2",
)


@pytest.fixture
def now() -> datetime:
    return _NOW


@pytest.fixture
def hurting() -> tuple[str, ...]:
    return _HURTING


@pytest.fixture
def golden() -> Path:
    return Path(__file__).parent.parent / "golden"


def _proof(words: str) -> tuple[Evidence, ...]:
    start = _ARTICLE.text.index(words)
    return (Evidence(_ARTICLE.key, Span(start, start + len(words))),)


def _card(key: str, kind: CardKind, front: str, back: str, form: Form = Form.QUESTION, **more: str) -> Card:
    return Card(key, kind, form, front, back, key, _proof("Ana Petrova"), **more)  # type: ignore[arg-type]


def _questions() -> tuple[Question, ...]:
    people = ("Omar Haddad", "Ana Petrova", "Lea Brandt", "Jonas Weil")
    proof = _proof("Ana Petrova")
    return (
        Question(
            "question/a",
            QuestionKind.OFFICE,
            "Who was foreign minister of Norvia in March 2024?",
            people,
            (1,),
            proof,
            "actor/petrova",
        ),
        Question(
            "question/b", QuestionKind.WHO_SAID, "Who said “The door is open”?", people, (1,), proof, "quote/who"
        ),
        Question("question/c", QuestionKind.ORDER, "Put in order.", ("one", "two"), (1, 0), proof),
        Question("question/d", QuestionKind.DIFFER, "Which gives 5 March?", ("Mail", "Post"), (0,), proof),
    )


def _deck(cards: tuple[Card, ...], memories: dict[str, Memory], reviews: tuple[Review, ...]) -> Deck:
    whole = "Ana Petrova, foreign minister of Norvia, met Omar Haddad in Geneva."
    line = "Northern Post, 5 March 2024: Talks in Geneva"
    keys = [card.key for card in cards] + [question.key for question in _questions()]
    citations = {key: Citation(line, whole, _ARTICLE.url, "2024-03-05") for key in keys}
    return Deck("Geneva & after", cards, citations, memories, reviews, _questions())


_CARDS = (
    _card("actor/petrova", CardKind.ACTOR, "Who was foreign minister of Norvia in March 2024?", "Ana Petrova"),
    _card(
        "event/geneva",
        CardKind.EVENT,
        "Whom did Ana Petrova meet in Geneva on 4 March 2024?",
        "Omar Haddad",
        detail="Foreign minister of Sudria",
    ),
    _card("quote/door", CardKind.QUOTE, "“The door is […],” said Ana Petrova.", "open", Form.CLOZE),
    _card("quote/who", CardKind.QUOTE, "Who said “The door is open”?", "Ana Petrova"),
    _card("difference/day", CardKind.DIFFERENCE, "On which day did they meet?", "4 March (Post) or 5 March (Mail)"),
    _card("event/cloze", CardKind.EVENT, "Ana Petrova met […] in Geneva.", "Omar Haddad", Form.CLOZE),
)


@pytest.fixture
def deck() -> Deck:
    return _deck(_CARDS, {}, ())


@pytest.fixture
def studied() -> Deck:
    """One card in review, one learning, one relearning, the rest new."""
    start = _NOW - 9 * _DAY
    memories = {
        "actor/petrova": Memory(Stage.REVIEW, 8.25, 4.5, _NOW + 7 * _DAY, _NOW - _DAY, None, 3, 0),
        "event/geneva": Memory(Stage.LEARNING, 2.31, 2.12, _NOW + timedelta(minutes=10), _NOW, 1, 1, 0),
        "quote/door": Memory(Stage.RELEARNING, 1.5, 7.0, _NOW, _NOW - timedelta(minutes=10), 0, 2, 1),
    }
    reviews = (
        Review("actor/petrova", start, Rating.GOOD, 4.2),
        Review("quote/door", start, Rating.EASY, 2.0),  # in the same millisecond as the one before
        Review("actor/petrova", start + timedelta(minutes=10), Rating.GOOD, 3.0),
        Review("actor/petrova", _NOW - _DAY, Rating.GOOD, 6.5),
        Review("event/geneva", _NOW - timedelta(hours=1), Rating.AGAIN, 5.0, ReviewKind.WARM_UP),
        Review("quote/door", _NOW - timedelta(minutes=10), Rating.AGAIN, 11.0),
        Review("event/geneva", _NOW, Rating.GOOD, 5.0),
        Review("gone/card", _NOW, Rating.GOOD, 5.0),
    )
    return _deck(_CARDS, memories, reviews)


@pytest.fixture
def learnt() -> Deck:
    """120 cards answered for weeks, with the memories that FSRS derives from the log; some answers come at once."""
    rng = Random(7)
    keys = [f"{card.key}/{n}" for n in range(20) for card in _CARDS]
    cards = tuple(replace(_CARDS[n % len(_CARDS)], key=key) for n, key in enumerate(keys))
    moments = sorted(_NOW - timedelta(milliseconds=rng.randrange(40 * 86_400) * 1000 + 999) for _ in range(900))
    reviews = tuple(
        Review(rng.choice(keys), moment, rng.choice(list(Rating)), rng.uniform(1, 20), rng.choice(list(ReviewKind)))
        for moment in (*moments, *moments[:50])
    )
    ordered = tuple(sorted(reviews, key=lambda review: review.at))
    return _deck(cards, Scheduler().replay(ordered), ordered)


@pytest.fixture
def hurting_deck() -> Deck:
    """Each text that hurts as a question, and in the answer, the sentence and the gap of a cloze."""
    asked = [_card(f"actor/{n}", CardKind.ACTOR, text, text, detail=text) for n, text in enumerate(_HURTING)]
    gaps = [
        _card(f"quote/{n}", CardKind.QUOTE, f"{text} […] {text}", text, Form.CLOZE) for n, text in enumerate(_HURTING)
    ]
    choices = tuple(
        Question(f"question/{n}", QuestionKind.WHO_SAID, text, (text, "other", f"{text}2"), (0,), asked[n].evidence)
        for n, text in enumerate(_HURTING)
    )
    told = {card.key: Citation(card.back, card.back, card.back, "2024") for card in (*asked, *gaps)}
    told |= {each.key: Citation(each.prompt, each.prompt, each.prompt, "2024") for each in choices}
    return Deck("Geneva & after", (*asked, *gaps), told, {}, (), choices)


@pytest.fixture
def bundle() -> Bundle:
    petrova = Actor(
        "person/ana-petrova",
        "Ana Petrova",
        ActorKind.PERSON,
        offices=(
            Office("foreign minister of Norvia", When("2024-03"), former=False, evidence=_proof("foreign minister")),
        ),
        side="Norvia",
        mentions=_proof("Ana Petrova"),
        salience=0.75,
    )
    quote = Quote(
        "quote/door", "The door is open,", QuoteKind.SPEECH, _proof("The door is open,"), petrova.key, "she"
    )
    event = Event(
        "event/geneva",
        "Ana Petrova met Omar Haddad in Geneva.",
        When("2024-03-04"),
        Status.HAPPENED,
        (petrova.key,),
        _proof("met Omar Haddad in Geneva"),
    )
    return Bundle(
        meeting=Meeting("Geneva & after", _NOW + 20 * _DAY, 15),
        articles=(_ARTICLE,),
        extractions=(Extraction(_ARTICLE.key, (petrova,), (quote,), (event,)),),
        corrections=(Correction(CorrectionKind.RENAME, petrova.key, "Ana M. Petrova", _NOW),),
        cards=_CARDS,
        reviews=(Review("actor/petrova", _NOW - _DAY, Rating.GOOD, 4.2),),
    )


@pytest.fixture
def shown_deck(tmp_path: Path) -> Deck:
    """Two cards with pictures and a sound, which lie on a shelf."""
    shelf = tmp_path / "shelf"
    names = [media.kept(data, shelf) or "" for data in (picture(), SOUND, picture(4, 4))]
    both = (Medium(names[0], said="face"), Medium(names[1], back=True, said="ana"))
    gap = (Medium(names[2], back=True),)
    cards = (
        Card("k/1", CardKind.ACTOR, Form.QUESTION, "Who?", "Ana", "k/1", (), media=both),
        Card("k/2", CardKind.EVENT, Form.CLOZE, "They met in […].", "Geneva", "k/2", (), detail="In May.", media=gap),
    )
    cited = {card.key: Citation("Northern Post, 5 March 2024: Talks", "They met.") for card in cards}
    return Deck("Talks", cards, cited, {}, shelf=shelf)
