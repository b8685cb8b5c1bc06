"""The words of the one main clause that tells an event, without what hangs on it by the way.

Relative clauses, appositions, clauses of time and cause, a second deed and connecting words go; what completes the
sense of the verb stays ('said that …', 'agreed to …'). Words inside a quotation are never touched.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from spacy.tokens import Token

from briefing_app.extract import event_asides
from briefing_app.extract.event_extent import antecedent
from briefing_app.extract.event_parts import root
from briefing_app.extract.event_triggers import Sort, Trigger, identified, opens_with_its_date
from briefing_app.extract.event_trim import HARD, SUBJECTS, Trim, first
from briefing_app.extract.event_verbs import helpers

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing_app.extract.event_story import Story

_RELATIVE = frozenset({"WDT", "WP", "WP$"})
_MEASURES = frozenset({"over", "under", "nearly", "almost", "about", "around", "roughly", "some", "barely", "than"})
_PRONOUNS = frozenset({"that", "which", "whom"})
_TIMES = frozenset({"day", "week", "month", "year", "time", "moment", "night", "morning", "way", "extent"})
_NOUNS = frozenset({"NOUN", "PROPN"})
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
    head = trigger.word if trigger.sort is Sort.NOUN else _finite(root(trigger.word))
    own = tuple(_kept(story, head, short=short))
    if trigger.sort is Sort.NOUN or identified(trigger.word):
        return Telling((), (), own, head, None, whole=True)
    bearer = grammatical_subject(head)
    inside = {word.i for word in own}
    own = tuple(word for word in own if not _is_relative(word, head))
    taken: tuple[Token, ...] = ()
    if bearer is not None and bearer.i not in inside:
        kept = [word for word in _kept(story, bearer, short=short) if word.i not in inside and word.text != "."]
        taken = tuple(word for word in kept if _before(word, head, bearer))
    told = _needs_nothing(head) or is_told_with_its_object(head)
    whole = bearer is not None and told and _agrees(head, bearer)
    return Telling(taken, tuple(helpers(head)), own, head, bearer, whole)


def _before(word: Token, verb: Token, bearer: Token) -> bool:
    """Whether a word of a subject stands before its verb: 'Lee, who won by two votes to one, and …' ends with it."""
    return word.i < verb.i or bearer.i > verb.i


def _finite(head: Token) -> Token:
    """Of 'is due to visit' the 'is', where the parser hangs the rest on 'due'."""
    copula = head.head
    due = head.dep_ == "acomp" and any(word.dep_ in SUBJECTS for word in copula.children)
    return copula if due else head


def grammatical_subject(verb: Token) -> Token | None:
    """The head of the subject of a clause: its own, what its 'who' stands for, or that of the clause before."""
    for _ in range(_STEPS):
        bearers = [verb, *(word for word in verb.children if word.dep_ in {"aux", "auxpass"})]
        found = [word for one in bearers for word in one.children if word.dep_ in {"nsubj", "nsubjpass", "expl"}]
        own = min(found, key=lambda word: abs(word.i - verb.i), default=None)
        if own is not None:
            return _stood_for(own, verb) if own.tag_ in _RELATIVE else own
        if verb.dep_ == "acl":
            return antecedent(verb)
        if opens_with_its_date(verb):
            return grammatical_subject(verb.head)
        if verb.dep_ not in {"conj", "xcomp", "acomp"}:
            return swallowed(verb)
        verb = verb.head
    return None


def _stood_for(pronoun: Token, verb: Token) -> Token | None:
    """What 'who' or 'which' means: also of a second clause ('Oslo, which … and which') and of 'It was Lee who'."""
    first = verb
    while first.dep_ == "conj":
        first = first.head
    if first.dep_ == "relcl":
        return antecedent(first)
    before = [word for word in pronoun.doc[pronoun.sent.start : pronoun.i] if word.pos_ in _NOUNS]
    presented = [word for word in before if word.dep_ == "attr" and word.head.lemma_ == "be"]
    return presented[-1] if presented else None


def swallowed(verb: Token) -> Token | None:
    """The subject that the parser took for the end of a list in the phrase before: 'In Oslo, Lee and Mori agreed'."""
    begin = min((word.i for word in verb.children if word.dep_ in {"aux", "auxpass", "neg"}), default=verb.i)
    before = [word for word in verb.lefts if word.dep_ == "prep" and word.right_edge.i == min(begin, verb.i) - 1]
    for prep in before:
        for word in prep.subtree:
            closes = word.dep_ == "conj" and word.right_edge.i == prep.right_edge.i
            if closes and word.left_edge.i and word.nbor(word.left_edge.i - word.i - 1).text == ",":
                return word
    return None


def _needs_nothing(verb: Token) -> bool:
    """Whether a clause that hangs on a noun has all it needs.

    'the point that he made' and 'the man he met' lack their object; 'where he spoke' and 'the fact that he met Lee'
    lack nothing.
    """
    if verb.dep_ not in {"relcl", "acl"} or is_reduced_passive(verb):
        return True
    own = next((word for word in verb.children if word.dep_ in {"nsubj", "nsubjpass"}), None)
    if own is not None and own.tag_ in _RELATIVE:
        return True
    that = verb.dep_ == "relcl" and verb.head.lemma_ not in _TIMES
    if any(word.tag_ == "WRB" or (word.dep_ == "mark" and not that) for word in verb.children):
        return True
    return any(word.dep_ == "dobj" and word.tag_ not in _RELATIVE and word.lower_ != "that" for word in verb.children)


def is_told_with_its_object(verb: Token) -> bool:
    """Whether the noun that 'that Lee had accepted in Oslo' says more of can be told as what Lee accepted.

    Only what has a name says enough without the rest of its sentence.
    """
    if verb.dep_ != "relcl" or any(word.dep_ in {"prt", "auxpass", "ccomp", "xcomp"} for word in verb.children):
        return False
    behind = any(word.dep_ == "dobj" for word in verb.rights)
    gap = (
        [] if behind else [word for word in verb.lefts if word.lower_ in _PRONOUNS and word.dep_ in {"dobj", "mark"}]
    )
    owned = any(word.tag_ == "PRP$" for word in verb.head.lefts)
    return bool(gap) and verb.head.pos_ == "PROPN" and not owned


def taken_object(verb: Token) -> str:
    """The noun, with what stands before it, that a relative clause lacks as its object."""
    noun = verb.head
    return noun.doc[noun.left_edge.i : noun.i + 1].text


def is_reduced_passive(verb: Token) -> bool:
    """'a treaty signed in May', 'Signed in May, the treaty …': a participle that with 'was' is a clause."""
    passive = verb.dep_ == "acl" and verb.tag_ == "VBN" and verb.sent.root.pos_ in {"VERB", "AUX"}
    return (passive or opens_with_its_date(verb)) and not any(
        word.dep_ in {"aux", "auxpass", "dobj"} for word in verb.children
    )


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


def _is_relative(word: Token, verb: Token) -> bool:
    """Whether a word is the subject of a relative clause, or the object for which the noun itself is told."""
    if word.head.i != verb.i:
        return False
    stands_for_it = word.lower_ in _PRONOUNS and word.i < verb.i and is_told_with_its_object(verb)
    return stands_for_it or (word.tag_ in _RELATIVE and word.dep_ in SUBJECTS)


def _kept(story: Story, head: Token, *, short: bool) -> list[Token]:
    trim = Trim(story, head, short)
    found: list[Token] = []
    stack = [head]
    while stack:
        token = stack.pop()
        found.append(token)
        stack.extend(child for child in token.children if not trim.goes(child))
    found = [word for word in found if not _beyond_a_semicolon(story, word, head)]
    found = _without_half_quotations(story, event_asides.without(head, found))
    whole = {word.i: word for word in [*found, *_marks(story, found), *_hyphenated(head), *_measures(found)]}
    return _without_loose_marks(story, sorted(whole.items()), head)


def _beyond_a_semicolon(story: Story, word: Token, head: Token) -> bool:
    """Whether a word belongs to what a semicolon parts from the clause, wherever the parser hung it."""
    return not story.quoted[word.i] and story.parted(*sorted((word.i, head.i)))


def _without_half_quotations(story: Story, found: list[Token]) -> list[Token]:
    """Without the marks of which the quoted words were left out."""
    inside = {word.i for word in found}
    marks = [word for word in found if word.is_quote and word.tag_ != "POS" and not story.quoted[word.i]]
    lone = {word.i for word in marks if _inner(word) not in inside}
    return [word for word in found if word.i not in lone]


def _inner(mark: Token) -> int:
    """The token inside a quotation beside its mark: before one that closes, behind one that opens."""
    closes = mark.i > 0 and not mark.nbor(-1).whitespace_ and not mark.nbor(-1).is_space
    return mark.i - 1 if closes else mark.i + 1


def _hyphenated(verb: Token) -> list[Token]:
    """The words that a hyphen ties to a verb: 'pooh-poohed'."""
    found: list[Token] = []
    at = verb.i - 1
    while at > verb.sent.start and verb.doc[at].text == "-" and not verb.doc[at].whitespace_:
        if verb.doc[at - 1].whitespace_:
            break
        found += [verb.doc[at - 1], verb.doc[at]]
        at -= 2
    return found


def _measures(found: list[Token]) -> list[Token]:
    """The words before a number without which it says something else, wherever the parser hung them: 'over half'."""
    numbers = (word for word in found if (word.pos_ == "NUM" or word.lower_ == "half") and word.i > word.sent.start)
    return [before for word in numbers if (before := word.nbor(-1)).lower_ in _MEASURES]


def _marks(story: Story, found: list[Token]) -> list[Token]:
    """The quotation marks beside quoted words, wherever the parser hung them."""
    beside = [head for word in found if story.quoted[word.i] for head in _beside(word)]
    return [word for word in beside if word.is_quote and not story.quoted[word.i]]


def _beside(word: Token) -> list[Token]:
    return [word.doc[at] for at in (word.i - 1, word.i + 1) if word.sent.start <= at < word.sent.end]


def _without_loose_marks(story: Story, kept: list[tuple[int, Token]], head: Token) -> list[Token]:
    """Without the commas, dashes and conjunctions that joined what is left out."""
    inside = {at for at, _ in kept}
    start = first(head) if first(head) < head.i else 0
    return [word for _, word in kept if story.quoted[word.i] or not _is_loose(word, inside, start)]


def _is_loose(word: Token, inside: set[int], start: int) -> bool:
    if word.text == "," and word.i + 1 == start:
        return word.i == min(inside)
    if word.text in HARD | {",", "-"}:
        return not {word.i - 1, word.i + 1} <= inside or word.text in HARD - {":"}
    if word.text in {"…", "..."}:
        return word.i == min(inside)
    if word.dep_ == "cc":
        return word.i + 1 not in inside or word.i == min(inside)
    if word.lower_ == "rather" and word.nbor(1).lower_ == "than":
        return word.i + 2 not in inside  # 'resigned rather | than sign'
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
