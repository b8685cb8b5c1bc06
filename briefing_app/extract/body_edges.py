"""Where the name of a body begins and ends: what stands before and behind it in capitals and is no part of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_app.extract import gazetteer, names, runs

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_JOINTS = frozenset(("of", "for", "on", "and", "&", "the", "in", "to"))
_PAPERS = frozenset(
    ("Resolution", "Resolutions", "Directive", "Regulation")
)  # 'UN Security Council | Resolution 1701'
_POSTS_ABROAD = frozenset(("embassy", "consulate", "Embassy", "Consulate"))
_ORGANS = frozenset(("commission", "council", "parliament", "secretariat", "assembly"))
_AIRED = frozenset(("TV", "FM"))
_NO_STATION = frozenset(("Cable", "Digital", "Live", "Pay", "Reality", "Satellite", "Smart", "State"))
_QUALIFIED = frozenset(("Communist", "Democratic", "East", "Greater", "Imperial", "Mainland", "Nazi", "New", "North"))
_QUALIFIED |= frozenset(
    ("Red", "South", "West", "Free", "Mother", "Holy", "Ancient", "Modern", "Air", "Team", "Miss")
)
_SUBJECTS = frozenset(("nsubj", "nsubjpass", "poss", "appos"))


def opens_inside(doc: Doc, at: int) -> bool:
    """Whether the capital at token `at` opens no name of its own: 'pro- | Russian Party', 'Our | Force'."""
    token = doc[at]
    if token.tag_ in ("PRP", "PRP$") and token.ent_type_ == "":
        return True
    if at < 2 or doc[at - 1].text != "-" or doc[at - 1].whitespace_:  # noqa: PLR2004 - a prefix and its hyphen
        return False
    return doc[at - 2].text.islower() and not doc[at - 2].whitespace_


def behind_slug(doc: Doc, at: int) -> int:
    """The token behind an agency's slug that opens a headline: 'EXCLUSIVE- | Orrin Steel'; `at` itself where none."""
    slug = doc[at].text in runs.words("slugs") and doc[at + 1 : at + 2].text == "-"
    return at + 2 if slug else at


def trimmed(doc: Doc, at: int, end: int) -> int:
    """The end without small words left over, and without the paper a body passed.

    'Democratic Party | of' before somebody's name, 'UN Security Council | Resolution'.
    """
    while end > at + 1 and (
        doc[end - 1].text == "-" or doc[end - 1].text in _PAPERS or doc[end - 1].lower_ in _JOINTS
    ):
        end -= 1
    return end


def is_adjective(last: Token) -> bool:
    """'a Norlandic | military | helicopter', 'a military ruler': of what kind it is, not the force."""
    noun = last.head
    describes = last.lower_ == "military" and last.dep_ in ("amod", "compound", "nmod") and noun.i > last.i
    if not describes:
        return False
    officers = runs.titles("collective") | runs.words("government") | {"official", "spokesman", "spokeswoman"}
    return noun.lower_ not in officers and noun.lemma_.lower() not in officers


def with_seat(doc: Doc, end: int) -> int:
    """The end with the place where a mission sits: 'US embassy | in Georgetown'."""
    if doc[end - 1].text not in _POSTS_ABROAD or doc[end : end + 1].text != "in":
        return end
    for stop in (end + 3, end + 2):
        if gazetteer.is_place(doc[end + 1 : stop].text) or gazetteer.lookup(doc[end + 1 : stop].text):
            return stop
    return end + 2 if doc[end + 1 : end + 2].text.istitle() and doc[end + 1].ent_type_ == "GPE" else end


def organ(doc: Doc, end: int) -> int:
    """The end with the organ of a union of states, in small letters: 'Ecowas | commission', 'EU | council'."""
    noun = doc[end : end + 1]
    return end + 1 if len(noun) and noun[0].text in _ORGANS and doc[end - 1].whitespace_ else end


def station(doc: Doc, at: int) -> int | None:
    """The end of a broadcaster's name that 'TV' or 'FM' closes: 'Walda TV'; None where none begins at `at`."""
    if at + 1 >= len(doc) or doc[at + 1].text not in _AIRED or not doc[at].whitespace_:
        return None
    first = doc[at]
    known = gazetteer.lookup(first.text) or first.text in _NO_STATION or first.is_sent_start
    return None if known or not first.text[0].isupper() or first.pos_ != "PROPN" else at + 2


def arm(doc: Doc, at: int) -> int | None:
    """The end of a firm's name with the country of its arm: 'Lumora China said'; None where none begins at `at`.

    Only where the firm is named without the country too, and the two are no more than who acts.
    """
    first = doc[at]
    if at + 1 >= len(doc) or first.whitespace_ != " " or first.pos_ != "PROPN" or first.text in _QUALIFIED:
        return None
    land, entry = doc[at + 1], gazetteer.lookup(doc[at + 1].text)
    if entry is None or entry.sort is not gazetteer.Sort.COUNTRY or land.dep_ not in _SUBJECTS:
        return None
    known = names.is_given(first.text) or gazetteer.lookup(first.text) or gazetteer.is_place(first.text)
    if known or not first.text.istitle() or (at and names.capitalised(doc[at - 1].text) and not first.is_sent_start):
        return None
    alone = (one for one in doc if one.text == first.text and not names.capitalised(doc[one.i + 1 : one.i + 2].text))
    return at + 2 if any(True for _ in alone) else None
