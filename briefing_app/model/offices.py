"""Which office somebody held when, as far as the texts tell."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

    from briefing_app.model.facts import Actor, Dossier, Office

_FRESH = 92  # days: a quarter


def held(actor: Actor, day: date | None = None) -> Office | None:
    """The latest office told of up to `day` (without one: at all); a former one only where there is no other."""
    told = [office for office in actor.offices if not (day and office.at and office.at.first > day)]
    current = [office for office in told if not office.former] or told
    return max(current, key=lambda office: office.at.last.isoformat() if office.at else "", default=None)


def worded(office: Office, day: date | None = None) -> str:
    """The title; 'former' before it where it is past, its date behind it where that lies well before `day`.

    Somebody told of as minister a year ago need not be minister today.
    """
    past = office.former and not office.title.casefold().startswith(("former", "ex-"))
    if past:
        return f"former {office.title}"
    stale = day and office.at and not office.former and (day - office.at.last).days > _FRESH
    return f"{office.title} ({office.at})" if stale else office.title


def last_day(dossier: Dossier) -> date | None:
    """The day up to which the articles tell: that of the latest one."""
    return max((article.published.last for article in dossier.articles if article.published), default=None)
