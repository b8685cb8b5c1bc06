"""Runs of capitalised words: where a name may stand, whatever the model thinks of it.

Spans by shape find the names that the small model misses or cuts; the model's own labels only vote on what a run is
(its spans are good and its types weak: shared/design/extraction.md §1.2).
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from briefing_app import lexicon
from briefing_app.extract import names

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Doc, Token

_WORD = re.compile(r"[^\W\d_][\w.'’]*(?: [A-Z][\w'’-]*)?")  # a name of small words may be one token: 'To Lam'
_FUNCTION = frozenset(("PRON", "DET", "ADP", "CCONJ", "SCONJ", "AUX", "PART", "INTJ", "NUM"))
_LONGEST_BRACKET = 10  # tokens of '(Trade and Industry Secretary Ann)'
_NICKNAMED = 3  # runs: given name, nickname, family name
_HEADINGS = "headings"  # where a doc keeps what was found in it
_RUNS = "runs of capitals"  # the same
_SMALL_WORD, _HEADING_WORDS, _LONGEST_HEADING, _HEADING_SHARE = 3, 4, 25, 0.8
_ARTICLES = frozenset(("al", "el", "as", "ar", "ad", "an", "at", "az", "ul", "ould"))
_PROFESSIONS = ("ologist", "ographer", "ophysicist", "iatrist")
_MONTHS = frozenset(("April", "May", "June", "August"))


class Run(NamedTuple):
    """Tokens `start`..`end` (half-open) that stand together in capitals."""

    start: int
    end: int


@cache
def words(*sections: str) -> frozenset[str]:
    """Some sections, mostly one, of the word list of organisations, places and events."""
    return frozenset(word for section in sections for word in lexicon.load("organisation_words")[section])


@cache
def titles(*sections: str) -> frozenset[str]:
    """Some sections, mostly one, of the word list of titles, in lower case."""
    return frozenset(word.lower() for section in sections for word in lexicon.load("titles")[section])


@cache
def addresses() -> frozenset[str]:
    """Forms of address, in lower case: mr., sen., dame."""
    return titles("addresses", "addresses_male", "addresses_female")


def is_title_noun(word: str) -> bool:
    """Whether `word` can head a title: 'Minister', 'co-founder', 'vice-president', 'hydrologist', 'farmer'."""
    known, lower = titles("heads"), word.lower()
    if word in titles("trades"):
        return True
    return lower in known or lower.rsplit("-", 1)[-1] in known or lower.endswith(_PROFESSIONS)


def headings(doc: Doc) -> frozenset[int]:
    """The tokens of lines set in title case: capitals mean nothing there; sought once a doc."""
    found: frozenset[int] | None = doc.user_data.get(_HEADINGS)
    if found is None:
        doc.user_data[_HEADINGS] = found = _headings(doc)
    return found


def _headings(doc: Doc) -> frozenset[int]:
    found: set[int] = set()
    line: list[Token] = []
    for token in doc:
        line.append(token)
        if "\n" in token.text or token.i + 1 == len(doc):
            if _is_heading(line):
                found.update(one.i for one in line)
            line = []
    return frozenset(found)


def _is_heading(line: list[Token]) -> bool:
    last = next((token.text for token in reversed(line) if not token.is_space), "")
    long = [token for token in line if len(token) > _SMALL_WORD and token.is_alpha]
    big = sum(1 for token in long if names.capitalised(token.text))
    if long and all(token.text.isupper() for token in long) and len(line) <= _LONGEST_HEADING:
        return last not in (",", ";")
    if not _HEADING_WORDS <= len(long) <= _LONGEST_HEADING or big < _HEADING_SHARE * len(long):
        return False
    small_verb = any(token.pos_ in ("VERB", "AUX") and not names.capitalised(token.text) for token in line)
    if last == ":" and small_verb:
        return False  # 'Ann Lee, Chief Executive of the Moor Trust, comments:'
    return last not in (".", "!", "?") or (len(long) > _HEADING_WORDS and not small_verb)


def text(doc: Doc, run: Run) -> str:
    """The words of `run` without a possessive ending, spaces made single."""
    return " ".join(doc[run.start : run.end].text.split())


def find(doc: Doc) -> tuple[Run, ...]:
    """The runs of `doc`, left to right, not overlapping; 'Robert C. "Bobby" Scott' is one. Sought once a doc."""
    found: tuple[Run, ...] | None = doc.user_data.get(_RUNS)
    if found is None:
        doc.user_data[_RUNS] = found = tuple(_find(doc))
    return found


def _find(doc: Doc) -> Iterator[Run]:
    held: list[Run] = []
    for run in _plain(doc):
        held.append(run)
        if len(held) == _NICKNAMED and _is_nickname(doc, *held):
            held = [Run(held[0].start, held[2].end)]
        while len(held) > _NICKNAMED - 1:
            yield held.pop(0)
    yield from held


def _is_nickname(doc: Doc, first: Run, nick: Run, last: Run) -> bool:
    marks = [doc[at].text for at in (first.end, nick.end) if at < len(doc)]
    return nick == Run(first.end + 1, last.start - 1) and marks in (['"', '"'], ["'", "'"], ["(", ")"])


def _plain(doc: Doc) -> Iterator[Run]:
    proper = frozenset(token.text for token in doc if token.pos_ == "PROPN")
    at, size = 0, len(doc)
    while at < size:
        if not _opens(doc[at], proper):
            at += 1
            continue
        end = at + 1
        while end < size and _goes_on(doc, end, proper):
            end += 1
        while not names.capitalised(doc[end - 1].text) and not _after_hyphen(doc, end - 1):
            end -= 1
        yield Run(at - 2 if at > 1 and _is_article(doc, at - 2) else _with_particles(doc, at), end)
        at = end


def _with_particles(doc: Doc, at: int) -> int:
    """Where a family name begins that small particles open: 'bin Laden', 'de la Rua', 'van der Berg'."""
    start = at
    while start and names.is_particle(doc[start - 1].text) and doc[start - 1].whitespace_:
        start -= 1
    while start < at and not names.opens_family_name(doc[start].text):
        start += 1
    return start


def _is_article(doc: Doc, at: int) -> bool:
    """Whether the Arabic article stands here, joined to a name: 'al-Rashid'."""
    joined = at + 2 < len(doc) and doc[at + 1].text == "-" and not doc[at].whitespace_ + doc[at + 1].whitespace_
    return joined and doc[at].text in _ARTICLES and names.capitalised(doc[at + 2].text)


def _opens(token: Token, proper: frozenset[str]) -> bool:
    """Whether a name may start here; `proper` are the words that are a name's somewhere in the text."""
    word = token.text
    if not names.capitalised(word) or not _WORD.fullmatch(word) or word in words("not_names"):
        return word in _MONTHS and token.ent_type_ == "PERSON"
    if word in ("The", "A") or (token.pos_ == "DET" and word == "An") or " " in word:
        return " " in word  # read whole by `small_word_names`
    if token.pos_ in _FUNCTION:
        known = bool(token.ent_type_) and token.ent_type_ not in ("DATE", "CARDINAL", "ORDINAL")
        return known or is_misread_given(token) or _is_family_he(token)
    if token.is_sent_start or not token.i or not token.nbor(-1).text[-1:].isalnum():
        if _is_order(token) and word not in proper and not names.is_given(word):
            return False
        return word in proper or bool(token.ent_type_) or token.pos_ == "ADJ" or names.is_given(word)
    return True


def is_misread_given(token: Token) -> bool:
    """'spokesman | Per Holm', '| Per-Erik Holm': a given name that is a preposition elsewhere."""
    if token.doc[token.i + 1 : token.i + 2].text == "-" and not token.whitespace_:
        return names.is_given(token.doc[token.i : token.i + 3].text)
    inside = token.pos_ == "ADP" and not token.is_sent_start and token.i + 1 < len(token.doc)
    titled = inside and token.nbor(-1).text.islower() and is_title_noun(token.nbor(-1).text)
    return titled and names.is_given(token.text) and token.nbor(1).pos_ == "PROPN"


def _is_family_he(token: Token) -> bool:
    """'He | Yongqian said', 'spokeswoman | He Yongqian': the Chinese family name, which the model takes for 'he'.

    Before a word in capitals that no verb is: as its compound, or behind a title.
    """
    if token.text != "He" or token.i + 1 >= len(token.doc):
        return False
    behind = token.nbor(1)
    named = names.capitalised(behind.text) and behind.pos_ == "PROPN" and names.is_pinyin(behind.text)
    named = named and not names.is_given(behind.text)  # '| He | Jenna', two lines
    titled = not token.is_sent_start and token.i > 0 and is_title_noun(token.nbor(-1).text)
    return named and (titled or (token.dep_ == "compound" and token.head.i == behind.i))


def _is_order(token: Token) -> bool:
    """'Keep | Lund.', 'Take | Norway': an imperative at the head of its clause is no given name."""
    return token.tag_ == "VB" and token.dep_ == "ROOT" and any(word.dep_ == "dobj" for word in token.rights)


def _goes_on(doc: Doc, at: int, proper: frozenset[str]) -> bool:
    token, before = doc[at], doc[at - 1]
    if token.text == "-" or _after_hyphen(doc, at):
        compound = token.text == "-" and doc[at + 1 : at + 2].text in titles("participles")  # 'Odinga | -led'
        return (
            not compound
            and not before.whitespace_
            and at + 1 < len(doc)
            and not (token.text == "-" and token.whitespace_)
        )
    if "\n" in before.text or token.is_sent_start or token.text == ")":
        return token.text == ")" and _closes_in_a_name(doc, at)
    if names.is_particle(token.text):
        if _is_article(doc, at):
            return True
        ahead = next((one for one in doc[at + 1 : at + 4] if not names.is_particle(one.text)), None)
        verb = token.tag_ in ("VBP", "VB") and before.tag_ != "NNP"  # 'Where do Berliners …'
        return ahead is not None and names.capitalised(ahead.text) and bool(token.whitespace_) and not verb
    if token.text in _MONTHS:
        return names.is_given(before.text)
    return names.capitalised(token.text) and _opens(token, proper)


def _closes_in_a_name(doc: Doc, at: int) -> bool:
    """'"They asked (Finance Minister Ann | ) | Lee"': an editor's bracket that ends behind the given name."""
    ahead = doc[at + 1 : at + 2].text
    if not names.capitalised(ahead) or is_title_noun(ahead) or doc[at].whitespace_ != " ":
        return False
    opened = next((one for one in range(at - 1, max(0, at - _LONGEST_BRACKET), -1) if doc[one].text in "()"), at)
    given = names.is_given(doc[at - 1].text) or is_title_noun(doc[at - 2].text)
    return given and doc[opened].text == "(" and opened < at - 2  # (Ann) alone is an editor's, or a short form


def _after_hyphen(doc: Doc, at: int) -> bool:
    return at > 1 and doc[at - 1].text == "-" and not doc[at - 1].whitespace_ and not doc[at - 2].whitespace_
