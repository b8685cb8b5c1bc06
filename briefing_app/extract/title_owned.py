"""Offices that the noun before tells of: 'the maker whose chair is X', 'the committee, then chaired by X'."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_app import lexicon
from briefing_app.extract import assurance, title_phrases
from briefing_app.extract.runs import Run
from briefing_app.extract.title_forms import Held, is_bracketed, nominal
from briefing_app.extract.titles import is_head

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Doc, Token

    from briefing_app.extract.title_forms import Page

BEFORE = "predecessor of "
"""Stands for a verb: who was replaced."""

IN_PLACE = frozenset(("replacement", "stand-in", "successor"))
"""What somebody is who came behind another in one office."""

_TOLD = frozenset(("appos", "attr"))
_BRACKETED = 3  # tokens of '(MF)'
_REACH = 12  # tokens from 'whose' to the name
_AGO = frozenset(("then", "formerly", "previously"))


def around(page: Page, name: Run) -> Iterator[Held]:
    """Offices so told at one mention of a name."""
    led = _led_by(page, name) or _of_those_led(page.doc, name)
    for held in (_whose_is(page, name), led, _in_place_of(page.doc, name), _replaced(page.doc, name)):
        if held:
            yield held


def _whose_is(page: Page, name: Run) -> Held | None:
    """'Vale, the mill whose chair is | Ann Lee,' also with whom else she is to: 'is Hart's daughter | Ann Lee'."""
    doc = page.doc
    verb = next((one for one in doc[name.end - 1].ancestors if one.lemma_ == "be"), None)
    whose = next(
        (one for one in reversed(doc[max(0, name.start - _REACH) : name.start]) if one.lower_ == "whose"), None
    )
    if verb is None or whose is None or not whose.i < verb.i < name.start or doc[name.end - 1].dep_ not in _TOLD:
        return None
    post = title_phrases.ending_at(page, verb.i)
    if post is None or post.run.start != whose.i + 1 or any(token.text == "," for token in doc[verb.i : name.start]):
        return None
    return post._replace(former=post.former or verb.tag_ == "VBD", rule=assurance.CLAUSE)


def _led_by(page: Page, name: Run) -> Held | None:
    """'the Harbour Committee, then chaired by | Ann Lee': 'chair of the Harbour Committee'."""
    doc, at = page.doc, name.start - 2
    if at < 2 or doc[at + 1].lower_ != "by" or doc[at].tag_ != "VBN":  # noqa: PLR2004 - a name, a comma
        return None
    leader = lexicon.inverse("leading_verbs").get(doc[at].lower_)
    past = doc[at - 1].lower_ in _AGO
    end = at - past
    end -= doc[end - 1].text == ","
    end = _told_in_other_words(page, doc[at], end)
    start = end
    while start > 0 and start - 1 in page.in_body:
        start -= 1
    if leader is None or start == end or _is_possessed(doc, end):
        return None
    article = "the " if start and doc[start - 1].lower_ == "the" else ""
    return Held(Run(start, end), former=past, opening=f"{leader} of {article}", rule=assurance.CLAUSE)


def _told_in_other_words(page: Page, led: Token, end: int) -> int:
    """The end of 'the Moor Front' in 'the Moor Front (MF), an armed group | led by Ann Lee'; else `end`."""
    doc, opens = page.doc, led.head.left_edge
    comma = opens.i - 1
    if led.dep_ != "acl" or led.head.pos_ != "NOUN" or opens.tag_ != "DT" or comma < 1 or doc[comma].text != ",":
        return end
    named = comma - _BRACKETED * is_bracketed(doc, comma - _BRACKETED)
    return named if named - 1 in page.in_body else end


def _of_those_led(doc: Doc, name: Run) -> Held | None:
    """'Vale Bank analysts led by | Ann Lee': an analyst of theirs, as each of them is."""
    at = name.start - 2
    if at < 1 or doc[at].lower_ != "led" or doc[at + 1].lower_ != "by":
        return None
    several = doc[at - 1].text
    start = at - 1
    while start > 0 and nominal(doc[start - 1]) and not doc[start].is_sent_start:
        start -= 1
    plural = several.endswith("s") and several.islower() and is_head(several[:-1]) and not is_head(several)
    named = start < at - 1 and doc[start].text[0].isupper()
    return Held(Run(start, at), former=False, rule=assurance.CLAUSE) if plural and named else None


def _is_possessed(doc: Doc, end: int) -> bool:
    """'a Moor Bank | mission led by Ann Lee': she leads the mission; 'a bank chief led by' nobody's post."""
    return is_head(doc[end - 1].text) and doc[end - 1].text.islower()


def _in_place_of(doc: Doc, name: Run) -> Held | None:
    """'His stand-in, | Ann Lee,', 'Hart's successor, Ann Lee,': the office is told with the one before."""
    comma, closed = name.start - 1, doc[name.end : name.end + 1].text in (",", ".")
    if comma < 1 or doc[comma].text != "," or not closed:
        return None
    start = next(
        (comma - size for size in (1, 3) if doc[max(0, comma - size) : comma].text.lower() in IN_PLACE), None
    )
    owned = (
        start is not None and start > 0 and (doc[start - 1].lower_ in ("his", "her") or doc[start - 1].tag_ == "POS")
    )
    return Held(Run(start, comma), former=False, rule=assurance.COMMA) if owned and start is not None else None


def _replaced(doc: Doc, name: Run) -> Held | None:
    """'She replaced | Ann Lee', 'Hart succeeded | Ann Lee in May': whose office it was, the subject now has."""
    verb = doc[name.end - 1].head
    subject = next((child for child in verb.children if child.dep_ == "nsubj" and child.i < verb.i), None)
    told = doc[name.end - 1].dep_ == "dobj" and verb.lemma_ in ("replace", "succeed") and verb.tag_ == "VBD"
    somebody = subject is not None and (subject.lower_ in ("he", "she") or subject.pos_ == "PROPN")
    if not told or not somebody or subject is None or any(child.dep_ in ("neg", "aux") for child in verb.children):
        return None
    return Held(Run(subject.i, subject.i + 1), former=True, opening=BEFORE, rule=assurance.CLAUSE)
