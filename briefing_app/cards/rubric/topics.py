"""What a quotation is about, where its own words only point at it.

A card that stands alone says so before the quotation, in the article's own words: 'on Antony Blinken’s trip to
Beijing', 'on U.S.-China relations' (rubric B1). Where the article does not name plainly what is pointed at, there is
no topic, and no card.
"""

from __future__ import annotations

import re
from calendar import month_name
from collections import Counter
from typing import TYPE_CHECKING

from briefing_app import lexicon
from briefing_app.cards.rubric import (
    doubts,
    mentions,
    pointers,
    spoken_of,
)
from briefing_app.cards.rubric.pointers import Pointer
from briefing_app.cards.words import naming
from briefing_app.model.facts import ActorKind, Status
from briefing_app.model.sentences import sentence_of
from briefing_app.model.text import Span

if TYPE_CHECKING:
    from briefing_app.cards.desk import Desk
    from briefing_app.model.facts import Actor, Quote
    from briefing_app.model.text import Evidence

_HOLDING = ("journey", "meeting", "relations", "accord")  # who goes, meets or agrees: 'both sides' are theirs
_JOINT = ("communication", "meeting")  # of whom with whom must be told
_OF_ONE = ("journey", "plan", "judgment")  # of whom it is says which
_MOST = 14  # words of a topic
_LINES = 3  # of the text, with the quotation's own, in which the nearest thing of a kind is the one meant
_SOMEBODY = re.compile(  # told of after whoever was named last: 'he' may be this one
    r"\b[Aa]n? (?:[a-z-]+ ){0,2}(?:officer|official|aide|advis[eo]r|diplomat|man|woman|judge|lawyer|soldier|guard|"
    r"reporter|spokes\w+|minister|colleague|friend|negotiator|envoy|boy|girl|student|worker|driver|trader)\b"
)
_LINES_OF_ONE = 3  # of the text, empty ones too, in which 'he' finds the one who is meant
_FAR_MORE = 2  # times
_PAIR = 2  # states
_ASKED = re.compile(r"\b[Aa]sked (?:about|for (?:his|her) (?:view|opinion) (?:of|on)) (?P<about>[^,.;“\"]{4,80}),")
_OF_WHOM = re.compile(
    r"\b(?:by|of) (?:[a-z]+ ){0,4}[A-Z]|[A-Z][\w-]*(?:an|ese|ish|i|se) [a-z]"
)  # 'the Chinese visit'
_LEADS = 40  # characters before a mention in which 'his' makes it somebody's
_OWNED = re.compile(r"\b(?:his|her|their|its|our|my|this|that)(?: [a-z-]+){0,3} $", re.IGNORECASE)
_ALL_NAME = re.compile(r"(?:the )?[A-Z][\w’'-]*(?: [A-Z][\w’'-]*)+")
_CUT_NAME = re.compile(r"[A-Z]\w+ (?:of|for|and|in|to|on|against|the)(?: the)? $")
_QUOTED = re.compile(r"[“\"‘](?:[^”\"\n]*)[”\"’]")
_GOES = r"(?:travel\w*|head\w*|flew|flies|went|arriv\w+|lands?|landed) (?:to|in|for)"
_TRAVELS = re.compile(r"\b(?:visit|travel|arriv|land|head|trip|fl(?:y|ew)|journey)")
_LONGEST_HEADLINE = 200  # characters
_CAPITALS = 0.6  # share of the words of a headline that begin with one, from which they are no names
_LOOSE = re.compile(
    r"\b(?:he|she|they|it|his|her|their|its|him|them|this|that|these|those|last|[Ll]atest|next|earlier|ago|today|yesterday|"
    rf"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|who|which|two sides|{'|'.join(filter(None, month_name))})\b"
)


def of(desk: Desk, quote: Quote, words: str, headline: str = "") -> str | None:
    """What the words of a quotation are about, as it stands after 'on'; '' where they stand alone.

    Args:
        desk: the dossier.
        quote: the quotation.
        words: the part of it that is shown.
        headline: what the front tells of the article: 'this bill' is the bill in it.

    Returns:
        None where they point at something that no article plainly names.
    """
    wanted = tuple(one for one in pointers.of(words) if not _is_told(desk, quote, one, headline))
    if not wanted:
        return _by_first_name(desk, quote, words)
    told = (_Place(desk, piece).meant(quote, words, wanted) for piece in quote.evidence)
    return next(filter(None, told), None)


def _is_told(desk: Desk, quote: Quote, pointer: Pointer, headline: str) -> bool:
    """Whether a headline names the thing, or everybody of its day knows who is meant: 'the president'."""
    if pointer.sort == "parties":
        return _names_two(headline)
    if pointer.sort != "thing":
        return False
    if pointer.word == "president":
        people = (desk.people_of(piece.article) for piece in quote.evidence)
        return any(sum(_holds(actor, pointer.word) for actor in cast) == 1 for cast in people)
    if headline and pointer.word in lexicon.load("pointers")["epithets"]:
        return True  # 'this scam'
    sort = pointer.family
    nouns = lexicon.load("pointers")[sort] if sort else _numbers(pointer.word)
    lowered = headline.lower()
    return any(noun.lower() in lowered and re.search(rf"\b{noun}\b", lowered, re.IGNORECASE) for noun in nouns)


def _names_two(headline: str) -> bool:
    """Whether a headline names two states and no third: 'the two parties' are they."""
    nations = lexicon.nations()
    words = re.findall(r"[A-Z][\w.]*", headline)
    named = {state for word in words if (state := nations.get(word.lower()) or nations.get(word.lower().rstrip(".")))}
    return len(named) == _PAIR


def _by_first_name(desk: Desk, quote: Quote, words: str) -> str | None:
    """Whom a quotation calls by the first name alone, so that nobody could tell; '' where it calls nobody so.

    None where that one is not what it is about.

    A first name that the reporter uses alone is the name somebody goes by, or a family name put first.
    """
    found = set(re.findall(r"\b[A-Z][a-z]+\b", words))
    texts = [desk.articles[piece.article].text for piece in quote.evidence]
    called = [
        person.name
        for person in desk.people_in(words)
        if (first := person.name.split()[0]) in found
        and not found & set(person.name.split()[1:])
        and person.key != quote.speaker
        and not any(re.search(rf"\b{first}\b(?! [A-Z])", _QUOTED.sub("", text)) for text in texts)
        and any(person.name in text for text in texts)
    ]
    if len(called) != 1:
        return ""
    first = called[0].split()[0]  # somebody only mentioned is not what they are about
    is_told_of = words.startswith(first) or re.search(rf"\b{first}\b.*\b(?:he|she|his|her)\b", words)
    if is_told_of:
        return called[0]
    return "" if any(called[0] == actor.name for actor in desk.core) else None


def told(desk: Desk, quote: Quote) -> str | None:
    """What the sentence of the quotation itself says that its words are about: 'Lee said of the plan'."""
    found = (_Place(desk, piece).told() for piece in quote.evidence if _beside(desk, piece))
    return next(filter(None, found), None)


def _beside(desk: Desk, piece: Evidence) -> str | None:
    """The matter in the printed words of the quotation's own sentence."""
    (span, sentence), start = desk.sentence(piece), piece.span.start
    own = f"{sentence[: start - span.start]} {sentence[piece.span.end - span.start :]}"
    return spoken_of.beside(_QUOTED.sub("", own))


def nearby(desk: Desk, quote: Quote) -> str | None:
    """What the reporter speaks of right before a quotation that names nothing; None where it is not plain."""
    told = (_Place(desk, piece).spoken_of(quote) or _Place(desk, piece).asked_about() for piece in quote.evidence)
    return next(filter(None, told), None)


def named(desk: Desk, piece: Evidence, noun: str) -> str | None:
    """What 'the deal' beside a quotation is, in the article's own words; None where it is not plain."""
    return _Place(desk, piece).thing(Pointer("thing", noun))


def _small_t(found: re.Match[str]) -> str:
    """'on | the fund', though its sentence began with 'The'; a form of address goes."""
    return "t" if found.group() == "T" else ""


class _Place:
    """The surroundings of a quotation in one article."""

    def __init__(self, desk: Desk, piece: Evidence) -> None:
        self._desk = desk
        self._piece = piece
        text = desk.articles[piece.article].text
        bare = f"{text[: piece.span.start]}{' ' * len(piece.span)}{text[piece.span.end :]}"  # but for itself
        end = _headline_end(bare)  # its capitals are no names
        self._text = f"{' ' * end}{bare[end:]}"
        self._whole = text
        self._sentence = sentence_of(text, piece.span)
        self._people = desk.people_of(piece.article)

    def meant(self, quote: Quote, words: str, wanted: tuple[Pointer, ...]) -> str | None:
        """The one thing that all pointers mean, or None."""
        sorts = {pointer.sort for pointer in wanted}
        if sorts & {"person", "role"}:  # what 'the Secretary' says or does is not said on the Secretary
            return self._person(quote, words, wanted[0]) if sorts == {"person"} else None
        things = [pointer for pointer in wanted if pointer.sort != "parties" and pointer.family != "relations"]
        related = any(pointer.family == "relations" for pointer in wanted)
        found = {self.thing(pointer) for pointer in things}
        found = found or {(None if related else self._gathered()) or self._parties()}
        if len(found) == 1 and (one := next(iter(found))):
            one = self._between_whom(one) if any(pointer.family in _JOINT for pointer in things) else one
            return one if "parties" not in sorts or _holds_parties(one) else None
        holding = next((topic for topic in found if topic and _holds_parties(topic)), None)
        return holding if all(pointer.family in _HOLDING for pointer in things) else None

    def spoken_of(self, quote: Quote) -> str | None:
        """What the report itself says that the words are about, or what their speaker is just told to speak of."""
        if told := self.told():
            return told
        speaker = self._desk.actors.get(quote.speaker or "")
        led = self._whole[self._sentence.start : self._piece.span.start].strip(" “\"‘'")
        if led:
            return None  # its own sentence leads on to the words: 'With so many boats, “…,” he said'
        told = spoken_of.before(self._whole, self._sentence.start, _surname(speaker)) if speaker else None
        return self._plain(told) if told else None

    def told(self) -> str | None:
        """What the reporter's words in the sentence of the quotation say that it is about."""
        told = _beside(self._desk, self._piece)
        return self._plain(told.replace("'", "’")) if told else None

    def _gathered(self) -> str | None:
        """The visit or talks that the same paragraph speaks of before: what is said of 'both sides' is said of it."""
        start = self._piece.span.start
        before = self._whole[self._whole.rfind("\n", 0, start) + 1 : start]
        said = [pointer for pointer in pointers.of(before) if pointer.family in ("journey", "meeting")]
        return self.thing(said[0]) if said else None

    # ------------------------------------------------------------ things

    def thing(self, pointer: Pointer) -> str | None:
        """The one thing that a noun can mean here."""
        if asked := self.asked_about():
            return asked
        sort = pointer.family
        nouns = lexicon.load("pointers")[sort] if sort else _numbers(pointer.word)
        holding = sort in _HOLDING
        lines = _LINES if holding else 1
        near = (self._told(found, sort) for found in self._near(nouns, loosely=pointer.loosely, lines=lines))
        topic = next(filter(None, near), None)
        if topic or pointer.loosely or not holding:
            return topic  # of visits and talks an article has one; a court or a poll far above may be another
        only = self._only(nouns, sort)
        return only or (self._only(lexicon.load("pointers")["journey"], "journey") if sort == "meeting" else None)

    def asked_about(self) -> str | None:
        """What somebody is asked about in the sentence of the quotation."""
        found = _ASKED.search(self._text[self._sentence.start : self._piece.span.start])
        return self._plain(found["about"]) if found else None

    def _near(self, nouns: tuple[str, ...], lines: int, *, loosely: bool = False) -> list[re.Match[str]]:
        """Where one of the nouns is told of plainly: in the sentence, then in the lines before, the nearest first."""
        first = self._piece.span.start
        for _ in range(lines):
            first = self._text.rfind("\n", 0, max(0, first - 1)) + 1
        found = mentions.found(nouns, self._text, Span(first, self._sentence.end), loosely=loosely)
        return sorted(found, key=lambda match: (match.start() < self._sentence.start, -match.start()))

    def _only(self, nouns: tuple[str, ...], sort: str | None) -> str | None:
        """The one thing of the kind that the article tells of, or tells of far more than of any other."""
        told = (self._told(found, sort) for found in mentions.found(nouns, self._text, Span(0, len(self._text))))
        ranked = [*Counter(filter(None, told)).most_common(2), ("", 0), ("", 0)]
        (most, count), (_, next_count) = ranked[:2]
        return most if count and count >= _FAR_MORE * next_count else None

    def _told(self, found: re.Match[str], sort: str | None) -> str | None:
        """What a mention names, if it stands alone; of a journey also where to."""
        if found["whose"] and not (self._is_somebody(found["whose"]) and (sort in _OF_ONE or found["tail"])):
            return None  # 'Mr. Lund’s bill': one of many
        if sort == "journey" and not found["whose"] and not _OF_WHOM.search(found.group()):
            return None  # 'the first visit to Oslo': whose
        if found["whose"] and not found["tail"] and sort == "journey":
            whose = self._plain(found["whose"])
            place = self._way(found["whose"].split()[-1]) or self._goal(whose) if whose else None
            return f"{whose}’s {found['noun']} to {place}" if place else None
        before = self._text[max(0, found.start() - _LEADS) : found.start()]
        if sort is None and _ALL_NAME.fullmatch(found.group()):
            return None  # 'West Point' is no point
        if _CUT_NAME.search(before) and found.group()[:1].isupper():
            return None  # 'the Sponsors of | Terror Act'
        return None if _OWNED.search(before) else self._plain(mentions.worded(found))

    def _is_somebody(self, whose: str) -> bool:
        """Whether an owner is named so that a stranger knows who is meant: in full, or a state."""
        plain = self._plain(whose) or ""
        return " " in plain or plain.lower() in lexicon.nations() or plain.isupper()

    def _way(self, surname: str) -> str | None:
        """Where the article says that somebody went: 'Roy’s visit to Oslo', 'Roy is headed to Oslo'."""
        nouns = "|".join(lexicon.load("pointers")["journey"])
        name = re.escape(surname)
        owned = rf"\b{name}[’']s? (?:[\w-]+ ){{0,3}}?(?:{nouns}) to (?P<to>{mentions.NAMED})"
        gone = rf"\b{name}\b[^.;“\"]{{0,40}}? {_GOES} (?P<to>{mentions.NAMED})"
        found = re.search(owned, self._text) or re.search(gone, self._text)
        return found["to"].removesuffix(".") if found else None

    def _goal(self, traveller: str) -> str | None:
        """Where an event of the article takes the traveller."""
        doer = self._desk.by_name.get(traveller)
        places = Counter(
            event.place
            for event in (self._desk.of_actor.get(doer.key, ()) if doer is not None else ())
            if event.place
            and event.status is not Status.CANCELLED
            and any(piece.article == self._piece.article for piece in event.evidence)
            and _TRAVELS.search(event.what)
        )
        return places.most_common(1)[0][0] if places else None

    def _plain(self, words: str) -> str | None:
        """Words of the article with full names and without titles, if they stand alone."""
        words = re.sub(r"\s+", " ", words).strip(" ,")
        cast = [person for person in self._desk.people_in(words) if person in self._people]
        told = naming.untitled(naming.full_names(words, cast), cast)
        told = re.sub(r"\b(?:Mr|Ms|Mrs|Dr)\. |^(?=The )(?!The (?:Hague|Gambia)\b)T(?=he )", _small_t, told)
        alone = not doubts.points_back(f"X {told}") and not _LOOSE.search(told)
        return told if alone and len(told.split()) in range(1, _MOST + 1) else None

    # ------------------------------------------------------------ parties and persons

    def _between_whom(self, topic: str) -> str:
        """'U.S.-China military contacts': with its parties, where the article tells of one pair of states alone."""
        if re.search(r"[A-Z]", topic):
            return topic
        pairs = self._pairs()
        states = {frozenset(lexicon.nations().get(half.lower(), half) for half in _halves(pair)) for pair in pairs}
        return f"{pairs[0]} {topic.removeprefix('the ')}" if len(states) == 1 else topic

    def _pairs(self) -> list[str]:
        """The pairs of states by which the article calls relations, the commonest first."""
        nouns = lexicon.load("pointers")["relations"]
        joined = Counter(found["pair"] for found in mentions.pair(nouns).finditer(self._whole))
        return [pair for pair, _ in joined.most_common() if _is_of_two(pair)]

    def _parties(self) -> str | None:
        """'U.S.-China relations': the pair that the article speaks of most, or by whose names it calls relations."""
        nouns = lexicon.load("pointers")["relations"]
        if pairs := self._pairs():
            return f"{pairs[0]} relations"
        found = mentions.between(nouns).search(self._whole)
        return self._plain(found.group()[:1].lower() + found.group()[1:]) if found else None

    def _person(self, quote: Quote, words: str, pointer: Pointer) -> str | None:
        """Whom 'he' or 'the Secretary' means: the one other person told of just before, the last holder named."""
        start = self._piece.span.start
        others = [actor for actor in self._people if actor.key != quote.speaker]
        if pointer.sort == "role":
            holders = [(self._last(actor, start), actor.name) for actor in others if _holds(actor, pointer.word)]
            place, name = max(holders, default=(-1, ""))
            return name if place >= 0 else None
        others = [actor for actor in others if _may_be(actor, pointer.word)]
        told = quote.text.partition(words)[0]  # what of the quotation is not shown
        named = [actor.name for actor in others if _surname(actor).search(told)]
        if named:
            return named[0] if len(named) == 1 else None
        line = start
        for _ in range(_LINES_OF_ONE):
            line = self._text.rfind("\n", 0, max(0, line - 1)) + 1
            named = [actor.name for actor in others if self._last(actor, start) >= line]
            if named:
                told = self._text[max(self._last(actor, start) for actor in others) : start]
                return named[0] if len(named) == 1 and not _SOMEBODY.search(told) else None
        return None

    def _last(self, actor: Actor, end: int) -> int:
        """Where a person was named last before `end`, or -1."""
        return max((found.start() for found in _surname(actor).finditer(self._text, 0, end)), default=-1)


def _headline_end(text: str) -> int:
    """Where the first line ends, if most of its words have capitals; else 0."""
    end = text.find("\n", 0, _LONGEST_HEADLINE)
    words = re.findall(r"[^\W\d_][\w’'-]*", text[:end]) if end > 0 else []
    return end if words and sum(word[0].isupper() for word in words) >= _CAPITALS * len(words) else 0


def _surname(actor: Actor) -> re.Pattern[str]:
    short = {form for form in actor.aliases if form in actor.name.split()}
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, {actor.name, actor.name.split()[-1], *short}))})\b")


def _may_be(actor: Actor, pronoun: str) -> bool:
    """Whether somebody of that first name may be 'he' or 'she'."""
    sex = lexicon.inverse("given_names").get(actor.name.split()[0].casefold(), "both")
    return sex in ("both", "male" if pronoun in ("he", "his", "him") else "female")


def _holds_parties(topic: str) -> bool:
    return any(word in topic.split() for sort in _HOLDING for word in lexicon.load("pointers")[sort])


def _holds(actor: Actor, role: str) -> bool:
    held = (office.title.lower() for office in actor.offices if not office.former)
    return actor.kind is ActorKind.PERSON and any(re.search(rf"\b{role}\b", title) for title in held)


def _is_of_two(pair: str) -> bool:
    """Whether both halves are states: 'U.S.-China', 'Sino-US'."""
    return all(half.lower() in lexicon.nations() or half.endswith("o") for half in _halves(pair))


def _halves(pair: str) -> list[str]:
    return re.split(r"[-–/]", pair)


def _numbers(noun: str) -> tuple[str, ...]:
    """A noun in the singular and the plural."""
    return (noun, noun.removesuffix("s")) if noun.endswith("s") else (noun, f"{noun}s")
