"""Names of things that look like names of people or bodies: ships, operations, systems, camps.

What they are stands beside them: a number ('the rocket Falcon 9'), a noun before 'called', 'a tanker' in apposition.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_app.extract import body_edges, names, runs

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Doc

    from briefing_app.extract.runs import Run

_DUBBED = frozenset(("called", "christened", "codenamed", "dubbed", "named"))
_OF_THINGS = frozenset(("christened", "codenamed"))
_MODIFIES = frozenset(("amod", "compound", "nmod"))
_BUILT = frozenset(("airfield", "airport", "barracks", "camp", "dam", "deposit", "gasfield", "jail", "mine"))
_BUILT |= {"oilfield", "plant", "prison", "refinery", "reservoir", "river", "stadium", "temple"}
_CRIED = frozenset(("how", "no", "not", "so", "too", "very", "what", "when", "where", "why"))
_MOST_DIGITS = 2
_LONGEST = 12  # tokens of a treaty's name
_FAR = 3  # tokens of ', known as'


def is_numbered(doc: Doc, run: Run) -> bool:
    """'the bulk carrier | Mira Lund | 3 sailed': behind a common noun no person's name has a number."""
    behind = doc[run.end : run.end + 1].text
    told = run.start > 0 and doc[run.start - 1].tag_ == "NN" and doc[run.start - 1].text.islower()
    person = told and (
        runs.is_title_noun(doc[run.start - 1].text) or doc[run.start - 1].text in runs.titles("anybody")
    )
    return told and not person and behind.isdigit() and len(behind) <= _MOST_DIGITS


def is_called(doc: Doc, run: Run) -> bool:
    """'a tracking system called | Harbour Warden': the noun before says what it is, and that it is nobody."""
    called = doc[run.start - 1].lower_ if run.start > _FAR else ""
    known = called == "as" and doc[run.start - 2].lower_ == "known"
    if not (known or called in _DUBBED) or names.is_given(doc[run.start].text):
        return False
    if called in _OF_THINGS:
        return True
    noun = doc[run.start - 2 - known]
    noun = doc[noun.i - 1] if noun.text == "," else noun
    return noun.lower_ in runs.words("undertakings", "areas", "common")


def is_where(doc: Doc, run: Run) -> bool:
    """'the | Awdal | region', '| Cap Kiri | prison': the noun behind says that it is a place or built."""
    noun = doc[run.end] if run.end < len(doc) else None
    if noun is None or not doc[run.end - 1].whitespace_ or noun.lower_ not in _BUILT | runs.words("areas"):
        return False
    return doc[run.end - 1].dep_ in _MODIFIES and doc[run.end - 1].head.i == noun.i


def is_cried(doc: Doc, run: Run) -> bool:
    """'NOT | SO FAST, says Lee': what a newsletter prints in capitals to open a paragraph."""
    words = doc[run.start : run.end]
    if not all(token.text.isupper() for token in words):
        return False
    before = doc[run.start - 1].lower_ if run.start and doc[run.start - 1].text.isupper() else ""
    return before in _CRIED or (bool(words[0].is_stop) and not names.is_given(words[0].text))


def is_one(doc: Doc, places: Sequence[Run]) -> bool:
    """Whether some place shows that the name is a ship's, an operation's, a system's."""
    return any(_is_shown(doc, run) for run in places)


def _is_shown(doc: Doc, run: Run) -> bool:
    sorts = runs.words("christened") | runs.words("undertakings")
    last, before = doc[run.end - 1], doc[max(0, run.start - 2) : run.start]
    if any(child.dep_ == "appos" and child.i > last.i and child.lower_ in sorts for child in last.children):
        return True
    if last.dep_ == "appos" and last.head.lower_ in sorts and doc[run.start - 1].text == ",":
        return True
    if not len(before):
        return False
    if before[-1].text == "(" and doc[run.end : run.end + 1].text == ")":
        return _is_of_a_treaty(doc, before[-1].i)
    called = before[-1].lower_ in _DUBBED or (before.text.lower() == "known as")
    noun = doc[run.start - 2 - (before[-1].lower_ == "as")] if called and run.start > _FAR else None
    noun = doc[noun.i - 1] if noun is not None and noun.text == "," else noun
    if noun is not None and noun.lower_ in sorts:
        return True
    flagged = before[-1].lower_ == "flagged"
    return flagged or before[-1].lower_ in runs.words("christened")


def _is_of_a_treaty(doc: Doc, bracket: int) -> bool:
    """'the Convention on the Rights of Herders | (CRH)'."""
    start = bracket
    while start > 0 and bracket - start < _LONGEST and not doc[start - 1].is_punct:
        start -= 1
    named = next((at for at in range(start, bracket) if body_edges.is_treaty(doc[at].text)), bracket)
    return all(token.text[0].isupper() or token.is_stop for token in doc[named:bracket]) and named < bracket
