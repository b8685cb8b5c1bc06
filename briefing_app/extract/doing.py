"""The last sieve: a few quoted words in the reporter's sentence are of whoever does what it tells."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_app.extract import subjects, syntax
from briefing_app.extract.scene import reporting
from briefing_app.extract.sight import Sight, Voice, is_somebody, named, roots

if TYPE_CHECKING:
    from spacy.tokens import Token

_COPULAS = frozenset({"be", "become", "remain", "seem", "stay"})
_UP_TO_DOER = 5
_JOINS = frozenset({"after", "as", "while"})


def _paper_on(what: Token) -> Token:
    """'a paragraph on transit, which provides for “free passage”': the document, not what it is on."""
    of = what.head if what.dep_ == "pobj" else None
    paper = of.head if of is not None else what
    return paper if paper.lemma_.lower() in reporting("documents") else what


def _in_headline(sight: Sight) -> Token | None:
    """'Norland alert as | Lee unveils “a map”': whoever opens the last clause of a headline, which parses fail at."""
    scene, passage = sight.scene, sight.passage
    if not scene.is_headline(passage.paragraph):
        return None
    words = scene.doc[scene.tokens(*scene.paragraphs[passage.paragraph])[0] : passage.first]
    joins = [word.i for word in words if word.lower_ in _JOINS and word.i + 1 < passage.first]
    name = scene.doc[joins[-1] + 1] if joins else None
    if name is None or not name.text[0].isupper() or scene.quoted[name.i]:
        return None
    return name if name.pos_ == "PROPN" and (scene.is_person(name) or name.ent_type_ in {"GPE", "ORG"}) else None


def doer(sight: Sight) -> Voice | None:
    """A few quoted words in the reporter's sentence: somebody who does what any verb above them says."""
    if sight.passage.full:
        return None
    if (named_there := _in_headline(sight)) is not None:
        return named(named_there, "doer")
    for root in roots(sight)[:1]:
        for word in (root, *syntax.above(root, _UP_TO_DOER)):
            if word.lemma_ in _COPULAS:
                return None  # 'he was the “father of the bomb”' to others
            who = subjects.of(word, sight.scene.quoted) if word.pos_ in {"VERB", "AUX"} else None
            who = _paper_on(who) if who is not None and word.dep_ == "relcl" else who
            document = who is not None and who.lemma_.lower() in reporting("documents")
            if document and word.tag_ == "VB":
                return None  # 'a plan to “occupy” the square' says nothing
            if who is not None and syntax.can_speak(who) and is_somebody(who):
                return named(who, "document" if document else "doer", word)
    return None
