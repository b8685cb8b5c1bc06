"""An event as one plain sentence that stands alone: full names, no pronoun, no relative date.

The words are those of the text, cut to the clause that tells the event; what happened is told in the past, and the
date stands once.
"""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from briefing_app.extract import (
    event_bound,
    event_dating,
    event_mood,
    event_names,
    event_needed,
    event_proof,
    event_source,
    event_thin,
    event_things,
    event_verbs,
)
from briefing_app.extract.event_bystanders import is_one_of_a_people
from briefing_app.extract.event_clause import (
    Telling,
    brackets,
    is_reduced_passive,
    is_told_with_its_object,
    taken_object,
    telling,
)
from briefing_app.extract.event_triggers import Sort, Time, Trigger
from briefing_app.extract.event_words import words
from briefing_app.extract.scene import is_human_noun
from briefing_app.lexicon import inverse
from briefing_app.model.facts import Status
from briefing_app.model.when import Precision

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from spacy.tokens import Token

    from briefing_app.extract.event_dates import Dated
    from briefing_app.extract.event_story import Story

_LOOSE_ENDS = re.compile(r"^[\s,;:*–—-]+|(?:,? as well| too)?[\s,;:–—.-]*$")
_LOOSE_COMMAS = re.compile(r"\s+(?=[,;.])|,(?=\s*,)")
_ABBREVIATED = re.compile(r"\b[A-Z]\.[A-Z]$")
_SPACES = re.compile(r"\s+")
_FULL_STOPS = (".", ".”", '."', "?”", '?"', "!”", '!"')
_AN = re.compile(r"\b([Aa])n (?=[bcdfgjklmnpqrstvwxyz])")
_DATE_THEN_NUMBER = re.compile(r"^((?:In|On) (?:\d{1,2} )?(?:[A-Z][a-z]+ )?\d{4}) (?=\d)", re.IGNORECASE)
_A = re.compile(r"\b([Aa]) (?=(?!one\b|once\b|eu)[aeio][a-z])")  # 'a Labor Day interview' without its date
_ARTICLE_TWICE = re.compile(r"\b([Tt])he (?:the|an?) ")
_DASHES = frozenset({"-", "–", "—", "―", "--"})
_INNER = frozenset({"ccomp", "xcomp", "advcl", "relcl", "pcomp", "acl"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass", "expl"})
_CONTENT = frozenset({"NOUN", "PROPN", "VERB", "NUM", "ADJ"})
_SAYING = frozenset({Sort.SPEECH, Sort.PERFORMATIVE})


class Told(NamedTuple):
    """A sentence.

    Attributes:
        plain: it can be printed.
        whole: nothing that its clause needs stands outside it.
    """

    text: str
    plain: bool
    whole: bool


class _Body(NamedTuple):
    """The words of a clause as they are told.

    Attributes:
        sure: its names are.
        bound: the possessives that it explains itself.
        edited: tokens for which something else is printed.
    """

    text: str
    sure: bool
    bound: frozenset[str]
    edited: frozenset[int]


def sentence(story: Story, dated: Dated, cancelled: Dated | None = None) -> Told:
    """What happened, in the words of the text.

    Args:
        story: whose words they are.
        dated: the trigger and its date.
        cancelled: the visit or meeting that an 'it was cancelled' cancels.
    """
    told = dated if cancelled is None else replace(cancelled, when=dated.when)
    clause = telling(story, told.trigger)
    first = _told(story, told, clause, cancelled=cancelled is not None)
    if first.plain or (shorter := telling(story, told.trigger, short=True)) == clause:
        return first
    second = _told(story, told, shorter, cancelled=cancelled is not None)
    return second if second.plain else first


def _told(story: Story, dated: Dated, clause: Telling, *, cancelled: bool) -> Told:
    whole = _body(story, clause, dated)
    body = _opened(story, clause, whole.text)
    if dated.trigger.sort is Sort.NOUN:
        body = _without_ends(body) + (" was cancelled" if cancelled else _of_noun(dated.trigger))
    text = _tidy(_with_date(clause, _closed(body), dated))
    sayer = event_source.sayer(story, clause, dated.trigger)
    if sayer is not None:
        text = f"{text.removesuffix('.') if text.endswith(_FULL_STOPS[:1]) else text}, {sayer} said"
    text = f"{text[:1].upper()}{text[1:]}{'' if text.endswith(_FULL_STOPS) else '.'}"
    fits = clause.whole and whole.sure and _says_enough(story, clause, dated)
    fits = fits and not _points_back(story, clause, whole)
    only_tells_which = is_reduced_passive(clause.verb) and dated.when is None
    fits = fits and not _cut_in_two(clause) and not only_tells_which and not _joins_a_person(story, dated.trigger)
    fits = fits and not event_thin.is_thin(story, clause, dated.trigger)
    fits = fits and not event_dating.is_dated_twice(story, clause, dated, text)
    complete = _is_complete(story, clause, dated.trigger) and not event_dating.is_aside(story, clause, dated)
    fits = fits and complete
    return Told(text, fits and event_proof.is_plain(text, story.people(), story.groups(), whole.bound), complete)


def _is_complete(story: Story, clause: Telling, trigger: Trigger) -> bool:
    """Whether the clause tells what happened: no object stands outside it, no main clause that only waits for it."""
    if trigger.status is Status.PLANNED and event_mood.is_wished(clause.verb):
        return False
    if trigger.status is Status.HAPPENED and event_needed.is_awaited(clause.verb):
        return False
    if event_thin.is_not_yet(clause.verb):
        return False
    if event_thin.is_of_something_else(story, clause) or event_thin.is_only_said(story, clause.verb):
        return False
    if event_needed.runs_on(clause.own[-1]) or any(map(event_needed.is_a_mere_number, clause.own)):
        return False
    return trigger.sort is Sort.NOUN or event_needed.is_whole(clause.verb)


def _joins_a_person(story: Story, trigger: Trigger) -> bool:
    """'ahead of his trip and Minister Ann Lee …': the parser took the next clause's subject for a second deed."""
    return trigger.sort is Sort.NOUN and any(story.is_person(word) for word in trigger.word.conjuncts)


def _cut_in_two(clause: Telling) -> bool:
    """Whether a single comma parts subject and verb, or a single dash was left out: an aside went by halves."""
    for before, after in pairwise(clause.own):
        if after.i == before.i + 1 or after.is_punct:
            continue
        left_out = before.doc[before.i + 1 : after.i]
        if sum(word.text in _DASHES and bool(word.nbor(-1).whitespace_) for word in left_out) == 1:
            return True
    if clause.bearer is None or clause.bearer.i > clause.verb.i:
        return False
    inside = (word for word in clause.own if clause.bearer.i < word.i < clause.verb.i and word.text == ",")
    between = [word for word in inside if not any(one.dep_ == "conj" for one in word.head.rights)]
    return len(between) == 1 and clause.bearer.head.i == clause.verb.i


def _points_back(story: Story, clause: Telling, body: _Body) -> bool:
    """'that mistake', 'endorsed one', 'the congresswoman spoke': what only the sentences before explain."""
    bearer = clause.bearer
    if bearer is not None and (_is_bare(bearer) or is_one_of_a_people(bearer)) and bearer.i not in body.edited:
        return True
    for word in (*clause.subject, *clause.own):
        pointing = word.tag_ == "DT" and word.lower_ in {"that", "this", "these", "those"}
        shown = pointing and not any(one.dep_ in {"acl", "relcl"} for one in word.rights)  # 'those calling for'
        if event_thin.is_an_unknown_country(story, clause, word) and word.i not in body.edited:
            return True
        some = word.lower_ in {"one", "ones"} and word.dep_ in {"dobj", "pobj"} and not list(word.children)
        if (shown or some) and not story.quoted[word.i] and not story.in_a_date(word):
            return True
    owners = {word.text for word in clause.own if word.text in {"its", "their"} and not story.quoted[word.i]}
    if owners <= body.bound or clause.bearer is None or story.is_person(clause.bearer):
        return False
    return not _owns(story, clause.bearer)


def _is_bare(subject: Token) -> bool:
    """Whether a subject is a common noun of which only 'the', or 'the first', says which is meant."""
    if subject.pos_ != "NOUN" or subject.ent_type_:
        return False
    said = [word.lower_ for word in subject.children if word.dep_ not in {"punct", "relcl"}]
    return said[:1] == ["the"] and set(said[1:]) <= event_things.COUNTING


def _owns(story: Story, subject: Token) -> bool:
    """Whether 'its' can be the subject's: the name of a country or a body, or several."""
    key = story.cast.at(subject.idx, subject.idx + len(subject))
    named = key in story.actors and story.is_group(str(key)) and subject.pos_ == "PROPN"
    return named or any(word.dep_ == "conj" for word in subject.children)


def _of_noun(trigger: Trigger) -> str:
    plural = trigger.word.tag_ == "NNS"
    if trigger.status is Status.CANCELLED:
        return f" {'were' if plural else 'was'} cancelled"
    return f" {'are' if plural else 'is'} planned" if trigger.status is Status.PLANNED else " took place"


def _body(story: Story, clause: Telling, dated: Dated) -> _Body:
    """The clause with its names and dates spelt out."""
    own = [*clause.subject, *clause.helpers, *clause.own]
    edits = {word.i: "" for word in brackets(story, tuple(own))}
    edits |= {word.i: word.whitespace_ for word in _orphans(own)}
    edits |= event_dating.spelt_out(story, [word for word in own if word.i not in edits], dated)
    if dated.trigger.sort is not Sort.NOUN:
        edits |= event_verbs.finite(dated.trigger, clause.verb, clause.bearer)
    if is_told_with_its_object(clause.verb):
        told = edits.get(clause.verb.i, clause.verb.text_with_ws)
        edits[clause.verb.i] = f"{told.rstrip()} {taken_object(clause.verb)}{clause.verb.whitespace_}"
    names, sure = event_names.full(story, [word for word in own if word.i not in edits])
    edits |= names
    sure = sure and not any(_is_her(story, word) and word.i not in edits for word in own)
    parts = [_joined(story, group, edits) for group in (clause.subject, clause.helpers, clause.own)]
    if _ends_with_an_aside(clause.subject):
        parts[0] += ","
    text = " ".join(part.strip() for part in parts if part.strip())
    return _Body(text, sure, event_bound.bound(story, clause, edits), frozenset(edits))


def _ends_with_an_aside(subject: Sequence[Token]) -> bool:
    """'Lee and his wife, Ann | signed': the comma that closed it went with the clause between."""
    last = subject[-1] if subject else None
    if last is None:
        return False
    asides = (word for word in (last, *last.ancestors) if word.dep_ == "appos")
    aside = next(asides, None)
    before = aside.doc[aside.left_edge.i - 1] if aside is not None and aside.left_edge.i else None
    return before is not None and before.text == "," and any(word.i == before.i for word in subject)


def _is_her(story: Story, word: Token) -> bool:
    """'her' for a person, not for what is hers: it never means the subject of its own clause."""
    return word.lower_ == "her" and word.dep_ in {"dobj", "pobj", "dative"} and not story.quoted[word.i]


def _orphans(own: Sequence[Token]) -> Iterator[Token]:
    """The quotation marks whose other half, or whose quotation, was left out with another clause."""
    kept = {word.i for word in own}
    opened: dict[str, Token] = {}
    for word in own:
        if not word.is_quote or word.tag_ == "POS":
            continue
        first = opened.pop(word.text, None)
        if first is None and _opens(word):
            opened[word.text] = word
        elif first is None and _before(word).i not in kept:
            yield word
        elif first is not None and not any(at in kept for at in range(first.i + 1, word.i)):
            yield from (first, word)
    yield from (word for word in opened.values() if word.i + 1 not in kept)


def _before(mark: Token) -> Token:
    """The last word before a mark."""
    while mark.i and (mark.is_punct or mark.is_quote):
        mark = mark.nbor(-1)
    return mark


def _opens(mark: Token) -> bool:
    """Whether a quotation mark stands before a word and behind a space or another that opens."""
    before = mark.nbor(-1) if mark.i else None
    if mark.whitespace_ or (mark.i + 1 < len(mark.doc) and mark.nbor(1).is_space):
        return False
    if before is None or before.whitespace_ or before.is_space or before.text in _DASHES | {"(", "["}:
        return True
    return before.is_quote and _opens(before)


def _joined(story: Story, group: Sequence[Token], edits: dict[int, str]) -> str:
    """The words as printed, with a space where something between them was left out."""
    text = ""
    for at, word in enumerate(group):
        piece = _printed(story, word, edits)
        apart = at > 0 and group[at - 1].i + 1 < word.i and not word.is_punct
        glued = text[-1:].isalnum() and piece[:1].isalnum() and bool(edits.keys() & {word.i - 1})
        text += (" " if (apart or glued) and not text.endswith((" ", "“", "‘")) else "") + piece
    return _SPACES.sub(" ", text)


def _printed(story: Story, word: Token, edits: dict[int, str]) -> str:
    """The word as the article prints it, with the space behind it; a first word that is no name in small letters."""
    if word.i in edits:
        return edits[word.i]
    text = story.article.text[word.idx : word.idx + len(word)]
    small = word.is_sent_start and word.pos_ in {"DET", "ADJ", "NUM", "ADP", "NOUN", "PRON"} and text.istitle()
    small = small and word.lower_ not in inverse("demonyms")
    return (text.lower() if small and word.ent_type_ not in {"ORG", "GPE", "NORP"} else text) + word.whitespace_


def _with_date(clause: Telling, body: str, dated: Dated) -> str:
    """The date at the end, or in front where at the end it would belong to an inner clause."""
    when, noun = dated.when, dated.trigger.sort is Sort.NOUN
    body = _without_ends(body)
    last = clause.own[-1] if clause.own else None
    if last is not None and any(word.dep_ == "appos" for word in (last, *last.ancestors) if word.i > clause.verb.i):
        body += "," if when is not None and not noun and "," in body else ""
    if when is None or (event_dating.says(body, when) and not noun):
        return body
    ends_inside = any(word.dep_ in _INNER and word.i > clause.verb.i for word in clause.own) or body[-1:] in '”"'
    if body.endswith((" is planned", " are planned")) and when.precision is not Precision.INTERVAL:
        return f"{body} for {when}"
    if noun or not ends_inside or body[:1] in '“"':
        return f"{body} {event_dating.dating(when)}"
    body = f"the {body[4:]}" if body.startswith("The ") else body
    return f"{event_dating.dating(when)[:1].upper()}{event_dating.dating(when)[1:]}, {body}"


def _says_enough(story: Story, clause: Telling, dated: Dated) -> bool:
    """Whether the predicate says what was done: 'spoke' and 'came away' do not, 'resigned' and 'was removed' do."""
    if dated.trigger.sort is Sort.NOUN:
        said = [word for word in dated.trigger.word.children if word.dep_ in {"prep", "poss"} and word.lower_ != "by"]
        inner = [one for word in said for one in word.subtree if one.pos_ in _CONTENT]
        named = event_things.introduced(story, dated.trigger.word) is not None
        return named or any(not story.in_a_date(one) for one in inner)
    verb = clause.verb
    passive = any(word.dep_ in {"nsubjpass", "auxpass"} for word in (*verb.children, *clause.helpers))
    if (passive and not is_reduced_passive(verb)) or verb.lemma_ in words("complete"):
        return True
    if dated.trigger.time is Time.PROMISED or (
        dated.trigger.sort in _SAYING and not _has_a_complement(story, clause)
    ):
        return False
    together = clause.bearer is not None and any(word.dep_ == "conj" for word in clause.bearer.children)
    subject = {word.i for one in verb.children if one.dep_ in _SUBJECTS for word in one.subtree}
    said = [word for word in clause.own if word.i not in subject and word.i != verb.i and word.pos_ in _CONTENT]
    return together or any(not story.in_a_date(word) for word in said)


def _has_a_complement(story: Story, clause: Telling) -> bool:
    """Whether it is told what was said, asked or accused of."""
    quoted = any(story.quoted[word.i] for word in clause.own)
    inner = [
        word
        for word in clause.own
        if word.dep_ in {"ccomp", "xcomp"} or (word.dep_ == "advcl" and word.i > clause.verb.i)
    ]
    objects = [word for word in clause.own if word.dep_ == "dobj" and word.head.i == clause.verb.i]
    speech = clause.verb.lemma_ in {"say", "tell"}
    return (
        quoted
        or bool(inner)
        or (bool(objects) and not speech)
        or any(_is_topic(story, word) for word in clause.own if word.head.i == clause.verb.i)
    )


def _is_topic(story: Story, phrase: Token) -> bool:
    """'spoke on fishing', 'pointed to the talks'; not 'spoke to reporters' or 'spoke on Monday'."""
    if any(story.in_a_date(word) for word in phrase.children):
        return False
    if phrase.lower_ != "to":
        return phrase.lower_ in {"for", "on", "of", "against"}
    of = [word for word in phrase.children if word.dep_ == "pobj" and word.pos_ == "NOUN"]
    return any(not is_human_noun(word.lemma_.lower()) for word in of)


def _without_ends(text: str) -> str:
    """Without marks at either end; the stop of an abbreviation ('the U.S.') stays."""
    bare = _LOOSE_ENDS.sub("", text)
    return f"{bare}." if _ABBREVIATED.search(bare) else bare


def _tidy(text: str) -> str:
    """Without double spaces and loose commas; a quotation that was opened is closed."""
    text = _LOOSE_COMMAS.sub("", _SPACES.sub(" ", text))
    text = _ARTICLE_TWICE.sub(r"\1he ", _AN.sub(r"\1 ", _without_ends(_LOOSE_COMMAS.sub("", text))))
    text = _A.sub(r"\1n ", text)
    text = _DATE_THEN_NUMBER.sub(r"\1, ", text)
    return _closed(text)


def _opened(story: Story, clause: Telling, body: str) -> str:
    """With the mark of a quotation of which only the last sentence stands in this one ('“… Go home,” he said')."""
    start = clause.verb.sent.start_char
    opened = story.quotation_start(start)
    first = next((word for word in clause.own if not word.is_space), None)
    if opened == start or first is None or first.idx != start or body[:1] in '“"‘':
        return body
    return f"{story.article.text[opened]}{body[:1].upper()}{body[1:]}"


def _closed(text: str) -> str:
    """With the mark that closes a quotation."""
    if text.count("“") == text.count("”") + 1:
        return f"{_LOOSE_ENDS.sub('', text)}”"
    return f'{_LOOSE_ENDS.sub("", text)}"' if text.count('"') % 2 else text
