"""To whom, when and on what occasion something was said, where the reporting clause says it plainly."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import replace
from functools import cached_property
from itertools import takewhile
from typing import TYPE_CHECKING

from briefing_app.extract import carrying, dates, entry_tense, occasions, syntax
from briefing_app.extract.carrying import Told
from briefing_app.extract.scene import reporting
from briefing_app.model.keys import slug
from briefing_app.model.when import Precision

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

_ADDRESSED = frozenset({"letter", "reply", "response", "email", "note", "message", "memo", "answer", "appeal"})
_MEETINGS = frozenset({"meeting", "talk", "talks", "dinner", "lunch", "audience", "meet"})
_FLASHES = frozenset({"later", "earlier", "once", "previously", "separately", "before", "since"})
_WHILE = frozenset({"after", "as", "before", "when"})
_HIM = frozenset({"him", "her", "them"})
_HEARERS = frozenset({
    "audience", "crowd", "listeners", "viewers", "host", "hosts", "anchor", "moderator", "interviewer", "panel",
})  # fmt: skip
_WORDS_OF = frozenset({"remark", "comment", "word", "statement", "speech", "criticism"})
_TIMES = frozenset({"DATE", "TIME"})
_BEFORE_NOUNS = frozenset({"amod", "compound", "nmod", "nummod"})
_BACK = 2  # sentences in which whom 'the billionaire' means is named
_DESCRIBING = frozenset({"nsubj", "nsubjpass", "appos", "poss"})
_BEHIND = 8  # tokens after an occasion in which its date stands
_CLAUSE = 12  # tokens after the verb in which the clause's own date stands
_PLACED = frozenset({"in", "at", "on", "during", "from"})  # after these a clause tells of a place or time of its own


class Setting:
    """The surroundings of an article's reporting verbs."""

    def __init__(self, scene: Scene, article: Article, cast: Cast) -> None:
        """Look at `scene`, the layout of `article`, whose actors are `cast`."""
        self.article = article
        self._scene = scene
        self._cast = cast

    def addressee(self, voice: Voice) -> str | None:
        """Key of the actor who is told ('Mr. Xi told Mr. Gates', 'wrote in a letter to him'), else None."""
        told = next((whom for verb in occasions.telling(voice.report) if (whom := _told(verb)) is not None), None)
        return self._key_of(told, self._cast.at(voice.start, voice.end))

    def _key_of(self, told: Token | None, speaker: str | None) -> str | None:
        """The actor whom the words for a hearer mean, if it is not the speaker."""
        if told is None or self._quoted(told):
            return None
        key = self._cast.at(told.idx, told.idx + len(told)) or self._cast.who(told) or self._partner(told)
        return key if key != speaker else None

    def occasion(self, voice: Voice) -> str | None:
        """The occasion in the text's words ('a written statement'), else None."""
        return occasions.of(self._scene, voice.report)

    def is_elsewhere(self, voice: Voice) -> bool:
        """Whether its clause is of a time or place of its own, which is not told as an occasion."""
        return self._is_elsewhere(voice.report)

    def led(self, quote: Quote, voice: Voice) -> Quote:
        """`quote` with the meeting just told, within two paragraphs, of its speaker with the one who is told."""
        if quote.speaker is None or not quote.addressee or quote.occasion or quote.said_on:
            return quote
        start, verb = quote.evidence[0].span.start, voice.report
        first = self._scene.paragraphs[max(0, self._scene.paragraph(start) - 1)][0]
        own = verb.sent.start if verb is not None else len(self._scene.doc)
        end = min(own, self._scene.tokens(start, start + 1)[0])
        told = self._scene.told_between(self._scene.tokens(first, first + 1)[0], end)
        others = any(self._cast.who(report.who, quote.speaker) != quote.speaker for report in told)
        return quote if others or self._is_elsewhere(verb) else self._met(quote, first, end)

    def carried(self, quotes: Sequence[Quote], elsewhere: frozenset[int]) -> tuple[Quote, ...]:
        """`quotes` in order, each without a setting of its own set as the run or the scene it stands in.

        Args:
            quotes: of the article, in order.
            elsewhere: where those begin whose own clause is of another time or place.
        """
        told = tuple(self._introduced())
        return carrying.carried(quotes, told, elsewhere, self._scene, self._dates)

    def _introduced(self) -> Iterator[Told]:
        """What each clause outside quotation marks tells of the setting of somebody who speaks on an occasion."""
        last: str | None = None
        for subject in self._scene.doc:
            verb = subject.head
            inside = self._quoted(subject) or self._quoted(verb)
            if subject.dep_ != "nsubj" or inside or verb.pos_ not in {"VERB", "AUX"}:
                continue
            occasion = occasions.of(self._scene, verb)
            if not occasion and verb.i not in self._scene.report_of:
                continue
            who = self._whose(subject, verb)
            speaker = self._cast.who(who, last, verb.i)
            if speaker is not None:
                last = speaker
                told = Told(verb.idx, speaker, occasion, self._key_of(_told(verb), speaker), self._dated(verb))
                whole = bool(occasion) and occasions.is_of_the_remarks(verb)
                yield replace(told, elsewhere=not whole and self._is_elsewhere(verb), whole=whole)

    def _whose(self, subject: Token, verb: Token) -> Token:
        """Who is meant by a clause's subject: of 'who' the one it describes, of 'Lee's remarks' their owner."""
        if subject.lower_ == "who" and verb.dep_ == "relcl":
            return verb.head
        owner = syntax.child(subject, "poss")
        return owner if owner is not None and subject.lemma_.lower() in _WORDS_OF else subject

    def _is_elsewhere(self, verb: Token | None) -> bool:
        """Whether a clause is of another occasion: 'he said later', 'she had said', 'he told radio', 'in Leeds'."""
        if verb is None:
            return False
        direct = syntax.child(verb, "dobj", "dative") if verb.lemma_.lower() in occasions.DIRECT else None
        hearer = self._key_of(direct, None)
        told = hearer is not None or occasions.of(self._scene, verb) is not None
        if any(self._is_of_another_time(word, told=told) for word in verb.children):
            return True
        unknown = direct is not None and hearer is None and not self._is_the_hearer(direct)
        return not told and (unknown or any(map(self._places, verb.children)))

    @staticmethod
    def _is_of_another_time(word: Token, *, told: bool) -> bool:
        """Whether a word of a clause puts it before or after: 'had', 'later'; 'then', where it tells an occasion."""
        finite = word.dep_ == "advcl" and word.i > word.head.i and word.tag_ != "VBG"
        if finite and not told:  # 'said as he arrived', 'after the talks broke up'
            return any(mark.dep_ in {"mark", "advmod"} and mark.lower_ in _WHILE for mark in word.children)
        then = told and (word.lower_ == "then" or (word.lower_ == "at" and _ends_with(word, "time")))
        return word.lower_ in _FLASHES or then or (word.dep_ == "aux" and word.lemma_ == "have")

    def _is_the_hearer(self, whom: Token) -> bool:
        """Whether those told are the ones told of before: 'the host', 'the crowd', 'him'."""
        determiner = syntax.child(whom, "det")
        definite = determiner is not None and determiner.lower_ == "the"
        hosts = any(word.lower_ in _HEARERS for word in (*whom.lefts, *whom.head.rights))  # 'told co-host Ann Lee'
        if whom.pos_ == "PROPN" and re.search(rf"\b{re.escape(whom.text)}\b[^.\n]{{0,30}} Show\b", self._scene.text):
            return True  # whose show it is
        return whom.lower_ in _HIM or hosts or (definite and (whom.lower_ in _HEARERS or self._scene.is_human(whom)))

    def _places(self, link: Token) -> bool:
        """Whether a preposition puts the saying elsewhere: 'in Leeds', but 'on Monday', 'at the time'."""
        place = syntax.child(link, "pobj") if link.dep_ == "prep" and link.lower_ in _PLACED else None
        return place is not None and place.ent_type_ not in {"DATE", "TIME"} and place.lower_ != "time"

    def _met(self, quote: Quote, start: int, end: int) -> Quote:
        """`quote` with the meeting just told, of its speaker with the one who is told."""
        for verb in reversed(self._scene.doc[self._scene.tokens(start, start + 1)[0] : end]):
            who = syntax.child(verb, "nsubj") if verb.tag_ == "VBD" and not self._quoted(verb) else None
            if who is not None and self._cast.who(who) == quote.speaker:
                occasion = occasions.of(self._scene, verb)
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

    def said_on(self, voice: Voice) -> When | None:
        """The date of the reporting clause or of its occasion: "On Friday Lee said", "said Lee at a rally on 4 May".

        The one nearest to the verb; none beyond a few words from it. Of 'the statement' the day it was issued.
        """
        return self._dated(voice.report) or self._issued_on(voice.head) or self._of_its_entry(voice.report)

    def _of_its_entry(self, report: Token | None) -> When | None:
        """The day above what is said in an entry of a chronology."""
        verbs = occasions.telling(report)
        here = entry_tense.around(self._scene, self.article.published, verbs[0]) if verbs else None
        if here is None or here.when.precision is not Precision.DAY:
            return None
        return here.when if entry_tense.stands_alone(self._scene, here, verbs[0].sent, self._dates) else None

    def _issued_on(self, head: Token | None) -> When | None:
        """When the document was issued that a definite `head` takes up: 'put out a statement on Monday. … It read'.

        The text must bring it in as new ('a statement') within two paragraphs, and tell one date there.
        """
        if head is None or head.lemma_.lower() not in reporting("documents") or not syntax.is_definite(head):
            return None
        first = self._scene.paragraphs[max(0, self._scene.paragraph(head.idx) - 1)][0]
        since = self._scene.tokens(first, first + 1)[0]
        same = (word for word in self._scene.before(head, since) if word.lemma_.lower() == head.lemma_.lower())
        issued = next((word for word in same if word.pos_ == "NOUN" and word.dep_ == "dobj"), None)
        article = syntax.child(issued, "det") if issued is not None else None
        if issued is None or article is None or article.lower_ not in {"a", "an"}:
            return None
        own = (issued.head, *(word for word in issued.rights if word.dep_ == "acl"))
        sentence = issued.sent
        near = [date for date in self._dates if sentence.start_char <= date.span.start < sentence.end_char]
        words = [self._scene.doc[self._scene.tokens(date.span.start, date.span.end)[0]] for date in near]
        told = len(near) == 1 and not self._quoted(words[0]) and any(_belongs(words[0], verb) for verb in own)
        return near[0].when if told else None

    def _dated(self, report: Token | None) -> When | None:
        verbs = occasions.telling(report)
        if not verbs:
            return None
        verb, places = verbs[0], occasions.places(self._scene, report)
        verbs += [word for place in places for word in place.rights if word.dep_ == "acl"]  # 'a letter posted Friday'
        first, last = verb.sent.start, max((place.i for place in places), default=verb.i)
        end = min(verb.sent.end, max(verb.i + _CLAUSE, last + _BEHIND)) - 1
        at = bisect_left(self._dates, self._scene.doc[first].idx, key=lambda date: date.span.start)
        near = takewhile(lambda date: date.span.start <= self._scene.doc[end].idx, self._dates[at:])
        dated = ((self._scene.doc[self._scene.tokens(date.span.start, date.span.end)[0]], date) for date in near)
        found = [
            (abs(word.i - verb.i), date.when)
            for word, date in dated
            if not self._quoted(word) and any(_belongs(word, one) for one in verbs)
            if (thing := _dated_thing(word)) is None or thing in places
        ]
        return min(found, key=lambda row: row[0])[1] if found else None

    @cached_property
    def _dates(self) -> tuple[DateMention, ...]:
        return dates.find(self._scene.text, self.article.published)

    def _quoted(self, token: Token) -> bool:
        return bool(self._scene.quoted[token.i])


def _ends_with(link: Token, noun: str) -> bool:
    place = syntax.child(link, "pobj")
    return place is not None and place.lower_ == noun


def _told(verb: Token) -> Token | None:
    return syntax.child(verb, "dobj", "dative") if verb.lemma_.lower() in occasions.DIRECT else _spoken_to(verb)


def _is_with(occasion: str, addressee: str) -> bool:
    """Whether the occasion was with the one who is told: 'a meeting with Ann Lee', 'person/ann-lee'."""
    return " with " in occasion and addressee.endswith(f"-{slug(occasion.rsplit(maxsplit=1)[-1])}")


def _spoken_to(verb: Token) -> Token | None:
    """The one to whom somebody says or writes, or to whom the letter or reply goes: 'said in a letter to Lee'."""
    preps = [word for word in verb.children if word.dep_ in {"prep", "dative"}]
    letters = [place for word in preps if (place := syntax.child(word, "pobj")) is not None and word.lower_ == "in"]
    preps += [word for letter in letters for word in letter.children if letter.lemma_.lower() in _ADDRESSED]
    return next((whom for word in preps if word.lower_ == "to" and (whom := syntax.child(word, "pobj"))), None)


def _dated_thing(word: Token) -> Token | None:
    """The thing that a date before it tells apart, which is not when something was said: 'the 1982 | recession'."""
    head = word.head if word.dep_ in _BEFORE_NOUNS and word.i < word.head.i else None
    return head if head is not None and head.pos_ in {"NOUN", "PROPN"} and head.ent_type_ not in _TIMES else None


def _belongs(word: Token, verb: Token) -> bool:
    """Whether `word` depends on `verb` through no other verb and through nobody's description.

    Not 'said Lee, who arrives on Friday' nor 'said Lee, the architect of the 2008 campaign'.
    """
    between = list(takewhile(lambda up: up.pos_ not in {"VERB", "AUX"}, syntax.above(word)))
    first = next((up for up in syntax.above(word) if up.pos_ in {"VERB", "AUX"}), None)
    return first is not None and first.i == verb.i and not any(up.dep_ in _DESCRIBING for up in between)
