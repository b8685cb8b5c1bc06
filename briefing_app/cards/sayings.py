"""Cards on who said what."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefing_app.cards import circumstances, extracts, telling, wording
from briefing_app.model.cards import Card, CardKind, Form
from briefing_app.model.confidence import SURE
from briefing_app.model.facts import ActorKind, Quote, QuoteKind, Slot
from briefing_app.model.keys import digest

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing_app.cards.desk import Desk
    from briefing_app.model.facts import Actor
    from briefing_app.model.text import Span

_LEAST_TO_NAME = 7  # words by which a speaker can be told
_VERY_TELLING = 5.0
_JUDGES = re.compile(r"(?:ive|ous|able|ible|ful|less|ical)$")
_CLEAR = 2  # how much of a position asks for its speaker
_A_GOOD_DEAL = 10  # words of a quotation that names nobody
_OWN_DOINGS = re.compile(  # 'I have knocked on doors in Rochdale', and no 'I opposed', 'I warned'
    r"I(?: have|[’']ve| had| did not| didn[’']t)?(?: never| always)?(?: before)?(?: been)? "
    r"(?!(?:agre|oppos|reject|refus|warn|urg|ask|decid|rais|stress|emphasi[sz]|express|demand|propos|offer|order|sign|veto|"
    r"support|vot|promis|pledg|condemn|stat|argu|need|want|hop|believ)e?d\b)(?:[a-z]+ed|come|gone|went|came|saw|seen|met)\b"
)
_TAKES_SIDES = re.compile(
    r"\b(?:must|should|want|will|shall|hope|believe|think|cannot|can[’']t|won[’']t|that|demand|urge|never again)\b"
)
_MARKS = "“\"‘'"
_REPORTS = re.compile(r"\b(?:said|says|told|reported|according to|added|declared)\b")


def cards(desk: Desk) -> Iterator[Card]:
    """One for each quotation with a speaker that is worth it: its telling words left out, or its speaker asked."""
    for quote in desk.dossier.quotes:
        speaker = desk.actors.get(quote.speaker or "")
        if speaker and quote.kind not in (QuoteKind.SCARE, QuoteKind.TITLE) and desk.sound(quote.evidence):
            card = _card(desk, quote, speaker)
            if card:
                yield card


def _card(desk: Desk, quote: Quote, speaker: Actor) -> Card | None:
    if not _is_known(desk, speaker) or (" " not in speaker.name and speaker.kind is ActorKind.PERSON):
        return None
    printed = extracts.best(quote.text)
    if not printed or desk.is_contested(Slot.WORDS, quote.evidence) or not _is_own_word(desk, quote, printed):
        return None
    whole = extracts.is_clause(printed)
    framed = None if whole else circumstances.frame(desk, quote, speaker)
    found = telling.blank(printed, desk.names)
    if found and (framed or (whole and (extracts.position(printed) or _tells(found, printed)))):
        return _cloze(desk, quote, speaker, (printed, found.span), framed)
    return _who(desk, quote, speaker, printed) if whole else None


def _tells(blank: telling.Blank, printed: str) -> bool:
    """Whether the blanked words are a position by themselves: a judgement ('purely performative') or very telling."""
    return blank.score >= _VERY_TELLING or bool(_JUDGES.search(blank.span.of(printed)))


def _is_own_word(desk: Desk, quote: Quote, printed: str) -> bool:
    """Whether print is a position that its outlet takes: in quotation marks, and reports nobody (F8)."""
    if quote.kind is not QuoteKind.PRINT:
        return True
    piece = quote.evidence[0]
    text = desk.articles[piece.article].text
    marked = text[max(0, piece.span.start - 1) : piece.span.start] in _MARKS and piece.span.start > 0
    takes_side = extracts.position(printed) or telling.blank(printed, desk.names)
    return marked and bool(takes_side) and not _REPORTS.search(printed)


def _cloze(desk: Desk, quote: Quote, speaker: Actor, asked: tuple[str, Span], framed: tuple[str, str] | None) -> Card:
    printed, span = asked
    words = f"{printed[: span.start]}{wording.BLANK}{printed[span.end :]}"
    told = circumstances.of(desk, quote, speaker)
    front = wording.framed(framed, words, told) if framed else wording.said_with_blank(speaker.name, words, told)
    return _made(desk, quote, speaker, ("words", Form.CLOZE, front, span.of(printed)))


def _who(desk: Desk, quote: Quote, speaker: Actor, printed: str) -> Card | None:
    own = {word for form in (speaker.name, *speaker.aliases) if form[:1].isupper() for word in form.split()}
    if len(printed.split()) < _LEAST_TO_NAME or own & set(re.findall(r"\w+", printed)):
        return None
    if _OWN_DOINGS.match(printed) and not _TAKES_SIDES.search(printed):
        return None  # what one did is no position (F9)
    needed = 1 if speaker.key in {actor.key for actor in desk.core} else _CLEAR
    if extracts.position(printed) < needed or not _is_about_something(quote, printed):
        return None
    told = circumstances.of(desk, quote, speaker)
    front = wording.who_said(printed, speaker.kind, told, wrote=quote.kind is QuoteKind.PRINT)
    return _made(desk, quote, speaker, ("who", Form.QUESTION, front, speaker.name))


def _made(desk: Desk, quote: Quote, speaker: Actor, asked: tuple[str, Form, str, str]) -> Card:
    sort, form, front, back = asked
    return Card(
        key=f"card/quote/{sort}/{digest(quote.key)}",
        kind=CardKind.QUOTE,
        form=form,
        front=front,
        back=back,
        fact=quote.key,
        evidence=desk.sound(quote.evidence),
        actors=(speaker.key,),
        suggested=quote.confidence < SURE,
    )


def _is_about_something(quote: Quote, printed: str) -> bool:
    """Whether a reader could tell the speaker: the words name somebody, say much, or are of one day (B4, F4)."""
    return extracts.names_something(printed) or len(printed.split()) >= _A_GOOD_DEAL or quote.said_on is not None


def _is_known(desk: Desk, speaker: Actor) -> bool:
    """Whether the speaker has a name, and matters in this briefing: an office, or more than a passing mention."""
    if not speaker.name[:1].isupper() or "unnamed" in speaker.name or speaker.kind is ActorKind.COUNTRY:
        return False  # a country speaks through somebody
    if " " not in speaker.name and not speaker.name.isupper() and speaker.name in desk.parts_of_names:
        return False  # a bare surname taken for a body
    return bool(speaker.offices) or speaker.salience >= desk.stranger or speaker.kind is not ActorKind.PERSON
