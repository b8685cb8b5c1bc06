"""The figures of a printed sentence that tell how much or how many: sums, shares, votes and counts in digits.

Read for what is left out of print, where nothing has to be put into a question: so of a count only the number is
taken, its noun stays, and a hedge stays before it ('more than […] sq km'). A number that is part of a name, a date or
an age measures nothing, half a range nothing by itself, and what is told again in other money is no answer.
"""

from __future__ import annotations

import calendar
import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from briefing_app import lexicon
from briefing_app.cards.words import sums, verbs
from briefing_app.cards.words.numerals import CURRENCY, HEDGE, SCALE, UNITS
from briefing_app.model.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

_DIGITS = r"\d(?:[\d,.]*\d)?"
_SIGN = rf"(?:{CURRENCY}|(?:Rs\.?|K?Sh|[UT]Sh|RM|Rp|R|kr|CHF|SDR|LE|E£|Won) ?)"
_COINS = "|".join(sorted(set(UNITS.values())))
_SUM = re.compile(
    rf"(?<![\w$€£.,-])(?:{_SIGN}\s?{_DIGITS}{SCALE}(?: (?:crore|lakh))?(?![\w%-]|[.,]\d)|"
    rf"{_DIGITS}{SCALE}(?: (?:crore|lakh))? (?:(?:US|Swiss|French|Canadian|Australian) )?(?:{_COINS})\b)"
)
_POINTS = re.compile(rf"(?<![\w.,/$€£-]){_DIGITS} (?:percentage|basis) points\b")
_SHARE = re.compile(rf"(?<![\w.,/$€£-]){_DIGITS}\s?(?:%|per ?cent\b|pct\b)(?![- ][a-z]+-| point|-point)")
_VOTES = re.compile(
    r"(?:(?<=\bvoted )|(?<=\bby )|(?<=\bvote of )|(?<=\bpassed )|(?<=\bapproved )|(?<=\bmajority of )|"
    r"(?<=\bmargin of ))\d{1,3}(?:[-–]\d{1,3}| (?:votes )?to \d{1,3})(?![\w%-]|[.,]\d| ?(?:per|m|b))"
)
_COUNT = re.compile(
    rf"(?<![\w.,/$€£:’-])(?:\d{{1,3}}(?:[, ]\d{{3}})+|\d{{2,}}(?:\.\d+)?|"
    rf"\d(?:\.\d+)?(?= ?(?:million|billion|thousand|mn|bn)\b)){SCALE}"
    r"(?= (?!(?:to|and|or|in|on|at|by|from|with|until|a|am|pm|AM|PM|was|were|is|are|has|have|had|will|would|"
    r"years?|months?|weeks?|days?|hours?|minutes?|"
    r"seconds?|times?|year-olds?)(?:\b|$))(?:of (?:the|its|his|her|their) )?[A-Za-z])"
)
_FORMS = ((_SUM, "sum"), (_POINTS, "figure"), (_SHARE, "percentage"), (_VOTES, "count of votes"), (_COUNT, "figure"))
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d")
_MONTH = "|".join(f"{name[:3]}(?:{name[3:]})?" for name in calendar.month_name[1:])
_DATED = re.compile(rf" (?:of )?(?:{_MONTH})\b|, (?:19|20)\d\d")
_OF_A_NAME = re.compile(  # 'Boeing | 787', 'April | 13', 'the Group of | 20'; but 'About | 700'
    rf"\b(?:(?:{_MONTH})\.?|aged?|No\.|[Nn]umber|[Gg]roup of|at|(?!(?:The|An?|In|Of|About|Some|Over|Around|Nearly|"
    r"Almost|Only|Just|For|With|By|Another|But|And|Meanwhile|Then|Than)\b)[A-Z][\w’'-]*) $"
)
_HALF_BEFORE = re.compile(
    r"\bbetween $|\bbetween \S+(?: [a-z]+)? and $|\d\S* (?:to|or|and) (?:over |more than )?$|\d[-–]$|"
    r"\brang(?:es?|ing|ed) (?:from|between) [^.;,]{1,30} (?:to|and) $|"
    r"[(/] ?(?:about |around |roughly |some |nearly )?$|"
    r"\b(?:from|(?<!more )(?<!less )(?<!fewer )(?<!other )(?<!rather )than|against|the usual) $"
)
_HALF_AFTER = re.compile(
    r"(?: [a-z]+)? to (?:about |around |some |over |more than |as (?:much|many) as )?\S?\d|[-–/]\d| or \d|"
    r"(?: [a-z]+){0,2} out of (?:each|every)\b|(?: (?!and|or)[a-z]+){0,2} \(\D{0,8}\d|, or (?:about |around )?\S?\d"
)
_CLAUSE = re.compile(r"[;:—–()]|, | (?:and|but|that|which|who|when|while|after|because|if|where|as|since) ")
_HEDGED = re.compile(rf"(?<![\w’'-]){HEDGE.removesuffix('?')}$")
_LED = re.compile(r"(?:to|will|would|can|could|may|might|must|shall|should|not|let|lets)\b")
_LIVE = re.compile(  # a state behind a figure that is its subject: '2 million people live', '80 are in the harbour'
    r" [^.;:]{0,60}?\b(?:lives?|living|inhabitants|residents|reside|passes|goes|used to|forecast)\b|"
    r" [\w’'-]+ (?:[A-Z]?[a-z’'-]+ ){0,4}?(?:(?:now|still|already|currently) )?"
    r"(?:(?:is|are|remains?|use|uses|has|have|stands?|works?|sat|sits?|stood|lay|waited)\b"
    r"(?! (?:been|being|to be|due)\b)|"
    r"(?:was|were)\b(?! (?:being )?(?:[a-z]+ly )?[a-z]+(?:ed|en|wn|ld|de|ught|nt|ut|id|hot)\b))"
)
_OF_A_STATE = re.compile(  # of people, polls and markets, and of what nobody does: 'inflation soared to'
    r"\bhome to |\bpopulation\b|"
    r"\b(?:provides|supplies|controls?|accounts? for|makes? up|(?:market|relationship|trade)\b[^.;:]*\bworth|"
    r"(?:came|comes|amounted|amounts) to|charges(?: (?:it|them|[A-Z][a-z]+))?)"
    r"(?: (?:some|about|around|over|more than))? $|"
    r"\b(?:simple|absolute|qualified|two-thirds) majority of $|"
    r"\b(?:an? |the )?(?:village|town|city|island|country|nation|market) of $|"
    r"\b(?:[Ii]nflation|[Uu]nemployment|[Gg]rowth|GDP|[Oo]utput|[Yy]ields?|[Ii]ndex|[Ss]hares?|[Ss]tocks?|[Bb]onds?|"
    r"[Mm]aturity|[Ff]utures|[Ee]conomy|[Rr]eserves|[Ee]xports|[Ii]mports|[Tt]urnout|[Rr]atings?|[Aa]pproval|[Ww]ages|[Ee]arnings|[Ss]ales)\b"
    r"[^.;:]{0,40} (?:los[et]s?|gain(?:ed|s)?|slip(?:ped|s)?|grew|grow[ns]?|f[ae]ll(?:en|s)?|r[io]sen?|soar(?:ed|s)?|"
    r"jump(?:ed|s)?|climb(?:ed|s)?|drop(?:ped|s)?|shrank|shrunk|eased?|hit|reach(?:ed|es)?|down|up|worth|declined?|"
    r"plunged|surged|tumbled|touch(?:ed|es)?)\b"
)
_POLLED = re.compile(r"\b(?:polls? (?:of|by|published|showed)|opinion polls?|surveys?|pollsters?|polled|surveyed)\b")
_FAR = re.compile(r" (?:km|kms|kilomet(?:er|re)s?|miles?|met(?:er|re)s?|yards|feet)\b")  # between two places
# 'the 36 governors', 'of its earlier 16 loans', 'its list of 27 ports': anybody can know how many, or it is a state
_KNOWN = re.compile(
    r"\b(?:[Tt]he|all|its|their|his|her|our) (?:earlier |previous |existing |current |other )?$|"
    r"(?:\blists?[’']?|“[^”]*”) of $"
)
_LED_BY = "".join(rf"(?<!\b{word} )" for word in ("to", "will", "would", "can", "could", "may", "might", "must"))
_GOES_ON = re.compile(  # what somebody does all the time: 'Malta buys nearly $5 billion worth of cod'
    r"\b(?:buys|sells|sends|ships|exports|imports|consumes|burns|makes|earns|pays|charges|receives|"
    rf"{_LED_BY}(?:buy|sell|export|import|consume|burn|make|earn)) {HEDGE}$"
)
_TRADED = re.compile(r"\b(?:imported|exported|produced|consumed|shipped|traded|bought(?=.*\0 worth)) \0")
_LAST_YEAR = re.compile(r"[^.,;:]{0,40}\b(?:last year|in (?:19|20)\d\d)\b")
_STILL = re.compile(  # 'Malta currently levies a 35% toll', 'now has ties with 13 states', 'has the support of 80'
    r"\b(?:now|currently|still) (?:is|are|have|[a-z]+s) [^.,;:]*$|"
    r"\b(?:has|have) the (?:support|backing) of [^.,;:]*$|"
    rf"\b(?:needs? to [a-z]+|will be [a-z]+ing|[Tt]he (?:current|existing|present)) {HEDGE}$"
)
_HAS_PAID = re.compile(  # 'has paid Norway an estimated $4 million a year'
    rf"\b(?:has|have) (?:paid|received|earned|charged|made|cost) (?:[A-Z]\w+ |it |them )?(?:an estimated )?{HEDGE}$"
)
_AT_A_RATE = re.compile(r" (?:an?|per|each|every) (?:year|month|week|day|hour)\b")
_RECKONED = re.compile(
    r"\b(?:modell?ed|projections?|by (?:one|some|most) (?:estimates?|counts?)|would\b[^.;]* by 20\d\d)\b"
)
_IN_PASSING = (
    re.compile(  # 'the biggest of the more than | 60', 'a cook who bought | 3,000', 'is promoting a | $5 billion'
        rf"\b(?:[Oo]ne|[a-z]+est|[a-z]+st|any|each|most|many|some) of (?:the|its|their|his|her) {HEDGE}$|"
        r"\b[Aa]n? [a-z]+[^.;:,]* who [^.;:,]*$|\bThe [a-z]+ [–—] [^–—]*$|"
        r"\b(?:is|are) (?:promoting|touting|eyeing|considering|mulling|weighing|pushing for) (?:an? |the )?$"
    )
)
_BE = frozenset({"is", "are", "was", "were", "be", "been", "being"})
_HAVE = frozenset({"has", "have", "had", "having"})


class Measure(NamedTuple):
    """Where a figure stands, and how it is asked for."""

    span: Span
    asks: str


def measures(told: str) -> Iterator[Measure]:
    """The figures of a sentence, sums before shares, votes and counts; none within another, none told half."""
    taken: list[Span] = []
    for pattern, asks in _FORMS:
        for found in pattern.finditer(told):
            span = Span(*found.span())
            if any(span.overlaps(other) for other in taken):
                continue
            taken.append(span)
            is_half = _HALF_BEFORE.search(told[: span.start]) or _HALF_AFTER.match(told, span.end)
            if not is_half and not (pattern is _COUNT and _is_named(told, span)):
                yield Measure(span, asks)


def _is_named(told: str, span: Span) -> bool:
    """Whether a number is a year, a day, an age or part of a name: 'Boeing 787'."""
    dated = _YEAR.fullmatch(span.of(told)) or _DATED.match(told, span.end)
    return bool(dated or _OF_A_NAME.search(told[: span.start]))


def is_done(told: str, measure: Measure) -> bool:
    """Whether something was done, decided or said to come that a figure measures, and not how things stand (E1).

    Broader than `sums.is_of_a_deed`: any verb will do that is not one of being, having, living or costing.
    """
    before, after = told[: measure.span.start], told[measure.span.end :]
    counts = measure.asks == "figure"
    if (
        _IN_PASSING.search(before)
        or _OF_A_STATE.search(before)
        or _POLLED.search(told)
        or _LIVE.match(after)
        or _stands(told, before, after)
        or (counts and _KNOWN.search(before))
    ):
        return False
    if is_of_a_deed(told, measure):
        return True
    begins = max((found.end() for found in _CLAUSE.finditer(before)), default=0)
    goes_on = before[:begins].endswith(" and ")  # 'holds 13 per cent of the loans and | 4 per cent of the bonds'
    verb = _last_verb(before[begins:]) or (_last_verb(before) if goes_on else None)
    return verb not in _stative() and not (counts and _FAR.match(after))


def _stands(told: str, before: str, after: str) -> bool:
    """Whether a figure is of trade, of what is paid all the time, or reckoned by somebody, and of no deed."""
    traded = _TRADED.search(f"{before}\0{after}") and _LAST_YEAR.match(after)
    is_trade = _GOES_ON.search(before) or _STILL.search(before) or traded
    is_paid = _AT_A_RATE.match(after) and _HAS_PAID.search(before)
    return bool(is_trade or is_paid or _RECKONED.search(told))


def is_of_a_deed(told: str, measure: Measure) -> bool:
    """Whether a verb of deeds has the figure, with its hedge, for its object (`sums`)."""
    hedge = _HEDGED.search(told, 0, measure.span.start)
    return sums.is_of_a_deed(told, Span(hedge.start() if hedge else measure.span.start, measure.span.end))


def _last_verb(words: str) -> str | None:
    """The plain form of the last verb of some words: 'agreed to put' -> 'put'."""
    found: list[str] = re.findall(r"[A-Za-z’'-]+", words.lower())
    small = lexicon.load("small_words")["grammar"]
    for word, led in zip(reversed(found), [*reversed(found[:-1]), ""], strict=False):
        if word in _BE or word in _HAVE:
            return "be"
        if _LED.fullmatch(led) and word not in small:
            return word
        plain = verbs.plain(word) or verbs.of_participle(word) or _state_of(word)
        if plain is None and not led.endswith("s") and led not in small:
            plain = verbs.plain_of_present(word)
        if plain:
            return plain
    return None


def _state_of(word: str) -> str | None:
    """The verb of a state that a word is of: 'hold', 'accounts'."""
    return next((form for ending in ("", "s", "d", "ed") if (form := word.removesuffix(ending)) in _stative()), None)


@cache
def _stative() -> frozenset[str]:
    return frozenset(lexicon.load("amounts")["states"])
