"""Whether a typed answer is right, and where it is not.

Forgiven are: case, accents, marks and articles; the order of the words; another way to write a date, a number or a
country; one slip of the finger (one letter wrong, missing, too many, or two changed places: Damerau found four of
five misspellings to be of these kinds, Communications of the ACM 7, 1964). A figure is never a slip, nor is somebody
else's name; and the first letter of a word is hardly ever one (Yannakoudakis & Fawthrop 1983).
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from rapidfuzz.distance import OSA

from briefing_app import lexicon

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

_SLIPPED = 5  # letters at the least: in a shorter word one letter more often makes another word
_LONGEST = 4  # words of a country's name
_LETTERS = str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i", "æ": "ae", "œ": "oe", "ß": "ss", "ə": "e"}
)  # which have no decomposition
_WORD = re.compile(r"\d+(?:[.,]\d+)*(?:st|nd|rd|th)?%?|[^\W\d_]+(?:['’][^\W\d_]+)*|\d+", re.IGNORECASE)
_ORDINAL = re.compile(r"(\d+)(?:st|nd|rd|th)")
_OWNED = re.compile(r"['’]s$|['’]")


class Mark(StrEnum):
    """What became of a word."""

    RIGHT = "right"
    SLIP = "slip"
    WRONG = "wrong"  # typed, and not in the answer
    MISSING = "missing"  # in the answer, and not typed


@dataclass(frozen=True, slots=True)
class Piece:
    """A word (or a date, which is one) and what became of it; `meant` is the right spelling of a slip."""

    text: str
    mark: Mark
    meant: str = ""


@dataclass(frozen=True, slots=True)
class Verdict:
    """What comparing gave.

    Attributes:
        right: nothing but what is forgiven differs.
        pieces: the words as they were typed, then those that are missing.
    """

    right: bool
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class _Token:
    """A word as it stands and every way to read it; two tokens are the same where a reading is."""

    text: str
    forms: frozenset[str]

    @property
    def form(self) -> str:
        return min(self.forms)


def compare(typed: str, answer: str, *, also: Iterable[str] = (), others: Iterable[str] = ()) -> Verdict:
    """Hold what was typed against the answer.

    Args:
        typed: by the person.
        answer: the card's.
        also: answers that are as good, such as the other names of the same person.
        others: names that are somebody else's; a slip that makes one of them is none.
    """
    said = _tokens(typed)
    names = tuple(others)
    verdicts = [_held(said, _tokens(each), names) for each in (answer, *also)]
    return next((each for each in verdicts if each.right), verdicts[0])


def _held(said: Sequence[_Token], wanted: Sequence[_Token], others: Sequence[str]) -> Verdict:
    pieces: list[Piece | None] = [None] * len(said)
    left = list(wanted)
    for nth, token in enumerate(said):
        found = next((each for each in left if each.forms & token.forms), None)
        if found:
            left.remove(found)
            pieces[nth] = Piece(token.text, Mark.RIGHT)
    slips = 0
    for nth, token in enumerate(said):
        meant = None if pieces[nth] or slips else _meant(token, left)
        if meant and not _is_name(token.form, others):
            slips += 1
            left.remove(meant)
            pieces[nth] = Piece(token.text, Mark.SLIP, meant.text)
    told = [
        piece or Piece(token.text, Mark.RIGHT if _passed_over(token) else Mark.WRONG)
        for token, piece in zip(said, pieces, strict=True)
    ]
    missing = [Piece(token.text, Mark.MISSING) for token in left if not _passed_over(token)]
    if _run_together(said) == _run_together(wanted):  # 'ceasefire' and 'cease-fire'
        return Verdict(bool(said), tuple(replace(piece, mark=Mark.RIGHT, meant="") for piece in told))
    hit = any(piece.mark is not Mark.WRONG for piece in told)
    right = hit and not missing and all(piece.mark is not Mark.WRONG for piece in told)
    return Verdict(right, (*told, *missing))


def _meant(token: _Token, wanted: Iterable[_Token]) -> _Token | None:
    """The word of which this one is a slip."""
    return next((each for each in wanted if _is_slip(token.form, each.form)), None)


def _is_slip(said: str, meant: str) -> bool:
    long = len(meant) >= _SLIPPED and meant.isalpha() and said.isalpha()
    return long and said[0] == meant[0] and OSA.distance(said, meant, score_cutoff=1) == 1


def _is_name(word: str, others: Iterable[str]) -> bool:
    """Whether it is another country's name, or among these."""
    return word in _countries() or any(word in _name_forms(other) for other in others)


def _passed_over(token: _Token) -> bool:
    return token.form in lexicon.load("typed", "passed over")["passed over"]


def _run_together(tokens: Iterable[_Token]) -> str:
    return "".join(token.form for token in tokens if not _passed_over(token))


# ------------------------------------------------------------------ reading


@lru_cache(maxsize=2**16)  # a large briefing has thousands of names, and each slip asks for all of them
def _name_forms(name: str) -> tuple[str, ...]:
    return tuple(token.form for token in _tokens(name))


def _tokens(text: str) -> list[_Token]:
    """Words, dates and countries in their order."""
    found: list[_Token] = []
    at = 0
    for match in _dates().finditer(text):
        forms = _date_forms(match)
        if forms:
            found += _words(text[at : match.start()])
            found.append(_Token(match.group().strip(), forms))
            at = match.end()
    return found + _words(text[at:])


def _words(text: str) -> list[_Token]:
    plain = [_Token(match.group(), frozenset({_plain(match.group())})) for match in _WORD.finditer(text)]
    return list(_with_countries([token for token in plain if token.form]))


def _plain(word: str) -> str:
    """A word without what is forgiven: 'Erdoğan’s' is 'erdogan', '2,300' and '2300' are one, 'two' is '2'."""
    folded = unicodedata.normalize("NFKD", _OWNED.sub("", word).casefold().translate(_LETTERS))
    folded = "".join(letter for letter in folded if not unicodedata.combining(letter))
    ordinal = _ORDINAL.fullmatch(folded)
    if ordinal:
        return ordinal[1]
    if folded[:1].isdigit():
        return re.sub(r",(?=\d{3}(?!\d))", "", folded)
    return _numbers().get(folded, folded)


def _with_countries(words: Sequence[_Token]) -> Iterator[_Token]:
    """A country is one token, by whichever of its names."""
    at = 0
    while at < len(words):
        for length in range(min(_LONGEST, len(words) - at), 0, -1):
            run = words[at : at + length]
            country = _countries().get(" ".join(token.form for token in run))
            if country:
                yield _Token(" ".join(token.text for token in run), frozenset({country}))
                at += length
                break
        else:
            yield words[at]
            at += 1


@cache
def _countries() -> dict[str, str]:
    """Every name of a country, plain, with the plain one it is known by."""
    return {_joined(name): _joined(country) for name, country in lexicon.inverse("countries").items()}


def _joined(name: str) -> str:
    return " ".join(_plain(word) for word in re.findall(_WORD, name))


@cache
def _numbers() -> dict[str, str]:
    return {word: str(value) for value, word in enumerate(lexicon.load("date_words")["numbers"], 1)}


# ------------------------------------------------------------------ dates


@cache
def _months() -> dict[str, int]:
    names = lexicon.load("months").values()
    return {form.casefold(): nth for nth, forms in enumerate(names, 1) for form in forms}


@cache
def _dates() -> re.Pattern[str]:
    """Dates in figures or with the name of a month; a name alone is a word like any other ('may', 'march')."""
    month = rf"(?:{'|'.join(sorted(_months(), key=len, reverse=True))})\b\.?"
    day, year = r"\d{1,2}(?:st|nd|rd|th)?", r"\d{4}"
    return re.compile(
        rf"""\b(?:
        (?P<iso>\d{{4}}[-/.]\d{{1,2}}[-/.]\d{{1,2}})
        | (?P<figures>\d{{1,2}}[-/.]\d{{1,2}}[-/.](?:\d{{4}}|\d\d))
        | (?P<d1>{day})(?:\s*[-–—]\s*(?P<e1>{day}))?\s+(?:of\s+)?(?P<m1>{month})(?:,?\s*(?P<y1>{year}))?
        | (?P<m2>{month})\s*(?P<d2>{day})(?:\s*[-–—]\s*(?P<e2>{day}))?(?:,?\s+(?P<y2>{year}))?
        | (?P<m3>{month}),?\s*(?P<y3>{year})
        )(?!\w)""",
        re.VERBOSE | re.IGNORECASE,
    )


def _date_forms(match: re.Match[str]) -> frozenset[str]:
    """Every reading of a date, as ISO has it; '03/04/2024' has two. Empty where it is no date."""
    figures = [int(part) for part in re.findall(r"\d+", match["iso"] or match["figures"] or "")]
    if match["iso"]:
        return frozenset(_dated(figures[0], figures[1], figures[2]))
    if match["figures"]:
        day, month, year = figures
        year += 2000 if year < 100 else 0  # noqa: PLR2004 - two figures
        return frozenset({*_dated(year, month, day), *_dated(year, day, month)})
    name = next(match[group] for group in ("m1", "m2", "m3") if match[group])
    first, last = (match[f"{which}1"] or match[f"{which}2"] for which in "de")
    stated = match["y1"] or match["y2"] or match["y3"]
    ends = [int(re.sub(r"\D", "", each)) for each in (first, last) if each]
    return frozenset(_dated(int(stated) if stated else None, _months()[name.rstrip(".").casefold()], *ends))


def _dated(year: int | None, month: int, *days: int) -> list[str]:
    """In a list of one; of none where the calendar has no such day."""
    if not 1 <= month <= 12 or any(not 1 <= day <= 31 for day in days):  # noqa: PLR2004 - the calendar's own figures
        return []
    head = f"{year:04d}" if year is not None else "-"
    return ["-".join([head, f"{month:02d}", "/".join(f"{day:02d}" for day in days)]).rstrip("-")]
