"""Words of a quotation that mean something told outside it: 'this visit', 'both sides', 'the relationship', 'he'."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from briefing_app import lexicon
from briefing_app.cards.rubric import alone, doubts
from briefing_app.cards.rubric.families import families

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_WORD = r"[a-z][\w’'-]*"
_RUN = rf"(?P<noun>(?:{_WORD} ){{0,3}}?{_WORD})\b"
_THIS = re.compile(rf"\b(?P<this>[Tt]his|[Tt]hese|[Tt]hose) (?P<noun>(?:{_WORD} ){{0,3}}{_WORD})")
_IT_IS = re.compile(rf"(?:This|That|These|Those|It)(?: is|[’']s| was| are| were)(?: not)? (?:an?|the) {_RUN}")
_NO_NOUN = frozenset({
    "point", "way", "regard", "respect", "sense",
    "is", "was", "are", "were", "will", "would", "has", "have", "had", "who", "does", "did", "can", "could", "cannot",
    "should", "may", "might", "must", "isn’t", "isn't", "means", "shows", "makes", "also", "never", "now", "of",
})  # fmt: skip
_ROLE = re.compile(
    r"\bThe (?P<role>prime minister|president|minister|secretary|ambassador|chancellor|premier|governor|mayor|"
    r"general)\b(?! (?:of|for|who|elect)\b)",
    re.IGNORECASE,
)
_OF_WHAT = re.compile(
    r"\b[Tt]he (?:[a-z]+ )?(?:goal|aim|purpose|objective|outcome)(?= (?:is|was|isn|wasn|here|now)\b)"
)


@dataclass(frozen=True, slots=True)
class Pointer:
    """Words of a quotation that mean something told outside it.

    Attributes:
        sort: 'thing', 'parties', 'person', 'role' or 'aim'.
        word: the noun, role or pronoun; empty for the others.
        loosely: whether any of its kind will do ('these kinds of talks').
    """

    sort: str
    word: str = ""
    loosely: bool = False

    @property
    def family(self) -> str | None:
        """The family of its noun: an aim is that of a journey."""
        return "journey" if self.sort == "aim" else families().get(self.word)


def of(words: str) -> tuple[Pointer, ...]:
    """What in a quotation points outside it, each once."""
    pronoun = alone.lacks(words)
    person = (Pointer("person", pronoun),) if pronoun else ()
    return tuple(dict.fromkeys((*person, *_of_things(words))))


def _of_things(words: str) -> Iterator[Pointer]:
    role = _ROLE.match(words)
    if role:
        yield Pointer("role", role["role"].lower())
    if (aim := _OF_WHAT.search(words)) and not re.search(r"(?<!^)\b[A-Z]", words[: aim.start()]):
        yield Pointer("aim")
    if (whole := _IT_IS.match(words)) and (noun := next(filter(families().get, whole["noun"].split()), None)):
        yield Pointer("thing", noun)
    yield from (Pointer("thing", found["noun"]) for found in _that().finditer(words))
    for found in _THIS.finditer(words):
        yield from _demonstrated(found["noun"].split(), many=found["this"].lower() != "this")
    if (parties := _parties().search(words)) and not _names_both(words, parties.group()):
        yield Pointer("parties")
    if not role:
        yield from (Pointer("thing", noun) for noun in _bare(words))


def _bare(words: str) -> Iterator[str]:
    """The nouns that 'the' makes somebody's or something's told elsewhere."""
    both = _names_both(words)
    for noun in (*doubts.bare_nouns(words), *(found["noun"] for found in _occasions().finditer(words))):
        if re.search(rf"\b{noun}, [A-Z]|\bthe (?:[A-Z][\w’-]+ )+{noun}\b", words):
            continue  # 'the nominee, Ann Lee', 'the Kharg project'
        of_parties = re.search(rf"\b{noun} (?:(?:by|of|between|from|in) (?:both|the two)|of [a-z]+ing)\b", words)
        if noun not in _untold() and not of_parties and not (both and families().get(noun) == "relations"):
            yield noun


def _demonstrated(run: Sequence[str], *, many: bool) -> Iterator[Pointer]:
    """What 'this', 'these kinds of' mean: the first noun of a family after them, else the next word.

    Of two nouns after 'these' the one in the plural: 'these trade | restrictions'.
    """
    lists = lexicon.load("pointers")
    nouns = [word for word in run if word not in lists["kinds"] and word != "of"]
    if (
        not nouns
        or nouns[0] in _NO_NOUN
        or nouns[0] in (*lists["of time"], *lists["of here"])
        or nouns[0].endswith("ly")
    ):
        return
    if nouns[0] in lists["parties"] or nouns[0] == "two":
        yield Pointer("parties")
        return
    if many and len(nouns) > 1 and nouns[1].endswith("s") and not nouns[0].endswith("s"):
        nouns = nouns[1:]
    of_family = next((word for word in nouns[:2] if word in families()), nouns[0])
    yield Pointer("thing", of_family, loosely=run[0] in lists["kinds"])


def _names_both(words: str, parties: str = "") -> bool:
    """Whether the states meant are named beside it: two, or one where the speaker says 'our two'."""
    found = {form for match in re.finditer(r"([A-Z][\w.]*\w)(?: [A-Z]\w+)?", words) for form in (match[0], match[1])}
    named = {lexicon.nations()[form.lower()] for form in found if form.lower() in lexicon.nations()}
    return len(named) >= (1 if parties.lower().startswith("our") else 2)


@cache
def _that() -> re.Pattern[str]:
    """'tear down that law', and no 'say that relations are'."""
    nouns = "|".join(noun for noun in families() if not noun.endswith("s"))
    return re.compile(rf"\bthat (?P<noun>{nouns})(?=[,.;?!]|$| (?:and|or|but|to|in|on|at|for|with)\b)")


@cache
def _untold() -> frozenset[str]:
    """Nouns that after 'the' need no telling here: plain in speech, or told as parties."""
    lists = lexicon.load("pointers")
    return frozenset((*lists["general"], *lists["parties"], "two"))


@cache
def _occasions() -> re.Pattern[str]:
    lists = lexicon.load("pointers")
    nouns = "|".join((*lists["journey"], *lists["meeting"]))
    return re.compile(rf"\b[Tt]he (?P<noun>{nouns})\b(?! (?:to|with|between|in|of|on) (?:the )?[A-Z])")


@cache
def _parties() -> re.Pattern[str]:
    nouns = "|".join(lexicon.load("pointers")["parties"])
    return re.compile(
        rf"\b(?:both|the two|the other|our two|each|either|neither) (?:{nouns})\b|\bbilateral\b", re.IGNORECASE
    )
