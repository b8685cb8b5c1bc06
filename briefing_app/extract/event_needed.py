"""What no telling of an event may leave out: words without which a clause says less than is true, or something else.

Complements, restrictions and conditions belong to what is said; adjuncts of time, place and cause, and whatever a
comma sets off, only add to it (Huddleston and Pullum 2002, The Cambridge Grammar, ch. 4 §1 and ch. 12 §4).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_app.extract import event_mood

if TYPE_CHECKING:
    from spacy.tokens import Token

_ADJOINED = frozenset({
    "when", "while", "as", "after", "before", "since", "because", "although", "though", "whereas", "where",
    "even", "just",
})  # fmt: skip
_BOUNDS = frozenset({"until", "till", "unless", "if", "provided", "providing", "long", "lest"})
_SCENES = frozenset({
    "in", "at", "during", "after", "before", "amid", "amidst", "despite", "following", "because", "due", "owing",
    "near", "outside", "inside", "over",
})  # fmt: skip
_INDEFINITE = frozenset({"a", "an", "some", "several", "another"})
_SAYS_WHICH = frozenset({"amod", "compound", "nmod", "prep", "poss", "relcl"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass", "expl"})
_OBJECTS = frozenset({"dobj", "nsubjpass", "ccomp", "xcomp"})
_ASKS = frozenset({"WP", "WDT", "WP$"})
_NOUNS = frozenset({"NOUN", "PROPN"})
_COMMON = frozenset({"NN", "NNS"})
_IN_A_PHRASE = frozenset({"NOUN", "PROPN", "ADJ", "NUM"})
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_TIMES = frozenset({"once", "until", "before", "after", "when"})
_AMOUNTS = frozenset({"MONEY", "PERCENT", "DATE", "TIME", "QUANTITY"})
_UNITS = frozenset({"minute", "hour", "day", "week", "month", "year", "decade"})
_OPENING = 3  # words


def bounds(clause: Token) -> bool:
    """'if talks fail', 'should talks fail', 'until he left': what the rest is true under, or up to."""
    opening = [word.lower_ for word in clause.subtree][:_OPENING]
    return bool(_BOUNDS.intersection(opening)) or event_mood.is_condition(clause)


def completes(clause: Token, *, short: bool) -> bool:
    """Whether an adverbial clause with no comma before it belongs to its verb.

    'described it as dead', 'spent a year writing' do; 'when he left', 'because he left' do not, and 'to please her'
    only where the verb has nothing else.
    """
    opener = next(iter(clause.subtree))
    if opener.lower_ in _ADJOINED and (opener.lower_ != "as" or _has_subject(clause)):
        return False
    purpose = any(word.dep_ == "aux" and word.lower_ == "to" for word in clause.children)
    return not (short and purpose and any(word.dep_ in _OBJECTS for word in clause.head.children))


def restricts(clause: Token) -> bool:
    """Whether a participle without a comma says which is meant, or is all that is said of its noun.

    'the men held in Oslo' are not all the men, 'a pact ending the war' no mere pact; 'a new pact ending it' is one.
    """
    noun = clause.head
    if noun.pos_ == "PROPN":
        return False
    told = [word for word in noun.lefts if word.dep_ in {"det", "poss"}]
    some = told[0].lower_ in _INDEFINITE if told else noun.tag_ == "NNS" and noun.dep_ not in _SUBJECTS
    return not (some and any(word.dep_ in _SAYS_WHICH for word in noun.children))


def is_scene(phrase: Token) -> bool:
    """Whether a phrase says where, when or why: 'in a speech that …', no 'against passing it', wherever it hangs."""
    inside = (word for word in phrase.subtree if word.dep_ == "pcomp")
    return phrase.lower_ in _SCENES and not any(word.head.lower_ != "of" for word in inside)


def is_whole(verb: Token) -> bool:
    """Whether a clause has all its complements: 'what steps he had in mind', 'the fund to which it paid' have not."""
    asked = any(word.tag_ in _ASKS for child in verb.lefts if child.dep_ == "dobj" for word in child.subtree)
    to_which = any(
        word.tag_ in _ASKS and word.dep_ == "pobj" and word.head.lower_ not in _SCENES | {"on", "under", "through"}
        for child in verb.lefts
        if child.dep_ == "prep"
        for word in child.children
    )
    return not (asked or to_which)


def runs_on(last: Token) -> bool:
    """Whether a clause was cut off in the middle: 'in Oslo | waters', 'exports must fall and firms | must save'."""
    then = last.nbor(1) if last.i + 1 < last.sent.end else None
    if then is None:
        return False
    if then.tag_ in _COMMON and not then.ent_type_ and last.pos_ in _IN_A_PHRASE and last.whitespace_:
        return True
    if last.lemma_ in _UNITS and last.dep_ == "npadvmod" and then.lower_ in {"after", "before"}:
        return True  # 'froze the permits a day | after Lee fell'
    if then.lower_ == "should":  # 'agreed to review it | should talks fail'
        return True
    joined = next((word for word in (last, *last.ancestors) if word.dep_ == "conj" and word.pos_ in _NOUNS), None)
    finite = then.tag_ in _FINITE or (then.lower_ in {"has", "have"} and then.pos_ == "AUX")
    return finite and joined is not None and joined.right_edge.i == last.i


def is_a_mere_number(word: Token) -> bool:
    """'agreed to only 60 more', 'expelled another 30': how many of what, only the sentence before tells."""
    if word.dep_ not in {"dobj", "pobj", "nsubjpass"} or word.tag_ not in {"CD", "JJR"} or word.ent_type_ in _AMOUNTS:
        return False
    beside = {one.lower_ for one in word.children}
    return ("more" in beside or "another" in beside or word.lower_ == "more") and not beside & {"than", "of"}


def is_awaited(verb: Token) -> bool:
    """'talks would start once trade had grown': what a clause of time only waits for."""
    opener = next((word.lower_ for word in verb.lefts if word.dep_ in {"mark", "advmod"}), "")
    if verb.dep_ not in {"advcl", "pcomp"} or opener not in _TIMES:
        return False
    above = verb.head
    while above.dep_ in {"prep", "acl", "xcomp", "pobj", "pcomp"}:
        above = above.head
    helpers = {word.tag_ for word in above.children if word.dep_ in {"aux", "auxpass"}}
    return "MD" in helpers


def _has_subject(clause: Token) -> bool:
    return any(word.dep_ in _SUBJECTS for word in clause.children)
