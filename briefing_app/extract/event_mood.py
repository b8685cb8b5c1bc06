"""Whether the clause of a verb tells what was or will be: not what is denied, supposed, wished or a habit."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Token

NOBODY = frozenset({"no", "nobody", "none", "neither"})
_CONDITIONS = frozenset({"if", "unless", "whether"})
_OFTEN = frozenset({"regularly", "often", "always", "usually", "frequently", "sometimes", "routinely"})
_WISHES = frozenset({"hope", "wish", "fear", "doubt", "imagine"})
_DENIALS = frozenset({"deny", "dispute", "refute", "disbelieve", "dismiss", "disprove"})  # 'denied that she lied'
_DOUBTED = frozenset({"unlikely", "impossible", "improbable", "doubtful", "untrue", "inconceivable"})
_STRETCHES = frozenset({"years", "decades", "months", "centuries", "generations"})
_RISKS = frozenset({"risk", "possibility", "prospect", "chance", "likelihood", "danger", "idea", "potential", "hope"})
_OPEN = frozenset({"likely", "unlikely", "possible", "impossible", "expected", "uncertain", "unclear"})
_WILL = frozenset({"will", "shall", "'ll", "wo"})
_FORMULA = 5  # words of 'on the condition of anonymity'
_STEPS = 12


def is_ability(verb: Token) -> bool:
    """'what she can achieve in June': nothing that happens."""
    return any(word.lower_ == "can" and word.dep_ == "aux" for word in verb.children)


def is_habit(verb: Token) -> bool:
    """'have been meeting regularly': no single event."""
    return any(word.lower_ in _OFTEN for word in verb.children if word.dep_ in {"advmod", "npadvmod"})


def is_lasting(verb: Token) -> bool:
    """'has been dogged for years', 'have long opposed it', 'used to say': what went on, and nothing that happened."""
    helpers = {word.lower_ for word in verb.children if word.dep_ in {"aux", "auxpass"}}
    if helpers & {"has", "have", "'ve", "’ve"}:
        return any(_is_long(word) for word in verb.children)
    return verb.lemma_ == "use" and any(word.dep_ == "xcomp" and word.tag_ == "VB" for word in verb.rights)


def _is_long(word: Token) -> bool:
    """'long', 'for years'."""
    if word.dep_ == "advmod":
        return word.lower_ == "long"
    return word.lower_ == "for" and any(one.lower_ in _STRETCHES for one in word.children)


def is_of_the_source(verb: Token) -> bool:
    """'spoke on condition of anonymity', 'asked for anonymity': how the writer was told, nothing that is reported."""
    if verb.lemma_ not in {"ask", "request", "speak", "talk"}:
        return False
    return any(word.lower_ == "anonymity" for word in verb.doc[verb.i + 1 : verb.i + 1 + _FORMULA])


def is_negated(verb: Token) -> bool:
    """'did not meet', 'nobody met', 'neither met nor called', 'issued no statement'."""
    if _is_of_nothing(verb):
        return True
    subject = next((word for word in verb.children if word.dep_ in {"nsubj", "nsubjpass"}), None)
    if subject is not None and {subject.lower_, *(word.lower_ for word in subject.lefts)} & NOBODY:
        return True
    joined = verb.dep_ == "xcomp" or (verb.dep_ == "conj" and not _has_own_helpers(verb))
    return any(word.dep_ == "neg" for word in verb.children) or (
        joined and any(word.dep_ == "neg" for word in verb.head.children)
    )


def _is_of_nothing(verb: Token) -> bool:
    """'gave no details', 'did nothing': of 18 such clauses annotators called one an event."""
    objects = (word for word in verb.rights if word.dep_ == "dobj")
    return any(one.lower_ == "nothing" or any(word.lower_ == "no" for word in one.lefts) for one in objects)


def _has_own_helpers(verb: Token) -> bool:
    """Whether a coordinated verb stands for itself ('not charged but resigned', not 'not charged nor tried')."""
    return verb.tag_ not in {"VBN", "VB", "VBG"} or any(word.dep_ in {"aux", "auxpass"} for word in verb.children)


def is_conditional(verb: Token) -> bool:
    """Whether the verb stands behind an 'if'; such a clause tells what may be, not what is."""
    token = verb
    for _ in range(_STEPS):
        if _iffy(token):
            return True
        if token.head.i == token.i or token.dep_ in {"ROOT", "nsubj"}:
            return False
        token = token.head
    return False


def depends(verb: Token) -> bool:
    """'will close the deal if Brussels agrees': whether a condition hangs on it."""
    return any(_iffy(word) for word in verb.children if word.dep_ == "advcl")


def is_wished(verb: Token) -> bool:
    """'hopes to win': the model takes some 'hopes' for 'hop'."""
    return verb.lemma_ in _WISHES or verb.lower_ in {"hopes", "hoped", "hoping"}


def is_condition(verb: Token) -> bool:
    """'if Brussels agrees', 'should Brussels agree'."""
    return any(word.lower_ in _CONDITIONS and word.dep_ == "mark" for word in verb.children) or _inverted(verb)


def _iffy(verb: Token) -> bool:
    """Whether the clause of a verb opens with 'if', is a question of how, or only wished or supposed."""
    if is_condition(verb) or _is_doubted(verb):
        return True
    if verb.dep_ != "ccomp":
        return False
    above = verb.head
    supposed = above.i == above.sent.start and above.lemma_.lower() in {"say", "suppose", "imagine", "assume"}
    asked = any(word.lower_ in {"how", "why"} and word.dep_ == "advmod" for word in verb.lefts)
    return (asked and above.lemma_ != "know") or supposed or above.lemma_ in _WISHES | _DENIALS


def _is_doubted(verb: Token) -> bool:
    """'it is unlikely (that) Lee will come'."""
    subject = next((word for word in verb.lefts if word.dep_ in {"nsubj", "nsubjpass"}), None)
    before = list(verb.doc[max(0, subject.left_edge.i - 2) : subject.left_edge.i]) if subject is not None else []
    last = next((word for word in reversed(before) if word.lower_ != "that"), None)
    return last is not None and last.lower_ in _DOUBTED and last.sent.start == verb.sent.start


def _inverted(verb: Token) -> bool:
    """'Had they voted against her, …'."""
    if verb.dep_ not in {"advcl", "ccomp"}:
        return False
    subject = next((word for word in verb.lefts if word.dep_ in {"nsubj", "nsubjpass"}), None)
    helper = next((word for word in verb.lefts if word.dep_ in {"aux", "auxpass"}), None)
    return subject is not None and helper is not None and helper.i < subject.i


def is_compared(verb: Token) -> bool:
    """'as far as the rivals have gone', 'more than they gave'."""
    return verb.dep_ == "advcl" and any(word.dep_ == "mark" and word.lower_ == "than" for word in verb.children)


def only_possible(noun: Token) -> bool:
    """'the risk of a clash', 'a meeting is likely', 'no visit': nothing that happened."""
    if any(word.lower_ in NOBODY for word in noun.children):
        return True
    if noun.dep_ == "pobj" and noun.head.dep_ == "prep" and noun.head.head.lemma_ in _RISKS:
        return True
    verb = noun.head
    if noun.dep_ not in {"nsubj", "nsubjpass"} or verb.pos_ not in {"VERB", "AUX"}:
        return False
    unsure = any(word.lower_ in _OPEN or word.dep_ == "neg" for word in verb.children)
    return unsure or any(word.tag_ == "MD" and word.lower_ not in _WILL for word in verb.children)
