"""The words of the one main clause that tells an event, without what hangs on it by the way.

Relative clauses, appositions, clauses of time and cause, a second deed and connecting words go; what completes the
sense of the verb stays ('said that …', 'agreed to …'). Words inside a quotation are never touched.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefing_app.extract.event_parts import root
from briefing_app.extract.event_triggers import FAILED, Sort, Trigger, identified, words
from briefing_app.extract.event_verbs import helpers

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

    from briefing_app.extract.event_story import Story

_VERBS = frozenset({"VERB", "AUX"})
_RELATIVE = frozenset({"WDT", "WP", "WP$"})
_BREAKS = frozenset({",", "–", "—", "―", "-", "--", "(", ";", ":"})
_HARD = frozenset({";", ":", "–", "—", "―", "--"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass", "expl", "csubj"})
_ALWAYS_LEFT = frozenset({"parataxis", "intj", "meta", "discourse", "preconj", "mark", "dep"})
_LEADS = frozenset({"at", "in", "on", "during", "under"})
_ONCE = frozenset({"then", "now", "once", "formerly"})
_ASIDES = frozenset({"appos", "relcl", "acl"})
_UNITS = frozenset({"day", "week", "month", "year", "decade"})
_VAGUE = frozenset({"coming", "recent", "past", "last", "next", "few", "previous"})
_STEPS = 4


@dataclass(frozen=True, slots=True)
class Telling:
    """The words that tell an event.

    Attributes:
        subject: taken over from the clause before or from what a relative clause belongs to; usually none.
        helpers: auxiliaries taken over likewise.
        own: the clause's words, in order of the text.
        verb: its finite verb; the noun of an event told by a noun.
        bearer: head of the grammatical subject.
        whole: nothing that the clause needs is missing.
    """

    subject: tuple[Token, ...]
    helpers: tuple[Token, ...]
    own: tuple[Token, ...]
    verb: Token
    bearer: Token | None
    whole: bool


def telling(story: Story, trigger: Trigger, *, short: bool = False) -> Telling:
    """The clause of a trigger.

    Args:
        short: also without participles, purposes and relative clauses that say which one is meant.
    """
    head = trigger.word if trigger.sort is Sort.NOUN else root(trigger.word)
    own = tuple(_kept(story, head, short=short))
    if trigger.sort is Sort.NOUN or identified(trigger.word):
        return Telling((), (), own, head, None, whole=True)
    bearer = grammatical_subject(head)
    inside = {word.i for word in own}
    taken: tuple[Token, ...] = ()
    if bearer is not None and bearer.i not in inside:
        taken = tuple(word for word in _kept(story, bearer, short=short) if word.i not in inside)
        own = tuple(word for word in own if not _is_relative_subject(word, head))
    whole = bearer is not None and _needs_nothing(head) and _agrees(head, bearer)
    return Telling(taken, tuple(helpers(head)), own, head, bearer, whole)


def grammatical_subject(verb: Token) -> Token | None:
    """The head of the subject of a clause: its own, what its 'who' stands for, or that of the clause before."""
    for _ in range(_STEPS):
        bearers = [verb, *(word for word in verb.children if word.dep_ in {"aux", "auxpass"})]
        found = [word for one in bearers for word in one.children if word.dep_ in {"nsubj", "nsubjpass", "expl"}]
        own = min(found, key=lambda word: abs(word.i - verb.i), default=None)
        if own is not None:
            return _named(verb.head) if own.tag_ in _RELATIVE and verb.dep_ == "relcl" else own
        if verb.dep_ == "acl":
            return _named(verb.head)
        if verb.dep_ not in {"conj", "xcomp"}:
            return None
        verb = verb.head
    return None


def _named(noun: Token) -> Token:
    """Of 'Lee, a former minister who …' Lee."""
    return noun.head if noun.dep_ == "appos" and noun.head.pos_ == "PROPN" else noun


def _needs_nothing(verb: Token) -> bool:
    """Whether a clause that hangs on a noun has all it needs.

    'the point that he made' and 'the man he met' lack their object; 'where he spoke' and 'the fact that he met Lee'
    lack nothing.
    """
    if verb.dep_ not in {"relcl", "acl"}:
        return True
    own = next((word for word in verb.children if word.dep_ in {"nsubj", "nsubjpass"}), None)
    if own is not None and own.tag_ in _RELATIVE:
        return True
    if any(word.tag_ == "WRB" or word.dep_ == "mark" for word in verb.children):
        return True
    return any(word.dep_ == "dobj" and word.tag_ not in _RELATIVE for word in verb.children)


def _agrees(verb: Token, subject: Token) -> bool:
    """Whether verb and subject agree in number; if not, the parser took the wrong subject, or part of it for another.

    A noun right before the verb as its 'compound' is a subject that the parser missed.
    """
    if any(word.dep_ == "compound" for word in verb.children):
        return False
    forms = {word.lower_ for word in (verb, *verb.children) if word.dep_ in {"aux", "auxpass"} or word.i == verb.i}
    joined = any(word.dep_ == "conj" for word in subject.children)
    if verb.dep_ != "relcl" or joined:
        return True
    if subject.tag_ in {"NN", "NNP"}:
        return not forms & {"were", "are", "have"}
    return not (subject.tag_ == "NNS" and forms & {"was", "is", "has"})


def _is_relative_subject(word: Token, verb: Token) -> bool:
    return word.tag_ in _RELATIVE and word.head.i == verb.i and word.dep_ in _SUBJECTS


def _kept(story: Story, head: Token, *, short: bool) -> list[Token]:
    found: list[Token] = []
    stack = [head]
    while stack:
        token = stack.pop()
        found.append(token)
        stack.extend(child for child in token.children if not _goes(story, child, head, short=short))
    return _without_loose_marks(story, sorted({word.i: word for word in [*found, *_marks(story, found)]}.items()), head)


def _marks(story: Story, found: list[Token]) -> list[Token]:
    """The quotation marks beside quoted words, wherever the parser hung them."""
    beside = [head for word in found if story.quoted[word.i] for head in _beside(word)]
    return [word for word in beside if word.is_quote and not story.quoted[word.i]]


def _beside(word: Token) -> list[Token]:
    return [word.doc[at] for at in (word.i - 1, word.i + 1) if word.sent.start <= at < word.sent.end]


def _goes(story: Story, child: Token, head: Token, *, short: bool) -> bool:
    """Whether a dependent with all that hangs on it is left out."""
    if story.quoted[child.i] or child.is_quote:
        return False
    if child.is_space or _is_filler(story, child):
        return True
    if child.head.i == head.i and _goes_from_the_top(story, child, head, short=short):
        return True
    match child.dep_:
        case "relcl":
            return _set_off(child) or child.head.pos_ == "PROPN" or child.head.i == head.i
        case "acl":
            return (short and child.tag_ != "VB") or _set_off(child)
        case "advcl":
            return _is_loose_clause(child, head, short=short)
        case "appos":
            return _set_off(child) and not (child.head.pos_ == "NOUN" and story.is_person(child))
        case "conj":
            return _is_another_deed(child, head)
    return False


def _is_loose_clause(clause: Token, head: Token, *, short: bool) -> bool:
    """A clause of time or cause; one of condition is never left out, for that would turn the sense."""
    if any(word.lower_ in {"if", "unless"} for word in clause.children if word.dep_ == "mark"):
        return False
    return short or _set_off(clause) or not (_is_purpose(clause) or clause.head.i != head.i)


def _is_filler(story: Story, word: Token) -> bool:
    """'himself', 'however', 'then' before a former office, 'in recent months'."""
    if word.lower_ in FAILED and word.head.lemma_ in words("dated_nouns"):
        return True
    if word.lower_.endswith("self") and word.dep_ in {"appos", "npadvmod"}:
        return True
    if word.dep_ == "advmod" and word.head.pos_ == "PROPN" and word.lower_ in _ONCE:
        return True
    if story.in_a_date(word):
        return False
    if word.lower_ in words("connecting") and word.dep_ == "advmod" and word.head.pos_ in _VERBS:
        return True
    if word.lower_ == "including" and word.dep_ == "prep":
        return _set_off(word)
    return word.dep_ in {"prep", "npadvmod"} and _is_vague_time(story, word)


def _is_vague_time(story: Story, phrase: Token) -> bool:
    """'in the coming weeks', 'over the past few years', 'thus far'; no date that could be told."""
    inside = list(phrase.subtree)
    units = [word for word in inside if word.lemma_ in _UNITS]
    vague = any(word.lower_ in _VAGUE for word in inside)
    return bool(units) and vague and not any(story.in_a_date(word) or word.pos_ in _VERBS for word in inside)


def _goes_from_the_top(story: Story, child: Token, head: Token, *, short: bool) -> bool:
    """Whether a dependent of the clause's verb is left out: connecting words, asides, what stands before the clause."""
    if head.pos_ not in _VERBS:
        return child.dep_ in {"cc", "parataxis", "intj"}
    if child.dep_ in _ALWAYS_LEFT or (child.tag_ == "WRB" and child.dep_ == "advmod"):
        return True
    before = child.i < _first(head)
    if before and child.dep_ in {"advmod", "prep", "npadvmod", "nmod", "acomp", "dobj"}:
        return not _may_lead(story, child)
    if child.dep_ == "ccomp" and child.i < head.i:
        between = head.doc[child.i : head.i]
        return any(word.text in _HARD for word in between)
    if child.dep_ != "prep" or child.i < head.i:
        return False
    return (_set_off(child) and not story.in_a_date(child.right_edge)) or (short and _holds_a_clause(child))


def _holds_a_clause(phrase: Token) -> bool:
    """'over allegations that …': without its clause such a phrase would hang in the air."""
    return any(word.dep_ in {"acl", "relcl", "pcomp"} for word in phrase.subtree)


def _first(head: Token) -> int:
    """Where the subject begins, or the verb where it has none."""
    subject = next((word for word in head.children if word.dep_ in _SUBJECTS), None)
    return min(head.i, subject.left_edge.i) if subject is not None else head.i


def _may_lead(story: Story, phrase: Token) -> bool:
    """Whether a phrase before the subject says when or on what occasion."""
    inside = list(phrase.subtree)
    if any(story.in_a_date(word) for word in inside) and not any(word.pos_ in _VERBS for word in inside):
        return phrase.lower_ not in {"despite", "until", "since"} and not any(word.pos_ == "PRON" for word in inside)
    if phrase.dep_ != "prep" or phrase.lower_ not in _LEADS or any(word.pos_ == "PRON" for word in inside):
        return False
    if all(word.pos_ not in {"NOUN", "PROPN", "NUM"} for word in inside):
        return False
    return not any(word.lemma_ in words("connecting") or word.pos_ in _VERBS for word in inside)


def _set_off(word: Token) -> bool:
    """Whether a comma or a dash stands before all that hangs on a word."""
    first = word.left_edge.i
    before = word.doc[first - 1] if first else None
    if before is not None and before.lower_ in _ONCE and before.i:
        before = before.nbor(-1)
    return before is not None and before.text in _BREAKS and not _closes_an_aside(before, word)


def _closes_an_aside(comma: Token, phrase: Token) -> bool:
    """Whether the comma before a phrase closes an apposition ('Wang Yi, the director, in Beijing')."""
    word = comma.nbor(-1) if comma.i else comma
    for word in [word, *word.ancestors][: _STEPS + _STEPS]:
        first = word.left_edge.i
        if word.dep_ in _ASIDES and first and word.doc[first - 1].text in _BREAKS:
            return not word.is_ancestor(phrase)
    return False


def _is_purpose(verb: Token) -> bool:
    """'to protect Taiwan', directly behind its verb's words."""
    return any(word.dep_ == "aux" and word.lower_ == "to" for word in verb.children) and verb.i > verb.head.i


def _is_another_deed(child: Token, head: Token) -> bool:
    """Whether a coordinated word opens a clause of its own."""
    if child.pos_ in _VERBS and child.head.pos_ in _VERBS:
        return child.head.i == head.i or (child.head.dep_ == "xcomp" and _set_off(child)) or _has_subject(child)
    if _in_an_apposition(child):
        return True
    return {child.lemma_, child.head.lemma_} <= words("dated_nouns")


def _has_subject(verb: Token) -> bool:
    return any(word.dep_ in _SUBJECTS for word in verb.children)


def _in_an_apposition(child: Token) -> bool:
    """Whether 'Wang, a member of the bureau and head of the office' hangs the head on Wang."""
    aside = next((word for word in child.head.children if word.dep_ == "appos" and word.i < child.i), None)
    conjunction = child.left_edge.i - 1
    return aside is not None and _set_off(aside) and child.doc[conjunction - 1].text != ","


def _without_loose_marks(story: Story, kept: list[tuple[int, Token]], head: Token) -> list[Token]:
    """Without the commas, dashes and conjunctions that joined what is left out."""
    inside = {at for at, _ in kept}
    first = _first(head) if _first(head) < head.i else 0
    return [word for _, word in kept if story.quoted[word.i] or not _is_loose(word, inside, first)]


def _is_loose(word: Token, inside: set[int], first: int) -> bool:
    if word.text == "," and word.i + 1 == first:
        return word.i == min(inside)
    if word.text in _HARD | {",", "-"}:
        return not {word.i - 1, word.i + 1} <= inside or word.text in _HARD - {":"}
    if word.text in {"…", "..."}:
        return word.i == min(inside)
    if word.dep_ == "cc":
        return word.i + 1 not in inside or word.i == min(inside)
    return False


def brackets(story: Story, kept: tuple[Token, ...]) -> Iterator[Token]:
    """The words in round or square brackets, and the brackets."""
    depth = 0
    for word in kept:
        if story.quoted[word.i]:
            continue
        depth += word.lower_ in {"(", "["}
        if depth or word.lower_ in {")", "]"}:
            yield word
        depth -= word.lower_ in {")", "]"} and depth > 0
