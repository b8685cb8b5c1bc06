"""To whom, when and on what occasion something was said, where the reporting clause says it plainly."""

from __future__ import annotations

from bisect import bisect_left
from functools import cached_property
from itertools import takewhile
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
_SPEAKING = frozenset({"speak", "talk", "write", "testify", "appear", "reply", "respond", "answer"})
_ADDRESSED = frozenset({"letter", "reply", "response", "email", "note", "message", "memo", "answer", "appeal"})
_HELD = frozenset({"in", "at", "with", "to"})
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
        """Key of the actor who is told ('Mr. Xi told Mr. Gates', 'wrote in a letter to him'), else None."""
        verb = voice.report
        if verb is None:
            return None
        told = syntax.child(verb, "dobj", "dative") if verb.lemma_.lower() in _DIRECT else _spoken_to(verb)
        if told is None or self._quoted(told):
            return None
        return self._cast.at(told.idx, told.idx + len(told)) or self._cast.who(told)

    def occasion(self, voice: Voice) -> str | None:
        """The occasion in the text's words ('a written statement'), else None."""
        for verb in _telling(voice.report):
            for word in verb.children:
                told = word.dep_ == "dobj" and verb.lemma_.lower() in _DIRECT  # 'told a news conference'
                place = syntax.child(word, "pobj") if word.dep_ == "prep" else word if told else None
                if place is not None and not self._quoted(place) and place.lemma_.lower() in reporting("occasions"):
                    return self._named(place)
        return None

    def _named(self, place: Token) -> str | None:
        """The words of an occasion with where it was and with whom: 'a briefing in Beijing'."""
        long = self._words(place.left_edge, _held(place))
        words = long if len(long) <= _LONGEST else self._words(place.left_edge, place)
        return words if len(words) <= _LONGEST else None

    def _words(self, first: Token, last: Token) -> str:
        return self._scene.text[first.idx : last.idx + len(last)]

    def said_on(self, voice: Voice) -> When | None:
        """The date of the reporting clause or of its occasion: "On Friday Lee said", "said Lee at a rally on 4 May".

        The one nearest to the verb; none beyond a few words from it.
        """
        verbs = _telling(voice.report)
        if not verbs:
            return None
        verb = verbs[0]
        first, end = verb.sent.start, min(verb.sent.end, verb.i + _CLAUSE) - 1
        at = bisect_left(self._dates, self._scene.doc[first].idx, key=lambda date: date.span.start)
        near = takewhile(lambda date: date.span.start <= self._scene.doc[end].idx, self._dates[at:])
        dated = ((self._scene.doc[self._scene.tokens(date.span.start, date.span.end)[0]], date) for date in near)
        found = [
            (abs(word.i - verb.i), date.when)
            for word, date in dated
            if not self._quoted(word) and any(_belongs(word, one) for one in verbs)
        ]
        return min(found, key=lambda row: row[0])[1] if found else None

    @cached_property
    def _dates(self) -> tuple[DateMention, ...]:
        return dates.find(self._scene.text, self.article.published)

    def _quoted(self, token: Token) -> bool:
        return bool(self._scene.quoted[token.i])


def _telling(verb: Token | None) -> list[Token]:
    """The reporting verb and the participle that tells on what occasion: 'Speaking at a rally, Lee said'."""
    if verb is None:
        return []
    beside = [word for word in verb.children if word.dep_ == "advcl" and word.tag_ == "VBG"]
    return [verb, *(word for word in beside if word.lemma_.lower() in _SPEAKING)]


def _spoken_to(verb: Token) -> Token | None:
    """The one to whom somebody says or writes, or to whom the letter or reply goes: 'said in a letter to Lee'."""
    preps = [word for word in verb.children if word.dep_ in {"prep", "dative"}]
    letters = [place for word in preps if (place := syntax.child(word, "pobj")) is not None and word.lower_ == "in"]
    preps += [word for letter in letters for word in letter.children if letter.lemma_.lower() in _ADDRESSED]
    return next((whom for word in preps if word.lower_ == "to" and (whom := syntax.child(word, "pobj"))), None)


def _held(place: Token) -> Token:
    """The last word of where an occasion was, or with whom: 'a briefing | in Beijing', 'talks | with Lee'."""
    last = place
    for word in place.rights:
        whom = syntax.child(word, "pobj") if word.dep_ == "prep" and word.lower_ in _HELD else None
        if whom is None or word.i != last.i + 1 or whom.ent_type_ in {"", "DATE", "TIME"}:
            break
        last = whom
    return last


def _belongs(word: Token, verb: Token) -> bool:
    """Whether `word` depends on `verb` and on no other verb between ('said Lee, who arrives on Friday')."""
    first = next((up for up in syntax.above(word) if up.pos_ in {"VERB", "AUX"}), None)
    return first is not None and first.i == verb.i
