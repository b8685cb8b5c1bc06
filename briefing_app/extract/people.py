"""The persons of one article: each once, under the best attested form of the name, with every place.

A whole name makes a person; single words are then given to the persons whose family name they are.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter, defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

from briefing_app.extract import (
    candidates,
    chiefs,
    gazetteer,
    leaders,
    name_evidence,
    names,
    namesakes,
    other_names,
    relatives,
    runs,
    shouted,
)
from briefing_app.extract.home import Home
from briefing_app.extract.person import Person

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from spacy.tokens import Doc, Token

    from briefing_app.extract.candidates import Named

_ENOUGH, _ENOUGH_ALONE = 0.45, 1.5  # of the scores of candidates: for a whole name, for a single word
_DOMINANT = 2  # times as often named in full as the next of the family name
_PLACES = frozenset(("GPE", "LOC", "FAC"))
_TWO_WORDS = re.compile(r"(?=\b([^\W\d_a-z]\w+) ([^\W\d_a-z][\w-]+)\b)")
_GIVEN_AND_FAMILY = 2  # words
_STORMS = frozenset(("Cyclone", "Hurricane", "Typhoon", "Storm"))


def find(doc: Doc, raw: str) -> tuple[Person, ...]:
    """The persons named in `doc`, each once, in order of their first mention.

    Args:
        doc: the parse.
        raw: the article's text with its furniture: it takes part in the vote on how a name is spelt.
    """
    places = _without_epithets(doc, list(candidates.find(doc)))
    full = _whole_names(places)
    persons = _clusters(full, _spellings(raw))
    taken = {at for place in full for at in range(*place.run)}
    single = [place for place in places if taken.isdisjoint(range(*place.run))]
    led = chiefs.titled(doc, [person.name for person in persons], single)
    persons += [Person(name, Counter(place.words for place in there), there) for name, there in led.items()]
    persons += _relatives(doc, persons, single)
    taken = {at for person in persons for place in person.places for at in range(*place.run)}
    single = [place for place in single if taken.isdisjoint(range(*place.run))]
    persons += _give_short_forms(doc, persons, single, _things(doc, places))
    persons = other_names.joined(doc, persons, single)
    for person in persons:
        person.name = shouted.plainly(person.name, person.forms)
        person.places.sort(key=lambda place: place.run)
    return tuple(sorted(persons, key=lambda person: person.places[0].run))


def _without_epithets(doc: Doc, places: list[Named]) -> list[Named]:
    """The places, without a word before a name that the text also has without it: 'Miss Universe | Ann Lee', 'Rival'.

    Only before a known given name, and if the word is no name itself; before a given name alone ('Crooked Ann') only
    a plain word, as many are called after a father or husband of that name ('Workneh Bekele', 'Bekele Girma').
    """
    whole = {place.words for place in places if len(place.words) > 1 and names.is_given(place.words[0])}
    given = {words[0] for words in whole}

    def bare(place: Named) -> Named:
        first, *rest = place.words
        plain = len(place.words) == place.run.end - place.run.start  # one token a word
        worded = doc[place.run.start].pos_ != "PROPN" or first.endswith(("ed", "ing"))
        known = tuple(rest) in whole or (worded and len(rest) == 1 and rest[0] in given)
        if not (plain and known) or names.is_given(first) or names.is_family(first):
            return place
        return replace(place, run=place.run._replace(start=place.run.start + 1), words=tuple(rest))

    return [bare(place) for place in places]


def _relatives(doc: Doc, persons: Sequence[Person], single: Sequence[Named]) -> list[Person]:
    """Those brought in by the given name alone ('His wife, Larysa'), with every place of that name."""
    by_form = {short: one.name for one in persons for short in names.short_forms(one.name)}
    whole = [(place.run.start, person.name) for person in persons for place in person.places]
    short = [(place.run.start, by_form[form]) for place in single if (form := _form(place.words)) in by_form]
    named = sorted(whole + short)
    given = {names.plain(person.name[0]) for person in persons}
    found: dict[str, Person] = {}
    for place in single:
        form = _form(place.words)
        relative = relatives.brought_in(doc, place, named) if form not in by_form and form not in given else None
        if relative and form not in found:
            found[form] = Person(relatives.full_name(relative), relative=relative)
    for place in single:
        if person := found.get(_form(place.words)):
            person.add(place)
    return list(found.values())


def _things(doc: Doc, places: Iterable[Named]) -> Counter[str]:
    """How often each word begins a thing's name or stands before a title: 'Halden Line', 'Halden CEO …'."""
    found = Counter[str]()
    for place in places:
        first = place.run.start
        while first and names.capitalised(doc[first - 1].text) and doc[first - 1].whitespace_ == " ":
            first -= 1
        if place.titled and first < place.run.start and not runs.is_title_noun(doc[first].text):
            found[doc[first].text] += 1
        elif len(place.words) > 1 and place.score < 0:
            found[place.words[0]] += 1
    return found


def _whole_names(places: Iterable[Named]) -> list[Named]:
    """The candidates of two words or more that are persons by the sum of all their places."""
    several = [place for place in places if len(place.words) > 1 and not names.is_family_alone(place.words)]
    scores: defaultdict[str, float] = defaultdict(float)
    for place in several:
        scores[_form(place.words)] += 0 if place.heading else place.score
    full = [place for place in several if scores[_form(place.words)] > _ENOUGH and not _is_a_thing(place.words)]
    shorter = {
        form for place in full if len(place.words) > _GIVEN_AND_FAMILY for form in names.short_forms(place.words)
    }
    return [place for place in full if _form(place.words) not in shorter]


def _is_a_thing(words: tuple[str, ...]) -> bool:
    """'Cyclone Agnes', 'Forces Norland': a storm, or a body's noun with the name of its country."""
    entry = gazetteer.lookup(words[-1])
    land = entry is not None and entry.sort is gazetteer.Sort.COUNTRY
    return words[0] in _STORMS or (land and words[0] in runs.words("heads"))


def _form(words: tuple[str, ...]) -> str:
    return names.plain(" ".join(words))


def _clusters(full: Iterable[Named], spellings: dict[str, Counter[str]]) -> list[Person]:
    """Whole names joined that can be one person's; only names whose family names begin alike are compared."""
    families: defaultdict[str, list[Person]] = defaultdict(list)
    by_words: dict[tuple[str, ...], Person] = {}
    for place in full:
        near = families[names.plain(names.family(place.words))[:3]]
        person = by_words.get(place.words) or next(
            (one for one in near if any(names.same_person(form, place.words) for form in one.forms)), None
        )
        if person is None:
            person = Person(place.words)
            near.append(person)
        by_words[place.words] = person
        person.add(place)
    persons = [person for near in families.values() for person in near]
    for person in persons:
        person.name = leaders.spelt(_best(person.forms, spellings), person.forms)
    return persons


def _spellings(raw: str) -> dict[str, Counter[str]]:
    """For each capitalised word of the file the capitalised words that stand before it, with their counts."""
    found: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for match in _TWO_WORDS.finditer(raw):
        found[match[2]][match[1]] += 1
    return found


def _best(forms: Counter[tuple[str, ...]], spellings: dict[str, Counter[str]]) -> tuple[str, ...]:
    """The form to be shown: the best attested, furniture included; then a known given name; then the longest.

    A caption may have the given name right where the body has it wrong.
    """
    counts = Counter(forms)
    for form in forms:
        if len(form) == _GIVEN_AND_FAMILY and not names.family_first(form):
            for given, count in spellings.get(form[1], Counter[str]()).items():
                if names.same_person((given, form[1]), form):
                    counts[given, form[1]] = max(count, counts[given, form[1]])
    return max(counts, key=lambda form: (counts[form], names.is_given(form[0]), len(form)))


def _give_short_forms(
    doc: Doc, persons: Sequence[Person], single: Iterable[Named], things: Counter[str]
) -> list[Person]:
    """Give every short form its person; what is left over can be persons whom the article calls by one name only.

    Args:
        doc: the parse.
        persons: those found by their whole names.
        single: the places of which the persons are sought.
        things: how often each word begins the name of a thing ('Halden' of 'Halden Line').
    """
    known = Known(persons)
    single = tuple(single)
    known.contest(doc, single)
    left: defaultdict[str, list[Named]] = defaultdict(list)
    for place in single:
        person = known.meant(doc, place)
        if person:
            person.add(place)
        elif (len(place.words) == 1 or names.is_family_alone(place.words)) and not place.heading:
            left[_form(place.words)].append(place)
    kept = [places for places in left.values() if 2 * things[places[0].words[0]] < len(places)]
    for places in [places for places in kept if len(places) == 1]:
        meant = [person for person in persons if names.misspells(places[0].words[0], person.name)]
        if len(meant) == 1:
            meant[0].add(places[0])
            kept.remove(places)
    return [
        person for places in kept if (person := _by_one_name(doc, places, thing=bool(things[places[0].words[0]])))
    ]


class Known:
    """The persons found by their whole names, by the short forms that may mean them."""

    def __init__(self, persons: Sequence[Person]) -> None:
        self._by_form: defaultdict[str, list[Person]] = defaultdict(list)
        self._by_given: defaultdict[str, list[Person]] = defaultdict(list)
        self._by_first_surname: defaultdict[str, list[Person]] = defaultdict(list)
        self._contested: set[str] = set()
        self._starts = {person.name: sorted(place.run.start for place in person.places) for person in persons}
        for person in persons:
            for given in {names.plain(form[0]) for form in (person.name, *person.forms)}:
                self._by_given[given].append(person)
            for short in {short for form in (person.name, *person.forms) for short in names.short_forms(form)}:
                self._by_form[short].append(person)
            for surname in {first for form in (person.name, *person.forms) if (first := names.first_surname(form))}:
                self._by_first_surname[surname].append(person)

    def contest(self, doc: Doc, places: Iterable[Named]) -> None:
        """Note the forms that 'Mr.' or 'Mrs.' shows to be also somebody else's: 'Mr. Obama' beside Michelle Obama."""
        for place in places:
            holders = self._holders(doc, place)
            if holders and not namesakes.of_that_sex(doc, place, holders):
                self._contested.add(_form(place.words))

    def meant(self, doc: Doc, place: Named) -> Person | None:
        """Whom `place` means: of several of the name, the one the article is about or the last named in full."""
        holders = namesakes.of_that_sex(doc, place, self._holders(doc, place))
        if not holders or (_form(place.words) in self._contested and not namesakes.addressed(doc, place)):
            return None
        told = namesakes.of_its_pronoun(doc, place, namesakes.of_that_title(doc, place, holders))
        ranked = sorted(namesakes.not_relatives(doc, told), key=lambda one: -len(self._starts[one.name]))
        counts = [len(self._starts[one.name]) for one in ranked]
        if len(counts) > 1 and counts[0] <= _DOMINANT * counts[1]:
            return min(ranked, key=lambda one: self._distance(one, place.run.start))
        return ranked[0]

    def _holders(self, doc: Doc, place: Named) -> list[Person]:
        """By a short form; behind a title by the family name; by a given name that only one person has."""
        whole, words = _form(place.words), place.words
        if whole in self._by_form:
            return self._by_form[whole]
        if len(words) > 1:
            return self._by_form.get(names.plain(names.family(words)), []) if place.titled else []
        paternal = self._by_first_surname.get(whole, [])
        if len(paternal) == 1:
            return paternal
        named = self._by_given.get(whole, [])
        known = gazetteer.lookup(words[0]) is not None or gazetteer.is_place(words[0])
        a_place = known and doc[place.run.start].ent_type_ in _PLACES
        first = doc[place.run.start]
        told = names.is_given(words[0]) or first.ent_type_ == "PERSON" or namesakes.knighted(doc, place)
        told = told or namesakes.speaks(first)
        return named if len(named) == 1 and told and not a_place else []

    def _distance(self, person: Person, at: int) -> tuple[int, int]:
        """Nearest earlier whole name first; failing that the nearest later one."""
        starts = self._starts[person.name]
        before = bisect_right(starts, at)
        return (0, at - starts[before - 1]) if before else (1, starts[0] - at)


def _by_one_name(doc: Doc, places: list[Named], *, thing: bool) -> Person | None:
    """A person whom the article only ever calls by one name ('President Biden', 'Mr. Xi').

    Args:
        doc: the parse.
        places: of the name.
        thing: the name also begins that of a thing ('Brightwater Group').
    """
    word, alone = places[0].words[-1], names.is_family_alone(places[0].words)
    if gazetteer.lookup(word) or name_evidence.of_a_thing(word) or len(word) == 1 or word.isupper():
        return None
    bare = word.lower().removesuffix("s")
    if bare in runs.titles("heads") or bare in runs.addresses():
        return None
    if word in runs.words("owners") and not names.is_family(word):  # the 'People' of a People's Party
        return None
    lasts = [doc[place.run.end - 1] for place in places]
    titled = any(place.titled and _weighty_title(doc, place.run.start) for place in places)
    titled = titled or any(_is_introduced(doc[place.run.end - 1]) for place in places)
    persons = sum(token.ent_type_ == "PERSON" for token in lasts)
    others = sum(token.ent_type_ not in ("PERSON", "") for token in lasts)
    liked = not alone and persons > others and sum(place.score for place in places) >= _ENOUGH_ALONE
    leader = leaders.of_family(word) or leaders.of_land(word, Home.of(doc).country())
    led = (
        leader is not None
        and persons >= others
        and any(hit.entry.name == leader.country for hit in gazetteer.find(doc))
    )
    if (thing and not titled) or not (titled or liked or led) or all(token.dep_ == "compound" for token in lasts):
        return None
    called = max((place.words for place in places), key=len)
    person = Person(_in_full(doc, called, titled=titled))
    for place in places:
        person.add(place)
    return person


def _is_introduced(last: Token) -> bool:
    """'Suresh, a driver who …': a person's noun in apposition with 'who' behind it."""
    nouns = (child for child in last.rights if child.dep_ == "appos" and runs.is_title_noun(child.text))
    clauses = (clause for noun in nouns for clause in noun.rights if clause.dep_ == "relcl")
    return any(word.lower_ in ("who", "whose") for clause in clauses for word in clause.subtree)


def _in_full(doc: Doc, called: tuple[str, ...], *, titled: bool) -> tuple[str, ...]:
    """'President Obama' is Barack Obama; a leader without a title only where the leader's country is named too."""
    leader = leaders.of_family(called[-1]) or leaders.of_land(called[-1], Home.of(doc).country())
    if len(called) > 1 and not names.is_family_alone(called):
        return called
    if leader is None:
        return _in_headline(doc, called[0]) or called if len(called) == 1 else called
    at_home = any(hit.entry.name == leader.country for hit in gazetteer.find(doc)) if not titled else True
    return leader.name if at_home else called


def _in_headline(doc: Doc, family: str) -> tuple[str, ...] | None:
    """'Hillary Clinton Goes After Her Rival', above a text that only says 'Clinton'."""
    lines = runs.headings(doc)
    found = {
        doc[at - 1].text
        for at in lines
        if at - 1 in lines and doc[at].text == family and names.is_given(doc[at - 1].text)
    }
    return (found.pop(), family) if len(found) == 1 else None


def _weighty_title(doc: Doc, start: int) -> bool:
    """Whether the word before `start` makes a person of any name after: 'Mr.', 'refugee named', no 'Executive'."""
    if not start:
        return False
    before = doc[start - 1].lower_
    return before in runs.addresses() or before in runs.titles("state") or before == "named"
