"""The cast of one article: its actors, and whom a word of the text means."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from briefing_app.extract.names import plain
from briefing_app.extract.reference import Scene
from briefing_app.model.facts import Actor, ActorKind

if TYPE_CHECKING:
    from collections.abc import Iterable

    from spacy.tokens import Token

_FIRST = (ActorKind.PERSON, ActorKind.ORGANISATION, ActorKind.COUNTRY, ActorKind.PLACE)
_LONGEST = 200  # characters of the longest mention that is looked for


@dataclass(frozen=True, slots=True)
class Cast:
    """Who appears in one article.

    Attributes:
        actors: each real one once.
        scene: what pronouns and roles are resolved by; without it only names are.
    """

    actors: tuple[Actor, ...]
    scene: Scene | None = None
    _index: tuple[tuple[int, int, int, str], ...] = field(init=False, repr=False, compare=False)
    _forms: dict[str, str] = field(init=False, repr=False, compare=False)
    _asked: dict[tuple[int, int], str | None] = field(default_factory=dict, init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Order the mentions by place, and the names by form."""
        rows = (
            (place.span.start, place.span.end, _FIRST.index(actor.kind), actor.key)
            for actor in self.actors
            for place in actor.mentions
        )
        object.__setattr__(self, "_index", tuple(sorted(rows)))
        forms: dict[str, str] = {}
        for actor in sorted(self.actors, key=lambda one: -one.salience):
            for form in (actor.name, *actor.aliases):
                forms.setdefault(plain(form), actor.key)
        forms.update({plain(actor.name): actor.key for actor in reversed(self.actors)})
        object.__setattr__(self, "_forms", forms)

    def at(self, start: int, end: int) -> str | None:
        """Key of the actor named in the stretch of characters `start`..`end` of the article, else None.

        Of several, a person comes before a body, a body before a country, and the longer name before the shorter:
        'Chinese Foreign Minister Qin Gang' is Qin Gang.
        """
        place = start, end
        try:
            return self._asked[place]
        except KeyError:
            key = self._asked[place] = self._at(start, end)
            return key

    def _at(self, start: int, end: int) -> str | None:
        first = bisect_left(self._index, (start - _LONGEST,))
        last = bisect_right(self._index, (end,))
        found = [row for row in self._index[first:last] if row[0] < end and start < row[1]]
        best = min(found, key=lambda row: (row[2], row[0] - row[1], row[0]), default=None)
        return best[3] if best else None

    def named(self, words: str) -> str | None:
        """Key of the actor that goes by `words` ('Blinken', 'Mr. Xi', 'the White House'), else None."""
        parts = words.removeprefix("the ").removeprefix("The ").split()
        for start in range(len(parts)):
            key = self._forms.get(plain(" ".join(parts[start:])))
            if key:
                return key
        return None

    def persons(self, words: Iterable[Token]) -> dict[str, Token]:
        """The persons named in `words`, each with the first word of the name that was met."""
        found: dict[str, Token] = {}
        for word in words:
            key = self.at(word.idx, word.idx + len(word))
            if key and key.startswith("person/"):
                found.setdefault(key, word)
        return found

    def who(self, token: Token, last_speaker: str | None = None, spoke: int | None = None) -> str | None:
        """Key of the actor whom `token` (head of a name, a role or a pronoun) means, else None.

        Args:
            token: in the article's parse.
            last_speaker: key of whoever was last introduced as speaking; 'he said' means him first.
            spoke: the token of that report, if known.
        """
        key = self.at(token.idx, token.idx + len(token))
        if key or self.scene is None:
            return key
        return self.scene.who(token, last_speaker, spoke)
