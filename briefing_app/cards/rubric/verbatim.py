"""Sums and shares asked in the printed sentence itself: its words, dates and hedges stay as they are (rubric A3, A5).

Of 32 figures that two readers judged strictly in both forms, 23 passed so and 15 as a question made of the sentence
(docs/adr/0019): nothing can be cut, joined or put into the wrong tense. What needs a name filled in, or the
headline would give away, stays a question.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from briefing_app.cards.rubric import headlines, seen
from briefing_app.cards.words.wording import BLANK
from briefing_app.model import left_out
from briefing_app.model.cards import CardKind, Form
from briefing_app.model.when import Precision

if TYPE_CHECKING:
    from briefing_app.cards.desk import Desk
    from briefing_app.model.cards import Card
    from briefing_app.model.text import Article

_ASKS = re.compile(r"\b(?:how much|what percentage|how many (?P<coin>dollars|euros|pounds|yen|marks|francs|pesos))\b")
_SHARE = re.compile(r"\bper ?cent\b|%")
_COIN = re.compile(
    r" (?:(?:US|U\.S\.|Canadian|Australian|New Zealand) )?(?:dollars|euros|pounds|yen|marks|francs|pesos)\b"
)
_LEAD = re.compile(r"^(?:But|However|And|Meanwhile|Moreover|Also|Certainly|Yet|Still|So)\b,? ")
_POINTS = re.compile(
    r"\b(?:he|she|it|they|him|her|them|his|hers|its|their|theirs|we|our|us|I|my|this|that|these|those|here|such|"
    r"the (?:following|next) \w+|neighbou?rs?|"
    r"the (?:previous \w+|two|former|latter|same|company|bank|group|firm|agency|institution|report|plan|"
    r"deal|move|measure|sum|figure))\b",
    re.IGNORECASE,
)
_NAME = re.compile(r"\b[A-Z][\w.’'-]*[\w.]")
_LONGEST, _SHORTEST = 42, 9  # words of the sentence
_MERELY = re.compile(r"(?:only|just|merely|a mere) ", re.IGNORECASE)  # the writer's view, and no part of the sum
_HALF_BEFORE = re.compile(r"(?:\d|\bbetween \S+ and|\d to) $|/$")  # the sum is the end of a range, or of a rate
_HALF_AFTER = re.compile(r" to \d|/\d| and \S*\d")
_CUT = re.compile(r"\b[A-Z][a-z]{1,3}\.$")  # 'Ste. | Therese': no sentence begins behind it


def may_tell(asks: str) -> bool:
    """Whether what is asked is a sum or a share, which a printed sentence can ask for."""
    return bool(_ASKS.search(asks))


def instead(card: Card, desk: Desk) -> Card:
    """The card with its figure asked in the printed sentence, if that stands by itself; else the card as it is."""
    asked = _ASKS.search(seen.outside_quotes(card.front))
    if card.kind is not CardKind.EVENT or card.form is not Form.QUESTION or asked is None or not card.evidence:
        return card
    article = desk.articles[card.evidence[0].article]
    printed = _LEAD.sub("", " ".join(desk.sentence(card.evidence[0])[1].split()))
    answer = _figure(printed, card.back)
    begins = desk.sentence(card.evidence[0])[0].start
    if (
        answer is None
        or _CUT.search(article.text[:begins].rstrip())
        or not _stands_alone(desk, printed, card, article)
    ):
        return card
    asks = "percentage" if _SHARE.search(printed[answer[0] : answer[1] + len(" percent")]) else "sum"
    source = _source(article, printed[answer[0] : answer[1]])
    if source is None:
        return card
    back = printed[answer[0] : answer[1]]
    front = left_out.front(asks, source, f"{printed[: answer[0]]}{BLANK}{printed[answer[1] :]}")
    return replace(card, front=front, back=f"{back[:1].upper()}{back[1:]}", form=Form.CLOZE) if answer[0] else card


def _figure(printed: str, back: str) -> tuple[int, int] | None:
    """Where the figure stands in the sentence, with its currency; None unless it stands there once and whole."""
    places = [
        found.span()
        for found in re.finditer(rf"(?<![\w$£€.,]){re.escape(back)}(?!\w|[.,]\d)", printed, re.IGNORECASE)
    ]
    if len(places) != 1:
        return None
    start, end = places[0]
    merely, coin = _MERELY.match(printed, start), _COIN.match(printed, end)
    start, end = merely.end() if merely else start, coin.end() if coin else end
    return None if _HALF_BEFORE.search(printed[:start]) or _HALF_AFTER.match(printed, end) else (start, end)


def _stands_alone(desk: Desk, printed: str, card: Card, article: Article) -> bool:
    """Whether the sentence names whom it is about, points at nothing outside it and needed no name filled in."""
    if len(printed.split()) not in range(_SHORTEST, _LONGEST) or set(printed) & set('“”"‘()[]'):
        return False
    headline = headlines.of(article) or ""
    if any(actor.name not in printed for actor in desk.people_in(printed)):
        return False  # a bare surname
    pointer = _POINTS.search(printed)
    named = [found.start() for found in _NAME.finditer(printed, 1)]
    if pointer and (
        not named or pointer.start() < named[0] or pointer.group().lower().startswith(("the ", "th", "here"))
    ):
        return False
    filled = (found.group() for found in _NAME.finditer(seen.outside_quotes(card.front), 1))
    shown = f"{printed} {headline} {article.outlet or ''}"
    months = card.front.split(",")[0]
    return all(name.rstrip(".") in shown or name in months for name in filled)


def _source(article: Article, answer: str) -> str | None:
    """'what the Harbour Gazette printed on 3 May 2024 (headline: …)'; no headline that holds the answer (B8)."""
    when = article.published
    if when is None or when.precision is not Precision.DAY:
        return None
    headline = headlines.of(article)
    numbers = set(re.findall(r"\d[\d.,]*", answer)) or set(answer.lower().split()[:1])
    tells = headline and not numbers & set(re.findall(r"[\d.,]*\d|[a-z]+", headline.lower()))
    return left_out.source(article.outlet, f"on {when}", headline if tells else None)
