"""Which of several persons of one name a mention means, and whether a bare given name is one."""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING

from briefing_app import lexicon
from briefing_app.extract import leaders, names, pronoun_sex, runs

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from briefing_app.extract.candidates import Named
    from briefing_app.extract.person import Person

_KIN_REACH = 2  # tokens before a name: 'his daughter Chelsea'
_KIN_BEHIND = 10  # tokens from a name to 'daughter'
_CLAUSE_ENDS = frozenset(",;.()")


def speaks(token: Token) -> bool:
    """Whether the bare name is subject of a verb of speaking: 'quipped Mo'."""
    verb = token.head
    return token.dep_ == "nsubj" and verb.lemma_.lower() in lexicon.load("references")["speaking"]


def knighted(doc: Doc, place: Named) -> bool:
    """'Sir Falani' of Sir Falani Teo: knights and dames go by the given name."""
    return place.run.start > 0 and doc[place.run.start - 1].lower_ in ("sir", "dame")


def of_that_sex(doc: Doc, place: Named, holders: list[Person]) -> list[Person]:
    """Without those whom 'Mr.' or 'Mrs.' before the name excludes."""
    before = doc[place.run.start - 1].lower_ if place.run.start else ""
    for sex, other in (("male", "female"), ("female", "male")):
        if before in runs.titles(f"addresses_{sex}"):
            return [person for person in holders if names.sex_of(person.name) != other]
    return holders


def of_that_title(doc: Doc, place: Named, holders: list[Person]) -> list[Person]:
    """Those who are known for presidents, if 'President' stands before the name and some of them are."""
    presidents = leaders.presidents_of_family(place.words[-1])
    if place.run.start == 0 or doc[place.run.start - 1].text != "President":
        return holders
    known = [one for one in holders if any(names.same_person(one.name, leader) for leader in presidents)]
    return known or holders


def of_its_pronoun(doc: Doc, place: Named, holders: list[Person]) -> list[Person]:
    """Without those whom a pronoun excludes that takes the name up in its sentence: 'Lund said she would', of two."""
    sex = pronoun_sex.taken_up(doc[place.run.end : doc[place.run.start].sent.end])
    return [person for person in holders if sex and names.sex_of(person.name) in {sex, None}] or holders


def addressed(doc: Doc, place: Named) -> bool:
    """Whether a form of address that tells the sex stands before the name."""
    before = doc[place.run.start - 1].lower_ if place.run.start else ""
    return before in runs.titles("addresses_male", "addresses_female")


def not_relatives(doc: Doc, holders: list[Person]) -> list[Person]:
    """Without those brought in as somebody's daughter or wife: the bare family name is not theirs."""
    if len(holders) == 1:
        return holders
    own = [person for person in holders if not any(_is_kin(doc, place.run.start) for place in person.places[:9])]
    first = min(own or holders, key=lambda person: person.places[0].run)
    return [one for one in own or holders if one is first or not any(_is_called_kin(doc, p) for p in one.places[:9])]


def _is_called_kin(doc: Doc, place: Named) -> bool:
    """'Jane Roe, the nominee's eldest | daughter': behind the name, of somebody named before."""
    if doc[place.run.end : place.run.end + 1].text != ",":
        return False
    beside = list(
        takewhile(lambda token: token.text not in _CLAUSE_ENDS, doc[place.run.end + 1 : place.run.end + _KIN_BEHIND])
    )
    kin = next((token.i for token in beside if token.lower_ in lexicon.load("references")["relatives"]), None)
    return kin is not None and any(token.tag_ in ("POS", "PRP$") for token in beside if token.i < kin)


def _is_kin(doc: Doc, start: int) -> bool:
    kin = lexicon.load("references")["relatives"]
    return any(token.lower_ in kin for token in doc[max(0, start - _KIN_REACH) : start])
