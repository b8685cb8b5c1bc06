"""Bodies named in a text: those the tables know, and those whose words say so ('Foundation for …', '… Ministry')."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_app.extract import gazetteer, names, runs
from briefing_app.extract.gazetteer import Sort
from briefing_app.extract.runs import Run

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from spacy.tokens import Doc

_JOINTS = frozenset(("of", "for", "on", "and", "&", "the", "in", "to"))
_NO_START = frozenset(("the", "a", "an", "mr", "mrs", "ms", "dr", "sir", "chief", "deputy"))
_FUNCTION = frozenset(("DET", "PRON", "ADP", "ADV", "SCONJ", "CCONJ", "AUX", "VERB"))
_LONGEST_BODY = 14  # tokens
_JOINED = 5  # tokens after an 'and' that may still be the name
_JOINTS_IN_A_ROW = 2  # 'of the'
_NATION = 3  # tokens
_STATE_BODY_WORDS = 3
_PARTIES, _TAG = frozenset(("D", "R", "I", "DFL")), 8  # a lawmaker's party, and tokens to the bracket that closes


def find(doc: Doc, taken: Iterable[Run]) -> Iterator[tuple[Run, str]]:
    """The bodies of `doc` with the name to be shown, left to right, not overlapping.

    Args:
        doc: the parse.
        taken: tokens that are persons' names.
    """
    used = {at for run in taken for at in range(*run)} | party_tags(doc)
    headings = runs.headings(doc)  # capitals mean nothing there: only the tables find bodies
    known = {hit.start: hit for hit in gazetteer.find(doc) if hit.entry.sort is Sort.BODY}
    at = 0
    while at < len(doc):
        run = None if at in used or at in headings else _body_at(doc, at, used)
        hit = known.get(at)
        if hit and (run is None or run.end <= hit.end) and at not in used:
            yield Run(hit.start, hit.end), hit.entry.name
            at = hit.end
        elif run:
            entry = gazetteer.lookup(runs.text(doc, run))
            name = runs.text(doc, run).replace("militaries", "military")
            yield run, entry.name if entry and entry.sort is Sort.BODY else name
            at = run.end
        else:
            at += 1


def _body_at(doc: Doc, at: int, used: set[int]) -> Run | None:
    """The body whose name starts at token `at`: capitals, joined by 'of', 'for', 'and', with a head word in it."""
    if not _capital(doc, at) or (at and _capital(doc, at - 1) and at - 1 not in used and doc[at - 1].whitespace_):
        return None
    end, heads = at, False
    while end < len(doc) and end - at < _LONGEST_BODY and end not in used:
        if _capital(doc, end):
            heads = heads or doc[end].text in runs.words("heads")
            end += 1
        elif end > at and (joint := _joint(doc, at, end)):
            end = joint
        else:
            break
    if end > at + 1 and _is_holder(doc, end - 1):
        end = next((one for one in range(end - 1, at, -1) if doc[one - 1].text in runs.words("heads")), at)
    nation = nation_length(doc, at, end)
    if (
        heads
        and end - at > 1
        and doc[end - 1].text in runs.words("events") | runs.words("places") - runs.words("heads")
    ):
        return None
    if heads and end - at > max(nation, 0) + (nation == 0):
        return Run(at, end)
    return _state_body(doc, at)


def _is_holder(doc: Doc, at: int) -> bool:
    """Whether the last word is the title of somebody in the body: 'European Council | President'."""
    word = doc[at]
    return (
        word.lower_ in runs.titles("heads")
        and word.text not in runs.words("heads")
        and word.nbor(-1).lower_ not in _JOINTS
    )


def _capital(doc: Doc, at: int) -> bool:
    token = doc[at]
    if token.text in runs.words("not_names") or token.lower_ in _NO_START or token.lower_ in runs.titles("past"):
        return False
    if token.lower_ in runs.addresses() and (token.text.endswith(".") or token.tag_ == "NNPS"):
        return False
    if token.is_sent_start and token.pos_ in _FUNCTION:
        return False
    return names.capitalised(token.text) or (token.text == "-" and 0 < at < len(doc) - 1 and not token.whitespace_)


def _joint(doc: Doc, at: int, here: int) -> int | None:
    """The token after the small words at `here`, if a capitalised word follows and the name so far may go on."""
    if not any(token.text in runs.words("joining") for token in doc[at:here]):
        return _joint_before_head(doc, at, here)
    end = here
    while end < len(doc) and end - here < _JOINTS_IN_A_ROW and doc[end].lower_ in _JOINTS:
        end += 1
    if end == here or end >= len(doc) or not _capital(doc, end):
        return None
    if doc[here].lower_ == "and" and not any(token.lower_ in ("of", "for") for token in doc[at:here]):
        return None
    return end if doc[here].lower_ not in ("in", "on", "to", "the") else None


def _joint_before_head(doc: Doc, at: int, here: int) -> int | None:
    """'House Oversight | and Government Reform Committee': the head word comes last, after the 'and'."""
    if doc[here].lower_ not in ("and", "&") or gazetteer.lookup(doc[at:here].text):
        return None
    end = here + 1
    while end < len(doc) and end - here <= _JOINED and _capital(doc, end):
        end += 1
    return here + 1 if end - here > _JOINTS_IN_A_ROW and doc[end - 1].text in runs.words("joining") else None


def nation_length(doc: Doc, at: int, end: int) -> int:
    """How many tokens at the start of a name are a country or nationality."""
    for stop in range(min(end, at + _NATION), at, -1):
        if gazetteer.country_of(doc[at:stop].text):
            return stop - at
    return 0


def _state_body(doc: Doc, at: int) -> Run | None:
    """'Chinese military', 'US Navy', 'Russian defence ministry': a nationality and a body of any state."""
    nation = nation_length(doc, at, min(at + _NATION, len(doc)))
    if not nation:
        return None
    for size in range(_STATE_BODY_WORDS, 0, -1):
        end = at + nation + size
        if end <= len(doc) and doc[at + nation : end].text in runs.words("bodies"):
            return Run(at, end)
    return None


def party_tags(doc: Doc) -> set[int]:
    """Tokens of '(D-Newport News)', '(R., Iowa)': a lawmaker's party and seat."""
    tags: set[int] = set()
    for token in doc[1:-1]:
        if token.text.rstrip(".") in _PARTIES and token.nbor(-1).text == "(":
            close = next((one.i for one in doc[token.i : token.i + _TAG] if one.text == ")"), token.i)
            tags.update(range(token.i, close))
    return tags
