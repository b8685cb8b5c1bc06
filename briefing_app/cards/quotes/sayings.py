"""Cards on who said what."""

from __future__ import annotations

import re
from collections import Counter
from itertools import islice
from typing import TYPE_CHECKING

from briefing_app import lexicon
from briefing_app.cards import gate
from briefing_app.cards.actors.introduced import Introductions
from briefing_app.cards.quotes import (
    circumstances,
    given_away,
    own_words,
    retold,
    speaking,
)
from briefing_app.cards.rubric import (
    alone,
    bodies,
    contexts,
    extracts,
    giveaways,
    institutions,
    seen,
    staged,
    stance,
    telling,
    terms,
    topics,
)
from briefing_app.cards.words import gaps, wording
from briefing_app.model.cards import Card, CardKind, Form
from briefing_app.model.confidence import SURE
from briefing_app.model.facts import ActorKind, QuoteKind
from briefing_app.model.keys import digest
from briefing_app.model.when import Precision

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from briefing_app.cards.desk import Desk
    from briefing_app.model.facts import Actor, Quote
    from briefing_app.model.text import Span

_SAME = 0.7  # share of telling words by which two quotations are one
_NEXT = 500  # characters from a quotation to what goes on with it
_LEAST_TO_NAME = 7  # words by which a speaker can be told
_LEAST_OF_NEWS = 4  # where they speak of the very matter of the headline
_CENTRAL = 5  # times the attention of a stranger that somebody without an office must have to be asked for
_OF_ONE = 3  # quotations of one speaker that an article is asked for
_TRIED = 3  # blanks of one quotation that are tried
_MOST_LEFT_OUT = 6  # words of a fragment that can be left out whole (F7)
_HE = re.compile(r"\b(?:he|she)\b")
_A_THING = re.compile(r"(?:an?|the) [a-z]+")
_TO_A_CROWD = re.compile(r"\b(?:told|tells|urged|asked|called on|encouraged) (?:[a-z’'-]+ )+(?:at .*)?to $")
_OF_A_TEXT = re.compile(r"(?:agreed|signed|adopted|approved|concluded|accepted|struck) ")  # whose words are nobody's
_TO_US = re.compile(r"\b(?:us|me)\b|, (?:was|were|is|are)$")  # the reporter's, or a clause about something else
_MESSAGE = re.compile(r"\b(?:tweet|e-?mail|post|text message|comment|Facebook|Instagram)\b")
_OCCASION = re.compile(r", (?:in|at|on|by|during|after|before) (?!\d|[A-Z][a-z]+ \d)")  # and not only to whom
_DETERMINES = re.compile(r"\b(?:an?|the|of|into|as|this|his|her|their|its) [“\"‘']$")  # into a “Faustian pact”
_BROKEN_OFF = re.compile(r", (?:and|but|or|so)\b[^,]*$")  # 'said, and still | “got to sit in”'
_DOUBLED = re.compile(r"\b(\w+) \1\b")  # a slip of the print
_LONG_TOPIC = 6  # words of a matter that a headline tells sooner
_LED = 30  # characters before a quotation
# what a clause of the speaker's own may stand behind, and no half of the reporter's
_BEGINS = re.compile(
    r"(?:^|[,:;.!?…—–)\n-]|\b(?:that|said|says|added|wrote|because|and|but|if|while|where|as))\s*[“\"‘']?$"
)


def cards(desk: Desk, actor_cards: Iterable[Card] = ()) -> Iterator[Card]:
    """One for each quotation that is worth it, by its speaker or by a term of it.

    Args:
        desk: the dossier.
        actor_cards: the cards on its actors: an office that one of them asks is told on no front (H4).
    """
    introductions = Introductions(desk, actor_cards)
    asked: dict[str, Card] = {}
    often: Counter[tuple[str, str]] = Counter()
    for quote in desk.best_quotes:
        speaker = desk.actors.get(quote.speaker or "")
        if speaker and speaking.may_be_asked(desk, quote, speaker) and introductions.tells_who(quote, speaker):
            maker = _Maker(desk, quote, speaker, introductions)
            passed = (card for card in maker.candidates() if not any(gate.of_card(card, desk)))
            for card in islice(passed, 1):
                place = speaker.key, card.evidence[0].article
                if often[place] < _OF_ONE and not any(_is_one_statement(card, other) for other in asked.values()):
                    asked[quote.key] = card
                    often[place] += 1
    yield from asked.values()


def _is_one_statement(card: Card, other: Card) -> bool:
    """Whether two cards of a speaker are of one statement: its words again, or by one question what follows (H1)."""
    if card.actors != other.actors:
        return False
    whole = ((seen.quotation(one) or "").replace(wording.BLANK, seen.answer(one)) for one in (card, other))
    words, others = map(giveaways.telling, whole)
    if len(words & others) >= _SAME * min(len(words), len(others)):
        return True
    near = any(
        one.article == two.article and abs(one.span.start - two.span.start) <= _NEXT
        for one in card.evidence
        for two in other.evidence
    )
    return near and card.front.partition(": “")[0] == other.front.partition(": “")[0]


class _Maker:
    """Makes the card of one quotation of one part of it."""

    def __init__(self, desk: Desk, quote: Quote, speaker: Actor, introductions: Introductions) -> None:
        self._desk = desk
        self._quote = quote
        self._speaker = speaker
        self._introductions = introductions
        self._told = topics.told(desk, quote)

    def candidates(self) -> Iterator[Card]:
        """The cards that can be made of it, the best first."""
        bystander = self._introductions.is_bystander(self._quote, self._speaker)
        private = bystander and _MESSAGE.search(self._circumstances(""))
        for printed in extracts.options(self._quote.text, told=bool(self._told)):
            if (bystander and stance.tells_of_oneself(printed)) or (private and not stance.position(printed)):
                continue  # what befell somebody who is in the news for nothing else, or what he posts of his day (F9)
            if own_words.are_sound(self._desk, self._quote, self._speaker, printed):
                whole = extracts.is_clause(printed) and not self._goes_on_with_the_report(printed)
                made = self._of_clause(printed) if whole else self._of_fragment(printed)
                yield from filter(None, made)
        short = extracts.fragment(self._quote.text)  # of one to three words, which only the report makes sense of
        yield from filter(None, self._of_fragment(short) if short else ())

    def _goes_on_with_the_report(self, printed: str) -> bool:
        """Whether words are the end of the reporter's clause: 'said it had become “more careful than we are”'."""
        if not self._quote.text.startswith(printed):
            return False
        pieces = [(self._desk.articles[piece.article].text, piece.span.start) for piece in self._quote.evidence]
        leads = [text[max(0, start - _LED) : start] for text, start in pieces]
        if not printed[:1].islower():
            return all(_DETERMINES.search(lead) for lead in leads)
        return all(not _BEGINS.search(lead) for lead in leads)

    def _of_clause(self, printed: str) -> Iterator[Card | None]:
        context = self._context(printed)
        topic = self._topic(printed)
        if topic is None:
            if context and topics.of(self._desk, self._quote, printed, context.words) == "":
                yield from self._asked(printed, context.told(self._circumstances("")), "")
            elif context and (whom := contexts.whom(self._desk, self._quote, printed, context.words)):
                yield from self._asked(printed, context.told(self._circumstances(whom)), whom)
            return
        long = len(topic.split()) > _LONG_TOPIC and topic not in self._desk.by_name and topic != self._told
        if long and context and context.is_headline:
            topic = ""  # the headline tells it shorter
        told = self._circumstances(topic)
        plain = self._is_about_something(printed, topic, told)
        of_a_thing = bool(topic) and topic not in self._desk.by_name
        context = None if of_a_thing else context
        if context and context.is_headline:
            yield from self._asked(printed, context.told(told), topic)
        if plain:  # where the headline gives the speaker away, nothing tells the matter: he is not asked
            told_by_itself = of_a_thing or self._tells_of(printed)
            can_ask = told_by_itself or not (context and context.is_headline)
            yield from (card for card in self._asked(printed, told, topic) if can_ask or _is_cloze(card))
        if context and not context.is_headline:
            yield from self._asked(printed, context.told(told), topic)

    def _context(self, printed: str) -> contexts.Context | None:
        if len(printed.split()) < _LEAST_TO_NAME and stance.position(printed) < stance.CLEAR:
            return None
        context = contexts.of(self._desk, self._quote, self._speaker, printed)
        return context if context and self._is_long_enough(printed, context.words) else None

    def _is_long_enough(self, printed: str, told: str) -> bool:
        """Whether words are enough to know their speaker by; of the very matter of the news a clear few are."""
        if len(printed.split()) >= _LEAST_TO_NAME:
            return True
        of_news = giveaways.telling(printed) & giveaways.telling(told.replace("-", " "))
        return len(printed.split()) >= _LEAST_OF_NEWS and bool(of_news) and stance.position(printed) >= stance.CLEAR

    def _topic(self, printed: str) -> str | None:
        """What the words are about, where they do not say it; None where that cannot be told."""
        topic = topics.of(self._desk, self._quote, alone.anchored(printed) if self._told else printed)
        if topic == "" and (self._told or not contexts.names(self._desk, printed)):
            topic = self._told or topics.nearby(self._desk, self._quote) or ""
        bare = topic and re.fullmatch(r"[A-Z][\w’'-]+", topic) and topic not in self._desk.by_name
        if topic and (extracts.is_cut(topic) or (bare and topic.lower() not in lexicon.nations())):
            return None  # 'on Harris': half a name
        of_somebody = topic in self._desk.by_name and stance.position(printed) < stance.CLEAR
        return None if of_somebody else topic  # of somebody, but no position

    def _circumstances(self, topic: str) -> str:
        return circumstances.of(self._desk, self._quote, self._speaker, topic)

    def _asked(self, printed: str, told: str, topic: str) -> Iterator[Card | None]:
        """Who said it, or a term of it that the rest fixes: of a principal the speaker sooner than a term."""
        if "?" in printed:
            return  # what somebody asks is no position
        asked = self._who(printed, told, topic)
        if speaking.is_principal(self._desk, self._speaker):
            yield asked
        found = telling.blanks(printed, self._desk.names, telling.LEAST)[:_TRIED]
        if stance.position(printed) or self._speaks_of_core(printed):
            fixed = (
                blank.span for blank in found if terms.is_one(self._desk, self._quote, printed, blank.span, told)
            )
            yield from (self._cloze(printed, span, told) for span in fixed)
        yield asked

    def _of_fragment(self, printed: str) -> Iterator[Card | None]:
        """Who said it sooner than its telling words, of which readers passed none of seven on unseen pages."""
        around = retold.around(self._desk, self._quote, self._speaker)
        topic = topics.of(self._desk, self._quote, printed)
        if around is None or topic is None or "?" in printed or not terms.is_said(around, self._speaker):
            return
        if not terms.is_whole(around, printed):
            return
        told = circumstances.of(self._desk, self._quote, self._speaker, topic, beside=" ".join(around))
        own = self._words_of_fragment(printed, around, told) if self._speaker.kind is ActorKind.PERSON else ()
        clozes = [card for card in own if telling.judges(card.back)]
        asked = self._who_of_fragment(printed, around, told)
        yield from (asked, *clozes) if " " in printed else (*clozes, asked)  # by one word nobody is known

    def _words_of_fragment(self, printed: str, around: tuple[str, str], told: str) -> Iterator[Card]:
        """The telling words of a fragment in the reporter's clause, or all of it where it is short."""
        if len(printed.split()) > _MOST_LEFT_OUT:
            found = telling.blanks(printed, self._desk.names, telling.LEAST)[:_TRIED]
            nouns = (one for one in found if one.span.start and not terms.is_predicate(printed[: one.span.start]))
            for blank in nouns:
                front = wording.framed(around, _with_blank(printed, blank.span), told)
                yield self._made("words", Form.CLOZE, front, blank.span.of(printed))
        elif self._can_be_left_out(printed, around):
            front = wording.framed(around, wording.BLANK, told, len(printed.split()))
            yield self._made("words", Form.CLOZE, front, printed)

    def _who_of_fragment(self, printed: str, around: tuple[str, str], told: str) -> Card | None:
        """Who said it in the reporter's clause: 'Who, in June 2023, accused Oslo of having “chosen war”?'."""
        if self._quote.confidence < SURE:
            return None  # whose words they are is the very question
        predicate = around[0].removeprefix("The ").removeprefix(f"{self._speaker.name} ").removeprefix("also ")
        own = {word for form in speaking.forms(self._speaker) for word in form.split()}
        given_away = own & set(re.findall(r"\w+", f"{predicate} {printed} {around[1]}"))
        if predicate == around[0] or given_away or self._is_loose(predicate) or _TO_US.search(predicate):
            return None
        if _OF_A_TEXT.match(predicate):
            return None
        tells = self._can_be_left_out(printed, around) or retold.says_enough_shown(predicate, printed)
        if not (self._is_of_note() and tells):
            return None
        named = stance.names_something(f"x {predicate} {around[1]}")
        if not named and len(printed.split()) < extracts.LEAST:
            return None  # 'promised to begin “quickly”'
        context = None if named else self._context(f"{predicate} {printed}")
        told = context.told(told) if context and context.is_headline else told
        front = wording.who_framed((predicate, around[1]), printed, told, body=self._is_body())
        return self._made("who", Form.QUESTION, front, self._speaker.name)

    def _can_be_left_out(self, printed: str, around: tuple[str, str]) -> bool:
        """Whether a fragment can be left out whole of the reporter's words, which then tell all but it (F4, F9)."""
        if not retold.says_enough(self._desk, self._speaker, around) or _A_THING.fullmatch(printed):
            return False
        if _TO_A_CROWD.search(around[0]):
            return False  # what somebody tells a crowd to do: hundreds of phrases fit
        takes_side = stance.position(printed) or telling.is_demand(around[0])
        return bool(takes_side) or len(printed.split()) > stance.CLEAR

    def _cloze(self, printed: str, span: Span, told: str) -> Card:
        name = self._introductions.of(self._quote, self._speaker)
        front = wording.said_with_blank(name, _with_blank(printed, span), told)
        return self._made("words", Form.CLOZE, front, span.of(printed))

    def _who(self, printed: str, told: str, topic: str) -> Card | None:
        own = {word for form in speaking.forms(self._speaker) for word in form.split()}
        if (
            not self._is_long_enough(printed, seen.headline(f"{told}: “"))
            or not terms.has_verb(printed)
            or own & set(re.findall(r"\w+", f"{printed} {told}"))
        ):
            return None
        if not self._is_of_note() or stance.merely_tells(printed) or printed.endswith("?"):
            return None  # what one did or asks is no position (F9)
        if self._quote.confidence < SURE or given_away.names_his_own_office(printed):
            return None  # whose words they are is the very question: of six such cards readers passed one
        if stance.position(printed) < self._needed(printed, topic, told):
            return None
        front = wording.who_said(printed, told, body=self._is_body(), wrote=self._quote.kind is QuoteKind.PRINT)
        return self._made("who", Form.QUESTION, front, self._speaker.name)

    def _is_loose(self, predicate: str) -> bool:
        """Whether the reporter's words before a fragment are a slip, or leave open whom or which they mean."""
        slip = _DOUBLED.search(predicate) or _BROKEN_OFF.search(predicate.rstrip()) or retold.is_loose(predicate)
        if _HE.search(predicate) and any(self._desk.people_in(told) != [self._speaker] for told in self._sentences()):
            return True  # 'Ann Lund, counsel of Max Roy, said he was “thin”'
        return bool(slip or institutions.stateless(predicate) or retold.calls_by_surname(self._desk, predicate))

    def _sentences(self) -> Iterator[str]:
        """The sentences that print the quotation."""
        return (self._desk.sentence(piece)[1] for piece in self._desk.sound(self._quote.evidence))

    def _is_body(self) -> bool:
        return self._speaker.kind is not ActorKind.PERSON and bodies.is_named_as_one(self._speaker.name)

    def _needed(self, printed: str, topic: str, told: str) -> int:
        """How much of a position asks for the speaker: the less, the more is told of matter, day and occasion."""
        headline = seen.headline(f"{told}: “")
        if stance.bears_on(printed, headline):
            return 0
        names = self._tells_of(printed)
        told_on = bool(self._told) or (names and self._is_set())
        known = topic or (names and headline)
        if speaking.is_in_office(self._speaker) and stance.asserts(printed):
            told_of = topic or headline or _OCCASION.search(told) or institutions.names_a_state(printed)
            return 0 if told_of else 1
        return 0 if told_on and not stance.is_banal(printed) else 1 if known else stance.CLEAR

    def _is_about_something(self, printed: str, topic: str, told: str) -> bool:
        """Whether a reader could tell what is spoken of; of those in the middle the day or partner is enough (B1)."""
        if topic or self._tells_of(printed):
            return True
        partner = any(person.name in told for person in self._desk.people_in(told))
        of_core = speaking.is_core(self._desk, self._speaker) and bool(self._day() or partner)
        return of_core or (self._is_set() and stance.position(printed) >= stance.CLEAR)

    def _day(self) -> bool:
        return self._quote.said_on is not None and self._quote.said_on.precision is Precision.DAY

    def _is_set(self) -> bool:
        """Whether both the day and the occasion are known on which it was said."""
        return self._day() and staged.worded(self._desk, self._quote.occasion or "") is not None

    def _tells_of(self, printed: str) -> bool:
        """Whether the words themselves tell their matter: somebody or another people is named."""
        own, nations = self._speaker.side, lexicon.nations()
        words = re.findall(r"\b[A-Z][\w.]*(?<=[\w.])(?![\w-])", printed)
        found = {word if word.lower() in nations else word.rstrip(".") for word in words}  # 'U.S.', 'Oslo.'
        states = {
            word
            for word in found
            if word.lower() in nations and (not gaps.is_demonym(word) or own not in (None, nations[word.lower()]))
        }
        others = {word.lower() for word in found} - lexicon.nations().keys()
        return bool(states or others & self._desk.names)

    def _speaks_of_core(self, printed: str) -> bool:
        """Whether one of those the briefing turns on is named: then also a plain assessment is worth it."""
        found = set(re.findall(r"\w+", printed))
        return any(found & {form for form in speaking.forms(actor) if " " not in form} for actor in self._desk.core)

    def _is_of_note(self) -> bool:
        """Whether the speaker has an office, a side or a place at the centre: nobody learns a bystander's name."""
        speaker = self._speaker
        known = speaker.kind is not ActorKind.PERSON or speaker.offices or speaker.side
        matters = self._introductions.matters(self._quote, speaker)
        return bool(known) or matters or speaker.salience >= _CENTRAL * self._desk.stranger

    def _made(self, sort: str, form: Form, front: str, back: str) -> Card:
        quote = self._quote
        return Card(
            key=f"card/quote/{sort}/{digest(quote.key)}",
            kind=CardKind.QUOTE,
            form=form,
            front=front,
            back=back,
            fact=quote.key,
            evidence=self._desk.sound(quote.evidence),
            actors=(self._speaker.key,),
            suggested=quote.confidence < SURE,
        )


def _is_cloze(card: Card | None) -> bool:
    return card is not None and card.form is Form.CLOZE


def _with_blank(printed: str, span: Span) -> str:
    return f"{printed[: span.start]}{wording.BLANK}{printed[span.end :]}"
