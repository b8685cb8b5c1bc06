"""Under what words an article told of what it then tells by its noun alone: 'the fee', 'the 1981 harbour fee'.

A definite noun takes up what was told before (Clark and Haviland 1977, given and new): the last noun phrases with the
same head and with words that say which. Where an article tells it by several names, only the words that all of them
share are sure ('the joint river board', 'other river boards' -> 'river boards'); where they share none, nobody knows
which is meant.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING, NamedTuple

from briefing_app import lexicon
from briefing_app.cards.words import verbs
from briefing_app.cards.words.wordlists import listed

if TYPE_CHECKING:
    from collections.abc import Iterator

_WINDOW = 90  # characters before a noun in which its phrase begins
_MOST = 4  # words before a noun, and behind its link
_SEEN = 6  # mentions looked back to
_TWICE = 2  # times that words without a name must stand with a noun to be what the thing is called
_TOKEN = re.compile(r"[^\W_][\w.’'/&-]*|[^\s\w]")
_BEHIND = re.compile(
    r" (?:of|for|on|against|between|over|in|with) (?P<of>(?:the )?(?:[A-Z][\w.’'&-]*(?: and(?= [A-Z]))? ?)+)"
)
_CAPS = "The|From|In|On|At|And|But|To|For|With|By|As|If|That|Which"  # a misprint behind 'U.S.'
_LED = frozenset({"to", "will", "would", "can", "could", "may", "might", "must", "should", "not", "did", "do", "and"})
_GOVERNS = frozenset({"of", "on", "by", "for", "in", "with", "from", "about", "after", "before", "without", "at"})
_STOPS = tuple(".!?:,\"”’'")
_BOUND = re.compile(r"[^\w’'-]|$")
_YEAR = re.compile(r"(?:19|20)\d\d")


class Phrase(NamedTuple):
    """A noun phrase as printed.

    Attributes:
        before: the words before its noun.
        behind: what stands behind it, with its link.
        aside: whether it stands in a headline or in somebody's words: it bears the others out, and no more.
    """

    before: tuple[str, ...]
    behind: str
    aside: bool = False


def of(text: str, end: int, noun: str) -> Phrase | None:
    """What an article says of a noun before it tells it alone; None where nothing does, or not the same thing.

    Args:
        text: of the article.
        end: where the sentence begins in which the noun stands alone.
        noun: one or more words: 'fee', 'harbour fee'; a plural takes up a plural.
    """
    told = _told(text[:end], noun)
    sure = (_sure(one, told) for one in told if not one.aside)
    found = [one for one in sure if one.before or one.behind][-_SEEN:]
    if not found:
        return None
    shared = set.intersection(*(_words(one) for one in found))
    last = found[-1]
    before = tuple(word for word in last.before if word.lower() in shared)
    behind = last.behind if _behind(last) <= shared else ""
    year = next((word for word in shared if _YEAR.fullmatch(word) and word not in before), None)
    before = (year, *before) if year and not behind else before
    return Phrase(before, behind) if before or behind else None


def _sure(phrase: Phrase, told: tuple[Phrase, ...]) -> Phrase:
    """The phrase without words of one place alone: a name says which thing, other words only where they come back."""
    placed = phrase.behind.startswith("in ") and sum(one.behind == phrase.behind for one in told) < _TWICE
    phrase = Phrase(phrase.before, "") if placed else phrase  # where it was once, not which it is
    for start in range(len(phrase.before)):
        kept = phrase.before[start:]
        again = sum(other.before[-len(kept) :] == kept for other in told) >= _TWICE
        if again or kept[0][:1].isupper() or _YEAR.fullmatch(kept[0]):
            return Phrase(kept, phrase.behind)
    return Phrase((), phrase.behind)


@lru_cache(512)
def _told(text: str, noun: str) -> tuple[Phrase, ...]:
    """Every phrase of a text that ends in the noun, in the order of the text."""
    return tuple(
        _phrase(text, start, end) for start, end in _places(text, noun) if ends_a_phrase(text[end : end + _WINDOW])
    )


def _places(text: str, noun: str) -> Iterator[tuple[int, int]]:
    """Where a noun stands as a word, or its plural."""
    start = text.find(noun)
    while start >= 0:
        end = start + len(noun)
        if not noun.endswith("s"):
            end += next((len(many) for many in ("es", "s") if text.startswith(many, end)), 0)
        if _BOUND.match(text[start - 1 : start]) and _BOUND.match(text[end : end + 1]):
            yield start, end
        start = text.find(noun, start + 1)


def is_told(text: str, noun: str) -> bool:
    """Whether a text has a noun anywhere, in either number."""
    return any(True for _ in _places(text, noun.removesuffix("s"))) or any(True for _ in _places(text, noun))


def _is_in_a_headline(text: str, end: int) -> bool:
    """Whether its line is no whole sentence: what stands beside a noun there may be a verb or another noun."""
    line = text.find("\n", end)
    return line >= 0 and text[end:line].rstrip()[-1:] not in _STOPS


def _is_in_quotes(text: str, start: int) -> bool:
    """Whether somebody's words are open there: what he calls a thing is his view of it."""
    before = text[text.rfind("\n", 0, start) + 1 : start]
    return before.count('"') % 2 == 1 or before.rfind("“") > before.rfind("”")


def ends_a_phrase(after: str) -> bool:
    """Whether a noun phrase ends before some words: no further noun follows, but a mark, a small word or a verb."""
    then = re.match(r" ([a-z][\w-]*)", after)
    word = then[1] if then else ""
    adverb = word.endswith("ly") and word not in listed("no adverbs") and word not in ("yearly", "monthly", "weekly")
    known = adverb or word in lexicon.load("small_words")["grammar"] or word in verbs.AUXILIARIES
    return not word or known or bool(verbs.plain(word) or verbs.plain_of_present(word))


def _phrase(text: str, start: int, end: int) -> Phrase:
    line = text[max(text.rfind("\n", 0, start), start - _WINDOW) + 1 : start]
    words = _TOKEN.findall(line.partition(" ")[2] if len(line) >= _WINDOW - 1 else line)
    first = len(words)
    while first and len(words) - first < _MOST and _says_which(words, first - 1):
        first -= 1
    behind = _BEHIND.match(text, end)
    whole = behind and len(behind["of"].split()) <= _MOST and is_whole(text, behind.end())
    told = behind.group() if behind and whole else ""
    opens = first == 0 or words[first - 1] in _STOPS  # its capital is that of a sentence
    before = [word for word in words[first:] if word.lower() not in _no_tellers()]
    if opens and before and before[0] == words[first] and before[0][1:].islower() and _is_common(before[0], text):
        before[0] = before[0].lower()
    aside = _is_in_a_headline(text, end) or _is_in_quotes(text, start)
    return Phrase(tuple(before), _name_behind(told), aside)


def is_whole(text: str, end: int) -> bool:
    """Whether a name ends there: no 'Baltic | states', 'Centre | for Ferries'."""
    after = text[end : end + _WINDOW].strip(" ")
    return ends_a_phrase(f" {after}") and not re.match(r"(?:(?:of|for) (?:the )?)?[A-Z\d]", after)


def _name_behind(told: str) -> str:
    """What stands behind a noun, if it is a whole name: not 'between the Norwegian' (and their creditors)."""
    told = re.sub(rf" (?:{_CAPS})$", "", told.strip(" ,"))
    told = told if re.search(r"[A-Z]\.[A-Z]\.$", told) else told.rstrip(".")
    last = told.rsplit(maxsplit=1)[-1].lower() if told else ""
    cut = last in lexicon.inverse("demonyms") or last in lexicon.load("offices")["honorifics"]
    return "" if cut or last.endswith(("’s", "'s")) else told


def _is_common(word: str, text: str) -> bool:
    """Whether a word has its capital only because it begins a sentence."""
    return f" {word}" not in re.sub(rf"(?:^|[.!?:”\"]|\n) ?{word}", "", text)


def _says_which(words: list[str], at: int) -> bool:
    """Whether a word before a noun belongs to it: no determiner, verb, adverb or mark."""
    word, low = words[at], words[at].lower()
    if not word[0].isalnum() or low in lexicon.load("small_words")["grammar"] or low.endswith(("’s", "'s", "ly")):
        return False
    if word[0].isupper() or _YEAR.fullmatch(word):
        return True
    led = words[at - 1].lower() if at else ""
    if led in _LED and verbs.is_plain(low):
        return False  # 'to enable banks'
    if verbs.of_participle(low):  # no 'on reducing taxes', 'a crash involving ferries'
        return led in lexicon.load("small_words")["grammar"] and led not in _GOVERNS
    says = verbs.past(verbs.plain_of_present(low) or "") in listed("reports speech")
    verb = says or verbs.plain(low) or low in verbs.AUXILIARIES
    return word[0].isalpha() and not verb and low not in listed("adverbs")


def _words(phrase: Phrase) -> set[str]:
    return {word.lower() for word in phrase.before} | _behind(phrase)


def _behind(phrase: Phrase) -> set[str]:
    return {word.lower() for word in phrase.behind.split()[1:]} - {"the", "and"}


@cache
def _no_tellers() -> frozenset[str]:
    """Words that say of a thing only when it was told, or how it is liked."""
    return frozenset(lexicon.load("referents")["says not which"])
