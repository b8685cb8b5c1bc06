"""All that cards say: templates over typed facts, and nothing else. What may be asked is decided elsewhere.

Every question names its date, so that it stands alone (rubric B1, B3); tense follows status (A6).
"""

from __future__ import annotations

import calendar
import re
from datetime import timedelta
from typing import TYPE_CHECKING

from briefing_app import lexicon
from briefing_app.cards.words import verbs
from briefing_app.model.facts import ActorKind, Slot, Status
from briefing_app.model.when import Precision, When

if TYPE_CHECKING:
    from briefing_app.cards.words.clauses import Clause
    from briefing_app.model.facts import Actor

BLANK = "[…]"

_ASKED = {
    Precision.DAY: "On what date in {year}",
    Precision.MONTH: "In which month of {year}",
    Precision.YEAR: "In which year",
}
_PLANNED = {
    Precision.DAY: "For what date (day, month and year)",
    Precision.MONTH: "For when (month and year)",
    Precision.YEAR: "For which year",
}
_WHO = {ActorKind.PERSON: "who", ActorKind.COUNTRY: "which country", ActorKind.PLACE: "which place"}
_PUBLIC = re.compile(
    r"\b(?:Congress|Parliament|Senate|House|Court|Ministry|Department|Committee|Assembly|Commission|Council)\b"
)
_GIVES = {
    Slot.OFFICE: "Whom does {source} name",
    Slot.DATE: "Which date does {source} give",
    Slot.NUMBER: "Which figure does {source} give",
    Slot.PLACE: "Where does {source} put it",
    Slot.STATUS: "What does {source} say",
    Slot.NAME: "How does {source} spell it",
    Slot.WORDS: "Which words does {source} print",
}
# verbs whose partner 'with' names; those of little meaning only with what is held or had
_PARTNERED = re.compile(
    r"(?:meet|speak|talk|confer|clash|dine|negotiate|agree|sign|debate|consult|quarrel|spar|discuss|"
    r"(?:hold|have|conduct|begin|start|open|resume|conclude|lead) (?:[\w-]+ ){0,4}?"
    r"(?:talks?|meetings?|discussions?|consultations?|negotiations?|conversations?|phone call|call|summit|"
    r"dinner|lunch|breakfast|exchanges?|dialogue))\b"
)
# after these, 'with' belongs to what they bring in: 'resigned after a dispute with'
_ANOTHERS = re.compile(r"\b(?:after|before|amid|during|despite|following|because|until|off|to|that|who|which|from)\b")
_ASKING = re.compile(r"(?:how|what|where|whether)\b")
_OFF = re.compile(
    r"(?:had to be )?(?P<off>cancell?ed|called off|postponed|scrapped|put off|shelved|derailed|thwarted|suspended)"
    r"(?: .+)?"
)
_NO_PLAN = re.compile(
    r"\b(?:job|role|task|aim|goal|mission|purpose|idea|practice|duty|challenge|point|object|objective)$"
)
_JOURNEY = re.compile(r"\b(?:visit|trip|journey)$")
_OWNED = re.compile(r"(?:an?|no|several|[$€£]?\d[\d.,]*)\b")  # “had a net loss”: no perfect tense
_SOME_WEEKS = timedelta(days=32)
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_INTENDING = {"plans": "planning", "intends": "intending", "hopes": "hoping", "expects": "expecting"}
PLANNED = ("planned", "scheduled", "expected")  # what may be all that is said of an occasion to come
# whose an occasion was is what is asked: 'who warned Oslo during his address' -> 'during an address'
_MANY_WITHOUT_S = frozenset({"people", "police", "men", "women", "children", "policemen", "lawmen", "clergy"})
_PLANS = re.compile(r"(?:(?:is|are|was|were) )?((?:scheduled|due|expected|planned|set|planning|supposed) )?to (.+)")


# ---------------------------------------------------------------- events


def when_did(clause: Clause, when: When, status: Status, reported: When | None) -> str | None:
    """'On what date in 2023 did Antony Blinken meet Qin Gang in Beijing?' None where grammar forbids it."""
    if status is Status.PLANNED:
        return _when_planned(clause, when, reported)
    lead = _ASKED.get(when.precision)
    asked = inverted(clause)
    if lead is None or asked is None:
        return None
    dated = lead.format(year=when.edtf[:4])
    asks = _lower(dated) if status is Status.ALLEGED else dated
    return f"{_hedge(status, reported)}{asks} {asked}?"


def _when_planned(clause: Clause, when: When, reported: When | None) -> str | None:
    lead = _PLANNED.get(when.precision)
    planned = plan(clause)
    if lead is None or planned is None:
        return None
    return f"{lead} {planned}{as_reported(reported)}?"


def plan(clause: Clause) -> str | None:
    """As in 'was Taiwan due to hold elections': a plan told in the past, whatever became of it."""
    several = _is_plural(clause.subject) and not _is_one_body(clause)
    was = "were" if several or clause.verb in ("are", "were") else "was"
    if clause.verb in ("will", "would"):
        return f"{was} {clause.subject} due to {clause.rest}"
    found = _PLANS.fullmatch(f"{clause.verb} {clause.rest}")
    if clause.verb in ("is", "are", "was", "were") and clause.rest in PLANNED:
        return f"{was} {clause.subject} {clause.rest}"
    if _NO_PLAN.search(clause.subject):
        return None  # 'his job is to assist'
    if clause.verb in _INTENDING and clause.rest.startswith("to "):
        return f"{was} {clause.subject} {_INTENDING[clause.verb]} {clause.rest}"
    if clause.verb in ("is", "are", "was", "were") and found:
        return f"{was} {clause.subject} {found[1] or 'due '}to {found[2]}"
    return None


def who(actor: Actor) -> str:
    """The words that ask for an actor: 'who', 'which country', 'which company'."""
    return _WHO.get(actor.kind) or which_body(actor.name)


def which_body(name: str) -> str:
    """A parliament, a court or a ministry is a body, what has a firm's mark in its name a company (C2)."""
    if name.rsplit(maxsplit=1)[-1].rstrip(".") in lexicon.load("firm_forms")["firms"]:
        return "which company"
    return "which body" if _PUBLIC.search(name) else "which organisation"


def with_whom(clause: Clause, other: str, when: When) -> str | None:
    """As in 'With whom did Antony Blinken hold talks in Beijing on 18 June 2023?'; 'Whom did … meet in …?'."""
    asked = inverted(clause)
    if asked is None or other not in asked:
        return None
    if f" with {other}" in asked and _takes_partner(asked, clause, other):
        return spaced(f"With whom {asked.replace(f' with {other}', '', 1)} {date_of(when)}?")
    for verb in ("meet", "receive", "host", "greet", "invite"):
        if f" {verb} {other}" in asked:
            return spaced(f"Whom {asked.replace(f' {verb} {other}', f' {verb}', 1)} {date_of(when)}?")
    return None


def why_off(clause: Clause, when: When | None, place: str | None, reported: When | None) -> str | None:
    """As in 'Why was Ann Smith’s visit to Oslo cancelled in May 2023?'; None for another sort of clause."""
    off = _OFF.fullmatch(clause.rest)
    if clause.verb not in ("was", "were", "had") or off is None:
        return None
    verb = "was" if clause.verb == "had" and not _is_plural(clause.subject) else clause.verb
    to = f" to {place}" if place and _JOURNEY.search(clause.subject) else ""
    dated = bool(_YEAR.search(clause.subject))  # 'a trip planned for May 2024'
    anchor = "" if dated else f" {date_of(when)}" if when else as_reported(reported)
    return f"Why {verb} {clause.subject}{to} {off['off']}{anchor}?" if anchor or dated else None


def when_off(clause: Clause, when: When, reported: When | None) -> str | None:
    """As in 'For what date (day, month and year) was a meeting between … planned that did not take place?'."""
    lead = _PLANNED.get(when.precision)
    off = clause.predicate
    if lead is None or not (off == "did not take place" or _OFF.fullmatch(clause.rest)) or clause.doer:
        return None
    subject = re.sub(r"\b(?:planned|scheduled) ", "", clause.subject, count=1)
    was = "were" if _is_plural(subject) else "was"
    return f"{lead} {was} {subject} planned that {off}{as_reported(reported)}?"


def _takes_partner(asked: str, clause: Clause, other: str) -> bool:
    """Whether the 'with' before `other` belongs to the verb: not in 'resigned after a dispute with'."""
    deed = asked.partition(f" with {other}")[0].partition(f"{clause.subject} ")[2]
    deed = re.sub(r"^(?:\w+ly|then|later|also) ", "", deed)
    return bool(_PARTNERED.match(deed)) and not _ANOTHERS.search(deed)


def inverted(clause: Clause) -> str | None:
    """As in 'did Antony Blinken hold talks in Beijing': the clause as it follows a question word."""
    if clause.verb in ("had", "has", "have"):
        return f"did {clause.subject} have {clause.rest}" if owns(clause) else _perfect(clause)
    if clause.verb in verbs.AUXILIARIES:
        was = verbs.AUXILIARIES[clause.verb]
        return " ".join(part for part in (was, clause.subject, clause.adverb, clause.rest) if part)
    plain = verbs.plain(clause.verb) or verbs.plain_of_present(clause.verb)
    if plain is None:
        return None
    return " ".join(part for part in ("did", clause.subject, clause.adverb, plain, clause.rest) if part)


def owns(clause: Clause) -> bool:
    """Whether 'had' is the verb itself, and tells a figure: 'had a net loss of $9 million'."""
    owned = clause.verb in ("had", "has", "have") and _OWNED.match(clause.rest)
    return bool(owned) and any(letter.isdigit() for letter in clause.rest)


def _perfect(clause: Clause) -> str | None:
    """'had secretly travelled to China' -> 'did … secretly travel to China': a date wants the plain past."""
    words = clause.rest.split()
    adverbs = 1 if len(words) > 1 and words[0].endswith("ly") else 0
    plain = verbs.plain(words[adverbs]) if len(words) > adverbs else None
    if plain is None:
        return None
    return " ".join(["did", clause.subject, *words[:adverbs], plain, *words[adverbs + 1 :]])


# ---------------------------------------------------------------- quotes


def who_said(quote: str, circumstances: str, *, body: bool = False, wrote: bool = False) -> str:
    """As in 'Who said, in June 2023: “…”?'; of what is surely a `body` 'Which organisation or outlet said, …?'."""
    asked = "Which organisation or outlet" if body else "Who"
    return f"{asked} {'wrote' if wrote else 'said'}, {circumstances}: “{quote}”?"


def who_framed(around: tuple[str, str], quote: str, circumstances: str, *, body: bool = False) -> str:
    """As in 'Who, as quoted in June 2023, accused Oslo of having “chosen the path of war”?'."""
    before, after = around
    asked = "Which organisation or outlet" if body else "Who"
    return f"{asked}, {circumstances}, {before}“{quote}”{after}?"


def said_with_blank(name: str, quote: str, circumstances: str) -> str:
    """As in 'Antony Blinken, in June 2023: “It is […] that we have these kinds of communications.”'."""
    return f"{name}, {circumstances}: “{quote}”"


def headed(circumstances: str, headline: str) -> str:
    """As in 'as quoted in June 2023 (headline: Lawmakers reject ferry bill)'."""
    return f"{circumstances} (headline: {headline})"


def reported(circumstances: str, news: str) -> str:
    """As in 'as quoted in June 2023 (in a report that lawmakers in Norway have rejected a bill on ferries)'."""
    return f"{circumstances} (in a report that {news})"


def framed(around: tuple[str, str], quote: str, circumstances: str, words: int = 0) -> str:
    """As in 'Qin Gang called Taiwan “the […] of China's core interests” (as quoted in June 2023).'.

    Of a fragment that is left out whole the number of its `words` is said: 'would be “[…]” (one word; in June 2023)'.
    """
    before, after = around
    length = f"{_counted(words)}; " if words else ""
    return f"{before}“{quote}”{after} ({length}{circumstances})."


def _counted(words: int) -> str:
    return "one word" if words == 1 else f"{('two', 'three', 'four', 'five', 'six')[words - 2]} words"


# ---------------------------------------------------------------- differences


def sources_differ(slot: Slot, about: str, source: str) -> str:
    """As in 'Sources differ on the holder of the office of …. Whom does the Courier of 17 June 2023 name?'."""
    lead = "on" if _ASKING.match(about) else "on the"
    return f"Sources differ {lead} {about}. {_GIVES[slot].format(source=source)}?"


# ---------------------------------------------------------------- dates and places


def a(noun: str) -> str:
    """A noun with its article: 'a fellow', 'an MP', 'an analyst'."""
    aloud = re.match(r"[AEIOaeio]|[Uu](?!ni|s|k|[A-Z.])|[FHLMNRSX](?=[A-Z])", noun)
    return f"{'an' if aloud else 'a'} {noun}"


def month_of(when: When) -> str:
    """As in 'in June 2023', never more exact than the month."""
    if when.precision is Precision.DAY:
        return f"in {When(when.edtf[:7])}"
    if when.precision is Precision.INTERVAL:
        first, last = when.edtf.split("/")
        if first[:7] == last[:7] and len(first) > len("2023"):
            return f"in {When(first[:7])}"
        if len(first) == len("2023-06-18") and when.last - when.first < _SOME_WEEKS:
            return f"between {str(When(first)).removesuffix(f' {last[:4]}')} and {When(last)}"
        if first[:4] != last[:4]:
            return f"between {When(first[:7])} and {When(last[:7])}"
        whole = len(first) == len("2023") or (first[5:7], last[5:7]) == ("01", "12")
        return f"in {first[:4]}" if whole else f"between {calendar.month_name[when.first.month]} and {When(last[:7])}"
    return f"in {when}"


def date_of(when: When) -> str:
    """As in 'on 18 June 2023', 'in June 2023': as exact as it is known; of an interval the month."""
    return f"on {when}" if when.precision is Precision.DAY else month_of(when)


def _hedge(status: Status, reported: When | None) -> str:
    if status is not Status.ALLEGED:
        return ""
    return f"According to reports {month_of(reported)}, " if reported else "According to reports, "


def capital(text: str) -> str:
    """With a capital first letter."""
    return text[:1].upper() + text[1:]


def _lower(text: str) -> str:
    return text[:1].lower() + text[1:]


def as_reported(reported: When | None) -> str:
    """As in ', as reported in June 2023', or nothing."""
    return f", as reported {month_of(reported)}" if reported else ""


def _is_plural(subject: str) -> bool:
    """Whether more than one is meant: two joined, or a common noun in the plural ('defence ministers')."""
    last = subject.rsplit(maxsplit=1)[-1]
    head = re.split(r" (?:of|in|on|at|from|for|with|between|by) ", subject)[0]
    of = head.rsplit(maxsplit=1)[-1]
    if " and " in head or of in _MANY_WITHOUT_S:
        return True
    people = of.endswith("ans") and of.lower().removesuffix("s") in lexicon.nations()  # 'Chileans', not 'Cyprus'
    return people or (of.islower() and of.endswith("s") and not of.endswith("ss") and last != "s")


def _is_one_body(clause: Clause) -> bool:
    """Whether 'and' stands in the name of the one that does it: 'the Trade and Technology Council'."""
    return clause.doer is not None and clause.subject.removeprefix("the ").removeprefix("The ") == clause.doer.name


def spaced(text: str) -> str:
    """Without the spaces that a word taken out has left."""
    return re.sub(r"\s+([?,.])", r"\1", re.sub(r"\s{2,}", " ", text))
