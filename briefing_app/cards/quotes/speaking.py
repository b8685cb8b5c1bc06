"""Whether somebody can be asked for as the one who said something, and in what capacity he said it."""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING

from briefing_app import lexicon
from briefing_app.cards.rubric import bodies, institutions, stance
from briefing_app.cards.sentences import passage
from briefing_app.model.facts import ActorKind, QuoteKind, Slot
from briefing_app.model.sentences import sentences

if TYPE_CHECKING:
    from briefing_app.cards.desk import Desk
    from briefing_app.model.facts import Actor, Quote

_LONG = 6  # letters of a name in which one slip makes no other name
_WORD = re.compile(r"[\w-]+")
_SPEAKS_FOR_A_BODY = frozenset({"spokesperson", "negotiator", "mp", "mep", "prosecutor", "justice", "judge"})
_OF_SCHOLARS = re.compile(
    r"\b(?:[Ii]nstitute|Institution|Cent(?:er|re)|[Uu]niversity|[Cc]ollege|School|Foundation|Studies|Research|"
    r"Laboratory|think tank)\b"
)
_OF_A_BODY = re.compile(r"\b(?:at|for|with|of) (?:the )?[A-Z]|[A-Z][\w’'-]+ [a-z]")
_PRONOUN = re.compile(r"(?:he|she)", re.IGNORECASE)
_BACK = 1500  # characters in which a speaker called 'he' was named
_SPOKE = re.compile(r"[”\"] (?:said|says|told|[a-z]+ed) (?:an?|one|another) [a-z]")  # '“…” joked a former adviser'
_BEGINS = re.compile(r"(?:(?:But|And|Then|Not so|Nor) )?(?:[A-Z][\w’'.-]+,? ?)+")  # 'Not so Max Roy, who'
_LEADER = re.compile(r"[Tt]he [A-Z][\w’'-]+ leader")
_PRESIDENT = re.compile(r"(?i)\bpresident\b(?! of the (?:\w+ )*(?:parliament|assembly|senate|court|council|bank)\b)")
_BESIDE = 400  # characters around a quotation in which a caveat is on it
_MESSAGE = r"(?:recording|audio|video|clip|message|letter|post|footage|remarks?|authenticity)"
_UNVERIFIED = re.compile(
    r"(?:could not|cannot|has not been able to|was unable to|were unable to)(?: be)? (?:[a-z]+ly )?(?:be )?"
    rf"(?:verif|authenticat|confirm)[a-z]* [^.\n]*\b{_MESSAGE}\b|"
    rf"\b{_MESSAGE}\b[^.\n]{{0,60}} (?:could not|cannot|has not)(?: be| been)? (?:[a-z]+ly )?(?:be )?"
    r"(?:verified|authenticated|confirmed)"
)
_AT_WORK = re.compile(r" (?:at|of|for) (?:the )?[A-Z]")


def may_be_asked(desk: Desk, quote: Quote, speaker: Actor) -> bool:
    """Whether a quotation is speech of somebody with a name of his own, sound and not contested."""
    return (
        quote.kind not in (QuoteKind.SCARE, QuoteKind.TITLE)
        and bool(desk.sound(quote.evidence))
        and _has_name(desk, speaker)
        and not _is_a_title(desk, quote, speaker)
        and not _is_spelt_otherwise(desk, quote, speaker)
        and (" " in speaker.name or speaker.kind is not ActorKind.PERSON)
        and not desk.is_contested(Slot.WORDS, quote.evidence)
        and not _is_relayed(desk, quote)
        and not _is_of_another(desk, quote, speaker)
        and not _is_of_his_chief(desk, quote, speaker)
        and not _is_unverified(desk, quote)
    )


def _is_of_his_chief(desk: Desk, quote: Quote, speaker: Actor) -> bool:
    """Whether 'the Norwegian leader' is a president, and not the premier taken for him (F3)."""
    if not _LEADER.fullmatch(quote.speaker_words or "") or not speaker.side or _presides(speaker):
        return False
    return any(one.side == speaker.side and _presides(one) for one in desk.people if one.key != speaker.key)


def _presides(speaker: Actor) -> bool:
    return any(not office.former and _PRESIDENT.search(office.title) for office in speaker.offices)


def _is_unverified(desk: Desk, quote: Quote) -> bool:
    """Whether every article that prints it says beside it that nobody could verify the recording or message (A5)."""
    pieces = desk.sound(quote.evidence)
    beside = (
        desk.articles[one.article].text[max(0, one.span.start - _BESIDE) : one.span.end + _BESIDE] for one in pieces
    )
    return bool(pieces) and all(_UNVERIFIED.search(told) for told in beside)


def _is_a_title(desk: Desk, quote: Quote, speaker: Actor) -> bool:
    """Whether capitals taken for a body are somebody's title: 'CJI Ann Lund said'."""
    if speaker.kind is ActorKind.PERSON or not speaker.name.isupper():
        return False
    texts = [desk.articles[piece.article].text for piece in quote.evidence]
    titled = (one for text in texts for one in re.findall(rf"\b{re.escape(speaker.name)} ([A-Z][^,;:()]+)", text))
    return any(words.startswith((person.name, person.name.split()[-1])) for words in titled for person in desk.people)


def _is_relayed(desk: Desk, quote: Quote) -> bool:
    """Whether somebody interviewed tells what another said: his words are known from the other's mouth alone (A5)."""
    return any(
        passage.is_interview(article.text) and passage.speaks_himself(article, piece.span)
        for piece in desk.sound(quote.evidence)
        for article in [desk.articles[piece.article]]
    )


def _is_of_another(desk: Desk, quote: Quote, speaker: Actor) -> bool:
    """Whether 'he said' may be of somebody told of since the speaker was named: nobody can tell (F3).

    Of one without a name who spoke, or of another with whom a sentence begins.
    """
    if not _PRONOUN.fullmatch(quote.speaker_words or ""):
        return False
    called = re.compile("|".join(map(re.escape, (*forms(speaker), speaker.name.split()[-1]))))
    for piece in desk.sound(quote.evidence):
        begins = max(0, piece.span.start - _BACK)
        before = passage.bare(desk.articles[piece.article].text[begins : piece.span.start])
        *_, since = called.split(before)
        if since == before:
            continue
        others = (one.of(since) for one in islice(sentences(since), 1, None))
        begun = (found.group() for one in others if (found := _BEGINS.match(one)))
        if _SPOKE.search(since) or any(
            person.key != speaker.key for name in begun for person in desk.people_in(name)
        ):
            return True
    return False


def is_in_office(speaker: Actor) -> bool:
    """Whether the speaker speaks for an office or a body: then what he asserts of somebody is news."""
    return speaker.kind is not ActorKind.PERSON or any(not office.former for office in speaker.offices)


def is_core(desk: Desk, speaker: Actor) -> bool:
    """Whether the briefing turns on him."""
    return any(speaker.key == actor.key for actor in desk.core)


def is_principal(desk: Desk, speaker: Actor) -> bool:
    """Whether the speaker holds an office of state or stands at the centre: one to be known by his words."""
    held = (office.title for office in speaker.offices if not office.former)
    of_state = speaker.side is not None and any(not _is_employed(title) for title in held)
    return of_state or is_core(desk, speaker)


def is_official(speaker: Actor) -> bool:
    """Whether the speaker is a body, or holds an office by which he acts or speaks for one: no scholar, no driver."""
    if speaker.kind is not ActorKind.PERSON:
        return speaker.name.isupper() or " " in speaker.name or bodies.is_named_as_one(speaker.name)
    lists = lexicon.load("offices")
    heads = {*lists["sole"], *lists["seated"], *lists["several"], *lists["advising"], *_SPEAKS_FOR_A_BODY}
    titles = (set(_WORD.findall(office.title.lower())) for office in speaker.offices if not office.former)
    by_themselves = {*lists["heads of state"], *lists["of a state"]}
    return any(
        words & (heads if len(words) > 1 else by_themselves) and not words & {*lists["professions"]}
        for words in titles
    )


def is_of_the_street(quote: Quote, speaker: Actor) -> bool:
    """Whether an outsider tells of himself, or is of an everyday trade: a teacher, a trader (D3, F9)."""
    if speaker.kind is not ActorKind.PERSON or is_known(speaker):
        return False
    words = {word for office in speaker.offices for word in re.findall(r"[a-z]+", office.title.lower())}
    if _speaks_for_nobody(speaker):
        return True
    return not words.isdisjoint(lexicon.load("offices")["everyday"]) or stance.tells_of_oneself(quote.text)


def is_public(speaker: Actor) -> bool:
    """Whether somebody holds, held or seeks an office of state: 'Senator', 'former premier', 'nominee'."""
    lists = lexicon.load("offices")
    posts = {*lists["heads of state"], *lists["of a state"], *lists["of the people"]}
    return any(posts & set(re.findall(r"\w+", office.title.lower())) for office in speaker.offices)


def is_private(speaker: Actor) -> bool:
    """Whether all that is told of somebody is an everyday trade, or that he speaks for nobody; no scholar."""
    everyday = set(lexicon.load("offices")["everyday"])
    titles = [office.title for office in speaker.offices]
    of_the_street = (
        bool(everyday & set(re.findall(r"\b[a-z]+", title))) and not _OF_SCHOLARS.search(title) for title in titles
    )
    return (bool(titles) and all(of_the_street)) or _speaks_for_nobody(speaker)


def _speaks_for_nobody(speaker: Actor) -> bool:
    """Whether all that is told of somebody is what he does, and of no body: 'a community organiser in Bergen'."""
    alone, titles = set(lexicon.load("offices")["unattached"]), [office.title for office in speaker.offices]
    return bool(titles) and all(
        not alone.isdisjoint(re.findall(r"[a-z]+", title)) and not _OF_A_BODY.search(title) for title in titles
    )


def is_known(speaker: Actor) -> bool:
    """Whether the speaker is one to be known by his words: an outsider's name is no answer to learn (D3).

    An outsider is also who heads nothing but a house of scholars, whoever employs him.
    """
    titles = [office.title for office in speaker.offices if not office.former]
    return is_official(speaker) and not (titles and all(map(_OF_SCHOLARS.search, titles)))


def forms(actor: Actor) -> set[str]:
    """What an actor is called by, if it begins with a capital."""
    return {form for form in (actor.name, *actor.aliases) if form[:1].isupper()}


def _is_employed(title: str) -> bool:
    """Whether a title names an employer other than a state ('fellow at the Brook Institute')."""
    return bool(_AT_WORK.search(title)) or any(
        word in title.lower() for word in lexicon.load("positions")["employed"]
    )


def _is_spelt_otherwise(desk: Desk, quote: Quote, speaker: Actor) -> bool:
    """Whether an article prints the family name with another letter too: nobody can tell which is right (A4)."""
    family = speaker.name.split()[-1]
    if len(family) < _LONG or speaker.kind is not ActorKind.PERSON:
        return False
    alike = re.compile(rf"{family[:2]}[a-z]{{4,}}")
    words = {word for piece in quote.evidence for word in desk.words_of(piece.article) if alike.fullmatch(word)}
    given = speaker.name.split()[0]
    return any(
        _is_a_slip(word, family)
        and all(one.name.split()[0] == given for one in desk.by_surname.get(word, ()))
        and not any(word in one.name.split()[:-1] for one in desk.people if one.key != speaker.key)
        for word in words
    )


def _is_a_slip(word: str, name: str) -> bool:
    """Whether a word is a name with one letter wrong, missing or too many, and not its plural."""
    if word in (name, f"{name}s") or f"{word}s" == name:
        return False
    alike = next((at for at, (one, two) in enumerate(zip(word, name, strict=False)) if one != two), None)
    alike = min(len(word), len(name)) if alike is None else alike
    rest, other = word[alike:], name[alike:]
    return rest[1:] in (other, other[1:]) or rest == other[1:]


def _has_name(desk: Desk, speaker: Actor) -> bool:
    """Whether the speaker is somebody under a name of his own."""
    if speaker.kind is not ActorKind.PERSON and institutions.stateless(f"the {speaker.name}"):
        return False  # a ministry of nobody knows which country
    if not speaker.name[:1].isupper() or "unnamed" in speaker.name or speaker.kind is ActorKind.COUNTRY:
        return False  # a country speaks through somebody
    bare = " " not in speaker.name and not speaker.name.isupper() and speaker.name in desk.parts_of_names
    return not bare  # a bare surname taken for a body
