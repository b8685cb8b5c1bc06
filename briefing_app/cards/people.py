"""Cards on who holds which office."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from briefing_app import lexicon
from briefing_app.cards import bodies, posts, titles, wording
from briefing_app.model.cards import Card, CardKind, Form
from briefing_app.model.confidence import SURE
from briefing_app.model.facts import Actor, ActorKind, Office, Slot
from briefing_app.model.keys import digest
from briefing_app.model.sentences import sentence_of
from briefing_app.model.text import Span
from briefing_app.model.when import Precision, When

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing_app.cards.desk import Desk
    from briefing_app.model.text import Evidence

_LONGEST = 12  # words of an answer (C1)
_POSTS_EACH = 2  # posts asked of one person
_OVER_BEFORE = re.compile(
    r"\b(?:served|worked|acted|spent \w+ years) as (?:an? |the )?(?:[\w.’'-]+ ){0,5}$|\bonce (?:an? |the )"
)
_OVER_AFTER = re.compile(r"[^.;]{0,60}?(?:\bfrom \d{4} (?:to|until|till)\b|\buntil (?:earlier|last|\d|he|she|[A-Z]))")
_ONCE = re.compile(r"(?i)(?:the )?(?:once|one-time|sometime|erstwhile)\b")
_HISTORY = 20  # years before its article from which an office is a parallel from the past, not news (D3)


def cards(desk: Desk) -> Iterator[Card]:
    """At most two for each person: posts of different kinds, the one that one person alone can hold asked by post."""
    found = [
        _card(desk, actor, office, title, when)
        for actor in desk.dossier.actors
        if actor.kind is ActorKind.PERSON and " " in actor.name
        for office, title in _best(desk, actor)
        if (when := _date(desk, actor, office))
    ]
    by_front: dict[str, list[Card]] = defaultdict(list)
    for card in found:
        by_front[card.front].append(card)
    yield from (row[0] for row in by_front.values() if len({card.back for card in row}) == 1)


def _best(desk: Desk, actor: Actor) -> list[tuple[Office, str]]:
    """The posts worth a card: uncontested, sole ones first, then the fuller wording; no two of one sort."""
    options = [
        (office, title)
        for office in actor.offices
        if _date(desk, actor, office)
        and len((title := _titled(desk, actor, office)).split()) in range(1, _LONGEST + 1)
        and desk.sound(office.evidence)
        and not desk.is_contested(Slot.OFFICE, office.evidence)
        and not _is_history(desk, actor, office)
        and not _is_told_as_past(desk, office)
        and not _is_one_of_several(desk, actor, office)
        and not _is_shared(desk, actor, office, title)
        and not _changes_hands(desk, actor, office, title)
    ]
    kept: list[tuple[Office, str]] = []
    for office, title in sorted(options, key=_order):
        words = set(re.findall(r"\w+", title.lower()))
        if not any(words & titles.telling(known) for _, known in kept):
            kept.append((office, title))
    return kept[:_POSTS_EACH]


def _titled(desk: Desk, actor: Actor, office: Office) -> str:
    """The title as it stands alone; empty where it is cut off, long over, or says not of which body (B1)."""
    if bodies.goes_on(desk, office) or _ONCE.match(office.title):
        return ""
    title = bodies.spelt_out(desk, titles.titled(office.title, actor.side, desk.surnames))
    return "" if not title or bodies.lacks_employer(title) else title


def _is_one_of_several(desk: Desk, actor: Actor, office: Office) -> bool:
    """Whether 'had held before' has more right answers: another office of theirs is known (B5)."""
    if not _is_past(office) or office.at or _then(desk, actor, office):
        return False
    words = titles.telling(office.title)
    return any(not words <= titles.telling(other.title) for other in actor.offices)


def _order(option: tuple[Office, str]) -> tuple[bool, bool, int, str, str]:
    """Present posts first, then those of one holder, then the fuller wording, then the earlier date."""
    office, title = option
    return _is_past(office), not titles.is_sole(title), -len(title), title, office.at.edtf if office.at else ""


def _date(desk: Desk, actor: Actor, office: Office) -> When | None:
    """When it was held; of a past office the date of what its holder did then, else when it was told to be past."""
    if office.at or not _is_past(office):
        return office.at
    return _then(desk, actor, office) or desk.published(office.evidence)


def _then(desk: Desk, actor: Actor, office: Office) -> When | None:
    """'then House Speaker Ann Smith visited …': the date of the visit that the same sentence tells."""
    for piece in desk.sound(office.evidence):
        text = desk.articles[piece.article].text
        whole = sentence_of(text, piece.span)
        if not re.search(r"\bthen\b[- ,]", text[max(whole.start, piece.span.start - 12) : piece.span.end]):
            continue
        for event in desk.dossier.events:
            dated = (
                event.when
                and (event.when_words or "?") in whole.of(text)
                and event.when.precision is not Precision.INTERVAL
            )
            if (
                dated
                and event.actors[:1] == (actor.key,)
                and any(proof.article == piece.article and proof.span.overlaps(whole) for proof in event.evidence)
            ):
                return event.when
    return None


def _is_told_as_past(desk: Desk, office: Office) -> bool:
    """Whether its sentence tells of a term that is over, though the office is dated now ('who served as … until')."""
    if _is_past(office):
        return False
    for piece in desk.sound(office.evidence):
        text = desk.articles[piece.article].text
        whole = sentence_of(text, piece.span)
        before, after = text[whole.start : piece.span.start], text[piece.span.end : whole.end]
        if _OVER_BEFORE.search(f"{before} {piece.span.of(text)}") or _OVER_AFTER.match(after):
            return True
    return False


def _is_history(desk: Desk, actor: Actor, office: Office) -> bool:
    """Whether the office, or all that the briefing tells of its holder, lies far back."""
    printed = desk.published(office.evidence)
    if printed is None:
        return False
    deeds = [event.when for event in desk.dossier.events if actor.key in event.actors and event.when]
    dates = [office.at] if office.at and not _is_past(office) else deeds
    return bool(dates) and all(printed.first.year - when.first.year > _HISTORY for when in dates)


def _is_shared(desk: Desk, actor: Actor, office: Office, title: str) -> bool:
    """Whether the briefing knows another holder in that month: told as present once, it may have been past (B5)."""
    if office.at is None or _is_past(office) or not titles.is_sole(title):
        return False
    return any(
        other.key != actor.key
        and other.side == actor.side
        and held.at is not None
        and not _is_past(held)
        and wording.month_of(held.at) == wording.month_of(office.at)
        and titles.telling(titles.titled(held.title, other.side, desk.surnames)) == titles.telling(title)
        for other in desk.people
        for held in other.offices
    )


def _changes_hands(desk: Desk, actor: Actor, office: Office, title: str) -> bool:
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
        for event in desk.dossier.events
    )


@cache
def _handover() -> re.Pattern[str]:
    lists = lexicon.load("event_types")
    forms = (*lists["appoint"], *lists["dismiss"], "lost his post", "lost her post", "took over", "take over")
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, forms))})\b")


def _card(desk: Desk, actor: Actor, office: Office, title: str, when: When) -> Card:
    post = posts.asked(title, actor.side)
    past = _is_past(office)
    if titles.is_sole(title) and not past:
        front, back, asked = wording.who_held(title, when), actor.name, "who"
    elif past and not (office.at or _then(desk, actor, office)):
        front, back, asked = wording.which_former_office(actor.name, when, post.sort, post.where), post.post, "former"
    else:
        front, back, asked = wording.which_office(actor.name, when, post.sort, post.where), post.post, "post"
    proofs = desk.sound(office.evidence)
    naming = tuple(piece for piece in proofs if titles.heads_of(title) & _words_around(desk, piece))
    return Card(
        key=f"card/actor/{asked}/{digest(actor.key, *sorted(titles.telling(title)))}",
        kind=CardKind.ACTOR,
        form=Form.QUESTION,
        front=front,
        back=back[:1].upper() + back[1:],
        fact=actor.key,
        evidence=tuple(_with_name(desk, actor, piece) for piece in _best_first(desk, actor, title, naming or proofs)),
        actors=(actor.key,),
        suggested=not naming or office.confidence < SURE,
    )


def _best_first(desk: Desk, actor: Actor, title: str, evidence: tuple[Evidence, ...]) -> tuple[Evidence, ...]:
    """The sentence that gives both name and title before those that give one of them (A3)."""

    def missing(piece: Evidence) -> int:
        words = _words_around(desk, piece)
        named = actor.name.split()[-1].lower() in words
        return len(titles.telling(title) - words) + 2 * (not named)

    return tuple(sorted(evidence, key=missing))


def _with_name(desk: Desk, actor: Actor, piece: Evidence) -> Evidence:
    """The title together with the nearest printing of the name in its sentence, if that holds it (A3)."""
    text = desk.articles[piece.article].text
    whole = sentence_of(text, piece.span)
    forms = sorted({actor.name, *actor.aliases, actor.name.split()[-1]}, key=len, reverse=True)
    pattern = "|".join(re.escape(form) for form in forms if form[:1].isupper())
    found = re.compile(rf"\b(?:{pattern})\b").finditer(text, whole.start, whole.end)
    names = [Span(*match.span()) for match in found]
    if not names:
        return piece
    near = min(names, key=lambda span: max(span.start - piece.span.end, piece.span.start - span.end, 0))
    return replace(piece, span=Span(min(near.start, piece.span.start), max(near.end, piece.span.end)))


def _words_around(desk: Desk, piece: Evidence) -> set[str]:
    """The words of the sentence that a piece of evidence stands in, in lower case."""
    text = desk.articles[piece.article].text
    return set(re.findall(r"\w+", sentence_of(text, piece.span).of(text).lower()))


def _is_past(office: Office) -> bool:
    return office.former or bool(re.match(r"(?i)(then|former|ex|onetime|late)[ -]", office.title))
