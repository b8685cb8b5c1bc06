"""Parties as they are printed: 'Social Democrats', and in British style 'the Liberal Democratic party'.

British papers keep the noun small ('the Labour party', Guardian and FT style guides): the words before it then say
that it is a name, by an adjective or owner of politics or by two things that it stands for.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_app.extract import gazetteer, names, runs
from briefing_app.extract.gazetteer import Entry, Hit, Sort

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_OWNING = frozenset(("'s", "’s", "'", "’"))
_LONGEST = 6  # tokens before 'party'
_SIDES = 2  # words of 'Justice and Development' beside the 'and'


def find(doc: Doc) -> dict[int, Hit]:
    """The parties by the token with which they begin, as if the tables knew them."""
    found: dict[int, Hit] = {}
    for token in doc[1:]:
        if token.text in ("Democrats", "Conservatives") and token.nbor(-1).text in runs.words("party_names"):
            found[token.i - 1] = Hit(token.i - 1, token.i + 1, Entry(doc[token.i - 1 : token.i + 1].text, Sort.BODY))
        elif token.text == "party" and (start := _start(doc, token.i)) is not None:
            found[start] = Hit(start, token.i + 1, _entry(doc, start, token.i))
    return found


def _entry(doc: Doc, start: int, party: int) -> Entry:
    """The one that the tables know under the same words, in capitals or without the noun, else one of these words."""
    bare = doc[start:party].text
    known = gazetteer.lookup(f"{bare} Party") or (gazetteer.lookup(bare) if " " in bare else None)
    if start and gazetteer.country_of(doc[start - 1].text):
        known = None  # another country's
    return known if known and known.sort is Sort.BODY else Entry(doc[start : party + 1].text, Sort.BODY)


def _start(doc: Doc, party: int) -> int | None:
    """Where the name begins that ends with 'party' at token `party`: its capitals, with what joins them."""
    at, joined = party, None
    while at and party - at < _LONGEST and not doc[at].is_sent_start:
        word = doc[at - 1]
        joint = word.text in ("and", "&") and at < party and at > 1 and names.capitalised(doc[at - 2].text)
        owning = word.text in _OWNING and at == party and doc[at - 2].text in runs.words("owners")
        if joint and joined is None:
            joined = at - 1
        elif not (owning or _may_be_inside(word)):
            break
        at -= 1
    while at < party and gazetteer.country_of(doc[at].text):
        at += 1  # 'the Norwegian | Labour party'
    if joined is not None and at < joined:
        return None if _are_two(doc, at, joined, party) else at
    last = doc[party - 1]
    owner = last.text in _OWNING and party - at > _SIDES
    return at if at < party and (owner or last.text in runs.words("party_words")) else None


def _may_be_inside(word: Token) -> bool:
    small = word.pos_ in ("DET", "PRON", "ADP") or word.tag_ == "PRP$"  # 'His | Labour party' opens a sentence
    return names.capitalised(word.text) and word.is_alpha and not small and word.text not in runs.words("not_names")


def _are_two(doc: Doc, start: int, joined: int, party: int) -> bool:
    """'the Liberal and Labour party', 'the Lund and Moe party': of two parties or people, no name."""
    sides = doc[joined - 1].text, doc[party - 1].text
    of_politics = any(side in runs.words("party_words") and side not in runs.words("business") for side in sides)
    person = any(names.is_given(side) or names.is_family(side) for side in sides)
    return of_politics or person or party - joined > _SIDES + 1 or joined - start > _SIDES
