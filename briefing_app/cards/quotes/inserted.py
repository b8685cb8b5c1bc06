"""A reporter's clause inserted in what it reports, or behind it: 'A toll, he told the radio, would be “theft”'.

News inserts and trails its reporting clauses (Quirk et al. 1985, 14.29). Told from the front, the clause around a
fragment is what was said: 'Ann Lee said a toll would be “theft”'. Nothing else is moved.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from briefing_app.model.facts import Quote

_SAID = (
    r"(?:had |has |have |also |later |then |once ){0,2}(?:said|told|added|wrote|argued|insisted|warned|explained|"
    r"noted|claimed|conceded|declared|announced|complained|maintained|stressed|suggested|predicted|tweeted)\b"
)
_GOES_ON = re.compile(  # the verb of the clause, behind the inserted one
    r",[”\"’']? (?=(?:is|are|was|were|had|has|have|would|could|should|might|may|must|will|can|did|does|do)\b)"
)
_ONE_CLAUSE = re.compile(r"[“”\";:]|\b(?:and|but) (?:that|he|she|they|it)\b")
_ADDING = r"[^,“”\"]*, (?:adding|saying|insisting|stressing|warning|arguing) that (?P<told>[^“”\"]+)$"
_NOW = re.compile(r" now(?= (?:is|was|were)$)")
_MEANT_BEFORE = frozenset({"such", "this", "that", "these", "those", "it", "they", "he", "she", "both", "which"})


def clause(quote: Quote, before: str, after: str) -> str | None:
    """The reporter's words before a fragment, without the clause that reports them; None where none is inserted.

    Also what is reported behind another quotation: '“It is late,” she said, adding that the toll was “theft”'.

    Args:
        quote: the fragment; its `speaker_words` are the subject of that clause.
        before: the words of its sentence before it.
        after: the words of its sentence behind it.
    """
    if not quote.speaker_words or not (quote.speaker_words in before or quote.speaker_words in after):
        return None
    who = re.escape(quote.speaker_words)
    told = re.compile(rf",[”\"’']? {who}(?:, [^,]*,)? {_SAID}")
    if added := re.search(rf"[”\"’'] {who} {_SAID}{_ADDING}", before):
        plain = added["told"]
    elif found := told.search(before):
        resumed = [one.end() for one in _GOES_ON.finditer(before, found.end())]
        plain = f"{before[: found.start()]} {before[resumed[-1] :]}" if resumed else ""
    else:
        plain = before if told.search(after) else ""
    plain = _NOW.sub("", plain.strip(" ,"))
    alone = plain and plain.split()[0].lower() not in _MEANT_BEFORE and not _ONE_CLAUSE.search(plain)
    return plain if alone else None
