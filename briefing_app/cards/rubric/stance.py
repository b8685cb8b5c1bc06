"""What a quotation takes: a demand, a refusal, a promise, an assessment, or nothing at all (rubric F9).

Not every remark that is printed is worth learning: a courtesy, a truism and a piece of somebody's day are not.
"""

from __future__ import annotations

import calendar
import re
from functools import cache, lru_cache

from briefing_app import lexicon
from briefing_app.cards.words import verbs

CLEAR = 2  # how much of a position asks for its speaker

NOBODY = frozenset({"I", "I’m", "I'm", "I’ve", "I've", "I’ll", "I'll", "I’d", "I'd"})
_CALENDAR = frozenset((*calendar.month_name, *calendar.day_name))
# of the words that show a position the ones that a mere report has too
_WEAK = frozenset(
    {
        "agree",
        "agreed",
        "believe",
        "no",
        "not",
        "nothing",
        "think",
        "will",
        "would",
        "clear",
        "clearly",
        "right",
        "best",
    }
)
_SMALL = frozenset(
    {"always", "any", "call", "calls", "can", "every", "expect", "expects", "have", "only"}
)  # and these are no sign alone
_DEMANDS = re.compile(  # a demand, refusal or warning of more than a word
    r"\b(?:it[’']s|it is) (?:high )?time (?:to|for|that)\b|\b(?:has|have|had|got) to\b|"
    r"\blet us\b|\blet[’']s (?!see\b)|\bat risk\b|"
    r"\bno (?:excuse|place|reason|evidence|link|plans?|chance|substitute|basis|way)\b|"
    r"\bno (?:intention|choice|doubt|desire)\b|\bun-[A-Z]\w+|"
    r"\bis (?:the|an?) (?:only )?(?:condition|precondition|price|key|heart|root|basis|foundation|test|essence|"
    r"cornerstone|way) (?:of|for|to)\b|\b(?:is|are) now (?:over|at an end|dead)\b|"  # what all hangs on, what ended
    r"\b(?:100|hundred) percent (?:wrong|right|behind|against)\b|\bone of the (?:most|worst|greatest|biggest) ",
    re.IGNORECASE,
)
_DENIES = re.compile(  # in the present: 'A resolution does not stop a bullet'
    r"\b(?:do|does|is|are|am) not\b|\b(?:don|doesn|isn|aren)[’']t\b|\bI[’']m not\b|"
    r"\bno (?:one|country|\w+ (?:can|should|will))\b"
)
_I_DID = re.compile(
    r"I(?: have|[’']ve| had| did not| didn[’']t)?(?: never| always)?(?: before)?(?: been)? "
    r"(?P<verb>[a-z]+ed|come|gone|went|came|saw|seen|met|was|had|have an?|got|took|made)\b"
)
_WE_DID = re.compile(
    r"We (?:also |then |have )?(?:looked|talked|discussed|met|spoke|worked|tried|visited|started|thought)\b"
)
_ALL_KNEW = re.compile(
    r"(?:Everybody|Everyone|Nobody|No one|People|They) (?:knew|thought|said|saw|felt|wanted|had)\b"
)
_STANDS_SO = re.compile(  # how far something is, and no view of it
    r"\b(?:has|have) not (?:yet )?been (?:determined|decided|confirmed|established|released|announced)\b|"
    r"\b(?:don[’']t|do not) (?:have|see|know) (?:the |any |an? |all the )?(?:exact |specific |final |further |more )?"
    r"(?:details|information|numbers|answers?|legislation|figures|timeline|date)\b"
)
_STEM = 5  # letters in which forms of a word agree
_SENTENCE = 8  # words of an assertion that is worth its speaker
_MEASURE = re.compile(
    r"\d ?(?:%|per ?cent|pct)|\b(?:most|none|half|all|a (?:third|quarter|majority)) of\b|"
    r"\ba (?:large|small|great|huge|tiny) (?:part|share|proportion|amount)\b|\b(?:twice|double|triple) \b",
    re.IGNORECASE,
)
_WAS = frozenset({"was", "were", "had", "am", "’m"})
_OWN_DOINGS = re.compile(
    r"(?:^|[.!?,] )(?:I|[Ww]e)(?:[’'](?:ve|d)| have| had)? "
    r"(?:(?:[a-z]+ly|never|just|first|also|then|often|always) )?(?P<verb>[a-z]+)"
)
_POINTS_OUT = re.compile(  # what is called important to say is no courtesy for that
    r"^(?:I think |But |And )?it(?:[’']s| is) important to "
    r"(?:point out|note|stress|remember|emphasi[sz]e|recogni[sz]e) that ",
    re.IGNORECASE,
)
_CALLS = re.compile(r"(?:Order|Hear, hear|Objection|Amen|Cheers|Bravo|Welcome)[.!,]")


@lru_cache(4096)
def position(words: str) -> int:
    """How much of a demand, refusal, promise or assessment the words hold; 0: they merely tell, or are a courtesy."""
    if is_banal(words):
        return 0
    lists = lexicon.load("worth")
    judging = lexicon.load("stances")["judging"]
    plain = words.lower().replace("’", "'")
    found = set(re.findall(r"[\w']+", plain))
    strong = found & ({*lists["stance"], *lists["weight"], *judging} - _WEAK - _SMALL)
    small = found & _SMALL and names_something(words)
    weak = small or found & ({*lists["stance"], *lists["weight"]} & _WEAK) or re.search(r"n't\b", plain)
    return (
        2 * (len(strong) + bool(_DEMANDS.search(words)))
        + bool(weak) * (1 + names_something(words))
        + bool(_DENIES.search(words))
    )


def names_something(words: str) -> bool:
    """Whether a name or a state stands in the words."""
    later = re.findall(r"(?<!^)(?<![.!?] )(?<![“‘])\b[A-Z][\w.’'-]+", words)
    if words.partition(" ")[0].lower() in lexicon.nations():
        return True  # 'American tax money', 'Norway'
    return any(word not in NOBODY and word.rstrip("s") not in _CALENDAR for word in later)


def merely_tells(words: str) -> bool:
    """Whether somebody only tells what he did ('I have knocked on doors'), and takes no side."""
    if _WE_DID.match(words) or _ALL_KNEW.match(words):
        return True
    did = _I_DID.match(words)
    tells = did and did["verb"] not in lexicon.load("positions")["own acts"]
    return bool(tells) and not _any_of("positions", "taking sides").search(words)


def bears_on(words: str, headline: str) -> bool:
    """Whether words assert something of the very matter of a headline, and not what the speaker did himself.

    A measure of what it names ('most of the oil is gone'), or a sentence that shares two of its telling words.
    """
    if not headline or len(words.split()) < _SENTENCE or tells_of_oneself(words) or "?" in words or is_banal(words):
        return False
    shared = _telling(words) & _telling(headline)
    return len(shared) > 1 or bool(shared and _MEASURE.search(words))


def asserts(words: str) -> bool:
    """Whether words are a whole assertion of somebody or something named, and not of the speaker's own doings."""
    told = tells_of_oneself(words) or merely_tells(words) or is_banal(words) or "?" in words
    return len(words.split()) >= _SENTENCE and names_something(words) and not told


def _telling(words: str) -> set[str]:
    lists = lexicon.load("small_words")
    found = set(re.findall(r"[a-z]{3,}", words.lower())) - {*lists["grammar"], *lists["filler"]}
    return {word[:_STEM] for word in found}


def tells_of_oneself(words: str) -> bool:
    """Whether the words are of the speaker's own doings: 'I was second in line', 'We left the night before'."""
    acts, sides = lexicon.load("positions")["own acts"], _any_of("positions", "taking sides")
    verbs_of = {found["verb"] for found in _OWN_DOINGS.finditer(words)} - set(acts)
    did = (verb in _WAS or verbs.plain(verb) or verb in verbs.participles() | _irregular() for verb in verbs_of)
    return any(did) and not sides.search(words)


def is_banal(words: str) -> bool:
    """Whether they are a courtesy, a truism or a way round an answer, which anybody says of anything."""
    words = _POINTS_OUT.sub("", words)
    return bool(
        _CALLS.match(words)
        or _STANDS_SO.search(words)
        or _is_of_talks(words)
        or _any_of("stances", "banal").search(words.replace("’", "'").lower())
    )


def _is_of_talks(words: str) -> bool:
    """Whether they are but what any talks are called: 'frank, warm and useful'."""
    told = set(re.findall(r"[a-z]+(?:-[a-z]+)*", words.lower())) - {"and", "but", "not", "too"}
    return told <= set(lexicon.load("stances")["of talks"])


@cache
def _irregular() -> frozenset[str]:
    """Participles that are no past form: 'spoken'."""
    return frozenset(row.split()[1] for row in lexicon.load("verb_forms")["participles"])


@cache
def _any_of(name: str, section: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, lexicon.load(name)[section]))})\b")
