"""A printed sentence told of the time of its report: 'Oslo has a port that it wants to sell' -> 'had … wanted …'.

Reporters tell in the present what is so on the day of the report; a question asked years later stands in the past
(sequence of tenses). No parse is at hand, so only forms are changed that can be nothing but a verb where they stand.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from briefing_app import lexicon
from briefing_app.cards.words import amounts, verbs

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing_app.model.facts import Actor

_PERFECT = re.compile(r"\b(?:to|would|could|should|may|might|must|will|can|not) have\b")
_PRESENT = re.compile(r"(?<![-\w])(?P<now>is|are|has|have|will|can|do(?=es not\b| not\b)(?:es)?)(?![-\w’'])")
# nouns too, but not between a name and what is claimed: 'the Harbour Ministry claims Oslo has …'
_CLAIMS = ("claims", "fears", "hopes", "estimates")
_NAME_CLAIMS = re.compile(
    rf"(?P<who>\b[A-Z][\w’'-]+) (?P<now>{'|'.join(_CLAIMS)})(?= (?:that|he|she|it|[A-Z][a-z]+)\b)"
)
# nouns too, but not behind those who speak and count
_IT_SAYS = re.compile(
    r"(?P<who>\b(?:study|report|poll|survey|review|analysis|average|statement|letter)\b[^,?]{0,70}?) "
    r"(?P<now>shows|finds|estimates)\b"
)
_THEY_SAY = re.compile(
    r"(?P<who>\b(?:critics|economists|analysts|officials|experts|bankers|observers|diplomats|sources|brokers|dealers|authorities|"
    r"figures|reports|polls|studies|data|statistics)) "
    r"(?P<now>estimate|note|hope|fear|show|claim|put|blame|report|forecast)(?= (?!of\b|by\b|from\b))",
    re.IGNORECASE,
)
# 'At least 40 firms receive': a number of people or things leads to the verb
_MANY_FIRST = re.compile(
    r"(?:(?:At least|About|More than|Some|Nearly|Up to|Over|Around) )?(?P<number>[\w,]+) "
    r"(?:[A-Za-z-]+ ){0,2}?(?:[a-z]+s|people|men|women|children) (?P<now>[a-z]{3,})\b(?= )"
)
# 'Lenders from the north hold': things or people of whom more is said before the verb
_MANY_LED = (
    r"(?P<led>^(?!Was\b|Has\b|Is\b)[A-Z][a-z]+[^su]s (?:of|from|in|for|with|on|at) (?:the |an? )?(?:[\w’'-]+ ){1,4}?)"
)
# what leaves a verb in its plain form: 'helps exporters earn', 'demanded that ministers accept'
_PLAIN_LEFT = re.compile(
    r"\b(?:help(?:s|ed|ing)?|let(?:s|ting)?|ma[kd](?:e|es|ing)|s(?:ee|aw|een)|watch(?:ed|es)?|ha(?:ve|ving)|to|"
    r"should|could|would|will|might|may|must|can|do|did|does) (?:[\w’'-]+ ){0,4}$|"
    r"\b(?:demand|insist|propose|proposal|recommend|request|require|suggest|urge|call)\w* (?:[\w’'-]+ )?that "
    r"(?:[\w’'-]+ ){1,6}$"
)
_NOW = r"(?P<now>[a-z]+)(?![-\w’'])"
_BEHIND_A_WORD = re.compile(rf"(?<=[\w’'),] ){_NOW}")
_BEHIND_MANY = re.compile(rf"(?:(?<=[a-z]s )|(?<=[a-z]s, )|(?<=[a-z]ple )){_NOW}")


def in_past(told: str, cast: Sequence[Actor] = ()) -> str:
    """'Oslo has closed the port it owns and will sell' -> 'Oslo had closed the port it owned and would sell'.

    Args:
        told: one sentence.
        cast: those of whom one may stand before his verb: 'Ann Lee leads the poll'.
    """
    told = _acted(told, cast)
    kept = {found.end() for found in _PERFECT.finditer(told)}
    told = _PRESENT.sub(lambda one: one["now"] if one.end() in kept else _AUXILIARIES[one["now"]], told)
    told = _NAME_CLAIMS.sub(lambda one: f"{one['who']} {_past_of_one(one['now'])}", told)
    told = _IT_SAYS.sub(lambda one: f"{one['who']} {_past_of_one(one['now'])}", told)
    told = _THEY_SAY.sub(lambda one: f"{one['who']} {verbs.past(one['now']) or one['now']}", told)
    many = _MANY_FIRST.match(told)
    if many and amounts.is_figure(many["number"]) and verbs.past(many["now"]):
        told = f"{told[: many.start('now')]}{verbs.past(many['now'])}{told[many.end() :]}"
    told = _BEHIND_A_WORD.sub(lambda one: _past_of_one(one["now"]) if one["now"] in _one_does() else one["now"], told)
    told = _many_led().sub(lambda one: f"{one['led']}{verbs.past(one['now'])}", told)
    return _BEHIND_MANY.sub(_past_of_many, told)


_AUXILIARIES = {**verbs.AUXILIARIES, "do": "did", "does": "did"}


def _acted(told: str, cast: Sequence[Actor]) -> str:
    """What stands right behind a person's name is the verb."""
    doer = next((actor.name for actor in cast if told.startswith(f"{actor.name} ")), "")
    verb = told[len(doer) :].split(" ", 2)[1:2] if doer else []
    return f"{doer} {_past_of_one(verb[0])}{told[len(doer) + 1 + len(verb[0]) :]}" if verb else told


def _past_of_one(form: str) -> str:
    """'holds' -> 'held'; a form of no known verb stays."""
    plain = verbs.plain_of_present(form)
    return (plain and verbs.past(plain)) or form


def _past_of_many(found: re.Match[str]) -> str:
    """'banks expect' -> 'banks expected', but 'help banks earn'."""
    if found["now"] not in _verbs() or _PLAIN_LEFT.search(found.string[: found.start()]):
        return found["now"]
    return verbs.past(found["now"]) or found["now"]


@cache
def _verbs() -> dict[str, str]:
    """Verbs of which no form in the present is a noun, with the form of one who does it."""
    return {verb: verbs.of_one(verb) for verb in lexicon.load("verb_forms")["no nouns"] if verbs.past(verb)}


@cache
def _one_does() -> frozenset[str]:
    return frozenset(_verbs().values())


@cache
def _many_led() -> re.Pattern[str]:
    return re.compile(rf"{_MANY_LED}(?P<now>{'|'.join(_verbs())})(?![-\w’'])")
