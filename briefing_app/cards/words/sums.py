"""Whether a figure is of something done: 'pledged 2 billion', 'a loan of 2 billion', '40 were killed' (rubric E1).

Prices, polls, forecasts, populations and shares held have figures too, and are no events.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from briefing_app import lexicon
from briefing_app.cards.words import verbs

if TYPE_CHECKING:
    from briefing_app.model.text import Span

_CLAUSE = re.compile(r"[,;:—–()]| (?:and|but|that|which|who|when|while|after|because|if|where|as|than|since) ")
_AT_A_RATE = re.compile(r"\b(?:at|than|with|like|above|below|over|under|just|only) $")
_TO_A_LEVEL = re.compile(r"\bto (?:just )?(?:above|below|over|under) $")
_MODAL = re.compile(r"(?:to|will|would|can|could|may|might|must|shall|should|not)\b")
_AND_OTHERS = r"(?: and [\d,.]+ [a-z]+)?"  # '45 sailors | and 73 skippers were rescued'
_PASSIVE = re.compile(
    rf"{_AND_OTHERS} (?:(?:[a-z]+ly|also|since) )?(?:was|were|is|are|has|have|had|will|would|to)"
    r"(?: (?:to|been|be|being|have|already|since))* (?P<verb>[a-z]+)"
)
_BEFELL = re.compile(rf"{_AND_OTHERS}(?: (?:have|has|had))? (?P<verb>[a-z]+)\b")


def is_of_a_deed(told: str, figure: Span) -> bool:
    """Whether somebody did, gave, took or decided what the figure measures.

    Args:
        told: the sentence.
        figure: where the figure stands in it, with its noun.
    """
    before, after = told[: figure.start], told[figure.end :]
    if of := re.search(r"(?P<noun>[A-Za-z]+) (?:of|worth) $", before):
        return of["noun"].lower() in _things()
    passive = _PASSIVE.match(after)
    if passive and _lemmas(passive["verb"]) & _deeds():
        return True
    befell = _BEFELL.match(after)
    if befell and befell["verb"] in _befalls():
        return True
    at_a_rate = _AT_A_RATE.search(before) and not _TO_A_LEVEL.search(before)
    return not at_a_rate and _is_done_to_it(before)


def _is_done_to_it(before: str) -> bool:
    """Whether the verb nearest before a figure, in its clause, is of a deed."""
    begins = max((found.end() for found in _CLAUSE.finditer(before)), default=0)
    words, small = re.findall(r"[A-Za-z’'-]+", before[begins:]), lexicon.load("small_words")["grammar"]
    for word, led_by in zip(reversed(words), [*reversed(words[:-1]), ""], strict=False):
        is_noun = word.endswith("s") and (led_by in small or led_by.endswith("s"))  # 'the boards', 'of boards'
        found = {word} if verbs.is_plain(word) and _MODAL.fullmatch(led_by) else _lemmas(word)
        if found and not is_noun:
            return not found.isdisjoint(_deeds())
    return False


def _lemmas(word: str) -> frozenset[str]:
    """The plain verbs of which a word is a form other than the plain one, which may be a noun."""
    forms = (verbs.plain(word), verbs.plain_of_present(word), verbs.of_participle(word), _of_passive().get(word))
    return frozenset(filter(None, forms))


@cache
def _of_passive() -> dict[str, str]:
    rows = (row.split() for row in lexicon.load("verb_forms")["participles"])
    return {participle: plain for past, participle in rows if (plain := verbs.plain(past))}


@cache
def _deeds() -> frozenset[str]:
    return frozenset(lexicon.load("amounts")["measured deeds"])


@cache
def _things() -> frozenset[str]:
    nouns = lexicon.load("amounts")["measured things"]
    return frozenset((*nouns, *(f"{noun}s" for noun in nouns)))


@cache
def _befalls() -> frozenset[str]:
    return frozenset(lexicon.load("amounts")["befalls"])
