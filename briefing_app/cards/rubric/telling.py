"""The telling words of a quotation: the ones that carry the position, and so the ones to learn (rubric F6)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

from briefing_app import lexicon
from briefing_app.cards.words import verbs
from briefing_app.model.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

LEFT = 4  # words of the quotation that must remain (F7)
_MOST = 4  # words of a blank
_LONG = 7  # letters of a word that is seldom a filler
VERY = 5.0  # score from which words are a position by themselves
ENOUGH = 4.5  # score from which words are worth a blank whoever says them
LEAST = 3.75  # score from which they are where the speaker cannot well be asked
_STEM = 5
_WORD = re.compile(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*")
_ASIDE = re.compile(
    r"(?:, (?:all of|each of|especially|particularly|like|such as|which|who|whose|where|while|as|because|when|since|"
    r"although|though|after|before|given|including)|"
    r" [—–―-]{1,2} (?:from|like|such as|including)|[—―](?:from|like|such as|including)|"
    r"\b(?:days|weeks|months|hours) (?:before|after)\b[^.;!?]*|"
    r"\b(?:at a time when|because|(?<=[a-z] )when(?= [a-z]+ (?:is|was|were|are|has|had|[a-z]+ed))|while|whereas|"
    r"although|even though|amid))\b[^.;!?]*"
)
_OPENING = re.compile(
    r"(?:At|For|If|When|While|As|Although|Though|Because|Since|After|Before|Once|Unless|Despite|With|Given|During|In|On)"
    r"\b[^,.;!?]*,"
)
_JUDGES = re.compile(r"(?:ive|ous|able|ible|ful|less|ical)$")
_SUPERLATIVE = re.compile(r"(?!(?:forest|interest|request|protest|harvest|west|guest|latest)$)[a-z]{3,}est")
_ANYTHING = re.compile(r"stuff|things?|guys?|kinds?|ones?|people")
_ASSESSES = re.compile(r"(?:ive|ous|able|ible|ful|less|ity|ness|ism|ment|tion|sion|ical|acy|ance|ence|ship)s?$")
_EXTREME = 1.5  # what a superlative with its noun has before other words
_GOES_ON = re.compile(r" (?:at|to|for|into|after|on)\b")
_PARTICLE = re.compile(r" (?:out|up|off|down|away|back|over|around|apart)\b")
_ITSELF = re.compile(r" (?:\w+self|\w+selves)\b")
_OWNED = 2.0  # what the thing loses that somebody has: 'release his tax returns' needs no article (B9)
_OWNER = re.compile(r"[’']s?$|^(?:his|her|their|its|my|our|your)$")
_AT_END = 1.0  # what the last words have before others; in a phrase of place or respect they lose half of it
_LINKS = frozenset({"in", "on", "at", "for", "from", "with", "about", "our", "their", "my", "your"})
_PARTS = frozenset(
    {"if", "that", "when", "than", "because", "but", "for", "is", "are", "was", "were", "who", "which"}
)
_FEW = 2  # words of a blank that a vague noun makes nothing of: 'critical situation'
_STRANDED = ("to", "of", "with", "for", "about", "on", "in")
_COPULAS = frozenset({"is", "are", "was", "were", "be", "been", "being", "not", "absolutely", "very", "more", "to"})


@dataclass(frozen=True, slots=True)
class Blank:
    """Where the blank goes, and how telling the words are."""

    span: Span
    score: float


def blanks(text: str, names: frozenset[str], least: float = ENOUGH) -> list[Blank]:
    """The one to four words of the quotation `text` that tell enough to be left out, the most telling first.

    Args:
        text: the words as printed.
        names: words of names of people and places, lower case; no blank holds one.
        least: the score they must reach.
    """
    found = (one for one in _phrases(text, names) if one.score >= least)
    return sorted(found, key=lambda one: (-one.score, one.span.start))


@lru_cache(512)  # the same words are looked at with one threshold after another
def _phrases(text: str, names: frozenset[str]) -> Sequence[Blank]:
    words = list(_WORD.finditer(text))
    if len(words) < LEFT + 1:
        return ()
    aside = _asides(text)
    return [one for one in _candidates(text, words, names) if not any(one.span.overlaps(span) for span in aside)]


def blank(text: str, names: frozenset[str], least: float = ENOUGH) -> Blank | None:
    """The most telling of the `blanks`, or None where no words tell enough."""
    return next(iter(blanks(text, names, least)), None)


@lru_cache(4096)
def _stem(word: str) -> str:
    return re.sub(r"(?:ing|ed|es|s|ly|er)$", "", word.lower())[:_STEM]


def is_demand(lead: str) -> bool:
    """Whether the reporter's words before a fragment make it a demand, a refusal or a judgement ('urged Oslo to')."""
    return bool(_any_of("demanding").search(lead))


def judges(words: str) -> bool:
    """Whether blanked words are a judgement by themselves: 'purely performative', not 'an important part'."""
    lists = lexicon.load("stances")
    listed = {*lexicon.load("worth")["weight"], *lists["judging"]}
    own = (word for word in words.lower().split() if word not in lists["plain"])
    return any(_JUDGES.search(word) or _SUPERLATIVE.fullmatch(word) or word in listed for word in own)


@cache
def _any_of(section: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, lexicon.load('positions')[section]))})\b")


def _asides(text: str) -> list[Span]:
    """Where the position is not: in a clause of time, cause, place or explanation beside the main one (F6)."""
    found = [Span(*match.span()) for match in _ASIDE.finditer(text)]
    opening = _OPENING.match(text)
    return [*found, Span(*opening.span())] if opening else found


def _candidates(text: str, words: Sequence[re.Match[str]], names: frozenset[str]) -> Iterator[Blank]:
    stems = [_stem(word.group()) for word in words]
    for first in range(len(words)):
        for last in range(first, min(first + _MOST, len(words), first + len(words) - LEFT)):
            run = words[first : last + 1]
            if not all(_joined(text, one, two) for one, two in pairwise(run)):
                break
            outside = {stem for index, stem in enumerate(stems) if not first <= index <= last}
            again = any(_stem(word.group()) in outside and _is_open(word.group()) for word in run)
            if not again and _is_phrase(text, words, first, last) and not _named(run, names):
                yield Blank(Span(run[0].start(), run[-1].end()), _score(words, first, last))


def _is_phrase(text: str, words: Sequence[re.Match[str]], first: int, last: int) -> bool:
    """Whether a run is one phrase: begins and ends with words that tell, no half of a pair, of one clause."""
    run = words[first : last + 1]
    if not _tells(run[0]) or not (_tells(run[-1]) or _is_extreme(run)) or _is_no_answer(text, run):
        return False
    if len(run) > 1 and run[-1].group().endswith("ly"):
        return False  # 'knocked on the | door politely'
    if not _whole(text, words, first, last) or _halves_a_pair(text, words, first, last):
        return False
    if last == len(words) - 2 and words[-1].group().lower() in _STRANDED:
        return False  # 'what all should be | able to aspire | to'
    if any(word.group().lower() in _PARTS for word in run[1:-1]):
        return False
    # 'liberty held thousands', 'wealthy hasn't worked'
    two_clauses = any(verbs.plain(word.group()) for word in run[1:-1]) or any(
        word.group().endswith(("n’t", "n't")) for word in run[1:]
    )
    return not two_clauses and not _in_brackets(text, Span(run[0].start(), run[-1].end()))


def _is_no_answer(text: str, run: Sequence[re.Match[str]]) -> bool:
    """Whether it can be guessed, or the words next to it are half of it: an owner's thing, somebody's 'itself'."""
    after, before, last = text[run[-1].end() :], text[: run[0].start()], run[-1].group()
    lists = lexicon.load("stances")
    plain = len(run) == 1 and last.lower() in lists["plain"]
    vague = len(run) <= _FEW and last.lower() in lists["vague"] and not _is_extreme(run)
    if plain or vague:
        return True
    if before.endswith("] ") or last.endswith(("’s", "'s", "s’", "s'")) or _ITSELF.match(after):
        return True
    acts = verbs.is_plain(last) or verbs.plain(last) or last.endswith(("ing", "en", "ed"))
    if acts and (_PARTICLE.match(after) or (any(map(_joins, run)) and _GOES_ON.match(after))):
        return True  # 'continue calling | out', 'provide context and look | at the picture'
    return after.startswith(" with ") and bool(_JUDGES.search(last))  # 'synonymous | with an insult'


def _in_brackets(text: str, span: Span) -> bool:
    """Whether the words are an editor's: 'the interests of [the bilateral relationship]'."""
    return text.rfind("[", 0, span.start) > text.rfind("]", 0, span.start)


def _joined(text: str, one: re.Match[str], two: re.Match[str]) -> bool:
    return text[one.end() : two.start()] == " "


def _whole(text: str, words: Sequence[re.Match[str]], first: int, last: int) -> bool:
    """Whether the run is a phrase of its own: no open word hangs on it before or after."""
    return not (first and _hangs_on(text, words[first - 1], words[first], words[first - 1].group())) and not (
        last + 1 < len(words) and _hangs_on(text, words[last], words[last + 1], words[last + 1].group())
    )


def _hangs_on(text: str, one: re.Match[str], two: re.Match[str], neighbour: str) -> bool:
    between = text[one.end() : two.start()]
    if between == " " or between.startswith("-"):
        owner = neighbour.endswith(("’s", "'s", "s’", "s'"))
        if owner and (neighbour == one.group() or neighbour[:1].isupper()):
            return False  # 'the port’s | narrow approach', 'stop undermining | Norway’s defence'
        return neighbour.lower() not in lexicon.load("small_words")["grammar"]
    return between == ". " and two.group()[0].islower()


def _halves_a_pair(text: str, words: Sequence[re.Match[str]], first: int, last: int) -> bool:
    """Whether 'and' joins it to a word outside: 'a clear | and powerful message', 'peace and | trade rights'."""
    if last + 1 < len(words) and _joined(text, words[last], words[last + 1]) and _joins(words[last + 1]):
        return True
    listed = first > 0 and text[words[first - 1].end() : words[first].start()] == ", "
    if listed and any(map(_joins, words[first : last + 1])):
        return True  # the end of 'peace, trade and security'
    if first <= 1 or not all(_joined(text, words[at - 1], words[at]) for at in (first - 1, first)):
        return False
    return _joins(words[first - 1]) and words[first - 2].group().lower() not in lexicon.load("small_words")["grammar"]


def _joins(word: re.Match[str]) -> bool:
    return word.group().lower() in ("and", "or", "nor")


def _named(run: Sequence[re.Match[str]], names: frozenset[str]) -> bool:
    parts = (part for word in run for part in re.split(r"[’'-]", word.group()))
    return any(part[:1].isupper() and part.lower() in names for part in parts)


def _tells(word: re.Match[str]) -> bool:
    plain = word.group()
    return _is_open(plain) and not plain[0].isupper()


def _is_extreme(run: Sequence[re.Match[str]]) -> bool:
    """'the lowest point', 'the best time': the superlative tells, whatever its noun."""
    two = len(run) == 2  # noqa: PLR2004 - the adjective and its noun
    return two and bool(_SUPERLATIVE.fullmatch(run[0].group())) and not _ANYTHING.fullmatch(run[1].group())


@lru_cache(4096)
def _is_open(word: str) -> bool:
    lists = lexicon.load("small_words")
    bare = re.split(r"[’']", word.lower())[0]
    return bare not in lists["grammar"] and bare not in lists["filler"]


def _score(words: Sequence[re.Match[str]], first: int, last: int) -> float:
    """Weight of the words, of where they stand, and of their number: two or three say most."""
    run = [word.group().lower() for word in words[first : last + 1]]
    before = words[first - 1].group().lower() if first else ""
    weights = [_weight(word) for word in run if _is_open(word)]
    after_copula = 1.5 if before in _COPULAS else 0.0
    if before in ("a", "an", "the") and first > 1 and words[first - 2].group().lower() in _COPULAS:
        after_copula = 1.0
    ends = last == len(words) - 1 or words[last + 1].string[words[last].end()] in ".!?;"
    at_end = (_AT_END if before not in _LINKS else -_AT_END / 2) if ends else 0.0
    extreme = _is_extreme(words[first : last + 1])
    small = 0 if extreme else sum(not _is_open(word) for word in run)
    judged = _JUDGES.search(run[0]) or _SUPERLATIVE.fullmatch(run[0]) or run[0] in lexicon.load("stances")["judging"]
    owned = _OWNED if _OWNER.search(before) and not judged else 0.0
    alone = 1.0 if len(run) == 1 and not _JUDGES.search(run[0]) else 0.0  # one noun is seldom the position
    subject = 1.0 if first <= 1 and last < len(words) - 1 else 0.0  # what is spoken of, not what is said of it
    return (
        sum(sorted(weights, reverse=True)[:2])
        + _EXTREME * extreme
        - alone
        - owned
        - subject
        + after_copula
        + at_end
        - 0.75 * small
        - 0.5 * max(0, len(run) - 3)
    )


def _weight(word: str) -> float:
    weighty = word in lexicon.load("worth")["weight"] or word in lexicon.load("small_words").get("telling", ())
    weighty = weighty or word in lexicon.load("stances")["judging"] or bool(_SUPERLATIVE.fullmatch(word))
    return 1.0 + 1.5 * weighty + 0.75 * (len(word) >= _LONG) + 0.75 * bool(_ASSESSES.search(word))
