"""Whether a person is he or she in an article: told by address or title, given name, or the article's pronouns."""

from __future__ import annotations

from collections import Counter, defaultdict
from functools import cache
from typing import TYPE_CHECKING

from briefing_app import lexicon
from briefing_app.extract import names, runs

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Doc

    from briefing_app.extract.person import Person
    from briefing_app.model.facts import Actor

_SEXES = ("female", "male")
_VOTES, _SURE, _CERTAIN = 2, 0.75, 4  # pronouns that suggest a sex, their share; pronouns that settle it if all agree


@cache
def pronouns() -> dict[str, str]:
    """Each pronoun with its sex."""
    words = lexicon.load("references")
    return {word: sex for sex in _SEXES for word in words[sex]}


def of_noun(noun: str) -> str | None:
    """The sex that `noun`, in lower case and the singular, tells: 'actress', 'businessman'; else None."""
    words = lexicon.load("references")
    if noun in words["female_nouns"] or noun.endswith(("woman", "ress")):
        return "female"
    return "male" if noun in words["male_nouns"] else None


class Places:
    """In which sentences persons are named outside quotations, and where as the subject.

    Args:
        sentence_of: number of the sentence of each token.
        quoted: tokens between quotation marks.
    """

    def __init__(self, sentence_of: Sequence[int], quoted: frozenset[int]) -> None:
        self.sentence_of = sentence_of
        self.quoted = quoted
        self._keys: defaultdict[int, set[str]] = defaultdict(set)
        self._leading: set[tuple[int, str]] = set()

    def add(self, sentence: int, key: str, *, leads: bool) -> None:
        """The person `key` is named in `sentence`, as its subject or not."""
        self._keys[sentence].add(key)
        if leads:
            self._leading.add((sentence, key))

    def plain_at(self, token: int) -> str | None:
        """The one person named in the token's sentence and the one before, if somewhere as the subject."""
        here = self.sentence_of[token]
        keys = self._keys.get(here, set()) | self._keys.get(here - 1, set())
        if len(keys) != 1:
            return None
        key = next(iter(keys))
        return key if {(here, key), (here - 1, key)} & self._leading else None


def settled(doc: Doc, persons: Sequence[Person], actors: Sequence[Actor], places: Places) -> dict[str, str]:
    """The sex of each of `actors` (who are `persons`, in the same order), by key, where something tells it.

    'Mr.' and 'spokeswoman' come first; pronouns that all agree may overrule a given name ('Lindsey … he').
    """
    both = tuple(zip(persons, actors, strict=True))
    told = {actor.key: sex for person, actor in both if (sex := _told(doc, person, actor))}
    by_name = {actor.key: sex for person, actor in both if (sex := names.sex_of(person.name))}
    votes = _votes(doc, places)
    most = {key: (*count.most_common(1)[0], count.total()) for key, count in votes.items()}
    guessed = {key: sex for key, (sex, count, of) in most.items() if count >= _VOTES and count > _SURE * of}
    certain = {key: sex for key, (sex, count, of) in most.items() if count == of >= _CERTAIN}
    return {**guessed, **by_name, **certain, **told}


def _told(doc: Doc, person: Person, actor: Actor) -> str | None:
    """By 'Mr.' or 'Ms.' before the name, or a title noun that has a sex."""
    before = {doc[at].lower_ for place in person.places for at in (max(0, place.run.start - 1), place.run.start)}
    nouns = lexicon.load("references")
    words = {word for office in actor.offices for word in office.title.lower().split()}
    by_address = (sex for sex in _SEXES if before & runs.titles(f"addresses_{sex}"))
    by_title = (sex for sex in _SEXES if not words.isdisjoint(nouns[f"{sex}_nouns"]))
    return next(by_address, None) or next(by_title, None)


def _votes(doc: Doc, places: Places) -> dict[str, Counter[str]]:
    """How often each person is he and she where nobody else can be meant."""
    votes: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for token in doc:
        sex = pronouns().get(token.lower_)
        key = places.plain_at(token.i) if sex and token.i not in places.quoted else None
        if sex and key:
            votes[key][sex] += 1
    return votes
