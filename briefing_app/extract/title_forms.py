"""What a title is made of, and what is no part of it: articles, 'former', 'first', an owner without a name."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from briefing_app import lexicon
from briefing_app.extract import assurance, gazetteer, names, runs
from briefing_app.extract.runs import Run
from briefing_app.extract.titles import is_head

if TYPE_CHECKING:
    from collections.abc import Mapping

    from spacy.tokens import Doc, Token

_AT_THE_TIME = 3  # tokens
_BRACKETED = 3  # tokens of '(IMF)'
_AGED = 5  # tokens of '33-year-old'
_ELECT = 2  # tokens of '-elect'
_LOOSE = ("CCONJ", "ADP", "DET", "PUNCT")  # nothing ends with these
_NOT_INSIDE = frozenset(("than", "my", "your", "that", "this"))  # 'more of a leader than my father'
_NOT_YET = frozenset(("potential", "possible", "prospective", "would-be", "aspiring", "likely", "future"))
_COUNTED = 2  # tokens back from 'time' to 'three'
_JOINED = 3  # tokens of 'plain-spoken'
_MANNERS = ("-time", "-term", "-spoken", "-mannered", "-talking", "-tempered", "-minded")
_FOR_THE_TIME = frozenset(("pro tempore", "pro tem"))  # 'president pro tempore of the Senate'
_OF_ONE_DAY = frozenset(("winner", "loser"))
DETERMINERS = frozenset(("the", "a", "an", "his", "her", "its", "their", "our"))
"""Before a title, no part of it."""

RANKING = frozenset(
    ("new", "single", "lone", "sole", "first", "last", "second", "third", "only", "latest", "next", "longest-serving")
)
"""Which of its holders; no part of it."""

LEADING = frozenset(("both", "of", "and", "current", "currently", "own", "now", "himself", "herself", "-", "also"))
"""What may be left over before it."""

COUNTERPART = "opposite number"
"""What 'counterpart' is in other words."""

COMPLEMENTS = frozenset(("of", "for", "at", "to", "in", "with", "on", "from"))
"""What opens the part of a title that says of what."""


class Held(NamedTuple):
    """An office as worded at one place of the text.

    Attributes:
        run: the tokens of the title.
        former: called past there.
        opening: stands for a verb: 'chair of ' for 'who chairs'.
        rule: the kind of evidence, one of `assurance.KINDS`.
        undated: whether it is still held is not told.
    """

    run: Run
    former: bool
    opening: str = ""
    rule: str = assurance.BEFORE
    undated: bool = False


class Page(NamedTuple):
    """What the rules look at: the parse, whose name a token is part of, and which tokens are names of bodies."""

    doc: Doc
    person_at: Mapping[int, int]
    in_body: frozenset[int] = frozenset()


def past() -> frozenset[str]:
    """The words before a title that call it past: 'former', 'retired', 'ex'."""
    return runs.titles("past") - runs.titles("not_past")


def nominal(token: Token) -> bool:
    """Whether `token` may be part of a title: a noun, name or adjective."""
    if token.ent_type_ in ("DATE", "TIME") or token.text in runs.words("not_names"):
        return False
    if is_head(token.text) or gazetteer.lookup(token.text):
        return True
    return token.pos_ in ("NOUN", "PROPN", "ADJ") and token.text[0].isalnum()


def titled(doc: Doc, run: Run) -> bool:
    """Whether `run` is a title: its last word, or the last before its first 'of', 'at', 'for' …, is a title noun."""
    start = run.start
    while start < run.end and doc[start].lower_ in DETERMINERS:
        start += 1
    end = next((at for at in range(start + 1, run.end) if _opens_complement(doc[at])), run.end)
    if end - start > _ELECT and doc[end - 1].lower_ in ("elect", "designate") and doc[end - 2].text == "-":
        end -= _ELECT
    if end - start > _ELECT and doc[end - _ELECT : end].text.lower() in _FOR_THE_TIME:
        end -= _ELECT
    named = start + 1 == end < run.end and doc[end].text == "of" and names.capitalised(doc[start].text)
    if named and not is_head(doc[start].text):  # 'a Horn | of Africa researcher at …'
        end = next((at for at in range(end + 1, run.end) if _opens_complement(doc[at])), run.end)
    if doc[max(start, end - _ELECT) : end].text.lower() == COUNTERPART:
        return True
    return start < end and (is_head(doc[end - 1].text) or is_head(doc[run.end - 1].text))


def _opens_complement(token: Token) -> bool:
    return token.lower_ in COMPLEMENTS or token.pos_ == "ADP"


def is_bracketed(doc: Doc, at: int) -> bool:
    """Whether brackets inside a body's name stand at token `at`: 'the … Fund (IMF) director', 'Vale (Japan) Corp'."""
    if at < 1 or at + 2 >= len(doc) or (doc[at].text, doc[at + 2].text) != ("(", ")"):
        return False
    inside, behind = doc[at + 1].text, doc[at + _BRACKETED : at + _BRACKETED + 1].text
    short = (len(inside) > 1 and inside.isupper()) or (behind in firm_forms() and names.capitalised(inside))
    return short and names.capitalised(doc[at - 1].text)


@cache
def firm_forms() -> frozenset[str]:
    """Last words of a firm's name that tell its legal form."""
    return frozenset(lexicon.load("firm_forms")["firms"])


def is_inside_a_name(doc: Doc, at: int) -> bool:
    """'the | de | Vries group', 'Lund | do | Brasil': a particle that a name goes on behind."""
    ahead = doc[at + 1 : at + 2].text
    return names.is_particle(doc[at].text) and names.capitalised(ahead) and not is_head(ahead)


def past_inside(token: Token) -> bool:
    """Whether 'late', 'then' … stands behind an owner: 'Angola's | late | president'."""
    return token.lower_ in runs.titles("past") and token.i > 0 and token.nbor(-1).tag_ == "POS"


def is_ranked(doc: Doc, at: int) -> bool:
    """'Lund's | second | finance minister': which of the owner's holders, as between 'the' and a title."""
    return at > 1 and doc[at].text in RANKING and doc[at - 1].tag_ == "POS"


def is_aged(doc: Doc, at: int) -> bool:
    """'Chile's | 37-year-old | president': at any token of the age."""
    first = next((one for one in range(at, max(-1, at - _AGED), -1) if doc[one].text[0].isdigit()), None)
    return first is not None and doc[first : first + _AGED].text.endswith("-year-old")


def is_epithet(doc: Doc, at: int) -> bool:
    """'the | veteran | party leader', 'Lee's | embattled | chief of staff': praise or blame, no part of the title."""
    ahead = doc[at + 1 : at + 2]
    known = runs.titles("epithets")
    return doc[at].text in known and len(ahead) > 0 and ahead[0].pos_ in ("NOUN", "PROPN", "ADJ")


def _is_joined_epithet(doc: Doc, at: int) -> bool:
    """'the | plain-spoken | foreign secretary', of which the parse makes three tokens."""
    joined = doc[at : at + _JOINED].text
    return joined in runs.titles("epithets") or joined.lower().endswith(_MANNERS)


def trimmed(doc: Doc, run: Run) -> Held | None:
    """`run` without articles, 'then', 'former', 'first'; None if no title is left."""
    start, end = run.start, run.end
    former = doc[max(start, end - _AT_THE_TIME) : end].text.lower() == "at the time"
    end -= _AT_THE_TIME * former
    end -= _BRACKETED * is_bracketed(doc, end - _BRACKETED)
    while end > start and (doc[end - 1].pos_ in _LOOSE or doc[end - 1].tag_ == "POS"):
        end -= 1
    while start < end and (
        _is_trimming(doc[start]) or _is_common_owner(doc, start, end) or (start + 1 < end and is_epithet(doc, start))
    ):
        former = former or doc[start].lower_ in past()
        start += 1
    if start < end and doc[start].text == "-":
        start += 1
    if start + 1 < end and doc[start].lower_ in ("time", "term") and doc[start - 1].text == "-":
        former = former or doc[start - _COUNTED].lower_ == "one"
        start += 1  # 'three- | time | premier'
    if doc[start : start + _AGED].text.endswith("-year-old"):
        start += _AGED
    while _is_joined_epithet(doc, start) and start + _JOINED < end:
        former = former or doc[start : start + _JOINED].text.lower() == "one-time"
        start += _JOINED
    start = _behind_seat(doc, start, end)
    start += 2 if doc[start : start + 2].text.lower() == "running mate" and end > start + 2 else 0
    if (
        start >= end
        or not titled(doc, Run(start, end))
        or any(token.lower_ in _NOT_INSIDE for token in doc[start:end])
        or doc[start].lower_ in _NOT_YET
    ):
        return None
    if _is_of_one_day(doc, start, end):
        return None
    former = former or any(past_inside(token) and token.lower_ in past() for token in doc[start:end])
    return Held(Run(start, end), former)


def _behind_seat(doc: Doc, start: int, end: int) -> int:
    """'London-based | director of …': where somebody sits is no part of the title."""
    for at in range(start, end - 2):
        if doc[at].lower_ in COMPLEMENTS:
            return start
        if doc[at].text == "-" and doc[at + 1].lower_ == "based":
            return at + 2
    return start


def before_seat(doc: Doc, start: int) -> int:
    """'an | Abuja-based | analyst', 'a | two-time | mayor': the first token of what joins to a title from `start`."""
    at = start - _JOINED
    if at < 0 or doc[start - 1].lower_ not in ("based", "time", "term") or doc[start - 2].text != "-":
        return start
    while at > 0 and names.capitalised(doc[at - 1].text) and doc[at - 1].pos_ == "PROPN":
        at -= 1
    return at


def _is_of_one_day(doc: Doc, start: int, end: int) -> bool:
    """'the winner of the debate', 'the clear winner': what one is for a day, unlike a 'Nobel Prize winner'."""
    head = next((at for at in range(start, end) if doc[at].lower_ in _OF_ONE_DAY), None)
    return head is not None and (head == start or doc[head - 1].pos_ not in ("NOUN", "PROPN"))


def _is_common_owner(doc: Doc, at: int, end: int) -> bool:
    """'the country's | current ambassador', 'the company's | chief executive': an owner without a name."""
    classed = doc[at].pos_ in ("ADJ", "NOUN") and doc[at].text.islower() and doc[at + 1 : at + 2].text.islower()
    owner = at + (classed and doc[at + 1].tag_ != "POS")
    if owner + 2 >= end or doc[owner].tag_ != "NN" or not doc[owner].text.islower():
        return False
    return doc[owner + 1].tag_ == "POS" or (owner > at and doc[owner + 1].tag_ == "POS")


def _is_trimming(token: Token) -> bool:
    word = token.lower_
    if word in runs.addresses() and word not in runs.titles("partisans") and not is_head(word):
        return True  # 'H.E. | Senator'
    behind = token.doc[token.i + 1 : token.i + 2].text
    if is_head(word) and behind in COMPLEMENTS:
        return False  # 'a fellow | at the Brook Institute'
    if word in DETERMINERS or token.text in RANKING or word in runs.titles("past", "passing"):
        return True
    return token.tag_ == "POS" or word in LEADING
