"""Quotations asked in the printed passage: who said it, left out of the reporter's sentences.

A quotation that the report makes sense of ('called the schedule “a fantasy …”') needs nothing retold: the passage is
printed with its outlet, day and headline, and its speaker is left out of it (docs/adr/0021).
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING

from briefing_app import lexicon
from briefing_app.cards import gate
from briefing_app.cards.actors.introduced import Introductions
from briefing_app.cards.quotes import given_away, little, speaking
from briefing_app.cards.quotes.limits import Limits
from briefing_app.cards.rubric import alone, headlines, passages, seen, stance
from briefing_app.cards.sentences import leaning, passage, runs
from briefing_app.model.cards import Card, CardKind, Form
from briefing_app.model.confidence import SURE
from briefing_app.model.facts import ActorKind, Quote, QuoteKind
from briefing_app.model.keys import digest
from briefing_app.model.sentences import sentences
from briefing_app.model.text import Evidence, Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from briefing_app.cards.desk import Desk
    from briefing_app.cards.sentences.described import Descriptions
    from briefing_app.model.facts import Actor

_TWO = 2
_LEAD = 3  # words before a quotation
_LEAST_TO_NAME = 5  # words by which a speaker can be told
_TITLED = re.compile(r"\b(?:Mr|Mrs|Ms|Dr|Sir|Dame|Lord|Lady|Sheikh|Archbishop|Pope)\.? $")
_OF_THE_DAY = re.compile(  # not that of its print (B3)
    r"\b[Tt]oday[’']s (?:vote|decision|ruling|verdict|attacks?|announcement|meeting|summit|signing|session)\b"
)
_NO_DOER = re.compile(
    r"\b(?:to|with|for|against|of|from|about|between|than|at|on|and|or|when|while|under|since|whom) $"
)  # 'has written to | Max Roy'
_OWNER = re.compile(r"\b(?:its|his|her|their|the|an?) $", re.IGNORECASE)
_OWNED = re.compile(r"\b(?:its|his|her|their) \Z", re.IGNORECASE)
_OF_A_QUESTION = re.compile(  # 'I will not go into that', 'they should do so'
    r"\?|\b(?:that|this)$|\b(?:do|does|did|done|doing) so\b"
)
_CLAUSE = re.compile(r"[“\"‘][A-Z][^“”\"]*(?: [^“”\" ]+){3}")  # in quotation marks
_STOP = re.compile(r"(?<=[a-z”’])[.!?] ")
_GOES_ON = re.compile(
    r"(?: which| that| whose| of| in| at| for| and| since| until| one of| (?!during|following)[a-z]+ing)\b"
)
_OF_HIS_BODY = re.compile(
    r" ?(?:--|—|–) ?(?:the|an?|its|one of) "
)  # 'Ann Lund, head of Fjord Works | -- the yard that'
_A_MEMBER = re.compile(r" (?:an?|one of) [a-z]")  # 'Ann Lund, premier of Malta, | a member of the pact, said'
_ON_HIM = re.compile(  # 'Ann Lund, head of Fjord Works, | who built it': of her, and no deed
    r",? whom?\b|, (?:now|then|himself|herself|appointed|elected|named|born|known|based|seen)\b"
)
_OF_A_STATE = re.compile(r"\b(?:[Ff]ormer )?(?:U\.[SK]\.|U[SK]|[A-Z][a-z]+(?:an|ese|ish)) $")
_ITS = re.compile(r"\b(?:it|its|they|them|their)\b")
_APPOSED = re.compile(r", the [a-z][a-z -]{3,40}(?=, [a-z]+ )")
_BODY = re.compile(r"(?:\b(?:[A-Z]\.){2,}|\b[A-Z]{2,}) $")
# 'Ann Lund | (D-Mo.)', ', R-Ky.,': party and state, by which one in a hundred is known
_SEAT = re.compile(r" \((?:[RDI]|Lab|Con|SNP)[-–][^)]{2,16}\)|, [RDI]-[A-Z][A-Za-z.]{1,12}(?=,)")
_BODY_BEHIND = re.compile(r" \([A-Z]{2,}\)")
_POSSESSOR = re.compile(r"\w(?:[’']s|s[’']) $")
_TITLE = re.compile(  # 'Caretaker Prime Minister | Ann Lund': an office is another card's answer
    r"(?:\b[A-Z][\w’'-]+ )*\b(?:Minister|President|Secretary|Chancellor|Premier|Governor|Ambassador|King|Prince|"
    r"Senator|Speaker|Mayor|Commissioner|General|Admiral) $"
)
_SMALL = frozenset({"the", "of", "for", "and", "a", "an", "in", "to", "s"})
_DETERMINED = re.compile(r"(?:\b(?:the|an?|its|his|her|their|of|for|and)|[’']s?) $", re.IGNORECASE)
_UNDATED = re.compile(
    r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|"
    r"\b(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.? \d{1,2}\b(?!,? \d{4})|"
    r"\b\d{1,2} (?:January|February|March|April|May|June|July|August|September|October|November|December)\b(?! \d{4})"
)
_ANOTHER_ASKS = re.compile(  # 'Max Roy asked him to avoid “…”, | the palace said'
    r"\b(?:asked|urged|told|called on|demanded|warned|insisted|denied|said|says|wrote|argued|replied)\b"
)
_HIM = re.compile(r"\b(?:he|she|him|his|her|hers)\b", re.IGNORECASE)
_HE_SAID = re.compile(r"\b(?:he|she) (?:said|says|added|told|wrote|argued)\b", re.IGNORECASE)
_THANKED = re.compile(r"(?:,[^.“]*,)? (?:thanked|congratulated|paid tribute to)\b[^.“]*(?<! and)(?<! but)\. ")
_PRONOUN = re.compile(r"(?:he|she|it|they|who)", re.IGNORECASE)


def cards(
    desk: Desk, actor_cards: Sequence[Card], descriptions: Descriptions, asked: Iterable[str]
) -> Iterator[Card]:
    """A cloze in its passage for each quotation worth it that no other card asks, the best of each article first.

    Args:
        desk: the dossier.
        actor_cards: the cards on its actors.
        descriptions: what they ask; an office that one of them asks is left out of the passage (H4).
        asked: keys of the quotations that other cards ask.
    """
    introductions = Introductions(desk, actor_cards)
    known, limits = set(asked), Limits()
    shown = [piece for quote in desk.dossier.quotes if quote.key in known for piece in quote.evidence]
    for quote in desk.best_quotes:
        speaker = desk.actors.get(quote.speaker or "")
        if speaker is None or quote.key in known or not may_be_asked(desk, quote, speaker):
            continue
        if not speaking.is_known(speaker):
            continue
        maker = Maker(desk, quote, speaker, descriptions)
        card = maker.card(shown)
        if card is None:
            continue
        if introductions.is_bystander(quote, speaker) and not is_introduced(speaker, card.front):
            continue
        if limits.takes(card):
            shown.append(maker.shown())
            yield card


def instead(made: Iterable[Card], desk: Desk, descriptions: Descriptions) -> Iterator[Card]:
    """The cards on quotations; those that ask who said words of his own, in print where a passage stands alone.

    There the reporter tells occasion, medium, addressee and matter as they were: of 66 cards that told them in the
    program's words 9 failed by just these (F5, B11), and 4 for what the speaker says next (F9). Of what has neither
    headline nor day nor occasion readers passed 2 of 9: it is asked only where its words name two.
    """
    for card in made:
        quote = desk.facts.get(card.fact)
        speaker = desk.actors.get(card.actors[0]) if card.actors else None
        if not isinstance(quote, Quote) or speaker is None:
            yield card
            continue
        if speaking.is_of_the_street(quote, speaker):
            continue
        asks_who = little.asks_who(card) and may_be_asked(desk, quote, speaker)
        printed = Maker(desk, quote, speaker, descriptions).card() if asks_who else None
        if printed:
            yield replace(card, front=printed.front, form=printed.form, evidence=printed.evidence)
        elif not little.tells_little(card):
            yield card


def may_be_asked(desk: Desk, quote: Quote, speaker: Actor) -> bool:
    """Whether a person, whom 'speaker' asks for, surely said what takes some position."""
    return (
        speaker.kind is ActorKind.PERSON
        and quote.kind is not QuoteKind.PRINT
        and quote.confidence >= SURE
        and speaking.may_be_asked(desk, quote, speaker)
        and not any(stance.is_banal(f"{lead} {quote.text}") for lead in _leads(desk, quote))
        and not (quote.said_on is None and _OF_THE_DAY.search(quote.text))
    )


def _leads(desk: Desk, quote: Quote) -> Iterator[str]:
    """The last words before a quotation in its sentence, which tell what is done with it: 'looks forward to “…”'."""
    for piece in desk.sound(quote.evidence)[:1]:
        own, told = desk.sentence(piece)
        yield " ".join(told[: max(0, piece.span.start - own.start)].rstrip(' “‘"').split()[-_LEAD:])


def is_introduced(speaker: Actor, front: str) -> bool:
    """Whether the passage says beside the name of what body somebody is: 'Ann Lund of the Brook Institute'."""
    beside = re.search(rf"{re.escape(speaker.name.split()[-1])},? (?P<as>[^“”‘.]{{3,80}})", seen.passage(front) or "")
    found = re.findall(r"\b[A-Z][\w’'-]+", beside["as"]) if beside else []
    return any(word.lower() not in lexicon.nations() for word in found)


class Maker:
    """Makes the card of one quotation."""

    def __init__(self, desk: Desk, quote: Quote, speaker: Actor, descriptions: Descriptions) -> None:
        self._desk = desk
        self._descriptions = descriptions
        self._quote = quote
        self._speaker = speaker
        self._piece = desk.sound(quote.evidence)[0]
        self._article = desk.articles[self._piece.article]
        self._headline = headlines.whole(self._article) or ""
        self._passage = self._piece.span

    def card(self, others: Sequence[Evidence] = ()) -> Card | None:
        """Its speaker, under the headline; None where he cannot be asked for, and of an article without one.

        Args:
            others: what other cards print: one would give the other away (H4).
        """
        for run in self._runs() if self._headline and self._may_be_left_out() else ():
            if any(other.article == self._piece.article and run.overlaps(other.span) for other in others):
                continue
            left_out = self._left_out(run)
            card = self.made(*left_out) if left_out else None
            if card and not any(gate.of_card(card, self._desk)):
                self._passage = run
                return card
        return None

    def is_of_its_news(self, shown: str) -> bool:
        """Whether a passage without its speaker tells its matter, names three things or prints a clause of his own.

        Of few words in the reporter's clause ('he said the others “will go home”') that share nothing with the
        headline readers passed 7 of 19; of those with three names 4 of 5.
        """
        named = len(passage.names(passage.bare(shown))) > _TWO
        return named or passage.words_tell(shown, self._headline) or _CLAUSE.search(shown) is not None

    def shown(self) -> Evidence:
        """Where its passage is printed."""
        return Evidence(self._piece.article, self._passage)

    @cached_property
    def _said(self) -> str:
        return self._quote.text.strip().rstrip(" ,.;:")

    @cached_property
    def _named(self) -> re.Pattern[str]:
        forms = {*speaking.forms(self._speaker), self._speaker.name.split()[-1]}
        return re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, sorted(forms, key=len, reverse=True)))})(?![\w-])")

    def _runs(self) -> Iterator[Span]:
        """The sentences that hold the quotation, name its speaker and tell what it speaks of."""

        def stands(printed: str, bare: str) -> bool:
            return (
                self._tells_who(bare)
                and self._is_of_him(printed, bare)
                and not self._is_of_another(bare)
                and not leaning.leans(bare)
                and passage.is_set(printed, printed, self._headline)
                and passage.tells_enough(printed)
                and passage.untold(printed, self._headline) is None
                and self.tells_of_whom(printed)
                and passage.names_first(self._desk, bare, self._speaker)
                and passage.places_all(self._desk, bare, self._headline, self._speaker)
            )

        return runs.Sought(self._article, self._headline, stands, of_words=True).runs(self._piece.span)

    def tells_of_whom(self, printed: str) -> bool:
        """Whether 'he' in the words themselves is somebody named before them: the speaker is left out (B2).

        The reporter's 'he' is the speaker himself, or somebody named before it (`passage.names_first`).
        """
        told = list(self._named.sub(lambda found: " " * len(found.group()), printed))
        for found in _HIM.finditer(passage.bare(printed)):
            told[found.start() : found.end()] = " " * len(found.group())
        return alone.lacks("".join(told)) is None

    def _is_of_him(self, printed: str, bare: str) -> bool:
        """Whether a passage ends with him, and neither calls him 'he' first nor tells of a courtesy of his."""
        *_, end = sentences(printed)
        own, last = self._named.search(bare), end.of(bare)
        ends = "”" in last or self._named.search(last) or (_HIM.search(last) and not self._desk.people_in(last))
        begins = own is None or not (_HE_SAID.search(bare[: own.start()]) or _THANKED.match(bare, own.end()))
        return bool(ends) and begins

    def _is_of_another(self, bare: str) -> bool:
        """Whether the clause before tells of another's words: 'Roy asked him to avoid “…”, the palace said'."""
        own = self._named.search(bare)
        at = bare.find("“")
        if own is None or at < 0 or own.start() < at:
            return False
        before = _STOP.split(bare[:at])[-1]
        return bool(_ANOTHER_ASKS.search(before) and self._desk.people_in(before))

    def _tells_who(self, bare: str) -> bool:
        """Whether the reporter's words name the speaker; beside 'he said' nobody else may be meant."""
        words = self._quote.speaker_words or ""
        if not self._named.search(bare):
            told = re.findall(rf"\b{re.escape(words)}\b", bare)
            alone = _HIM.findall(bare) == told and not self._desk.people_in(bare)
            return bool(told) and (" " in words or (alone and bare.startswith("“") and self._follows_nobody))
        if not _PRONOUN.fullmatch(words):
            return True
        of_him = all(person.key == self._speaker.key for person in self._desk.people_in(bare))
        return of_him and (not _HIM.fullmatch(words) or self._follows_nobody)

    def _may_be_left_out(self) -> bool:
        """Whether the words are long enough to know their speaker by, and he is told apart by his name."""
        return len(self._said.split()) >= _LEAST_TO_NAME and not _OF_A_QUESTION.search(self._said)

    @cached_property
    def _follows_nobody(self) -> bool:
        """Whether the sentence before, if its paragraph has one, is of the speaker or of nobody: no 'said a cook'."""
        _, inside = passage.around(self._article, self._piece.span)
        before = [one for one in inside if one.end <= self._piece.span.start][-1:]
        told = [passage.bare(one.of(self._article.text)) for one in before]
        return all(self._named.search(one) or _HIM.search(one) or not re.search(r"[a-z]", one) for one in told)

    def _left_out(self, run: Span) -> tuple[Span, Span] | None:
        """What is shown of a passage, and what of it names the speaker."""
        found = self._mention(run)
        if found is None:
            return None
        shown, name = found
        told = (span for span, _ in self._descriptions.inside(self._article, shown))
        hidden = next((span for span in told if span.start <= name.start and name.end <= span.end), name)
        hidden = self._with_initials(shown, hidden) if hidden != name else self._with_office(shown, hidden)
        before = self._article.text[shown.start : hidden.start]
        if _POSSESSOR.search(before) or self._article.text.startswith(("’", "'"), hidden.end):
            return None  # 'Norway’s […] said', 'the […]’ Ann Lund said'
        if called := _TITLED.search(before):
            hidden = Span(shown.start + called.start(), hidden.end)  # 'Mr | Roy’s adviser, Ann Lund'
        elif _OWNER.search(before):
            hidden = name  # 'its […] said'
        elif (titled := self._title_begins(before)) is not None:
            hidden = Span(shown.start + titled, hidden.end)
        if seat := _SEAT.match(self._article.text, hidden.end, shown.end):
            hidden = Span(hidden.start, seat.end())
        return None if _OWNED.search(self._article.text, shown.start, hidden.start) else (shown, hidden)

    def _with_initials(self, shown: Span, hidden: Span) -> Span:
        """A description with the initials of a body right before or behind it: 'U.N. | envoy Ann Lund', '| (NFU)'."""
        text = self._article.text
        before, behind = _BODY.search(text[shown.start : hidden.start]), _BODY_BEHIND.match(text, hidden.end)
        return Span(shown.start + before.start() if before else hidden.start, behind.end() if behind else hidden.end)

    def _with_office(self, shown: Span, name: Span) -> Span:
        """The name with an office of no state, unless 'it' behind may be that: 'Ann Lund, the premier|, said'."""
        found = _APPOSED.match(self._article.text, name.end, shown.end)
        if found is None or _ITS.search(passage.bare(self._article.text[found.end() : shown.end])):
            return name
        return Span(name.start, found.end()) if passage.untold(found.group(), self._headline) else name

    def _title_begins(self, before: str) -> int | None:
        """Where an office begins that stands right before the name: 'EU trade commissioner | Ann Lund'."""
        if titled := _TITLE.search(before):
            return titled.start()
        held = {word for office in self._speaker.offices for word in re.findall(r"\w+", office.title.lower())}
        held |= {*lexicon.load("offices")["turns"]}  # 'Outgoing president'
        begins, edge = None, len(before)
        for word in reversed(list(re.finditer(r"[\w-]+ ", before))):
            plain = word.group().strip()
            parts = {part for part in plain.lower().split("-") if part not in _SMALL}  # 'Foreign-ministry'
            is_of_it = (bool(parts) and parts <= held) or bool(begins and plain.isupper())
            if word.end() != edge or not (is_of_it or (begins and plain.lower() in _SMALL)):
                break
            edge = word.start()
            begins = edge if is_of_it else begins
        of_state = _OF_A_STATE.search(before[:begins]) if begins else None
        begins = of_state.start() if of_state else begins  # 'Former U.S. | Assistant Secretary of State'
        return None if begins is None or _DETERMINED.search(before[:begins]) else begins

    def _mention(self, whole: Span) -> tuple[Span, Span] | None:
        """The end of the passage from where it names the speaker only once, and the name; None where it does not."""
        _first, inside = passage.around(self._article, Span(whole.end - 1, whole.end))
        later = (one.start for one in inside if whole.start < one.start <= self._piece.span.start)
        for start in (whole.start, *later):
            told = self._article.text[start : whole.end]
            bare = passage.bare(told)
            named = list(self._named.finditer(bare))
            pronoun = self._quote.speaker_words or ""
            if not named and _PRONOUN.fullmatch(pronoun):
                named = list(re.finditer(rf"\b{pronoun}\b", bare, re.IGNORECASE))
            stands = passage.is_whole(told) and passage.tells_what(told) and passage.tells_enough(told)
            asked = runs.begins_behind_question(self._article, Span(start, whole.end))
            of_him = self.tells_of_whom(told) and self._is_of_him(told, bare)
            if len(named) == 1 and stands and not asked and of_him:
                titled = _TITLED.search(told, 0, named[0].start())
                begins = titled.start() if titled else named[0].start()
                return Span(start, whole.end), Span(start + begins, start + named[0].end())
        return None

    def made(self, shown: Span, hidden: Span) -> Card | None:
        """The card of a passage and what of it names the speaker; None where the rest tells too little, or who."""
        name = self._speaker.name
        source = passages.source(self._article, name)
        left = self._descriptions.left_out(self._article, Span(shown.start, hidden.start))
        right = self._descriptions.left_out(self._article, Span(hidden.end, shown.end))
        if "," in hidden.of(self._article.text):  # a description is left out with the name
            if _A_MEMBER.match(right.removeprefix(",")):
                return None
            right = f", …{right}" if _ON_HIM.match(right) else right.removeprefix(",")
        bare = f"{left}{right}"
        described = hidden.of(self._article.text) not in (name, *self._speaker.aliases)
        if _GOES_ON.match(right) or (described and _OF_HIS_BODY.match(right)):
            return None  # '[…] which is made up of skippers, said', '[…] -- the yard that built it -- said'
        if given_away.by(self._speaker, left, right) or _NO_DOER.search(left) or not passage.tells_enough(bare):
            return None
        if (
            source is None
            or not self.is_of_its_news(bare)
            or passages.LEFT_HANGING.search(bare)
            or self._misdates(bare)
            or passage.untold(bare, self._headline)
            or (described and not passage.tells_what(bare))
        ):
            return None
        return Card(
            key=f"card/quote/print/{digest(self._quote.key)}",
            kind=CardKind.QUOTE,
            form=Form.CLOZE,
            front=passages.fronted(passages.SPEAKER, source, left, right),
            back=name,
            fact=self._quote.key,
            evidence=self._evidence(hidden),
            actors=(self._speaker.key,),
            suggested=False,
        )

    def _misdates(self, shown: str) -> bool:
        """Whether a day without its year stands in an entry of a chronology: it reads as one of the day of print."""
        return passage.is_chronology(self._article.text) and _UNDATED.search(passage.bare(shown)) is not None

    def _evidence(self, hidden: Span) -> tuple[Evidence, ...]:
        """Where it was said; what is left out elsewhere is shown too: the highlight holds the answer."""
        first, *others = self._desk.sound(self._quote.evidence)
        both = Span(min(first.span.start, hidden.start), max(first.span.end, hidden.end))
        return (Evidence(first.article, both), *others)
