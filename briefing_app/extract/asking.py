"""Questions that a report answers or stands in: 'Asked whether Lee had left, she said'."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_app.extract import syntax

if TYPE_CHECKING:
    from spacy.tokens import Token

    from briefing_app.extract.scene import Report

ASKING = frozenset({"ask", "press", "question", "quiz"})


def is_asked_about(report: Report) -> bool:
    """Whether a question, not the text, has somebody speak: 'Asked whether Lee had spoken, …'."""
    above = (word for word in syntax.above(report.verb) if word.tag_ == "VBN" and word.lemma_.lower() in ASKING)
    return any(syntax.child(word, "nsubjpass", "auxpass") is None for word in above)


def answered(report: Report) -> Token | None:
    """The question that 'he' or 'she' answers: 'Asked whether Lee had left, she said'."""
    if report.who.lower_ not in {"he", "she"}:
        return None
    clauses = (word for word in report.verb.lefts if word.dep_ in {"advcl", "prep"} and word.tag_ == "VBN")
    return next((word for word in clauses if word.lemma_.lower() in ASKING and word.i < report.who.i), None)


def asked_before(report: Report, quoted: bytearray) -> Token | None:
    """Whom the reporter's last sentence before words asks: 'Ann Lee is asked if it may fail. “No,” she answers'."""
    if report.who.lower_ not in {"he", "she"}:
        return None
    doc, first = report.verb.doc, min(report.verb.i, report.who.i)
    own = (doc[at] for at in range(first - 1, -1, -1) if doc[at].is_alpha and not quoted[at])
    before = next(own, None)
    if before is None or before.sent == report.verb.sent or before.sent.root.lemma_.lower() not in ASKING:
        return None
    asked = syntax.child(before.sent.root, "nsubjpass")
    return syntax.named_head(asked) if asked is not None else None
