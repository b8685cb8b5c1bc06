"""The reporter's words beside a quotation, and what they tell of its occasion: the medium, a speech gone on with."""

from __future__ import annotations

import calendar
import re
from typing import TYPE_CHECKING

from briefing_app.cards.rubric import extracts, media
from briefing_app.cards.words import wording
from briefing_app.model.sentences import sentence_of
from briefing_app.model.text import Span

if TYPE_CHECKING:
    from briefing_app.cards.desk import Desk
    from briefing_app.model.facts import Actor, Quote
    from briefing_app.model.text import Evidence

MONTHS = "|".join(name for name in calendar.month_name if name)

_MARKS = "“”\"‘’'"
_QUOTES = re.compile(r"[“”\"]")
_KINDS = (
    r"speech|interview|statement|address|letter|essay|op-ed|column|memo|video|e-?mail|tweet|post|hearing|testimony"
)
_LED_IN = re.compile(  # 'In an August speech, Mr. Lund attacked …'
    rf"\b[Ii]n an? (?:(?:{MONTHS}|\w+day|recent) )?(?P<what>(?:[a-z]+ )?(?:{_KINDS}))\b[^.“”\"]{{0,40}}?, "
    r"(?:[a-z]+ ){0,4}?(?P<who>(?:[A-Z][\w.’-]+ )*(?:[A-Z][\w’-]+|he|she)) [a-z]+"
)
_TURN = re.compile(r"^[“\"]?[A-Z][A-Z.’' -]{2,30}: ", re.MULTILINE)
_TURNS = 3  # lines that begin with whose turn it is make a transcript
_CONTINUES = re.compile(r"\b(?:then|added|continued|went on|also said)\b")
_PARAGRAPHS = 4  # in which an occasion is gone on with
_THEN = re.compile(
    r"\bat the time\b|"
    r"\b(?:the|that) (?:following|next|previous|same|very) (?:morning|day|night|week|month|year)\b|"
    r"\bhad (?!earlier )(?:[a-z]+ )?"
    r"(?:said|told|called|warned|written|described|argued|promised|vowed|tweeted|declared)\b(?! \w+sel)|"
    r"\b(?:once (?:said|told|called|described|wrote)|previously)\b|"
    r"\b(?:recall|remember|recount)(?:s|ed|ing)? (?:[\w’' ]+ )?(?:telling|saying|hearing|asking|being told)\b|"
    r"\b(?:years?|months?|decades?) (?:ago|before|earlier)\b|\btold [^,.]{2,40} then\b",
    re.IGNORECASE,
)
_PRINTED = rf"(?:{_KINDS}|profile|book|memoir|debate|article|editorial|issue|edition|pamphlet|manifesto|diary|ruling)"
_OF_A_YEAR = re.compile(
    rf"\b(?P<year>(?:1[789]|20)\d\d) (?:[A-Z]?[a-z]+ )?{_PRINTED}\b|"
    rf"\b{_PRINTED}\b[^.]{{0,30}}? in (?P<later>(?:1[789]|20)\d\d)\b"
)
_SET_IN_A_YEAR = re.compile(  # 'In a video dated 4 May 2015, Lund …', 'During a January 2022 argument, …'
    r"(?:^|[.!?][”\"’']? )(?:In|During|On|At|Back in|Around|Before|After) [^.“”\"]{0,60}?"
    r"\b(?P<year>(?:1[789]|20)\d\d)\b",
    re.MULTILINE,
)
_AFTER_IT = re.compile(r"\b(?:afterwards?|later|then|at the time|after the (?:meeting|talks|summit|vote))\b")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_SAID_IN_A_MONTH = re.compile(  # 'is under fire for indicating in late June that …'
    r"\b(?:said|saying|told|telling|indicat\w+|wrote|written|suggest\w+|announc\w+|argu\w+|interview|speech|remarks|"
    rf"comments?|statement|tweet)\b[^.“”\"]{{0,40}}? (?:in|of) (?:late |early |mid-)?(?P<month>{MONTHS})\b(?! \d)"
)
_BREAK = re.compile(  # '___', '7 p.m.', '11:15 a.m.' on a line of its own
    r"^[ \t]*(?:_{2,}|\*(?: ?\*){2,}|\d{1,2}[:.]\d\d|\d{1,2}(?:[:.]\d\d)? ?[ap]\.?m\.?)\W*$",
    re.MULTILINE | re.IGNORECASE,
)
_ENTRIES = 3  # breaks that make a page of many matters
_SET = 3  # paragraphs in which an occasion is told with what was said on it, its own among them
_NEAR = 2  # paragraphs in which the year of an occasion is a quotation's


def around(desk: Desk, piece: Evidence) -> str:
    """The sentence that tells who said a quotation, without what stands between marks."""
    bare = re.sub(r"[“\"][^”\"]*[”\"]", "", re.sub(r"\s+", " ", beside(desk, piece)))
    return bare.strip(f" {_MARKS}")


def beside(desk: Desk, piece: Evidence) -> str:
    """The sentence that tells who said a quotation, without the quotation itself.

    Its own; of a quotation that stands by itself the one before: '“Yes,” Lee told reporters. “We shall.”'
    """
    text = desk.articles[piece.article].text
    whole = sentence_of(text, piece.span)
    own = f"{text[whole.start : piece.span.start]} {text[piece.span.end : whole.end]}"
    if re.search(r"\w", own) or text[whole.start - 1 : whole.start] != " ":
        return own
    before = sentence_of(text, Span(whole.start - 2, whole.start - 1)).of(text)
    return before if _QUOTES.search(before) else own


def medium(desk: Desk, quote: Quote) -> str | None:
    """'to CNN', 'on Twitter', of a transcript the programme: as the first article that says it tells."""
    for piece in quote.evidence:
        text, told = desk.articles[piece.article].text, around(desk, piece)
        press = media.the_press(text, piece.span.start) if media.calls_the_press(told) else media.told_to(told)
        if not press and media.to_me(told):
            press = desk.articles[piece.article].outlet
        if press:
            return f"to {re.sub('^The ', 'the ', press)}"
        on = media.said_on(beside(desk, piece)) or (media.programme(text) if _is_transcript(text, quote) else None)
        if on:
            return on
    return None


def _is_transcript(text: str, quote: Quote) -> bool:
    """Whether the quotation is a turn of a transcript, or goes on with one."""
    return extracts.is_turn(quote.text) or len(_TURN.findall(text)) >= _TURNS


def lacks_hearer(desk: Desk, quote: Quote) -> bool:
    """Whether it was told 'the paper' in every article that prints it, and none says which paper that is (F5)."""
    return all(
        media.calls_the_press(around(desk, piece))
        and not media.the_press(desk.articles[piece.article].text, piece.span.start)
        for piece in quote.evidence
    )


def lacks_day(desk: Desk, quote: Quote) -> bool:
    """Whether it was said at another time than it was printed, and no article that prints it says when (C4, F5)."""
    return quote.said_on is None and all(_THEN.search(around(desk, piece)) for piece in quote.evidence)


def led_in(desk: Desk, quote: Quote, speaker: Actor) -> str | None:
    """'in a speech': the occasion a paragraph before names, where the quotation goes on with it: 'he said then'."""
    piece = quote.evidence[0]
    told = around(desk, piece)
    goes_on = _CONTINUES.search(told) or not told  # 'he said then'; a quotation that makes up its paragraph
    found = list(_LED_IN.finditer(_lead(desk, piece, _PARAGRAPHS if told else _NEAR))) if goes_on else []
    if not found:
        return None
    who = found[-1]["who"].split()[-1]
    return f"in {wording.a(found[-1]['what'])}" if who in ("he", "she", speaker.name.split()[-1]) else None


def is_of_old(desk: Desk, quote: Quote) -> bool:
    """Whether the paragraphs before tell of an occasion of another year or month: it may be of that (C4, F5)."""
    printed = desk.published(quote.evidence)
    if printed is None or quote.said_on is not None:
        return False
    leads = [_lead(desk, piece, _NEAR) for piece in quote.evidence]
    years = [int(one["year"] or one["later"]) for lead in leads for one in _OF_A_YEAR.finditer(lead)]
    years += [int(one["year"]) for lead in leads for one in _SET_IN_A_YEAR.finditer(lead)]
    for piece in quote.evidence:
        if _AFTER_IT.search(around(desk, piece)):  # 'On 4 May 2019 they met. “…,” Mr. Lund said afterwards.'
            years += map(int, _YEAR.findall(_lead(desk, piece, 1)))
    months = {calendar.month_name[month] for month in range(printed.first.month, printed.last.month + 1)}
    told = (found["month"] for lead in leads for found in _SAID_IN_A_MONTH.finditer(lead))
    return any(year < printed.first.year for year in years) or not months.issuperset(told)


def is_of_another_entry(desk: Desk, quote: Quote) -> bool:
    """Whether a page that follows many matters tells the occasion in another entry than the quotation (F5, A3)."""
    return bool(quote.occasion) and all(
        (entry := _entry(desk, piece)) is not None and (quote.occasion or "") not in entry for piece in quote.evidence
    )


def is_told_far(desk: Desk, quote: Quote) -> bool:
    """Whether its occasion is told further off than two paragraphs before: it may be another quotation's (F5)."""
    told = (quote.occasion or "").split()[-1:]
    texts = [desk.articles[piece.article].text for piece in quote.evidence]
    near = [f"{_lead(desk, piece, _SET)}{_rest(desk, piece)}" for piece in quote.evidence]
    return any(any(word in text for text in texts) and not any(word in text for text in near) for word in told)


def _rest(desk: Desk, piece: Evidence) -> str:
    """The paragraph of a quotation from where it begins."""
    return desk.articles[piece.article].text[piece.span.start :].partition("\n")[0]


def _entry(desk: Desk, piece: Evidence) -> str | None:
    """The entry of such a page, between lines of nothing but a rule or a time of day; None of another page."""
    text = desk.articles[piece.article].text
    ends = [found.start() for found in _BREAK.finditer(text)]
    if len(ends) < _ENTRIES:
        return None
    start = max((end for end in ends if end <= piece.span.start), default=0)
    return text[start : min((end for end in ends if end > piece.span.start), default=len(text))]


def _lead(desk: Desk, piece: Evidence, paragraphs: int) -> str:
    """The last paragraphs up to a quotation, with what its own holds before it."""
    return "\n".join(re.split(r"\n+", desk.articles[piece.article].text[: piece.span.start])[-paragraphs:])
