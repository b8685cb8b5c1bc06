"""The deck as Markdown that reads as notes and is studied by Obsidian's plugin "Spaced Repetition".

A question and its answer stand above and below a line with `?`, a cloze marks its answer `==so==`; a card ends at an
empty line, so the sentence and its source belong to the answer. (The plugin's `question::answer` on one line would
leave the source out.) What means something to Obsidian is escaped, so the words show as they are.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefing_app.formats.text import GAP, one_line, web_address
from briefing_app.model.cards import Card, CardKind, Citation, Deck, Form
from briefing_app.model.keys import slug

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime
    from pathlib import Path

HEADINGS = {
    CardKind.ACTOR: "People and organisations",
    CardKind.EVENT: "Events",
    CardKind.QUOTE: "Quotes",
    CardKind.DIFFERENCE: "Where sources differ",
}

_MARKS = re.compile(r"[\\`*_\[\]<>#|~$=]|(?<=:):|(?<=%)%|&(?=#?\w+;)")  # also question::answer, %%comment%%, &lt;
_LINE_START = re.compile(
    r"^(?:\d{1,9}(?=[.)](?:\s|$))|(?=[-+](?:[\s-]|$))|(?=\?{1,2}$))"
)  # a list, a rule, a lone `?`
_CLOSING = str.maketrans({"(": "%28", ")": "%29"})


def write(deck: Deck, path: Path, _now: datetime) -> None:
    """Write the cards under one heading a kind, in the order of the deck.

    Raises:
        OSError: the file cannot be written.
    """
    path.write_text("\n\n".join(_blocks(deck)) + "\n", encoding="utf-8", newline="\n")


def escaped(text: str) -> str:
    """`text` on one line, so that Markdown and the plugin show every character of it.

    A backslash before each mark; dropping every backslash that stands before punctuation gives the text again.
    """
    return _begun(_marked(one_line(text)))


def _marked(text: str) -> str:
    return _MARKS.sub(r"\\\g<0>", text)


def _begun(line: str) -> str:
    return _LINE_START.sub(r"\g<0>\\", line)


def _blocks(deck: Deck) -> Iterator[str]:
    yield f"# {escaped(deck.name) or 'Briefing'}"
    yield f"#flashcards/{slug(deck.name) or 'briefing'}"
    for kind, heading in HEADINGS.items():
        cards = [card for card in deck.cards if card.kind is kind]
        if cards:
            yield f"## {heading}"
            yield from (_block(card, deck.citations[card.key]) for card in cards)


def _block(card: Card, citation: Citation) -> str:
    lines = [*_asked(card), escaped(card.detail), *_source(citation)]
    return "\n".join(line for line in lines if line)


def _asked(card: Card) -> Iterator[str]:
    pieces = one_line(card.front).split(GAP)
    if card.form is Form.CLOZE and len(pieces) > 1:
        yield _begun(f"=={_marked(one_line(card.back))}==".join(map(_marked, pieces)))
        return
    yield escaped(card.front)
    yield "?"
    yield escaped(card.back)


def _source(citation: Citation) -> Iterator[str]:
    if citation.sentence:
        yield f"> {escaped(citation.sentence)}"
    url, line = web_address(citation.url), escaped(citation.line)
    yield f"> — [{line}]({url.translate(_CLOSING)})" if url else f"> — {line}"
