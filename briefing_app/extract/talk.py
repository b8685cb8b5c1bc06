"""Sieves for words that only come, are followed by a gesture, or answer a question printed without marks."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefing_app.extract import shown, syntax
from briefing_app.extract import standing_alone as alone
from briefing_app.extract.scene import reporting
from briefing_app.extract.sight import Sight, Voice, line_of, named

if TYPE_CHECKING:
    from spacy.tokens import Token

_TURN = re.compile(r"([A-Z][A-Z .’'-]{2,30}): ")
_TURN_BEFORE = re.compile(
    r"(?:\d{1,2}[:.]\d\d(?: ?[ap]\.?m\.?)?:?[ \t—–-]*)?([A-Z][\w.’'-]*(?: [\w.’'-]+){0,4}):\s*[\"'“‘]?"
)
_HEADINGS = frozenset({
    "analysis", "comment", "commentary", "editorial", "exclusive", "explained", "explainer", "interview", "live",
    "opinion", "podcast", "profile", "q&a", "report", "review", "timeline", "transcript", "video", "watch",
})  # fmt: skip
_GAP = 4  # tokens (marks, line ends) behind a quotation


def turn(sight: Sight) -> Voice | None:
    """'NAME: “…”' or “NAME: …”, the form of transcripts and interviews."""
    scene, span = sight.scene, sight.passage.span
    inside = _TURN.match(scene.text, span.start, span.end)
    if inside:
        return line_of(*inside.span(1), "turn")
    before = _TURN_BEFORE.match(scene.text, scene.paragraphs[sight.passage.paragraph][0], span.start)
    if not before or not _is_name(before[1]) or _is_topic(sight, before[1]):
        return None
    person = scene.is_person(scene.doc[scene.tokens(*before.span(1))[1] - 1])  # not 'JAKARTA: Twelve sailors'
    alone = sight.earlier is None or sight.earlier.paragraph != sight.passage.paragraph
    titled = person and alone and sight.passage.paragraph == 0  # 'Lee: rent cap “a start”'
    return line_of(*before.span(1), "turn") if titled or before.end() == span.start else None


def _is_topic(sight: Sight, label: str) -> bool:
    """Whether a headline only says what it is or is about: 'Interview: “…”', 'Chad: how “a deal” fell'."""
    scene, number = sight.scene, sight.passage.paragraph
    if number or not scene.is_headline(number):
        return False
    end = scene.text.find(label) + len(label)
    talk = bool(scene.questions) or scene.turn(len(scene.paragraphs) - 1) is not None
    person = scene.is_person(scene.doc[scene.tokens(0, end)[1] - 1])
    asks = scene.text[end : sight.passage.span.start].lstrip(" :").lower().startswith(("how ", "what ", "why "))
    return asks or label.lower() in _HEADINGS or (talk and not person) or (not sight.passage.full and not person)


def _is_name(words: str) -> bool:
    return all(word[:1].isupper() or word in {"of", "de", "van", "von", "al", "bin"} for word in words.split())


def called_out(sight: Sight) -> Voice | None:
    """'“Shame!” came the cry from the miners.'."""
    cry = _cry(sight)
    source = next((word for word in cry.rights if word.lower_ == "from"), None) if cry is not None else None
    whom = syntax.child(source, "pobj") if source is not None else None
    return named(whom, "called_out") if whom is not None else None


def is_called_out(sight: Sight) -> bool:
    """Whether words only come, from nobody that the text names: '“Order!” came the cry.'."""
    return _cry(sight) is not None and not alone.is_a_reply(sight)


def _cry(sight: Sight) -> Token | None:
    """The noun of saying that comes: 'came the | cry from the miners'."""
    begin = sight.passage.last
    behind = sight.scene.doc[begin : begin + _GAP + _GAP]
    if not any(word.lemma_ in alone.COMING and word.lemma_ != "be" and word.i < begin + _GAP for word in behind):
        return None
    said = (word for word in behind if word.lemma_.lower() in reporting("nouns") | alone.REPLIES)
    return next((word for word in said if word.dep_ in {"nsubj", "attr", "dobj"} and not _owned(word)), None)


def _owned(word: Token) -> bool:
    return syntax.child(word, "poss") is not None


def trailing(sight: Sight) -> Voice | None:
    """'“It was never about money.” Lee leans back.': who is then shown acting, where nobody came before."""
    scene, passage = sight.scene, sight.passage
    start, end = scene.paragraphs[passage.paragraph]
    if not passage.full or scene.text[start : passage.span.start].strip("\"'“‘ \t"):
        return None
    first, last = scene.tokens(passage.span.end, end)
    while first < last and (scene.doc[first].is_punct or scene.doc[first].is_space):
        first += 1
    if first >= last or scene.quoted[first] or not scene.doc[first].is_sent_start:
        return None
    end_of = min(last, scene.sentences(first, first + 1)[1])
    acting = (word for word in scene.doc[first:end_of] if word.dep_ == "nsubj" and shown.is_main(word.head))
    who = next(acting, None)
    opens = who is not None and who.left_edge.i == first and who.head.lemma_ in reporting("gestures")
    opens = opens and who is not None and scene.is_person(who)
    return named(who, "trailing") if who is not None and opens else None


def interviewed(sight: Sight) -> Voice | None:
    """An answer between marks in an interview whose questions have none: the guest's."""
    scene, number = sight.scene, sight.passage.paragraph
    answer = number in scene.answers and number - 1 in scene.questions and not scene.outside(number)
    return named(scene.guest, "interview") if answer and scene.guest is not None else None
