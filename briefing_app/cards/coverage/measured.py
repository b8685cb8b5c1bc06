"""Sums, shares, votes and counts left out of the printed passages of an article, on which no other card rests.

Most of what an analyst needs of a report and no card asked was a figure: 'the zone covers 3,500 sq km', 'raised its
rates by 6 points'. It is asked for where it is of something done or decided and the passage stands alone and has to
do with its headline; the lead first, then what has most to do with the headline.
"""

from __future__ import annotations

import re
from itertools import combinations, islice
from typing import TYPE_CHECKING, NamedTuple

from briefing_app.cards import gate
from briefing_app.cards.coverage import in_print
from briefing_app.cards.rubric import definites, headlines, passages
from briefing_app.cards.sentences import leaning, passage, runs, weak
from briefing_app.cards.words import measures
from briefing_app.model.cards import Card, CardKind, Form
from briefing_app.model.keys import digest
from briefing_app.model.sentences import sentences
from briefing_app.model.text import Evidence, Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from briefing_app.cards.desk import Desk
    from briefing_app.cards.sentences.described import Descriptions
    from briefing_app.model.facts import Event
    from briefing_app.model.text import Article

_INTERVIEW = re.compile(r"\W*(?:Interview|Q&A|Q and A)\b")
_ENDS = ".!?”’\"')"  # of a sentence; a heading and a point of a list have none
_DIGIT = re.compile(r"\d")
_NUMBER = re.compile(r"\d+(?:,\d{3})*(?:\.\d+)?")
_YEARS = range(1500, 2100)
_TWO, _ALL, _ROUNDED = 2, 100, 0.05
_PER_CARD = 900  # characters of an article for each
_WORDS, _WORDS_OF_NEWS = range(6, 60), range(6, runs.LONGEST)  # of a sentence
_IS_NEWS, _MOST_SHARED, _NO_COUNT = 2.0, 3, 0.5  # what weighs
_MUCH = 3  # that a passage shares with its headline where no event is told in it
_ANYWHERE_FEW = frozenset({"figure", "sum"})  # what is asked only of the first sentences
_OF_THE_LOST = re.compile(r"\b(?:killed|dead|died|deaths?|wounded|injured|casualties|bodies|missing|fatalities)\b")
_OCCASION = re.compile(  # in what they died
    r"\b(?:attack|assault|raid|strike|airstrike|bombing|shelling|blast|explosion|shooting|massacre|crash|fire|flood|"
    r"earthquake|quake|storm|cyclone|hurricane|typhoon|landslide|sinking|outbreak|stampede|clash|riot|protest)(?:s|es)?\b"
)
_SAID_ON = re.compile(r"\b(?:said|reported|announced)(?: on)? [A-Z][a-z]+day\b")  # of those who counted
_CLOSE = 40  # characters from a count to what became of those counted


class _Figure(NamedTuple):
    """A figure in its article.

    Attributes:
        own: its sentence.
        span: where it stands.
        asks: how it is asked for.
        weight: how much it has to do with the news.
        is_news: its sentence is among the first of its article.
        is_of_a_deed: what it measures was surely done.
        event: what its sentence tells first.
    """

    own: Span
    span: Span
    asks: str
    weight: float
    is_news: bool
    is_of_a_deed: bool
    event: Event | None


def cards(desk: Desk, descriptions: Descriptions, others: Sequence[Card]) -> Iterator[Card]:
    """Clozes on the figures of each article that weigh most, one of a sentence.

    Args:
        desk: the dossier.
        descriptions: what the cards on actors ask; it is left out of the passages (H4).
        others: the cards on other facts; no sentence on which one of them rests is shown (H4).
    """
    rest: dict[str, list[Span]] = {article.key: [] for article in desk.dossier.articles}
    for piece in (piece for card in others for piece in card.evidence):
        rest[piece.article].append(piece.span)
    asked: set[str] = set()
    for article in desk.dossier.articles:
        if not passage.is_interview(article.text) and not _INTERVIEW.match(article.title or ""):
            made = _of_article(desk, article, rest[article.key], descriptions)
            room = max(1, len(article.text) // _PER_CARD)
            fresh = (card for card in made if _matter(card) not in asked)
            for card in islice(fresh, room):
                asked.add(_matter(card))
                yield card


def _matter(card: Card) -> str:
    """What a figure counts, by itself where it is exact, else by the words behind it: it may be told twice (H1)."""
    exact = next((one for one in _NUMBER.findall(card.back) if len(re.sub(r"\D", "", one).rstrip("0")) > _TWO), None)
    behind = card.front.partition("[…]")[2]
    return exact or " ".join([card.back, *re.findall(r"[a-z]{4,}", behind)[:1]])


def _of_article(desk: Desk, article: Article, rest: Sequence[Span], descriptions: Descriptions) -> Iterator[Card]:
    """The cards that can be made, the weightiest figures first, one of a sentence."""
    used: set[int] = set()
    for figure in sorted(_figures(desk, article, rest), key=lambda one: -one.weight):
        card = None if figure.own.start in used else _asked(desk, article, figure, rest, descriptions)
        if card:
            used.add(figure.own.start)
            yield card


def _figures(desk: Desk, article: Article, rest: Sequence[Span]) -> Iterator[_Figure]:
    """The figures of what was done, in sentences of the reporter's own that no other card asks."""
    headline = headlines.whole(article) or ""
    for own in sentences(article.text):
        printed = own.of(article.text)
        if not _DIGIT.search(printed) or printed.rstrip()[-1:] not in _ENDS or weak.points_back(printed):
            continue
        is_news = own.start < desk.heads[article.key]
        told = passage.bare(printed).rstrip(" .")
        if len(told.split()) not in (_WORDS_OF_NEWS if is_news else _WORDS) or any(map(own.overlaps, rest)):
            continue
        done = [measure for measure in measures.measures(told) if measures.is_done(told, measure)]
        if not done or article.is_furniture(own) or passage.speaks_himself(article, own):
            continue
        shared = min(len(passage.shared_matter(told, headline)), _MOST_SHARED)
        for measure in done:
            span = Span(own.start + measure.span.start, own.start + measure.span.end)
            weight = _IS_NEWS * is_news + shared + _NO_COUNT * (measure.asks != "figure")
            deed = measures.is_of_a_deed(told, measure)
            yield _Figure(own, span, measure.asks, weight, is_news, deed, _event(desk, article, own))


def _asked(
    desk: Desk, article: Article, figure: _Figure, rest: Sequence[Span], descriptions: Descriptions
) -> Card | None:
    """The card on a figure, in the shortest passage that stands alone and prints nothing that others ask."""
    headline = headlines.whole(article) or ""
    opens = figure.own.start < desk.openings[article.key]

    def stands(printed: str, bare: str) -> bool:
        told = passage.is_of_its_matter(printed, bare, headline) and passage.tells_enough(f"{bare} {headline}")
        told = told and _weighs(figure, len(passage.shared_matter(bare, headline)))
        told = told and (not _counts_the_lost(article, figure) or _tells_in_what(bare, headline))
        return told and in_print.stands(desk, printed, bare, headline, opens=opens)

    for whole in runs.Sought(article, headline, stands).runs(figure.own):
        card = None if any(map(whole.overlaps, rest)) else _card(desk, article, whole, figure, descriptions)
        if card and not any(gate.of_card(card, desk)) and not weak.asks(card, desk):
            return card
    return None


def _counts_the_lost(article: Article, figure: _Figure) -> bool:
    """Whether a figure is of dead, wounded or missing: of which occasion must be told (B4)."""
    text, span = article.text, figure.span
    near = Span(max(figure.own.start, span.start - _CLOSE), min(figure.own.end, span.end + _CLOSE))
    return _OF_THE_LOST.search(near.of(text)) is not None


def _tells_in_what(bare: str, headline: str) -> bool:
    """Whether an occasion is named, in the headline or by more than 'the protests', or the time of what was done."""
    told = [noun for _, noun in definites.bare_nouns(bare)]
    named = (found.group() for found in _OCCASION.finditer(bare))
    if _OCCASION.search(headline) or any(not any(one.endswith(name) for one in told) for name in named):
        return True
    return leaning.tells_a_time(_SAID_ON.sub("", f"{headline} {bare}"))


def _weighs(figure: _Figure, shared: int) -> bool:
    """Whether a figure is of the news: one of the article's first sentences, of a deed or a matter of the headline.

    Further on only shares and votes are asked: of 32 sums and counts that stood there strict readers of unseen
    articles passed 18, of those that stood in the lead 8 of 11 (docs/adr/0025).
    """
    if not figure.is_news and figure.asks in _ANYWHERE_FEW:
        return False
    if figure.event is None:
        return shared >= _MUCH or (figure.is_of_a_deed and shared > 0)
    return figure.is_of_a_deed or figure.is_news or shared > 0


def _card(desk: Desk, article: Article, whole: Span, figure: _Figure, descriptions: Descriptions) -> Card | None:
    answer = figure.span.of(article.text)
    before = descriptions.left_out(article, Span(whole.start, figure.span.start))
    after = descriptions.left_out(article, Span(figure.span.end, whole.end))
    source = passages.source(article, answer)
    event = figure.event
    actors = event.actors if event and event.actors else _named(desk, f"{before}{after}")
    if source is None or not actors or _is_told_beside(answer, f"{before} {after}"):
        return None
    return Card(
        key=f"{weak.MEASURED}{digest(article.key, figure.own.of(article.text), answer)}",
        kind=CardKind.EVENT,
        form=Form.CLOZE,
        front=passages.fronted(figure.asks, source, before, after),
        back=answer,
        fact=event.key if event else actors[0],
        evidence=(Evidence(article.key, figure.own),),
        actors=actors,
        suggested=False,
    )


def _is_told_beside(answer: str, beside: str) -> bool:
    """Whether the passage prints a figure again, or figures that it can be reckoned from (B9).

    '[…] per cent were for it and 49.8 per cent against'; 'a cabinet of […], 13 men and 11 women'.
    """
    of_all = "%" in answer or "cent" in answer or "pct" in answer
    asked, others = _numbers(answer), set(_numbers(beside))
    counts = [one for one in others if one not in _YEARS]
    told = {*others, *(abs(a + sign * b) for a, b in combinations(counts, _TWO) for sign in (1, -1))}
    rest = {_ALL - one for one in others} if of_all else set()
    return any(abs(one - number) < _ROUNDED for number in asked[:1] for one in told | rest)


def _numbers(printed: str) -> list[float]:
    return [float(found.replace(",", "")) for found in _NUMBER.findall(printed)]


def _event(desk: Desk, article: Article, own: Span) -> Event | None:
    """The event that a sentence tells first."""
    of_it = (one for one in desk.events_by_article.get(article.key, ()) if one.evidence[0].span.overlaps(own))
    return next(of_it, None)


def _named(desk: Desk, printed: str) -> tuple[str, ...]:
    """The actors that a passage names."""
    found = ((form, actor.key) for form, actor in desk.forms.items() if form[:1].isupper() and form in printed)
    return tuple(dict.fromkeys(key for form, key in found if re.search(rf"\b{re.escape(form)}\b", printed)))
