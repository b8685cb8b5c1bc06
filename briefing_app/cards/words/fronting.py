"""The question word at the head of its question: 'With whom did Ann Lee hold talks in Oslo?'.

What stands in the main clause of a sentence is asked first, its preposition before it, subject and verb turned round
by the tables of verbs. Of what cannot be moved there (`islands`) no question is made: one that leaves its word inside
a statement is none (rubric B10).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from briefing_app.cards.words import islands, verbs
from briefing_app.cards.words.wordlists import listed

if TYPE_CHECKING:
    from briefing_app.cards.words.gap import Gap

_LEAD = re.compile(rf"(?:^| )(?P<led>{islands.LED})$")
_LEADS_ITSELF = re.compile(rf"(?:{islands.LED}) (?=what|which|whom|how|a vote)")
_STAYS = re.compile(r"\bcall(?:ed)? on$")  # its preposition stays with the verb
_IN_PLACE = ("in", "at", "near")
_COINS = r"(?:[A-Za-z]+ )?(?:dollars|euros|pounds|yen|marks|francs|pesos|yuan|rupees|pesetas)"
_SIZE = re.compile(
    rf"(?P<a>an?) (?:record )?(?P<what>(?:[\w-]+ ){{0,3}}?)(?P<noun>(?![a-z]+(?:ed|ly) )[a-z]+) of "
    rf"(?:how much|what percentage|how many {_COINS}|"
    r"(?P<long>how many (?:years|months|weeks|days|hours|minutes))|"
    r"(?P<many>how many (?:[a-z]+ )?(?:people|[a-z]+s|men)))"
)
_HAS_SIZE = re.compile(rf"(?P<verb>(?:[a-z]+ ){{0,3}}?)(?P<size>{_SIZE.pattern})")
# what goes to the head with a figure: 'how many sailors | from Oslo'
_PHRASE = (
    r" (?:{led}) (?:(?:the|its|his|her|their|an?|all|[\w.’$€£-]+) ){{0,4}}?[\w.’$€£-]+"
    r"(?= (?:in|on|at|to|for|from|with|by|during|through|under|against|as|over|before|after|since|until|near|along|"
    r"because|when)\b|$)"
)
_OF_IT = re.compile(_PHRASE.format(led="of|per"))
_OF_THEM = re.compile(_PHRASE.format(led="of|per|from|among|off"))
_OF_STUFF = re.compile(r"^ of (?!(?:the|its|his|her|their|all|an?|it|them)\b|[A-Z][\w’']*[’']s?\b)")
_IN_A_YEAR = re.compile(r" in (?:[A-Z][a-z]+ )?(?:19|20)\d\d\b")
_SAID_LAST = re.compile(
    r", (?P<who>(?:the |an? )?[^,]{3,70}?) (?:said|reported|announced|estimated)"
    r"(?: (?:in|at) an? (?:[a-z-]+ ){0,3}[a-z]+)?$"
)
_ASKED = r"(?:who|whom|whose|which|what|how|when|where|why)\b"
_HEADER = re.compile(
    r"^(?:(?:As (?:reported|quoted|printed)|According to|In|On|By|Since|Between|Before|After)\b"
    r"[^,?]*(?:\([^)]*\))?, )*"
)
_WORD = re.compile(rf"\b{_ASKED}")
_AT_HEAD = re.compile(rf"(?:(?:{islands.LED}) )?(?:a vote of )?{_ASKED}", re.IGNORECASE)


class _Turned(NamedTuple):
    """A predicate turned round for a question.

    Attributes:
        auxiliary: 'did', 'was', 'had': what goes before the subject.
        verb: what goes behind it: 'secretly hold'.
        plain: the plain form of the verb; '' where it stands behind a printed auxiliary.
        end: where in the sentence what follows the first verb begins.
    """

    auxiliary: str
    verb: str
    plain: str
    end: int


class _Asked(NamedTuple):
    """What is asked: 'whom', its preposition ('' if none, or in it already), and the words left before it."""

    asks: str
    led: str
    before: str


def asks_inside(front: str) -> bool:
    """Whether the question word stands inside a statement, not at its head: 'Ann Lee met whom in Oslo?'."""
    headed = _AT_HEAD.match(front) or _AT_HEAD.match(_HEADER.sub("", front))
    return not headed and bool(_WORD.search(front))


def at_head(told: str, gap: Gap, start: int) -> str | None:
    """The question that asks a gap at its head, without its date and mark.

    Args:
        told: one plain sentence in the past without its full stop, as it stands behind other words.
        gap: what is asked.
        start: where the predicate begins.

    Returns:
        'with whom did Ann Lee hold talks in Oslo'; None where the gap cannot be moved, or the verb is not known.
    """
    turned = _turned(told, start)
    if turned is None:
        return None
    if turned.end > gap.span.start:
        return _of_subject(told, gap, start, turned)
    tail = islands.one_deed(_source_last(told[gap.span.end :]))
    asked = _asked(told[turned.end : gap.span.start].strip(), gap, turned)
    if asked is None or not _can_move(asked, tail, gap, turned):
        return None
    with_it, rest = _taken_along(asked, tail, gap)
    phrase = f"{asked.led} {asked.asks}"
    words = (phrase, with_it, turned.auxiliary, told[:start], turned.verb, asked.before, rest)
    return re.sub(r" (?=,)", "", " ".join(" ".join(words).split()))


def _asked(before: str, gap: Gap, turned: _Turned) -> _Asked | None:
    """What is asked with its preposition, and what stands before it; of 'a loss of how much' its size."""
    asks = _sized(gap.asks.strip())
    if asks is None or _LEADS_ITSELF.match(asks):
        return _Asked(asks, "", before) if asks else None
    found = None if _STAYS.search(f"{turned.verb} {before}") else _LEAD.search(before)
    if found is None:
        return _Asked(asks, "", before)
    size = _HAS_SIZE.fullmatch(f"{before} {asks}") if found["led"] == "of" else None
    large = _sized(size["size"]) if size else None
    if size and large:  # 'had a trade deficit of how much' -> 'how large a trade deficit did … have'
        return _Asked(large, "", size["verb"].rstrip())
    return _Asked(asks, found["led"], before[: found.start()])


def _can_move(asked: _Asked, tail: str, gap: Gap, turned: _Turned) -> bool:
    own = turned.plain or islands.own_verb(asked.before)
    verb = own.rsplit(maxsplit=1)[-1] if own else ""
    objects = asked.before if turned.plain else asked.before[len(own) :].strip()
    if not (islands.is_open(objects, verb) and islands.ends_well(tail, verb, gap)):
        return False
    if gap.actor is None and _IN_A_YEAR.match(tail) and (asked.led == "from" or re.search(r"\d", objects)):
        return False  # 'fell to 3 percent from | 6 percent | in 1983': only the one figure is of that year
    led_by_itself = _LEADS_ITSELF.match(asked.asks)
    return bool(led_by_itself) or islands.hangs_on_verb(objects, verb, asked.led, gap)


def _taken_along(asked: _Asked, tail: str, gap: Gap) -> tuple[str, str]:
    """What of the words behind a figure goes to the head with it, and the rest."""
    phrase = _OF_THEM if asked.asks.startswith("how many") else _OF_IT
    found = phrase.match(tail) if gap.actor is None else None
    if found is None:
        return "", tail
    of = _OF_STUFF.sub(" in ", found.group()) if asked.asks.endswith("how much") else found.group()
    return of, tail[found.end() :]


def _turned(told: str, start: int) -> _Turned | None:
    """'held' -> 'did … hold', 'had invited' -> 'had … invited', 'had a loss' -> 'did … have'."""
    found = re.compile(r"(?P<adverb>(?:[a-z]+ly|also|later|then|first) )?(?P<verb>[a-z]+)(?: |$)").match(told, start)
    if found is None:
        return None
    adverb, verb = (found["adverb"] or "").strip(), found["verb"]
    perfect = verb in ("had", "has", "have")
    if verb in verbs.AUXILIARIES and (not perfect or _is_perfect(told[found.end() :])):
        return _Turned(verbs.AUXILIARIES[verb], adverb, "", found.end())
    plain = "have" if perfect else verbs.plain(verb)
    return _Turned("did", f"{adverb} {plain}".strip(), plain, found.end()) if plain else None


def _is_perfect(rest: str) -> bool:
    """Whether a participle follows 'had', so that it is no verb of its own."""
    found = re.match(r"(?:not |also |already |[a-z]+ly )*(?P<verb>[a-z]+)", rest)
    return found is not None and (found["verb"] in verbs.all_participles() or found["verb"].endswith("ed"))


def _of_subject(told: str, gap: Gap, start: int, turned: _Turned) -> str | None:
    """'talks in | Oslo | ended without a treaty' -> 'in which city did talks end without a treaty'."""
    before = told[: gap.span.start].strip()
    led = _LEAD.search(before)
    if led is None or led["led"] not in _IN_PLACE or told[gap.span.end : start].strip():
        return None
    words = (f"{led['led']} {gap.asks}", turned.auxiliary, before[: led.start()], turned.verb, told[turned.end :])
    return " ".join(" ".join(words).split())


def _sized(asks: str) -> str | None:
    """'an adjournment of how many days' -> 'how long an adjournment'; None where no size is known of the noun."""
    found = _SIZE.fullmatch(asks)
    if found is None:
        return asks
    sizes = (
        ("long", found["long"]),
        ("large", found["many"] or found["noun"] in listed("how large")),
        ("high", found["noun"] in listed("how high")),
    )
    size = next((size for size, fits in sizes if fits), None)
    return f"how {size} {found['a']} {found['what']}{found['noun']}" if size else None


def _source_last(tail: str) -> str:
    """', a spokesman said' -> ', according to a spokesman'."""
    return _SAID_LAST.sub(lambda found: f", according to {found['who']}", tail)
