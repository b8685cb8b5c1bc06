"""What somebody was accused of, called for, agreed to do or resigned over: the end of a clause, asked with 'what'.

The verb says what is wanted, so that the question needs no name in it: 'Kenya offered to do what?'. An answer is the
whole end of the clause, short, and understood without it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefing_app.cards.gap import Gap
from briefing_app.model.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

_LENGTHS = range(2, 13)  # words of an answer; one word is seldom enough to say what (C1: at most twelve)
_A_TITLE = 3  # words between marks that are a title or a charge
_OBJECT = r"(?: (?!to\b|of\b|for\b|that\b)[^\s,;:]+){1,6}?"
_TO_DO = (
    "agreed|pledged|promised|vowed|offered|refused|threatened|decided|sought|attempted|failed|voted|swore|"
    "undertook|proposed"
)
_TO_BE_DONE = (
    "urged|asked|ordered|begged|pressed|persuaded|forced|allowed|directed|instructed|encouraged|required|authorised|"
    "authorized|forbade|warned|told|convinced|permitted|obliged|compelled"
)
_CHARGED = "accused|suspected|convicted|acquitted|found guilty|stripped"
_OUSTED = "sacked|fired|dismissed|ousted|replaced|expelled|recalled|removed|impeached|censured|condemned"
_PUNISHED = "fined|jailed|sanctioned|sued|indicted|punished|censured|impeached|prosecuted|blamed"
# what leads to the answer, and the words that ask for it
_FRAMES = (
    (rf"(?:was|were|been) (?:{_TO_BE_DONE})(?P<lead> to) ", " to do what"),
    (rf"(?:{_TO_BE_DONE}){_OBJECT}(?P<lead> to) ", " to do what"),
    (rf"(?:called on|appealed to|pleaded with){_OBJECT}(?P<lead> to) ", " to do what"),
    (rf"(?:accused|suspected|convicted|acquitted){_OBJECT}(?P<lead> of) ", " of what"),
    (rf"(?:was|were|been) (?:{_CHARGED})(?: by [^,]{{3,40}}?)?(?P<lead> of) ", " of what"),
    (r"(?:was|were|been) charged(?P<lead> with) ", " with what"),
    (rf"charged{_OBJECT}(?P<lead> with) ", " with what"),
    (
        rf"(?:was|were|been) (?:arrested|detained|suspended|honoured|honored|{_OUSTED}|{_PUNISHED})(?P<lead> for) ",
        " for what",
    ),
    (rf"(?:{_PUNISHED}){_OBJECT}(?P<lead> for) ", " for what"),
    (rf"(?:was|were|been) (?:{_OUSTED}|{_PUNISHED})(?: as [^,]{{3,60}}?)?(?P<lead> over) ", " over what"),
    (r"(?:was|were|been) (?:appointed|named|elected|installed|hired|chosen|designated)(?P<lead> as) ", " as what"),
    (rf"(?:appointed|named|elected|hired|chose|nominated){_OBJECT}(?P<lead> as) ", " as what"),
    (r"(?:assumed|took on|took up) (?:an?|the) (?:[\w-]+ ){0,4}(?:role|post|job|position)(?P<lead> as) ", " as what"),
    (r"ended without (?:an?|any) [a-z]+(?P<lead> to) ", " to do what"),
    (r"pleaded guilty(?P<lead> to) ", " to what"),
    (rf"(?:banned|barred|blocked|prohibited|excluded){_OBJECT}(?P<lead> from) (?=[a-z]+ing\b)", " from what"),
    (r"(?:resigned|quit|stepped down|walked out|went on strike)(?: as [^,]{3,60}?)?(?P<lead> over) ", " over what"),
    (r".{3,140}?(?P<lead> in (?:response|reply) to) ", " in response to what"),
    (r".{3,140}?(?P<lead> in retaliation for) ", " in retaliation for what"),
    (r".{3,60}? (?:calling|asking|campaigning)(?P<lead> for) ", " for what"),
    (r".{3,140}?(?P<lead> entitled) (?=[“\"][^”\"]+[”\"]$)", " entitled what"),
    (r".{3,140}?(?P<lead> because of) ", " because of what"),
    (r".{3,140}?(?P<lead> in protest (?:at|against|over)) ", " in protest at what"),
)
# verbs of which one doer may do many things: only a date says which is meant (B5)
_FRAMES_OF_A_DATE = ((rf"(?:{_TO_DO})(?P<lead> to) ", " to do what"),)
# verbs of which one doer may do many in a month
_FRAMES_OF_A_DAY = (
    (r"(?:called|appealed|apologised|apologized|campaigned)(?P<lead> for) ", " for what"),
    (r"(?:warned)(?P<lead> of) ", " of what"),
)
_ALWAYS = tuple((re.compile(frame), asks) for frame, asks in _FRAMES)
_DATED = tuple((re.compile(frame), asks) for frame, asks in (*_FRAMES, *_FRAMES_OF_A_DATE))
_DAY = tuple((re.compile(frame), asks) for frame, asks in (*_FRAMES, *_FRAMES_OF_A_DATE, *_FRAMES_OF_A_DAY))
_FOR_TO = re.compile(r"(?:[Tt]he )?[A-Z][\w.’-]*(?: [A-Z][\w.’-]*)* to [a-z]")  # 'called for Norway to leave'
_NOT_WHOLE = re.compile(
    r"\b(?:he|she|they|it|him|them|his|her|hers|its|their|this|that|these|those|there|so|do|one|any|anything|something)\b"
    r"|[‘;:—]|, |\b(?:what|which|who|whether|how|why|if|when|and|but|after|before)\b"
)
_DEFINES = re.compile(r"(?<=[a-z]) (?:who|that) (?=[a-z]+ )")  # 'members who oppose the tax': which members


def complements(told: str, start: int, *, dated: bool, day: bool = False) -> Iterator[Gap]:
    """The end of a sentence where its verb says what is wanted, as a gap.

    Args:
        told: one plain sentence without its full stop.
        start: where the predicate begins.
        dated: whether the question will give the date.
        day: whether that is a day.
    """
    lead = re.match(r"(?:had )?(?:\w+ly |also |then |later )?", told[start:])
    begin = start + (lead.end() if lead else 0)
    for frame, asks in _DAY if day else _DATED if dated else _ALWAYS:
        found = frame.match(told, begin)
        answer = told[found.end() :] if found else ""
        if found and len(answer.split()) in _LENGTHS and _is_whole(answer):
            yield Gap(Span(found.start("lead"), len(told)), asks, answer[:1].upper() + answer[1:])
            return


def _is_whole(answer: str) -> bool:
    """Whether an answer needs no other words: a term in marks is one of its own, speech is not."""
    answer = _DEFINES.sub(" ", answer, count=1)
    terms = re.sub(r"[“\"][\w-]+(?: [\w-]+)?[”\"]", "x", answer)
    if re.fullmatch(r"[“\"][^”\"]+[”\"]", answer):
        return len(answer.split()) >= _A_TITLE
    plain = re.sub(r"([A-Z][\w.]+) and (?=(?:the )?[A-Z])", r"\1 ", answer)  # two names are one party
    return not (_FOR_TO.match(answer) or _NOT_WHOLE.search(plain) or re.search(r"[“”\"]", terms))
