"""When an office was held, as far as a card may say: its date, whether it was past, whether another held it then."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from briefing_app import lexicon
from briefing_app.cards import titles, wording
from briefing_app.cards.standing import dates_a_death, is_long_ago, is_past
from briefing_app.model.facts import Slot
from briefing_app.model.when import Precision, When

if TYPE_CHECKING:
    from briefing_app.cards.desk import Desk
    from briefing_app.model.facts import Actor, Office
    from briefing_app.model.text import Evidence

_OVER_BEFORE = re.compile(
    r"\b(?:served|worked|acted|spent \w+ years) as (?:an? |the )?(?:[\w.’'-]+ ){0,5}$|"
    r"\bhad (?:once |long |earlier |also )?been (?:an? |the )?(?:[\w.’'-]+ ){0,5}$|\bonce (?:an? |the )|"
    r"\b(?:previously|formerly)\b[^.;,]*$"
)
_OVER_AFTER = re.compile(
    r"[^.;]{0,60}?(?:\bfrom \d{4} (?:to|until|till)\b|\buntil (?:earlier|last|\d|he|she|[A-Z])|"
    r"\b(?:under|during) (?:the )?(?:former |then |late |first )?"
    r"(?:President|Prime Minister|[A-Z]\w+ administration)\b|"
    r"\bin the [A-Z][\w. ]* (?:administration|White House|years|era|presidency)\b|"
    r"\band (?:is|was|became) (?:now|later|then)\b)"
)
_YEAR = re.compile(r"(?<!\d)(?<!since )(?<!from )(?<!after )(?:19|20)\d\d(?!\d)")
_MUCH_SURER = 4  # times as often told of one as of the other: then the other is 'President' of a time gone by
_SPEAKS_NOW = re.compile(r"\b(?:said|says|told|added|announced)\b")
_QUOTED = re.compile(r"[“\"][^”\"]*[”\"]")
_SPEAKS_WITHIN = 45  # characters around a title in which its holder is told to speak
_NEAR_BEFORE = 12  # characters in which 'then' stands before a title


def date(desk: Desk, actor: Actor, office: Office) -> When | None:
    """When it was held; of a past office the date of what its holder did then, else when it was told to be past."""
    if office.at or not is_past(office):
        return office.at
    return then(desk, actor, office) or desk.published(office.evidence)


def then(desk: Desk, actor: Actor, office: Office) -> When | None:
    """'then House Speaker Ann Smith visited …': the date of the visit that the same sentence tells."""
    for piece in desk.sound(office.evidence):
        text = desk.articles[piece.article].text
        whole, _ = desk.sentence(piece)
        before = text[max(whole.start, piece.span.start - _NEAR_BEFORE) : piece.span.end]
        if not re.search(r"\bthen\b[- ,]", before):
            continue
        for event in desk.of_actor.get(actor.key, ()):
            dated = event.when and event.when.precision is not Precision.INTERVAL
            told = any(proof.article == piece.article and proof.span.overlaps(whole) for proof in event.evidence)
            if event.when and dates_a_death(whole.of(text), event.when.edtf[:4]):
                continue
            if dated and told and event.actors[0] == actor.key and (event.when_words or "?") in whole.of(text):
                return event.when
    return None


def is_told_as_past(desk: Desk, office: Office) -> bool:
    """Whether its sentence tells of a term that is over, though the office is dated now ('who served as … until').

    A sentence that names an earlier year may tell of that year: 'as Speaker Ann Smith's plan of 1994 shows'.
    """
    if is_past(office):
        return False
    sound = desk.sound(office.evidence)
    if any(_is_over(desk, piece) for piece in sound):
        return True
    held = office.at.first.year if office.at else 0
    return bool(sound) and all(_tells_of_before(desk, piece, held) for piece in sound)


def _is_over(desk: Desk, piece: Evidence) -> bool:
    text = desk.articles[piece.article].text
    whole, _ = desk.sentence(piece)
    before, after = text[whole.start : piece.span.start], text[piece.span.end : whole.end]
    return bool(_OVER_BEFORE.search(f"{before} {piece.span.of(text)}") or _OVER_AFTER.match(after))


def _tells_of_before(desk: Desk, piece: Evidence, year: int) -> bool:
    """Whether its sentence names an earlier year, and does not tell the holder as speaking now."""
    whole, told = desk.sentence(piece)
    at = piece.span.start - whole.start
    plain = _QUOTED.sub(lambda found: " " * len(found.group()), told)
    end = piece.span.end - whole.start + _SPEAKS_WITHIN
    speaks = _SPEAKS_NOW.search(plain[max(0, at - _NEAR_BEFORE) : end])
    return not speaks and any(int(told) < year for told in _YEAR.findall(told))


def is_history(desk: Desk, actor: Actor, office: Office) -> bool:
    """Whether the office, or all that the briefing tells of its holder, lies far back."""
    printed = desk.published(office.evidence)
    if printed is None:
        return False
    deeds = [event.when for event in desk.of_actor.get(actor.key, ()) if event.when]
    dates = [office.at] if office.at and not is_past(office) else deeds
    return bool(dates) and all(is_long_ago(when, printed) for when in dates)


def is_looked_back_to(office: Office, printed: When | None) -> bool:
    """Whether an office is dated by a year that was over when its article was printed."""
    return bool(office.at and printed and office.at.last.year < printed.first.year)


def is_shared(desk: Desk, actor: Actor, office: Office, title: str) -> bool:
    """Whether the briefing knows another holder in that month: told as present once, it may have been past (B5)."""
    if office.at is None or is_past(office) or not titles.is_sole(title):
        return False
    return any(
        other.key != actor.key
        and other.side == actor.side
        and held.at is not None
        and not is_past(held)
        and wording.month_of(held.at) == wording.month_of(office.at)
        and titles.telling(titles.titled(held.title, other.side, desk.surnames)) == titles.telling(title)
        and len(held.evidence) * _MUCH_SURER > len(office.evidence)
        and not desk.is_contested(Slot.OFFICE, held.evidence)  # with the right one known only the wrong one is
        for other in desk.people
        for held in other.offices
    )


def changes_hands(desk: Desk, actor: Actor, office: Office, title: str) -> bool:
    """Whether the holder came or went in that month: then 'in July 2023' has two right answers (B5, D1)."""
    if office.at is None or office.at.precision not in (Precision.MONTH, Precision.DAY):
        return False
    month = When(office.at.edtf[:7])
    of_it = {*titles.telling(title), "post", "office", "ministry", "job"}
    return any(
        event.when is not None
        and month.overlaps(event.when)
        and actor.name in event.what
        and _handover().search(event.what)
        and of_it & set(re.findall(r"\w+", event.what.lower()))
        for event in desk.of_actor.get(actor.key, ())
    )


@cache
def _handover() -> re.Pattern[str]:
    lists = lexicon.load("event_types")
    forms = (*lists["appoint"], *lists["dismiss"], "lost his post", "lost her post", "took over", "take over")
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, forms))})\b")
