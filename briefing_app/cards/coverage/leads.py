"""The lead of an article asked by its subject: 'which country was seeking to …, according to officials?'.

A news lead begins with whoever acts, and ends on its source; between them hangs what a question does not need. So the
source is taken off and set behind the question (rubric A5), what is only added is cut, and the country, firm or
person that the sentence begins with, or whose economy or government it tells of, is asked. A condition is never cut.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from briefing_app import lexicon
from briefing_app.cards import gate
from briefing_app.cards.actors import home
from briefing_app.cards.coverage import openers
from briefing_app.cards.events import ways
from briefing_app.cards.rubric import (
    asking,
    broken,
    extracts,
    headlines,
    seen,
)
from briefing_app.cards.sentences import (
    filled,
    printed,
    settled,
    singular,
)
from briefing_app.cards.words import clauses, wording
from briefing_app.model.cards import Card, CardKind, Form
from briefing_app.model.facts import ActorKind
from briefing_app.model.keys import digest
from briefing_app.model.sentences import sentences
from briefing_app.model.text import Evidence

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from briefing_app.cards.desk import Desk
    from briefing_app.cards.words.gap import Gap
    from briefing_app.model.text import Article

_TELLS = 5  # telling words and names of what a subject did, so that it is no other's
_TELLS_OF_A_FIGURE = 3  # the same beside a figure, where a country says whose it is
_TELLS_MUCH = 8  # the same where neither a country nor the headline says of where it is
_MOST_WORDS = 38  # of a front
_LEAST_OF_NEWS = 8  # words of a sentence that tells news
_SOURCE = re.compile(  # 'political sources', 'bankers polled by the agency', 'the embassy … in a report'
    r", (?P<who>(?!(?:he|she|they|it|who|which|and|but)\b)(?:(?!(?:that|which|who|had|has|have|will|would)\b)"
    r"[\w.’'-]+,? ){1,10}?)"
    r"(?:said|says?|reported|told (?:Reuters|reporters|journalists|newsmen))"
    r"(?: in an? (?:new |recent )?(?:[a-z-]+ )?(?:report|statement|interview|survey|study))?"
    r"(?: here| today| yesterday| late| on \w+day)*$"
)
_ADDED = (
    re.compile(  # what is added to a deed that is told already; a relative clause without its comma says of which
        r",? (?:but|while|whereas|although|though|yet|despite|amid|after|because of|following)(?= )| saying(?= )|"
        r", (?:with|especially|particularly|including|as|which|who|where|when|[a-z]+ing)(?= )|"
        r",? and (?=(?:could|would|will|may|might|is|are|was|were|has|have|had)\b)|"
        r", and (?=[\w.’'-]+(?: [\w.’'-]+){0,5}? (?:could|would|will|may|might|is|are|was|were|has|have|had)\b)|"
        r", and (?=(?:[\w.’'-]+ ){0,4}?[A-Z][\w’'-]+ (?:[a-z]+s|[a-z]+ed)\b)"
    )
)
_CONDITION = re.compile(r"\b(?:if|unless|provided|until|only)\b")
_LEANS = re.compile(  # on the day of reading; on nobody in particular: what befell many
    r"\b(?:coming|next|following|previous) (?:fiscal |financial )?(?:year|quarter|session|season|month|week)\b|"
    r"\bwhich country (?:was|were|had been) (?:[a-z]+ly )?(?:hit|hurt|struck|affected|shaken)\b"
)
_BESIDE_THE_SUBJECT = re.compile(
    r"^(?P<who>(?:The )?[A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*)*), (?:whose|which|who|already|[a-z]+(?:ed|en)) [^,]{3,90}, "
    r"(?=[a-z])"
)
_SMALL = frozenset({"the", "of", "and", "in", "for", "on"})
# 'the unions said … and called for a ban': what is wanted is the news
_AND_CALLED_FOR = re.compile(
    r"^(?P<who>[^,]{5,110}?) (?:said|say) .+? and "
    r"(?P<did>(?:called for|demanded|proposed|recommended|opposed|rejected) .+)$"
)
_HALF = re.compile(r"\b(?:not only|either|neither|whether|both)\b")


class _Lead(NamedTuple):
    """A sentence of the news, its source taken off."""

    told: str
    source: str
    evidence: Evidence
    before: str


def cards(desk: Desk, made: Sequence[Card]) -> Iterator[Card]:
    """At most one for each sentence of an article's news on which no card rests yet.

    Args:
        desk: the dossier.
        made: the cards on its events and quotations.
    """
    told_of = [piece for card in made if card.kind is not CardKind.ACTOR for piece in card.evidence]
    for article in desk.dossier.articles:
        rest_on = [piece.span for piece in told_of if piece.article == article.key]
        for lead in _of(desk, article):
            if not any(span.overlaps(lead.evidence.span) for span in rest_on):
                card = next(_asked(desk, article, lead), None)
                if card:
                    yield card


def _of(desk: Desk, article: Article) -> Iterator[_Lead]:
    """The sentences that tell an article's news."""
    before = ""
    for span in sentences(article.text):
        if span.start >= desk.heads[article.key]:
            return
        whole = re.sub(r"[<>]", "", " ".join(span.of(article.text).split()))
        if whole.endswith(".") and not article.is_furniture(span) and len(whole.split()) >= _LEAST_OF_NEWS:
            plain = printed.plain(settled.named_last(whole))
            found = _SOURCE.search(plain)
            told = plain[: found.start()] if found else plain
            source = found["who"].strip(" ,") if found else ""
            yield _Lead(told, source, Evidence(article.key, span), before)
        before = whole


def _asked(desk: Desk, article: Article, lead: _Lead) -> Iterator[Card]:
    """The questions on a lead that can stand, those of the fewest words first."""
    for told in _lengths(settled.plain(lead.told, article.published)):
        later = printed.told_later(desk, article, told, lead.before)
        past = openers.verb_in_past(later) if later else None
        for gap in openers.in_lead(desk, past) if past else ():
            inside = printed.inside(desk, past or "", article) if gap.span.start else past
            asked = asking.asked_of(inside, gap, _predicate_of(desk, inside)) if inside else None
            front = _front(article, gap, asked or "", lead.source)
            card = _card(desk, lead, gap, front)
            if (
                inside
                and asked
                and _stands(desk, gap, inside, lead.source, front)
                and not any(gate.of_card(card, desk))
            ):
                yield card


def _predicate_of(desk: Desk, told: str) -> int:
    return clauses.predicate_of(told, ways.names(desk), desk.people_in(told))


def _lengths(told: str) -> Iterator[str]:
    """The sentence without what is added to it, the shortest first; no condition and no denial is cut off."""
    bare = _AND_CALLED_FOR.sub(r"\g<who> \g<did>", _BESIDE_THE_SUBJECT.sub(r"\g<who> ", told))
    for found in _ADDED.finditer(bare):
        kept = bare[: found.start()].rstrip(" ,")
        if not _CONDITION.search(bare, found.start()) and _is_finished(kept):
            yield kept
    yield bare


def _is_finished(kept: str) -> bool:
    """Whether a sentence can end here: its clause has its verb, and no half of 'not only … but' is missing."""
    last = kept.rsplit(maxsplit=1)[-1]
    if extracts.is_cut(kept) or last in lexicon.load("small_words")["no last word"] or _HALF.search(kept):
        return False
    inner = re.split(r" that (?!is\b)", kept)[1:]
    return not inner or openers.has_verb(inner[-1])


def _stands(desk: Desk, gap: Gap, told: str, source: str, front: str) -> bool:
    """Whether what is told is this one's alone, and nothing beside it gives the name away (B5, B9)."""
    rest = gap.asks.partition(" besides ")[2] + gap.rest(told)
    kind = gap.actor.kind if gap.actor else None
    if kind in (ActorKind.COUNTRY, ActorKind.PLACE) and gap.span.start and not re.search(r"[a-z] [A-Z]", rest):
        return False  # 'dear oil could lift which country’s economy': many a one's
    theirs = any(person.name in rest and person.side in (None, gap.answer) for person in desk.people)
    if kind is ActorKind.COUNTRY and (gap.answer in home.countries_in(f"{rest} {source}") or theirs):
        return False
    long = len(seen.outside_quotes(front).split()) > _MOST_WORDS
    return not (long or _LEANS.search(front)) and singular.weight_of(rest, desk.names) >= _least(gap, front)


def _least(gap: Gap, front: str) -> int:
    """How much a question must tell: of a country more, beside a figure less, most where no country is named."""
    if gap.actor and gap.actor.kind is ActorKind.COUNTRY:
        return _TELLS + 1
    if filled.is_placed(front):
        return _TELLS_OF_A_FIGURE if gap.asks.startswith(("how", "what", "by")) else _TELLS
    return _TELLS if seen.headline(front) else _TELLS_MUCH


def _front(article: Article, gap: Gap, asked: str, source: str) -> str:
    """The question as of its report; under the headline where neither it nor the answer names a country (B1)."""
    known = asked.startswith("which country") or filled.is_placed(asked)
    headline = None if known else headlines.short(article)
    if headline and set(seen.words(headline)) & set(seen.words(gap.answer)) - _SMALL:
        headline = None  # it would give the answer away
    beside = f" (headline: {headline})" if headline else ""
    who = f"the {source[4:]}" if source.startswith("The ") else source
    by = f", according to {who}" if who else ""
    report = wording.month_of(article.published) if article.published else ""
    return f"As reported {report}{beside}, {asked}{by}?"


def _card(desk: Desk, lead: _Lead, gap: Gap, front: str) -> Card:
    events = desk.events_by_article.get(lead.evidence.article, ())
    event = next((event for event in events if event.evidence[0].span.overlaps(lead.evidence.span)), None)
    named = (actor.key for form, actor in desk.forms.items() if form in front)
    actors = event.actors if event else tuple(dict.fromkeys(named))
    return Card(
        key=f"card/event/lead/{digest(lead.evidence.article, lead.told, gap.answer)}",
        kind=CardKind.EVENT,
        form=Form.QUESTION,
        front=broken.finished(front),
        back=gap.answer,
        fact=event.key if event else (actors or ("",))[0],
        evidence=(lead.evidence,),
        actors=actors,
        suggested=True,
    )
