"""Questions for what was decided: 'In June 2023, what did Norway and Chile agree to resume?'.

Asked of events, and of printed sentences of which reading made none (or a shorter one). Everything that refuses a
question on an event refuses these (`happenings`).
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from rapidfuzz import fuzz

from briefing_app import lexicon
from briefing_app.cards.events import causes, deeds, faithful
from briefing_app.cards.rubric import asking, doubts
from briefing_app.cards.sentences import objects, singular
from briefing_app.cards.words import verbs, wording
from briefing_app.model.facts import Status

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing_app.cards.desk import Desk
    from briefing_app.cards.words.clauses import Clause
    from briefing_app.model.cards import Card
    from briefing_app.model.facts import Event

_SAME_DEED = 80  # token_set_ratio of two predicates that tell one decision
_OWNED_BY = re.compile(
    r" (?:of|between|in|with|from) (?P<who>(?:the )?[A-Z][\w’'-]*(?:(?:,| and|,? and the| of)? [A-Z][\w’'-]*)*)$"
)
_DATE_LAST = re.compile(r",? (?:on|in) (?:\d{1,2} )?(?:[A-Z][a-z]+ )?(?:19|20)\d\d$")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_YEAR_LAST = re.compile(r"(?<=\d [A-Z])[a-z]+(?P<cut> (?P<year>(?:19|20)\d\d))$")  # 'until 30 June | 2019'
_GATHERING = re.compile(r"\b(?:talks|visit|trip|summit|meetings?|negotiations)\b")
_OF_ANYWHERE = re.compile(
    r"(?:the )?(?:local|regional|provincial|municipal|rival|other|some|several|many) ", re.IGNORECASE
)
_WHERE_IT_IS = re.compile(r"(?<=[\w’']) (?:of|in|on|at|from|for|to|with) (?=the |[A-Z])")
_TWO_YEARS = re.compile(r"\b\d{4}, (?:[A-Z][a-z]+ )?\d{4}\b")
_A_SUM = re.compile(r"(?:(?:About|Nearly|Over|Up to|More than|At least) )?[$€£¥]\d")  # how much is asked in print
_TO_DO = re.compile(r"\bto [a-z]|^for$")
_ENDED = ("ended", "concluded", "closed", "failed", "broke")
_TELLS = 3  # telling words and names that must stand around what is asked
_TELLS_ENOUGH = 2  # where it says what was to be done with it: 'agree to resume'


class Around(NamedTuple):
    """What stands around a clause in its printed sentence.

    Attributes:
        speaker: who is printed as saying it; empty where the report itself does.
        occasion: at what it was decided, where the sentence begins with that: 'during two days of talks in Oslo'.
        text: the sentence, whose end may give the cause.
    """

    speaker: str = ""
    occasion: str = ""
    text: str = ""


ALONE = Around()


def asked(desk: Desk, event: Event, clause: Clause, around: Around = ALONE) -> Iterator[Card]:
    """The questions for why something was decided and what, the surest first."""
    past = asking.told_in_past(clause, event.status)
    past = replace(past, subject=past.subject.removeprefix("recent ").removeprefix("Recent ")) if past else None
    planned = event.status is Status.PLANNED
    if past is None or not (planned or event.status is Status.HAPPENED) or asking.told_by(past):
        return
    dates_itself = bool(_YEAR.search(around.occasion))
    lead = "" if dates_itself and not around.speaker else lead_of(desk, event, past, around.speaker)
    if lead is None or not deeds.can_be_told(desk, event, clause):
        return
    if lead and not planned:
        whole = past if causes.of(past) else _to_its_end(clause, past, event, around.text)
        yield from _why(desk, event, whole, lead)
    if not _decides(past) or _is_mixed(desk, past.subject):
        return
    yield from _plan(desk, event, past, lead)
    if _is_once(desk, event, past):
        on_the_day = deeds.stated(desk, event) if planned else None
        occasion = wording.date_of(on_the_day) if on_the_day else around.occasion
        yield from _what(desk, event, past, lead, occasion)


def _what(desk: Desk, event: Event, past: Clause, lead: str, occasion: str) -> Iterator[Card]:
    for thing in objects.of(past):
        hung_on = f"{thing.hung_on} {occasion}".strip()
        front = _front(desk, event, past, replace(thing, hung_on=hung_on), dated=not lead)
        least = _TELLS_ENOUGH if thing.before else _TELLS
        if _A_SUM.match(thing.answer) or (not thing.before and _is_a_further_one(desk, event, past)):
            continue
        if _is_loose(thing, lead, hung_on) or any(person.name == thing.answer for person in desk.people):
            continue  # a person is no 'what'
        if front and _tells(desk, past, f"{thing.before} {thing.hung_on}") >= least and not doubts.points_back(front):
            asked_so = f"{lead}, {front}?" if lead else f"{wording.capital(front)}?"
            yield deeds.card(desk, event, "decided", asked_so, _less(thing.answer, asked_so))


def _is_a_further_one(desk: Desk, event: Event, past: Clause) -> bool:
    """Whether it was done to something else too: 'Oslo also lifted a ban' has two answers (B5)."""
    also = re.compile(rf"\balso (?:[a-z]+ly )?{re.escape(past.verb)}\b|\b{re.escape(past.verb)} also\b")
    return any(also.search(told) for told in faithful.printed(desk, event))


def _is_loose(thing: objects.Thing, lead: str, hung_on: str) -> bool:
    """Whether nothing says which time is meant (B4), or two years do."""
    years = {*_YEAR.findall(lead), *_YEAR.findall(hung_on)}
    undated = lead.startswith("As ") and not (
        _TO_DO.search(thing.before) or hung_on or (" " in thing.asks and not thing.before)
    )
    return undated or (len(years) > 1 and not lead.startswith("A")) or bool(_TWO_YEARS.search(hung_on))


def _plan(desk: Desk, event: Event, past: Clause, lead: str) -> Iterator[Card]:
    """'what would a plan that Norway unveiled create', 'what did a resolution that the council adopted call for'."""
    found = objects.of_plan(past)
    before = deeds.is_of_before(desk, event, past)
    verb = f"had {verbs.participle(past.verb)}" if before else past.verb
    if found and lead:
        plan, does, thing = found
        aux, _, plain = does.partition(" ")
        date = lead[:1].lower() + lead[1:]
        when = f" {date}" if not lead.startswith(("As", "According")) else ""
        front = f"what {aux} {plan} that {past.subject} {verb}{when} {plain}?"
        yield deeds.card(desk, event, "decided", wording.capital(front) if when else f"{lead}, {front}", thing)


def _less(answer: str, front: str) -> str:
    """The answer without whose it is, where the question names them, and without its year.

    'Talks of the navies | of Chile and Peru', 'a delay until 30 June | 2019'.
    """
    found = _OWNED_BY.search(answer)
    year = _YEAR_LAST.search(answer)
    answer = answer[: year.start("cut")] if year and year["year"] in front else answer
    named = found is not None and any(word in front for word in re.findall(r"[A-Z][\w’'-]+", found["who"]))
    return answer[: found.start()] if found and named and " " in answer[: found.start()] else answer


def _to_its_end(clause: Clause, past: Clause, event: Event, text: str) -> Clause:
    """The clause with all that its sentence tells behind its verb: ', citing a threat to health'."""
    rest = _DATE_LAST.sub("", text.partition(f" {clause.verb} ")[2])
    whole = asking.told_in_past(replace(clause, rest=rest), event.status) if rest else None
    return replace(past, rest=whole.rest) if whole and whole.verb == past.verb else past


def _why(desk: Desk, event: Event, past: Clause, lead: str) -> Iterator[Card]:
    cause = causes.of(past)
    turned = inverted(desk, event, past) if cause else None
    if cause and turned and _tells(desk, past, cause.kept) >= _TELLS and not doubts.points_back(f"X {cause.kept}"):
        front = " ".join((cause.asks, *turned, cause.kept))
        yield deeds.card(desk, event, "why", f"{lead}, {front}?", cause.answer)


def lead_of(desk: Desk, event: Event, past: Clause, speaker: str = "") -> str | None:
    """'In June 2023'; of a deed of no known day 'As reported in June 2023'; None where neither is known.

    What somebody says keeps him: 'According to Ann Smith in June 2023' (A5).
    """
    date, reported = deeds.stated(desk, event), desk.published(event.evidence)
    date = None if event.status is Status.PLANNED else date
    if speaker:
        return f"According to {speaker} {wording.month_of(reported)}" if reported else None
    if date is not None and not asking.is_in_progress(past):
        return wording.capital(wording.date_of(date))
    return f"As reported {wording.month_of(reported)}" if reported else None


def inverted(desk: Desk, event: Event, past: Clause, *, dated: bool = False) -> tuple[str, str] | None:
    """'did Norway' and 'agree', or 'had Norway' and 'agreed': the clause's own words behind a question word.

    Args:
        desk: the dossier.
        event: what is asked about.
        past: its clause, told in the past.
        dated: whether the question gives its date in its own words.
    """
    if past.verb in ("was", "were"):
        return f"{past.verb} {past.subject}", past.adverb
    if not dated and deeds.is_of_before(desk, event, past):
        done = verbs.participle(past.verb)
        return (f"had {past.subject}", " ".join(filter(None, (past.adverb, done)))) if done else None
    plain = verbs.plain(past.verb)
    return (f"did {past.subject}", " ".join(filter(None, (past.adverb, plain)))) if plain else None


def _front(desk: Desk, event: Event, past: Clause, thing: objects.Thing, *, dated: bool) -> str | None:
    turned = inverted(desk, event, past, dated=dated)
    return " ".join(filter(None, (thing.asks, *turned, thing.before, thing.hung_on))) if turned else None


def _decides(past: Clause) -> bool:
    """Whether the subject is somebody who can decide, and no sum or deed that 'raised' or 'renewed' another."""
    if past.verb in _ENDED and _GATHERING.search(past.subject):
        return True
    if _OF_ANYWHERE.match(past.subject):
        return False
    heads = [_WHERE_IT_IS.split(one)[0].split()[-1] for one in re.split(r",? and |, ", past.subject) if one.strip()]
    agents = lexicon.load("decisions")["agents"]
    return past.doer is not None or all(head[:1].isupper() or head in agents for head in heads)


def _is_mixed(desk: Desk, subject: str) -> bool:
    """Whether a body was made somebody's by a wrong name put in: 'Harbour Union of Ann Lee' (E2)."""
    return any(re.search(rf"[A-Z]\w+ of {re.escape(person.name)}$", subject) for person in desk.people_in(subject))


def _is_once(desk: Desk, event: Event, past: Clause) -> bool:
    """Whether the dossier knows no other decision of the doer about then with the same verb (B5)."""
    others = desk.of_actor.get(past.doer.key, ()) if past.doer else ()
    return not any(_rivals(desk, event, past, other) for other in others if _about_then(event, other))


def _rivals(desk: Desk, event: Event, past: Clause, other: Event) -> bool:
    """Whether another event tells another decision of the doer, in another sentence, with the same verb."""
    there = desk.clause(other)
    if there is None or there.doer is not past.doer or _is_of_one_sentence(event, other):
        return False
    told = f"{there.verb} {there.rest}"
    deed = past.rest.split()[0] if past.verb in ("was", "were") and past.rest else past.verb
    if deed not in told or not re.search(rf"\b{re.escape(deed)}\b", told.split(" to ", maxsplit=1)[0]):
        return False
    return fuzz.token_set_ratio(told, f"{past.verb} {past.rest}", processor=str.casefold) < _SAME_DEED


def _is_of_one_sentence(event: Event, other: Event) -> bool:
    return any(
        one.article == two.article and one.span.overlaps(two.span) for one in other.evidence for two in event.evidence
    )


def _about_then(event: Event, other: Event) -> bool:
    return None in (event.when, other.when) or bool(event.when and other.when and event.when.overlaps(other.when))


def _tells(desk: Desk, past: Clause, around: str) -> int:
    """How much of a question says which decision is meant (B5)."""
    return singular.weight_of(f"{past.subject} {past.verb} {around}".replace(" and ", ", "), desk.names)
