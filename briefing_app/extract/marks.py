"""Quotation marks: which stretches of the text stand between them.

Curly, straight, low, angled and doubled marks, and single ones where they are no apostrophes. Only the outermost pair
counts. Everything is decided inside one paragraph, so that a stray mark spoils at most its own; the one exception is
the rule of all English style guides (Chicago 13.32, Guardian "quotation marks") that a quotation running over several
paragraphs opens each and closes only the last.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum
from itertools import pairwise

from briefing_app.model.text import Span

_MARK = re.compile(r"``|''|‘‘|’’|[“”„‟\"«»＂'‘’‚]")
_SINGLE = frozenset("'‘’‚")
_PARAGRAPH = re.compile(r"[^\n]+")
_ELISION = re.compile(
    r"['‘’](?:\d\ds?\b|n['’]|(?:cos|em|til|tis|twas|twere|cause|bout|round|n)\b(?!['’]))", re.IGNORECASE
)
_ENDING = re.compile(r"(?:s|t|re|ve|ll|d|m)\b")  # of 'bloc's', 'don't', 'they're'
_LONGEST_CLIPPED = 12  # characters
# words with a letter left away at the end: 'goin’ home', 'wi’ me'
_CLIPPED = re.compile(r"\b(?:wi|o|an|th|t|ol|lil|fo|mo|yo|ha|\w{3,}in)$", re.IGNORECASE)
_FEET = re.compile(r"\d['’′]\s?\d{1,2}$")
_OPENING = frozenset("“‟„«") | {"``", "‘‘"}
_CLOSING = frozenset("”»") | {"''", "’’"}
_BEFORE_OPENING = frozenset(" \t\u00a0\u2009\u202f([{<—–-/‘'“\"")
_AFTER_CLOSING = frozenset(" \t\u00a0\u2009\u202f)]}>—–-/.,;:?!…’'”\"*")
_ENDS_SPEECH = frozenset(".,?!…")
_BEFORE_SAID = frozenset(",?!")
_ENDS_SENTENCE = frozenset(".?!")
_STOP = re.compile(r"[a-z][.?!](?= )")
_LONGEST_RUN_ON = 400  # characters of a paragraph of speech that was run together with the next
_TRIES = 40  # single marks looked at for one opening: far more than any paragraph of news has, and a bound


@dataclass(frozen=True, slots=True)
class Stretch:
    """What stands between two marks, without them.

    Attributes:
        span: the words, without blanks at either end.
        closed: False where the paragraph ends before the closing mark (the quotation goes on in the next).
    """

    span: Span
    closed: bool


class _Side(Enum):
    OPENS = 1
    CLOSES = 2
    EITHER = 3


@dataclass(slots=True)
class _Line:
    """One paragraph being read: its place in the text, its marks, and what was found between them."""

    text: str
    start: int
    end: int
    marks: list[re.Match[str]]
    found: list[Stretch]
    unclosed: int | None = None  # where the words after a last, unclosed mark begin
    orphan: int | None = None  # a closing mark before which nothing was opened

    def add(self, start: int, end: int, *, closed: bool = True) -> None:
        """Keep the words between, unless there are none."""
        words = self.text[start:end]
        if any(map(str.isalnum, words)):
            start += len(words) - len(words.lstrip())
            end -= len(words) - len(words.rstrip())
            self.found.append(Stretch(Span(start, end), closed))

    def before(self, at: int) -> str:
        """The character before `at`; a blank at the paragraph's start."""
        return self.text[at - 1] if at > self.start else " "

    def after(self, at: int) -> str:
        """The character at `at`; a blank at the paragraph's end."""
        return self.text[at] if at < self.end else " "

    def begins_at(self, at: int) -> bool:
        """Whether only blanks stand before `at`."""
        return not self.text[self.start : min(at, self.start + 20)].strip() and at <= self.start + 20


def stretches(text: str) -> tuple[Stretch, ...]:
    """All stretches between quotation marks, in order, not nested.

    Args:
        text: with its marks as printed; paragraphs end at line ends. Takes time linear in its length.
    """
    lines = [_read(match) for match in _PARAGRAPH.finditer(text) if not match.group().isspace()]
    for here, following in pairwise(lines):
        _join(here, following)
    if lines:
        _forgotten(lines[-1])
    for line in lines:
        _lost(line)
    return tuple(stretch for line in lines for stretch in line.found)


def _read(paragraph: re.Match[str]) -> _Line:
    """Find the pairs of one paragraph, double marks and single ones outside them."""
    start, end = paragraph.span()
    marks = [mark for mark in _MARK.finditer(paragraph.string, start, end) if not _is_apostrophe(mark)]
    line = _Line(paragraph.string, start, end, marks, [])
    nested = line.text.count("“", start, end) == line.text.count("”", start, end)
    number, opened, depth = 0, -1, 0
    while number < len(line.marks):
        mark, number = line.marks[number], number + 1
        if mark.group() in _SINGLE:
            number = number if opened >= 0 else _single(line, number - 1)
            continue
        side = _side(line, mark, line.marks[opened].group() if opened >= 0 else "")
        if opened < 0:
            opened, depth = _first(line, mark, number - 1, side), 0
        elif side is _Side.OPENS and nested and not (depth == 0 and _runs_on(line, mark)):
            depth += 1
        elif side is _Side.OPENS and nested:
            line.add(line.marks[opened].end(), _end_of_speech(line, line.marks[opened].end(), mark), closed=False)
            opened = number - 1
        elif side is _Side.OPENS:
            opened = number - 1  # the earlier mark was a stray one
        elif depth:
            depth -= 1
        else:
            line.add(line.marks[opened].end(), mark.start())
            opened = -1
    if opened >= 0:
        line.unclosed = line.marks[opened].end()
    elif line.found:
        line.unclosed = None  # the single mark it began with was a stray one
    return line


def _is_apostrophe(mark: re.Match[str]) -> bool:
    """Whether a straight double mark stands for an apostrophe, as in copy that came over a wire: 'the port"s'."""
    text, (start, end) = mark.string, mark.span()
    inside = mark.group() == '"' and start > 0 and text[start - 1].isalpha()
    return inside and _ENDING.match(text, end) is not None


def _first(line: _Line, mark: re.Match[str], number: int, side: _Side) -> int:
    """The number of a mark that opens while none is open; -1 for one that closes nothing."""
    if side is not _Side.CLOSES:
        return number
    if line.orphan is None and not line.found:
        line.orphan = mark.start()
    return -1


def _runs_on(line: _Line, mark: re.Match[str]) -> bool:
    """Whether a straight mark opens after a full stop inside a quotation, as where paragraphs were run together.

    Each paragraph of one speech opens with a mark and only the last closes: 'We stay. "We shall not go."'.
    """
    return mark.group() == '"' and line.text[line.start : mark.start()].rstrip()[-1:] in _ENDS_SENTENCE


def _end_of_speech(line: _Line, start: int, mark: re.Match[str]) -> int:
    """Where the earlier paragraph ends: at the `mark`; of a long one, whose closing mark was lost, the first stop."""
    if mark.start() - start <= _LONGEST_RUN_ON:
        return mark.start()
    stop = _STOP.search(line.text, start, mark.start())
    return stop.end() if stop else mark.start()


def _side(line: _Line, mark: re.Match[str], opened: str) -> _Side:
    """Which way a double mark faces, by its form, else by its neighbours. `opened`: the one now open, or ''."""
    start, end = mark.span()
    before, after = line.before(start), line.after(end)
    can_open = before in _BEFORE_OPENING and not after.isspace()
    can_close = not before.isspace() and after in _AFTER_CLOSING
    if mark.group() in _OPENING:
        closes = opened == "„" or (opened and can_close and not can_open)
        return _Side.CLOSES if closes else _Side.OPENS
    if mark.group() in _CLOSING:
        return _Side.OPENS if not opened and can_open and not can_close else _Side.CLOSES
    if can_open == can_close:
        return _Side.EITHER
    inches = not opened and _FEET.search(line.text, max(line.start, start - 6), start)
    slip = opened and after.islower() and line.text[max(line.start, start - 3) : start].rstrip()[-1:] in _ENDS_SPEECH
    return _Side.CLOSES if can_close or inches or slip else _Side.OPENS  # a slip of the blank: '… here, "he said'


def _single(line: _Line, number: int) -> int:
    """Read a quotation in single marks if mark `number` opens one; the number of the mark to read on with."""
    start, end = line.marks[number].span()
    after = line.after(end)
    opens = (
        line.text[start] != "’" and line.before(start) in _BEFORE_OPENING and (after.isalnum() or after in '“"[…$£€(')
    )
    if not opens or _ELISION.match(line.text, start):
        return number + 1
    close = _closing_single(line, number)
    if close is not None:
        line.add(end, line.marks[close].start())
        return close + 1
    if line.begins_at(start) or line.text[max(0, start - 2) : start] in {": ", ", "}:
        line.unclosed = end
    return number + 1


def _closing_single(line: _Line, number: int) -> int | None:
    """The number of the mark that closes the single one `number`.

    After a plural's s a mark may as well be a possessive ('the officials’ view'): such a one closes only if no
    better one comes before the next opening.
    """
    doubtful, doubles, elided = None, 0, 0
    for here in range(number + 1, min(number + _TRIES, len(line.marks))):
        mark = line.marks[here]
        if mark.group() not in _SINGLE:
            doubles += 1
            continue
        before, after = line.before(mark.start()), line.after(mark.end())
        if elision := _ELISION.match(line.text, mark.start()):
            elided = elision.end()  # 'rock ’n’ roll'
        if mark.start() < elided:
            continue
        if mark.group() == "‘" or (before in _BEFORE_OPENING and after.isalnum() and not doubles % 2):
            break
        if before.isspace() or after not in _AFTER_CLOSING or doubles % 2:
            continue
        clipped = _CLIPPED.search(line.text, max(line.start, mark.start() - _LONGEST_CLIPPED), mark.start())
        if (before not in "sS" and not clipped) or not after.isspace():
            return here
        doubtful = here if doubtful is None else doubtful
    return doubtful


def _join(here: _Line, following: _Line) -> None:
    """Let a quotation run on into the next paragraph, where that shows it."""
    if here.unclosed is None:
        return
    if following.orphan is not None:
        here.add(here.unclosed, here.end, closed=False)
        if following.unclosed is not None and following.unclosed <= following.orphan:
            following.unclosed = None
        later, following.found = following.found, []
        following.add(following.start, following.orphan)
        following.orphan = None
        following.found += later
    elif following.marks and following.begins_at(following.marks[0].start()):
        here.add(here.unclosed, here.end, closed=False)
    else:
        _forgotten(here)


def _lost(line: _Line) -> None:
    """A paragraph whose first mark closes what nothing opened lost its opening mark: 'It rains,” said Lee'."""
    if line.orphan is None or line.before(line.orphan) not in _BEFORE_SAID:
        return
    if line.found and line.found[0].span.start < line.orphan:
        return  # a single mark before it opened something after all
    later, line.found = line.found, []
    line.add(line.start, line.orphan)
    line.found += later


def _forgotten(line: _Line) -> None:
    """A last mark that begins its paragraph or follows a colon opens a quotation whose closing mark was forgotten."""
    if line.unclosed is None:
        return
    before = line.text[line.start : line.unclosed].rstrip("\"'`“”„‟«»＂‘’‚ \t")
    if not before or before.endswith(":"):
        line.add(line.unclosed, line.end, closed=False)
