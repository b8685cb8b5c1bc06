"""When an office was held, as far as a card may say: its date, whether it was past, whether another held it then."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from briefing_app import lexicon
from briefing_app.cards.words import titles, worded_titles, wording
from briefing_app.cards.words.standing import dates_a_death, is_long_ago, is_past
from briefing_app.model.facts import Slot
from briefing_app.model.when import Precision, When

if TYPE_CHECKING:
    from briefing_app.cards.desk import Desk
    from briefing_app.model.facts import Actor, Office

_MUCH_SURER = 4  # times as often told of one as of the other: then the other is 'President' of a time gone by
_PARALLEL = 10  # years back of a parallel
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


def is_history(desk: Desk, actor: Actor, office: Office) -> bool:
    """Whether the office, or all that the briefing tells of its holder, lies far back (D3).

    Of somebody named but once a post of ten years before is a parallel: 'the last visit, by then-President Ann Lee'.
    """
    printed = desk.published(office.evidence)
    if printed is None:
        return False
    if is_past(office) and office.at and len(actor.mentions) == 1:
        return printed.first.year - office.at.first.year > _PARALLEL
    deeds = [event.when for event in desk.of_actor.get(actor.key, ()) if event.when]
    dates = [office.at] if office.at and not is_past(office) else deeds
    return bool(dates) and all(is_long_ago(when, printed) for when in dates)


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
        and titles.telling(worded_titles.titled(held.title, other.side, desk.surnames)) == titles.telling(title)
        and len(held.evidence) * _MUCH_SURER > len(office.evidence)
        and not desk.is_contested(Slot.OFFICE, held.evidence)  # with the right one known only the wrong one is
        for other in desk.people
        for held in other.offices
    )


def changes_hands(desk: Desk, actor: Actor, office: Office, title: str) -> bool:
    """Whether the holder came or went in that month: then 'in July 2023' has two right answers (B5, D1)."""
    if office.at is None or office.at.precision not in (Precision.MONTH, Precision.DAY):
        return False
    if _is_leaving(desk, office):
        return True
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


def _is_leaving(desk: Desk, office: Office) -> bool:
    """Whether all that tells the office calls its holder outgoing: the month may have had another too."""
    pieces = desk.sound(office.evidence)
    before = (desk.articles[one.article].text[: one.span.start][-_NEAR_BEFORE:] for one in pieces)
    return bool(pieces) and all(re.search(r"\b(?:outgoing|departing) $", text) for text in before)


@cache
def _handover() -> re.Pattern[str]:
    lists = lexicon.load("event_types")
    forms = (*lists["appoint"], *lists["dismiss"], "lost his post", "lost her post", "took over", "take over")
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, forms))})\b")
