"""Facts asked in the printed passage that tells them: how such a front reads, and the gate's rules for it.

'Which speaker is left out of what the Harbour Gazette printed on 3 May 2024 (headline: …): “At the pier […] called
the toll ‘a fine on fishermen’ and left”?' Nothing of the report is cut, joined or retold, so the rules for retold
facts have nothing to look at; what can go wrong is the passage itself and the choice of what is left out.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefing_app.cards.rubric import giveaways, headlines, seen
from briefing_app.cards.words import wording
from briefing_app.cards.words.wording import BLANK
from briefing_app.model import left_out
from briefing_app.model.facts import Quote
from briefing_app.model.when import Precision

if TYPE_CHECKING:
    from briefing_app.cards.desk import Desk
    from briefing_app.model.cards import Card
    from briefing_app.model.text import Article

_STEM = 5  # letters by which two words are one
_LEAST_LEFT = 8  # words of the passage that stand around a blank
_OPENS = re.compile(r"(?<![\w.,;:!?’”…\]])[\"“](?=\S)")
_CLOSES = re.compile(r"[\"”]")
_CUTS_A_WORD = re.compile(r"[\w-]\[…\]|\[…\]\w")  # 'Secretary-[…] told'
_GAPS = re.compile(r"\[…\]|…")
_GAP = 160  # characters of a description that is left out
LEFT_HANGING = re.compile(r"…,? (?:which|whose|where)\b")
"""A clause on what an ellipsis left out: 'Ann Lund, …, which chairs the board'."""
SPEAKER = "speaker"
"""How who spoke is asked for."""
DATES = {Precision.DAY: "date", Precision.MONTH: "month and year", Precision.YEAR: "year"}
"""How a date of each precision is asked for."""


def source(article: Article, hidden: str, *, day: bool = True) -> str | None:
    """'what the Harbour Gazette printed on 3 May 2024 (headline: …)'.

    Args:
        article: where the passage is printed.
        hidden: what is left out of it.
        day: tell the day; it would answer what 'on Thursday' is.

    Returns:
        None without a day of print, or where the headline tells what is left out (B8).
    """
    when, headline = article.published, headlines.whole(article)
    if when is None or when.precision is not Precision.DAY:
        return None
    told = {word[:_STEM] for word in seen.words(headline or "")}
    asked = {word[:_STEM] for word in giveaways.telling(hidden)} or set(seen.words(hidden))
    if asked & told:
        return None
    return left_out.source(article.outlet, f"on {when}" if day else wording.month_of(when), headline)


def fronted(asks: str, printed_in: str, before: str, after: str) -> str:
    """The front: what is asked, where it was printed, and the passage around the blank."""
    return left_out.front(asks, printed_in, marked_singly(f"{before}{BLANK}{after}"))


def asks_date(front: str) -> bool:
    """Whether a front asks when what its passage tells was done."""
    found = left_out.of(front)
    return found is not None and found.asks in DATES.values()


def asks_speaker(front: str) -> bool:
    """Whether a front asks who said what its passage prints."""
    found = left_out.of(front)
    return found is not None and found.asks == SPEAKER


def marked_singly(printed: str) -> str:
    """A printed passage as it stands between double marks: its own are single, its space plain."""
    return _CLOSES.sub("’", _OPENS.sub("‘", " ".join(printed.split()).replace("“", "‘")))


def f1_passage_is_printed(card: Card, desk: Desk) -> str | None:
    """The passage is printed so, with something in its blank and where an ellipsis leaves a description out."""
    passage = seen.passage(card.front)
    if passage is None:
        return None
    articles = (desk.articles.get(piece.article) for piece in card.evidence)
    printed = any(article and _is_in(passage, marked_singly(article.text)) for article in articles)
    return None if printed else "the passage is not printed so"


def f2_speaker_is_named(card: Card, desk: Desk) -> str | None:
    """The back names who said what the passage prints, as the dossier has it."""
    quote = desk.facts.get(card.fact)
    if not asks_speaker(card.front) or not isinstance(quote, Quote):
        return None
    speaker = desk.actors.get(quote.speaker or "")
    if speaker is None:
        return "nobody is known to have said it"
    return None if seen.answer(card) == speaker.name else "it was said by somebody else"


def _is_in(passage: str, text: str) -> bool:
    """Whether its parts between blank and ellipses stand in the text, one not far behind the other."""
    parts = [part.strip(" .") for part in _GAPS.split(passage)]
    pattern = rf".{{0,{_GAP}}}?".join(re.escape(part) for part in parts if part)
    return re.search(pattern, text, re.IGNORECASE) is not None


def f7_blank_has_its_passage(card: Card, _desk: Desk) -> str | None:
    """One blank, with a passage around it."""
    passage = seen.passage(card.front)
    if passage is None:
        return None
    if passage.count(BLANK) != 1:
        return "not one blank"
    if _CUTS_A_WORD.search(passage):
        return "the blank cuts a word"
    return None if len(passage.split()) > _LEAST_LEFT else "the passage tells too little"
