"""To whom, when and on what occasion something was said, where the reporting clause says it plainly."""

from __future__ import annotations

from bisect import bisect_left
from functools import cached_property
from typing import TYPE_CHECKING

from briefing_app.extract import dates, syntax
from briefing_app.extract.scene import reporting

if TYPE_CHECKING:
    from spacy.tokens import Token

    from briefing_app.extract.cast import Cast
    from briefing_app.extract.dates import DateMention
    from briefing_app.extract.scene import Scene
    from briefing_app.extract.sight import Voice
    from briefing_app.model.text import Article
    from briefing_app.model.when import When

_DIRECT = frozenset({"tell", "ask", "remind", "assure", "urge", "warn", "advise"})
_CLAUSE = 12  # tokens after the verb in which the clause's own date stands
_LONGEST = 80  # characters of an occasion


class Setting:
    """The surroundings of an article's reporting verbs."""

    def __init__(self, scene: Scene, article: Article, cast: Cast) -> None:
        """Look at `scene`, the layout of `article`, whose actors are `cast`."""
        self.article = article
        self._scene = scene
        self._cast = cast

    def addressee(self, voice: Voice) -> str | None:
        """Key of the actor who is told ('Mr. Xi told Mr. Gates'), else None."""
        verb = voice.report
        if verb is None or verb.lemma_.lower() not in _DIRECT:
            return None
        told = syntax.child(verb, "dobj", "dative")
        return self._cast.at(told.idx, told.idx + len(told)) if told is not None and not self._quoted(told) else None

    def occasion(self, voice: Voice) -> str | None:
        """The occasion in the text's words ('a written statement'), else None."""
        if voice.report is None:
            return None
        for word in voice.report.rights:
            place = syntax.child(word, "pobj") if word.dep_ == "prep" else None
            if place is None or self._quoted(place) or place.lemma_.lower() not in reporting("occasions"):
                continue
            first, last = place.left_edge, place
            words = self._scene.text[first.idx : last.idx + len(last)]
            return words if len(words) <= _LONGEST else None
        return None

    def said_on(self, voice: Voice) -> When | None:
        """The date that stands in the reporting clause beside its verb, else None."""
        verb = voice.report
        if verb is None:
            return None
        end = self._scene.doc[min(verb.sent.end, verb.i + _CLAUSE) - 1]
        at = bisect_left(self._dates, verb.idx, key=lambda date: date.span.start)
        for date in self._dates[at:]:
            if date.span.start > end.idx:
                return None
            word = self._scene.doc[self._scene.tokens(date.span.start, date.span.end)[0]]
            if not self._quoted(word) and _belongs(word, verb):
                return date.when
        return None

    @cached_property
    def _dates(self) -> tuple[DateMention, ...]:
        return dates.find(self._scene.text, self.article.published)

    def _quoted(self, token: Token) -> bool:
        return bool(self._scene.quoted[token.i])


def _belongs(word: Token, verb: Token) -> bool:
    """Whether `word` depends on `verb` and on no other verb between ('said Lee, who arrives on Friday')."""
    first = next((up for up in syntax.above(word) if up.pos_ in {"VERB", "AUX"}), None)
    return first is not None and first.i == verb.i
