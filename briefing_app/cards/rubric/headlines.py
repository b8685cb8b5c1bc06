"""The headline under which a quotation was printed.

It tells what a remark was about where neither its own words nor the reporter's beside it do (rubric B1), and tells it
in the article's words: 'as quoted in June 2023 (headline: Lawmakers reject ferry bill)'.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from briefing_app import lexicon
from briefing_app.model.text import Span

if TYPE_CHECKING:
    from briefing_app.model.text import Article

_LENGTHS = range(5, 17)  # words: fewer tell no matter, more are a sentence of the text
_LABELLED = range(3, 17)  # words of one behind a label, which shows it for a headline
_WHOLE = range(4, 27)  # words of one that is printed whole
_BARE_LENGTHS = range(4, 17)  # words of one that only tells somebody's words
_LONG = 8  # words of a headline that are read in passing
_AGAIN = 2  # times that words of a headline come back in its text, and how many do
_PRONOUN = re.compile(r"\b(?:he|she|his|her|him|they|their|it|its)\b", re.IGNORECASE)
_FURTHER = re.compile(  # what is told beside the matter, and who tells it
    r": | [-–—] |[–—]|; |(?:, |(?<=,’) )(?:[Ss]ays?|[Ww]arns?|[Aa]rgues?) [^,;:]{3,60}$"
)
_INSERTED = re.compile(r" ?[–—] [^–—]+ [–—] ?")  # 'votes to delay – and dilute – the law': nothing ends at a dash
_QUOTED_FIRST = re.compile(
    r"‘(?:[^‘’]|(?<=\w)’(?=\w))+’[:,] (?P<told>[^‘]{30,})"
)  # somebody's words, then the matter
_STOP = re.compile(r"(?<!\.[A-Z])[.,;:\s]+(?=[’']?$)")  # but 'the U.S.'
_SUBTITLE = re.compile(r" ?; ?(?:/.*)?$| \| .*")
_LABEL = re.compile(
    r"^\W*(?:EXCLUSIVE|UPDATE(?: \d)?|WRAPUP(?: \d)?|BREAKING|ANALYSIS|OPINION|VIDEO|WATCH|"
    r"(?:(?:[A-Z][a-z]+ )?(?i:spotlight|focus|feature|profile|newsmaker|factbox|explainer|report)))\s?[-–—:|] ?|"
    r"^(?:Explained|Explainer|Analysis|Interview|Opinion|Comment|In depth|Long read) ?\| ?|"
    r"^\[(?:[A-Z][a-z]+ )?(?i:analysis|opinion|interview|column|comment|feature|explainer|report|exclusive)\] ?"
)
# a mark is an opening one by where it stands, whatever its shape
_OPENING = re.compile(r"(?<![^\s(\[—–-])[“”„\"«»](?=\S)")
# a pair of single marks of which the first is no opening one; 'the ’90s' has none
_SINGLE = re.compile(r"(?<!\w)['’](?=[^\W\d])([^'‘’]*(?:(?<=\w)['’](?=\w)[^'‘’]*)*)['’](?!\w)")
_MARKS = str.maketrans("“”„\"«»'*", "‘’‘’‘’’ ")
_OF_MANY = re.compile(  # a page that follows many matters
    r"^(?:The Latest|Live|As it happened|Timeline|Letters|Corrections|In brief|Morning|Evening)\b|"
    r"\b(?:live (?:updates|blog)|as it happened|roundup|round-up|briefing|transcript|highlights|digest|"
    r"(?:news|week) in brief)\b",
    re.IGNORECASE,
)
_UNFIT = re.compile(  # a byline or a button; brackets of its own; told from the day it was printed
    r"^(?:by|published|updated|posted|share|subscribe|sign|listen|read|photo|image|credit)\b|[()\[\]]|https?:|"
    r"\b(?:today|tonight|tomorrow|yesterday|(?:this|next|last) (?:week|month|year)|"
    r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b",
    re.IGNORECASE,
)
_HOUR = re.compile(r"^\d{1,2}[:.]\d\d ?(?:[ap]\.?m\.?)?\W*$|^\d{1,2} [ap]\.?m\.?\W*$", re.MULTILINE)
_HOURS = 3  # lines that are nothing but a time of day: the page follows many matters


@lru_cache(1024)
def of(article: Article) -> str | None:
    """The headline, if it tells one matter: its marks made single, without label, subtitle and closing stop.

    None of a page that follows many matters, and of a text that begins without a headline.
    """
    told, labelled = _told(article)
    lengths = _LABELLED if labelled else _LENGTHS
    quoted = _QUOTED_FIRST.fullmatch(told) if told and len(told.split()) not in lengths else None
    told = quoted["told"] if quoted else told
    return told if told and len(told.split()) in lengths else None


@lru_cache(1024)
def whole(article: Article) -> str | None:
    """The headline however long it is, where its whole matter is needed: over a printed passage (B1)."""
    told, _ = _told(article)
    return told if told and len(told.split()) in _WHOLE else None


def _told(article: Article) -> tuple[str | None, bool]:
    """The headline of one matter, as a front prints it, and whether a label showed it for one."""
    found = article.title or _first_line(article)
    if not found or _OF_MANY.search(found) or len(_HOUR.findall(article.text)) >= _HOURS:
        return None, False
    told = _SUBTITLE.sub("", _LABEL.sub("", found))
    told = _OPENING.sub("‘", _SINGLE.sub(r"‘\1’", told)).translate(_MARKS)
    told = _STOP.sub("", " ".join(told.split()))
    return (None if _UNFIT.search(told) else told), bool(_LABEL.match(found))


_ONLY_WORDS = re.compile(r"[‘“\"'].*[’”\"']")


def short(article: Article) -> str | None:
    """The headline as a front tells it: a long one without what follows a colon or dash, or who says so (B10).

    Only where the part before still tells the matter: names somebody, or has words that come back in the text.
    """
    whole = of(article)
    cut = _FURTHER.search(whole) if whole and len(whole.split()) > _LONG and not _INSERTED.search(whole) else None
    if whole is None or cut is None:
        return whole
    head = _STOP.sub("", whole[: cut.start()])
    if _ONLY_WORDS.fullmatch(head):
        return whole  # what somebody said tells nobody of what
    return head if len(head.split()) in _LENGTHS and len(_coming_back(head, article.text)) >= _AGAIN else whole


def without_teller(headline: str, surname: str) -> str | None:
    """A headline that only tells somebody's words, without him: 'Norway’s Lund says toll falls', 'Toll falls - Lund'.

    None where it is about him otherwise, too short without, or goes on with him: 'says he will go'.
    """
    if surname not in headline:
        return None
    name = re.escape(surname)
    says = r"(?:says?|said|warns?|argues?|insists?|predicts?|hints?|tells? [a-z]+)(?: that)?"
    found = re.fullmatch(rf"(?:[\w.’'-]+ ){{0,4}}?{name} {says} (?P<told>.+)", headline) or re.fullmatch(
        rf"(?P<told>.+?)(?:,| [-–—]) (?:(?:says?|said) )?(?:[\w.’'-]+ ){{0,3}}?{name}(?: says?| said)?", headline
    )
    told = found["told"] if found else ""
    fits = len(told.split()) in _BARE_LENGTHS and not re.search(rf"\b{name}\b", told) and not _PRONOUN.search(told)
    return f"{told[:1].upper()}{told[1:]}" if fits else None


def _coming_back(words: str, text: str) -> set[str]:
    """Words of a headline that its text has at least twice."""
    small, lower = lexicon.load("small_words")["grammar"], text.lower()
    found = {word for word in re.findall(r"[a-z]{4,}", words.lower()) if word not in small}
    return {word for word in found if lower.count(word) >= _AGAIN}


def _first_line(article: Article) -> str | None:
    """The first line of the text, where an empty one parts it from the next and nothing says that it is a menu."""
    first = re.match(r"\s*(\S[^\n]*?)(?:; *\n[^\n]+)? *\n\s*\n", article.text)
    if first is None or article.is_furniture(Span(*first.span(1))):
        return None
    return first[1].strip()
