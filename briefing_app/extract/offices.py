"""Offices: the title before a name, the apposition after it, and 'X is …'.

The rules follow the three places where news style puts a title (AP Stylebook, "titles"): before the name without a
comma, between commas after or before it, and as the complement of 'to be'. The words of an office stay as printed.
"""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

from briefing_app.extract import gazetteer, lexicon, runs
from briefing_app.extract.runs import Run
from briefing_app.extract.titles import concepts, is_head
from briefing_app.model.facts import Office
from briefing_app.model.text import Evidence, Span
from briefing_app.model.when import When

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from spacy.tokens import Doc, Token

    from briefing_app.extract.people import Person
    from briefing_app.model.text import Article

_LONGEST = 25  # tokens of one office
_ENDS = frozenset((",", ";", ":", ".", "(", ")", "--", "—", "–", '"', "?", "!", "/"))
_CLAUSES = frozenset(
    ("who", "which", "that", "when", "where", "while", "as", "after", "before", "because", "if", "but", "whose", "since")
)
_FINITE = frozenset(("VBD", "VBZ", "VBP", "MD"))
_DETERMINERS = frozenset(("the", "a", "an", "his", "her", "its", "their", "our"))
_RANKING = frozenset(("first", "last", "second", "third", "only", "latest", "next", "longest-serving"))
_YEAR = re.compile(r"(?:1[89]|20)\d\d")


class Held(NamedTuple):
    """An office as worded at one place of the text."""

    run: Run
    former: bool


class Scene(NamedTuple):
    """What the rules look at: the parse and, for each token of a person's name, which person."""

    doc: Doc
    person_at: Mapping[int, int]


def find(doc: Doc, article: Article, persons: Sequence[Person]) -> tuple[tuple[Office, ...], ...]:
    """The offices of each of `persons`, in the same order.

    An office told as present is held at the article's date; one of a sentence about an earlier year, in that year;
    one that is called past ('then', 'former') at a date that is not known.
    """
    person_at = {
        at: number for number, person in enumerate(persons) for place in person.places for at in range(*place.run)
    }
    scene = Scene(doc, person_at)
    found: list[list[Office]] = []
    for person in persons:
        held = [one for place in person.places for one in _at(scene, place.run)]
        offices = [_office(scene, article, one) for one in dict.fromkeys(held)]
        offices += [rank for place in person.places if (rank := _rank(scene, article, place.run))]
        found.append(_merged(offices))
    return tuple(tuple(offices) for offices in _with_counterparts(scene, persons, found))


def _at(scene: Scene, name: Run) -> Iterator[Held]:
    """Offices worded around one mention of a name."""
    start = _behind_address(scene.doc, name.start)
    before = _before(scene, start)
    if before:
        yield before
    elif start > 1 and scene.doc[start - 1].text == ",":
        yield from _before_comma(scene, start - 1)
    end = name.end
    if end + 1 < len(scene.doc) and scene.doc[end].text in (",", "(", "—", "–", "-"):
        yield from _phrases(scene, end + 1)
    yield from _by_verb(scene, name)


def _behind_address(doc: Doc, start: int) -> int:
    while start > 0 and doc[start - 1].lower_ in runs.addresses() and not is_head(doc[start - 1].text):
        start -= 1
    return start


# ------------------------------------------------------------ before the name


def _before(scene: Scene, end: int) -> Held | None:
    """'Chinese Defence Minister | Li Shangfu': the noun phrase that ends at token `end`."""
    start = end
    while start > 0 and end - start < _LONGEST and _belongs(scene, start - 1, end):
        start -= 1
        if scene.doc[start].lower_ in runs.titles("past") and start + 1 < end:
            break
    if start > 0 and scene.doc[start - 1].lower_ in ("a", "any") and end - start == 1:
        return None  # 'a President Clinton' is only thought of
    return _trimmed(scene.doc, Run(start, end))


def _belongs(scene: Scene, at: int, end: int) -> bool:
    """Whether token `at` goes on, to the left, with a title that ends at `end`."""
    doc, token = scene.doc, scene.doc[at]
    if at + 1 < len(doc) and (doc[at + 1].is_sent_start and at + 1 < end):
        return False
    if at in scene.person_at:
        owner_end = next((one for one in range(at, end) if one not in scene.person_at), end)
        return owner_end < end and doc[owner_end].tag_ == "POS"
    if token.lower_ in runs.titles("past"):
        return True
    if token.lower_ in ("of", "for", "and", "&"):
        return at > 0 and at + 1 < end and is_head(doc[at - 1].text) and (token.lower_ != "and" or _is_head_near(doc, at))
    if token.text == "-":
        return not token.whitespace_ and at + 1 < end
    if token.tag_ == "POS":
        return at + 1 < end
    return _nominal(token)


def _nominal(token: Token) -> bool:
    if token.ent_type_ in ("DATE", "TIME") or token.text in runs.words("not_names"):
        return False
    if is_head(token.text) or gazetteer.lookup(token.text):
        return True
    return token.pos_ in ("NOUN", "PROPN", "ADJ") and token.text[0].isalnum()


def _is_head_near(doc: Doc, at: int) -> bool:
    return any(is_head(token.text) for token in doc[at + 1 : at + 4])


def _before_comma(scene: Scene, comma: int) -> Iterator[Held]:
    """'his U.S. counterpart, | Lloyd Austin': a definite noun phrase, a comma, the name, and the phrase ends."""
    held = _before(scene, comma)
    if not held:
        return
    opener = scene.doc[held.run.start - 1] if held.run.start else None
    owned = any(token.tag_ == "POS" for token in scene.doc[held.run.start : held.run.end])
    if owned or (opener is not None and opener.lower_ in _DETERMINERS | {"as"}):
        yield held


# ------------------------------------------------------------- after the name


def _phrases(scene: Scene, start: int, *, must_close: bool = True) -> Iterator[Held]:
    """The offices of the noun phrase that starts at `start`; joined by 'and' they are two.

    A phrase that runs straight into a verb is no apposition: 'Blinken, the spokesman added, …'.
    """
    doc = scene.doc
    if start + 1 < len(doc) and doc[start].lower_ == "who" and doc[start + 1].lemma_ == "be":
        start += 2
    end = _end_of_phrase(scene, start)
    if end is None or (must_close and _spoken_by(doc, end)):
        return
    for run in _split(doc, Run(start, end)):
        held = _trimmed(doc, run)
        if held:
            yield held


def _end_of_phrase(scene: Scene, start: int) -> int | None:
    """Where the noun phrase ends; None if it is no phrase about the person but the next name of a list."""
    doc, headed = scene.doc, False
    for at in range(start, min(start + _LONGEST, len(doc))):
        token = doc[at]
        if _breaks(token, headed=headed) or (headed and _dated(doc, at)):
            return at
        if at in scene.person_at and not _owner_or_object(scene, at):
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
    return doc[at].pos_ == "ADP" and any(token.ent_type_ == "DATE" for token in doc[at + 1 : at + 3])


def _owner_or_object(scene: Scene, at: int) -> bool:
    """Whether the person named here is part of the title: 'Mr. Biden's adviser', 'an aide to Joe Biden'."""
    doc, first = scene.doc, at
    while first > 0 and scene.person_at.get(first - 1) == scene.person_at[at]:
        first -= 1
    last = at
    while last + 1 < len(doc) and scene.person_at.get(last + 1) == scene.person_at[at]:
        last += 1
    owner = last + 1 < len(doc) and doc[last + 1].tag_ == "POS"
    return owner or (first > 0 and doc[_behind_address(doc, first) - 1].lower_ in ("of", "to", "for", "under", "by"))


def _split(doc: Doc, run: Run) -> tuple[Run, ...]:
    for at in range(run.start + 1, run.end - 1):
        if doc[at].lower_ in ("and", "or") and _titled(doc, Run(run.start, at)) and _titled(doc, Run(at + 1, run.end)):
            return Run(run.start, at), *_split(doc, Run(at + 1, run.end))
    return (run,)


# ------------------------------------------------------------------ by a verb


def _by_verb(scene: Scene, name: Run) -> Iterator[Held]:
    """'X is the premier', 'X was appointed ambassador', 'the last envoy to go there was X'."""
    doc, token = scene.doc, scene.doc[name.end - 1]
    verb = token.head
    if _supposed(verb):
        return
    if token.dep_ in ("nsubj", "nsubjpass") and verb.lemma_ in ("be", "become", "serve", "appoint", "name", "elect"):
        for child in verb.children:
            if child.dep_ in ("attr", "oprd") and child.i > token.i and child.left_edge.pos_ not in ("ADV", "PRON"):
                yield from _phrases(scene, child.left_edge.i, must_close=False)
            elif child.lower_ == "as" and child.i > verb.i:
                yield from _phrases(scene, child.i + 1, must_close=False)
    elif token.dep_ == "attr" and verb.lemma_ == "be":
        for child in verb.children:
            if child.dep_ == "nsubj" and child.i < token.i and is_head(child.text):
                yield from _phrases(scene, child.left_edge.i, must_close=False)


def _supposed(verb: Token) -> bool:
    """Whether the clause is no statement of fact: 'would be', 'if he were', 'is not'."""
    return any(
        child.dep_ == "neg" or child.tag_ == "MD" or child.lower_ in ("if", "whether", "unless") for child in verb.children
    )


# ---------------------------------------------------------------- what is one


def _titled(doc: Doc, run: Run) -> bool:
    """Whether `run` is a title: its last word, or the last before its first 'of', 'at', 'for' …, is a title noun."""
    start = run.start
    while start < run.end and doc[start].lower_ in _DETERMINERS:
        start += 1
    end = next((at for at in range(start + 1, run.end) if _opens_complement(doc[at])), run.end)
    return start < end and (is_head(doc[end - 1].text) or is_head(doc[run.end - 1].text))


def _opens_complement(token: Token) -> bool:
    return token.lower_ in ("of", "for", "at", "to", "in", "with", "on", "from") or token.pos_ == "ADP"


def _trimmed(doc: Doc, run: Run) -> Held | None:
    """`run` without articles, 'then', 'former', 'first'; None if no title is left."""
    start, end, former = run.start, run.end, False
    while end > start and doc[end - 1].pos_ in ("CCONJ", "ADP", "DET", "PUNCT"):
        end -= 1
    while start < end and _is_trimming(doc[start]):
        past = doc[start].lower_ in runs.titles("past") - runs.titles("not_past")
        former = former or past
        start += 1
    if start < end and doc[start].text == "-":
        start += 1
    if start >= end or not _titled(doc, Run(start, end)):
        return None
    return Held(Run(start, end), former)


def _is_trimming(token: Token) -> bool:
    word = token.lower_
    if word in _DETERMINERS or token.text in _RANKING or word in runs.titles("past"):
        return True
    return token.tag_ == "POS" or word in ("both", "of", "and", "current", "own", "now", "himself", "herself", "-")


# ---------------------------------------------------------- into the model


def _office(scene: Scene, article: Article, held: Held) -> Office:
    doc, run = scene.doc, held.run
    span = Span(doc[run.start].idx, doc[run.end - 1].idx + len(doc[run.end - 1]))
    title = " ".join(span.of(article.text).split())
    year = _earlier_year(doc, run, article)
    at = year if year or held.former else article.published
    return Office(title, at, held.former, (Evidence(article.key, span),))


def _earlier_year(doc: Doc, run: Run, article: Article) -> When | None:
    """The year before the article's in which the clause of the title happens: 'in 1996, when President Clinton …'."""
    if article.published is None:
        return None
    token = doc[run.end - 1]
    clauses = {token.i, *(one.i for one in token.ancestors)}
    for year in token.sent:
        inside = year.head.lower_ in ("in", "since", "during") and year.head.head.i in clauses
        if inside and _YEAR.fullmatch(year.text) and int(year.text) < article.published.first.year:
            return When.of(int(year.text)) if year.head.lower_ != "since" else None
    return None


def _rank(scene: Scene, article: Article, name: Run) -> Office | None:
    """'Sen. Chuck Grassley' -> 'Senator'."""
    if not name.start:
        return None
    token = scene.doc[name.start - 1]
    full = next((rank for rank, short in lexicon.load("ranks").items() if token.text in short), None)
    if full is None:
        return None
    before = scene.doc[token.i - 1] if token.i else None
    nation = f"{before.text} " if before is not None and gazetteer.country_of(before.text) else ""
    start = before.idx if before is not None and nation else token.idx
    evidence = Evidence(article.key, Span(start, token.idx + len(token)))
    return Office(nation + full, article.published, former=False, evidence=(evidence,))


def _merged(offices: Iterable[Office]) -> list[Office]:
    """One office for wordings of which one says no more than the other; the fuller wording stays."""
    kept: list[Office] = []
    for office in sorted(offices, key=lambda one: -len(concepts(one.title))):
        same = next((n for n, one in enumerate(kept) if concepts(office.title) <= concepts(one.title)), None)
        if same is None:
            kept.append(office)
        else:
            one = kept[same]
            evidence = tuple(dict.fromkeys((*one.evidence, *office.evidence)))
            kept[same] = Office(one.title, one.at, one.former, evidence)
    return sorted(kept, key=lambda office: office.evidence[0].span)


def _with_counterparts(
    scene: Scene, persons: Sequence[Person], found: list[list[Office]]
) -> Iterator[list[Office]]:
    """'U.S. counterpart' alone says nothing: say whose, by the office of the person named before."""
    places: dict[int, list[int]] = defaultdict(list)
    for number, person in enumerate(persons):
        places[number] = [scene.doc[place.run.start].idx for place in person.places]
    for number, offices in enumerate(found):
        yield [_completed(office, number, places, found) for office in offices]


def _completed(
    office: Office, number: int, places: Mapping[int, list[int]], found: Sequence[Sequence[Office]]
) -> Office:
    if not office.title.lower().endswith("counterpart"):
        return office
    at = office.evidence[0].span.start
    before = [(start, n) for n, starts in places.items() if n != number and found[n] for start in starts if start < at]
    if not before:
        return office
    owner = found[max(before)[1]][0]
    return Office(f"{office.title} of the {owner.title}", office.at, office.former, office.evidence)
