"""Questions for why something was decided: 'In June 2023, why did Norway suspend its talks with Chile?'.

Asked of events, and of printed sentences of which reading made none (or a shorter one). Everything that refuses a
question on an event refuses these (`happenings`). What was decided is not asked: of seventeen such questions ('what
did Norway agree to resume?') strict readers passed three, of eight with a second verb none, for the thing has as
many names as readers have words (docs/adr/0022); its date is asked in print instead (`in_print`).
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from briefing_app.cards.events import causes, deeds
from briefing_app.cards.rubric import asking, doubts
from briefing_app.cards.sentences import singular
from briefing_app.cards.words import verbs, wording
from briefing_app.model.facts import Status

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing_app.cards.desk import Desk
    from briefing_app.cards.words.clauses import Clause
    from briefing_app.model.cards import Card
    from briefing_app.model.facts import Event

_DATE_LAST = re.compile(r",? (?:on|in) (?:\d{1,2} )?(?:[A-Z][a-z]+ )?(?:19|20)\d\d$")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_TELLS = 3  # telling words and names that must stand around what is asked


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
    """The question for why something was decided, if a word of its sentence says so."""
    past = asking.told_in_past(clause, event.status)
    if past is None or event.status is not Status.HAPPENED or asking.told_by(past):
        return
    past = replace(past, subject=past.subject.removeprefix("recent ").removeprefix("Recent "))
    dates_itself = bool(_YEAR.search(around.occasion)) and not around.speaker
    lead = None if dates_itself else lead_of(desk, event, past, around.speaker)
    if lead is not None and deeds.can_be_told(desk, event, clause):
        whole = past if causes.of(past) else _to_its_end(clause, past, event, around.text)
        yield from _why(desk, event, whole, lead)


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


def inverted(desk: Desk, event: Event, past: Clause) -> tuple[str, str] | None:
    """'did Norway' and 'agree', or 'had Norway' and 'agreed': the clause's own words behind a question word."""
    if past.verb in ("was", "were"):
        return f"{past.verb} {past.subject}", past.adverb
    if deeds.is_of_before(desk, event, past):
        done = verbs.participle(past.verb)
        return (f"had {past.subject}", " ".join(filter(None, (past.adverb, done)))) if done else None
    plain = verbs.plain(past.verb)
    return (f"did {past.subject}", " ".join(filter(None, (past.adverb, plain)))) if plain else None


def _tells(desk: Desk, past: Clause, around: str) -> int:
    """How much of a question says which decision is meant (B5)."""
    return singular.weight_of(f"{past.subject} {past.verb} {around}".replace(" and ", ", "), desk.names)
