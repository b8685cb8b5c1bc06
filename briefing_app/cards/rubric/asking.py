"""Questions on a part of an event's sentence, and what of the sentence they tell: tense, date, report.

'With whom did Antony Blinken hold talks in Beijing on 18 June 2023?', 'As reported in June 2023, in which month was
Taiwan due to hold elections?'. What may be asked is decided elsewhere (`happenings`).
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from briefing_app import lexicon
from briefing_app.cards.rubric import verbatim
from briefing_app.cards.words import fronting, verbs, wording
from briefing_app.cards.words.wordlists import listed
from briefing_app.model.facts import Status
from briefing_app.model.when import Precision

if TYPE_CHECKING:
    from briefing_app.cards.words.clauses import Clause
    from briefing_app.cards.words.gap import Gap
    from briefing_app.model.when import When

_INTENDS = {"plans": "planned", "hopes": "hoped", "intends": "intended", "expects": "expected", "aims": "aimed"}
_HEARSAY = re.compile(r"\b(?:reportedly|allegedly) ")
_SAID_THAT = re.compile(r"(?:said|reported|announced|estimated)(?: in an? [a-z -]+)? that (?P<told>.+)")
_QUOTES = re.compile(r"[“”\"]|(?<!\w)[‘']")
_A_TERM = re.compile(r"[“\"][\w-]+(?: [\w-]+)?[”\"]")  # a word or two in marks: a term, no speech
_LEADS_A_PHRASE = re.compile(
    r",? (?:on the sidelines of|in an? (?:[\w-]+ )?(?:meeting|call|conversation|interview|summit) with|"
    r"in|at|during|with|from) $"
)
_NO_PHRASE = frozenset({"how", "whose", "by"})  # what is counted or owned is no phrase of its own
_DATES_ITSELF = re.compile(r"\b(?:before|after|until|from) (?:[\w’'-]+ ){0,5}(?:19|20)\d\d\b")
_IS_DATE = re.compile(r"(?:On|In|Between) ")
_GOES_ON = re.compile(
    r"\bto (?!which\b|whom\b|what\b|the\b|an?\b|its\b|his\b|her\b|their\b)[a-z]+\b|, |\b(?:when|because|that)\b"
)
_POSSESSIVE = {"male": "his", "female": "her"}
_SHORT = 16  # words of a question behind which its date still reads as its own
_IN_PROGRESS = re.compile(r"\w+ing\b")


def told_in_past(clause: Clause, status: Status) -> Clause | None:
    """The clause as somebody tells it later: 'will visit' -> 'was due to visit', 'has met' -> 'met'; None: cannot."""
    stood = _standing(clause)
    if stood is not clause:
        return stood
    if status is Status.PLANNED:
        return _planned(clause)
    if clause.verb == "had" and wording.owns(clause):
        return clause
    if clause.verb in ("has", "have", "had"):
        words = clause.rest.split()
        if words and verbs.plain(words[0]):
            return replace(clause, verb=words[0], rest=" ".join(words[1:]))
        return replace(clause, verb="had") if words and words[0].endswith(("en", "ed")) else None
    told = unhedged(clause) if status is Status.ALLEGED else clause
    return replace(told, verb=verbs.AUXILIARIES.get(clause.verb, clause.verb))


def of_before(past: Clause) -> Clause | None:
    """'accused' -> 'had accused': a deed of no known day, told as done by that of the report; None: cannot (B3)."""
    if past.verb == "had" and not wording.owns(past):
        return past
    done = "been" if past.verb in ("was", "were") else verbs.participle(past.verb)
    if done is None or (past.verb in verbs.AUXILIARIES and done != "been"):
        return None
    rest = " ".join(part for part in (past.adverb, done, past.rest) if part)
    return replace(past, verb="had", adverb="", rest=rest)


def _standing(clause: Clause) -> Clause:
    """'is proposing to' -> 'proposed to': what somebody asks, wants or offers now stood as of the report."""
    first, _, rest = clause.rest.partition(" ")
    plain = verbs.of_participle(first) if clause.verb in ("is", "are") else None
    past = verbs.past(plain) if plain in listed("stands") else None
    return replace(clause, verb=past, rest=rest) if past else clause


def unhedged(clause: Clause) -> Clause:
    """The clause without 'reportedly', where the front says already that it is a report."""
    adverb = "" if clause.adverb in ("reportedly", "allegedly") else clause.adverb
    return replace(clause, rest=_HEARSAY.sub("", clause.rest), adverb=adverb)


def _planned(clause: Clause) -> Clause | None:
    """'is to arrive' -> 'was due to arrive': a plan told in the past, whatever became of it; None: it is none."""
    if clause.doer is None and verbs.is_plain(clause.verb):
        return None  # 'fires burn on New Year's Eve'
    if clause.verb in _INTENDS:
        return replace(clause, verb=_INTENDS[clause.verb])
    plan = wording.plan(clause)
    if plan is None:
        return None
    was, _, rest = plan.partition(f" {clause.subject} ")
    return replace(clause, verb=was, rest=rest, adverb="")


def sentence(clause: Clause) -> str:
    """The clause as one sentence without its full stop."""
    return f"{clause.subject} {clause.predicate}"


def told_by(clause: Clause) -> str | None:
    """What a clause gives as said by its subject: 'said in a statement that prices rose' -> 'prices rose'."""
    found = _SAID_THAT.fullmatch(clause.predicate)
    return found["told"] if found else None


def start_of_predicate(clause: Clause) -> int:
    """Where in `sentence` the predicate begins."""
    return len(clause.subject) + 1


def without_phrase(clause: Clause, gap: Gap) -> Clause | None:
    """The clause without the phrase in which a gap stands, where that is no part of the verb's own meaning.

    'resigned over the budget' -> 'resigned', 'met Ann Smith at the G20 summit in Bali' -> 'met Ann Smith in Bali';
    None where the words before the gap are none that time and place, company and cause begin with.
    """
    told, start = sentence(clause), start_of_predicate(clause)
    kept = _kept(told[start : gap.span.start], gap, told[gap.span.end :])
    words = kept.split() if kept else []
    verb = len(clause.adverb.split())
    if len(words) <= verb or words[verb] != clause.verb:
        return None
    return replace(clause, rest=" ".join(words[verb + 1 :]))


def _kept(before: str, gap: Gap, after: str) -> str | None:
    """What is left of a predicate without the phrase of a gap; None where the verb needs it."""
    if gap.asks == "how much":
        return before.removesuffix(" for ") if before.endswith(" for ") else None  # a price, and how it is paid
    if gap.asks.split()[0] in _NO_PHRASE or gap.asks.endswith("s"):
        return None
    led = _LEADS_A_PHRASE.search(before)
    if gap.asks in ("which stretch of water", "which programme"):
        led = re.search(r" (?:over|off|on)(?: the)? $", before) or led
    if led is None or not re.match(r"$|,? (?:in|at|on|with|to) ", after):
        return None
    kept = before[: led.start()]
    if led.group().strip() == "from" and re.search(r"\bto (?:\w+ly )?\w+$", kept):
        return None  # 'called for the state to decouple from'
    company = led.group().strip() in ("with", "from")
    return None if company and not _ends_on_a_noun(kept) else kept + after  # 'declined to meet with' needs it


def _ends_on_a_noun(words: str) -> bool:
    last = words.rsplit(maxsplit=1)[-1]
    return not (verbs.is_plain(last) or verbs.plain(last) or last.endswith("ing"))


def gap_asked(clause: Clause, gap: Gap, when: When | None, status: Status, reported: When | None) -> str | None:
    """As in 'With whom did Li Shangfu decline to meet in June 2023?'; a long one 'In June 2023, with whom …?'.

    Args:
        clause: the clause, as it is told for the question.
        gap: what of its `sentence` is asked.
        when: its date, if a sentence states it; None: the front says when it was reported.
        status: alleged things are asked as reports (A5), plans as of the report (A6).
        reported: date of the report.

    Returns:
        None where neither date is known: then nothing would anchor the question (B4); or where it cannot be asked.
    """
    told = sentence(clause)
    asked = asked_of(told, gap, start_of_predicate(clause))
    untimely = when and reported and status is not Status.PLANNED and when.first > reported.last
    if asked is None or untimely:  # nothing has happened behind the day of its report
        return None
    if status is Status.HAPPENED and (dates_itself(told) if when is None else _is_in_it(when, told)):
        return f"{_capital(asked)}?"
    lead = _lead(when, status, reported)
    if lead and gap.span.start and _IS_DATE.match(lead) and _is_plain(asked):
        return f"{_capital(asked)} {lead[:1].lower()}{lead[1:]}?"
    return f"{lead}, {asked}?" if lead else None


def asked_of(told: str, gap: Gap, start: int) -> str | None:
    """The question that asks a gap at its head; a sum that cannot go there as it stands, to be told in print.

    Args:
        told: the sentence.
        gap: what is asked.
        start: where its predicate begins; -1: nobody knows.
    """
    if not gap.span.start:
        return gap.filled(told)
    head = fronting.at_head(told, gap, start) if start >= 0 else None
    if head is None:
        return gap.filled(told) if verbatim.may_tell(gap.asks) else None
    return _once(head, told[:start].strip())


def _once(asked: str, subject: str) -> str:
    """'whom did Ann Lee invite to Ann Lee’s house' -> 'to her house', where nobody else is named between."""
    first, *others = subject.split()
    sex = lexicon.inverse("given_names").get(first.casefold()) if others else None
    before, _, behind = asked.partition(subject)
    found = re.search(rf"\b{re.escape(subject)}[’']s ", behind) if sex in _POSSESSIVE else None
    if found is None or re.search(r"[A-Z][\w’-]+ [A-Z]", behind[: found.start()]):
        return asked
    return f"{before}{subject}{behind[: found.start()]}{_POSSESSIVE[sex or '']} {behind[found.end() :]}"


def _is_plain(asked: str) -> bool:
    """Whether a date at the end of a question would date its deed, and no other verb."""
    return len(asked.split()) <= _SHORT and not _GOES_ON.search(asked) and not fronting.asks_inside(asked)


def dates_itself(told: str) -> bool:
    """Whether a sentence says of itself when it was: 'spent 15 years in jail before being freed in 2010'."""
    return bool(_DATES_ITSELF.search(told))


def _is_in_it(when: When, told: str) -> bool:
    """Whether the sentence itself gives the year in which it was: 'fell during the first half of 1986'."""
    year = when.precision is Precision.YEAR
    return year and bool(re.search(rf"\b(?:during|in|of|throughout) (?:(?!the)[a-z]+ )?{when.edtf}\b", told))


def _lead(when: When | None, status: Status, reported: When | None) -> str | None:
    if status is Status.ALLEGED:
        return _lead_of_reports(when, reported) if reported else None
    if when is not None and status is not Status.PLANNED:
        return _capital(wording.date_of(when))
    return f"As reported {wording.month_of(reported)}" if reported else None


def _lead_of_reports(when: When | None, reported: When) -> str:
    """What is reported of another year keeps its date: 'According to reports in June 2023, in 1995'."""
    told = f"According to reports {wording.month_of(reported)}"
    return f"{told}, {wording.date_of(when)}" if when and when.last.year < reported.first.year else told


def is_in_progress(clause: Clause) -> bool:
    """Whether the verb tells something under way, which no single date belongs to ('was filing a complaint')."""
    return clause.verb in ("was", "were", "is", "are") and bool(_IN_PROGRESS.match(clause.rest))


def is_quoting(told: str) -> bool:
    """Whether somebody's printed words stand in it: those belong on a quote card."""
    return bool(_QUOTES.search(_A_TERM.sub("", told)))


def which_first(doer: str, deeds: tuple[str, str]) -> str:
    """As in 'Which did Antony Blinken do first: (a) meet Qin Gang in Beijing, or (b) fly to London?'."""
    return f"Which did {doer} do first: (a) {deeds[0]}, or (b) {deeds[1]}?"


def which_of_two(one: str, other: str, *, occasions: bool) -> str:
    """As in 'Which took place first: (a) the Oslo summit, or (b) …?'; of deeds 'Which happened first: (a) …'."""
    return f"Which {'took place' if occasions else 'happened'} first: (a) {one}, or (b) {other}?"


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
