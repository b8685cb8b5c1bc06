"""The deck as Moodle XML: the format of Moodle's question bank that loses nothing (docs.moodle.org, "Moodle XML").

Moodle finds a question again by its `idnumber`, our key. The sentence and its source are the general feedback.
"""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, Any

from lxml import etree

from briefing_app.formats.asked import Asked, asked
from briefing_app.formats.text import one_line, web_address, xml_text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import datetime
    from pathlib import Path

    from briefing_app.model.cards import Deck

_WHOLE = 100  # per cent
_IDNUMBER = 100  # characters that Moodle's column holds


def write(deck: Deck, path: Path, _now: datetime) -> None:
    """Write one question a card, under a category of the deck's name.

    Raises:
        OSError: the file cannot be written.
    """
    with path.open("wb") as target, etree.xmlfile(target, encoding="utf-8") as file:
        file.write_declaration()
        with file.element("quiz"):
            file.write(_category(deck.name), pretty_print=True)
            for each in items(deck):
                file.write(_question(each), pretty_print=True)


def items(deck: Deck) -> Iterator[Asked]:
    """What goes in."""
    return asked(deck)


def _category(name: str) -> Any:  # noqa: ANN401 - lxml ships no types
    question = etree.Element("question", type="category")
    title = (xml_text(one_line(name)) or "Briefing").replace("/", "//")
    _text(etree.SubElement(question, "category"), f"$course$/top/{title}")
    return question


def _question(each: Asked) -> Any:  # noqa: ANN401 - lxml ships no types
    question = etree.Element("question", type="multichoice" if each.choices else "shortanswer")
    _text(etree.SubElement(question, "name"), xml_text(one_line(each.title)))
    _html(etree.SubElement(question, "questiontext", format="html"), each.prompt)
    _html(etree.SubElement(question, "generalfeedback", format="html"), each.told, web_address(each.citation.url))
    etree.SubElement(question, "defaultgrade").text = "1"
    etree.SubElement(question, "penalty").text = "0"
    etree.SubElement(question, "idnumber").text = xml_text(one_line(each.key))[:_IDNUMBER]
    _answers(question, each)
    _text(etree.SubElement(etree.SubElement(question, "tags"), "tag"), each.kind)
    return question


def _answers(question: Any, each: Asked) -> None:  # noqa: ANN401 - lxml ships no types
    if not each.choices:
        etree.SubElement(question, "usecase").text = "0"
        _text(
            etree.SubElement(question, "answer", fraction="100", format="plain_text"), xml_text(one_line(each.answer))
        )
        return
    etree.SubElement(question, "single").text = "true" if len(each.right) == 1 else "false"
    etree.SubElement(question, "shuffleanswers").text = "true"
    etree.SubElement(question, "answernumbering").text = "abc"
    for words, worth in zip(each.choices, _worths(each), strict=True):
        _html(etree.SubElement(question, "answer", fraction=worth, format="html"), words)


def _worths(each: Asked) -> Iterable[str]:
    """Per cent of the points for each choice; of several right ones a wrong one takes all away."""
    share = f"{_WHOLE / len(each.right):.5g}"
    wrong = "0" if len(each.right) == 1 else "-100"
    return (share if nth in each.right else wrong for nth in range(len(each.choices)))


def _html(parent: Any, words: str, address: str = "") -> None:  # noqa: ANN401 - lxml ships no types
    shown = escape(xml_text(words).strip(), quote=False).replace("\n", "<br>")
    if address:
        shown += f'<br><a href="{escape(address)}">{escape(address)}</a>'
    _text(parent, etree.CDATA(shown) if "]]>" not in shown else shown)


def _text(parent: Any, words: Any) -> None:  # noqa: ANN401 - lxml ships no types
    etree.SubElement(parent, "text").text = words
