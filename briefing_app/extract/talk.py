"""Sieves for words that only come, are followed by a gesture, or answer a question printed without marks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_app.extract import shown, syntax
from briefing_app.extract import standing_alone as alone
from briefing_app.extract.scene import reporting
from briefing_app.extract.sight import Sight, Voice, named

if TYPE_CHECKING:
    from spacy.tokens import Token

_GAP = 4  # tokens (marks, line ends) behind a quotation


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
