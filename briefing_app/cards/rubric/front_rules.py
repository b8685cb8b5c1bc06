"""The gate's rules for the front of a card (rubric B)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefing_app import lexicon
from briefing_app.cards.rubric import (
    broken,
    definites,
    families,
    joins,
    seen,
)
from briefing_app.cards.words import loose, matters, verbs
from briefing_app.cards.words.wording import BLANK
from briefing_app.model.cards import CardKind
from briefing_app.model.dated import dates_in, without_dates
from briefing_app.model.facts import ActorKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from briefing_app.cards.desk import Desk
    from briefing_app.model.cards import Card
    from briefing_app.model.facts import Actor
    from briefing_app.model.when import When

_MOST_WORDS = 40  # of a question outside its quotation (B10)
_REPORTED = re.compile(r"\b(?:[Aa]s reported|According to reports)\b")  # says when, nothing of the matter
_SAYS_NOTHING = re.compile(
    r"\bcomment(?:ed|s)? (?:on|about)\b|\bconvey(?:ed|s)? (?:to|it|this)\b|"
    r"\bdecline(?:d|s)? to (?:comment|threaten|say|answer|discuss|speak|criticize|criticise|condemn|name)\b"
)
_UNDER_HEADLINE = re.compile(r" \(headline: ‘’\)(?=\?)")
_LETTER = re.compile(r"\([a-z]\)")
_THE_ASKED = re.compile(  # who is asked for, as subject or as who is made to do it
    r"(?:^|, |\bforced |\bled |\ballowed )(?:who(?:, .*,(?= [a-z]+(?:ed|id|ld|te)\b))?|"
    r"which (?:[a-z-]+ ){0,2}(?P<body>country|organisation|party|body|company|firm|bank|union|agency|court|ministry|"
    r"committee|group|government)|how (?P<many>many) [a-z]+) ",
    re.IGNORECASE,
)
_TO_DO = re.compile(r"[A-Z][\w.]* (?:not )?to [a-z]")  # whom somebody is to do it
_A_THING = re.compile(
    r"(?:^| )(?:the|an?) (?:[a-z-]+ )*(?!that\b|which\b|when\b|as\b|if\b|but\b|and\b|said\b)[a-z]+ $"
)
# 'who | told reporters that | he'
_OF_ONESELF = re.compile(
    r"(?:was quoted as )?[a-z]+(?: (?:[a-z]+|Reuters)){0,4} that |(?:said|added|wrote|insisted) "
)
_FORETOLD = re.compile(r" (?:is|was|seemed|would be|had been)\W+(?:for [A-Z].* to|that|to) ")  # 'it was “…” to leave'
_MEASURED = re.compile(r"Which (?:sum|figure|percentage|count of votes) is left out of ")
_SCALES = frozenset(
    {"dozen", "hundred", "thousand", "million", "billion", "trillion"}
)  # 'how much, down from 9 billion'
_PAIR = 2  # who together are 'they'
_STEM = 4  # letters from which two words may have one stem (B8)
_LIKE_STEM = 0.7

_TO_THE_TEXT = re.compile(
    r"\b(?:the (?:text|passage|author|narrator)|the article(?! (?:of|“))|(?:as|is|are|was|were) mentioned)\b|"
    r"\b(?:did|does|do|was|is|had|has) the (?:same )?(?:officials?|spokesm[ae]n|spokeswom[ae]n|spokesperson|source|"
    r"analysts?|experts?)\b(?! (?:of|for|from|at) )",
    re.IGNORECASE,
)
_PRONOUN = re.compile(
    r"\b(he|she|they|him|his|hers?|them|their|theirs|it|its|this|these|those(?! (?:who|[a-z]+ing)\b)|such(?! as)|"
    r"the two(?! [a-z]+(?:s|men|people)\b)|"
    r"the (?:former|latter)(?= (?:is|was|did|had|said|met)\b|[,.?;]))\b",
    re.IGNORECASE,
)
# What can be understood from the one name before it: of 'he' and 'she' no other person may be named before.
_POSSESSIVE = frozenset(("his", "her", "hers", "its", "their", "theirs"))
_SUBJECT = frozenset(("he", "she"))
_OF_ONE = frozenset(("his", "her", "hers"))  # of a person, whatever states and bodies are named before
_UNIT = (
    r"(?:week|month|year|day|spring|summer|autumn|fall|winter|weekend|night|decade|century|"
    r"session|term|season|quarter)"
)
_PROGRAMME = re.compile(  # 'Harbour Today', 'Today USA', 'Harbour News Sunday': a programme or paper, no day
    r"\b(?:[A-Z][\w&-]+ )+(?:Today|Tonight|(?<=News )Sunday)\b|\b(?:Today|Tonight)(?: [A-Z][\w&-]+)+"
)
_RELATIVE = re.compile(
    rf"\b(?:(?:last|this|next|past|coming)\s+(?:{_UNIT}|"
    r"january|february|march|april|may|june|july|august|september|october|november|december|"
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day)|today|yesterday|tomorrow|tonight|recently|lately|currently|soon(?!er)|now|"
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day|ago|(?:past|last|next|coming) \w+ (?:day|week|month|year)s|"
    r"at the time(?! of)|shortly(?! (?:before|after)\b)|(?:earlier|later) (?:this|that)|"
    r"(?:in|during|over) the (?:summer|spring|autumn|winter|weekend)(?! of)|to date|"
    r"in (?:the )?(?:coming|recent)|so far|"
    rf"(?:the )?(?:following|previous|preceding|same) {_UNIT}|"
    rf"(?:a|one|two|three|few|several) {_UNIT}s? (?:later|earlier))"
    r"\b",
    re.IGNORECASE,
)
_TWO_ASKED = re.compile(
    r"\b(?:who|whom|when|where|why|what|which|how)\b[^?]*\b(?:and|or) (?:who|whom|when|where|why|what|how|on what)\b"
    r"(?! (?:they|he|she|it)\b)",
    re.IGNORECASE,
)
_YES_NO = re.compile(
    r"(?:(?:In|On|As|According|Before|After|At|During)\b[^?]*, )?"
    r"(?:did|does|do|was|is|were|are|has|have|had|will|would|can|could|should) [^?]*\?",
    re.IGNORECASE,
)
_ASKS = re.compile(
    r"\b(?:how (?:many|much|long|big)|whom|(?:in|at|to|near|of|from|by) which|what|"
    r"which (?:other )?(?:country|company|body|organisation|bank|party|city|state|union|agency))\b"
)
_DEBRIS = re.compile(
    r"https?:|www\.|\[source\]|\([LRC]\)|\w\.(?:com|org|net)\b|[<>]|\s{2,}|\bundefined\b|\ufffd|"
    r"\w::\w|\w\(\)|\b[a-z]\w*_\w+|`",  # the last: what stands in the code of a program
    re.IGNORECASE,
)


def b1_does_not_lean_on_the_text(card: Card, _desk: Desk) -> str | None:
    """No 'the article', 'mentioned', 'the motion', 'resigned' as what: the reader has not seen the text."""
    plain = seen.outside_quotes(card.front)
    match = _TO_THE_TEXT.search(plain)
    if match:
        return f"“{match.group()}” leans on the article"
    if card.kind not in (CardKind.EVENT, CardKind.QUOTE):
        return None
    plain = _UNDER_HEADLINE.sub("", plain) if card.kind is CardKind.EVENT else plain
    told = _unexplained(card, plain, seen.headline(card.front) if card.kind is CardKind.EVENT else "")
    return f"“{told}” is explained only by the article" if told else None


def _unexplained(card: Card, plain: str, headline: str) -> str | None:
    """The first words that only the article explains; what the headline of a question names is explained by it."""
    told = definites.unexplained(plain) or (
        definites.unexplained_answer(seen.answer(card)) if _asks_what(card) else None
    )
    if card.kind is CardKind.EVENT:
        told = told or matters.untold(plain) or _untold(plain) or loose.nameless(plain, headline)
    the = told is not None and told.lower().startswith("the ") and told in plain
    if told and headline and the and (_names_it(headline, told) or _is_of_parties(plain, told)):
        return _unexplained(card, plain.replace(told, told[len("the ") :]), headline)
    return told


def _names_it(headline: str, told: str) -> bool:
    """Whether a headline has the noun of 'the strike', in some form of it."""
    noun = told.lower().rsplit(maxsplit=1)[-1]
    return families.names(headline, noun) or any(_one_stem(noun, word) for word in seen.words(headline))


def _is_of_parties(plain: str, told: str) -> bool:
    """Whether a deal is told by those who made it, so that any headline above it says which: 'the pact with Oslo'."""
    made = families.families().get(told.lower().rsplit(maxsplit=1)[-1]) in ("accord", "truce")
    return made and bool(re.search(rf"{re.escape(told)} (?:with|between) (?:the )?[A-Z]", plain))


def _untold(plain: str) -> str | None:
    """The verb of saying or refusing that tells nothing: 'commented on the death', 'declined to threaten Moscow'."""
    match = _SAYS_NOTHING.search(plain)
    return match.group() if match else None


def _asks_what(card: Card) -> bool:
    """Whether the answer is words of the sentence: then they too must be understood without it."""
    return card.kind is CardKind.EVENT and card.front.endswith(" what?")


def b2_no_loose_pronoun(card: Card, desk: Desk) -> str | None:
    """No pronoun outside the quotation, unless one single name before it can be meant."""
    plain = seen.outside_quotes(card.front)
    for match in _PRONOUN.finditer(plain):
        word = match.group().lower()
        before = [actor for actor in desk.cast(card.actors) if _is_named(actor, plain[: match.start()])]
        if word in _OF_ONE:
            before = [actor for actor in before if actor.kind is ActorKind.PERSON]
        if word in _SUBJECT:
            before = [actor for actor in desk.people if actor.name in plain[: match.start()]]
        if _is_of_the_asked(plain, match, desk):
            continue
        if word == "her" and not re.match(r" [a-z]{3,}", plain[match.end() :].replace(" to ", " ")):
            return "“her” may mean anybody"
        if any(told.end() == match.end() for told in verbs.OF_ITSELF.finditer(plain)) and _are_meant(word, before):
            continue
        if word == "it" and _FORETOLD.match(plain, match.end()):
            continue
        joint = word == "their" and len(before) == _PAIR and " and " in plain[: match.start()]
        if joint:
            continue
        if word not in _POSSESSIVE | _SUBJECT or len(before) != 1 or _is_of_others(word, before[0]):
            return f"“{match.group()}” may mean anybody"
    return None


def _are_meant(word: str, before: Sequence[Actor]) -> bool:
    """Whether 'it' can be the one body, or 'they' the several, that tell of themselves."""
    if word == "they":
        return len(before) >= _PAIR
    return word == "it" and len(before) == 1 and before[0].kind is not ActorKind.PERSON


def _next_word(plain: str, pronoun: re.Match[str]) -> str:
    return (plain[pronoun.end() :].split() or [""])[0].rstrip(",?")


def _is_of_the_asked(plain: str, pronoun: re.Match[str], desk: Desk) -> bool:
    """Whether a pronoun means the very one who is asked for: 'who put his name to it', nobody else named before."""
    before = plain[: pronoun.start()]
    asked = _THE_ASKED.search(before)
    word = pronoun.group().lower()
    fitting = ("their",) if asked and asked["many"] else ("its",) if asked and asked["body"] else ("his", "her")
    if asked is None:
        return False
    told = before[asked.end() :]
    himself = ("it",) if asked["body"] else () if asked["many"] else ("he", "she")
    if word in himself and _OF_ONESELF.fullmatch(told):
        return True
    thing = word == "it" and asked["body"] and _A_THING.search(told)  # 'the deal | it signed'
    made_by_it = thing and verbs.is_finite(_next_word(plain, pronoun))
    if word not in fitting and not made_by_it:
        return False
    if asked["body"] and plain[pronoun.end() :].startswith(" own ") and not _TO_DO.search(told):
        return True  # 'in its own image': the subject's (a reflexive)
    others = desk.people if not asked["body"] else desk.dossier.actors
    return not any(actor.name in told for actor in others if actor.name[:1].isupper())


def _is_named(actor: Actor, told: str) -> bool:
    """Whether an actor is named: a person in full, a body or a state in any form."""
    forms = () if actor.kind is ActorKind.PERSON else actor.aliases
    return any(form in told for form in (actor.name, *forms) if form[:1].isupper())


def _is_of_others(word: str, actor: Actor) -> bool:
    """Whether a pronoun cannot mean an actor: 'their' of one person, 'its' of a person, 'his' of a body."""
    person = actor.kind is ActorKind.PERSON
    return word in (("their", "theirs", "its") if person else ("his", "her", "hers"))


def b3_dates_are_absolute(card: Card, _desk: Desk) -> str | None:
    """No date that depends on the day of reading."""
    match = _RELATIVE.search(_PROGRAMME.sub("", seen.outside_quotes(card.front)))
    return f"“{match.group()}” depends on the day of reading" if match else None


def b8_answer_not_in_front(card: Card, desk: Desk) -> str | None:
    """Neither the answer, nor an alias, nor a word of its stem, nor the date asked."""
    answer = seen.answer(card)
    if _LETTER.fullmatch(answer):
        return None  # which of two: both stand there
    date = next((when for when, words in dates_in(answer) if words == answer), None)
    if date:
        return "the date stands in the front" if _states_date(card.front, date, answer) else None
    shown = _REPORTED.sub("", card.front.replace(BLANK, " "))
    front = seen.words(shown)
    people = {
        part.lower() for person in desk.people_in(shown) if person.name in shown for part in person.name.split()
    }
    actor = desk.by_name.get(answer)
    is_person = actor is not None and actor.kind is ActorKind.PERSON  # Li Shangfu is not given away by Shangri-La
    # the sort that is asked for is no secret: 'for which party'
    sort = set(" ".join(re.findall(r"\bwhich ((?:[a-z]+ ?){1,2})", card.front)).split())
    measured = _MEASURED.match(card.front)
    sort |= {"percent", "per", "cent"} if "what percentage" in card.front or measured else set()
    sort |= _SCALES if measured or re.search(r"\b[Hh]ow (?:much|many)\b", card.front) else set()
    for word in _telling_words(answer, actor):
        if word not in sort and any(
            word == other or not (is_person or other in people or not _one_stem(word, other)) for other in front
        ):
            return f"“{word}” of the answer stands in the front"
    return None


def b6_asks_one_thing(card: Card, _desk: Desk) -> str | None:
    """One question: no 'when and where', 'whom … and when'."""
    match = _TWO_ASKED.search(without_choices(seen.outside_quotes(card.front)))
    return "two things are asked" if match else None


def b9_is_no_giveaway(card: Card, desk: Desk) -> str | None:
    """No question that yes or no answers, or a name that stands in it; nothing but the day's prices or the outlet."""
    if seen.answer(card).lower().rstrip(".") in ("yes", "no", "true", "false"):
        return "yes or no is no answer to learn"
    plain = seen.outside_quotes(card.front)
    teller = loose.gives_away(plain, seen.answer(card)) if card.kind is CardKind.EVENT else None
    if teller:
        return f"“{teller}” gives the answer away"
    if card.kind is CardKind.EVENT and loose.is_of_a_market(plain):
        return "a price of one day is no news on the next"
    outlets = {desk.articles[piece.article].outlet for piece in card.evidence if piece.article in desk.articles}
    if card.kind is CardKind.EVENT and seen.answer(card) in outlets:
        return "it asks who prints the report"
    closed = _YES_NO.fullmatch(plain) and not _ASKS.search(plain)
    return "yes or no would answer it" if closed and " or " not in plain else None


def b10_is_well_formed(card: Card, _desk: Desk) -> str | None:
    """A sentence or two of at most forty words outside the quotation, free of what a web page left behind."""
    plain = seen.outside_quotes(card.front).replace(BLANK, "")
    twice = BLANK in seen.outside_quotes(card.front).replace(BLANK, "", 1)
    if twice or _DEBRIS.search(plain) or _DEBRIS.search(seen.answer(card)):
        return "something of a web page stands in the front"
    if len(plain.split()) > _MOST_WORDS:
        return f"more than {_MOST_WORDS} words outside the quotation"
    if plain.count("?") > 1:
        return "two questions"
    odd = (
        joins.unprinted(plain)
        or joins.unfinished(plain)
        or (broken.broken(plain) if card.kind is CardKind.EVENT else None)
    )
    return f"“{odd}” is no English" if odd else None


def without_choices(front: str) -> str:
    """The question without the things it offers to choose between after a colon."""
    return front.split(": ", maxsplit=1)[0]


def _telling_words(answer: str, actor: Actor | None) -> Iterator[str]:
    """The words of an answer, and of the other names of the actor it names, that would give it away."""
    lists = lexicon.load("offices")
    plain = {*lexicon.load("small_words")["grammar"], "s", "t", "d", "ll", "re", "ve", *lists["empty"]}
    titles = {*lists["honorifics"], *lists["sole"], *lists["shared"], "spokesman", "spokeswoman"}
    yield from (word for word in seen.words(answer) if word not in plain)
    for alias in actor.aliases if actor else ():
        words = seen.words(alias)
        titled = (
            actor is not None
            and actor.kind is ActorKind.PERSON
            and any(word in titles or word in lexicon.nations() for word in words)
        )
        if alias[:1].isupper() and not titled:
            yield from (word for word in words if word not in plain)


def _one_stem(one: str, other: str) -> bool:
    if min(len(one), len(other)) < _STEM:
        return False
    same = next((i for i, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    return same >= _STEM and same >= _LIKE_STEM * min(len(one), len(other))


def _states_date(front: str, date: When, answer: str) -> bool:
    day = re.match(r"(\d{1,2}) ([A-Z][a-z]+) \d{4}", answer)  # 'the September 11 attacks'
    if answer in front or (day and re.search(rf"\b(?:{day[2]} {day[1]}|{day[1]} {day[2]})\b(?! \d{{4}})", front)):
        return True
    return any(stated == date for stated, _ in dates_in(front)) and without_dates(front) != front
