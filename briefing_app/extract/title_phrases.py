"""Where the text words an office: the title before a name, the apposition beside it, and 'X is …'.

The rules follow the three places where news style puts a title (AP Stylebook, "titles"): before the name without a
comma, between commas after or before it, and as the complement of 'to be'.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from briefing_app.extract import gazetteer, runs
from briefing_app.extract.runs import Run
from briefing_app.extract.titles import is_head

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from spacy.tokens import Doc, Token

_LONGEST = 25  # tokens of one office
_ENDS = frozenset(',;:.()"?!/—–') | {"--"}
_CLAUSES = frozenset(("who", "which", "that", "when", "where", "while", "as", "whose", "since")) | frozenset(
    ("after", "before", "because", "if", "but")
)
_LONGEST_RANK = 3  # tokens: 'Major-General'
_ELECT = 2  # tokens of '-elect'
_LOOSE = ("CCONJ", "ADP", "DET", "PUNCT")  # nothing ends with these
_FINITE = frozenset(("VBD", "VBZ", "VBP", "MD"))
_DETERMINERS = frozenset(("the", "a", "an", "his", "her", "its", "their", "our"))
_RANKING = frozenset(("first", "last", "second", "third", "only", "latest", "next", "longest-serving"))
_LEADING = frozenset(("both", "of", "and", "current", "own", "now", "himself", "herself", "-", "also"))
_COMPLEMENTS = frozenset(("of", "for", "at", "to", "in", "with", "on", "from"))
_SELVES = frozenset(("himself", "herself"))
_CLOSING = frozenset((",", ")", ".", ";", "—", "–"))
_INSIDE = frozenset(("the", "of", "'s", "'", "and", "for"))
_LED = {
    **dict.fromkeys(("chairs", "chaired"), "chair"),
    **dict.fromkeys(("heads", "headed", "runs"), "head"),
    **dict.fromkeys(("leads", "led"), "leader"),
}
_LEAVING = frozenset(("resign", "quit", "retire", "step"))
_NAMING = frozenset(("appoint", "name", "elect", "nominate"))
_HOLDING = frozenset(("be", "become", "serve", "appoint", "name", "elect"))


class Held(NamedTuple):
    """An office as worded at one place of the text; `opening` stands for a verb: 'chair of ' for 'who chairs'."""

    run: Run
    former: bool
    opening: str = ""


class Page(NamedTuple):
    """What the rules look at: the parse, whose name a token is part of, and which tokens are names of bodies."""

    doc: Doc
    person_at: Mapping[int, int]
    in_body: frozenset[int] = frozenset()


def around(page: Page, name: Run) -> Iterator[Held]:
    """Offices worded around one mention of a name."""
    start = _behind_address(page.doc, name.start)
    before = _before(page, start)
    if before:
        yield before
        opening = before.run.start
        if opening > 1 and start - opening <= _LONGEST_RANK and page.doc[opening - 1].text == ",":
            yield from _before_comma(page, opening - 1, name.end)  # 'the secretary of state, Cardinal | Pietro …'
    elif start > 1 and page.doc[start - 1].text == ",":
        yield from _before_comma(page, start - 1, name.end)
    end = name.end
    if end + 1 < len(page.doc) and page.doc[end].text in (",", "(", "—", "–", "-"):
        yield from _phrases(page, end + 1)
    led = _led(page, name.end)
    if led:
        yield led
    yield from _by_verb(page, name)


def _behind_address(doc: Doc, start: int) -> int:
    while start > 0 and doc[start - 1].lower_ in runs.addresses() and not is_head(doc[start - 1].text):
        start -= 1
    return start


# ------------------------------------------------------------ before the name


def _before(page: Page, end: int) -> Held | None:
    """'Chinese Defence Minister | Li Shangfu': the noun phrase that ends at token `end`."""
    start = end
    while start > 0 and end - start < _LONGEST and _belongs(page, start - 1, end):
        start -= 1
        if page.doc[start].lower_ in runs.titles("past") and start + 1 < end and not past_inside(page.doc[start]):
            break
    if start > 0 and page.doc[start - 1].lower_ in ("a", "any") and end - start == 1:
        return None  # 'a President Clinton' is only thought of
    return trimmed(page.doc, Run(start, end))


def _belongs(page: Page, at: int, end: int) -> bool:
    """Whether token `at` goes on, to the left, with a title that ends at `end`."""
    doc, token = page.doc, page.doc[at]
    if doc[at + 1].is_sent_start and at + 1 < end:
        return False
    if at in page.person_at:
        owner_end = next((one for one in range(at, end) if one not in page.person_at), end)
        return owner_end < end and doc[owner_end].tag_ == "POS"
    if token.lower_ in ("of", "for", "and", "&") and not (at in page.in_body and at + 1 in page.in_body):
        return _joins(doc, at, end)
    if token.text == "-" or token.tag_ == "POS":
        return at + 1 < end and not (token.text == "-" and token.whitespace_)
    return at in page.in_body or token.lower_ in runs.titles("past") or _nominal(token)


def _joins(doc: Doc, at: int, end: int) -> bool:
    """Whether the small word at `at` is inside one title: 'Secretary of State', 'founder and chief executive'.

    Not in 'spokesman for | Chancellor Olaf Scholz', where the title after it is whole.
    """
    if not 0 < at < end - 1 or not is_head(doc[at - 1].text):
        return False
    whole = is_head(doc[end - 1].text)
    return _is_head_near(doc, at) if doc[at].lower_ in ("and", "&") else not whole


def _nominal(token: Token) -> bool:
    if token.ent_type_ in ("DATE", "TIME") or token.text in runs.words("not_names"):
        return False
    if is_head(token.text) or gazetteer.lookup(token.text):
        return True
    return token.pos_ in ("NOUN", "PROPN", "ADJ") and token.text[0].isalnum()


def _is_head_near(doc: Doc, at: int) -> bool:
    return any(is_head(token.text) for token in doc[at + 1 : at + 4])


def _before_comma(page: Page, comma: int, name_end: int) -> Iterator[Held]:
    """'his U.S. counterpart, | Lloyd Austin': a definite noun phrase, a comma, the name, and the phrase ends."""
    doc = page.doc
    end = comma - 1 if doc[comma - 1].lower_ in _SELVES else comma
    held = _before(page, end) or _with_complement(page, end, name_end)
    if not held:
        return
    start = held.run.start
    while start and (doc[start - 1].lower_ in runs.titles("past") or doc[start - 1].text in _RANKING | {"-"}):
        start -= 1
    owned = any(token.tag_ == "POS" for token in doc[held.run.start : held.run.end])
    if owned or (start and doc[start - 1].lower_ in _DETERMINERS | {"as"}):
        yield held


def _with_complement(page: Page, comma: int, name_end: int) -> Held | None:
    """'The head of the World Food Programme, | Cindy McCain, …': a title, 'of …', and a name between commas."""
    doc = page.doc
    if name_end >= len(doc) or doc[name_end].text not in _CLOSING:
        return None
    for at in range(comma - 2, max(0, comma - _LONGEST), -1):
        token = doc[at]
        if token.text in _ENDS or token.is_space or at in page.person_at or token.tag_ in _FINITE:
            return None
        if is_head(token.text) and token.tag_ in ("NN", "NNP") and doc[at + 1].lower_ in _COMPLEMENTS:
            held = _before(page, at + 1)
            return Held(Run(held.run.start, comma), held.former) if held else None
    return None


# ------------------------------------------------------------- after the name


def _phrases(page: Page, start: int, *, must_close: bool = True) -> Iterator[Held]:
    """The offices of the noun phrase that starts at `start`; joined by 'and' they are two.

    A phrase that runs straight into a verb is no apposition: 'Blinken, the spokesman added, …'.
    """
    doc = page.doc
    past = False
    if start + 1 < len(doc) and doc[start].lower_ == "who" and doc[start + 1].lemma_ == "be":
        past = doc[start + 1].lower_ == "was"
        start += 2
    end = _end_of_phrase(page, start)
    if end is None or (must_close and _spoken_by(doc, end)):
        return
    for run in _split(doc, Run(start, end)):
        held = trimmed(doc, run)
        if held:
            yield held._replace(former=held.former or past)


def _end_of_phrase(page: Page, start: int) -> int | None:
    """Where the noun phrase ends; None if it is no phrase about the person but the next name of a list."""
    doc, headed = page.doc, False
    for at in range(start, min(start + _LONGEST, len(doc))):
        token = doc[at]
        if _breaks(token, headed=headed) or (headed and _dated(doc, at)):
            return at
        if at in page.person_at and not _owner_or_object(page, at):
            return None
        headed = headed or is_head(token.text)
    return min(start + _LONGEST, len(doc))


def _spoken_by(doc: Doc, end: int) -> bool:
    return end < len(doc) and doc[end].tag_ in _FINITE


def _breaks(token: Token, *, headed: bool) -> bool:
    if token.text in _ENDS or token.is_space or token.is_sent_start:
        return True
    if token.tag_ in _FINITE and token.pos_ in ("VERB", "AUX"):
        return True
    if token.lower_ in _CLAUSES or (token.lower_ == "to" and token.pos_ == "PART" and headed):
        return True
    compound = token.i > 0 and token.nbor(-1).text == "-"
    return headed and token.pos_ == "VERB" and token.tag_ in ("VBN", "VBG") and not compound


def _dated(doc: Doc, at: int) -> bool:
    """Whether 'in May', 'until 2019' stands here: it dates the sentence and is no part of the title."""
    if doc[at].ent_type_ == "DATE" and doc[at].text[0].isalnum():
        return True
    if doc[at].lower_ in ("from", "between", "since") and doc[at + 1 : at + 2].text.isdigit():
        return True
    return (
        doc[at].pos_ == "ADP"
        and doc[at].lower_ != "of"
        and any(token.ent_type_ == "DATE" for token in doc[at + 1 : at + 3])
    )


def _owner_or_object(page: Page, at: int) -> bool:
    """Whether the person named here is part of the title: 'Mr. Biden's adviser', 'an aide to Joe Biden'."""
    doc, first = page.doc, at
    while first > 0 and page.person_at.get(first - 1) == page.person_at[at]:
        first -= 1
    last = at
    while last + 1 < len(doc) and page.person_at.get(last + 1) == page.person_at[at]:
        last += 1
    owner = last + 1 < len(doc) and doc[last + 1].tag_ == "POS"
    while first > 0 and (doc[first - 1].lower_ in runs.addresses() or _nominal(doc[first - 1])):
        first -= 1
    return owner or (first > 0 and doc[first - 1].lower_ in ("of", "to", "for", "under", "by"))


def _split(doc: Doc, run: Run) -> tuple[Run, ...]:
    for at in range(run.start + 1, run.end - 1):
        if doc[at].lower_ in ("and", "or") and titled(doc, Run(run.start, at)) and titled(doc, Run(at + 1, run.end)):
            return Run(run.start, at), *_split(doc, Run(at + 1, run.end))
    return (run,)


# ------------------------------------------------------------------ by a verb


def _led(page: Page, end: int) -> Held | None:
    """'X, who chairs the FTC': 'chair of the FTC'; what is led must have a name."""
    doc = page.doc
    at = end + 1 if end < len(doc) and doc[end].text == "," else end
    if at + 2 >= len(doc) or doc[at].lower_ != "who" or doc[at + 1].lower_ not in _LED:
        return None
    stop = at + 2
    while stop < len(doc) and (_nominal(doc[stop]) or stop in page.in_body or doc[stop].lower_ in _INSIDE):
        stop += 1
    while stop > at + 2 and not doc[stop - 1].text[0].isupper():
        stop -= 1
    if stop == at + 2:
        return None
    verb = doc[at + 1].lower_
    return Held(Run(at + 2, stop), former=verb.endswith("ed") or verb == "led", opening=f"{_LED[verb]} of ")


def _by_verb(page: Page, name: Run) -> Iterator[Held]:
    """'X is the premier', 'X was appointed ambassador', 'X, who quit as mayor', 'the last envoy to go was X'."""
    token = page.doc[name.end - 1]
    verb = token.head
    holder = token.dep_ in ("nsubj", "nsubjpass") and verb.lemma_ in _HOLDING | _LEAVING
    if (holder or (token.dep_ == "dobj" and verb.lemma_ in _NAMING)) and not _supposed(verb):
        yield from _complements(page, verb, token.i)
    elif token.dep_ == "attr" and verb.lemma_ == "be" and not _supposed(verb):
        for child in verb.children:
            if child.dep_ == "nsubj" and child.i < token.i and is_head(child.text):
                yield from _phrases(page, child.left_edge.i, must_close=False)
    for clause in token.children:
        if clause.dep_ == "relcl" and clause.lemma_ in (_HOLDING | _LEAVING) - {"be"} and not _supposed(clause):
            yield from _complements(page, clause, token.i)


def _complements(page: Page, verb: Token, after: int) -> Iterator[Held]:
    """What a verb of holding or leaving office says was held."""
    for child in verb.children:
        if child.i <= after:
            continue
        if child.dep_ in ("attr", "oprd") and child.left_edge.pos_ not in ("ADV", "PRON"):
            held = _phrases(page, child.left_edge.i, must_close=False)
        elif child.lower_ == "as" and child.i > verb.i:
            held = _phrases(page, child.i + 1, must_close=False)
        else:
            continue
        yield from (one._replace(former=one.former or verb.lemma_ in _LEAVING) for one in held)


def _supposed(verb: Token) -> bool:
    """Whether the clause is no statement of fact: 'would be', 'if he were', 'is not'."""
    return any(
        child.dep_ == "neg" or child.tag_ == "MD" or child.lower_ in ("if", "whether", "unless")
        for child in verb.children
    )


# ---------------------------------------------------------------- what is one


def titled(doc: Doc, run: Run) -> bool:
    """Whether `run` is a title: its last word, or the last before its first 'of', 'at', 'for' …, is a title noun."""
    start = run.start
    while start < run.end and doc[start].lower_ in _DETERMINERS:
        start += 1
    end = next((at for at in range(start + 1, run.end) if _opens_complement(doc[at])), run.end)
    if end - start > _ELECT and doc[end - 1].lower_ in ("elect", "designate") and doc[end - 2].text == "-":
        end -= _ELECT
    return start < end and (is_head(doc[end - 1].text) or is_head(doc[run.end - 1].text))


def _opens_complement(token: Token) -> bool:
    return token.lower_ in _COMPLEMENTS or token.pos_ == "ADP"


def past_inside(token: Token) -> bool:
    """Whether 'late', 'then' … stands behind an owner: 'Angola's | late | president'."""
    return token.lower_ in runs.titles("past") and token.i > 0 and token.nbor(-1).tag_ == "POS"


def trimmed(doc: Doc, run: Run) -> Held | None:
    """`run` without articles, 'then', 'former', 'first'; None if no title is left."""
    start, end, former = run.start, run.end, False
    while end > start and (doc[end - 1].pos_ in _LOOSE or doc[end - 1].tag_ == "POS"):
        end -= 1
    while start < end and _is_trimming(doc[start]):
        past = doc[start].lower_ in runs.titles("past") - runs.titles("not_past")
        former = former or past
        start += 1
    if start < end and doc[start].text == "-":
        start += 1
    if start >= end or not titled(doc, Run(start, end)):
        return None
    dated = runs.titles("past") - runs.titles("not_past")
    former = former or any(past_inside(token) and token.lower_ in dated for token in doc[start:end])
    return Held(Run(start, end), former)


def _is_trimming(token: Token) -> bool:
    word = token.lower_
    if word in _DETERMINERS or token.text in _RANKING or word in runs.titles("past"):
        return True
    return token.tag_ == "POS" or word in _LEADING
