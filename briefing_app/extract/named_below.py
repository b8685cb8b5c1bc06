"""Who is meant by an office that the sentence before the name tells: 'The housing secretary clung on. | Ann Lee …'.

News that makes a reader wait gives the office first and the name in the next paragraph (delayed identification, AP
Stylebook), or calls somebody by it between two sentences that name nobody else.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from briefing_app.extract import assurance, gazetteer, runs
from briefing_app.extract.runs import Run
from briefing_app.extract.title_forms import Held, nominal, trimmed
from briefing_app.extract.titles import is_head

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from spacy.tokens import Doc, Span, Token

    from briefing_app.extract.person import Person
    from briefing_app.extract.title_forms import Page

_OFTEN = 2  # mentions of whom an article is about
_FULL = 2  # words of a full name
_LONGEST = 6  # tokens before the noun of 'the shadow home secretary'
_LONGEST_PLACE = 4  # tokens of 'of Norte de Mora'
_SUBJECTS = frozenset(("nsubj", "nsubjpass"))
_OTHERS_WORDS = frozenset(("spokesman", "spokeswoman", "spokesperson", "source", "official", "aide", "expert"))


def found(page: Page, persons: Sequence[Person], free: Sequence[int]) -> Iterator[tuple[int, Held]]:
    """The offices so told, each with the number of whose it is.

    Args:
        page: of the article.
        persons: of the article.
        free: the numbers of those who are given no present office beside their name.
    """
    waiting = {number for number in free if len(persons[number].places) >= _OFTEN}
    told = [sentence for sentence in page.doc.sents if not sentence.text.isspace()] if waiting else []
    for before, after in pairwise(told):
        number = _opens_with(page, persons, after) if _is_a_paragraph(before) and _breaks(after) else None
        held = _subject(page, before) if number in waiting else None
        if held and number is not None:
            waiting.discard(number)
            yield number, held


def _opens_with(page: Page, persons: Sequence[Person], sentence: Span) -> int | None:
    """The person with whose name, in full and new there, a sentence opens as its subject."""
    at = next((token.i for token in sentence if not token.is_space), sentence.end)
    while at < sentence.end and page.doc[at].lower_ in runs.addresses():
        at += 1
    number = page.person_at.get(at)
    if number is None:
        return None
    name = min(persons[number].places, key=lambda place: place.run.start).run
    last = page.doc[name.end - 1]
    new = name.start == at and name.end - name.start >= _FULL
    return number if new and last.dep_ in _SUBJECTS and last.head.dep_ == "ROOT" else None


def _subject(page: Page, sentence: Span) -> Held | None:
    """The office with which a sentence opens as its subject, if it names nobody: 'The governor of Moor | has …'."""
    doc = page.doc
    start = next(token.i for token in sentence if not token.is_space)
    subject = next((one for one in doc[start : start + _LONGEST] if one.dep_ in _SUBJECTS), None)
    if subject is None or not is_head(subject.text) or subject.lower_ in _OTHERS_WORDS:
        return None
    opens = doc[start].lower_ in ("the", "a", "an") and all(nominal(one) for one in doc[start + 1 : subject.i])
    if not opens or any(at in page.person_at for at in range(start, sentence.end)):
        return None
    held = trimmed(doc, Run(start + 1, _with_place(doc, subject)))
    return held._replace(rule=assurance.TAKEN_UP) if held else None


def _with_place(doc: Doc, head: Token) -> int:
    """Behind 'of Norte de Mora', which tells of what somebody is governor."""
    of = next((child for child in head.rights if child.lower_ == "of" and child.i == head.i + 1), None)
    end = of.right_edge.i + 1 if of is not None else head.i + 1
    named = end - head.i <= _LONGEST_PLACE + 1 and doc[end - 1].text[:1].isupper()
    return end if named or (of is not None and gazetteer.lookup(doc[of.i + 1 : end].text)) else head.i + 1


def _is_a_paragraph(sentence: Span) -> bool:
    """Whether one sentence is a whole paragraph."""
    doc, first, last = sentence.doc, sentence.start, sentence.end - 1
    begun = doc[first].is_space or not first or "\n" in doc[first - 1].text
    return begun and ("\n" in doc[last].text or "\n" in doc[last + 1 : last + 2].text)


def _breaks(sentence: Span) -> bool:
    """Whether a sentence begins a paragraph."""
    doc, first = sentence.doc, sentence.start
    return "\n" in doc[first].text or (first > 0 and "\n" in doc[first - 1].text)
