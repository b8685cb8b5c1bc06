"""What a sentence out of its article means by 'here', 'the government', 'the banks', 'the deal' (rubric B1, E2).

The one place where cards fill in what stands for something told before; each kind of card asks it for its own words.
Only what the article leaves no doubt of is filled in, in its own words; the rest stays as printed, and the gate
refuses it. A wrong name is worse than none: nothing is filled by a name that stands in the sentence already, a common
noun only under words that the article itself put to that noun.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from briefing_app import lexicon
from briefing_app.cards.actors import home
from briefing_app.cards.rubric import (
    definites,
    doubts,
    extracts,
    institutions,
    topics,
)
from briefing_app.cards.rubric.families import families
from briefing_app.cards.sentences import antecedents, filled
from briefing_app.cards.words import loose, titles, verbs
from briefing_app.cards.words.wordlists import listed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing_app.cards.desk import Desk
    from briefing_app.cards.sentences.antecedents import Phrase
    from briefing_app.model.text import Article, Evidence

_DATELINE = re.compile(
    r"^(?P<city>[A-Z][A-Z.’'-]+(?: [A-Z][A-Z.’'-]+){0,2})(?:, [A-Z][\w. ]{2,20})?(?:,? [A-Z][a-z]+\.? \d{1,2})?"
    r" ?(?:\([^()]{2,20}\) ?)?(?:-|–|—|--) ",
    re.MULTILINE,
)
_HERE = re.compile(r"(?P<led>\b(?:in|from|to|near|around|of|outside) )?\bhere\b(?! to stay)(?! and (?:there|now)\b)")
_RUN = re.compile(
    r"\b[Tt]he (?:(?P<year>(?:19|20)\d\d) )?(?P<run>[a-z][a-z-]*[a-z](?: [a-z][a-z-]*[a-z]){0,3})\b(?![’'])"
)
_SUPERLATIVE = re.compile(r"\w+est\b|most\b|least\b|first\b|second\b|third\b|last\b|only\b|whole\b")
_MOST = 3  # words of a noun that is told alone


def named(desk: Desk, piece: Evidence, told: str, side: str | None = None) -> str:
    """The words with what they mean by 'here', 'the government', 'the deal' in the article's own words.

    Args:
        desk: the dossier.
        piece: where the words are printed.
        told: words of that sentence.
        side: the country for which their speaker acts: 'the Government' in his mouth is its.
    """
    told = _things(desk, piece, institutions.with_state(told, side))
    return in_print(desk, piece, told)


def in_print(desk: Desk, piece: Evidence, told: str) -> str:
    """The same of a whole printed sentence, whose things need be of no kind that quotations are about."""
    told = _in_full(desk, piece, _of_a_state(desk, piece, _placed(desk, piece, told)))
    return _introduced(desk, piece, told)


def dateline(article: Article, before: int) -> str | None:
    """The town from which the paragraph at an offset reports, or the last one before it that says so: 'ROME - '."""
    found = [one["city"] for one in _DATELINE.finditer(article.text) if one.start() <= before]
    return _cities().get(found[-1]) if found else None


def _placed(desk: Desk, piece: Evidence, told: str) -> str:
    """'a meeting here' -> 'a meeting in Rome'."""
    if not _HERE.search(told):
        return told
    town = dateline(desk.articles[piece.article], desk.sentence(piece)[0].start)
    return _HERE.sub(lambda found: f"{found['led'] or 'in '}{town}", told) if town else told


# ---------------------------------------------------------------- what every state has


def _of_a_state(desk: Desk, piece: Evidence, told: str) -> str:
    """'the Finance Ministry', 'the budget' -> with the country to which the article gave it last."""
    if institutions.names_a_state(told):
        return told
    for found in (loose.of_a_state().search(told), _thing_of_a_state().search(told)):
        ends = found and not found.group().endswith("nation") and antecedents.ends_a_phrase(told[found.end() :])
        country = _country(desk, piece, found.group().partition(" ")[2]) if found and ends else None
        adjective = titles.adjective(country) if country else None
        if found and adjective:
            return f"{told[: found.start() + 4]}{adjective} {told[found.start() + 4 :]}"
    return told


def _country(desk: Desk, piece: Evidence, body: str) -> str | None:
    """The country with which the article told the same body last; else the one it is about, or reports from."""
    article, whole = desk.articles[piece.article], desk.sentence(piece)[0]
    given = list(_owners(article.text[: whole.start], body.rsplit(maxsplit=1)[-1]))
    if given:
        return given[-1] if len(set(given[-2:])) == 1 else None
    about = filled.background(article).country or _of_dateline(article, whole.start)
    counts = home.countries_in(article.text) if about else {}
    if about and counts.get(about, 0) < max(counts.values(), default=0):
        return None  # where it was signed is not whose government it is
    others = home.countries_in(whole.of(article.text))
    return about if about and not set(others) - {about} else None


def _of_dateline(article: Article, before: int) -> str | None:
    town = dateline(article, before)
    return lexicon.nations().get(town.lower()) if town else None


def _owners(text: str, head: str) -> Iterator[str]:
    """The countries with which a noun is told: 'the Chilean ministry', 'Chile’s ministry', 'ministry of Chile'."""
    before, behind = _owned(head)
    for found in sorted((*before.finditer(text), *behind.finditer(text)), key=lambda one: one.end()):
        words = (found["of"], found["of"].rsplit(maxsplit=1)[-1])
        country = next(filter(None, (lexicon.nations().get(one.lower()) for one in words)), None)
        if country:
            yield country


@cache
def _owned(head: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """A name before a noun, and behind 'of'."""
    name, noun = r"(?P<of>[A-Z][\w.]*(?: [A-Z][\w.]*)?)", rf"(?i:{re.escape(head)})\b"
    return (
        re.compile(rf"{name}(?:[’']s?)? (?:[\w-]+ ){{0,2}}?{noun}"),
        re.compile(rf"\b{noun} of (?:the )?{name}"),
    )


@cache
def _thing_of_a_state() -> re.Pattern[str]:
    nouns = "|".join(sorted(lexicon.load("referents")["of a state"], key=len, reverse=True))
    return re.compile(rf"\b[Tt]he (?:(?:19|20)\d\d )?(?:{nouns})\b(?! (?:of|in) )(?!-)(?! [a-z]+(?:er|ist|s)\b)")


@cache
def _cities() -> dict[str, str]:
    """Towns by their names in capitals."""
    seats = (city for cities in lexicon.load("capitals").values() for city in cities)
    return {city.upper(): city for city in (*lexicon.load("places")["cities"], *seats)}


# ---------------------------------------------------------------- bodies


def _in_full(desk: Desk, piece: Evidence, told: str) -> str:
    """'the Commission', 'Bank loans' -> 'the European Commission', 'World Bank loans', if one alone is named so."""
    text, end = desk.articles[piece.article].text, desk.sentence(piece)[0].start
    for found in reversed(list(_short_bodies().finditer(told))):
        phrase = antecedents.of(text, end, found["body"])
        name = _whole_name(text, " ".join((*phrase.before, found["body"]))) if phrase and phrase.before else ""
        part = not found["the"] and _ends_in_a_name(told[: found.start()])
        if name[:1].isupper() and not part and not _repeats(name.removesuffix(found["body"]), told):
            the = found["the"] or ("" if found.start() else "the ")
            told = f"{told[: found.start()]}{the}{name}{told[found.end() :]}"
    return told


def _whole_name(text: str, name: str) -> str:
    """'New York Times' of 'York Times', where the article never prints it without; '' where it prints both."""
    led = {found["led"] for found in re.finditer(rf"(?:\b(?!The )(?P<led>[A-Z][\w.]+) )?\b{re.escape(name)}\b", text)}
    more = led - {None}
    return name if not more else f"{more.pop()} {name}" if len(led) == 1 else ""


def _ends_in_a_name(before: str) -> bool:
    """Whether a capitalised word stands there: 'World | Bank'."""
    return any(word[:1].isupper() for word in before.split()[-1:])


@cache
def _short_bodies() -> re.Pattern[str]:
    nouns = "|".join(lexicon.load("referents")["bodies"])
    return re.compile(rf"(?:^|(?<=[a-z,] ))(?P<the>[Tt]he )?(?P<body>{nouns})(?![\w-])(?! (?:of )?[A-Z])")


# ---------------------------------------------------------------- things


def _things(desk: Desk, piece: Evidence, told: str) -> str:
    """'the deal' -> 'the Black Sea grain deal': things of kinds that the topics of quotations know."""
    for noun in tuple(doubts.bare_nouns(told)):
        alone = f"the {noun}" in told and noun not in _bodies() | _persons()
        found = re.search(rf"\bthe {noun}\b(?!-)", told) if alone else None
        ends = found is not None and antecedents.ends_a_phrase(told[found.end() :])
        meant = topics.named(desk, piece, noun) if ends else None
        fits = meant and _is_the_same(noun, meant) and not (_repeats(meant, told) or _is_cut(desk, piece, meant))
        if found and fits:
            told = f"{told[: found.start()]}{meant}{told[found.end() :]}"
    return told


def _is_the_same(noun: str, meant: str) -> bool:
    """Whether what is meant is told by the noun, or by another of its kind and number; an election is no poll."""
    kind, many = families().get(noun), noun.endswith("s")
    words = set(re.findall(r"[a-z]+", meant.lower()))
    alike = {word for word in words if kind and kind != "vote" and families().get(word) == kind}
    return any(word.endswith("s") == many for word in alike | (words & {noun}))


def _repeats(meant: str, told: str) -> bool:
    """Whether a name would stand twice: then it is another's, or tells nothing new."""
    return bool(set(re.findall(r"[A-Z][\w-]+", meant)) & set(re.findall(r"[A-Z][\w-]+", told)))


def _is_cut(desk: Desk, piece: Evidence, meant: str) -> bool:
    """Whether the article's name for a thing is longer: 'Custody Act' of 'Death in Custody Act'."""
    ends_on_a_people = meant.rsplit(maxsplit=1)[-1].lower() in lexicon.nations()
    if extracts.is_cut(meant) or (ends_on_a_people and not re.search(r"\b(?:of|in|on|to) \w+$", meant)):
        return True  # 'the attacks on the American' (homeland)
    text, bare = desk.articles[piece.article].text, meant.removeprefix("the ")
    at = text.find(bare)
    if re.search(r" for [a-z]|(?: Mr| Ms| Mrs| Dr)$", bare):
        return True
    if at >= 0 and not antecedents.is_whole(text, at + len(bare)):
        return True
    return bool(re.search(rf"[A-Z][a-z]+ (?:in|of|for|on|and|to|the) {re.escape(bare)}\b", text))


def _introduced(desk: Desk, piece: Evidence, told: str) -> str:
    """'the tax cut' -> 'the 1981 tax cut', 'the banks' -> 'the development banks', as the article told them."""
    text, end = desk.articles[piece.article].text, desk.sentence(piece)[0].start
    for found in reversed(list(_RUN.finditer(told))):
        noun = _noun_alone(text[:end], found["run"])
        if noun is None or not _asks(told, found, noun):
            continue
        phrase = antecedents.of(text, end, noun)
        name = _spelt(phrase, noun, dated=found["year"] is not None) if phrase else noun
        if not _repeats(name, told):
            told = f"{told[: found.start('run')]}{name}{told[found.start('run') + len(noun) :]}"
    return told


def _spelt(phrase: Phrase, noun: str, *, dated: bool) -> str:
    """A noun with the words that say which; 'the 1986 fee' is of no other year."""
    before = (word for word in phrase.before if not (dated and word.isdigit()))
    return " ".join(filter(None, (*before, noun, phrase.behind)))


def _noun_alone(before: str, run: str) -> str | None:
    """As many words behind 'the' as the article has told before in a row: 'tax cut' of 'the tax cut resulted'."""
    words = run.split()
    for length in range(min(_MOST, len(words)), 0, -1):
        told, past = " ".join(words[:length]), verbs.plain(words[length - 1])
        if past and past != words[length - 1]:
            continue  # 'the banker said'
        if antecedents.is_told(before, told):
            return told if antecedents.ends_a_phrase(run[len(told) :]) else None
    return None


def _asks(told: str, found: re.Match[str], noun: str) -> bool:
    """Whether a noun stands alone, and is no person, nothing that all understand and no body of a name."""
    words, after = noun.split(), told[found.start("run") + len(noun) :]
    head = words[-1]
    understood = not found["year"] and {noun, head} & listed("understood by all")
    known = understood or {words[0], head} & _grammar()
    if known or _SUPERLATIVE.match(noun) or head in _persons() | _bodies() or after[:1] == "-":
        return False
    if f" {noun}" in told[: found.start()].replace(f"the {noun}", "") or re.match(r" [A-Z]", after):
        return False
    return not definites.says_which(after, of_a_body=head.endswith("s") and head[:-1] in _bodies())


@cache
def _bodies() -> frozenset[str]:
    """Nouns of one body, which has a name: no other words will do."""
    lists = lexicon.load("loose")
    return frozenset({*lists["bodies"], *lists["bodies of a state"], *lists["further bodies of a state"], "country"})


@cache
def _grammar() -> frozenset[str]:
    """Small words and numbers, which are no nouns."""
    return frozenset({*lexicon.load("small_words")["grammar"], "two", "three", "four", "five", "six", "seven", "ten"})


@cache
def _persons() -> frozenset[str]:
    lists = lexicon.load("titles")
    roles = {*lists["heads"], *lists["trades"], *lexicon.load("loose")["persons"], *listed("anonymous")}
    roles |= listed("officials") | {*lexicon.load("belonging")["trades"]}
    return frozenset({*roles, *(f"{role}s" for role in roles)})
