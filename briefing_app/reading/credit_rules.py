"""Lines about who made the page and when: dates of publishing, captions, credits, bylines, notes on authors.

Each rule knows a form that saved news pages in general use; the words are in `words`.
"""

from __future__ import annotations

import calendar
import re
from functools import cached_property
from typing import TYPE_CHECKING

from briefing_app.model.text import FurnitureKind
from briefing_app.reading import captions, words

if TYPE_CHECKING:
    from briefing_app.reading.lines import Line

_LONGEST_DATE = 30  # words, as all that follow
_STRANGE_DATE_WORDS = 2  # a place or a paper's name beside words of publishing
_BESIDE_DATE = 3  # words of a note beside a date: a section, an agency
_LONGEST_CAPTION = 70
_LONGEST_AGENCY_CAPTION = 130  # with the notes on where the picture comes from
_LONGEST_CREDIT = 8
_LONGEST_BYLINE = 20
_IN_A_ROW = 3  # words in capitals, that may be sections or buttons side by side
_BYLINE_NAMES = 0.8  # share of a byline's words that are names or join names
_LONGEST_NOTE = 60
_TRADE_WITHIN = 6

_TIME = re.compile(
    r"\b\d{1,2}:\d\d:\d\d|\b\d{1,2}[:.]\d\d ?(?:[ap]\.?m|[a-z]{2,4}\b)|\b\d{1,2} [ap]\.?m\b|\b\d{1,2}:\d\d$|\bago$"
)
_GLUED_STAMP = re.compile(r"[a-z]{0,20} ?(?:19|20)\d\d-\d\d-\d\d[ t]\d\d:\d\d\S{0,20}")
_TO_READ = re.compile(r" \d{1,3}[ -]min(?:ute)?s? (?:read|listen|watch)$")
_SEPARATOR = re.compile(r"\s*[|·•]\s*|\s[/–—-]\s")
_MONTH_AND_YEAR = re.compile(rf"(?:{'|'.join(calendar.month_name[1:]).casefold()}),? (?:19|20)\d\d")
_OPENS_SENTENCE = re.compile(r"(?:an?|the|how|why|what|when|where|who)\b|.*'s\b")
_NOT_PRESENT = frozenset({"to", "will", "would", "can", "could", "may", "might", "must", "should", "not", "did"})
_DAY = re.compile(
    r"\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september"
    r"|october|november|december|(?:19|20)\d\d)\b"
)

_PLACE = r"(?:far |second |third |2nd |3rd )?(?:from )?(?:l|r|c|left|right|cent(?:er|re)|top|bottom)"
_ON_PICTURE = re.compile(rf"(?<=\s)\({_PLACE}(?:[, ]+(?:and )?(?:{_PLACE}|front|back))?\)")
_PHOTO = r"(?:Photo|Photograph|Picture|Image|Photo credit|Image credit|Credit|Illustration)s?"
_CREDIT_AT_END = re.compile(
    rf"(?:(?:\b|(?<=[a-z])){_PHOTO}\s?(?::|\.\.\.|by\b)\s?[A-Z@].{{1,70}}"
    r"|\bREUTERS/[A-Z].{1,80}|\b(?:AP|EPA|Reuters|AFP) [Pp]hoto\b.{0,50}"
    r"|/(?:AFP|AP|EPA|Getty|Reuters|Xinhua|PTI|ANI|IANS)\b.{0,30}|\b(?:Pic|Photo|File)/[A-Z].{1,40}"
    r"|\bvia (?:Getty(?: Images)?|AP|AFP|Reuters|EPA|REUTERS)|\bGetty Images"
    r"|© ?[A-Z].{1,50}|(?<=\S )© (?:19|20)\d\d [A-Z].{1,50})\)?\.?$"
    r"|[.?!]\s(?:[A-Z][A-Z.'-]+[ /]){1,6}[A-Z][A-Z.'-]+$"
    r"|\b(?:Photo|PHOTO|Picture|PICTURE|Pic|PIC|Image|IMAGE|FILE)[Ss]?\s?\|\s?\S.{1,70}$"
    r"|\([A-Z][\w .&-]{1,30}: [A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){0,4}\)$"  # '(Norland News: Jane Roe)'
    r"|[.?!]\s\|\s[A-Z][\w .'/&-]{1,40}$"
    r"|\[[A-Z][\w.'-]+ [A-Z][\w.'-]+, [A-Z][\w .&'-]{2,40}\]$"
    r"|[(\[][A-Z@][^()\[\]/|]{0,60}\s?[/|]\s?[A-Z][^()\[\]]{1,60}[)\]]\.?$"
)
_PICTURE_IN_BRACKETS = re.compile(
    r"[(\[](?:ap |reuters |afp )?(?:file |handout )?"
    r"(?:photo|image|picture|photograph|credit|screengrab|screenshot)s?\b"
    r"[^()\[\]]{0,80}[)\]]\.?$"
    r"|[(\[](?:[\w.'&-]+ ){1,3}(?:photo|image|picture|photograph)s? ?(?:by\b|:|/|courtesy)[^()\[\]]{1,60}[)\]]\.?$"
    r"|\([^()]{2,40} (?:photo|picture|image|screenshot|screengrab)\)$"
    r"|[(\[](?:picture|image|photo) source: [^()\[\]]{2,60}[)\]]\.?$"  # a bare '[Source]' is a link of the text
)
_AGENCY_CAPTION = re.compile(
    r"file [–—-]{1,2} |(?:in )?this (?:file |handout |undated |pool )?(?:photo|image|picture|photograph|frame grab),?"
    r" (?:from|provided|released|taken|made|supplied|distributed|issued)\b"
)
_PHOTO_BY = re.compile(  # 'Valley News photo by Jane Roe', 'Featured image via Unsplash'
    r"(?:[\w.'’&-]+ ){0,5}(?:photo|photograph|image|picture|illustration|graphic|cartoon|drawing|map|chart)s?"
    r" (?:by|via|courtesy(?: of)?|from)"
    r" [\w@][^.:;]{1,60}",
    re.IGNORECASE,
)
_HOUSE = r"(?:The |the )?[A-Z][\w.&'-]*(?: [A-Z][\w.&'-]*){0,4}"
_FOR_HOUSE = re.compile(  # 'Jane Roe for NPR', 'Courtesy of Dorr County', 'VALLEY NEWS ARCHIVES'
    rf"[A-Z][\w.'-]+(?: [A-Z][\w.'-]+){{1,2}} for {_HOUSE}|(?:Courtesy|COURTESY)(?: of| OF)? {_HOUSE}"
    rf"|{_HOUSE} (?:[Aa]rchives?|ARCHIVES?|FILE(?: PHOTO)?|[Ff]ile photo)"
)
_GIVEN_BY = re.compile(r"\((?:submitted|supplied|provided|contributed|courtesy|handout)\b[^()]{0,60}\)")
_PERSON_AND_HOUSE = re.compile(r"[A-Z][\w.'-]+(?: [A-Z][\w.'-]+){1,2} ?/ ?[A-Z][\w.&'-]*(?:[ -][A-Z][\w.&'-]*){0,3}")
_NUMBERED_PICTURE = r"(?:figure|fig\.?|chart|table|map|graph|exhibit) \d{1,2}[.:|]"
_CAPITALS_FIRST = re.compile(r"[A-Z][A-Z'-]+(?: [A-Z][A-Z'-]+){1,4}\. [A-Z]")  # 'LONG WAIT. Farmers queue …'
_NEXT_SENTENCE = re.compile(r"[a-z\d)\"][.!?]\"? [A-Z]")
_TOLD = 2  # sentences behind the first of a paragraph that only opens in capitals, as newsletters' do
_PHOTOGRAPHER_AND_ROLE = re.compile(r"[A-Z][\w.'-]{1,30}(?: [A-Z][\w.'-]{1,30}){0,3} - \w{2,12}, [A-Z].{1,30}")
_LETTERS_AT_END = re.compile(r"[a-z)]\. [A-Z]{2,5}$")  # 'Divers search the lake below the dam. KNX'
_AFTER_QUOTE = 60  # characters: a credit follows a caption, not a quotation

_MONTH_NAME = r"(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]{0,6}\.?"
_NAME = r"[A-Z][\w.'-]+"
_ADDRESS = re.compile(r"\S*@\S+")
_IN_BRACKETS = re.compile(r"\([^()]*\)")
_SUFFIX = re.compile(r",? (?:(?:Jr|Sr)\b\.?|(?:II|III|IV)\b)")
_ENDS_IN_SUFFIX = re.compile(r"[A-Z][\w'-]+,? (?:Jr|Sr)\.$")
_NAMES = re.compile(rf"{_NAME} {_NAME}")
_NAME_WORD = re.compile(rf"{_NAME}|and|&|in|of|at|for|via|with|the|de|van|von|bin|al|el|la|,|\||/")
_LABELLED = re.compile(  # 'Writer: Jane Roe', 'NEWSPAPER SECTION: News'
    r"(?:writers?|reporters?|reported by|correspondent|editors?|photographer|photos?|text|desk|edition"
    r"|(?:\w+ )?section) ?: \S+(?: \S+){0,5}"
)
_IS_NEWS = re.compile(  # 'Court Frees Two Reporters': many without 'and', or somebody of whom it tells
    r"^[^,|/]*\b(?:[Oo]f|[Tt]o|[Ff]or|[Aa]fter|[Oo]ver|[Aa]gainst|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|\d+)\b[^,|/]*$"
    r"|^(?!.*(?:[,|/&]|\band\b|[Ss]taff)).*[a-z]s$"
)
_NAME_AND_ROLE = re.compile(rf"(?:{_NAME} ){{1,4}}{_NAME}, (?:[\w&.'-]+ )*?(?P<role>[\w-]+)")
_NAME_AND_SCHOOL = re.compile(rf"(?:{_NAME} ){{1,3}}{_NAME}, [^,.]*\b(?:University|College|Institute|School)\b[^,.]*")
_PERSON = re.compile(rf"{_NAME}(?: (?:de|van|von|bin|al|el|[A-Z][\w.'-]*))*? [A-Z][\w'-]+(?! [A-Z])")
_PLACE_BEHIND = re.compile(
    r"\b((?:19|20)\d\d), [a-z][a-z'.-]+(?: [a-z'.-]+){0,2}(?= \|| ·|$)"
)  # '4 March 2024, Lake City'
_PAPER_BEHIND = re.compile(r"(?<=\d[ap]m), the [a-z]+(?: [a-z]+){0,2}$")  # '6.05am, The Harrow Bee'
_HELPED = re.compile(r" with (?:additional |the )?(?:help|assistance|contributions?|files|reporting) (?:from|by|of) ")
_OPENER = re.compile(r"^(?:[A-Z][a-z]+ )?[Bb]y:? ")
_WRITTEN_IN = re.compile(r" in [A-Z][\w.'-]+(?: [A-Z][\w.'-]+)*")
_TITLED = re.compile(r"\b(?:Dr|Prof|Professor|Sir|Dame)\b\.? ")
_TOLD_OF = re.compile(
    rf"({_NAME}(?: [\w.'-]+){{1,3}}?)(?:$| \([^()]{{2,60}}\)|"
    r" (?:is|was|has|have|covers?|writes?|reports?|teach(?:es)?|works?|joined|contributed|lives?|studies|leads"
    r"|directs|heads|edits|runs|hosts|serves|holds|can be)\b)"
)
_BY_SOMEBODY = re.compile(rf"By {_NAME}(?: {_NAME}){{1,3}}, (?:an?|the|who|our)\b")
_DAY_FIRST = re.compile(rf"(?:{_MONTH_NAME} \d{{1,2}}|\d{{1,2}} {_MONTH_NAME})(?:,? (?:19|20)\d\d)?: ")
_DAY_AND_REST = re.compile(rf"[ ,]+(?:(?:posted|published|updated)\b|\d|{_MONTH_NAME} \d|[A-Z][a-z]{{2,5}}day\b).*")
_BY_AND_DAY = re.compile(  # 'By Jane Roe March 18 at 12:22 PM', 'By Jane Roe posted Aug 18th 2010'
    rf"[Bb][Yy]:? +{_NAME}(?: +{_NAME}){{1,3}}\b.*(?:\b(?:19|20)\d\d\b|\d{{1,2}}:\d\d|\d\d?/ ?\d\d?/\d\d).*"
)
_DESCRIBED = re.compile(
    rf"(?:{_NAME} )*(?P<surname>{_NAME})(?:,[^,]{{1,60}},)? "
    r"(?:(?P<does>covers|writes (?:about|on|for)|reports (?:on|for|from)|teaches|contributes)|is|was)\b"
)
_THE_AUTHOR = re.compile(
    r"the (?:author|writer|reporter|columnist)s? (?:is|are|was|has|teaches|works|thanks?|would like to thank)\b"
)


_NAME_AND_TIME = re.compile(  # 'Jane Roe 12 March 2024, 9:30', also with the name's last letter touching the weekday
    rf"(?:[A-Z][\w.'-]{{1,30}}[ ,|]{{1,3}}){{0,3}}[A-Z][\w.'-]{{1,40}}[ ,|•·-]{{0,3}}(?:[A-Z][a-z]{{2,8}}, )?"
    rf"(?:\d{{1,2}} {_MONTH_NAME}|{_MONTH_NAME} \d{{1,2}}),? (?:19|20)\d\d[ ,|•·-]{{1,3}}\d\d?[:.]\d\d.{{0,12}}"
)
_NAME_HOUSE_TIME = re.compile(  # 'Jane Roe, VALLEY NEWS 9:05 p.m. EST May 3, 2019'
    rf"{_NAME}(?: {_NAME}){{1,3}}, (?:[A-Z][\w.&'-]* ){{1,4}}\d{{1,2}}[:.]\d\d ?(?:[ap]\.?m\.? )?(?:[A-Z]{{2,4}} )?"
    rf"(?:\d{{1,2}} {_MONTH_NAME}|{_MONTH_NAME} \d{{1,2}}),? (?:19|20)\d\d"
)


class CreditRules:
    """The rules, with the word lists made into patterns once. A line here is never longer than a caption."""

    def __init__(self, lexicon: words.Words) -> None:
        self._words = lexicon

    def is_date(self, line: Line) -> bool:
        """Nothing but a date, with or without a time, words of publishing, and short notes beside it."""
        if line.count > _LONGEST_DATE:
            return False
        dated = _PLACE_BEHIND.sub(r"\1", _PAPER_BEHIND.sub("", _TO_READ.sub("", line.low)))
        beside = [part for part in _SEPARATOR.split(dated) if part]
        dates = [part for part in beside if self._is_date(part, line)]
        return bool(dates) and all(len(part.split()) <= _BESIDE_DATE for part in beside if part not in dates)

    def _is_date(self, words_of_it: str, line: Line) -> bool:
        parts = re.findall(r"[a-z]+|\d+", words_of_it)
        strange = sum(not part.isdigit() and part not in self._words.date_words for part in parts)
        told = len([part for part in parts if part.isdigit()]) > 1 or "ago" in parts or "yesterday" in parts
        publishing = self._tells_of_publishing(line)
        row = line.ends and ": " in line.straight  # 'September 15, 2025: The audit is published.'
        allowed = _STRANGE_DATE_WORDS if publishing and not row else 0
        told = (
            told
            or bool(_MONTH_AND_YEAR.fullmatch(words_of_it))
            or (publishing and any(part.isdigit() for part in parts))
        )
        return told and strange <= allowed and any(part in self._words.date_words for part in parts)

    def is_stamp(self, line: Line) -> bool:
        """A date with a time of day or words of publishing: never a heading of the article."""
        if _GLUED_STAMP.fullmatch(line.low):
            return True
        with_time = _TIME.search(line.low) or self._tells_of_publishing(line)
        return bool(with_time) and self.is_date(line)

    def signs(self, line: Line) -> bool:
        """Whether it is known to say who wrote the page or when, or is a date."""
        return line.kind in (FurnitureKind.BYLINE, FurnitureKind.PAGE_DATE) or (
            line.kind is None and self.is_date(line)
        )

    def is_name_and_role(self, line: Line) -> bool:
        """'Dr Jane Roe, Senior Fellow': above the text, who wrote it."""
        found = _NAME_AND_ROLE.fullmatch(line.straight) if line.count <= _LONGEST_CREDIT else None
        told = found is not None and found["role"].casefold() in self._words.writers | self._words.authors
        return told or (line.count <= _LONGEST_CREDIT and bool(_NAME_AND_SCHOOL.fullmatch(line.straight)))

    def is_role(self, line: Line) -> bool:
        """'Transport correspondent, Wales': below a name, what the writer is."""
        short = line.is_heading_like and line.count <= _LONGEST_CREDIT
        return (
            short
            and not _OPENS_SENTENCE.match(line.low)
            and not (self._words.writers | self._words.authors).isdisjoint(line.words)
        )

    def _tells_of_publishing(self, line: Line) -> bool:
        return any(word in self._words.publishing_words for word in line.words)

    def is_caption(self, line: Line) -> bool:
        """'FILE - …', 'Image caption, …', '… (L) shakes hands …', '… (Jane Roe/Agency)', '… Photograph: Jane Roe'."""
        if line.count > _LONGEST_CAPTION or _is_byline_with_day(line):
            return line.count <= _LONGEST_AGENCY_CAPTION and bool(_AGENCY_CAPTION.match(line.low))
        shows = self.shows_people(line)
        if (
            _AGENCY_CAPTION.match(line.low)
            or self._picture_label.match(line.low)
            or _PICTURE_IN_BRACKETS.search(line.low)
            or captions.is_credited(line)
            or captions.is_initialled(line)
            or captions.is_placed_and_dated(line, shows_people=shows)
            or (shows and captions.is_signed_off(line))
        ):
            return True
        if _CREDIT_AT_END.search(line.straight):
            return '"' not in line.straight[-_AFTER_QUOTE:]
        labelled = _CAPITALS_FIRST.match(line.straight) and len(_NEXT_SENTENCE.findall(line.straight)) < _TOLD
        if (labelled and (shows or tells_day(line))) or _is_in_capitals(line):
            return '"' not in line.straight
        places = set(_ON_PICTURE.findall(line.low))
        if places - {"(r)"} or "(pictured" in line.low:  # '(R)' alone is a Republican
            return shows or '"' not in line.low
        return shows and bool(
            self._agency_at_end.search(line.straight)
            or self._agency_after_day.fullmatch(line.straight)
            or _LETTERS_AT_END.search(line.straight)
        )

    def shows_people(self, line: Line) -> bool:
        """Whether it tells in the present tense what people do, as captions do."""
        before = ("", *line.words)
        return any(
            word in self._words.picture_verbs and earlier not in _NOT_PRESENT
            for earlier, word in zip(before, line.words, strict=False)
        )

    def is_credit(self, line: Line) -> bool:
        """Nothing but an agency ('AFP'), with its place ('BBC News, Paris') or people ('Jane Roe/AFP via Getty')."""
        if _is_sentence(line) or line.count > _LONGEST_CREDIT:
            return False
        if (
            any(form.fullmatch(line.straight) for form in (_PHOTO_BY, _PERSON_AND_HOUSE, _FOR_HOUSE))
            or _GIVEN_BY.fullmatch(line.low)
            or captions.is_credit(line)
        ):
            return True
        if self._agency_and_place.fullmatch(line.straight) or self._is_signed_with_role(line):
            return True
        rest = re.sub(r"\b(?:and|with|via|from|by|the)\b|[\W_]", "", self._agency.sub("", line.low))
        joined = re.search(r"\S ?/ ?\S|\bvia\b|\bwith\b|\bPool\b", line.straight) and self._agency.search(line.low)
        return (not rest and bool(line.words)) or bool(
            joined and all(_NAME_WORD.match(word) for word in line.straight.split())
        )

    def is_picture_credit(self, line: Line) -> bool:
        """A credit that names the photographer and the agency: whatever stands above it is the caption."""
        given = _GIVEN_BY.fullmatch(line.low)
        signed = (
            given
            or "/" in line.straight
            or captions.is_credit(line)
            or any(form.fullmatch(line.straight) for form in (_PHOTO_BY, _FOR_HOUSE))
        )  # 'Jane Roe/AFP', 'JANE ROE / THE POST'
        return bool(signed and self.is_credit(line)) or self._is_signed_with_role(line)

    def ends_in_agency(self, line: Line) -> bool:
        """'… in parliament on Monday. (PTI)': a caption above the text; below it the end of an agency's report."""
        return self.closes_with_agency(line) and line.count <= _LONGEST_BYLINE

    def closes_with_agency(self, line: Line) -> bool:
        """The same of a line of any length."""
        return bool(self._agency_at_end.search(line.straight))

    def _is_signed_with_role(self, line: Line) -> bool:
        """'Jane Roe - staff, AFP'."""
        return bool(_PHOTOGRAPHER_AND_ROLE.fullmatch(line.straight) and self._agency.search(line.low))

    def is_byline(self, line: Line) -> bool:
        """'By Jane Roe and John Doe in Paris', 'By Jane Roe, a fellow at …', 'Jane Roe, Political Editor'."""
        if _BY_SOMEBODY.match(line.straight) and line.count <= _LONGEST_NOTE:
            return True
        if line.count > _LONGEST_BYLINE or _is_sentence(line):
            return False
        if _is_byline_with_day(line) or _LABELLED.fullmatch(line.low):
            return True
        if _NAME_AND_TIME.fullmatch(line.straight) or _NAME_HOUSE_TIME.fullmatch(line.straight):
            return True
        opener = self._by.match(line.low)
        if opener:
            names = self._names_only(line.straight[opener.end() :]).split()
            return bool(names) and sum(map(bool, map(_NAME_WORD.match, names))) >= _BYLINE_NAMES * len(names)
        has_role = line.words and line.words[-1] in self._words.writers and line.count <= _LONGEST_CREDIT
        return bool(has_role and _NAMES.match(line.straight) and not _IS_NEWS.search(line.straight))

    def _names_only(self, words_of_it: str) -> str:
        """Without notes in brackets, addresses, dates, and what the writer is: 'Jane Roe, political editor'."""
        names = _ADDRESS.sub("", _IN_BRACKETS.sub("", _without_notes(words_of_it)))
        names = _HELPED.sub(" and ", names)
        before, _, role = names.rpartition(", ")
        return (
            before if before and role.split()[-1:] and role.split()[-1].casefold() in self._words.writers else names
        )

    def author_described(self, line: Line) -> str | None:
        """The surname of whom the line describes as notes on authors do ('' for 'The author'), else None."""
        if '"' in line.straight or line.count > _LONGEST_NOTE:
            return None
        if _THE_AUTHOR.match(line.low):
            return ""
        described = without_suffixes(line.straight)
        found = _DESCRIBED.match(described)
        if not found:
            return None
        trade = described[found.end() :].casefold().split()[:_TRADE_WITHIN]
        told = found["does"] or any(word.strip(",.") in self._words.authors for word in trade)
        return found["surname"] if told else None

    @cached_property
    def _picture_label(self) -> re.Pattern[str]:
        label = words.any_of(self._words.picture_labels)
        source = r"(?:image|media|figure|picture|photo|video) ?(?:source|caption|credit),"
        return re.compile(
            rf"{_NUMBERED_PICTURE}|[\[(]?{label}(?:\s*(?:[:|—]|\.\.\.|$)|\s+[–-]\s)|{source}|"
            r"file (?:photo|image|pic)\b"
        )

    @cached_property
    def _agency_at_end(self) -> re.Pattern[str]:
        agency = words.any_of(self._words.agencies)
        return re.compile(rf"(?:[—–|(\[-]|[a-z)\d]\.)\s?{agency}(?: (?:photo|pic|file))?[)\]]?\.?$")

    @cached_property
    def _agency_after_day(self) -> re.Pattern[str]:
        """'The minister speaks to reporters in Sejong, Tuesday. Yonhap': one sentence, its day, the agency."""
        return re.compile(rf"[^.?!\"]+(?:day|\d\d)\. {words.any_of(self._words.agencies)}")

    @cached_property
    def _agency(self) -> re.Pattern[str]:
        return re.compile(words.any_of(frozenset(name.casefold() for name in self._words.agencies)))

    @cached_property
    def _agency_and_place(self) -> re.Pattern[str]:
        return re.compile(rf"{words.any_of(self._words.agencies)}(?:, | in )(?:{_NAME} ?){{1,3}}")

    @cached_property
    def _by(self) -> re.Pattern[str]:
        role = rf"(?:[a-z-]+ ){{0,4}}{words.any_of(self._words.writers)} "  # 'By state political reporter Jane Roe'
        return re.compile(rf"{words.any_of(self._words.by_openers)}:?\s+(?:{role})?")


def names_in(byline: Line) -> set[str]:
    """The persons a byline names, in lower case, without 'Jr.'; 'Our Correspondent in Lake City' names nobody."""
    names = _DAY_AND_REST.sub("", _TITLED.sub("", _OPENER.sub("", without_suffixes(byline.straight))))
    return {name.casefold() for name in _PERSON.findall(_WRITTEN_IN.sub("", names))}


def name_told_of(line: Line) -> str | None:
    """Whom a line is about from its first word on ('Jane Roe is …', 'Jane Roe (@jroe) writes …'), or consists of.

    Without 'Jr.', as `names_in` gives them.
    """
    found = _TOLD_OF.match(without_suffixes(line.straight)) if line.count <= _LONGEST_NOTE else None
    return found[1] if found else None


def _is_sentence(line: Line) -> bool:
    """Whether it ends like one, and not with a name as 'John Doe Jr.'."""
    return line.ends and not _ENDS_IN_SUFFIX.search(line.straight)


def without_suffixes(names: str) -> str:
    """'Jane Roe and John Doe, Jr.' -> 'Jane Roe and John Doe'."""
    return _SUFFIX.sub("", names)


def _is_byline_with_day(line: Line) -> bool:
    return not line.ends and line.count <= _LONGEST_BYLINE and bool(_BY_AND_DAY.fullmatch(line.straight))


def _without_notes(names: str) -> str:
    """'Jane Roe | 14 June 2024 | 9 min' -> 'Jane Roe'."""
    told = " ".join(part for part in _SEPARATOR.split(names) if not re.search(r"\d", part))
    first = names.partition(",")[0]  # 'Jane Roe, KNX 9 Digital Team'
    return told or (first if _NAMES.match(first) and not re.search(r"\d", first) else "")


def _is_in_capitals(line: Line) -> bool:
    """'THE PRESIDENT ON MONDAY — THE PAPER/JANE ROE'."""
    return line.straight.isupper() and "/" in line.straight and _IN_A_ROW < line.count <= _LONGEST_BYLINE


def tells_day(line: Line) -> bool:
    """Whether it names a weekday, month or year, as most captions do."""
    return bool(_DAY.search(line.low))


def opens_with_day(line: Line) -> bool:
    """Whether a day stands before it: 'Apr. 8: The two presidents sign …'."""
    return bool(_DAY_FIRST.match(line.straight))


def ends_in_day(line: Line) -> bool:
    """Whether its last words are a day, as those of most captions are and of few sentences."""
    last = _DAY.search(" ".join(line.words[-3:]))
    return last is not None and not last[0].isdigit()
