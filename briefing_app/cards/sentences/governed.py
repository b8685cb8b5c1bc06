"""What stands behind the preposition that a verb calls for: accused | of fraud, sentenced | to six years in jail.

Such a verb is half of what it tells ('barred' alone says nothing), and its complement is what a reader of the news
asks: of what was she found guilty, from what was he barred, with what was the bank charged. The person stays in the
question, the complement is the answer (Quirk et al. 1985, § 16.7, prepositional and ditransitive verbs).
"""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from briefing_app import lexicon
from briefing_app.cards.words import verbs

_MOST_OF_WHOM = 8  # words
# where the charge ends and what it is about, or when, begins
_ENDS = re.compile(
    r",? (?:in (?=an?\b|the\b|connection\b)|on (?=[^,]*\bcharges?\b)|over|after|during|between|linked|related|"
    r"relating|stemming|following|as part of)\b"
)
# a pronoun in what is hung on, and all behind it, goes with the preposition that leads to it
_PRONOUN = re.compile(
    r",? (?:(?:for|of|on|in|to|with|by|over|from|against|that|which|who|when|where|as) )+"
    r"(?:his|her|its|their|he|she|it|they)\b.*$"
)
_NAME = re.compile(r"[A-Z]")


class Complement(NamedTuple):
    """One complement.

    Attributes:
        before: the words of the question behind its main verb: 'Ann Smith', 'sentenced', 'Ann Smith guilty'.
        asks: 'of what', 'to what'.
        thing: the complement.
        hung_on: what stands behind it.
    """

    before: str
    asks: str
    thing: str
    hung_on: str


def of(verb: str, rest: str) -> Complement | None:
    """The complement of a clause told in the past; None where its verb calls for none, or nobody is named.

    Args:
        verb: as printed: 'accused', 'was'.
        rest: what follows it.
    """
    if verb in ("was", "were"):
        found = _passive().match(rest)
        return _parted(found["lead"], found["by"], found["thing"]) if found else None
    plain = verbs.plain(verb)
    found = _active().get(plain or "", _NEVER).match(rest)
    whom = found["whom"] if found else ""
    if not found or not _NAME.search(whom) or len(whom.split()) > _MOST_OF_WHOM or "," in whom:
        return None
    return _parted(f"{whom}{found['guilty'] or ''}", found["by"], found["thing"])


def _parted(before: str, by: str, told: str) -> Complement:
    cut = _ENDS.search(told)
    thing, hung_on = (told[: cut.start()], told[cut.start() :].strip(" ,")) if cut else (told, "")
    return Complement(before, f"{by} what", thing, _PRONOUN.sub("", f" {hung_on}").strip())


_NEVER = re.compile(r"(?!)")


@cache
def plain_verbs() -> frozenset[str]:
    """The verbs that call for a complement, plain."""
    return frozenset(row.split()[0] for row in lexicon.load("decisions")["governs"])


@cache
def _active() -> dict[str, re.Pattern[str]]:
    """By plain verb: whom, its preposition and the complement."""
    return {
        verb: re.compile(
            rf"(?P<whom>[^“”\"]+?)(?P<guilty>{rf' {guilty[0]}' if guilty else ''}) (?P<by>{by}) (?P<thing>.+)"
        )
        for verb, *guilty, by in (row.split() for row in lexicon.load("decisions")["governs"])
    }


@cache
def _passive() -> re.Pattern[str]:
    """'sentenced to', 'found guilty of': the participle with its preposition."""
    rows = (row.rsplit(maxsplit=1) for row in lexicon.load("decisions")["governs"])
    forms = (rf"{_done(deed)}(?= {by} )" for deed, by in rows if _done(deed))
    return re.compile(rf"(?P<lead>(?:[a-z]+ly )?(?:{'|'.join(forms)})) (?P<by>[a-z]+) (?P<thing>[^“”\"]+)")


def _done(deed: str) -> str | None:
    """'found guilty' of 'find guilty'."""
    verb, *guilty = deed.split()
    done = verbs.participle(verbs.past(verb) or "")
    return " ".join((done, *guilty)) if done else None
