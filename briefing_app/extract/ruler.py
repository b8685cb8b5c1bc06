"""The model's attribute ruler with a memory: the same parts of speech, in a tenth less of the parse's time.

spaCy's `AttributeRuler` makes parts of speech out of tags by trying some 180 patterns at every token. They look at
the tag, the dependency, whether it is a space, at some small words, and at a neighbour where that is such a word; so
what the ruler says once it says whenever the same comes together again. What is new is shown to the ruler itself,
in a doc of its own: the result is the ruler's to the letter (tests/extract/test_ruler.py).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, TypeAlias

import numpy as np
from spacy.language import Language
from spacy.tokens import Doc

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from spacy.pipeline import AttributeRuler

_LOOKED_AT = frozenset(("TAG", "LOWER", "DEP", "IS_SPACE"))
_PAIR = 2  # tokens of the longest pattern
_ASKED: list[int | str] = ["TAG", "DEP", "LOWER", "IS_SPACE"]
_SAID: list[int | str] = ["TAG", "DEP", "POS", "MORPH", "LEMMA"]
_APART = "\u2028"  # stands between what is shown to the ruler

_Key: TypeAlias = tuple[int, ...]


def can_be_remembered(ruler: AttributeRuler) -> bool:
    """Whether its patterns look at nothing else than what is remembered here."""
    return all(len(one) <= _PAIR and all(map(_LOOKED_AT.issuperset, one)) for one in _patterns(ruler))


class RememberingRuler:
    """A pipe in the place of the model's ruler."""

    def __init__(self, ruler: AttributeRuler) -> None:
        patterns = list(_patterns(ruler))
        pairs = [wanted for one in patterns if len(one) == _PAIR for wanted in one]
        self._ruler = ruler
        self._word = _any_of(wanted["LOWER"] for one in patterns for wanted in one if "LOWER" in wanted)
        self._word_beside = _any_of(wanted["LOWER"] for wanted in pairs if "LOWER" in wanted)
        self._deps_beside = frozenset(name for wanted in pairs if "DEP" in wanted for name in _values(wanted["DEP"]))
        self._known: dict[_Key, list[int]] = {}
        self._signs: dict[int, tuple[int, int]] = {0: (0, 0)}

    def __call__(self, doc: Doc) -> Doc:
        """`doc` with what the ruler says of its words."""
        keys = self._keys(doc)
        new = {key: at for at, key in enumerate(keys) if key not in self._known}
        if new:
            self._known.update(zip(new, self._asked(doc, list(new.values())), strict=True))
        said: Any = np.array([self._known[key] for key in keys], dtype=np.uint64).reshape(len(keys), len(_SAID))
        return doc.from_array(_SAID, said)

    def _keys(self, doc: Doc) -> list[_Key]:
        own, beside = [], [(0, 0, 0)]
        deps = {doc.vocab.strings[name] for name in self._deps_beside}
        for tag, dep, lower, space in doc.to_array(_ASKED).tolist():
            word, near = self._signs.get(lower) or self._sign(doc, lower)
            own.append((tag, dep, word, space))
            beside.append((near, tag if near else 0, dep if dep in deps else 0))
        beside.append((0, 0, 0))
        return [(*before, *one, *behind) for before, one, behind in zip(beside, own, beside[2:], strict=False)]

    def _sign(self, doc: Doc, lower: int) -> tuple[int, int]:
        """The word if a pattern is about it, and if one is about it as a neighbour; else 0."""
        word = doc.vocab.strings[lower]
        found = (lower * bool(self._word.search(word)), lower * bool(self._word_beside.search(word)))
        return self._signs.setdefault(lower, found)

    def _asked(self, doc: Doc, places: Sequence[int]) -> list[list[int]]:
        """What the ruler says of the words at some places, each shown with its neighbours."""
        shown: list[int | None] = []
        for at in places:
            shown += [None, *(one if 0 <= one < len(doc) else None for one in (at - 1, at, at + 1))]
        words = [_APART if at is None else doc[at].text for at in shown]
        told: Any = np.array([(0, 0) if at is None else (doc[at].tag, doc[at].dep) for at in shown], dtype=np.uint64)
        copy = Doc(doc.vocab, words=words).from_array(_SAID[:2], told)
        said: list[list[int]] = self._ruler(copy).to_array(_SAID).tolist()
        return said[2::4]


@Language.factory("remembering_ruler")
def _in_place(nlp: Language, name: str) -> RememberingRuler:  # noqa: ARG001 - spaCy gives both
    ruler: Any = nlp.get_pipe("attribute_ruler")
    return RememberingRuler(ruler)


def put_in(nlp: Language) -> None:
    """Let the ruler of a pipeline remember, if it has one that can."""
    if "attribute_ruler" in nlp.pipe_names:
        ruler: Any = nlp.get_pipe("attribute_ruler")
        if can_be_remembered(ruler):
            nlp.add_pipe("remembering_ruler", after="attribute_ruler")
            nlp.disable_pipe("attribute_ruler")


def _patterns(ruler: AttributeRuler) -> Iterator[list[dict[str, Any]]]:
    rules: Any = ruler.patterns
    return (pattern for rule in rules for pattern in rule["patterns"])


def _any_of(wanted: Iterable[str | Mapping[str, Any]]) -> re.Pattern[str]:
    """A pattern for the words that patterns name, in lists or by expressions of their own."""
    found = set[str]()
    for value in wanted:
        expression = None if isinstance(value, str) else value.get("REGEX")
        found |= {expression} if expression else {f"^{re.escape(word)}$" for word in _values(value)}
    return re.compile("|".join(sorted(found)))


def _values(wanted: str | Mapping[str, Any]) -> list[str]:
    """'he', or the words of `{"IN": ["he", "she"]}`."""
    return [wanted] if isinstance(wanted, str) else [word for words in wanted.values() for word in words]
