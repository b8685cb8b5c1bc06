"""Where an article is at home: which country its 'Congress', 'Senate' and 'prime minister' are of."""

from __future__ import annotations

from collections import Counter
from functools import cache
from typing import TYPE_CHECKING

from briefing_app import lexicon
from briefing_app.extract import gazetteer, leaders
from briefing_app.extract.gazetteer import Sort

if TYPE_CHECKING:
    from collections.abc import Iterable

    from spacy.tokens import Doc

_COUNTED = "countries counted"  # where a doc keeps them
_MUCH = 2  # times as often named as the country of a body: then the body is another country's
_IN_PASSING = 2  # times named
_IN_PARLIAMENT = frozenset(("opposition", "ruling", "governing"))
_MOST = 6  # times as often named as any other: then an office without a country is this one's


class Home:
    """How often each country is named in an article, with its people, capital and bodies."""

    def __init__(self, counts: Counter[str], elsewhere: frozenset[str] = frozenset()) -> None:
        """`elsewhere`: bodies told as those of the tables never are ('the opposition | Democratic Party')."""
        self._counts, self._elsewhere = counts, elsewhere

    @classmethod
    def of(cls, doc: Doc) -> Home:
        """Count the countries of `doc`, once; a body whose name several countries share counts for none."""
        found: Home | None = doc.user_data.get(_COUNTED)
        if found is None:
            doc.user_data[_COUNTED] = found = cls._counted(doc)
        return found

    @classmethod
    def _counted(cls, doc: Doc) -> Home:
        counts = Counter[str]()
        elsewhere = set()
        for hit in gazetteer.find(doc):
            if hit.entry.sort is Sort.BODY and hit.start and doc[hit.start - 1].lower_ in _IN_PARLIAMENT:
                elsewhere |= {doc[hit.start : hit.end].text} & _of_congress()
                continue
            if hit.entry.sort is not Sort.BODY:
                counts[hit.entry.name] += 1
            elif doc[hit.start : hit.end].text not in _shared() and (side := gazetteer.sides().get(hit.entry.name)):
                counts[side] += 1
        named = (leaders.of_family(token.text) for token in doc if token.pos_ == "PROPN")
        counts.update(leader.country for leader in named if leader)
        return cls(counts, frozenset(elsewhere))

    def body(self, phrase: str, name: str) -> str:
        """The body that `phrase` means here; `name` is what the tables call it.

        'Congress' is the body of the country most named among those that have one. A word that every country's body
        may go by stays as printed where another country is named more than twice as often. A leader counts for the
        country.
        """
        best = self._likeliest(phrase, name) if phrase in _shared() | self._elsewhere else name
        return phrase if best is None else best

    def leaves_open(self, phrase: str, name: str) -> bool:
        """Whether a body of that name is here most likely of a country that the tables do not have it for."""
        return phrase in self._elsewhere or (phrase in _shared() and self._likeliest(phrase, name) is None)

    def _likeliest(self, phrase: str, name: str) -> str | None:
        if phrase in self._elsewhere:
            return None
        sides = gazetteer.sides()
        bodies = gazetteer.namesakes(phrase) or (name,)
        best = max(bodies, key=lambda body: self._counts[sides.get(body, "")])
        own = self._counts[sides.get(best, "")]
        most = max((count for country, count in self._counts.items() if country in _states()), default=0)
        return None if most > _MUCH * own else best

    def may_be(self, country: str) -> bool:
        """Whether the article can leave `country` out as its own: it names it, or none but in passing."""
        others = (count for name, count in self._counts.items() if name in _states())
        return self._counts[country] > 0 or max(others, default=0) <= _IN_PASSING

    def most_named(self, countries: Iterable[str]) -> str | None:
        """Which of some countries is the one meant: the one named twice as often as each other, or alone."""
        ranked = sorted(countries, key=lambda one: -self._counts[one])
        clear = self._counts[ranked[0]] >= _MOST * self._counts[ranked[1]] if len(ranked) > 1 else True
        return ranked[0] if clear else None

    def country(self, times: int = _MOST) -> str | None:
        """The one country the article is about, if one is named so many times as often as any other."""
        ranked = [row for row in self._counts.most_common() if row[0] in _states()][:2]
        if not ranked or (len(ranked) > 1 and ranked[0][1] < times * ranked[1][1]):
            return None
        return ranked[0][0] if ranked[0][1] > 1 else None


@cache
def _shared() -> frozenset[str]:
    """What bodies of several countries are called."""
    return frozenset(lexicon.load("shared_names", "bodies")["bodies"])


@cache
def _of_congress() -> frozenset[str]:
    """The names of the parties of a country without a government in parliament, whose none is 'the ruling party'."""
    return frozenset(("Democratic Party", "Republican Party", "the Democratic Party", "the Republican Party"))


@cache
def _states() -> frozenset[str]:
    return frozenset(lexicon.load("countries"))
