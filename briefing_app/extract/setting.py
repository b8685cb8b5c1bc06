"""To whom, when and on what occasion something was said, where the reporting clause says it plainly."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import replace
from functools import cached_property
from itertools import takewhile
from typing import TYPE_CHECKING

from briefing_app.extract import dates, syntax
from briefing_app.extract.scene import reporting
from briefing_app.model.keys import slug

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from spacy.tokens import Token

    from briefing_app.extract.cast import Cast
    from briefing_app.extract.dates import DateMention
    from briefing_app.extract.scene import Scene
    from briefing_app.extract.sight import Voice
    from briefing_app.model.facts import Quote
    from briefing_app.model.text import Article
    from briefing_app.model.when import When

_DIRECT = frozenset({"tell", "ask", "remind", "assure", "urge", "warn", "advise"})
_SPEAKING = frozenset({"speak", "talk", "write", "testify", "appear", "reply", "respond", "answer"})
_ADDRESSED = frozenset({"letter", "reply", "response", "email", "note", "message", "memo", "answer", "appeal"})
_MEETINGS = frozenset({"meeting", "talk", "talks", "dinner", "lunch", "audience", "meet"})
_BESIDE = frozenset({"before", "after", "following"})  # the words are not of the occasion itself
_OTHER_TIMES = frozenset({"later", "earlier", "once", "previously", "separately", "then", "before", "since", "also"})
_BACK = 2  # sentences in which whom 'the billionaire' means is named
_ON_AND_ON = re.compile(r"[\"”’']*[^\n\"“”.!?]{0,80}(?:(?<=Mr)\.|(?<=Ms)\.|(?<=Mrs)\.|[^\n\"“”.!?])*[.] [\"“‘']")
_HELD = frozenset({"in", "at", "with", "to"})
_DESCRIBING = frozenset({"nsubj", "nsubjpass", "appos", "poss"})
_CLAUSE = 12  # tokens after the verb in which the clause's own date stands
_BETWEEN = 600  # characters between two quotations of a run, and behind the second
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
        told = next((whom for verb in _telling(voice.report) if (whom := _told(verb)) is not None), None)
        if told is None or self._quoted(told):
            return None
        key = self._cast.at(told.idx, told.idx + len(told)) or self._cast.who(told) or self._partner(told)
        return key if key != self._cast.at(voice.start, voice.end) else None

    def occasion(self, voice: Voice) -> str | None:
        """The occasion in the text's words ('a written statement'), else None."""
        return self._occasion_of(voice.report)

    def led(self, quote: Quote, voice: Voice) -> Quote:
        """`quote` with the occasion and the day told where its speaker was brought in just before.

        'Lee attacked the levy at a rally in Leeds. “We will not pay,” he said.' Only within two paragraphs, with
        nobody else speaking between, and not where the quotation's own clause has a setting or is of another time.
        """
        verb = voice.report
        if quote.speaker is None or quote.occasion or quote.said_on or _has_own_setting(verb, quote):
            return quote
        start = quote.evidence[0].span.start
        here = self._scene.paragraph(start)
        first = self._scene.paragraphs[max(0, here - 1)][0]
        own = verb.sent.start if verb is not None else len(self._scene.doc)
        end = min(own, self._scene.tokens(start, start + 1)[0])
        for report in reversed(self._scene.told_between(self._scene.tokens(first, first + 1)[0], end)):
            if self._cast.who(report.who, quote.speaker) != quote.speaker:
                return quote
            if not quote.addressee and (occasion := self._occasion_of(report.verb)):
                return replace(quote, occasion=occasion, said_on=self._dated(report.verb))
        return self._met(quote, first, end) if quote.addressee else quote

    def _met(self, quote: Quote, start: int, end: int) -> Quote:
        """`quote` with the meeting just told, of its speaker with the one who is told."""
        for verb in reversed(self._scene.doc[self._scene.tokens(start, start + 1)[0] : end]):
            who = syntax.child(verb, "nsubj") if verb.tag_ == "VBD" and not self._quoted(verb) else None
            if who is not None and self._cast.who(who) == quote.speaker:
                occasion = self._occasion_of(verb)
                if occasion and _is_with(occasion, quote.addressee or ""):
                    return replace(quote, occasion=occasion, said_on=self._dated(verb))
        return quote

    def _partner(self, whom: Token) -> str | None:
        """The one person met in the sentence before, where 'the billionaire' is told: 'in a meeting with Ann Lee'."""
        definite = syntax.child(whom, "det")
        if definite is None or definite.lower_ != "the" or not self._scene.is_human(whom) or whom.sent.start == 0:
            return None
        doc = self._scene.doc
        before = whom.sent
        for _ in range(_BACK):
            if before.start == 0:
                break
            before = doc[before.start - 1].sent
            for word in before:
                if word.lower_ == "with" and word.head.lemma_.lower() in _MEETINGS and not self._quoted(word):
                    met = syntax.child(word, "pobj")
                    return self._person(met) if met is not None else None
        return None

    def _person(self, met: Token) -> str | None:
        key = self._cast.at(met.left_edge.idx, met.idx + len(met))
        return key if key and key.startswith("person/") else None

    def _occasion_of(self, report: Token | None) -> str | None:
        for verb in _telling(report):
            for word in verb.children:
                told = word.dep_ == "dobj" and verb.lemma_.lower() in _DIRECT  # 'told a news conference'
                place = syntax.child(word, "pobj") if word.dep_ == "prep" else word if told else None
                if place is not None and not self._quoted(place) and place.lemma_.lower() in reporting("occasions"):
                    named = self._named(place)
                    return f"{word.lower_} {named}" if named and word.lower_ in _BESIDE else named
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
        return self._dated(voice.report)

    def _dated(self, report: Token | None) -> When | None:
        verbs = _telling(report)
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


def _told(verb: Token) -> Token | None:
    return syntax.child(verb, "dobj", "dative") if verb.lemma_.lower() in _DIRECT else _spoken_to(verb)


def _has_own_setting(verb: Token | None, quote: Quote) -> bool:
    """Whether the clause tells of another occasion: 'he said later', 'she had said', 'he told radio', 'in Leeds'."""
    if verb is None:
        return False
    direct = verb.lemma_.lower() in _DIRECT and not quote.addressee
    return direct or any(
        word.lower_ in _OTHER_TIMES or word.dep_ == "prep" or (word.dep_ == "aux" and word.lemma_ == "have")
        for word in verb.children
    )


def _is_with(occasion: str, addressee: str) -> bool:
    """Whether the occasion was with the one who is told: 'a meeting with Ann Lee', 'person/ann-lee'."""
    return " with " in occasion and addressee.endswith(f"-{slug(occasion.rsplit(maxsplit=1)[-1])}")


def carried(quotes: Sequence[Quote], text: str) -> tuple[Quote, ...]:
    """`quotes` in order, each that has no setting of its own set as the run it stands in.

    '“We hope,” Lee told Ms. Roy. “We always did.”': both were said to her. And a run of one speaker's words from
    paragraph to paragraph is of one occasion, where only one is told in it and nothing says that time passed.
    """
    found: list[Quote] = []
    for quote in quotes:
        found.append(_set_as(found[-1], quote) if found and _goes_on(found[-1], quote, text) else quote)
    return tuple(each for run in _runs(found, text) for each in _of_one_occasion(run))


def _goes_on(before: Quote, quote: Quote, text: str) -> bool:
    between = text[before.evidence[0].span.end : quote.evidence[0].span.start]
    same = quote.speaker is not None and quote.speaker == before.speaker
    return same and _ON_AND_ON.fullmatch(between) is not None


def _set_as(before: Quote, quote: Quote) -> Quote:
    if quote.addressee or quote.occasion or quote.said_on:
        return quote
    return replace(quote, addressee=before.addressee, occasion=before.occasion, said_on=before.said_on)


def _runs(quotes: Sequence[Quote], text: str) -> Iterator[list[Quote]]:
    """The quotes in stretches of one speaker in neighbouring paragraphs without a word of another time between."""
    run: list[Quote] = []
    for quote in quotes:
        if run and not _is_next(run[-1], quote, text):
            yield run
            run = []
        run.append(quote)
    if run:
        yield run


def _is_next(before: Quote, quote: Quote, text: str) -> bool:
    begins, stops = before.evidence[0].span.end, quote.evidence[0].span
    if quote.speaker is None or quote.speaker != before.speaker or stops.start - begins > _BETWEEN:
        return False
    between = text[begins : stops.start]
    after = text[stops.end : stops.end + _BETWEEN].partition("\n")[0]
    near = len(re.findall(r"\n+", between)) <= 1
    words = {word.lower() for word in re.findall(r"\w+", f"{between} {after}")}
    return near and not words & _OTHER_TIMES


def _of_one_occasion(run: list[Quote]) -> list[Quote]:
    """The quotes of a run, those without any setting set as the only one that the run tells."""
    told = {(quote.occasion, quote.said_on) for quote in run if quote.occasion}
    dated = {quote.said_on for quote in run if quote.said_on}
    if len(told) != 1 or len(dated) > 1:
        return run
    ((occasion, said_on),) = told
    bare = (not (quote.addressee or quote.occasion or quote.said_on) for quote in run)
    return [
        replace(quote, occasion=occasion, said_on=said_on) if is_bare else quote
        for quote, is_bare in zip(run, bare, strict=True)
    ]


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
        if whom is None or word.i != last.i + 1 or not (_is_named(whom) or _is_of_a_state(word, whom)):
            break
        last = whom
    return last


def _is_named(word: Token) -> bool:
    return word.ent_type_ not in {"", "DATE", "TIME"}


def _is_of_a_state(link: Token, whom: Token) -> bool:
    """Whether somebody is met whom a state's adjective tells: 'with the top Chinese envoy'."""
    return link.lower_ == "with" and any(child.ent_type_ == "NORP" for child in whom.lefts)


def _belongs(word: Token, verb: Token) -> bool:
    """Whether `word` depends on `verb` through no other verb and through nobody's description.

    Not 'said Lee, who arrives on Friday' nor 'said Lee, the architect of the 2008 campaign'.
    """
    between = list(takewhile(lambda up: up.pos_ not in {"VERB", "AUX"}, syntax.above(word)))
    first = next((up for up in syntax.above(word) if up.pos_ in {"VERB", "AUX"}), None)
    return first is not None and first.i == verb.i and not any(up.dep_ in _DESCRIBING for up in between)
