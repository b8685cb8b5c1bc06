"""Small questions to the dependency parse: whose verb, which words name somebody, what stands above a word.

Labels are those of the English spaCy models (ClearNLP style: de Marneffe and Manning 2008, Choi and Palmer 2012).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_app import lexicon
from briefing_app.extract import naming

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

STEPS = 8  # how far up a sentence a rule looks; deeper subjects belong to another clause
_NOBODY = frozenset(
    ["it", "this", "that", "there", "what", "which", "these", "those", "you"]
    + [first + second for first in ("some", "no", "every", "any") for second in ("thing", "body", "one")]
)
NO_NAMES = frozenset({"DATE", "TIME", "MONEY", "PERCENT", "QUANTITY", "ORDINAL", "CARDINAL"})
_LEFT = frozenset({"compound", "amod", "nmod", "poss", "det", "nummod", "quantmod"})
_YEARS = ["-", "year", "-"]
_AGED = 2 + len(_YEARS)  # 'the 27-year-' in tokens


def above(token: Token, steps: int = STEPS) -> Iterator[Token]:
    """The words that govern `token`, nearest first, at most `steps` of them."""
    for _ in range(steps):
        if token.head.i == token.i:
            return
        token = token.head
        yield token


def child(token: Token, *labels: str) -> Token | None:
    """The first dependent of `token` with one of these labels, else None."""
    for dependent in token.children:
        if dependent.dep_ in labels:
            return dependent
    return None


def can_speak(token: Token | None) -> bool:
    """Whether a subject may be somebody: a name, a noun, a personal pronoun, 'the latter'."""
    if token is None or (token.ent_type_ in NO_NAMES and token.pos_ == "PROPN"):
        return False
    if token.ent_type_ == "ORDINAL" and child(token, "det") is None:
        return False  # 'Third, …'
    if token.lower_ in {"some", "those"} and child(token, "acl", "amod", "prep", "relcl") is not None:
        return True  # 'those close to her', 'some in the party'
    if token.lower_ in _NOBODY:
        return False
    if token.lower_ == "one":
        return child(token, "prep") is not None or token.head.i == token.i - 1  # 'one of the sailors', 'said one'
    return token.pos_ in {"PROPN", "PRON", "NOUN"} or token.lower_ in {"latter", "former"} or is_aged(token)


def is_aged(token: Token) -> bool:
    """Whether `token` is the last word of 'the 27-year-old'."""
    if token.lower_ != "old":
        return False
    words = [word.lower_ for word in token.doc[max(0, token.i - _AGED) : token.i]]
    behind = token.nbor(1) if token.i + 1 < len(token.doc) else None
    end = behind is None or behind.pos_ not in {"NOUN", "PROPN", "ADJ"} or behind.lower_.endswith("ed")
    return words[:1] in (["the"], ["a"]) and words[2:] == _YEARS and end


def is_definite(head: Token) -> bool:
    """Whether `head` is a noun with 'the' ('the diplomat'), without a name beside it."""
    if is_aged(head):
        return True
    article = child(head, "det")
    titled = head.ent_type_ != "PERSON" and head.lower_ in lexicon.load("titles")["heads"]  # 'the Minister'
    titled = titled or (head.tag_ == "NNP" and head.text in lexicon.load("titles")["partisans"])  # 'the Republican'
    noun = head.pos_ == "NOUN" or (head.pos_ == "PROPN" and (head.text.islower() or titled))
    return noun and article is not None and article.lower_ in {"the", "this"}


def name_bounds(token: Token) -> tuple[int, int]:
    """First and last character (half-open) of the words naming whom `token` heads.

    The head noun with what stands before it ('the senior State Department official', 'Mr Lee'), a title's 'of' phrase
    ('the mayor of London'), or the person named in apposition to a role ('his spokesman, Tom Lee'), but no relative
    clause.
    """
    named = named_head(token)
    if named.i != token.i:
        return name_bounds(named)
    first = min([token.i] + [word.left_edge.i for word in token.lefts if word.dep_ in _LEFT])
    last = token.i
    for word in token.rights:
        title = word.dep_ == "prep" and word.lower_ in {"of", "for"} and token.ent_type_ != "PERSON"
        if title and any(inner.is_quote for inner in token.doc[word.i : word.right_edge.i + 1]):
            continue
        if word.dep_ in {"compound", "flat"} or title:
            last = max(last, word.right_edge.i)
    while token.doc[last].pos_ in {"CCONJ", "PUNCT"} and last > token.i:
        last -= 1  # 'the former secretary of state | and'
    return token.doc[first].idx, token.doc[last].idx + len(token.doc[last])


def _of_a_see(title: Token) -> Token:
    """'The Bishop of Leeds, Ann Lee, said', the name hung on the place; else `title` itself."""
    of = next((word for word in title.rights if word.dep_ == "prep" and word.lower_ == "of"), None)
    place = child(of, "pobj") if of is not None and child(title, "det") is not None else None
    name = child(place, "appos") if place is not None else None
    return name if name is not None and name.ent_type_ == "PERSON" and name.pos_ == "PROPN" else title


def _of_a_body(body: Token) -> Token | None:
    """The name behind a body's long one and a title: 'The League of Free | Ports (LFP) President Tom Lee said'."""
    of = child(body, "prep") if body.ent_type_ == "ORG" else None
    name = child(of, "pobj") if of is not None and of.lower_ == "of" else None
    if of is None or name is None or name.ent_type_ != "PERSON" or name.pos_ != "PROPN":
        return None
    heads = lexicon.load("titles")["heads"]
    title = next((word for word in name.lefts if word.lower_ in heads and word.i > of.i + 1), None)
    return name if title is not None and name.doc[of.i + 1].ent_type_ == "ORG" else None


def named_head(token: Token) -> Token:
    """The person named in apposition to a role ('his spokesman, Tom Lee'), else `token` itself.

    Also 'a lawyer named Tom Lee', 'a member of the movement, Tom Lee'.
    """
    if (holder := _of_a_body(token) or naming.in_part(token)) is not None:
        return holder
    if token.ent_type_ == "PERSON" and (child(token, "det") is None or child(token, "acl") is None):
        return token
    if token.pos_ not in {"NOUN", "NUM", "PRON"} and child(token, "acl") is None:
        return _of_a_see(token)
    called = next((word for word in token.rights if word.dep_ == "acl" and word.lower_ in naming.CALLED), None)
    called = called or next((word for word in token.rights if word.dep_ == "relcl" and naming.gives(word)), None)
    name = child(called, "oprd") or child(called, "dobj") if called is not None else None
    name = naming.given_as(called) if called is not None and (name is None or name.pos_ != "PROPN") else name
    if name is not None and name.pos_ == "PROPN":
        return name
    # 'a member of the movement, Ann Lee', 'the leader of Novara, Ann Lee', 'a geologist hired by the state, Ann Lee'
    phrases = (word for word in token.rights if word.dep_ in {"acl", "prep"})
    inside = (word for phrase in phrases for word in phrase.subtree if word.ent_type_ == "PERSON")
    members = (word for word in inside if word.dep_ == "appos" and word.head.ent_type_ != "PERSON")
    apposed = [word for word in token.rights if word.dep_ == "appos"]  # 'his rival, the judge Tom Lee'
    nested = [one for word in apposed if word.pos_ == "NOUN" for one in word.rights if one.dep_ == "appos"]
    behind = (word for phrase in token.rights if phrase.dep_ in {"appos", "prep"} for word in phrase.subtree)
    named = (child(word, "oprd") for word in behind if word.dep_ == "acl" and word.lower_ in naming.CALLED)
    crofter = [word for word in named if word is not None]  # 'the member for Harrow, a crofter named Ann Lee'
    beside = (word for word in (*crofter, *apposed, *nested, *members) if word.pos_ == "PROPN")
    return next((word for word in beside if not any(t.is_quote for t in token.doc[token.i : word.i])), token)
