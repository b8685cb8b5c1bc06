"""A card as a note of Anki: the note types with their looks, and the fields, in which all text is escaped.

The numbers and the names of fields and templates never change: Anki updates a note only where they are the same.
"""

from __future__ import annotations

import html
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from briefing_app.formats import media
from briefing_app.formats.text import GAP, clean, web_address
from briefing_app.model.cards import Card, CardKind, Citation, Form

if TYPE_CHECKING:
    from collections.abc import Iterable

FIELDS = ("Front", "Back", "Detail", "Sentence", "Source", "SourceURL", "Date", "Key")

LOOKS_CHANGED = 1_795_305_600
"""When templates or CSS last changed, in seconds since 1970: raised with each change, or no Anki takes it over."""

_FIRST_ID = 1_795_305_600_000
_KINDS = {
    CardKind.ACTOR: "Actor",
    CardKind.EVENT: "Event",
    CardKind.QUOTE: "Quote",
    CardKind.DIFFERENCE: "Sources differ",
}

_CSS = """
.card { font: 20px/1.45 -apple-system, "Segoe UI", "Noto Sans", sans-serif; text-align: center; color: #1f2328;
  background: #fbfaf8; max-width: 34em; margin: 0 auto; padding: 1em; overflow-wrap: anywhere; }
.kind { font-size: 12px; letter-spacing: .08em; text-transform: uppercase; color: #6b7280; margin-bottom: 1em; }
.back { font-weight: 600; }
.cloze { font-weight: 600; color: #0b5cad; }
.detail { margin-top: .6em; }
.proof { margin-top: 1.6em; font-size: 15px; text-align: start; color: #57606a; }
.proof blockquote { margin: 0 0 .4em; padding-inline-start: .8em; border-inline-start: 3px solid #d0d4da; }
.proof a { color: #0b5cad; }
hr { border: 0; border-top: 1px solid #d9dce1; margin: 1.2em 0; }
.nightMode.card, .nightMode .card { color: #e6e6e3; background: #1d1f22; }
.nightMode .kind, .nightMode .proof { color: #a3a9b2; }
.nightMode .cloze, .nightMode .proof a { color: #7cb7f2; }
.nightMode .proof blockquote { border-color: #454a52; }
.nightMode hr { border-color: #3a3e45; }
"""

_PROOF = """{{#Detail}}<div class="detail">{{Detail}}</div>{{/Detail}}
<div class="proof">
{{#Sentence}}<blockquote>{{Sentence}}</blockquote>{{/Sentence}}
{{#SourceURL}}<a href="{{SourceURL}}">{{Source}}</a>{{/SourceURL}}{{^SourceURL}}{{Source}}{{/SourceURL}}
</div>"""

_ANSWER = '{{FrontSide}}\n<hr id="answer">\n<div class="back">{{Back}}</div>\n' + _PROOF
_CLOZE_ANSWER = '<div class="front">{{cloze:Front}}</div>\n' + _PROOF

_MARKS = str.maketrans(
    {"&": "&amp;", "<": "&lt;", ">": "&gt;", "{": "&#123;", "}": "&#125;", "[": "&#91;", "]": "&#93;", "\n": "<br>"}
)
_MEANT = re.compile(r"[&<>{}\[\]\n\\]")  # most texts have none of these
_MATHS = re.compile(r"\\(?=\(|&#91;)")  # \( and \[ begin a formula; an empty element between them ends it
_TAG = re.compile(r"<[^>]*>")


@dataclass(frozen=True, slots=True)
class NoteType:
    """How Anki shows one kind of card in one form."""

    kind: CardKind
    form: Form

    @property
    def id(self) -> int:
        """Fixed for all time."""
        return _FIRST_ID + 10 * list(_KINDS).index(self.kind) + list(Form).index(self.form)

    @property
    def name(self) -> str:
        """As Anki lists it."""
        return f"Briefing: {_KINDS[self.kind]}{' (cloze)' if self.form is Form.CLOZE else ''}"

    def as_json(self) -> dict[str, Any]:
        """An entry of the column `models`."""
        return {
            "id": self.id,
            "name": self.name,
            "type": int(self.form is Form.CLOZE),
            "mod": LOOKS_CHANGED,
            "usn": -1,
            "sortf": 0,
            "did": None,
            "tmpls": [self._template()],
            "flds": [_field(place, name) for place, name in enumerate(FIELDS)],
            "css": _CSS.strip(),
            "latexPre": "\\documentclass[12pt]{article}\n\\begin{document}\n",
            "latexPost": "\\end{document}",
            "latexsvg": False,
            "req": [[0, "any", [0]]],
        }

    def _template(self) -> dict[str, Any]:
        front = "{{cloze:Front}}" if self.form is Form.CLOZE else "{{Front}}"
        question = f'<div class="kind">{_KINDS[self.kind]}</div>\n<div class="front">{front}</div>'
        answer = (
            f'<div class="kind">{_KINDS[self.kind]}</div>\n{_CLOZE_ANSWER}' if self.form is Form.CLOZE else _ANSWER
        )
        return {
            "name": "Card 1",
            "ord": 0,
            "qfmt": question,
            "afmt": answer,
            "bqfmt": "",
            "bafmt": "",
            "did": None,
            "bfont": "",
            "bsize": 0,
        }


def note_type(card: Card) -> NoteType:
    """How `card` is shown; a cloze without a gap is a plain question."""
    return NoteType(card.kind, card.form if GAP in card.front else Form.QUESTION)


def models(used: Iterable[NoteType]) -> dict[str, Any]:
    """The column `models`."""
    return {str(kind.id): kind.as_json() for kind in used}


def fields(card: Card, citation: Citation) -> tuple[str, ...]:
    """The values of FIELDS as HTML: what the card says shows as it is, and nothing of it is run."""
    cloze = note_type(card).form is Form.CLOZE
    front, back = (_shown_media(card, back=side) for side in (False, True)) if card.media else ("", "")
    return (
        (_cloze(card) if cloze else escaped(card.front)) + front,
        escaped(card.back) + ("" if cloze else back),
        escaped(card.detail) + (back if cloze else ""),  # a cloze's answer is its front again
        escaped(citation.sentence),
        escaped(citation.line),
        html.escape(web_address(citation.url)),
        escaped(citation.published or ""),
        escaped(card.key),
    )


def escaped(text: str) -> str:
    """Plain text as the HTML of a field, without anything that HTML, Anki's templates or formulas would read."""
    return _shown(clean(text).strip())


def plain(field: str) -> str:
    """The words of a field, as Anki sorts and compares them."""
    return html.unescape(_TAG.sub("", field))


def tags(card: Card) -> str:
    """The column `tags`: the kind, and whether a person should look first."""
    names = [f"briefing::{card.kind}", *(["briefing::unsure"] if card.suggested else [])]
    return f" {' '.join(names)} "


def _cloze(card: Card) -> str:
    """The front with the answer in each gap; a double colon in an answer would begin a hint."""
    answer = escaped(card.back).replace("::", "&#58;&#58;")
    return f"{{{{c1::{answer}}}}}".join(map(_shown, clean(card.front).strip().split(GAP)))


def _shown(text: str) -> str:
    if not _MEANT.search(text):
        return text
    return _MATHS.sub(r"\\<span></span>", text.translate(_MARKS))


def _shown_media(card: Card, *, back: bool) -> str:
    """The pictures and sounds of one side, below its words."""
    shown = [medium for medium in card.media if medium.back == back and media.is_name(medium.name)]
    marks = (
        f'<img src="{media.called(each)}">' if media.is_picture(each.name) else f"[sound:{media.called(each)}]"
        for each in shown
    )
    return "".join(f"<br>{mark}" for mark in marks)


def _field(place: int, name: str) -> dict[str, Any]:
    return {
        "name": name,
        "ord": place,
        "sticky": False,
        "rtl": False,
        "font": "Arial",
        "size": 20,
        "description": "",
        "plainText": False,
        "collapsed": False,
        "excludeFromSearch": False,
    }
