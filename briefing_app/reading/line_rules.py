"""What one line tells about itself: caption, byline, date, address, menu, or the site asking for something.

The rules are those of saved news pages in general: each knows a form (a credit in brackets, a line of nothing but
date words) or words a site says in its own voice, and never looks into quotation marks for them.
"""

from __future__ import annotations

import re
from functools import cached_property
from typing import TYPE_CHECKING

from briefing_app.model.text import FurnitureKind
from briefing_app.reading import words

if TYPE_CHECKING:
    from collections.abc import Callable

    from briefing_app.reading.lines import Line

_URL = re.compile(r"(?:https?://|\bwww\.)\S+")
_LONGEST_ADDRESS = 25  # words beside the URL
_LONGEST_SECTION = 3
_LONGEST_MENU = 8  # words
_LONGEST_TRAIL = 16
_LONGEST_ASKING = 80
_LONGEST_OPENER = 30
_LONGEST_CAPTION = 70
_LONGEST_NOTE = 60
_LONGEST_BYLINE = 20
_LONGEST_DATE = 16
_STRANGE_DATE_WORDS = 2  # a place or a paper's name between publishing words

_ON_PICTURE = r"(?:far |second |third |2nd |3rd )?(?:from )?(?:l|r|c|left|right|cent(?:er|re)|top|bottom)"
_POSITION = re.compile(rf"\((?:{_ON_PICTURE})(?:[, ]+(?:and )?(?:{_ON_PICTURE}|front|back))?\)")
_CREDIT_IN_BRACKETS = re.compile(r"[(\[][A-Z@][^()\[\]/|]{0,60}\s?[/|]\s?[A-Z][^()\[\]]{1,60}[)\]]\.?$")
_PICTURE_IN_BRACKETS = re.compile(
    r"[(\[](?:AP |Reuters |AFP )?(?:file |handout )?(?:photo|image|picture|photograph|credit|screengrab)s?\b"
    r"[^()\[\]]{0,80}[)\]]\.?$",
    re.IGNORECASE,
)
_CREDIT_AT_END = re.compile(
    r"(?:\b(?:Photo|Photograph|Picture|Image|Photo credit|Image credit|Credit|Illustration)s?\s?(?::|\.\.\.|by\b)"
    r"\s?[A-Z@].{1,70}"
    r"|\bREUTERS/[A-Z].{1,80}|\b(?:AP|EPA|Reuters|AFP) [Pp]hoto\b.{0,50}"
    r"|/(?:AFP|AP|EPA|Getty|Reuters|Xinhua)\b.{0,30}"
    r"|\bvia (?:Getty(?: Images)?|AP|AFP|Reuters|EPA|REUTERS)|\bGetty Images|© ?[A-Z].{1,50})\)?\.?$"
)
_LIST_PLACE = re.compile(
    r"(?:list|item|slide|image|photo|page|part) \d+ (?:of|/) \d+(?: .{0,80})?|\d+ ?(?:of|/) ?\d+"
)
_TRAIL = re.compile(r"\s(?:>|›|»|/|\||·|•)\s")
_NAME = r"[A-Z][\w.'-]+"
_DESCRIBED = re.compile(
    rf"(?:{_NAME} )*(?P<surname>{_NAME})(?:,[^,]{{1,60}},)? "
    r"(?:(?P<covers>covers|writes (?:about|on|for)|reports (?:on|for|from)|teaches|contributes)\b"
    r"|(?:is|was) (?:an?|the|our)\b)"
)
_NAME_WORD = re.compile(rf"{_NAME}|and|&|in|of|at|for|with|the|de|van|von|bin|al|el|la|,|\|")


class LineRules:
    """The rules, with the word lists made into patterns once."""

    def __init__(self, lexicon: words.Words) -> None:
        self._words = lexicon

    def kind(self, line: Line) -> FurnitureKind | None:
        """Why `line` is furniture wherever it stands, or None."""
        return next((kind for kind, holds in self._tests if holds(line)), None)

    @cached_property
    def _tests(self) -> tuple[tuple[FurnitureKind, Callable[[Line], bool]], ...]:
        """In this order: a caption may name its author, a byline its date."""
        return (
            (FurnitureKind.ADDRESS, _is_address),
            (FurnitureKind.PAGE_DATE, self.is_stamp),
            (FurnitureKind.CAPTION, self._is_caption),
            (FurnitureKind.BYLINE, self._is_byline),
            (FurnitureKind.BYLINE, self.is_credit),
            (FurnitureKind.MENU, self._is_menu),
            (FurnitureKind.PROMPT, self.is_asking),
            (FurnitureKind.PROMPT, self.is_link),
            (FurnitureKind.PROMPT, self.is_notice),
        )

    # ---------------------------------------------------------------- dates

    def is_date(self, line: Line) -> bool:
        """Whether it is nothing but a date, with or without a time and words of publishing."""
        parts = re.findall(r"[a-z]+|\d+", line.low) if line.count <= _LONGEST_DATE else []
        strange = sum(not part.isdigit() and part not in self._words.date_words for part in parts)
        if strange and not (line.count > strange and self._tells_of_publishing(line)):
            return False
        told = any(part.isdigit() for part in parts) or "ago" in parts or "yesterday" in parts
        return (
            told and len(parts) > 1 and not all(part.isdigit() for part in parts) and strange <= _STRANGE_DATE_WORDS
        )

    def is_stamp(self, line: Line) -> bool:
        """A date with a time of day or words of publishing: never a heading of the article."""
        has_time = re.search(r"\b\d{1,2}[:.]\d\d ?(?:[ap]\.?m|[a-z]{2,4}\b)|\bago$", line.low)
        return self.is_date(line) and bool(has_time or self._tells_of_publishing(line))

    def _tells_of_publishing(self, line: Line) -> bool:
        return any(word in self._words.publishing_words for word in line.words)

    # ---------------------------------------------------------------- pictures and names

    def _is_caption(self, line: Line) -> bool:
        if line.count > _LONGEST_CAPTION:
            return False
        if self._labelled_picture.match(line.low) or _PICTURE_IN_BRACKETS.search(line.straight):
            return True
        if _CREDIT_IN_BRACKETS.search(line.straight) or _CREDIT_AT_END.search(line.straight):
            return '"' not in line.straight[-60:]
        shown = self.shows(line)
        return bool(_POSITION.search(line.low) and ('"' not in line.low or shown)) or bool(
            shown and self._agency_at_end.search(line.straight)
        )

    def shows(self, line: Line) -> bool:
        """Whether it tells in the present tense what people do, as captions do."""
        return any(word in self._words.picture_verbs for word in line.words)

    @cached_property
    def _labelled_picture(self) -> re.Pattern[str]:
        """'PHOTO: …', 'Image source, …', 'FILE - …', 'File photo of …' or the label alone."""
        return re.compile(
            rf"{words.any_of(self._words.picture_labels)}\s*(?:[:,|—–-]|\.\.\.|$)|file (?:photo|image|pic)\b"
        )

    @cached_property
    def _agency_at_end(self) -> re.Pattern[str]:
        return re.compile(rf"[—–|(\[-]\s?{words.any_of(self._words.agencies)}(?: (?:photo|pic|file))?[)\]]?\.?$")

    @cached_property
    def _agency_and_place(self) -> re.Pattern[str]:
        return re.compile(rf"{words.any_of(self._words.agencies)}(?:, | in )(?:{_NAME} ?){{1,3}}")

    @cached_property
    def _agency(self) -> re.Pattern[str]:
        return re.compile(words.any_of(frozenset(name.casefold() for name in self._words.agencies)))

    def is_credit(self, line: Line) -> bool:
        """Nothing but an agency ('AFP'), its place ('BBC News, Paris'), or 'Jane Roe/AFP via Getty Images'."""
        if line.ends or line.count > _LONGEST_MENU:
            return False
        if self._agency_and_place.fullmatch(line.straight):
            return True
        rest = re.sub(r"\b(?:and|with|via|from|by|the)\b|[\W_]", "", self._agency.sub("", line.low))
        mixed = re.search(r"\S/\S|\bvia\b|\bPool\b", line.straight) and self._agency.search(line.low)
        return not rest or bool(
            mixed and all(_NAME_WORD.match(word) or word == "via" for word in line.straight.split())
        )

    def _is_byline(self, line: Line) -> bool:
        if line.count > _LONGEST_BYLINE or line.ends:
            return False
        opener = self._by.match(line.low)
        names = line.straight[opener.end() :].split() if opener else []
        if names:
            return 10 * sum(bool(_NAME_WORD.match(word)) for word in names) >= 8 * len(names)
        has_role = line.words and line.words[-1] in self._words.writers
        return bool(has_role) and line.count <= _LONGEST_MENU and bool(re.match(rf"{_NAME} {_NAME}", line.straight))

    @cached_property
    def _by(self) -> re.Pattern[str]:
        return re.compile(rf"{words.any_of(self._words.by_openers)}:?\s+")

    def author_described(self, line: Line) -> str | None:
        """The surname of whom the line describes as notes on authors do ('' for 'The author'); None for any other."""
        if '"' in line.straight or line.count > _LONGEST_NOTE:
            return None
        if re.match(r"the (?:author|writer|reporter|columnist)s? (?:is|are|was|has|teaches|works)\b", line.low):
            return ""
        found = _DESCRIBED.match(line.straight)
        if not found:
            return None
        by_trade = found["covers"] or any(word in self._words.authors for word in line.words)
        return found["surname"] if by_trade else None

    # ---------------------------------------------------------------- the site itself

    def _is_menu(self, line: Line) -> bool:
        bare = line.low.rstrip(" :>»›.!").strip('"')
        if not re.search(r"[^\W\d_]", bare):  # rules, stars, counts
            return True
        known = bare in self._words.page_headings or bare in self._words.related_headings
        return known or self._is_row_of_buttons(line) or self._is_trail(line) or bool(_LIST_PLACE.fullmatch(bare))

    def is_related_heading(self, line: Line) -> bool:
        """Whether it stands above a list of other stories."""
        bare = line.low.rstrip(" :>»›.!")
        more = re.match(r"more (?:from|on|about|in|by)\b", bare) and line.is_heading_like
        return bare in self._words.related_headings or bool(more and line.count <= _LONGEST_MENU)

    def _is_row_of_buttons(self, line: Line) -> bool:
        parts = re.findall(r"[a-z-]+|\d+", line.low) if line.count <= _LONGEST_MENU and not line.ends else []
        known = (self._words.button_words, self._words.button_fillers)
        pressed = any(part in known[0] for part in parts)
        return pressed and all(part.isdigit() or part in known[0] or part in known[1] for part in parts)

    def _is_trail(self, line: Line) -> bool:
        """'World | Asia', 'Home > News > Europe'."""
        parts = [part.strip().casefold() for part in _TRAIL.split(line.straight)]
        known = sum(
            part in self._words.page_headings or part in self._words.button_words | {"home"} for part in parts
        )
        beside = len(parts) - known
        return known > 0 and (beside == 0 or len(parts) > beside + 1 or beside > 1) and line.count < _LONGEST_TRAIL

    def is_asking(self, line: Line) -> bool:
        """Whether the site asks the reader to subscribe, give, follow, log in."""
        if line.count <= _LONGEST_OPENER and self._openers.match(line.own):
            return True
        return line.count <= _LONGEST_ASKING and bool(self._phrases.search(line.own))

    def is_link(self, line: Line) -> bool:
        """Whether it leads to another story: 'Also read: …'."""
        return line.count <= _LONGEST_OPENER and bool(self._to_others.match(line.own))

    def is_notice(self, line: Line) -> bool:
        """Whether it is a legal note, a correction, or says who reported and edited."""
        if line.count > _LONGEST_ASKING:
            return False
        return bool(self._notice_openers.match(line.own) or self._notices.search(line.own))

    @cached_property
    def _phrases(self) -> re.Pattern[str]:
        return re.compile(rf"\b{words.any_of(self._words.asking_phrases)}")

    @cached_property
    def _openers(self) -> re.Pattern[str]:
        return re.compile(words.any_of(self._words.asking_openers))

    @cached_property
    def _to_others(self) -> re.Pattern[str]:
        return re.compile(rf"{words.any_of(self._words.links_to_others)}\s?[:|>»]\s?\S")

    @cached_property
    def _notices(self) -> re.Pattern[str]:
        return re.compile(rf"(?<!\w){words.any_of(self._words.notices)}")

    @cached_property
    def _notice_openers(self) -> re.Pattern[str]:
        """'Editor's note: …', '© 2024 …', '(Reporting by …'."""
        labels = words.any_of(self._words.notice_openers)
        return re.compile(
            rf"©|\(?{labels}\s?[:|]|copyright (?:©|\d)|\(?(?:reporting|editing|writing|additional reporting) by "
        )


def _is_address(line: Line) -> bool:
    """A URL alone, or glued to a title; not a sentence that gives one, nor a message that ends in one."""
    found = _URL.search(line.straight)
    if not found or line.count > _LONGEST_ADDRESS:
        return False
    before = line.straight[: found.start()].rstrip()
    after = line.straight[found.end() :].strip()
    return not after and not re.search(r"[.!?…:;,\"]$|\bt\.co\b", before) and "t.co/" not in found[0]


def a_menu_word(line: Line) -> bool:
    """Whether it is short enough for the name of a section."""
    return line.is_heading_like and line.count <= _LONGEST_SECTION
