"""Two offices told in one breath of two persons: 'A and B, the secretaries of state and defence'.

The plural distributes over the two names in their order (respectively readings: Gawron and Kehler 2004).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_app.extract import assurance, gazetteer
from briefing_app.extract.runs import Run
from briefing_app.extract.title_forms import Held, nominal
from briefing_app.extract.titles import is_head

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Doc

    from briefing_app.extract.title_forms import Page

_LONGEST = 12  # tokens of 'the US secretaries of state and defence'
_FIELD = 4  # tokens of 'foreign affairs and trade'
_CLOSING = frozenset((",", ".", ";", ")", "—", "–"))


def around(page: Page, name: Run) -> Iterator[Held]:
    """The office of one of two persons joined by 'and', from the phrase behind or before them that tells of both."""
    pair = _pair(page, name)
    if pair is None:
        return
    whole, first = pair
    doc = page.doc
    phrases = []
    if doc[whole.end : whole.end + 1].text == "," and doc[whole.end + 1 : whole.end + 2].text.lower() == "the":
        phrases.append(Run(whole.end + 2, _end(doc, whole.end + 2)))
    if whole.start > 1 and doc[whole.start - 1].text == "," and _closes(doc, whole.end):
        begins = (at for at in range(whole.start - 2, max(-1, whole.start - _LONGEST), -1) if doc[at].lower_ == "the")
        phrases.extend(Run(at + 1, whole.start - 1) for at in begins)
    held = next((one for run in phrases if (one := _share(page, run, first=first))), None)
    if held:
        yield held


def _pair(page: Page, name: Run) -> tuple[Run, bool] | None:
    """The tokens of the two names that this one is of, and whether it is the first of them."""
    doc, at = page.doc, page.person_at
    if doc[name.end : name.end + 1].text == "and" and at.get(name.end + 1, at[name.start]) != at[name.start]:
        end = name.end + 1
        while at.get(end) == at[name.end + 1]:
            end += 1
        return Run(name.start, end), True
    before = name.start - 2
    if before >= 0 and doc[name.start - 1].text == "and" and at.get(before, at[name.start]) != at[name.start]:
        start = before
        while at.get(start - 1) == at[before]:
            start -= 1
        return Run(start, name.end), False
    return None


def _end(doc: Doc, start: int) -> int:
    """Where the phrase from `start` is closed; `start` where it is not."""
    ends = (at for at in range(start, min(start + _LONGEST, len(doc))) if doc[at].text in _CLOSING)
    return next(ends, start)


def _closes(doc: Doc, end: int) -> bool:
    return end >= len(doc) or doc[end].text in _CLOSING


def _share(page: Page, run: Run, *, first: bool) -> Held | None:
    """What a phrase tells of the first or the second: 'secretaries of | state | and | defence'."""
    doc = page.doc
    plural = [at for at in range(*run) if _singular(doc[at].text)]
    joint = [at for at in range(*run) if doc[at].text == "and"]
    if len(plural) != 1 or len(joint) != 1:
        return None
    head, link = plural[0], joint[0]
    if link > head:
        return _by_fields(page, run, head, link, first=first)
    start = run.start
    while start < link and gazetteer.country_of(doc[start].text):
        start += 1
    fields = (Run(start, link), Run(link + 1, head))
    if not all(0 < len(doc[one.start : one.end]) <= _FIELD and _plain(page, one) for one in fields):
        return None
    mine = fields[0] if first else fields[1]
    words = f"{doc[run.start : start].text} {doc[mine.start : mine.end].text}".strip()
    return Held(Run(head, run.end), former=False, opening=f"{words} ", rule=assurance.APPOSED)


def _by_fields(page: Page, run: Run, head: int, link: int, *, first: bool) -> Held | None:
    """'[the US] secretaries of state and defence', 'presidents of Ghana and Togo'."""
    doc = page.doc
    fields = (Run(head + 2, link), Run(link + 1, run.end))
    led = doc[head + 1].text in ("of", "for") and _plain(page, Run(run.start, head))
    if not led or not all(0 < one.end - one.start <= _FIELD and _plain(page, one) for one in fields):
        return None
    mine = fields[0] if first else fields[1]
    post = f"{doc[run.start : head].text} {_singular(doc[head].text)} {doc[head + 1].text} ".lstrip()
    return Held(mine, former=False, opening=post, rule=assurance.APPOSED)


def _plain(page: Page, run: Run) -> bool:
    return all(nominal(page.doc[at]) or page.doc[at].lower_ == "the" for at in range(*run))


def _singular(word: str) -> str | None:
    """'secretaries' -> 'secretary'; None for a word that heads no title in the plural."""
    one = f"{word[:-3]}y" if word.endswith("ies") else word[:-1] if word.endswith("s") else ""
    return one if one and is_head(one) and not is_head(word) else None
