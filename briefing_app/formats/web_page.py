"""The deck as one web page that works from a USB stick: flip cards, a quiz and a list to print; nothing is fetched.

The page's own style and script stand in it under their hashes, and its policy allows nothing else (CSP level 3,
`default-src 'none'`), so that nothing in a deck can run or reach a network. Data stand in a block of JSON in which no
`<` is left, hence no end of the block.
"""

from __future__ import annotations

import base64
import hashlib
import re
from html import escape
from typing import TYPE_CHECKING

from briefing_app import codec, paths
from briefing_app.formats import media
from briefing_app.formats.asked import with_choices
from briefing_app.formats.text import clean, one_line, web_address
from briefing_app.model.cards import CardKind

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime
    from pathlib import Path

    from briefing_app.formats.asked import Asked
    from briefing_app.model.cards import Card, Citation, Deck

_KINDS = {
    CardKind.ACTOR: "People and organisations",
    CardKind.EVENT: "Events",
    CardKind.QUOTE: "Quotes",
    CardKind.DIFFERENCE: "Sources differ",
}
_SHOWN = "; img-src data:; media-src data:"
_PLACE = re.compile(r"\{\{(\w+)\}\}")


def write(deck: Deck, path: Path, _now: datetime) -> None:
    """Write the page.

    Raises:
        OSError: the file cannot be written.
    """
    folder = paths.resources() / "web"
    style, script = ((folder / name).read_text(encoding="utf-8") for name in ("page.css", "page.js"))
    data, shown = _data(deck)
    values = {
        "title": escape(one_line(deck.name) or "Briefing"),
        "policy": f"default-src 'none'; style-src {_hash(style)}; script-src {_hash(script)}; base-uri 'none'; "
        f"form-action 'none'{_SHOWN if shown else ''}",
        "style": style,
        "script": script,
        "data": data,
    }
    page = (folder / "page.html").read_text(encoding="utf-8")
    path.write_text(_PLACE.sub(lambda found: values[found[1]], page), encoding="utf-8", newline="\n")


def _hash(inline: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(inline.encode()).digest()).decode()}'"


def _data(deck: Deck) -> tuple[str, bool]:
    """What the page shows as JSON, and whether there are pictures or sounds in it."""
    files = media.files(media.of(deck.cards), deck.shelf)
    cards = [_card(card, deck.citations[card.key]) | _media(card, files) for card in deck.cards]
    questions = [_question(each) for each in with_choices(deck)]
    return codec.to_json({"cards": cards, "questions": questions}).decode().replace("<", "\\u003c"), bool(files)


def _media(card: Card, files: Mapping[str, Path]) -> dict[str, list[dict[str, str | bool]]]:
    """Its pictures and sounds, whole."""
    shown = [medium for medium in card.media if medium.name in files]
    if not shown:
        return {}
    return {
        "media": [
            {
                "url": media.data_url(files[each.name]),
                "picture": media.is_picture(each.name),
                "back": each.back,
                "said": clean(each.said),
            }
            for each in shown
        ]
    }


def _card(card: Card, citation: Citation) -> dict[str, object]:
    return {
        "kind": _KINDS[card.kind],
        "front": clean(card.front),
        "back": clean(card.back),
        "detail": clean(card.detail),
        "sentence": clean(citation.sentence),
        "source": clean(citation.line),
        "url": web_address(citation.url),
    }


def _question(each: Asked) -> dict[str, object]:
    return {
        "prompt": clean(each.prompt),
        "choices": [clean(words) for words in each.choices],
        "right": each.right,
        "told": clean(each.told),
    }
