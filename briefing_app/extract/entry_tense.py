"""Whether a clause is of the date above its entry of a chronology.

Chronologies are told in the historical present ('Russia suspends its part', Quirk et al. 1985, §4.8) or in the simple
past. The main clauses in the entry's own tense are of its date; another tense is background ('It was headed for
Lebanon'), and so is what stands beside or behind a date of another day.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_app.extract import chronology
from briefing_app.extract.event_triggers import is_bare_present

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from spacy.tokens import Doc, Span, Token

    from briefing_app.extract.chronology import Entry
    from briefing_app.extract.dates import DateMention
    from briefing_app.extract.scene import Scene
    from briefing_app.model.when import When

_TENSES = "tense of each entry"  # where a doc keeps them
_PRESENT, _VERBS = frozenset({"VBZ", "VBP"}), frozenset({"VERB", "AUX"})
_SINCE_THEN = frozenset({
    "already", "earlier", "eventually", "later", "meanwhile", "now", "nowadays", "previously", "since", "still",
    "subsequently", "today", "ultimately",
})  # fmt: skip
_SENTENCES = 3  # in which the tense of an entry shows


def around(scene: Scene, published: When | None, verb: Token) -> Entry | None:
    """The entry that a verb tells on in, in its own tense; None in the background, and outside of a chronology."""
    here = chronology.entry_at(scene.text, published, verb.idx)
    if here is None or not _is_main(verb) or _is_of_another_time(verb):
        return None
    told = _is_told_in_the_present(scene, here)
    either = told and verb.tag_ == "VBD" and verb.lower_ == verb.lemma_  # 'two missiles hit the port'
    return here if either or is_present(verb) is told else None


def stands_alone(scene: Scene, here: Entry, sentence: Span, dates: Sequence[DateMention]) -> bool:
    """Whether neither its sentence nor its paragraph before it names another date, nor the entry a later one."""
    begins = scene.paragraphs[scene.paragraph(sentence.start_char)][0]
    for one in dates:
        inside = here.heading.end <= one.span.start < sentence.end_char
        if not inside or (one.when is not None and here.when.contains(one.when)):
            continue
        if one.span.start >= min(begins, sentence.start_char):
            return False
        if one.when is not None and one.when.first > here.when.last:
            return False
    return True


def is_present(verb: Token) -> bool:
    """Whether what is finite of a verb is in the present: 'suspends', 'is | bombarded', 'is killed and | buried'."""
    return _tense(verb) in _PRESENT or is_bare_present(verb)


def _is_main(verb: Token) -> bool:
    """Whether it is the verb of a main clause, one joined to it, or what stands before 'officials said'."""
    while verb.dep_ == "conj" and verb.head.pos_ in _VERBS:
        verb = verb.head
    if verb.dep_ == "ccomp" and verb.i < verb.head.i:
        verb = verb.head
    return verb.dep_ == "ROOT"


def _tense(verb: Token) -> str:
    """The tag of what is finite of a verb."""
    helpers = [word.tag_ for word in verb.children if word.dep_ in {"aux", "auxpass"}]
    joined = not helpers and verb.tag_ == "VBN" and verb.dep_ == "conj"
    return _tense(verb.head) if joined else next(iter(helpers), verb.tag_)


def _is_of_another_time(verb: Token) -> bool:
    """'had asked', 'later left', 'still holds'."""
    lower = [word.lower_ for word in verb.children if word.dep_ in {"aux", "advmod", "npadvmod"}]
    return "had" in lower or not _SINCE_THEN.isdisjoint(lower)


def _is_told_in_the_present(scene: Scene, here: Entry) -> bool:
    known: dict[int, bool] = scene.doc.user_data.setdefault(_TENSES, {})
    if here.heading.start not in known:
        first, last = scene.tokens(here.heading.end, here.end)
        known[here.heading.start] = next(_shown(scene.doc, first, last, scene.quoted), False)
    return known[here.heading.start]


def _shown(doc: Doc, first: int, last: int, quoted: Sequence[int]) -> Iterator[bool]:
    """Whether each of an entry's first sentences is told in the present, if it is told in the present or the past."""
    at, seen = first, 0
    while at < last and seen < _SENTENCES:
        sentence = doc[at].sent
        verbs = (one for one in sentence if one.i >= first and not quoted[one.i] and one.pos_ in _VERBS)
        finite = [one for one in verbs if _is_main(one)]
        shown = next((one for one in finite if is_present(one) or _tense(one) == "VBD"), None)
        if shown is not None:
            yield is_present(shown)
        at, seen = sentence.end, seen + bool(finite)
