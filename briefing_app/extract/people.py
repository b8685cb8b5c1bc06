"""The persons of one article: which capitalised runs are people's names, and which of them are one person's."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from briefing_app.extract import gazetteer, lexicon, names, runs
from briefing_app.extract.runs import Run

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from spacy.tokens import Doc, Token

_KEPT = frozenset(("king", "queen", "pope", "prince", "princess", "emperor", "sheikh", "ayatollah"))
_MARKS = frozenset("\"'(")
_LONGEST_NAME = 6  # words; a longer run is a heading or a list
_TITLED, _SPEAKS, _APPOSED, _GIVEN, _LABEL = 2.0, 1.0, 1.0, 1.0, 1.0
_NOT_A_NAME = -3.0
_ENOUGH, _ENOUGH_ALONE = 0.45, 1.5
_DOMINANT = 2  # times as often named in full as the next of the family name


@dataclass(frozen=True, slots=True)
class Named:
    """One place where a person may be named.

    Attributes:
        run: the tokens of the name, without titles.
        words: the name's words, without a possessive ending.
        titled: a title or form of address stands directly before.
        score: how much at this place speaks for a person.
    """

    run: Run
    words: tuple[str, ...]
    titled: bool
    score: float


@dataclass(slots=True)
class Person:
    """A person as found: the forms of the name with their counts, and the places.

    Attributes:
        name: words of the form to be shown.
        forms: every form of the name with its count.
        places: where the person is named, in order of the text.
    """

    name: tuple[str, ...]
    forms: Counter[tuple[str, ...]] = field(default_factory=Counter)
    places: list[Named] = field(default_factory=list)


def find(doc: Doc, raw: str) -> tuple[Person, ...]:
    """The persons named in `doc`, each once, in order of their first mention.

    Args:
        doc: the parse.
        raw: the article's text with its furniture: it takes part in the vote on how a name is spelt.
    """
    headings = runs.headings(doc)
    places = [named for run in runs.find(doc) if (named := _named(doc, run))]
    full, single = _sorted_out(places, headings)
    persons = _clusters(full, raw)
    single += _in_headings(doc, places, headings)
    _give_short_forms(persons, single, doc)
    for person in persons:
        person.places.sort(key=lambda place: place.run)
    return tuple(sorted((p for p in persons if p.places), key=lambda person: person.places[0].run))


def _named(doc: Doc, run: Run) -> Named | None:
    """The part of `run` that can be a person's name."""
    start, titled = _behind_titles(doc, run)
    start = _behind_portfolio(doc, start, run.end)
    start = _behind_nation(doc, start, run.end)
    start = _where_the_model_begins(doc, start, run.end)
    if start >= run.end:
        return None
    kept = Run(_with_kept_title(doc, run.start, start, run.end), run.end)
    words = tuple(word for word in runs.text(doc, kept).split() if word[0] not in _MARKS)
    if not 0 < len(words) <= _LONGEST_NAME or names.adjacent_repeats(words):
        return None
    titled = titled or _title_before(doc, run.start)
    return Named(kept, words, titled, _score(doc, kept, words, titled=titled))


def _behind_titles(doc: Doc, run: Run) -> tuple[int, bool]:
    """The token after the last title or form of address of `run`, and whether there is one."""
    for at in range(run.end - 2, run.start - 1, -1):
        word = doc[at].text.lower()
        if word in runs.addresses() or _is_title(doc, at, run):
            return at + 1, True
    return run.start, False


def _is_title(doc: Doc, at: int, run: Run) -> bool:
    """Whether the capitalised title noun is one here, and not a name (Martin Luther King, John Major)."""
    if doc[at].text.lower() not in runs.titles("heads"):
        return False
    return not (at > run.start and names.is_given(doc[at - 1].text) and names.is_suffix(doc[at + 1].text))


def _behind_portfolio(doc: Doc, start: int, end: int) -> int:
    """Past what a title's 'of' governs: 'Secretary of State | Antony Blinken', 'Minister of Finance | …'."""
    of = start - 1
    if not (of > 0 and doc[of].lower_ in ("of", "for") and doc[of - 1].lower_ in runs.titles("heads")):
        return start
    for at in range(end - 1, start, -1):
        phrase = doc.text[doc[start].idx : doc[at - 1].idx + len(doc[at - 1])]
        if phrase.lower() in runs.titles("portfolios") or gazetteer.lookup(phrase):
            return at
    return start


def _behind_nation(doc: Doc, start: int, end: int) -> int:
    """Past a nationality or country before a whole name: 'American | Craig Singleton'."""
    for at in range(min(end - 2, start + 3), start, -1):
        phrase = doc.text[doc[start].idx : doc[at - 1].idx + len(doc[at - 1])]
        entry = gazetteer.lookup(phrase)
        if entry and (entry.sort is gazetteer.Sort.PEOPLE or not names.is_given(phrase)):
            return at
    return start


def _where_the_model_begins(doc: Doc, start: int, end: int) -> int:
    """Where the model sees a person of two words or more begin inside the run ('Microsoft | Satya Nadella')."""
    for at in range(start + 1, end - 1):
        if doc[at].ent_iob_ == "B" and doc[at].ent_type_ == "PERSON" and not names.is_given(doc[start].text):
            return at
    return start


def _with_kept_title(doc: Doc, first: int, start: int, end: int) -> int:
    """Monarchs, popes and ayatollahs keep the title before a lone given name: 'Pope Francis', 'King Charles III'."""
    words = tuple(token.text for token in doc[start:end])
    lone = len(words) == 1 or all(names.is_suffix(word) for word in words[1:])
    return start - 1 if lone and start > first and doc[start - 1].lower_ in _KEPT else start


def _title_before(doc: Doc, start: int) -> bool:
    """Whether a title noun in lower case stands directly before ('CIA director Bill Burns')."""
    return start > 0 and doc[start - 1].lower_ in runs.titles("heads") and bool(doc[start - 1].whitespace_)


def _score(doc: Doc, run: Run, words: tuple[str, ...], *, titled: bool) -> float:
    phrase = " ".join(words)
    if gazetteer.lookup(phrase) and not titled:
        return _NOT_A_NAME
    score = _TITLED * titled + _label(doc, run)
    if len(words) > 1:
        score += _GIVEN * (names.is_given(words[0]) or names.family_first(words))
        score += _APPOSED * _apposed(doc, run.end)
    score += _SPEAKS * _speaks(doc[run.end - 1])
    if any(_of_a_thing(word) for word in (words if len(words) > 2 else words[1:])):
        score += _NOT_A_NAME
    return score + _NOT_A_NAME * _belies(words)


def _belies(words: tuple[str, ...]) -> bool:
    """Whether the first or last word shows that this is no person: 'N. Korea', 'U.N. Charter', 'Virginia Democrats'."""
    if words[-1].lower() in runs.addresses() or (words[-1][1:] == "." and len(words) > 1):
        return True
    known = gazetteer.lookup(words[0]) or gazetteer.lookup(words[-1])
    return known is not None and len(words) > 1 and not names.is_given(words[0])


def _of_a_thing(word: str) -> bool:
    return any(word in runs.words(section) for section in ("heads", "places", "events", "continents"))


def _label(doc: Doc, run: Run) -> float:
    """The model's vote: for a person, against, or for nothing."""
    labels = Counter(token.ent_type_ for token in doc[run.start : run.end] if token.ent_type_)
    if not labels:
        return 0.0
    return _LABEL if labels.most_common(1)[0][0] == "PERSON" else -_LABEL / 2


def _apposed(doc: Doc, end: int) -> bool:
    """Whether ', a senior adviser …' follows: a title noun within eight tokens of the comma, before a verb."""
    if end + 1 >= len(doc) or doc[end].text != ",":
        return False
    for token in doc[end + 1 : end + 9]:
        if token.lower_ in runs.titles("heads"):
            return True
        if token.pos_ in ("VERB", "AUX", "PUNCT", "SPACE"):
            return False
    return False


def _speaks(token: Token) -> bool:
    speaking = lexicon.load("references")["speaking"]
    return token.dep_ == "nsubj" and token.head.lemma_.lower() in speaking


def _sorted_out(places: Sequence[Named], headings: frozenset[int]) -> tuple[list[Named], list[Named]]:
    """Whole names of persons, and single words that may name one; a heading alone makes no name."""
    scores: defaultdict[str, float] = defaultdict(float)
    for place in places:
        if place.run.start not in headings:
            scores[_form(place.words)] += place.score
    full = [place for place in places if len(place.words) > 1 and scores[_form(place.words)] > _ENOUGH]
    shorter = {form for place in full if len(place.words) > 2 for form in names.short_forms(place.words)}
    full = [place for place in full if _form(place.words) not in shorter]
    whole = {place.run for place in full}
    single = [place for place in places if place.run not in whole]
    return full, single


def _in_headings(doc: Doc, places: Iterable[Named], headings: frozenset[int]) -> list[Named]:
    """Each word of a title-case heading by itself: a person known from the text may be named there."""
    taken = {at for place in places for at in range(*place.run)}
    free = (at for at in sorted(headings - taken) if names.capitalised(doc[at].text))
    inside = (at for place in places if place.run.start in headings and len(place.words) > 1 for at in range(*place.run))
    return [Named(Run(at, at + 1), (doc[at].text,), titled=False, score=0.0) for at in (*free, *inside)]


def _form(words: tuple[str, ...]) -> str:
    return names.plain(" ".join(words))


def _clusters(full: Iterable[Named], raw: str) -> list[Person]:
    """Whole names joined that can be one person's; names with one family name are compared with each other only."""
    families: defaultdict[str, list[Person]] = defaultdict(list)
    for place in full:
        near = families[names.plain(names.family(place.words))[:1]]
        person = next((p for p in near if any(names.same_person(f, place.words) for f in p.forms)), None)
        if person is None:
            person = Person(place.words)
            near.append(person)
        person.forms[place.words] += 1
        person.places.append(place)
    persons = [person for near in families.values() for person in near]
    for person in persons:
        person.name = _best(person.forms | _spellings(person, raw), raw)
    return persons


def _spellings(person: Person, raw: str) -> Counter[tuple[str, ...]]:
    """Other spellings of the given name anywhere in the file: a caption may have it right where the body has not."""
    words = next(iter(person.forms))
    if len(words) != 2 or names.family_first(words):  # noqa: PLR2004 - a given and a family name
        return Counter()
    found = re.findall(rf"\b([A-Z]\w+) {re.escape(words[1])}\b", raw)
    return Counter((given, words[1]) for given in found if names.same_person((given, words[1]), words))


def _best(forms: Counter[tuple[str, ...]], raw: str) -> tuple[str, ...]:
    """The form to be shown: the best attested one, furniture included; then the known given name; then the longest."""

    def worth(form: tuple[str, ...]) -> tuple[int, bool, int]:
        return raw.count(" ".join(form)), names.is_given(form[0]), len(form)

    return max(forms, key=worth)


def _give_short_forms(persons: list[Person], single: Iterable[Named], doc: Doc) -> None:
    """Give every single word its person: the one of that family name who was last named in full before it."""
    by_form: defaultdict[str, list[Person]] = defaultdict(list)
    by_given: defaultdict[str, list[Person]] = defaultdict(list)
    for person in persons:
        by_given[names.plain(person.name[0])].append(person)
        for form in names.short_forms(person.name):
            by_form[form].append(person)
    firsts = {person.name: [place.run.start for place in person.places] for person in persons}
    taken = {place.run.start for person in persons for place in person.places}
    left: defaultdict[str, list[Named]] = defaultdict(list)
    for place in single:
        if any(at in taken for at in range(*place.run)):
            continue
        holders = _of_that_sex(doc, place, _holders(place, by_form, by_given))
        if len(place.words) > 1 and not (holders and (place.titled or _form(place.words) in by_form)):
            continue
        if not holders:
            left[_form(place.words)].append(place)
            continue
        person = _meant(_not_relatives(doc, holders), firsts, place.run.start)
        person.forms[place.words] += 1
        person.places.append(place)
    persons.extend(person for places in left.values() if (person := _by_one_name(doc, places)))


def _holders(
    place: Named, by_form: Mapping[str, list[Person]], by_given: Mapping[str, list[Person]]
) -> list[Person]:
    """Whom the words can mean: by a short form, by the family name, by a given name that only one person has."""
    forms = (_form(place.words), names.plain(names.family(place.words)))
    found = next((by_form[form] for form in forms if form in by_form), [])
    if found or len(place.words) > 1 or not names.is_given(place.words[0]):
        return found
    named = by_given.get(_form(place.words), [])
    return named if len(named) == 1 else []


def _of_that_sex(doc: Doc, place: Named, holders: list[Person]) -> list[Person]:
    """Without those whom 'Mr.' or 'Mrs.' before the name excludes."""
    before = doc[place.run.start - 1].lower_ if place.run.start else ""
    for sex, other in (("male", "female"), ("female", "male")):
        if before in runs.titles(f"addresses_{sex}"):
            return [person for person in holders if names.sex_of(person.name) != other]
    return holders


def _not_relatives(doc: Doc, holders: list[Person]) -> list[Person]:
    """Without those brought in as somebody's daughter or wife: the bare family name is not theirs."""
    if len(holders) < 2:  # noqa: PLR2004 - one needs no choice
        return holders
    kin = lexicon.load("references")["relatives"]
    own = [
        person
        for person in holders
        if not any(
            doc[at].lower_ in kin for place in person.places for at in range(max(0, place.run.start - 2), place.run.start)
        )
    ]
    return own or holders


def _meant(holders: Sequence[Person], firsts: Mapping[tuple[str, ...], Sequence[int]], at: int) -> Person:
    """Of several of one family name: the one whom the article is about, else the one last named in full."""
    ranked = sorted(holders, key=lambda one: -len(firsts[one.name]))
    if len(ranked) > 1 and len(firsts[ranked[0].name]) > _DOMINANT * len(firsts[ranked[1].name]):
        return ranked[0]
    return min(holders, key=lambda one: _distance(firsts[one.name], at))


def _distance(starts: Sequence[int], at: int) -> tuple[int, int]:
    """Nearest earlier full mention first; failing that the nearest later one."""
    before = [start for start in starts if start <= at]
    return (0, at - max(before)) if before else (1, min(starts, default=0) - at)


def _by_one_name(doc: Doc, places: list[Named]) -> Person | None:
    """A person whom the article only ever calls by one name ('President Biden', 'Mr. Xi')."""
    word = places[0].words[0]
    if gazetteer.lookup(word) or _of_a_thing(word) or len(word) < 2 or word.isupper():
        return None
    if word.lower() in runs.titles("heads") | runs.addresses():
        return None
    votes = Counter(doc[place.run.end - 1].ent_type_ for place in places)
    if all(doc[place.run.end - 1].dep_ == "compound" for place in places):
        return None
    titled = any(place.titled and _weighty_title(doc, place.run.start) for place in places)
    others = sum(count for label, count in votes.items() if label not in ("PERSON", ""))
    if not titled and (votes["PERSON"] <= others or sum(place.score for place in places) < _ENOUGH_ALONE):
        return None
    person = Person(max((place.words for place in places), key=len))
    person.forms.update(place.words for place in places)
    person.places.extend(places)
    return person


def _weighty_title(doc: Doc, start: int) -> bool:
    """Whether the word before `start` makes a person of any name after it: 'Mr.', 'President'; not 'Executive'."""
    if not start:
        return False
    before = doc[start - 1].lower_
    return before in runs.addresses() or before in runs.titles("state")
