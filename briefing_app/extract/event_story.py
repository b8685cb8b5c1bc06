"""What every question about events is asked of: one article's parse with its cast, its dates and what is quoted."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from spacy.tokens import Doc, Token

from briefing_app.extract import dates, event_tense, event_turns
from briefing_app.extract.cast import Cast
from briefing_app.extract.dates import DateMention
from briefing_app.extract.remembered import with_its_story
from briefing_app.extract.scene import Scene
from briefing_app.model.facts import Actor, ActorKind, QuoteKind
from briefing_app.model.text import Article, FurnitureKind
from briefing_app.model.text import Span as Stretch

if TYPE_CHECKING:
    from collections.abc import Iterable

    from spacy.tokens import Span as Words

    from briefing_app.extract import marks
    from briefing_app.model.facts import Quote
    from briefing_app.model.when import When

_SAID = frozenset({QuoteKind.SPEECH, QuoteKind.PRINT, QuoteKind.FRAGMENT})
_OWN = frozenset({"we", "our", "ours"})
_MARKS = "“”\"‘’'«»„[("
_QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"")
_PASSAGE = 20  # words
_PAIR = 2
_OFTEN = 2  # times as often as one who leads an article another may be named
_HEAD = 0.15  # of an article: headline and lead
_OFFICE = 7  # words of an office before a name
_REACH = 80  # words looked back for whom 'the two' means
_MODIFIERS = frozenset({"compound", "amod", "nmod"})


@dataclass(frozen=True, slots=True)
class Story:
    """One article on which events are looked for.

    Attributes:
        scene: its paragraphs and what stands between marks, by which descriptions are resolved.
        dates: outside furniture, in order.
        quoted: for each token whether it stands inside somebody's quotation.
        actors: by key.
        quotations: the stretches somebody said or wrote.
        dated: the tokens of the dates.
        turns: what somebody says in an interview, each turn with the key of who speaks.
        guest: key of whoever is interviewed, where the article is questions and answers.
        meant: whom a token means, by token and sentences looked back, as far as that was asked.
        answers: to what is asked of a word again and again (`remembered`), by question and token.
        semicolons: those that no quotation holds, in order, once they were asked for.
        heads: the word of each date on which its others hang, by its first character, as far as that was asked.
        dated_in: the dates of each sentence, by its first token, as far as that was asked.
        places: the tokens of each word in small letters, once one was asked for.
        lists: the names that stand in rows (`event_lists`), once they were asked for.
    """

    doc: Doc
    article: Article
    cast: Cast
    scene: Scene
    dates: tuple[DateMention, ...]
    quoted: tuple[bool, ...]
    actors: dict[str, Actor]
    quotations: tuple[Stretch, ...]
    dated: frozenset[int]
    turns: tuple[tuple[Stretch, str], ...] = ()
    guest: str | None = None
    meant: dict[tuple[int, int], str | None] = field(default_factory=dict, repr=False, compare=False)
    answers: defaultdict[str, dict[int, Any]] = field(
        default_factory=lambda: defaultdict(dict), repr=False, compare=False
    )
    semicolons: list[list[int]] = field(default_factory=list, repr=False, compare=False)
    heads: dict[int, Token | None] = field(default_factory=dict, repr=False, compare=False)
    dated_in: dict[int, tuple[DateMention, ...]] = field(default_factory=dict, repr=False, compare=False)
    places: dict[str, list[int]] = field(default_factory=dict, repr=False, compare=False)
    lists: list[tuple[tuple[tuple[int, str], ...], ...]] = field(default_factory=list, repr=False, compare=False)

    @classmethod
    def of(
        cls, doc: Doc, article: Article, cast: Cast, quotes: tuple[Quote, ...], marked: tuple[marks.Stretch, ...]
    ) -> Story:
        """The story that `article` tells; `marked` is what stands between its quotation marks."""
        said = tuple(quote.evidence[0].span for quote in quotes if quote.kind in _SAID and not _tells(quote, article))
        quoted = [False] * len(doc)
        for token in (token for span in said for token in _tokens(doc, span.start, span.end)):
            quoted[token.i] = True
        named = (one for one in dates.find(doc.text, article.published) if not _in_a_name(doc, one))
        weeks = (event_tense.of_its_week(doc, one, article) for one in named)
        found = tuple(event_tense.of_its_year(doc, one, article) for one in weeks)
        dated = frozenset(word.i for one in found for word in _tokens(doc, one.span.start, one.span.end))
        known = {actor.key: actor for actor in cast.actors}
        turns = event_turns.turns(quotes, said)
        guest = event_turns.guest(doc.text, cast, turns)
        scene = Scene.of(doc, marked, cast)
        return cls(doc, article, cast, scene, found, tuple(quoted), known, said, dated, turns, guest)

    def before(self, at: int, words: Iterable[str]) -> list[Token]:
        """The places before a token where one of some words, in small letters, stands; in order of the text."""
        if not self.places:
            for token in self.doc:
                self.places.setdefault(token.lower_, []).append(token.i)
        return [self.doc[i] for i in sorted(i for word in words for i in self.places.get(word, ()) if i < at)]

    def parted(self, first: int, last: int) -> bool:
        """Whether a semicolon that no quotation holds stands among the tokens `first`..`last` (half-open)."""
        if not self.semicolons:
            found = (token.i for token in self.doc if token.text == ";")
            self.semicolons.append([at for at in found if not self.quoted[at]])
        at = bisect_left(self.semicolons[0], first)
        return at < len(self.semicolons[0]) and self.semicolons[0][at] < last

    def in_a_date(self, word: Token) -> bool:
        """Whether the word belongs to a date."""
        return word.i in self.dated

    def dates_in(self, sentence: Words) -> tuple[DateMention, ...]:
        """The dates of a sentence that have a value and are not somebody's quoted words."""
        if sentence.start not in self.dated_in:
            self.dated_in[sentence.start] = tuple(self._dates_in(sentence))
        return self.dated_in[sentence.start]

    def _dates_in(self, sentence: Words) -> list[DateMention]:
        first = bisect_left(self.dates, sentence.start_char, key=lambda mention: mention.span.start)
        found = []
        for mention in self.dates[first:]:
            if mention.span.start >= sentence.end_char:
                break
            head = self.head(mention)
            if mention.when and head is not None and not self.quoted[head.i]:
                found.append(mention)
        return found

    def head(self, mention: DateMention) -> Token | None:
        """The word of a date on which the others hang."""
        start = mention.span.start
        if start not in self.heads:
            words = _tokens(self.doc, start, mention.span.end)
            inside = {word.i for word in words}
            top = (word for word in words if word.head.i not in inside or word.head.i == word.i)
            self.heads[start] = next(top, None)
        return self.heads[start]

    def qualifies(self, mention: DateMention) -> bool:
        """Whether a date stands before a noun and says which is meant ('the 1995 filings')."""
        head = self.head(mention)
        return head is not None and head.dep_ in _MODIFIERS | {"nummod"}

    def kind(self, key: str) -> ActorKind:
        """What the actor is."""
        return self.actors[key].kind

    def country(self, name: str | None) -> str | None:
        """Key of the country of this name, if it is in the cast."""
        return next((key for key, actor in self.actors.items() if name and actor.name == name), None)

    def captions(self) -> list[tuple[When | None, set[str]]]:
        """The dates of the photographs, each with the persons whom the caption names; a caption is furniture."""
        found = []
        for piece in self.article.furniture:
            if piece.kind is FurnitureKind.CAPTION:
                words = piece.span.of(self.article.text)
                people = {key for key, actor in self.actors.items() if _named_in(actor, words)}
                found += [(mention.when, people) for mention in dates.find(words, self.article.published)]
        return found

    def people(self) -> dict[str, str]:
        """Every name that a person goes by, with the key."""
        return self._forms(frozenset({ActorKind.PERSON}))

    def groups(self) -> dict[str, str]:
        """Every name that a country or an organisation goes by, with the key."""
        return self._forms(frozenset({ActorKind.COUNTRY, ActorKind.ORGANISATION}))

    def _forms(self, kinds: frozenset[ActorKind]) -> dict[str, str]:
        found = [actor for actor in self.actors.values() if actor.kind in kinds]
        return {form: actor.key for actor in found for form in (actor.name, *actor.aliases)}

    def is_group(self, key: str) -> bool:
        """Whether the actor is a country or an organisation."""
        return self.kind(key) in {ActorKind.COUNTRY, ActorKind.ORGANISATION}

    def doer(self, key: str) -> bool:
        """Whether the actor can do something: anybody but a place."""
        return key in self.actors and self.kind(key) is not ActorKind.PLACE

    def quotation_start(self, at: int) -> int:
        """Where the quotation opens that the character `at` stands inside, its mark included; `at` if in none."""
        return next((span.start - 1 for span in self.quotations if span.start < at < span.end), at)

    def two_persons(self, word: Token) -> tuple[str, ...]:
        """Whom 'the two' means: the last two persons named before, if there are two in this paragraph or the last."""
        found: dict[str, None] = {}
        start = max(0, word.i - _REACH)
        for token in reversed(self.doc[start : word.i]):
            key = self.cast.at(token.idx, token.idx + len(token)) if token.pos_ == "PROPN" else None
            if key in self.actors and self.kind(str(key)) is ActorKind.PERSON:
                found[str(key)] = None
            if len(found) == _PAIR:
                return tuple(reversed(found))
        return ()

    def tokens(self, span: Stretch) -> list[Token]:
        """The words of a stretch of the article."""
        return _tokens(self.doc, span.start, span.end)

    @with_its_story
    def mention(self, word: Token) -> Words | None:
        """The words of the name that `word` belongs to; None for a pronoun or a role."""
        key = self.cast.at(word.idx, word.idx + len(word))
        for place in self.actors[key].mentions if key in self.actors else ():
            if place.span.start <= word.idx < place.span.end:
                return self.doc.char_span(place.span.start, place.span.end, alignment_mode="expand")
        return None

    def doer_named(self, word: Token) -> bool:
        """Whether the word names somebody who can do something."""
        key = self.cast.at(word.idx, word.idx + len(word))
        return key is not None and self.doer(key)

    def next_to(self, one: Words, other: Words) -> bool:
        """Whether two sentences are the same, or follow one another in a paragraph."""
        return other.start - one.end <= 1 and "\n" not in self.article.text[one.start_char : other.start_char]

    @with_its_story
    def leads_to_a_person(self, word: Token) -> bool:
        """Whether only the words of an office stand between a word and a person's name ('Chinese leader Xi')."""
        if self.is_person(word):
            return False
        for at in range(word.i + 1, min(word.i + 1 + _OFFICE, len(self.doc))):
            after = self.doc[at]
            if self.is_person(after):
                return after.i > word.i + 1
            if after.pos_ not in {"NOUN", "PROPN", "ADJ"} and after.lower_ not in {
                "of",
                "for",
                "'s",
                "’s",
                "-",
                "and",
                "elect",
            }:
                return False
        return False

    @with_its_story
    def is_person(self, word: Token) -> bool:
        """Whether the word belongs to the name of a person."""
        key = self.cast.at(word.idx, word.idx + len(word))
        return key is not None and key in self.actors and self.kind(key) is ActorKind.PERSON

    def two_sides(self) -> tuple[str, ...]:
        """The two countries that 'both sides' must mean: those most spoken of; nobody if there are not two."""
        countries = self._countries()
        return tuple(actor.key for actor in countries[:_PAIR]) if len(countries) >= _PAIR else ()

    def leading_states(self) -> tuple[str, ...]:
        """The countries between which an article's matter is, if there are several; nobody else is so often left out.

        They are named at its head, and half as often as whoever is named most: 'The talks collapsed', 'A clash …'.
        """
        most = max((len(actor.mentions) for actor in self.actors.values()), default=0)
        head = _HEAD * len(self.article.text)
        often = (actor for actor in self._countries() if _OFTEN * len(actor.mentions) >= most)
        found = tuple(one.key for one in often if min(place.span.start for place in one.mentions) < head)
        return found if len(found) >= _PAIR else ()

    def one_side(self) -> tuple[str, ...]:
        """The country that the article is about: one named twice as often as any other; nobody if there is none."""
        counts = [len(actor.mentions) for actor in self._countries()[:_PAIR]]
        often = len(counts) == 1 or (bool(counts) and counts[0] >= _PAIR * counts[1])
        return (self._countries()[0].key,) if often else ()

    def side_of_most(self) -> tuple[str, ...]:
        """The country for which those act who are spoken of: named with them twice as often as any other."""
        counts = Counter({one.name: 0 for one in self.actors.values() if one.kind is ActorKind.COUNTRY})
        for one in self.actors.values():
            if one.side is not None and one.side in counts:
                counts[one.side] += len(one.mentions)
        ranked = counts.most_common(_PAIR)
        often = bool(ranked) and (len(ranked) == 1 or ranked[0][1] >= _PAIR * ranked[1][1])
        key = self.country(ranked[0][0]) if often else None
        return (key,) if key is not None else ()

    def _countries(self) -> list[Actor]:
        """The most spoken of first."""
        found = (actor for actor in self.actors.values() if actor.kind is ActorKind.COUNTRY)
        return sorted(found, key=lambda actor: -len(actor.mentions))


def _tells(quote: Quote, article: Article) -> bool:
    """Whether quoted words are as good as the reporter's own: turns of an interview, passages of another's report.

    A report ('The Times wrote: “…”') is whole sentences; a statement or a letter differs in that it speaks of 'we'.
    """
    span = quote.evidence[0].span
    opening = article.text[max(0, span.start - 1) : span.start + 1]
    if not any(mark in opening for mark in _MARKS):
        return not _is_own_words(quote, article)
    words = span.of(article.text).split()
    return quote.kind is QuoteKind.PRINT and len(words) >= _PASSAGE and not _speaks_of_itself(words)


def _is_own_words(quote: Quote, article: Article) -> bool:
    """Whether a block without marks is what somebody says of himself: set off by '>', or of 'we' outside its marks.

    The turns of an interview have a name before them.
    """
    span = quote.evidence[0].span
    line = article.text[article.text.rfind("\n", 0, span.start) + 1 : span.start]
    set_off = line.lstrip().startswith(">")
    if quote.kind is QuoteKind.SPEECH:
        return set_off
    return set_off and _speaks_of_itself(_QUOTED.sub("", span.of(article.text)).split())


def _speaks_of_itself(words: Iterable[str]) -> bool:
    return any(word.strip(_MARKS + ",.;:").lower() in _OWN for word in words)


def _in_a_name(doc: Doc, mention: DateMention) -> bool:
    """'USA Today': a capital where none belongs, before or behind another name."""
    words = _tokens(doc, mention.span.start, mention.span.end)
    if len(words) != 1 or not mention.relative or words[0].lower_ not in {"today", "tomorrow", "yesterday"}:
        return False
    beside = [doc[at] for at in (words[0].i - 1, words[0].i + 1) if 0 <= at < len(doc)]
    return words[0].is_title and any(word.pos_ == "PROPN" for word in beside)


def _named_in(actor: Actor, words: str) -> bool:
    return actor.kind is ActorKind.PERSON and actor.name in words


def _tokens(doc: Doc, start: int, end: int) -> list[Token]:
    span = doc.char_span(start, end, alignment_mode="expand")
    return list(span) if span is not None else []
