"""Bodies that a text names by a description and by no name of their own: 'the high court', 'the finance ministry'.

Such a description is a name in small letters where it tells which body is meant (a noun or adjective of kind before
it, an owner) or the noun is one of which there is only one ('the police', 'the junta'), and where the body acts. One
in the words of a body that is named elsewhere takes that up: 'a House panel' is the House Oversight Committee.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from briefing_app.extract import gazetteer, names, portfolios, runs
from briefing_app.extract.runs import Run
from briefing_app.lexicon import load

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from spacy.tokens import Doc, Token

_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_PARTS = frozenset({"compound", "nmod"})
_PHASES = frozenset({"be", "begin", "start", "end", "continue", "last", "follow"})  # of what happens, not who does it
_DEFINITE = frozenset({"the", "this"})
_INDEFINITE = frozenset({"a", "an"})
_FOR_WHOM = frozenset({"at", "for", "of"})
_TOWARDS = frozenset({"against", "before", "by", "from", "to", "with"})
_GOVERNING = frozenset({"administration", "assembly", "council", "government", "parliament"})
_TIMES = frozenset({"DATE", "TIME"})
_LONGEST = 6  # words before the noun
_ANY_STATES = frozenset({"consulate", "embassy"})
_OF_STATE = frozenset({"department", "directorate", "ministry", "secretariat"})  # 'ministry | of energy and mines'


@dataclass(frozen=True, slots=True)
class _Description:
    """One place of a description.

    Attributes:
        run: its words without an article.
        name: as it is shown.
        acts: a definite one that does something or is turned to.
        free: no word of it is part of another name.
    """

    run: Run
    name: str
    acts: bool
    free: bool


def find(doc: Doc, used: set[int], named: Mapping[str, Sequence[Run]]) -> Iterator[tuple[Run, str]]:
    """The descriptions of bodies that act in `doc`, each with the name to be shown.

    Args:
        doc: the parse.
        used: tokens that are known to be something else.
        named: the bodies named in the text, each with its places.
    """
    known = {name: _words(name) for name in named}
    found = [one for token in doc if (one := _description(doc, token, used))]
    acting = {one.name for one in found if one.acts and one.free and not _named_so(one, known)}
    before: list[str] = []  # last first
    last: dict[str, int] = {}  # the token of the last place of each
    for one in found:
        bodies = _named_so(one, known)
        fuller = {name for name in acting if name == one.name or name.endswith(f" {one.name}")}
        met = next((name for name in before if name in fuller), None)
        nearer = met is None or _acts_between(doc, named[bodies[0]], last[met], one.run.start) if bodies else False
        if len(bodies) == 1 and nearer:
            yield one.run, bodies[0]
        elif len(bodies) == 1 and met and one.free:
            last[met] = one.run.start
            yield one.run, met  # 'Norway's central bank … the bank … Ann Lee of Halden Bank'
        elif not bodies and fuller and one.free:
            fullest = max(fuller, key=lambda name: (len(name), name))
            before.insert(0, next((name for name in before if name in fuller), fullest))
            last[before[0]] = one.run.start
            yield one.run, before[0]


def _acts_between(doc: Doc, places: Sequence[Run], start: int, end: int) -> bool:
    """Whether a body is named between two tokens, not only as somebody's: 'Calder Bank | analysts'."""
    return any(start < place.start < end and not _is_of_somebody(doc[place.end - 1]) for place in places)


def _is_of_somebody(word: Token) -> bool:
    by = word.dep_ == "pobj" and runs.is_title_noun(word.head.head.lemma_)  # 'an economist at Calder Bank'
    return by or word.dep_ in _PARTS | {"poss"}


def acts_by_itself(doc: Doc, word: Token) -> bool:
    """Whether `word`, capitalised, is a noun of bodies that elsewhere does something with no more said of it."""
    nouns, noun = _nouns(), word.lower_
    if (noun not in nouns["which"] and noun not in nouns["alone"]) or noun in load("group_nouns")["body"]:
        return False  # 'the bank' takes up one that has a name
    small = (one for one in doc[1:] if one.text == noun and one.nbor(-1).lower_ in _DEFINITE)
    return any(one.dep_ in _SUBJECTS and one.head.lemma_ not in _PHASES for one in small)


@cache
def _nouns() -> Mapping[str, tuple[str, ...]]:
    return load("described_bodies")


@cache
def _same() -> dict[str, str]:
    """Nouns that mean the same body as another."""
    heads = ("committee", "ministry", "court", "army")
    return {word: noun for noun in heads for word in _nouns()[noun]}


def _words(name: str) -> frozenset[str]:
    return frozenset(_same().get(word, word) for word in names.plain(name).split())


def _named_so(one: _Description, known: Mapping[str, frozenset[str]]) -> list[str]:
    """The bodies whose names have all the words of the description."""
    words = _words(one.name)
    return [name for name, parts in known.items() if words <= parts]


def _description(doc: Doc, head: Token, used: set[int]) -> _Description | None:
    nouns, word = _nouns(), head.lower_
    if head.text in nouns["printed"]:
        return _printed(head, used)
    if (
        not (head.text == word or head.is_sent_start)
        or head.pos_ not in {"NOUN", "PROPN"}
        or (head.dep_ in _PARTS and not _is_of_an_officer(head))
        or head.i in used
    ):
        return None
    if not any(word in nouns[sort] for sort in ("which", "alone", "several")):
        return None
    start = _start(doc, head)
    owner = _owner(doc, start, head)
    start = start if owner is None else owner
    end = portfolios.end(doc, head.i) if word in _OF_STATE else head.i + 1
    bare = start == head.i and end == head.i + 1
    article = doc[start - 1].lower_ if start and doc[start - 1].dep_ in {"det", "poss"} else ""
    article = "the" if head.dep_ in _PARTS else article  # 'a finance ministry official': it is not the ministry's
    if bare and article not in _DEFINITE and (article or word not in nouns["without_article"]):
        return None  # 'took office', 'his court'
    if bare and word in _ANY_STATES:
        return None  # 'the embassy in Oslo' need not be the one named before
    run = Run(start, end)
    acts = _acts(head) and _is_one(doc, run, head, article)
    name = runs.text(doc, run)
    if doc[start].is_sent_start and not _is_proper(doc[start]):
        name = name[0].lower() + name[1:]
    return _Description(run, name, acts, _is_free(doc, run, used))


def _printed(head: Token, used: set[int]) -> _Description | None:
    """'The Treasury cut its forecast': a noun in capitals with nothing but 'the'; no 'Treasury yields'."""
    plain = [word.lower_ for word in head.lefts] == ["the"] and head.dep_ not in _PARTS
    free = plain and head.i not in used and head.nbor(-1).lower_ == "the"
    return _Description(Run(head.i, head.i + 1), head.text, acts=_acts(head), free=True) if free else None


def _is_of_a_country(doc: Doc, head: Token) -> bool:
    """'the new government', 'the Tory government': the country's; not 'the state government', 'the Catalan one'."""
    noun, before = head.lower_, doc[head.i - 1]
    if noun not in {"government", "administration"} or before.lower_ in _nouns()["local"]:
        return False
    ruling = gazetteer.lookup(before.text) or gazetteer.lookup(f"{before.text} Party")  # 'the Tory government'
    return not names.capitalised(before.text) or ruling is not None


def _is_of_an_officer(noun: Token) -> bool:
    """'a finance ministry | official': the body in whose name somebody acts; not 'police officers'."""
    told = noun.i > noun.left_edge.i and noun.lower_ in _nouns()["which"]
    return told and noun.head.i == noun.i + 1 and runs.is_title_noun(noun.head.lemma_.lower())


def _is_one(doc: Doc, run: Run, head: Token, article: str) -> bool:
    """Whether it is plain which body is meant.

    'A Tulsa court' is, 'a ministry' not; without an article an owner or a place must tell, or the noun is the subject
    and needs none ('Police said …').
    """
    nouns, noun = _nouns(), head.lower_
    if (run.end - run.start == 1 and noun not in nouns["alone"]) or _is_of_a_country(doc, head):
        return False
    if article in _INDEFINITE:
        return run.end - run.start > 1 and noun in nouns["appointed"]
    owned = any(one.tag_ == "POS" for one in doc[run.start : run.end]) or _is_proper(doc[run.start])
    if noun in nouns["several"]:
        return owned  # 'Leeds police', not 'armed police' or 'federal prosecutors'
    return bool(article) or owned or (noun in nouns["without_article"] and head.dep_ in _SUBJECTS)


def _is_free(doc: Doc, run: Run, used: set[int]) -> bool:
    """Whether no word belongs to another name, that of a country aside."""
    owner = next((at for at in range(*run) if doc[at].tag_ == "POS"), run.start)
    if gazetteer.country_of(doc[run.start : owner].text):  # 'South Korea's | foreign ministry'
        run = Run(owner + 1, run.end)
    return all(at not in used or gazetteer.country_of(doc[at].text) for at in range(*run))


def _start(doc: Doc, head: Token) -> int:
    """Where the words of kind before the noun begin."""
    start = head.i
    while start and head.i - start < _LONGEST:
        if _tells_kind(doc[start - 1]):
            start -= 1
        elif start > 1 and doc[start - 1].text == "-" and _joined(doc[start - 2], doc[start]):
            start -= 2
        else:
            break
    return start


def _joined(one: Token, other: Token) -> bool:
    """Whether a hyphen joins two words of one name: 'Alden-Marsh | police'."""
    return not one.whitespace_ and names.capitalised(one.text) and names.capitalised(other.text)


def _tells_kind(word: Token) -> bool:
    if not word.is_alpha or word.ent_type_ in _TIMES:
        return False  # 'on Tuesday | parliament voted'
    local = word.lower_ in _nouns()["local"] and word.head.lower_ in _GOVERNING
    telling = local or word.lower_ in _nouns()["telling"]
    if names.capitalised(word.text) and not (word.is_sent_start and telling):
        return (word.dep_ in _PARTS and _is_proper(word)) or (word.dep_ == "amod" and _is_of_a_land(word))
    misread = word.pos_ == "PROPN" and word.head.lower_ in _nouns()["which"]  # 'commerce | ministry'
    return word.pos_ == "NOUN" or misread or telling


def _is_proper(word: Token) -> bool:
    """Whether a word is a name's, whatever the model takes it for: '| Leeds | city council'."""
    return word.pos_ == "PROPN" or gazetteer.is_place(word.text)


def _is_of_a_land(word: Token) -> bool:
    """'the Scottish government', 'the Catalan parliament': of a land that is no country of the tables."""
    land = word.ent_type_ in {"NORP", "GPE"} and gazetteer.country_of(word.text) is None
    return land and word.head.lower_ in _GOVERNING


def _owner(doc: Doc, start: int, head: Token) -> int | None:
    """Where the owner begins: 'Karsovia's | foreign ministry', 'the prime minister's office', 'the miners' union'."""
    if start < 2 or doc[start - 1].tag_ != "POS":  # noqa: PLR2004 - an owner and its 's
        return None
    owner = doc[start - 2]
    if owner.text.islower():
        office = head.lower_ == "office" and runs.is_title_noun(owner.text)
        members = head.lower_ == "union" and owner.tag_ == "NNS"
        return _start(doc, owner) if office or members else None
    if owner.pos_ != "PROPN":
        return None
    first = owner.left_edge.i
    whole = first < owner.i and gazetteer.country_of(doc[first : owner.i + 1].text) is not None
    return first if whole else owner.i if not owner.i or doc[owner.i - 1].dep_ not in _PARTS else None


def _acts(head: Token) -> bool:
    """Whether the body is subject of a verb or agent, or somebody turns to it."""
    while head.dep_ == "conj":
        head = head.head
    verb = head.head
    if head.dep_ in _SUBJECTS:
        return verb.lemma_ not in _PHASES
    if head.dep_ == "pobj" and verb.dep_ == "prep":
        return _is_turned_to(verb)
    if head.dep_ in _PARTS | {"poss"}:
        return runs.is_title_noun(verb.lower_)  # 'a finance ministry official'
    return head.dep_ in {"dobj", "dative"} or (head.dep_ == "pobj" and verb.dep_ in {"agent", "dative"})


def _is_turned_to(prep: Token) -> bool:
    """'a spokesman for the ministry', 'the chair of the committee', 'gave evidence to the inquiry'."""
    of = prep.head
    if prep.lower_ in _FOR_WHOM and of.pos_ in {"NOUN", "PROPN"}:
        return runs.is_title_noun(of.lower_)
    return prep.lower_ in _TOWARDS and of.pos_ == "VERB"
