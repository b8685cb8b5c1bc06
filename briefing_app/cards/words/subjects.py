"""The subject of a clause: which actor it is, what only describes it, and how it is written inside a sentence."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefing_app import lexicon
from briefing_app.cards.words import naming, verbs
from briefing_app.cards.words.wordlists import listed
from briefing_app.model.facts import Actor, ActorKind

if TYPE_CHECKING:
    from collections.abc import Sequence

_TITLE_WORDS = 4
# 'a pact that the council says cut prices': what is said then was said
_SAYS_BESIDE = re.compile(r"(?<=[a-z] )(?P<who>(?:that|which) (?:the )?[A-Z][^,;]{1,40}?) says (?=[a-z])")
# 'The regional bloc, Cobra, rejected …', 'Chile's premier, Ana Soto, has agreed': who it is stands between commas
_NAMED_BESIDE = re.compile(
    r"^(?:The|An?(?: [A-Z][a-z]+)?|(?:[A-Z][\w.-]* ){0,3}[A-Z][\w.-]*[’']s?) (?:[a-z-]+ ){0,5}?[a-z-]+, "
    r"(?P<name>(?:[A-Z][\w.’'-]+ ?){1,6}), (?=(?:(?:has|have|had) )?[a-z]+(?:ed|t|d) )"
)
_A_NAME = re.compile(r"(?:[Tt]he )?[A-Z][\w.’'-]*(?: (?:[A-Z\d][\w.’'-]*|of|the))*")
_TAKES = re.compile(r"[a-z’]s? (?:open|closed|available|eligible|subject|exposed|linked|loyal|next|close) to \w")


def doer_of(subject: str, cast: Sequence[Actor]) -> Actor | None:
    """The actor that a subject is: its name, alone, after 'the' or after what describes it."""
    bare = subject.removeprefix("The ").removeprefix("the ")
    for actor in cast:
        for form in (actor.name, *actor.aliases):
            plain = form.removeprefix("the ").removeprefix("The ")
            named = bare.endswith(f" {plain}") and not plain.islower()  # 'bank', short for one, is any bank
            before = bare.removesuffix(f" {plain}") if named else ""
            if bare == plain or (before and (_describes_it(before) or _is_title_of(actor, before))):
                return actor
    return None


def by_name(told: str) -> str:
    """'The regional bloc, Cobra, rejected' -> 'Cobra rejected'; what somebody says in passing is told as said."""
    return _NAMED_BESIDE.sub(r"\g<name> ", _SAYS_BESIDE.sub(r"\g<who> said ", told))


def _describes_it(before: str) -> bool:
    """Whether words before a name only say what it is: 'Norway's', 'Subsea cable maker'; not 'shares of'."""
    if re.fullmatch(r"[A-Z]\w+[’']s", before):
        return before[:-2].lower() in lexicon.nations()
    first, *later = before.split()
    small = listed("before a name") | listed("after a noun") | {"and", "or", "but"}
    return bool(later) and not is_of_a_people(first) and all(w.islower() and w not in small for w in later)


def _is_title_of(actor: Actor, before: str) -> bool:
    """Whether words before a person's full name are a title or a trade: 'US Magistrate', 'Coach', 'businessman'."""
    words = before.split()
    roles = lexicon.load("titles")
    head = words[-1].lower()
    ranks = {head, head.rpartition("-")[2]}  # 'Major-General'
    known = ranks & {*roles["heads"], *roles["trades"]} or head in lexicon.inverse("demonyms")
    return (
        actor.kind is ActorKind.PERSON
        and " " in actor.name
        and len(words) <= _TITLE_WORDS
        and known
        and all(word[:1].isupper() or word.isalpha() for word in words)
        and not set(words) & (listed("before a name") | {"and", "or", "the", "a", "an"})
    )


def without_apposition(subject: str, cast: Sequence[Actor]) -> str:
    """'Copa-Cogeca, the farmers' lobby,' -> 'Copa-Cogeca': only what follows the name of an actor is taken out.

    So is what says of a name that nobody bears what it is: 'the Alder 5, a vessel full of antennae,'.
    """
    found = re.fullmatch(r"([^,]+), ([^,]+),", subject)
    named = found and (doer_of(found[1], cast) or (_A_NAME.fullmatch(found[1]) and re.match(r"an? ", found[2])))
    return found[1] if found and named else subject


def names_two(subject: str, cast: Sequence[Actor]) -> bool:
    """Whether the subject is an actor and somebody else ('the European Union and Mercosur')."""
    first, joined, second = subject.partition(" and ")
    return bool(joined) and second[:1].isupper() and doer_of(first, cast) is not None


def is_title_left(subject: str, cast: Sequence[Actor]) -> bool:
    """Whether words of a title were left before a name, capitals and no verb: 'Crisis Management Ann Smith'."""
    names = (actor.name for actor in cast if actor.kind is ActorKind.PERSON and subject.endswith(f" {actor.name}"))
    return any(all(word[:1].isupper() for word in subject.removesuffix(name).split()) for name in names)


def leads_astray(subject: str, verb: str) -> bool:
    """Whether an adjective and what it takes make the verb look like one more: 'shares open to buyers shut at 9'."""
    return verb in verbs.participles() and _TAKES.search(subject) is not None


def named(subject: str, doer: Actor | None, cast: Sequence[Actor], verb: str = "") -> str:
    """The subject as it stands inside a sentence: a person under the full name, a state not under its capital's.

    What befalls a capital, told in the passive, befalls the city: 'Tokyo was laid flat'.
    """
    if doer and doer.kind is ActorKind.PERSON:
        return doer.name
    of_the_city = verb in ("was", "were", "is", "are")
    if (
        doer
        and doer.kind is ActorKind.COUNTRY
        and not of_the_city
        and subject in lexicon.load("capitals").get(doer.name, ())
    ):
        return f"the {doer.name}" if doer.name.startswith("United ") or doer.name.endswith("s") else doer.name
    return inside(_described(subject, cast))


def _described(subject: str, cast: Sequence[Actor]) -> str:
    """'Activist fund Alder Capital' -> 'activist fund Alder Capital': what stands before a name describes it."""
    for form in (form for actor in cast for form in (actor.name, *actor.aliases)):
        before = subject.removesuffix(f" {form}") if not form.islower() else subject
        if before != subject and " " in before and _describes_it(before):
            return subject[:1].lower() + subject[1:]
    return subject


def inside(subject: str) -> str:
    """A subject as it reads within a sentence: a small first letter unless it is a name."""
    first, *later = subject.split()
    people = (
        len(later) > 1
        and re.fullmatch(r"[A-Z][a-z]+(?:[^s]s|men|people)", first)
        and later[0] in listed("after a noun")
    )
    plain = first.partition("-")[0] in listed("small first") or (people and not is_of_a_people(first))
    return subject[:1].lower() + subject[1:] if plain else subject


_ABOUT = frozenset(("Around", "About", "Some", "Nearly", "Almost", "Over", "Roughly", "Only"))  # so many


def small_first(plain: str, common: frozenset[str]) -> str:
    """With a small first letter if the first word is no name: 'Activist fund Alder', 'Soldiers'."""
    first, _, later = plain.partition(" ")
    titled = naming.is_head(first) and re.match(r"of (?:the )?[A-Z]", later)  # 'Secretary of State Ann Lee'
    peoples = is_of_a_people(later.split(" ")[0]) or re.match(r"[A-Z][a-z]+ists\b", later)
    small = first.lower() in common and (later[:1].islower() or peoples) and not titled
    small = small or (first in _ABOUT and later[:1].isdigit())
    return plain[:1].lower() + plain[1:] if small else plain


def is_of_a_people(word: str) -> bool:
    """Whether it is written with a capital wherever it stands: 'Germans', 'Republicans'."""
    return word.lower() in lexicon.nations() or word in lexicon.load("titles")["partisans"]
