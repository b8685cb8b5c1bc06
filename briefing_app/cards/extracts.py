"""Which part of a quotation goes on a card: whole sentences, trimmed at the ends only, that stand alone (F1, F9)."""

from __future__ import annotations

import calendar
import re
from functools import cache
from typing import TYPE_CHECKING

from briefing_app import lexicon
from briefing_app.model.sentences import sentences

if TYPE_CHECKING:
    from collections.abc import Iterator

MOST = 45  # words of a quotation on a card
LEAST = 4  # words of a fragment that can be attributed (F4)

_LABEL = re.compile(r"^[A-Z][A-Z.’' -]{2,30}: ")  # whose turn it is in a transcript
_LEADS_BACK = re.compile(
    r"(?:And|But|Yes|No|Well|So|Then|Such|Its|Their|They|Because|Which|Or|Nor|Instead|Both(?! [a-z]+s )|"
    r"One of the|Three things|Two things)\b[,.]?(?! sides)",
    re.IGNORECASE,
)
_HE = re.compile(r"^(?:He|She)\b")
_CUT_OFF = re.compile(r"(?:and|but|or|nor|which|in which|as well as|because|so that|than)\b")
_POINTS_AWAY = re.compile(r"(?:That|This|Those|These|It)\b", re.IGNORECASE)
_IS = r"(?: is|[’']s| was| are| would be| will be)"
_FORETELLS = re.compile(  # 'it is vital that', 'this is not a visit in which', 'this visit'
    rf"It{_IS} (?!(?:meant|going|supposed|about|due|used|said|made|set) )(?:[\w-]+ ){{1,4}}"
    r"(?:that|to|when|if|for|whether)\b|"
    rf"(?:This|That|These|Those|It){_IS} (?:not )?(?:an?|the) (?:[\w-]+ ){{1,4}}(?:that|which|in which|who)\b|"
    r"(?:This|That|These|Those) (?!(?:is|was|are|were|will|would|has|had|does|did|can)\b)[a-z]+"
)
_THAT_IS = re.compile(  # not the relative: 'a visit that is overdue'
    r"(?:^|(?<![A-Z])[,.;:—–] |\b(?:and|but|or|so|if|when|because|(?:think|say|know|believe|hope)s?|\w+ly|[A-Z]\w+) )"
    r"[Tt]h(?:at|is)(?:[’']s| is| was)\b|"
    r"\b(?:these|those) (?:people|guys|things|folks)\b"
)
_ENDS_AWAY = re.compile(
    r"\b(?:with|of|about|to|on|for|do|did|said|read|say) (?:that|this|them|so)(?:[,.]|$)|"
    r"\b(?:there|here) (?:with|in|by|on)\b"
)
_OF_ONE = re.compile(r"(?<!\])\b(?:he|his|she|her|hers)\b", re.IGNORECASE)
_TO_ONE = re.compile(r"\bhim\b", re.IGNORECASE)
_CLAUSE = re.compile(r"[,.;:—–]|\b(?:and|but|that|if|when|because|who|which|as|while|until|after|before)\b")
_OF_MANY = re.compile(r"\b(?:they|them|their|theirs)\b", re.IGNORECASE)
_OF_A_THING = re.compile(rf"\bit\b(?!{_IS} (?:[\w-]+ ){{1,4}}(?:that|to|when|if|for)\b)")
_A_ROLE = re.compile(r"\b(?:president|minister|secretary|leader|chairman|man|woman|person|client|mother|father)\b")
_PLURAL = re.compile(r"\b(?:[A-Za-z][a-z]{2,}(?<!s)s|people|both)\b")
_A_THING = re.compile(
    r"\b(?:the|an?|our|my|your|this|any|no|every|more|[A-Z][\w’]+[’']s) (?:[\w-]+ ){0,3}?[\w-]{3,}", re.IGNORECASE
)
_NESTED = re.compile(r"[“”\"]|[,:] ['‘]\w|‘[^’]*’(?!\w)|(?<!\w)'[^']*'(?!\w)")
_LONG = 30  # words from which a shorter part is looked for
_EASY_WORDS = 18
_EASY = 180  # characters that are read in one go
_PLENTY = 4  # of a position: more says no more
_OPENING = re.compile(
    r"\A(?:Meanwhile|However|Moreover|Furthermore|Also|Secondly|Finally|Look|Well|Yes|No|So|And|But|Indeed|Frankly|"
    r"Again),? "
    r"(?=[A-Za-z])(?!(?:that|then|far|what|which)\b)"
)
_EXPLAINS = re.compile(
    r"(?:, (?:which|who|where|because|since|although|though|as|and|but|or|so|namely|including|at|when|while)|[;…—–]|"
    r" (?:because|at a time when|so that|rather than)) "
)
_TURNS = re.compile(r"[,;…—–]*\W*(?:but|although|though|unless|provided|yet|except)\b", re.IGNORECASE)
_HALF = re.compile(r"\bnot (?:just|only|merely|simply|so much)\b(?!.*\bbut\b)", re.IGNORECASE)
_NOBODY = frozenset({"I", "I’m", "I'm", "I’ve", "I've", "I’ll", "I'll", "I’d", "I'd"})
_CALENDAR = frozenset((*calendar.month_name, *calendar.day_name))
_NO_NAMES = frozenset({
    "The", "We", "If", "In", "It", "When", "As", "Every", "Each", "No", "Some", "Any", "All", "This", "That", "There",
    "What", "You", "Our", "My", "These", "Those", "A", "An", "Once", "Until", "Nobody", "Everybody", "Where", "How",
})  # fmt: skip
# of the words that show a position the ones that a mere report has too
_WEAK = frozenset({
    "agree", "agreed", "always", "any", "believe", "call", "calls", "can", "every", "have", "no", "not", "nothing",
    "only", "think", "will", "would", "clear", "clearly", "right", "best",
})  # fmt: skip


def best(text: str) -> str | None:
    """The first of the `options`, or None where no part stands alone."""
    return next(iter(options(text)), None)


def options(text: str) -> tuple[str, ...]:
    """The parts of a quotation that can stand on a card, as printed, without the closing stop; the best one first.

    A short quotation is taken whole; of a long one, or one that begins with what was said before, the neighbouring
    sentences that take the clearest position, or one sentence without the explanation at its end.
    """
    whole = _without_opening(_LABEL.sub("", text.strip()))
    if _fits(whole) and len(whole.split()) <= _LONG:
        return (_unstopped(whole),)
    spans = list(sentences(whole))
    runs = [
        _without_opening(whole[spans[first].start : spans[last].end].strip())
        for first in range(len(spans))
        for last in range(first, len(spans))
        if not _TURNS.match(whole, spans[last].end)
    ]
    short = [cut for run in runs for cut in _cuts(run)]
    first = [runs[0]] if whole[:1].islower() and len(spans) > 1 else []  # a fragment that goes on with a sentence
    found = [run for run in (*runs, *short) if _is_sentence(run)]
    found = [run for run in (*first, *found) if _fits(run)]
    ranked = sorted(found, key=lambda run: (-min(position(run), _PLENTY), len(run) > _EASY, -position(run), len(run)))
    return tuple(dict.fromkeys(map(_unstopped, ranked)))


def fragment(text: str) -> str | None:
    """A fragment of fewer words than can be attributed by themselves: the reporter's clause must tell the rest."""
    words = _unstopped(text.strip())
    return words if words and len(words.split()) < LEAST and not words[:1].isupper() and words.isascii() else None


def _without_opening(words: str) -> str:
    """A sentence without 'Meanwhile,' or 'But' at its head: words may be dropped at the ends (F1)."""
    return _OPENING.sub("", words)


def _cuts(run: str) -> Iterator[str]:
    """A long sentence up to where an explanation begins: ', which', ' because', ' at a time when'.

    Not where the cut would turn the meaning: after 'not just this' and before 'but I doubt it' (A8).
    """
    if len(run.split()) > _EASY_WORDS:
        yield from (
            run[: found.start()]
            for found in _EXPLAINS.finditer(run)
            if not _TURNS.match(run, found.start()) and not _HALF.search(run[: found.start()])
        )


def is_clause(words: str) -> bool:
    """Whether the words are a clause of their own, and no fragment that lacks its subject or verb."""
    if words[:1].isupper() or words.startswith("["):
        return True
    head = re.split(r"[,.;]|\b(?:that|which|who|where|when|if|as)\b", words)[0]
    verb = re.search(
        r"\b(?:is|are|was|were|has|have|had|can|cannot|could|will|would|must|should|may|might|does|do)\b", head
    )
    return bool(verb and verb.start())


def position(words: str) -> int:
    """How much of a demand, refusal, promise or assessment the words hold; 0: they merely tell (F9)."""
    lists = lexicon.load("worth")
    found = set(re.findall(r"[\w’']+", words.lower().replace("’", "'")))
    strong = found & ({*lists["stance"], *lists["weight"]} - _WEAK)
    weak = found & ({*lists["stance"]} & _WEAK) or re.search(r"n't\b", words.lower().replace("’", "'"))
    return 2 * len(strong) + bool(weak) * (1 + names_something(words))


def names_something(words: str) -> bool:
    """Whether a name or a state stands in the words."""
    later = re.findall(r"(?<!^)(?<![.!?] )(?<![“‘])\b[A-Z][\w.’'-]+", words)
    return any(word not in _NOBODY and word.rstrip("s") not in _CALENDAR for word in later)


@cache
def stands_alone(words: str) -> bool:
    """Whether nothing in the words rests on what was said before them: no pronoun without its noun, no 'that'."""
    if _ENDS_AWAY.search(words) or _LEADS_BACK.match(words) or _CUT_OFF.match(words):
        return False
    if _THAT_IS.search(words) and not _FORETELLS.match(words):
        return False
    if _POINTS_AWAY.match(words) and not _FORETELLS.match(words):
        return False
    words = _HE.sub("Xi X", words)  # whom it means is told before the quotation
    return all(
        not (found := pronoun.search(words)) or known(words[: found.start()])
        for pronoun, known in (
            (_OF_ONE, _tells_of_one),
            (_TO_ONE, _told_of_before),
            (_OF_MANY, _PLURAL.search),
            (_OF_A_THING, _A_THING.search),
        )
    )


def _tells_of_one(before: str) -> bool:
    """Whether somebody is named before a pronoun."""
    names = set(re.findall(r"\b[A-Z][\w.’'-]+", before)) - _NOBODY - _NO_NAMES
    return bool(names or _A_ROLE.search(before))


def _told_of_before(before: str) -> bool:
    """Whether somebody is named in an earlier clause: 'him' is never the subject of its own."""
    ends = [found.start() for found in _CLAUSE.finditer(before)]
    return bool(ends) and _tells_of_one(before[: ends[-1]])


def _fits(words: str) -> bool:
    return (
        LEAST <= len(words.split()) <= MOST
        and not _NESTED.search(words)
        and "…" not in words[:2]
        and stands_alone(_unstopped(words))
    )


def _is_sentence(run: str) -> bool:
    return run[:1].isupper() and len(run.split()) > LEAST


def _unstopped(words: str) -> str:
    return words.rstrip(" ,.;")
