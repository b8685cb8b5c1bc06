"""What gives a speaker away who is asked for: his office beside the blank, his own house, what only he does (B9).

'wrote […], the Norwegian premier', 'I’m the president of all Norwegians': the words themselves need not be known.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefing_app.cards.sentences import passage
from briefing_app.cards.words.wording import BLANK

if TYPE_CHECKING:
    from briefing_app.model.facts import Actor

_ALONE = frozenset({"president", "premier", "chancellor", "king", "queen", "emir", "sultan", "pope", "speaker"})
_OF_HIS_SEAT = re.compile(  # 'In a White House statement, | condemned', '| is expected to sign the law'
    r"\b(?:White House|Kremlin|[EÉ]lys[eé]e|Downing Street|Blue House) "
    r"(?:statement|address|speech|readout|remarks)\b|"
    r"\b(?:evening|nightly|televised) address\b|"
    r"\[…\][^.“]*? (?:sign|signs|signed|signing|veto|vetoes|vetoed|vetoing) (?:the|that|this|a) "
    r"(?:[a-z-]+ )?(?:law|bill|decree|act|legislation)\b"
)
_OWN = re.compile(r"\b(?:his|her) (?:own )?(?!U\.S|US\b)[A-Z][a-z]+(?: [A-Z][a-z]+)+")
_HEADS = r"(?:[Pp]resident|[Pp]rime [Mm]inister|[Pp]remier|[Cc]hancellor|[Kk]ing|[Qq]ueen|[Pp]ope|[Tt]aoiseach)"
_CHIEF = rf"(?:{_HEADS}|[Ff]oreign (?:[Mm]inister|[Ss]ecretary)|[Ss]ecretary of [Ss]tate)"
_BESIDE = re.compile(  # '[…], the Polish prime minister', '[…], as foreign secretary'
    rf"\[…\],? (?:as |then |now )?(?:the )?(?:then[ -]|former |outgoing )?(?:[A-Z][\w’'.-]+ ){{0,2}}?{_CHIEF}\b"
)
_I_AM = re.compile(  # of whoever speaks
    rf"\b(?:I[’']m|I am|[Aa]s) (?:the |your |an? )?(?:[A-Z]?[a-z]+ )?"
    rf"(?:{_HEADS}|[Mm]ayor|[Gg]overnor|[Cc]hief justice)\b"
)


def names_his_own_office(words: str) -> bool:
    """Whether words say which office of one holder their speaker holds: 'I am the president of all Norwegians'."""
    return _I_AM.search(words) is not None


def by(speaker: Actor, left: str, right: str) -> bool:
    """Whether the words around a blank say who spoke.

    Args:
        speaker: who did.
        left: what is shown before the blank.
        right: what is shown behind it.
    """
    shown = f"{left}{BLANK}{right}"
    told = passage.bare(shown)
    if _OWN.search(told) or _BESIDE.search(told) or names_his_own_office(shown):
        return True
    heads = {word for office in speaker.offices for word in re.findall(r"[a-z]+", office.title.lower())}
    if heads & _ALONE and _OF_HIS_SEAT.search(told):
        return True
    return any(head in _ALONE and re.search(rf"\b{head}\b", told, re.IGNORECASE) for head in heads)
