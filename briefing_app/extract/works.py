"""Names of works by the words around them: what one reads, what somebody wrote, what stands beside 'a study'.

Names of songs, articles, programmes and, in AP style, of books and films stand in quotation marks (AP Stylebook,
'composition titles').
"""

from __future__ import annotations

from functools import cache
from itertools import takewhile
from typing import TYPE_CHECKING

from briefing_app import lexicon
from briefing_app.extract import syntax

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

    from briefing_app.extract.scene import Passage, Scene

_SECTIONS = (
    "works", "entitling", "terms", "courses", "terming", "naming", "outlets", "places", "minor",
    "functions", "papers", "occurring", "launching", "periodic", "makers", "making", "comprising",
    "grading", "sorts", "figures",
)  # fmt: skip
_TO_THE_WORK = 8  # tokens from a name in apposition back to the noun: 'a book on the war years, “…”'
_OF_ANY_WORDS = frozenset({"print", "read", "write"})
_PHRASE = 10  # tokens behind a name, its mark among them: “…,” the World Bank's much-cited | study


@cache
def quoted(section: str) -> frozenset[str]:
    """The words beside quotation marks that `section` lists.

    Raises:
        DataError: the word list is damaged.
    """
    return frozenset(lexicon.load("quoted", *_SECTIONS)[section])


def is_work(noun: Token) -> bool:
    """Whether `noun` means a book, a film, a part of one: 'her first chapter argues'."""
    return noun.lemma_.lower() in quoted("works")


def is_what_one_reads(before: list[Token]) -> bool:
    """'I have | read “The Paper Wall”': a person reads a work, where a sign 'reads' words."""
    verb = before[0] if before and before[0].lemma_ == "read" else None
    who = syntax.child(verb, "nsubj") if verb is not None else None
    return who is not None and (who.tag_ == "PRP" or who.ent_type_ == "PERSON") and who.lower_ != "it"


def is_made(scene: Scene, passage: Passage) -> bool:
    """'“Northern Skin” was written by Lee': the subject of what is done to a work."""
    subjects = (word for word in scene.doc[passage.first : passage.last] if word.dep_ == "nsubjpass")
    verbs = (word.head for word in subjects if not scene.quoted[word.head.i])
    made = any(verb.lemma_.lower() in quoted("making") for verb in verbs)
    return made and " " in passage.span.of(scene.text)


def is_told(scene: Scene, passage: Passage) -> bool:
    """'“The Paper Wall,” Lee's 2005 book,', 'her “Real Talk” radio show': a work by what stands behind."""
    last = scene.doc[passage.last - 1]
    behind = scene.doc[passage.last : passage.last + 2]
    if any(word.pos_ == "NOUN" and word.lemma_.lower() in quoted("terms") for word in behind):
        return not any(word.text == "," for word in behind)  # 'the old “Watch Us Grow” slogan'
    if last.head.i >= passage.last and last.dep_ in {"amod", "compound", "nmod"} and is_work(last.head):
        return True
    behind = scene.doc[passage.last : passage.last + _PHRASE]
    if _is_by_somebody(scene, passage, behind):
        return True
    if scene.text[max(0, passage.span.end - 1) : passage.span.end + 2].count(",") != 1:
        return False
    phrase = list(takewhile(_is_of_a_phrase, behind))
    owned = any(word.tag_ in {"POS", "PRP$", "DT"} for word in phrase)
    return owned and any(is_work(word) and word.pos_ == "NOUN" for word in phrase)


def _is_of_a_phrase(word: Token) -> bool:
    """Whether no clause begins at `word`: a participle before its noun is none ('its much-cited study')."""
    return (word.pos_ not in {"VERB", "AUX"} or word.dep_ == "amod") and word.text != "."


def _is_by_somebody(scene: Scene, passage: Passage, behind: Span) -> bool:
    """'“Harbour Lights”, by Ann Lee': not the agent of a passive."""
    by = next((word for word in behind if word.is_alpha), None)
    if by is None or by.lower_ != "by" or by.dep_ == "agent" or by.i + 1 >= len(scene.doc):
        return False
    return " " in passage.span.of(scene.text) and scene.is_person(by.nbor(1))


def is_put_out(verb: Token) -> bool:
    """'will | publish “The Quiet Harbour”', 'to | direct “…”': done to works; 'print' and 'write' to any words."""
    return verb.lemma_.lower() in quoted("making") - _OF_ANY_WORDS and verb.tag_.startswith("VB")


def is_beside(before: list[Token], name: str) -> bool:
    """'a book on the war years, “The Paper Wall,”': in apposition to a work; 'three songs shine: “Run Away Home”'."""
    behind = before[0].i + 1
    if behind >= len(before[0].doc) or before[0].nbor(1).text not in {",", ":"} or " " not in name:
        return False
    last = before[0]
    if last.nbor(1).text == ":":
        return any(is_work(word) and word.tag_ == "NNS" for word in last.doc[last.sent.start : behind])
    words = (last.doc[at] for at in range(last.i, max(last.sent.start, last.i - _TO_THE_WORK) - 1, -1))
    return any(is_work(word) for word in takewhile(lambda word: word.pos_ not in {"VERB", "AUX"}, words))
