"""The lead of an article asked by its subject: 'which country was seeking to …, according to officials?'.

A news lead begins with whoever acts, and ends on its source; between them hangs what a question does not need. So the
source is taken off and set behind the question (rubric A5), what is only added is cut, and the country, firm or
person that the sentence begins with, or whose economy or government it tells of, is asked. A condition is never cut.
"""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from briefing_app import lexicon
from briefing_app.cards import (
    amounts,
    broken,
    complements,
    doubts,
    extracts,
    filled,
    gaps,
    gate,
    headlines,
    home,
    kinds,
    printed,
    seen,
    settled,
    singular,
    verbs,
    ways,
    wording,
)
from briefing_app.cards.gap import Gap
from briefing_app.cards.wordlists import listed
from briefing_app.model.cards import Card, CardKind, Form
from briefing_app.model.facts import Actor, ActorKind
from briefing_app.model.keys import digest, slug
from briefing_app.model.sentences import sentences
from briefing_app.model.text import Evidence, Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from briefing_app.cards.desk import Desk
    from briefing_app.model.text import Article

_TELLS = 5  # telling words and names of what a subject did, so that it is no other's
_TELLS_OF_A_FIGURE = 3  # the same beside a figure, where a country says whose it is
_TELLS_MUCH = 8  # the same where neither a country nor the headline says of where it is
_MOST_WORDS = 38  # of a front
_LEAST_OF_NEWS = 8  # words of a sentence that tells news
_LONGEST_NAME = 6  # words
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
_FRONTED = re.compile(r"(?:As|With|While|Although|After|When|By|To|In|Despite|[A-Z][a-z]+ing)\b")
_OF_A_STATE = re.compile(
    r"[Tt]he (?P<people>[A-Z][\w.]*(?: [A-Z][\w.]*)?) "
    r"(?P<body>(?:[Gg]overnment|[Aa]dministration|[Cc]abinet|[Pp]arliament|"
    r"[Cc]entral [Bb]ank|[Oo]pposition|[Aa]uthorities|[Nn]avy|[Aa]rmy|[Ff]inance [Mm]inistry|[Ff]oreign [Mm]inistry))"
    r"(?= [a-z])"
)
_TOO_FEW = ("One", "Two", "Three")  # seldom the news
_RELATIVE = re.compile(r"\b(?:which|who|whose|where)\b")
_RUN = r"[A-Z][\w.&-]*(?: [A-Z][\w.&-]*)*"
_TWO = re.compile(rf"(?:The )?(?P<one>{_RUN}) and (?P<the>the )?(?P<other>{_RUN})(?= [a-z])")
_OWNED = re.compile(rf"(?P<the>The )?(?P<sort>(?:ruling|opposition|governing) )?(?P<who>{_RUN})[’']s? (?=[a-z\d])")
_OWNER = re.compile(r"(?:The )?(?P<who>[A-Z][\w.-]*(?: [A-Z][\w.-]*)*)[’']s? (?=[a-z])")


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
        past = _verb_in_past(later) if later else None
        for gap in _gaps(desk, past) if past else ():
            inside = printed.inside(desk, past or "", article) if gap.span.start else past
            front = _front(article, gap, inside or "", lead.source)
            card = _card(desk, lead, gap, front)
            if inside and _stands(desk, gap, inside, lead.source, front) and not any(gate.of_card(card, desk)):
                yield card


def _gaps(desk: Desk, told: str) -> Iterator[Gap]:
    """A figure of the main clause, who the sentence begins with, then whoever and whatever is named in it."""
    for gap in amounts.amounts(told, 0):
        if gap.span.start and gap.answer not in _TOO_FEW and not _RELATIVE.search(told[: gap.span.start]):
            yield gap
    yield from _of_two(desk, told)
    yield from _subjects(desk, told)
    if not _FRONTED.match(told):
        yield from sorted(_named(desk, told), key=_rank)
        yield from islice(_wanted(told), 1)


def _wanted(told: str) -> Iterator[Gap]:
    """What somebody called for, was urged to do or could not agree because of: the end of the sentence."""
    starts = [found.start() for found in re.finditer(r"(?<= )[a-z]", told)]
    ends = (gap for start in starts for gap in complements.complements(told, start, dated=True, day=True))
    yield from (gap for gap in ends if not doubts.points_back(f"X {gap.answer}"))


def _named(desk: Desk, told: str) -> Iterator[Gap]:
    """Whom, which body, which country and place the main clause names."""
    for gap in gaps.gaps(told, 0, ways.names(desk)):
        before, after = told[: gap.span.start], told[gap.span.end :]
        one_of_some = before.endswith(("including ", "like ", ", ")) or _RELATIVE.search(before)
        known = gap.asks == "whose" and re.match(r" [A-Z“\"]", after)  # whose 'Star Wars'
        if gap.actor and before and not (one_of_some or known or kinds.is_misnamed(desk, gap)):
            yield gap


def _rank(gap: Gap) -> int:
    kinds_of = (ActorKind.PERSON, ActorKind.ORGANISATION, ActorKind.COUNTRY, ActorKind.PLACE)
    return kinds_of.index(gap.actor.kind) if gap.actor else len(kinds_of)


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
    return not inner or _has_verb(inner[-1])


def _has_verb(words: str) -> bool:
    """Whether a finite verb stands in the words: a form that may be a participle proves none."""
    told = re.findall(r"[a-z]+", words)
    return any(word in verbs.AUXILIARIES or (verbs.plain(word) and word not in verbs.participles()) for word in told)


def _subjects(desk: Desk, told: str) -> Iterator[Gap]:
    """Who the sentence begins with: whose economy or government, which country or body, who."""
    state = _OF_A_STATE.match(told)
    country = lexicon.nations().get(state["people"].lower()) if state else None
    if state and country and _acts(told[state.end() :]):
        yield Gap(Span(0, state.start("body") - 1), "which country’s", country, _country(country))
        return
    owner = _OWNER.match(told)
    country = lexicon.nations().get(owner["who"].lower()) if owner else None
    if owner and country and _has_verb(told[owner.end() :]):
        yield Gap(Span(0, owner.end() - 1), "which country’s", country, _country(country))
        return
    yield from _owners(desk, told)
    yield from _doers(desk, told)


def _of_two(desk: Desk, told: str) -> Iterator[Gap]:
    """'Alder Co and Vale Corp have cut …' -> 'Alder Co and which other company …'."""
    found = _TWO.match(told)
    one, other = (ways.names(desk).get(found[name]) for name in ("one", "other")) if found else (None, None)
    if not (found and one and other and one.kind is other.kind and _acts(told[found.end() :])):
        return
    span = Span(found.start("the") if found["the"] else found.start("other"), found.end())
    if other.kind is ActorKind.COUNTRY:
        yield Gap(span, "which other country", other.name, other)
    elif other.kind is ActorKind.ORGANISATION and _sort(one) == _sort(other) == "which company":
        yield Gap(span, "which other company", other.name, other)


def _verb_in_past(told: str) -> str:
    """'The Norwegian government hopes' -> 'hoped': what stands behind a name or its government is the verb."""
    begun = _OF_A_STATE.match(told)
    found = re.match(r" (?P<now>[a-z]+s)(?= )", told[begun.end() :]) if begun else None
    past = verbs.past(verbs.plain_of_present(found["now"]) or "") if found else None
    if begun is None or found is None or past is None:
        return told
    return f"{told[: begun.end()]} {past}{told[begun.end() + len(found.group()) :]}"


def _owners(desk: Desk, told: str) -> Iterator[Gap]:
    """'The ruling Herring Party's loss' -> 'which ruling party’s loss', 'Ann Lee's budget' -> 'whose budget'."""
    found = _OWNED.match(told)
    owner = ways.names(desk).get(found["who"]) if found else None
    if found is None or owner is None or not _has_verb(told[found.end() :]):
        return
    span = Span(0, found.end() - 1)
    if owner.kind is ActorKind.PERSON and owner.name == found["who"] and not (found["the"] or found["sort"]):
        yield Gap(span, "whose", owner.name, owner)
    elif owner.kind is ActorKind.ORGANISATION and found["the"] and kinds.is_body(desk, owner):
        sort = _sort(owner).removeprefix("which ")
        yield Gap(span, f"which {found['sort'] or ''}{sort}’s", owner.name, owner)


def _doers(desk: Desk, told: str) -> Iterator[Gap]:
    start = len("The ") if told.startswith("The ") else 0
    words = told[start:].split()[:_LONGEST_NAME]
    forms = (" ".join(words[:length]) for length in range(len(words), 0, -1))
    name = next((form for form in forms if form in ways.names(desk)), None)
    if name is None or not _acts(told[start + len(name) :]):
        return
    doer, span = ways.names(desk)[name], Span(0, start + len(name))
    if doer.kind is ActorKind.COUNTRY:
        yield Gap(span, "which country", doer.name, doer)
    elif doer.kind is ActorKind.PERSON and name == doer.name and not start:
        yield Gap(span, "who", doer.name, doer)
    elif doer.kind is ActorKind.ORGANISATION and kinds.is_body(desk, doer):
        yield Gap(span, _sort(doer), doer.name, doer)


def _sort(body: Actor) -> str:
    firm = body.name.rsplit(maxsplit=1)[-1] in lexicon.load("firm_forms")["firms"]
    return "which company" if firm else gaps.sort_of_body(body.name) or "which organisation"


def _country(name: str) -> Actor:
    return Actor(f"{ActorKind.COUNTRY.value}/{slug(name)}", name, ActorKind.COUNTRY)


def _acts(rest: str) -> bool:
    """Whether a verb of a deed follows the name: no 'said', which is a statement's."""
    found = re.match(r" (?:[a-z]+ly |also |now )?(?P<verb>[a-z]+)\b", rest)
    verb = found["verb"] if found else ""
    return verb not in listed("reports speech") and (verb in verbs.AUXILIARIES or bool(verbs.plain(verb)))


def _stands(desk: Desk, gap: Gap, told: str, source: str, front: str) -> bool:
    """Whether what is told is this one's alone, and nothing beside it gives the name away (B5, B9)."""
    rest = gap.rest(told)
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


def _front(article: Article, gap: Gap, told: str, source: str) -> str:
    """The question as of its report; under the headline where neither it nor the answer names a country (B1)."""
    asked = gap.filled(told)
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
    named = tuple(dict.fromkeys(actor.key for form, actor in desk.forms.items() if form in front))
    actors = event.actors if event else named
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
