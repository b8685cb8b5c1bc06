"""The figures of a sentence as gaps: 'arrested how many militants', 'paid how much', 'for how long', 'by what count'.

A figure is what an analyst asks of a report first. The number goes with its scale ('more than two dozen') and its
noun; one that belongs to what is named ('the three envoys', 'Ann Lee's three boats', 'article 5') is no answer.
"""

from __future__ import annotations

import calendar
import re
from typing import TYPE_CHECKING

from briefing_app import lexicon
from briefing_app.cards.words import sized, verbs
from briefing_app.cards.words.gap import Gap, figure, last_word
from briefing_app.cards.words.numerals import CURRENCY, DIGITS, HEDGE, SCALE, UNITS, WORDS_FOR
from briefing_app.cards.words.wordlists import listed
from briefing_app.model.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

_EDGE = re.compile(
    r"\s*(?:$|[,.]|(?:in|on|at|of|to|for|from|with|by|about|over|as|against|into|during|after|before|without|within|"
    r"under|amid|near|because|following|despite|since|until|towards?|through|via|when|while|across|around|inside|"
    r"outside|planned|scheduled|ahead|along|alongside|if|off)\b)"
)
_MONEY = re.compile(
    rf"(?<![\w-])(?P<n>{HEDGE}(?:{CURRENCY}|Rs\.?|K?Sh|[UT]Sh|RM|Rp|R|kr)\s?{DIGITS}{SCALE}|"
    rf"{HEDGE}\d[\d.,]* (?:million|billion|trillion)(?=$|[,.] | (?:in|on|at|for|from|by|against|over|after|and)\b)|"
    rf"{HEDGE}{DIGITS}{SCALE} (?:Swiss |French )?(?:dlrs|{'|'.join(sorted(set(UNITS.values())))}))(?![\w-])"
)
# with fractions of it: '7/8 per cent', '9-1/4 per cent'
_SHARE = re.compile(
    rf"(?<![\w/.-])(?P<n>{HEDGE}(?:(?:\d+-)?\d[\d./]*\s?%|"
    rf"(?:(?:\d+-)?\d[\d./]*|{WORDS_FOR})(?: (?:to|or) (?:\d[\d.]*|{WORDS_FOR}))?\s?(?:per ?cent|pct)\b))"
    r"(?! point| to \d)"
)
_MANY = r"(?:[a-z-]+s|people|[a-z]*men|children|police|aircraft|staff|troops|personnel|percentage points)"
_OF_A_PEOPLE = r"(?:[A-Z][a-z]+ )?[A-Z][a-z]+(?:ans|ons|is|sts|ks|ders|ese|nes|ims|ians|ews)"  # 'Israelis', 'Marines'
_COUNT = re.compile(
    rf"(?<![\w,.$€£/-])(?P<n>{HEDGE}"
    rf"(?:(?:\d{{1,3}}(?:,\d{{3}})+|\d+(?: (?:to|or) \d+)?(?:\.\d+)?|{WORDS_FOR}){SCALE}|"
    r"(?:half )?an? (?:dozen|hundred|thousand|million|billion))) "
    r"(?P<of>(?:\d+-year-old )?(?:[a-z]+ )??(?:[A-Z][\w.]*-[a-z]+ )?"
    r"(?:(?:[A-Z][a-z]+(?:n|sh|ese|i|ch|ic|ss)|[A-Z]{2}) )?"
    rf"(?:[a-z][a-z-]+ ){{0,3}}?{_MANY}|(?:[A-Z]{{2}} )?{_OF_A_PEOPLE}|[A-Z]{{2,4}}s)(?![\w’'-])"
)
_FRACTION = re.compile(
    rf"(?<![\w-])(?P<n>{HEDGE}(?:(?:[Oo]ne|[Tt]wo|[Tt]hree|[Ff]our)[- ](?:third|quarter|fifth|tenth)s?|[Hh]alf))"
    r"(?= of (?:the |its |their |all |[A-Z])| (?:the |its ))"
)
_PART = re.compile(
    rf"(?<![\w,.$€£/-])(?P<n>{HEDGE}(?:\d+|{WORDS_FOR})) (?P<of>of (?:the|its|their) (?:\d+|{WORDS_FOR}) [a-z]+)"
)
_TOLL = re.compile(
    rf"\b(?:toll|tally|count|total|number of [a-z]+)\b.*? (?:to|at|by|reached|passed) (?P<n>{HEDGE}\d[\d,]*)"
    r"(?=$| (?:in|on|since|after)\b)"
)
_NUMBER = rf"(?:\d+|an?|{WORDS_FOR})"
_UNIT = r"(?:year|month|week|day|hour|minute)s?"
_LASTED = re.compile(
    r"\b(?:jailed|imprisoned|detained|held|suspended|banned|barred|lasted|met|spoke|talked|served)\b[^,;]{0,40}? for "
    rf"(?P<n>{HEDGE}{_NUMBER} {_UNIT}(?: and {_NUMBER} {_UNIT})?)"
    r"(?=$|[,.]| (?:in|at|on|over|after|by|from|without|with)\b)"
)
_FOR = re.compile(
    rf"\bfor (?P<n>{HEDGE}(?:another )?(?:\d+|{WORDS_FOR}) {_UNIT})"
    r"(?=$|[,.]| (?:in|at|on|over|after|before|by|from|without|with|if|and|as|to)\b)"
)
_VOTES = rf"(?:\d{{1,3}}|{WORDS_FOR})"
_TALLY = rf"(?P<figure>\d{{1,3}}[-–]\d{{1,3}}|{_VOTES} (?:votes )?to {_VOTES})"
_POLLED = r"\d{1,2}(?:\.\d)? ?(?:%|per ?cent)"
_AGAINST = re.compile(rf" (?:to|against) {_VOTES}\b")
_AND_AGAINST = "count (for and against)"
_COUNTED = (
    (re.compile(rf"\bvoted (?P<n>{_TALLY})(?= (?:to|on|for|against|in) )"), f"by what {_AND_AGAINST}"),
    (re.compile(rf"\bby (?P<n>(?:a (?:vote|margin) of )?{_TALLY})(?! ?(?:%|per))(?![\w-])"), f"what {_AND_AGAINST}"),
    (re.compile(rf"\bby (?P<n>(?P<figure>{_POLLED} to {_POLLED}))(?![\w-])"), "what two percentages"),
    (re.compile(rf"\b(?:in|by) (?P<n>an? {_TALLY} vote)\b"), f"a vote of what {_AND_AGAINST}"),
)
_LEVEL_HEDGES = ("around", "about", "close to", "near")
_AT_A_LEVEL = ("stabilized", "stabilised", "hovered", "remained", "remain", "stayed", "settled", "stood", "stuck")
_ADJUSTED = re.compile(r"\ban? (?:[a-z]+ly )?(?!extra |further |mere )[a-z-]+ $")  # 'an adjusted | 4 per cent'
_NEAR = 4  # words before a share in which it is told what grew
_BARELY = re.compile(r" (?:just|only|barely|exactly|a mere)(?: (?:over|under|above|below))? $")
_OWNED = re.compile(r"[’']s? $")
_MONTHS = frozenset(calendar.month_name[1:])
_LENGTH = re.compile(r"metres|meters|kilometres|kilometers|miles|yards|(?:year|month|week|day|hour|minute)s")


def amounts(told: str, start: int) -> Iterator[Gap]:
    """The figures of `told` from `start` on; from its beginning, if it begins with one.

    Args:
        told: one plain sentence without its full stop.
        start: where the predicate begins.
    """
    first = 0 if any(pattern.match(told) for pattern in (_COUNT, _PART, _FRACTION)) else start
    for pattern, asks in ((_MONEY, "how much"), (_SHARE, "what percentage"), (_COUNT, "how many")):
        for found in pattern.finditer(told, first):
            after = told[found.end() :]
            half = found.group().endswith("votes") and _AGAINST.match(after)  # 'by 52 votes | to 49'
            if not (half or _is_fixed(told[: found.start()], after)) and _is_amount(told, found, asks):
                yield Gap(Span(*found.span()), _asked(told, found, asks), figure(found["n"]))
    for found in _PART.finditer(told, first):
        yield Gap(Span(*found.span("n")), "how many", figure(found["n"]))
    for found in _FRACTION.finditer(told, first):
        yield Gap(Span(*found.span("n")), "what share", figure(found["n"]))
    toll = _TOLL.search(told)
    if toll:
        yield Gap(Span(*toll.span("n")), "what figure", figure(toll["n"]))
    yield from _votes(told, start)
    lasted = [*_LASTED.finditer(told, start)]
    lasted += [one for one in _FOR.finditer(told, start) if all(one.span("n") != other.span("n") for other in lasted)]
    for found in lasted:
        yield Gap(Span(*found.span("n")), "how long", figure(found["n"]))
    yield from sized.gaps(told, start)


def _votes(told: str, start: int) -> Iterator[Gap]:
    """'voted 19-15 to …' -> 'voted by what count (for and against) to …'."""
    for pattern, asks in _COUNTED:
        for found in pattern.finditer(told, start):
            yield Gap(Span(*found.span("n")), asks, figure(found["figure"]))


def _asked(told: str, found: re.Match[str], asks: str) -> str:
    before = told[: found.start()]
    if found["n"].startswith(_LEVEL_HEDGES) and last_word(before) in _AT_A_LEVEL:
        return f"at {_counted(found, asks)}"  # 'stabilised around 18 crowns'
    share = asks == "what percentage" and not told[found.end() :].startswith(" of ")
    return f"by {asks}" if share and _changes(_BARELY.sub("", before)) else _counted(found, asks)


def _changes(before: str) -> bool:
    """Whether words tell that something grew or shrank, no preposition behind them: 'raised it | by …'."""
    *others, last = re.findall(r"[\w’'-]+|,", before)[-_NEAR:] or [""]
    if last in listed("before a name") or last in verbs.AUXILIARIES or last == ",":
        return False
    return any(_grows(word) for word in (*others, last))


def _grows(word: str) -> bool:
    plain = verbs.plain(word) or verbs.plain_of_present(word) or verbs.of_participle(word) or word
    return plain in listed("grows or shrinks")


def _counted(found: re.Match[str], asks: str) -> str:
    return f"how many {found['of']}" if asks == "how many" else asks


def _is_a_people(counted: str) -> bool:
    """Whether people are told by their nation or creed: 'Israelis', 'Timorese', 'Muslims'."""
    one = counted.lower()
    return one in lexicon.nations() or one.removesuffix("s") in lexicon.nations() or one in listed("peoples")


def _is_amount(told: str, found: re.Match[str], asks: str) -> bool:
    """Whether the figure is a phrase of its own, and counts something."""
    after, before = told[found.end() :], told[: found.start()]
    if re.search(r"\bfrom $", before) and " to " in found["n"]:
        return False  # 'from 10 to 12 per cent'
    if _ADJUSTED.search(before):
        return False
    if asks != "how many":
        return bool(_EDGE.match(after)) and not (_OWNED.search(before) or _is_half(before, asks))
    *described, counted = found["of"].split()
    if counted[:1].isupper() and not (_is_a_people(counted) or re.fullmatch(r"[A-Z]{2,4}s", counted)):
        return False
    small = lexicon.load("small_words")["grammar"]
    if any(word in small or word in verbs.AUXILIARIES or re.fullmatch(r"[a-z-]+[^s]s", word) for word in described):
        return False  # 'five were hurt in raids': raids are not counted
    year = re.fullmatch(r"(?:1[5-9]|20)\d\d", found["n"])
    over = found["n"].startswith("over ") and _LENGTH.fullmatch(counted)  # 'three races over 100 metres'
    lasted = counted in ("years", "days") and (
        last_word(before) in listed("lasting") or before.endswith("sentenced to ")
    )
    return not (year or over or _OWNED.search(before)) and (lasted or counted not in listed("not counted"))


def _is_half(before: str, asks: str) -> bool:
    """Whether a share ends a tally: half of '43 per cent to | 38 per cent', but not of 'from 43 per cent to'."""
    tally = asks == "what percentage" and re.search(rf"{_POLLED} to $", before)
    return bool(tally) and not re.search(rf"\bfrom [^,]*{_POLLED} to $", before)


def _is_fixed(before: str, after: str) -> bool:
    """Whether the number belongs to what is named: 'the three envoys', 'at the age of 40'; but 'raised it to 5%'."""
    if before.endswith(" to ") and not re.search(r"\d\S* to $", before):
        return False
    if before.endswith(" from ") and not re.match(r"[^,;]{0,20}? to \d", after):
        return False
    return last_word(before) in listed("fixed") or last_word(before).title() in _MONTHS
