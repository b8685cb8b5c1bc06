"""Who or what a news lead can be asked for: its figure, who it begins with, whom it names, what is wanted in it.

'The Norwegian government hopes …' is asked as 'which country’s government hoped …', 'Alder Co and Vale Co have …' as
'which company besides Alder Co had …'. What `leads` makes of it must stand by itself.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefing_app import lexicon
from briefing_app.cards.actors import kinds
from briefing_app.cards.events import ways
from briefing_app.cards.sentences import singular
from briefing_app.cards.words import amounts, gaps, verbs
from briefing_app.cards.words.gap import Gap
from briefing_app.cards.words.wordlists import listed
from briefing_app.model.facts import Actor, ActorKind
from briefing_app.model.keys import slug
from briefing_app.model.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing_app.cards.desk import Desk

_LONGEST_NAME = 6  # words
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


def in_lead(desk: Desk, told: str) -> Iterator[Gap]:
    """A figure of the main clause, who the sentence begins with, then whoever and whatever is named in it."""
    for gap in amounts.amounts(told, 0):
        if gap.span.start and gap.answer not in _TOO_FEW and not _RELATIVE.search(told[: gap.span.start]):
            yield gap
    yield from _of_two(desk, told)
    yield from _subjects(desk, told)
    if not _FRONTED.match(told):
        yield from sorted(_named(desk, told), key=_rank)


def verb_in_past(told: str) -> str:
    """'The Norwegian government hopes' -> 'hoped': what stands behind a name or its government is the verb."""
    begun = _OF_A_STATE.match(told)
    found = re.match(r" (?P<now>[a-z]+s)(?= )", told[begun.end() :]) if begun else None
    past = verbs.past(verbs.plain_of_present(found["now"]) or "") if found else None
    if begun is None or found is None or past is None:
        return told
    return f"{told[: begun.end()]} {past}{told[begun.end() + len(found.group()) :]}"


def has_verb(words: str) -> bool:
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
    if owner and country and has_verb(told[owner.end() :]):
        yield Gap(Span(0, owner.end() - 1), "which country’s", country, _country(country))
        return
    yield from _owners(desk, told)
    yield from _doers(desk, told)


def _of_two(desk: Desk, told: str) -> Iterator[Gap]:
    """'Alder Co and Vale Corp had cut …' -> 'which company besides Alder Co had cut …'."""
    found = _TWO.match(told)
    one, other = (ways.names(desk).get(found[name]) for name in ("one", "other")) if found else (None, None)
    if not (found and one and other and one.kind is other.kind and _acts(told[found.end() :])):
        return
    if other.kind is ActorKind.COUNTRY:
        yield Gap(Span(0, found.end()), f"which country besides {found['one']}", other.name, other)
    elif other.kind is ActorKind.ORGANISATION and _sort(one) == _sort(other) == "which company":
        yield Gap(Span(0, found.end()), f"which company besides {found['one']}", other.name, other)


def _owners(desk: Desk, told: str) -> Iterator[Gap]:
    """'The ruling Herring Party's loss' -> 'which ruling party’s loss', 'Ann Lee's budget' -> 'whose budget'."""
    found = _OWNED.match(told)
    owner = ways.names(desk).get(found["who"]) if found else None
    if found is None or owner is None or not has_verb(told[found.end() :]):
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
    elif doer.kind is ActorKind.PERSON and name == doer.name and not start and not singular.is_central(desk, doer):
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
