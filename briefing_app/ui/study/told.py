"""What the study page says in words. No widgets here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_app.model.briefing import Correction
from briefing_app.model.cards import Rating, Review
from briefing_app.model.exchange import Arrived
from briefing_app.model.study import DeedKind
from briefing_app.study.told import error
from briefing_app.ui import words
from briefing_app.ui.study.modes import FLAGS

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from briefing_app.model.cards import Card
    from briefing_app.model.study import AtMeeting, Deed, Standing
    from briefing_app.study.plan import Readiness
    from briefing_app.ui.study.sitting import Sitting

GRADES = {Rating.AGAIN: "Again", Rating.HARD: "Hard", Rating.GOOD: "Good", Rating.EASY: "Easy"}
_SHORT = 60  # characters of a question in a sentence about it


def question(card: Card | None) -> str:
    """A card in a sentence."""
    if card is None:
        return "a card that is gone"
    return f"“{words.one_line(words.asked_in_short(card.front), _SHORT).strip('“”')}”"


def taken_back(undone: Review | Deed | Correction | Arrived | None, card: Card | None) -> str:
    """What an undo took back."""
    if undone is None:
        return "There is nothing to take back."
    if isinstance(undone, Correction | Arrived):
        return words.taken_back(undone)
    if isinstance(undone, Review):
        return f"Taken back: {GRADES[undone.rating]} for {question(card)}"
    return f"Taken back: {_deed(undone)} {question(card)}"


def _deed(deed: Deed) -> str:
    match deed.kind:
        case DeedKind.SUSPEND:
            return "leaving out"
        case DeedKind.BURY:
            return "burying"
        case DeedKind.FLAG:
            return "the flag of" if not deed.value else f"the {FLAGS[int(deed.value)].lower()} flag of"
        case DeedKind.MARK:
            return "the mark of"
        case DeedKind.FIX:
            return "the note on"


def at_meeting(told: AtMeeting, now: datetime) -> str:
    """When the meeting is, before a pair of chances: 'on 28 Nov', 'at 14:00' today."""
    zone = told.at.tzinfo
    if told.at.date() == now.astimezone(zone).date():
        return f"at {told.at:%H:%M}"
    return f"on {told.at.day} {told.at:%b}"


def chances(before: float, after: float) -> str:
    """'71 → 93 %'."""
    return f"{before * 100:.0f} → {after * 100:.0f} %"


def offer(
    sitting: Sitting, offered: Sequence[Rating], now: datetime
) -> tuple[dict[Rating, str], dict[Rating, str], str]:
    """Of each grade offered the interval and what it brings for the meeting; and when that is."""
    session = sitting.session
    due = session.preview(now) if session.current and sitting.moves_memory else {}
    spans = {each: words.span(due[each] - now) if each in due else "" for each in offered}
    meeting = sitting.workspace.study.at_meeting(session, now)
    if not meeting:
        return spans, {}, ""
    return (
        spans,
        {each: chances(meeting.untouched, meeting.after[each]) for each in offered},
        at_meeting(meeting, now),
    )


def minutes(left: float) -> str:
    """How long it will take, at the person's own pace."""
    return f"about {max(1, round(left))} min left" if left else ""


def aside(number: int, *, suspended: bool) -> str:
    """What was done with so many cards."""
    what = "The card" if number == 1 else f"{words.count(number, 'card')} of the same fact"
    is_ = "is" if number == 1 else "are"
    how = "left out from now on" if suspended else "buried until tomorrow"
    return f"{what} {is_} {how}. U takes it back."


def leech(lapses: int) -> str:
    """A card that will not stick."""
    return f"Forgotten {lapses} times: another wording (E) helps more than another try; or leave it out (@)."


def signs(standing: Standing) -> str:
    """What was done with a card, beside its flag."""
    fix = f"To be mended: {words.one_line(standing.fix, _SHORT)}" if standing.fix else ""
    return "  ·  ".join(part for part in ("Marked" if standing.marked else "", fix) if part)


def clock(latest: datetime) -> str:
    """The clock stands before the last answer."""
    return (
        f"This computer’s clock stands before your last answer ({latest.astimezone():%d %b %Y, %H:%M}). "
        "Nothing is lost and answers keep their order, but what is due depends on the clock: please check it."
    )


def done(sitting: Sitting) -> str:
    """How many answers, and how long they took."""
    again = sitting.missed
    took = words.span_of_seconds(sitting.seconds)
    hard = f" {words.count(again, 'answer')} did not come yet." if again else ""
    return f"{words.count(len(sitting.answers), 'answer')} in {took}.{hard}"


def moved(sitting: Sitting, before: Readiness | None, after: Readiness | None) -> str:
    """What a sitting brought."""
    if not sitting.moves_memory:
        return "These answers were practice: they move no memory."
    if before and after:
        margin = f" ({error(after.mean, after.error)})" if after.error else ""
        return f"Readiness {before.mean * 100:.0f} → {after.mean * 100:.0f} %{margin}."
    return f"{words.count(sitting.learnt, 'card')} became known." if sitting.learnt else ""
