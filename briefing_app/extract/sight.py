"""What a sieve sees of a quotation, and what it answers."""

from __future__ import annotations

from dataclasses import dataclass

from spacy.tokens import Token

from briefing_app.extract import syntax
from briefing_app.extract.scene import Passage, Scene, reporting

CUT_OFF = 2  # tokens (marks) between a quotation and the clause cut off from it


@dataclass(frozen=True, slots=True)
class Voice:
    """The words that name a speaker.

    Attributes:
        start, end: where they stand in the text.
        head: their main word; None for a line above or below the quotation, which is not parsed.
        rule: the sieve that found them.
        report: the reporting verb, if there is one.
    """

    start: int
    end: int
    head: Token | None
    rule: str
    report: Token | None = None


@dataclass(frozen=True, slots=True)
class Sight:
    """What a sieve sees: the text, the passage, and what was found for the passage before."""

    scene: Scene
    passage: Passage
    earlier: Passage | None = None
    voice: Voice | None = None  # of the last passage that has one
    partner: Voice | None = None  # who spoke in the paragraph before that of `earlier`
    told: bool = False  # whether the passage before has a voice of its own
    other: Voice | None = None  # who else spoke last, before that of `voice`

    def sentences(self) -> tuple[int, int]:
        """The tokens of the passage's sentences and of a reporting clause cut off from it ('"Why?" she asked')."""
        scene, passage = self.scene, self.passage
        first, last = scene.sentences(passage.first, passage.last)
        ends_open = scene.text[passage.span.end - 1] in "?!,…—-"
        if ends_open and last < len(scene.doc) and last - passage.last <= CUT_OFF:
            here = scene.paragraph(scene.doc[last].idx)
            if here == passage.paragraph and not scene.quoted[last]:
                last = scene.sentences(last, last + 1)[1]
        return first, last

    def between(self) -> str:
        """The text between the passage before and this one."""
        start = self.earlier.span.end if self.earlier else 0
        return self.scene.text[start : self.passage.span.start]


def named(head: Token, rule: str, report: Token | None = None) -> Voice:
    """The voice of whom `head` names; `report`: the verb that reports it."""
    return Voice(*syntax.name_bounds(head), head=syntax.named_head(head), rule=rule, report=report)


def line_of(start: int, end: int, rule: str) -> Voice:
    """The voice of whom the characters `start`..`end`, no part of a sentence, name."""
    return Voice(start, end, None, rule)


def roots(sight: Sight) -> list[Token]:
    """The words of the passage whose head stands outside it, first and last."""
    doc, passage = sight.scene.doc, sight.passage
    found = [
        doc[at]
        for at in range(passage.first, passage.last)
        if not passage.first <= doc[at].head.i < passage.last or doc[at].head.i == at
    ]
    return [found[0], found[-1]] if len(found) > 1 else found


def is_somebody(who: Token) -> bool:
    """Whether `who` is a name, a pronoun or a document, not any noun."""
    if who.lemma_.lower() in reporting("documents"):
        return True  # 'the letter “deplores” this'
    return who.ent_type_ in {"PERSON", "ORG", "GPE", "NORP"} or who.pos_ == "PRON"
