"""Which actor the words that name a speaker mean."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Token

    from briefing_app.extract.cast import Cast
    from briefing_app.extract.scene import Scene
    from briefing_app.extract.speakers import Voice

_PERSON = "person/"


class Identities:
    """The actors behind an article's reports of speech, resolved in the order of the text.

    'He said' is the last person introduced as speaking, in direct or indirect speech alike; so each report is
    resolved knowing who spoke before it.
    """

    def __init__(self, scene: Scene, cast: Cast) -> None:
        """Resolve every report of `scene`."""
        self._cast = cast
        self._known: dict[int, str | None] = {}
        self._places: list[int] = []
        self._last: list[str | None] = [None]
        for report in scene.reports:
            key = self._known.get(report.who.i) or cast.who(report.who, self._last[-1])
            self._known[report.who.i] = key
            self._places.append(report.verb.i)
            self._last.append(key if key and key.startswith(_PERSON) else self._last[-1])

    def last(self, at: int) -> str | None:
        """Key of the last person introduced as speaking before token `at`, else None."""
        return self._last[bisect_right(self._places, at - 1)]

    def of(self, voice: Voice) -> str | None:
        """Key of the actor whom `voice` names, else None: for the unnamed and for those who are no actor."""
        if voice.head is None:
            return self._cast.at(voice.start, voice.end)
        return self._of(voice.head)

    def _of(self, head: Token) -> str | None:
        if head.i not in self._known:
            self._known[head.i] = self._cast.who(head, self.last(head.i))
        return self._known[head.i]
