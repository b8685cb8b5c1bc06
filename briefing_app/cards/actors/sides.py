"""For which country somebody acts, as far as the words around a title bear it out (rubric D1, D2).

Reading gives a bare 'finance minister' the country that an article is mostly about. Of a card more is wanted: nothing
in the title's own paragraph may lead elsewhere, and nobody else may hold the office there.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from typing import TYPE_CHECKING

from briefing_app import lexicon
from briefing_app.cards.actors import elsewhere, home
from briefing_app.cards.words import titles

if TYPE_CHECKING:
    from briefing_app.cards.desk import Desk
    from briefing_app.model.facts import Actor, Office

_OWNED = re.compile(r"\b[A-Z][\w.]+(?:[’']s?) |\b(?:for|of|at|to) (?:the )?[A-Z]|\(")
_A_BODYS = re.compile(
    r"\b(?:the|his|her|its|their|an?) (?:[a-z-]+ )?(?:party|company|firm|group|bank|club|union|council|board|"
    r"committee|commission|agency|association|federation|alliance|coalition|bloc|organi[sz]ation|institute|university|movement|"
    r"channel|paper|newspaper|chamber|faction|campaign|ministry|department|court|fund)[’']s (?:[a-z-]+ )?$"
)
_GROUPS = r"\b(?P<whose>[Tt]he|[Hh]is|[Hh]er|[Tt]heir) (?:group|party|movement|militia)[’']s "
_FOR_A_NAME, _FOR_A_NAME_INSIDE, _BEHIND = re.compile(rf"{_GROUPS}$"), re.compile(_GROUPS), 25
_SOME_WORDS = 600  # characters, within which the group that is meant was named
_A_NAME = re.compile(r"[A-Z][a-z]+(?: [A-Z]?[a-z]+)*")
TERMS = ("terms", "in_power")
"""Word lists whose sections are a post with its state."""
_LISTS = ("leaders", "heads_of_government")  # sections are states
_YOUNGER = frozenset(("jr", "jr.", "sr", "sr.", "ii", "iii", "iv", "vi"))


def is_a_bodys(desk: Desk, office: Office) -> bool:
    """Whether a title that names nothing stands behind a body's common noun: 'the party's | vice president'."""
    if _OWNED.search(office.title) or titles.has_nation(office.title):
        return False
    pieces = desk.sound(office.evidence)
    places = [(desk.articles[one.article].text, one.span.start) for one in pieces]
    befores = [text[max(0, start - elsewhere.NEAR) : start] for text, start in places]
    return bool(befores) and all(_A_BODYS.search(before) for before in befores)


def is_of_a_body_told_elsewhere(desk: Desk, office: Office) -> bool:
    """Whether 'the group's | spokesman' was given a group named long before, or 'her party's' any: often another."""
    named = re.findall(r"[A-Z][\w’-]{2,}", office.title)
    for piece in desk.sound(office.evidence) if named else ():
        text = desk.articles[piece.article].text
        found = _FOR_A_NAME.search(text, max(0, piece.span.start - _BEHIND), piece.span.start)
        found = found or _FOR_A_NAME_INSIDE.match(text, piece.span.start, piece.span.end)
        before = text[max(0, piece.span.start - _SOME_WORDS) : piece.span.start] if found else ""
        if found and (found["whose"].lower() != "the" or not any(name in before for name in named)):
            return True
    return False


def as_printed(desk: Desk, title: str, office: Office) -> str:
    """A title with the name of its country that the articles print: a state was once called otherwise."""
    ends = re.search(r" of (?P<land>[A-Z][\w ]+)$", title)
    forms = lexicon.load("countries").get(ends["land"], ()) if ends else ()
    texts = [desk.articles[one.article].text for one in desk.sound(office.evidence)]
    if ends is None or not forms or any(ends["land"] in text for text in texts):
        return title
    named = (form for form in forms if _A_NAME.fullmatch(form) and any(form in text for text in texts))
    return title[: ends.start("land")] + next(named, ends["land"])


def borne_out(desk: Desk, actor: Actor, office: Office) -> str | None:
    """The side of a holder, unless only the article as a whole suggests the country, not his own paragraph."""
    side = actor.side
    pieces = [(desk.articles[one.article], one) for one in desk.sound(office.evidence)]
    if side is None or side not in lexicon.load("countries"):
        return side
    if _is_told(actor, side):
        led_by_another = _is_by_wording(office.title, side) and any(
            elsewhere.led(article, one) not in (set(), {side}) for article, one in pieces
        )
        return None if led_by_another else side
    doubt = any(elsewhere.tells_of_another(article, one, side) for article, one in pieces) or any(
        home.is_anothers(office.title, actor, article, side) for article, _ in pieces
    )
    return None if doubt else side


def _is_told(actor: Actor, side: str) -> bool:
    """Whether a title of the holder names a state or body, or is one country's own, or all the world knows him."""
    own = lexicon.load("national_titles").get(side, ())
    named = (titles.has_nation(office.title) or _names_a_body(office.title) for office in actor.offices)
    worded = (form in office.title for office in actor.offices for form in own)
    return any(named) or any(worded) or (family(actor.name), side) in _leaders()


def _is_by_wording(title: str, side: str) -> bool:
    """Whether only how an office is worded tells its country: 'Treasury Secretary', which others have too."""
    own = lexicon.load("national_titles").get(side, ())
    worded = (form for form in own if form.endswith("Secretary"))
    return any(form in title for form in worded) and not titles.has_nation(title)


def _names_a_body(title: str) -> bool:
    """Whether a name in a title says whose it is: 'Holt’s adviser', 'spokesman for Duterte', 'Senator (R-Idaho)'."""
    return _OWNED.search(title) is not None and not titles.is_only_a_portfolio(title)


def family(name: str) -> str:
    """The family name in plain letters: 'Orbán' -> 'orban'."""
    words = [word for word in _plain(name).split() if word not in _YOUNGER]
    return words[-1] if words else ""


def _plain(name: str) -> str:
    folded = unicodedata.normalize("NFKD", name.casefold())
    return "".join(letter for letter in folded if not unicodedata.combining(letter)).replace("-", " ")


@cache
def _leaders() -> frozenset[tuple[str, str]]:
    """The family names of those who are known to have led a state, and the state."""
    listed = ((name, land) for table in _LISTS for land, names in lexicon.load(table).items() for name in names)
    terms = (
        (row.rpartition(" ")[0], " ".join(word for word in post.split() if word[0].isupper()))
        for table in TERMS
        for post, rows in lexicon.load(table).items()
        for row in rows
    )
    return frozenset((family(name), land) for name, land in (*listed, *terms))
