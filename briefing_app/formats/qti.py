"""The deck as a package of QTI 2.1 items (1EdTech): for Canvas, Blackboard, TAO, ILIAS and others.

Each item asks by choices or for typed words, is marked by the standard's own template, and shows the sentence and its
source afterwards. `imsmanifest.xml` lists them; the names of items are made from the keys of the cards, so the same
deck gives the same package.
"""

from __future__ import annotations

import zipfile
from typing import TYPE_CHECKING, Any

from lxml import etree

from briefing_app.formats import package
from briefing_app.formats.asked import Asked, asked
from briefing_app.formats.text import one_line, xml_text
from briefing_app.model.keys import digest

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import datetime
    from pathlib import Path

    from briefing_app.model.cards import Deck

_QTI = "http://www.imsglobal.org/xsd/imsqti_v2p1"
_PACKAGE = "http://www.imsglobal.org/xsd/imscp_v1p1"
_MATCH = "http://www.imsglobal.org/question/qti_v2p1/rptemplates/match_correct"
_MAP = "http://www.imsglobal.org/question/qti_v2p1/rptemplates/map_response"


def write(deck: Deck, path: Path, _now: datetime) -> None:
    """Write one item a card, and their list.

    Raises:
        OSError: the file cannot be written.
    """
    with zipfile.ZipFile(path, "w") as zipped:
        names = []
        for each in items(deck):
            name = f"item-{digest(each.key)}"
            package.add(zipped, f"{name}.xml", _bytes(_item(name, each)))
            names.append(name)
        package.add(zipped, "imsmanifest.xml", _bytes(_manifest(deck.name, names)))


def items(deck: Deck) -> Iterator[Asked]:
    """What goes in."""
    return asked(deck)


def _item(name: str, each: Asked) -> Any:  # noqa: ANN401 - lxml ships no types
    item = etree.Element(
        f"{{{_QTI}}}assessmentItem",
        nsmap={None: _QTI},
        identifier=name,
        title=xml_text(one_line(each.title)) or "Question",
        adaptive="false",
        timeDependent="false",
        toolName="Briefing",
    )
    several = len(each.right) > 1
    response = _sub(
        item,
        "responseDeclaration",
        identifier="RESPONSE",
        cardinality="multiple" if several else "single",
        baseType="identifier" if each.choices else "string",
    )
    _right(response, each)
    _sub(item, "outcomeDeclaration", identifier="SCORE", cardinality="single", baseType="float")
    _sub(item, "outcomeDeclaration", identifier="FEEDBACK", cardinality="single", baseType="identifier")
    _body(_sub(item, "itemBody"), each)
    _sub(item, "responseProcessing", template=_MATCH if each.choices else _MAP)
    told = _sub(item, "modalFeedback", outcomeIdentifier="FEEDBACK", identifier="never", showHide="hide")
    _paragraphs(told, each.told)
    return item


def _right(response: Any, each: Asked) -> None:  # noqa: ANN401 - lxml ships no types
    """What is right; typed words count in any case of letters."""
    correct = _sub(response, "correctResponse")
    if each.choices:
        for nth in each.right:
            _sub(correct, "value").text = f"C{nth}"
        return
    words = xml_text(one_line(each.answer)) or "-"
    _sub(correct, "value").text = words
    mapping = _sub(response, "mapping", defaultValue="0")
    _sub(mapping, "mapEntry", mapKey=words, mappedValue="1", caseSensitive="false")


def _body(body: Any, each: Asked) -> None:  # noqa: ANN401 - lxml ships no types
    if not each.choices:
        _paragraphs(body, each.prompt)
        _sub(_sub(body, "p"), "textEntryInteraction", responseIdentifier="RESPONSE", expectedLength="40")
        return
    most = "1" if len(each.right) == 1 else "0"
    asking = _sub(body, "choiceInteraction", responseIdentifier="RESPONSE", shuffle="true", maxChoices=most)
    _sub(asking, "prompt").text = xml_text(one_line(each.prompt))
    for nth, words in enumerate(each.choices):
        _sub(asking, "simpleChoice", identifier=f"C{nth}").text = xml_text(one_line(words))


def _paragraphs(parent: Any, words: str) -> None:  # noqa: ANN401 - lxml ships no types
    for line in xml_text(words).split("\n"):
        _sub(parent, "p").text = line.strip()


def _manifest(title: str, names: Sequence[str]) -> Any:  # noqa: ANN401 - lxml ships no types
    manifest = etree.Element(
        f"{{{_PACKAGE}}}manifest", nsmap={None: _PACKAGE}, identifier=f"briefing-{digest(title)}"
    )
    about = etree.SubElement(manifest, f"{{{_PACKAGE}}}metadata")
    etree.SubElement(about, f"{{{_PACKAGE}}}schema").text = "QTIv2.1 Package"
    etree.SubElement(about, f"{{{_PACKAGE}}}schemaversion").text = "1.0.0"
    etree.SubElement(manifest, f"{{{_PACKAGE}}}organizations")
    resources = etree.SubElement(manifest, f"{{{_PACKAGE}}}resources")
    for name in names:
        one = etree.SubElement(
            resources,
            f"{{{_PACKAGE}}}resource",
            identifier=f"r-{name}",
            type="imsqti_item_xmlv2p1",
            href=f"{name}.xml",
        )
        etree.SubElement(one, f"{{{_PACKAGE}}}file", href=f"{name}.xml")
    return manifest


def _sub(parent: Any, tag: str, **attributes: str) -> Any:  # noqa: ANN401 - lxml ships no types
    return etree.SubElement(parent, f"{{{_QTI}}}{tag}", **attributes)


def _bytes(root: Any) -> bytes:  # noqa: ANN401 - lxml ships no types
    return bytes(etree.tostring(root, xml_declaration=True, encoding="utf-8", pretty_print=True))
