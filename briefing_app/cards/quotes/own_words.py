"""Whether words between quotation marks are the speaker's own, whole and rightly printed (rubric F8, A4, A5).

Marks are lost and doubled in print. Words that report their own speaker, or hold a reporter's 'he added', are the
report between two quotations, however they are marked.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefing_app.cards.rubric import extracts, stance, telling
from briefing_app.model.facts import ActorKind, QuoteKind

if TYPE_CHECKING:
    from briefing_app.cards.desk import Desk
    from briefing_app.model.facts import Actor, Quote

_MARKS = "“\"‘'"
_NEAR = 240  # characters in which a broken-off quotation goes on
_GOES_ON = re.compile(
    r"[”\"’',.]+[^“”\"\n]*[“\"]"
    r"(?:[Bb]ut|[Yy]et|although|though|unless|except|provided|if|because|when|until|so that)\b"
)
# a sentence that the reporter only interrupts: '“It is,” Lee said, “about right”'; an addition may be left out
_RUNS_ON = re.compile(
    r"\w?(?:,[”\"’']|[”\"’'],)[^“”\"\n.;:?!]*, ?[“\"](?!(?:and|so|which|who|where|while|as|even|especially|"
    r"particularly|including|not|in|on|at|by|for|from|to|with|after|before|during)\b)[a-z]"
)
_CUT = re.compile(  # what the reporter ends without marks: '“We see a rise after the link” of the two ports, he said'
    r"[^\W,.?!][”\"’'] (?:of|in|into|to|for|from|with|within|on|at|by|out|over|under|about|against|between|through|"
    r"because|if|when|than)\b"
)
_REPORTS = re.compile(r"\b(?:said|says|told|reported|according to|added|declared)\b")
_TITLED = r"(?:Mr|Mrs|Ms|Dr|Sir|Senator|General|President|Minister)\.? (?:[A-Z][\w’'-]+ ){0,2}?[A-Z][\w’'-]+"
_SAID = r"(?:said|says|added|adds|warned|told|reminded|insists|insisted|announced|denied)"
_OF_A_REPORTER = re.compile(  # 'Staff would be confined, he added'; 'Meanwhile, Mr Holt says there are …'
    rf", (?:he|she|{_TITLED}|an? [a-z]+|the [a-z]+) {_SAID}(?=[.,]|$)|^(?:Meanwhile|Elsewhere|Earlier|Separately),|"
    rf"(?:^|[.!?] ){_TITLED} (?:has |had )?(?:says|reminded|said|warned|announced|denied) "
    r"(?:that |there |it |he |she )"
)
# printed by mistake: 'living in he’ll', 'African- Americans'
_SLIP = re.compile(r"\b(?:in|to|of|from|the) (?:he|she|we)[’']ll\b|[a-z]- [A-Z]")


def are_sound(desk: Desk, quote: Quote, speaker: Actor, printed: str) -> bool:
    """Whether `printed`, a part of a quotation, can be given to its speaker as it stands."""
    return (
        not reads_as_report(printed, speaker)
        and not _SLIP.search(printed)
        and _is_own_word(desk, quote, printed)
        and not _is_turned(desk, quote, printed)
    )


def reads_as_report(printed: str, speaker: Actor) -> bool:
    """Whether words read as the report of somebody's words: they name their own speaker, or hold a 'he added'."""
    surname = speaker.name.split()[-1]
    named = (
        speaker.kind is ActorKind.PERSON
        and surname in printed
        and re.search(
            rf"(?<!I, )(?<!I am )(?<!name is )(?<![Tt]he )\b{re.escape(surname)}\b(?![’']s\b| [A-Z])", printed
        )
    )
    return bool(named or _OF_A_REPORTER.search(printed))


def _is_own_word(desk: Desk, quote: Quote, printed: str) -> bool:
    """Whether print is a position that its outlet takes: in quotation marks, and reports nobody (F8)."""
    if quote.kind is not QuoteKind.PRINT:
        return True
    piece = quote.evidence[0]
    text = desk.articles[piece.article].text
    marked = text[max(0, piece.span.start - 1) : piece.span.start] in _MARKS and piece.span.start > 0
    takes_side = stance.position(printed) or telling.blank(printed, desk.names)
    return marked and bool(takes_side) and not _REPORTS.search(printed)


def _is_turned(desk: Desk, quote: Quote, printed: str) -> bool:
    """Whether the speaker goes on with 'but' or 'because', or in mid-sentence, where it is broken off (A5)."""
    if not quote.text.rstrip(" ,.;").endswith(printed):
        return False
    ends = ((desk.articles[piece.article].text, piece.span.end) for piece in quote.evidence)
    inside = printed[:1].islower() and not extracts.is_clause(
        printed
    )  # the reporter's clause around it tells the rest
    return any(
        _GOES_ON.match(text, end, end + _NEAR)
        or _RUNS_ON.match(text, end - 1, end + _NEAR)
        or (not inside and _CUT.match(text, end - 1, end + _NEAR))
        for text, end in ends
    )
