"""Who 'he' or 'she' is at the head of a printed sentence: the one person of whom the sentences before it tell.

Reports go on with 'He said …' after a sentence that a person opens or speaks. Only he is meant while nobody else is
named and nobody without a name speaks; else the sentence keeps its pronoun, and is not asked (B2, F3).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefing_app import lexicon

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing_app.model.facts import Actor

_PRONOUN = re.compile(r"^(?:But |And |Yet )?(?P<who>He|She)(?= (?:[a-z]+ly )?[a-z]+)")
_SPEAKS = r"(?:said|says|told|added|noted|stated|warned|argued|predicted|estimated|announced|explained|insisted)"
_SPOKEN = re.compile(rf", (?P<who>he|she) {_SPEAKS}\.?$")
_HE_SPEAKS = re.compile(rf"\b[Hh]e {_SPEAKS}|{_SPEAKS} he\b")
_WORD = re.compile(r"\w+(?:-\w+)*")
_NOBODY = re.compile(
    r"\b(?:spokesm[ae]n|spokeswom[ae]n|officials?|diplomats?|analysts?|economists?|bankers?|sources?|ministers?|aides?|"
    r"experts?|dealers?|traders?|man|woman|leader|president|lawyers?|executives?|members?)\b"
)
_OPENING = 80  # letters of a sentence in which its subject stands
_OPENS = re.compile(r"(?![\w’'-])(?:,[^,]+,)? [a-z]+\b")
_UNDER_ANOTHER = re.compile(
    r"[,.;“”\"]|\b(?:of|by|with|to|from|for|against|that|and|[a-z]+ed|after|when) (?:[A-Z]\w+ )*$"
)
_SPEAKS_THEN = re.compile(rf"(?![\w’'-])(?:,[^,]+,)? {_SPEAKS}\b")
_SPOKEN_BY = re.compile(rf"\b{_SPEAKS} (?:[A-Z][\w.]+ )*$")
_NO_HEARER = re.compile(r"(?![\w’'-])(?! (?:that|he|she|to)\b)")


class Carried:
    """Of whom the sentences of one article go on telling, one after the other."""

    def __init__(self, people: Sequence[Actor]) -> None:
        """Begin an article of which `people` are the persons."""
        self._people = [(person, _surname(person)) for person in people]
        self._subject: Actor | None = None

    def named(self, printed: str) -> str:
        """The next sentence, with the name for the pronoun that it begins with where one alone can be meant."""
        found = _PRONOUN.match(printed)
        if found and self._subject and _fits(self._subject, found["who"]):
            printed = f"{self._subject.name}{printed[found.end() :]}"
        spoken = _SPOKEN.search(printed)
        if spoken and self._subject and _fits(self._subject, spoken["who"].title()) and not self._named_in(printed):
            printed = f"{printed[: spoken.start('who')]}{self._subject.name}{printed[spoken.end('who') :]}"
        self._take(printed)
        return printed

    def _named_in(self, printed: str) -> list[Actor]:
        words = set(_WORD.findall(printed))
        return [person for person, surname in self._people if surname in words]

    def _take(self, printed: str) -> None:
        """Look who is told of in a sentence."""
        there = self._named_in(printed)
        if not there:
            goes_on = printed.startswith(("“", '"', "‘")) or _HE_SPEAKS.search(printed)
            self._subject = self._subject if goes_on and not _NOBODY.search(_unquoted(printed)) else None
        else:
            self._subject = there[0] if len(there) == 1 and _leads(_surname(there[0]), printed) else None


def _surname(person: Actor) -> str:
    return person.name.rsplit(maxsplit=1)[-1]


def _leads(surname: str, printed: str) -> bool:
    """Whether a sentence is about somebody: he opens it, or speaks it."""
    at = [found.span() for found in _WORD.finditer(printed) if found.group() == surname]
    if not at:
        return False
    start, end = at[0]
    opens = start <= _OPENING and _OPENS.match(printed, end) and not _UNDER_ANOTHER.search(printed[:start])
    return bool(opens) or any(
        _SPEAKS_THEN.match(printed, end) or (_SPOKEN_BY.search(printed[:start]) and _NO_HEARER.match(printed, end))
        for start, end in at
    )


def _fits(person: Actor, pronoun: str) -> bool:
    sex = lexicon.inverse("given_names").get(person.name.split()[0].casefold(), "both")
    return " " in person.name and sex in ("both", "male" if pronoun == "He" else "female")


def _unquoted(printed: str) -> str:
    return re.sub(r"[“\"][^”\"]*[”\"]", "", printed)
