"""The telling object of an event's clause: 'China stepped up what on Taiwan and Japan?'.

Where a clause names nobody and counts nothing that could be asked, what was done, demanded or agreed is to be known.
A phrase is taken whole: from after its article to the next preposition, mark or verb.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefing_app import lexicon
from briefing_app.cards import verbs
from briefing_app.cards.gaps import Gap
from briefing_app.model.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_WORD = re.compile(r"[^\s,;:.]+")
_MOST = 4  # words of a phrase
_LONG = 6  # letters of a word that is seldom a filler
_LEAST_LEFT = 6  # words that remain, so that only this phrase fits
_DETERMINERS = frozenset({
    "the", "a", "an", "its", "his", "her", "their", "any", "some", "more", "further", "new", "several",
    "fresh", "additional", "various", "these", "those",
})  # fmt: skip
_ARTICLES = re.compile(rf"\b(?:(?:{'|'.join(sorted(_DETERMINERS))}) )+$")
_OWNED = re.compile(r"\b(?:its|his|her|their|these|those|any) ")
_FIGURES = re.compile(
    r"\b(?:two|three|four|five|six|seven|eight|nine|ten|dozens?|hundreds?|thousands?|million|billion)\b"
)
_AFTER = frozenset({
    "in", "on", "at", "of", "to", "for", "from", "with", "by", "about", "over", "against", "into", "during", "after",
    "before", "without", "within", "under", "amid", "between", "among", "through", "across", "towards", "toward",
    "as", "despite", "because", "while", "when", "if", "that", "until", "since", "via", "around", "near", "along",
})  # fmt: skip
_VAGUE = frozenset({
    "number", "series", "range", "variety", "issue", "issues", "matter", "matters", "steps", "step", "efforts",
    "effort", "attempt", "message", "messages", "way", "ways", "part", "role", "place", "position", "majority",
    "rest", "statement", "statements", "remarks", "comments", "decision", "interview", "question", "questions",
    "reasons", "conclusion", "similar", "different", "following", "previous", "latest", "recent", "current",
    "first", "second", "months", "weeks", "years", "days", "hours", "others", "everything", "nothing",
    "something", "someone", "anyone", "difference", "differences", "situation", "development", "developments",
    "reporters", "journalists", "supporters",
})  # fmt: skip

# adjectives of degree and taste: another would do as well, so that no reader could say which (B5)
_COLOURS = frozenset({
    "sharp", "tremendous", "eclectic", "quick", "broad", "improbable", "major", "complete", "strong", "serious",
    "great", "big", "huge", "small", "key", "important", "harsh", "fierce", "deep", "heavy", "long", "short",
    "shorter", "personal", "special", "particular", "clear", "unique", "robust", "rare", "severe", "massive",
    "significant", "considerable", "enormous", "vast", "wide", "close", "high", "low", "good", "bad", "better",
    "worse", "large", "larger", "whole", "full", "total", "sudden", "slow", "fast", "warm", "cold", "hot",
    "bitter", "tough", "hard", "easy", "famous", "historic", "real", "true", "false", "own", "other", "main",
    "usual", "extraordinary", "unlikely", "stark", "blunt", "bold", "brief", "calm", "cautious", "angry",
    "furious", "positive", "negative", "modest", "dire", "grave", "vague", "possible", "potential", "specific",
    "certain", "sweeping", "frosty", "immediate", "rapid",
})  # fmt: skip


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words of a sentence to be left out: where they stand, and how telling they are."""

    span: Span
    score: float


def telling_object(told: str, start: int, names: frozenset[str]) -> Gap | None:
    """The most telling noun phrase of the predicate that names nobody, as a gap with its article; or None.

    Args:
        told: one plain sentence without its full stop.
        start: where the predicate begins.
        names: words of names, lower case; no phrase holds one.
    """
    found = list(_phrases(told, start, names))
    if not found or len(told.split()) < _LEAST_LEFT + 1:
        return None
    best = max(found, key=lambda phrase: (phrase.score, -phrase.span.start))
    answer = best.span.of(told)
    if len(told.split()) - len(answer.split()) < _LEAST_LEFT or told.startswith(" of ", best.span.end):
        return None
    article = _ARTICLES.search(told[: best.span.start])
    begin = article.start() if article else best.span.start
    if told[:begin].endswith(" of "):
        return None
    answer = f"{_OWNED.sub('', article.group()) if article else ''}{answer}"
    return Gap(Span(begin, best.span.end), "what", answer[:1].upper() + answer[1:])


def _phrases(told: str, start: int, names: frozenset[str]) -> Iterator[Phrase]:
    words = [match for match in _WORD.finditer(told) if match.start() >= start]
    for index in range(1, len(words)):
        if not _begins([word.group().lower() for word in words[:index]]):
            continue
        run = _run(told, words, index)
        if run and _tells([word.group() for word in run], names):
            yield Phrase(Span(run[0].start(), run[-1].end()), _score(run, words[index - 1].group().lower()))


def _begins(before: Sequence[str]) -> bool:
    """Whether a noun phrase may begin after these words: an article, the clause's verb, or 'to' and a verb."""
    verb = len(before) == 1 and before[0] not in verbs.AUXILIARIES and bool(verbs.plain(before[0]))
    return before[-1] in _DETERMINERS or verb or (before[-2:-1] == ["to"] and verbs.is_plain(before[-1]))


def _run(told: str, words: Sequence[re.Match[str]], index: int) -> Sequence[re.Match[str]]:
    """The words from `index` to the end of the phrase; empty where it does not end as phrases do."""
    for end in range(index, min(index + _MOST + 1, len(words))):
        word = words[end].group().lower()
        if word in _DETERMINERS or verbs.plain(word) or word in verbs.AUXILIARIES:
            return ()
        if word in _AFTER:
            return words[index:end]
        after = told[words[end].end() : words[end].end() + 1]
        if after != " ":
            return () if after in (";", ":") or end - index >= _MOST else words[index : end + 1]
    return ()


def _tells(run: Sequence[str], names: frozenset[str]) -> bool:
    lists = lexicon.load("small_words")
    bare = [re.sub(r"[’']s$", "", word.lower()) for word in run]
    plain = all(re.fullmatch(r"[a-z][a-z’'-]*", word) for word in run)
    named = any(part in names or part in lexicon.nations() for word in bare for part in word.split("-"))
    idle = {*lists["grammar"], *lists["filler"], *_VAGUE}
    head = bare[-1]
    owned = run[-1].endswith("ly") or any(word.endswith(("’s", "'s", "s’", "s'")) for word in run)
    owned = owned or bool(_FIGURES.search(" ".join(bare)))
    if (
        not plain
        or named
        or owned
        or head in idle
        or head.endswith("ing")
        or any(w in lists["grammar"] for w in bare)
    ):
        return False
    if len(bare) == 1 or bare[0] in _COLOURS or bare[0].endswith(("est", "ful", "ing")):
        return False
    return any(len(word) >= _LONG and word not in idle for word in bare)


def _score(run: Sequence[re.Match[str]], before: str) -> float:
    """Two or three words say most; the object of the verb itself before what hangs on it; weighty words first."""
    weighty = sum(word.group().lower() in lexicon.load("worth")["weight"] for word in run)
    own = 0.0 if before in _DETERMINERS else 0.5
    return min(len(run), 3) + weighty + own
