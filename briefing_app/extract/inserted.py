"""Clauses that report the whole sentence they are put into or behind: 'The port, Lee said, had become “a prison”'.

The parse hangs them from the main verb as a parenthesis, however far from it the quoted words stand (Quirk et al.
1985, 15.54).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_app.extract.scene import Report, reporting

if TYPE_CHECKING:
    from spacy.tokens import Token

    from briefing_app.extract.sight import Sight

_NEAR = 25  # tokens between a quotation and a reporting verb that still belongs to it
_FEW = 2  # words
_PREDICATES = frozenset({"acomp", "attr", "oprd"})


def behind(sight: Sight, verb: Token) -> Report | None:
    """'A “large majority” of them will be safe, the bank | said': the clause that reports the sentence of `verb`."""
    end = sight.passage.last
    near = sight.scene.reports_between(end, end + _NEAR)
    told = (one for one in near if one.verb.dep_ == "parataxis" and one.verb.head == verb)
    return next((one for one in told if one.verb.lemma_.lower() in reporting("telling")), None)


def within(sight: Sight, root: Token, verb: Token) -> Report | None:
    """'The port, Lee | said, had become “a prison” to its crews': between commas, it tells the whole.

    A word or two that are no predicate are a term as easily: 'the port, Lee said, will get a “green lane”', 'there
    was, she explained, an “envelope”'.
    """
    doc = sight.scene.doc
    judges = root.dep_ in _PREDICATES and all(word.dep_ != "expl" for word in verb.children)
    if sight.passage.words <= _FEW and not judges:
        return None
    found = (word for word in verb.children if word.dep_ == "parataxis" and word.i < sight.passage.first)
    for word in found:
        report, first = sight.scene.report_of.get(word.i), word.left_edge.i
        closed = "," in doc[word.right_edge.i : word.right_edge.i + 2].text
        opened = "," in doc[max(verb.sent.start, first - 1) : first + 1].text
        if report is not None and word.lemma_.lower() in reporting("telling") and opened and closed:
            return report
    return None


def before(sight: Sight, root: Token) -> Report | None:
    """'It had been a farce, Lee | said, and the vote was “a sham”': the clause inserted in what 'and' joins on to."""
    scene = sight.scene
    clause = next((word for word in (root, root.head) if word.dep_ == "conj" and not sight.passage.full), None)
    if clause is None or clause.head.i > clause.i:
        return None
    found = (word for word in clause.head.rights if word.dep_ == "parataxis" and word.i < clause.i)
    reports = (scene.report_of.get(word.i) for word in found)
    return next((one for one in reports if one and one.verb.lemma_.lower() in reporting("telling")), None)
