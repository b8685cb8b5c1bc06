"""Which part of a quotation goes on a card: whole sentences, trimmed at the ends only, that stand alone (F1, F9)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefing_app.cards.rubric import alone, stance
from briefing_app.model.sentences import sentences
from briefing_app.model.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

MOST = 45  # words of a quotation on a card
LEAST = 4  # words of a fragment that can be attributed (F4)

_LABEL = re.compile(r"^[A-Z][A-Z.’' -]{2,30}: ")  # whose turn it is in a transcript
_OF_A_TWEET = re.compile(r"(?:^|\s)[#@]\w")
_RAMBLES = re.compile(
    r"^I guess\b|,? (?:I guess|you know|I mean|whatever|and all that|blah)\b|\bwhat[’']s the [a-z]+,"
)
_NESTED = re.compile(r"[“”\"]|[,:] ['‘]\w|‘[^’]*’(?!\w)|(?<!\w)'[^']*'(?!\w)")
_LONG = 30  # words from which a shorter part is looked for
_EASY_WORDS = 18
_EASY = 180  # characters that are read in one go
_PLENTY = 4  # of a position: more says no more
_OPENING = re.compile(
    r"\A(?:(?:Meanwhile|However|Moreover|Furthermore|Also|Look|Well|Yes|So|And|Indeed|Frankly|Again),? |No, |"
    r"(?:But|Yet) (?=(?:the|our|my|no|every|[A-Z][\w’'-]+(?<!I)) )(?!the (?:same|other)\b)|"
    r"(?:Of course|In addition|You know|I mean|Listen|Obviously|Honestly|Basically|In fact|Right|Sure|Now), )"
    r"(?=[A-Za-z])(?!(?:that|then|far|what|which)\b)"
)
_EXPLAINS = re.compile(r"(?:, (?:which|who|where|namely|including)|;| [–—―-]{1,2}|[—―]| …|…(?!\s*[a-z]))\s")
_TURNS = re.compile(  # what goes on so turns it round, or is the half it needs
    r"\W*(?:but|although|though|unless|provided|yet|except|or|nor|rather than|because|if|at a time when|however|"
    r"instead|nevertheless)\b",
    re.IGNORECASE,
)
_CUT_MATTER = re.compile(  # 'the most deadly attack in' how many years
    r"\b(?:and|or|of|the|an?|in|on|to|for|with|by|from|nation|country|region|capital)$|"
    r"\bthe (?:most [a-z]+|[a-z]{3,}(?<!for)(?<!w)est)\b(?!.*\b(?:since|in (?:\w+ )*(?:years|decades?|history))\b)"
)
_STUMP = re.compile(  # half of 'not just this but that'; the first words of a sentence
    r"\bnot (?:just|only|merely|simply|so much)\b(?!.*\bbut\b)|[.!?]\W+(?:\S+\s+){0,4}\S*$", re.IGNORECASE
)


def best(text: str) -> str | None:
    """The first of the `options`, or None where no part stands alone."""
    return next(iter(options(text)), None)


def options(text: str, *, told: bool = False) -> tuple[str, ...]:
    """The parts of a quotation that can stand on a card, as printed, without the closing stop; the best one first.

    A short quotation is taken whole; of a long one, or one that begins with what was said before, the neighbouring
    sentences that take the clearest position, or one sentence without the explanation at its end.

    Args:
        text: the quotation.
        told: the report says on what; then 'it' at the head of it is known.
    """
    whole = _without_opening(_LABEL.sub("", text.strip()))
    taken = (_unstopped(whole),) if _fits(whole, told=told) and len(whole.split()) <= _LONG else ()
    spans = list(_unbroken(whole))
    runs = [
        _without_opening(whole[spans[first].start : spans[last].end].strip())
        for first in range(len(spans))
        for last in range(first, len(spans))
        if not _TURNS.match(whole, spans[last].end)
    ]
    short = [cut for run in runs for cut in _cuts(run)]
    first = [runs[0]] if whole[:1].islower() and len(spans) > 1 else []  # a fragment that goes on with a sentence
    told_whole = text.strip()[:1].isupper()  # 'But our border …' begins small without its 'But'
    found = [run for run in (*runs, *short) if _is_sentence(run, small=told_whole or not whole.startswith(run))]
    found = [run for run in (*first, *found) if _fits(run, told=told and text.startswith(run))]
    return tuple(dict.fromkeys((*taken, *map(_unstopped, sorted(found, key=_by_position)))))


def _unbroken(whole: str) -> Iterator[Span]:
    """Its sentences; what an ellipsis breaks off goes on behind it: whoever prints it may have left out half."""
    held: Span | None = None
    for span in sentences(whole):
        held = Span(held.start, span.end) if held else span
        if not whole[: span.end].endswith(("..", "…")):
            yield held
            held = None
    yield from filter(None, [held])


def _by_position(run: str) -> tuple[int, bool, int, int]:
    """The clearest position first; of equal ones what is read in one go."""
    taken = stance.position(run)
    return -min(taken, _PLENTY), len(run) > _EASY, -taken, len(run)


def is_cut(thing: str) -> bool:
    """Whether words for a matter lack their end: a superlative without its bounds, a conjunction, 'the … nation'."""
    return bool(_CUT_MATTER.search(thing))


def is_turn(text: str) -> bool:
    """Whether it is what one says in a transcript: 'LUND: We shall see.'."""
    return bool(_LABEL.match(text.strip()))


def fragment(text: str) -> str | None:
    """A fragment of fewer words than can be attributed by themselves: the reporter's clause must tell the rest."""
    words = _unstopped(text.strip())
    return words if words and len(words.split()) < LEAST and not words[:1].isupper() and words.isascii() else None


def _without_opening(words: str) -> str:
    """A sentence without 'Meanwhile,' or 'But' at its head: words may be dropped at the ends (F1)."""
    return _OPENING.sub("", words)


def _cuts(run: str) -> Iterator[str]:
    """A long sentence up to where an explanation begins: ', which', ' — ', ' at a time when'.

    Not where the cut would turn the meaning, after 'not just this' and before 'but I doubt it' (A8), and not so that
    a stump of a sentence is left.
    """
    if len(run.split()) > _EASY_WORDS:
        yield from (
            run[: found.start()]
            for found in _EXPLAINS.finditer(run)
            if not _TURNS.match(run, found.start()) and not _STUMP.search(run[: found.start()])
        )


def is_clause(words: str) -> bool:
    """Whether the words are a clause of their own, and no fragment that lacks its subject or verb."""
    if words[:1].isupper() or words.startswith("["):
        return True
    head = re.split(r"[,.;]|\b(?:that|which|who|where|when|if|as|ways?|how|whether)\b", words)[0]
    verb = re.search(
        r"\b(?:is|are|was|were|has|have|had|can|cannot|could|will|would|must|should|may|might|does|do)\b", head
    )
    return bool(verb and verb.start())


def _fits(words: str, *, told: bool = False) -> bool:
    bare = _unstopped(words)
    return (
        LEAST <= len(bare.split()) <= MOST
        and not _NESTED.search(words)
        and "…" not in words[:2]
        and not _RAMBLES.search(words)
        and not _OF_A_TWEET.search(words)
        and alone.stands_alone(alone.anchored(bare) if told else bare)
    )


def _is_sentence(run: str, *, small: bool) -> bool:
    """Whether it is long enough for a sentence and begins as one; `small`: it may do so without a capital."""
    return (small or run[:1].isupper() or bool(re.match(r"\[[A-Z]", run))) and len(run.split()) > LEAST


def _unstopped(words: str) -> str:
    return words.rstrip(" ,.;")
