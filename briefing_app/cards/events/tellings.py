"""The clauses in which one event may be asked: as it is told, with things named that it only points at, and shorter.

News hangs much on a deed that a question does not need ('voted to hold Ann Smith in contempt *after she left*'), and
points at things told before ('signed *the bill*'). What says which is meant ('a law *that bans fishing*') is never
cut. Where a clause cannot be asked as it stands, these are tried in their order; the card keeps its key.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from briefing_app import lexicon
from briefing_app.cards.actors import home
from briefing_app.cards.events import faithful, fragments
from briefing_app.cards.rubric import doubts, institutions, parties
from briefing_app.cards.sentences import filled, referents
from briefing_app.cards.words import titles, verbs
from briefing_app.cards.words.wordlists import listed
from briefing_app.model.facts import ActorKind
from briefing_app.model.sentences import sentence_of
from briefing_app.model.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from briefing_app.cards.desk import Desk
    from briefing_app.cards.words.clauses import Clause
    from briefing_app.model.facts import Actor, Event
    from briefing_app.model.text import Evidence

# where something is hung on that the deed can do without; with no comma before it a relative says which is meant
_HUNG_ON = re.compile(
    r",? (?P<word>(?<=, )(?:that|which|who|whom|whose|where)|after|before|during|amid|despite|because|following|"
    r"while|when|so that|in the wake of|as part of|in order to|(?:and|for)(?= [a-z]{3,}ing\b)|"
    r"(?<=, )(?:intended|designed|aimed|meant)(?= (?:to|at)\b)|in an? (?:effort|attempt|bid)(?= to\b)|"
    r"to try(?= to\b)|(?<=, )[a-z]{3,}ing"
    r"(?= (?:the|an?|to|that|of|in|on|at|for|with|by|about|their|its|his|her|him|them|any|no|some|[A-Z\d“])))"
    r"(?: |$)"
)
_ANNOUNCED = re.compile(
    r"\b(?P<verb>announced|declared|confirmed)\b[^,;“”\"]{0,40}? that (?P<who>(?:they|it|he|she) (?:was|were)) "
    r"(?P<doing>[a-z]+ing)\b"
)
_LEANING = re.compile(
    r",? (?:during|before|after|amid|despite|because of|while|when|so that|in order to|over) "
    r"(?:(?!\b(?:to|that)\b)[^,])*?\b(?:his|her|its|their|he|she|it|they|that|this|those|these)\b.*$"
)
_UNTIL = re.compile(r",? through (?:the end of )?(?:[A-Z][a-z]+ )?\d{4}$")  # up to when it is counted
_THE_STATE = re.compile(r"\bthe (?:country|nation|kingdom|island|republic)\b(?![’'-])(?! (?:of|that|which)\b)")
_ITS_STATES = re.compile(r"\bthe (?:country|nation|kingdom|emirate|republic)(?=[’']s\b)")  # said by its minister
_THE_TWO = re.compile(
    r"\b(?:the|these|both) (?:two )?(?:countries|nations|states|sides|governments|powers|capitals)\b"
)
_OF_NO_STATE = re.compile(
    r"[Tt]he (?P<nth>(?:first|second|third|final|last) )?"
    r"(?P<what>(?:(?:(?:vice[- ])?presidential|congressional|parliamentary|general|legislative|midterm|mid-term|"
    r"federal|local|regional|municipal|next|primary)(?:,? | and ))+(?:elections?|polls?|vote|referendum|debates?))$"
)
_FAR_MORE = 2  # times as often as a third state the two are named whom 'the two countries' means
_FEW = 3  # words that a shorter clause must have behind its verb
_NEARLY_ALL = 0.75
_NEAR = 2  # sentences before, in which the state is named that 'the country' means


def of(desk: Desk, event: Event) -> Iterator[Clause]:
    """The clauses to try, the fullest first; none where the sentence could not be taken apart."""
    clause = desk.clause(event)
    if clause is None:
        return
    printed = faithful.printed(desk, event)
    clause = _as_announced(replace(clause, rest=fragments.up_to_the_next(clause, printed)), printed)
    clause = _of_its_country(desk, event, parties.named(desk, event, clause))
    named = _named(desk, event, clause)
    if named is None:
        yield clause
    elif any(doubts.is_under_headline(desk, event, noun) for noun in doubts.bare_nouns(f"X {clause.rest}")):
        yield from (clause, named)  # the headline is surer than what another sentence calls it
    else:
        yield from (named, clause)
    yield from _shorter(named or clause)


def _as_announced(clause: Clause, printed: Sequence[str]) -> Clause:
    """'were leaving the bloc' -> 'announced that they were leaving the bloc': the day is that of the announcement."""
    doing = clause.rest.split(" ", 1)[0]
    if clause.verb not in ("was", "were") or not doing.endswith("ing"):
        return clause
    told = (found for text in printed for found in _ANNOUNCED.finditer(text) if found["doing"] == doing)
    first = next(told, None)
    return replace(clause, verb=first["verb"], rest=f"that {first['who']} {clause.rest}") if first else clause


def _shorter(clause: Clause) -> Iterator[Clause]:
    """The clause without what is hung on at its end, ever less of it."""
    for found in reversed(list(_HUNG_ON.finditer(clause.rest))):
        kept = clause.rest[: found.start()].rstrip(" ,–-")
        if len(kept.split()) >= _FEW and _can_end(kept, found["word"]):
            yield replace(clause, rest=kept)
    until = _UNTIL.search(clause.rest)
    if until and until.start():
        yield replace(clause, rest=clause.rest[: until.start()])
    leaning = _LEANING.search(clause.rest)
    if leaning and leaning.start():
        yield replace(clause, rest=clause.rest[: leaning.start()])


def _can_end(kept: str, word: str) -> bool:
    """Whether a clause can end here: on a noun, where what follows only says more of it."""
    last = re.sub(r"\W", "", kept.rsplit(maxsplit=1)[-1])
    small = last in ("like", "as") or last in lexicon.load("small_words")["no last word"]
    small = small or last in listed("before a name")
    if small or last.endswith("ly"):
        return False
    verb = last.islower() and bool(verbs.plain(last) or verbs.plain_of_present(last))
    if word in ("that", "whose", "which", "where"):
        return not verb and not verbs.is_plain(last) and last not in ("him", "her", "them", "told")
    if word in lexicon.load("event_clauses")["nouns in -ing"]:
        return False
    if word.endswith("ing") and word not in ("following", "during"):
        return not verb and not verbs.is_plain(last) and verbs.of_participle(word) is not None
    return True


def _named(desk: Desk, event: Event, clause: Clause) -> Clause | None:
    """The clause with what 'the bill', 'the country' or 'the two sides' in it means, in the article's own words."""
    for piece in desk.sound(event.evidence)[:1]:
        told = _with_states(desk, piece, referents.named(desk, piece, clause.rest), clause)
        subject = _with_states(desk, piece, referents.named(desk, piece, clause.subject))
        subject = _of_its_state(desk, piece, subject)
        told, subject = _spelt_out(desk, piece, told), _spelt_out(desk, piece, subject)
        if (told, subject) != (clause.rest, clause.subject):
            return replace(clause, rest=told, subject=subject)
    return None


def _spelt_out(desk: Desk, piece: Evidence, words: str) -> str:
    """The words with the short forms that the article gives long ones for: 'the HBF' -> 'the Harbour Board Fund'."""
    full = filled.in_full(desk, desk.articles[piece.article], words, words) or words
    return f"the {full[4:]}" if full.startswith("The ") and not words.startswith("The ") else full


def _with_states(desk: Desk, piece: Evidence, told: str, clause: Clause | None = None) -> str:
    """'the last envoy to visit the country' -> 'to visit China'; 'of the two nations' -> 'of Norway and Chile'."""
    own, doer = _ITS_STATES.search(told), clause.doer if clause else None
    if own and doer and doer.side and doer.side not in told:
        mark, s = told[own.end()], "" if doer.side.endswith("s") else "s"  # 'the United States’ harbours'
        return f"{told[: own.start()]}{_with_article(doer.side)}{mark}{s}{told[own.end() + 2 :]}"
    one, two = _THE_STATE.search(told), _THE_TWO.search(told)
    if one and (state := _state_before(desk, piece)):
        return f"{told[: one.start()]}{state}{told[one.end() :]}"
    if two and (states := _two_states(desk, piece)):
        return f"{told[: two.start()]}{states}{told[two.end() :]}"
    return told


def _of_its_state(desk: Desk, piece: Evidence, subject: str) -> str:
    """'the general elections' -> 'the US general elections': of the state in the sentence, or of the article."""
    found = _OF_NO_STATE.match(subject)
    states = _states_in(desk, piece, desk.sentence(piece)[0]) if found else []
    state = states[0] if len(states) == 1 else _home(desk, piece) if found and not states else None
    adjective = titles.adjective(state) if state else None
    return f"the {found['nth'] or ''}{adjective} {found['what']}" if found and adjective else subject


def _of_its_country(desk: Desk, event: Event, clause: Clause) -> Clause:
    """'the Federal Cabinet' -> 'the Australian Federal Cabinet', where the article leaves no doubt of the country."""
    body = institutions.stateless(f"{clause.subject} {clause.rest}")
    for piece in desk.sound(event.evidence)[:1] if body else ():
        country = home.of_body(desk, piece, (body or "").split(" ", 1)[1])
        subject, rest = (institutions.with_state(words, country) for words in (clause.subject, clause.rest))
        return replace(clause, subject=subject, rest=rest)
    return clause


def _home(desk: Desk, piece: Evidence) -> str | None:
    """The state for which nearly all act whom an article names, if they are several."""
    sides = [person.side for person in desk.people_of(piece.article) if person.side]
    if len(sides) < _NEAR:
        return None
    state, count = Counter(sides).most_common(1)[0]
    return state if count >= _NEARLY_ALL * len(sides) else None


def _two_states(desk: Desk, piece: Evidence) -> str | None:
    """The two states that the article is about: named far more often than any other."""
    whole = Span(0, len(desk.articles[piece.article].text))
    found = {actor.name: len(_places(actor, piece, whole)) for actor in _states(desk)}
    second, third = (*sorted(found.values(), reverse=True), 0, 0, 0)[1:3]
    if second < _FAR_MORE or third * _FAR_MORE > second:
        return None
    return " and ".join(sorted(_with_article(name) for name, count in found.items() if count >= second))


def _state_before(desk: Desk, piece: Evidence) -> str | None:
    """The one state named in the sentences before, and not in the sentence itself."""
    text = desk.articles[piece.article].text
    whole = desk.sentence(piece)[0]
    start = whole.start
    for _ in range(_NEAR):
        if start < _NEAR or text[start - 1 : start] == "\n":
            break
        start = sentence_of(text, Span(start - 2, start - 1)).start
    here = _states_in(desk, piece, whole)
    meant = [name for name in _states_in(desk, piece, Span(start, whole.start)) if name not in here]
    return _with_article(meant[0]) if len(meant) == 1 else None


def _states(desk: Desk) -> list[Actor]:
    return [actor for actor in desk.dossier.actors if actor.kind is ActorKind.COUNTRY]


def _states_in(desk: Desk, piece: Evidence, where: Span) -> list[str]:
    return [actor.name for actor in _states(desk) if _places(actor, piece, where)]


def _places(actor: Actor, piece: Evidence, where: Span) -> list[int]:
    """Where an actor is named within a stretch of the article."""
    at = (one.span.start for one in actor.mentions if one.article == piece.article)
    return [place for place in at if where.start <= place < where.end]


def _with_article(state: str) -> str:
    return f"the {state}" if state.startswith("United ") or state.endswith("s") else state
