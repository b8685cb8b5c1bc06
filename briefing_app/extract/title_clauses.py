"""Offices told by a clause: 'X is the premier', 'X was appointed ambassador', 'X, who chairs the committee'."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from briefing_app import lexicon
from briefing_app.extract import assurance, name_evidence, runs, title_behind, title_phrases
from briefing_app.extract.runs import Run
from briefing_app.extract.title_forms import Held, nominal
from briefing_app.extract.titles import is_head

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Doc, Token

    from briefing_app.extract.title_forms import Page

_SECTIONS = (
    "holding", "entering", "naming", "leaving", "left", "put out", "overthrown", "restoring", "unmaking", "made",
    "going", "gone", "following", "posts", "claiming",
)  # fmt: skip
_COMING_AFTER = frozenset(("replace", "succeed"))
_TO_THE_POST_OF = 4  # tokens
_WHERE = frozenset(("and", "at", "in", "of", "the", "'s", "’s"))  # inside what is taught and where
_LONGEST_PART = 8  # tokens of 'for military veterans' families'
_APPOSITION = 20  # tokens back to the name that it is of
_TAKEN = frozenset(("charge", "command", "office"))
_NAMED = frozenset(("dobj", "oprd"))
_FINITE = frozenset(("VBD", "VBP", "VBZ", "MD"))
_STOPS = frozenset(".?!;:")
_GOVERNING = frozenset(("to", "of", "for", "under", "with"))
_REPORTED = frozenset(("ccomp", "parataxis"))  # 'he said she was the minister' tells of one who still is
_CONDITIONS = frozenset(("if", "whether", "unless"))
_IN_BRACKETS = frozenset(("(", ")", "-", "then", "then-"))
_ARTICLE_AND_NOUN = 2  # tokens of 'the committee'


@cache
def verbs(*sections: str) -> frozenset[str]:
    """The words of holding, getting and losing an office that stand under `sections`."""
    lists = lexicon.load("office_verbs", *_SECTIONS)
    return frozenset(word for section in sections for word in lists[section])


def around(page: Page, name: Run) -> Iterator[Held]:
    """Offices told by the clause in which one mention of a name stands."""
    led, apposed = _led(page, name.end) or _teaches(page, name.end), _is_in_an_apposition(page, name)
    if led and not apposed:
        yield led
    if not apposed:
        yield from _by_verb(page, name)
    yield from _made(page, name)


def _made(page: Page, name: Run) -> Iterator[Held]:
    """'replaces X as chair', 'the appointment of X to the post of director'; who was replaced is no more."""
    doc = page.doc
    if not name_evidence.is_made(doc, name.end):
        return
    verb = doc[name.end - 1].head
    if verb.dep_ == "prep" or verb.lower_ == "of":
        verb = verb.head
    if verb.lemma_.lower() not in verbs("naming", "unmaking", "made", "going"):
        return
    start = name.end + (1 if doc[name.end].lower_ == "as" else _TO_THE_POST_OF)
    gone = (verb.lemma_ in verbs("unmaking") and verb.tag_ in ("VBD", "VBN")) or verb.lower_ in verbs("going")
    undated = (
        verb.lemma_ in _COMING_AFTER and not gone
    )  # 'to succeed X as chair': whether X is still there is not told
    yield from (
        held._replace(former=held.former or gone, rule=assurance.MADE, undated=undated)
        for held in title_behind.phrases(page, start, must_close=False)
    )


def _led(page: Page, end: int) -> Held | None:
    """'X, who chairs the FTC': 'chair of the FTC'; what is led must have a name."""
    doc = page.doc
    at = end + 1 if end < len(doc) and doc[end].text == "," else end
    if at + 2 >= len(doc) or doc[at].lower_ != "who" or doc[at + 1].lower_ not in lexicon.inverse("leading_verbs"):
        return None
    stop = at + 2
    while stop < len(doc) and (
        nominal(doc[stop])
        or stop in page.in_body
        or doc[stop].lower_ in title_phrases.INSIDE
        or _joins_small(doc, stop)
    ):
        stop += 1
    verb = doc[at + 1].lower_
    named = stop
    while named > at + 2 and not doc[named - 1].text[0].isupper():
        named -= 1
    body = named < stop and doc[named].text.capitalize() in runs.words("heads")  # 'the Dveri | party'
    named = named + 1 if body else _whole(page, named, stop) if named > at + 2 else named
    if named < len(doc) and doc[named].tag_ == "POS" and (owned := _of_owner(doc, named + 1)):
        named = owned  # 'who runs Ann Smith's campaign' runs no Ann Smith
    elif named < len(doc) and (doc[named].tag_ == "POS" or doc[named].text == "-"):
        return None  # nor 'the Chad-backed group' Chad
    named = _with_whom_for(doc, named) if named > at + 2 else named
    led = Run(at + 2, named) if named > at + 2 else _named_before(doc, Run(at + 2, stop))
    return (
        Held(
            led,
            former=verb.endswith("ed") or verb == "led",
            opening=f"{lexicon.inverse('leading_verbs')[verb]} of ",
            rule=assurance.CLAUSE,
        )
        if led
        else None
    )


def _teaches(page: Page, end: int) -> Held | None:
    """'X, who teaches law at Moor College': 'teacher of law at Moor College'; of a subject that it names."""
    doc, at = page.doc, end + (page.doc[end : end + 1].text == ",")
    if doc[at : at + 2].text.lower() != "who teaches":
        return None
    stop = at + 2
    while stop < len(doc) and (nominal(doc[stop]) or stop in page.in_body or doc[stop].lower_ in _WHERE):
        stop += 1
    while doc[stop - 1].lower_ in _WHERE:
        stop -= 1
    subject = stop > at + 2 and doc[at + 2].lower_ not in _WHERE
    return Held(Run(at + 2, stop), former=False, opening="teacher of ", rule=assurance.CLAUSE) if subject else None


def _with_whom_for(doc: Doc, end: int) -> int:
    """'Lund's effort | for fishermen's families': a part of it is not the whole."""
    link = doc[end] if end < len(doc) and doc[end].lower_ == "for" else None
    stop = link.right_edge.i + 1 if link is not None else end
    dated = any(token.ent_type_ in ("DATE", "TIME") or token.tag_ in _FINITE for token in doc[end:stop])
    return end if dated or stop - end > _LONGEST_PART else stop


def _of_owner(doc: Doc, start: int) -> int | None:
    """The end of what an owner has, told by more than one word: 'Lund's | get-out-the-vote effort'."""
    end = start
    while end < len(doc) and (
        nominal(doc[end]) or "-" in (doc[end].text, doc[end - 1].text, doc[end + 1 : end + 2].text)
    ):
        end += 1
    return end if end > start + 1 and doc[end - 1].pos_ == "NOUN" and not is_head(doc[end - 1].text) else None


def _whole(page: Page, named: int, stop: int) -> int:
    """The end of what is led, where a common noun goes on from a name: 'Norland | energy programme at Lee College'.

    Nothing of it may be left out: who directs a programme on a land directs no land.
    """
    doc = page.doc
    if named >= stop or doc[stop - 1].pos_ != "NOUN":
        return named
    if doc[named].tag_ == "POS" or doc[named].ent_type_ in ("DATE", "TIME"):
        return named
    at = stop
    if doc[at : at + 1].text == "at":
        at += 1
        while at < len(doc) and (nominal(doc[at]) or at in page.in_body or doc[at].tag_ in ("POS", "DT")):
            at += 1
    return at if at > stop + 1 else stop


def _joins_small(doc: Doc, at: int) -> bool:
    """The hyphen of 'right-wing', not of 'Chad-backed'."""
    around = doc[at - 1 : at + 2]
    return doc[at].text == "-" and len(around) > _ARTICLE_AND_NOUN and around[0].text.islower()


def _named_before(doc: Doc, led: Run) -> Run | None:
    """What 'the committee' is: the fuller phrase with that last word before, 'the foreign affairs committee'."""
    last = doc[led.end - 1]
    a_body = last.text.capitalize() in runs.words("heads")
    if led.end - led.start != _ARTICLE_AND_NOUN or doc[led.start].lower_ != "the" or not a_body:
        return None
    for token in reversed(doc[: led.start - 2]):
        if token.lower_ == last.lower_ and token.i and (nominal(doc[token.i - 1]) or doc[token.i - 1].tag_ == "POS"):
            start = token.i
            while (
                start and (nominal(doc[start - 1]) or doc[start - 1].tag_ == "POS") and not doc[start].is_sent_start
            ):
                start -= 1
            return Run(start, token.i + 1)
    return led


def _by_verb(page: Page, name: Run) -> Iterator[Held]:
    """'X is the premier', 'X was appointed ambassador', 'X, who quit as mayor', 'the last envoy to go was X'."""
    token = page.doc[name.end - 1]
    verb = token.head
    holder = token.dep_ in ("nsubj", "nsubjpass") and _holds_or_leaves(verb)
    holder = holder and not _gives(verb)
    if (holder or (token.dep_ in _NAMED and verb.lemma_ in verbs("naming"))) and not _supposed(verb):
        yield from _complements(page, verb, token.i)
    elif token.dep_ == "attr" and verb.lemma_ == "be" and not _supposed(verb):
        for child in verb.children:
            if child.dep_ == "nsubj" and child.i < token.i and is_head(child.text):
                yield from title_behind.phrases(page, child.left_edge.i, must_close=False)
    if token.dep_ in ("nsubj", "nsubjpass"):
        for other in verb.conjuncts:
            own = any(child.dep_ in ("nsubj", "nsubjpass") for child in other.children)
            if other.lemma_ in verbs("holding") and not own and not _supposed(other):
                yield from _complements(page, other, token.i)
    for clause in token.children:
        if clause.dep_ == "relcl" and clause.lemma_ != "be" and _holds_or_leaves(clause) and not _supposed(clause):
            yield from _complements(page, clause, token.i)


def _holds_or_leaves(verb: Token) -> bool:
    """Whether a verb tells that its subject holds or leaves an office, as in 'took over as mayor'."""
    if verb.lemma_ == "take":
        return any(child.dep_ == "prt" or child.lower_ in _TAKEN for child in verb.children)
    if verb.lemma_ == "swear":
        return verb.tag_ == "VBN" and any(child.lower_ == "in" for child in verb.children)
    return verb.lemma_ in verbs("holding", "leaving")


def _is_in_an_apposition(page: Page, name: Run) -> bool:
    """'Jane Roe, a former adviser to Vice President | John Poe, is a fellow': who is one is told of Jane Roe."""
    doc, before = page.doc, name.start - 1
    while before > 0 and (doc[before].text in _IN_BRACKETS or nominal(doc[before])):
        before -= 1
    if before < 0 or doc[before].lower_ not in _GOVERNING:
        return False
    for at in range(
        before, max(0, before - _APPOSITION), -1
    ):  # beyond the sentence: a long one the parse cuts in two
        if doc[at].tag_ in _FINITE or doc[at].is_space or doc[at].text in _STOPS:
            return False
        if doc[at].text == "," and at - 1 in page.person_at:
            return page.person_at[at - 1] != page.person_at.get(name.start)
    return False


def _complements(page: Page, verb: Token, after: int) -> Iterator[Held]:
    """What a verb of holding or leaving office says was held."""
    for child in verb.children:
        if child.i <= after:
            continue
        if child.dep_ in ("attr", "oprd") and child.left_edge.pos_ not in ("ADV", "PRON"):
            held = title_behind.phrases(page, child.left_edge.i, must_close=False)
        elif child.lower_ == "as" and child.i > verb.i:
            held = title_behind.phrases(page, child.i + 1, must_close=False)
        else:
            continue
        told_as_past = verb.tag_ == "VBD" and (
            verb.lemma_ == "serve" or (verb.lemma_ == "be" and verb.dep_ not in _REPORTED)
        )
        over = verb.lemma_ in verbs("leaving") or told_as_past
        yield from (one._replace(former=one.former or over, rule=assurance.CLAUSE) for one in held)


def _gives(verb: Token) -> bool:
    """'Roe | named Lee, a diplomat, as envoy': what is behind 'as' is the other's."""
    whom = (child for child in verb.children if child.dep_ in _NAMED and child.i > verb.i)
    return verb.lemma_ in verbs("naming") and any(child.ent_type_ == "PERSON" for child in whom)


def _supposed(verb: Token) -> bool:
    """Whether the clause is no statement of fact: 'would be', 'if he were', 'is not', 'to become', 'of his being'."""
    infinitive = verb.tag_ == "VB" and any(child.tag_ == "TO" for child in verb.children)
    thought = verb.tag_ == "VBG" and verb.lemma_ == "be" and verb.dep_ in ("pcomp", "pobj")
    claimed = verb.dep_ == "ccomp" and verb.head.lemma_ in verbs("claiming")
    if infinitive or thought or claimed:
        return True
    before = [token.lower_ for token in verb.sent if token.i < verb.i]
    opened = max((at for at, word in enumerate(before) if word in _CONDITIONS), default=None)
    if opened is not None and "and" in before[opened:] and "," not in before[opened:]:
        return True  # 'if they win and he becomes governor'
    return any(child.dep_ == "neg" or child.tag_ == "MD" or child.lower_ in _CONDITIONS for child in verb.children)
