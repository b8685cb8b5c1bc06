"""Offices that the text words apart from the name: 'Theresa May … the UK prime minister could not refuse'.

Analyses name the powerful without a title and call them by it further on (elegant variation, Fowler 1926), or give
the office first and the name below (delayed identification, AP Stylebook). A definite office of which a state or
body has one is its holder's: by public record, where the text names who held it when it was printed; else by place.
"""

from __future__ import annotations

from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from briefing_app.extract import assurance, gazetteer, in_power, leaders, named_below, runs
from briefing_app.extract.runs import Run
from briefing_app.extract.title_forms import Held, nominal, trimmed
from briefing_app.extract.titles import concepts, is_head

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from spacy.tokens import Doc, Span, Token

    from briefing_app.extract.person import Person
    from briefing_app.extract.title_forms import Page
    from briefing_app.model.facts import Office
    from briefing_app.model.when import When

_OPENING = 6  # tokens of 'The U.S. Secretary of State' up to its head
_LONGEST = 8  # tokens of 'the European Union's foreign policy chief'
_LONGEST_STATE = 4  # tokens of 'the United Arab Emirates'
_OFTEN = 3  # mentions of whom an article is about
_FULL = 2  # words of a full name
_SUBJECTS = frozenset(("nsubj", "nsubjpass"))
_SEVERAL = {"presidents": "president", "premiers": "premier", "chancellors": "chancellor"}
_PAIR, _NEAR = 2, 80  # persons; tokens within which they are named
_HEADS = frozenset(("president", "minister", "premier", "chancellor", "taoiseach", "chief", "chair", "chairman"))
_HEADS_OF_BODIES = frozenset(("secretary", "general", "prince"))
# which of its holders, or that it is not said who
_NOT_THE_PRESENT = frozenset(("next", "new", "future", "first", "last", "previous", "incoming", "second", "deputy"))
_OF_ONE_STATE = frozenset(("opposition leader", "leader of the opposition"))  # in an article on its politics
_COUNTRIES = frozenset(("bloc", "country", "nation", "republic", "state"))
_PREDICATES = frozenset(("attr", "oprd", "appos", "acomp"))


class _Role(NamedTuple):
    """An office worded without a name.

    Attributes:
        run: its tokens, without the article.
        head: its noun.
        post: its words but those of the country or body.
        state: the country or body, where it names one.
    """

    run: Run
    head: Token
    post: frozenset[str]
    state: str | None


def found(
    page: Page, persons: Sequence[Person], given: Sequence[Sequence[Office]], published: When | None
) -> Iterator[tuple[int, Held]]:
    """The offices worded apart from the names, each with the number of whose it is.

    Args:
        page: of the article.
        persons: of the article.
        given: the offices beside the names, person by person.
        published: when the article was printed.
    """
    yield from _of_two(page, persons, given, published)
    free = [number for number, offices in enumerate(given) if not any(not one.former for one in offices)]
    told: set[int] = set()
    known = [[concepts(one.title) for one in offices if not one.former] for offices in given]
    for role in _roles(page):
        holders = [one for one in _given_to(page.doc, role, known) if _may_hold(persons[one], role, published)]
        if len(holders) == 1 and role.state:
            yield holders[0], Held(role.run, former=False, rule=assurance.TAKEN_UP)
        if holders:
            continue
        number = _on_record(persons, role, published) if published else None
        number = _introduced_below(page, persons, free, role) if number is None else number
        number = _told_around(page, free, role) if number is None else number
        if number is not None and number not in told:
            told.add(number)
            yield number, Held(role.run, former=False, rule=assurance.TAKEN_UP)
    for number, held in named_below.found(page, persons, free):
        if number not in told:
            told.add(number)
            yield number, held
    for number, held in taken_up(page, given):
        state = _state(page.doc, held.run)[0]
        if number not in told and _may_lead(persons[number], state, published):
            yield number, held


# ------------------------------------------------------------------ the roles


def _roles(page: Page) -> Iterator[_Role]:
    """Definite offices of one holder beside which no name stands: 'the French president', 'Kenya's premier'."""
    for token in page.doc:
        if token.lower_ in _HEADS | _HEADS_OF_BODIES and token.i not in page.person_at:
            role = _role(page, token)
            if role and not _is_named(page, role):
                yield role


def _role(page: Page, head: Token) -> _Role | None:
    doc, start = page.doc, head.i
    while start > 0 and head.i - start < _LONGEST and _goes_on(page, start - 1):
        start -= 1
    led = doc[start - 1].lower_ if start else ""
    end = _end(doc, head)
    owned = any(token.tag_ == "POS" for token in doc[start : head.i])
    kept = trimmed(doc, Run(start, end)) if led == "the" or owned else None
    spoilt = any(
        token.lower_ in _NOT_THE_PRESENT or token.lower_ in runs.titles("past") for token in doc[start : head.i]
    )
    owns = doc[end : end + 1].text in ("'s", "’s", "’", "'")  # 'the Secretary of State's mission' is named for it
    if kept is None or kept.former or spoilt or owns or head.dep_ in _PREDICATES or kept.run.end < head.i + 1:
        return None
    state, place = _state(doc, kept.run)
    if state is None and _is_a_common_bodys(doc, Run(start, head.i)):
        return None
    words = "".join(doc[at].text_with_ws for at in range(*kept.run) if at not in place and doc[at].tag_ != "POS")
    return _Role(kept.run, head, in_power.post_of(words), state)


def _is_a_common_bodys(doc: Doc, before: Run) -> bool:
    """'the club's | president': of what has no name here, and is no country."""
    owners = [doc[at - 1].lower_ for at in range(before.start + 1, before.end) if doc[at].tag_ == "POS"]
    return bool(owners) and owners[-1] not in _COUNTRIES


def _goes_on(page: Page, at: int) -> bool:
    token = page.doc[at]
    if token.is_space or at in page.person_at or token.is_sent_start is None:
        return False
    return token.tag_ == "POS" or token.text == "-" or at in page.in_body or nominal(token)


def _end(doc: Doc, head: Token) -> int:
    """Behind 'general' of 'secretary | general', behind 'of the European Council'."""
    end = head.i + 1
    while doc[end : end + 1].text.lower() in ("-", "general"):
        end += 1
    of = next((child for child in head.rights if child.lower_ == "of" and child.i == end), None)
    return of.right_edge.i + 1 if of is not None and of.right_edge.i - of.i <= _LONGEST else end


def _state(doc: Doc, run: Run) -> tuple[str | None, range]:
    """The country or body that the tokens name, the longest name first, and where."""
    for size in range(min(_LONGEST_STATE, run.end - run.start), 0, -1):
        for at in range(run.start, run.end - size + 1):
            entry = gazetteer.lookup(doc[at : at + size].text)
            if entry:
                return entry.name, range(at, at + size)
    return None, range(0)


def _is_named(page: Page, role: _Role) -> bool:
    """Whether a name stands beside it: 'the president, | Ann Lee', 'Ann Lee, | the president'."""
    doc, (start, end) = page.doc, role.run
    start -= doc[start - 1 : start].text.lower() == "the"
    behind = end + (doc[end : end + 1].text in (",", "(", "—", "–"))
    before = start - 1 - (doc[start - 1 : start].text in (",", "(", "—", "–", ")"))
    addressed = doc[behind : behind + 1].text.lower() in runs.addresses()
    return behind in page.person_at or addressed or (before in page.person_at and before < start - 1)


def _given_to(doc: Doc, role: _Role, known: Sequence[Sequence[frozenset[str]]]) -> list[int]:
    """Who has the office beside a name, by the words of the offices of each: with the same state, or without any."""
    wanted = concepts(doc[role.run.start : role.run.end].text)
    return [number for number, titles in enumerate(known) if any(wanted <= one or role.post == one for one in titles)]


# ------------------------------------------------------------------ whose it is


def _on_record(persons: Sequence[Person], role: _Role, at: When) -> int | None:
    """The one person of the article who is known to have held this office when it was printed, besides any other.

    Of a bare 'the prime minister' the only one named so far: whom a paper calls so before it names another state's.
    """
    holders = [
        number
        for number, person in enumerate(persons)
        for term in in_power.held_by(person.name, at)
        if _is_post(role.post, term.post) and role.state in (term.state, None)
    ]
    if role.state is None and len(holders) > 1:
        holders = [one for one in holders if min(place.run.start for place in persons[one].places) < role.run.start]
    return holders[0] if len(holders) == 1 else None


def _may_hold(person: Person, role: _Role, at: When | None) -> bool:
    """Whether nobody else is known to have held the office then: 'the US president' is no other land's."""
    terms = in_power.of(role.post, role.state, at) if at and role.state else ()
    return not terms or any(one in terms for one in in_power.held_by(person.name, at)) if at else True


def _may_lead(person: Person, state: str | None, at: When | None) -> bool:
    """Whether nobody knows better: who led France then is no 'German president'."""
    of = {one.state for one in in_power.held_by(person.name, at)} if at else set()
    return state is None or not of or state in of


def _is_post(words: frozenset[str], post: frozenset[str]) -> bool:
    """'secretary general', 'secretary-general': the words of one post, a nation's adjective left over or not."""
    return {part for word in words for part in word.split("-")} == post


def _introduced_below(page: Page, persons: Sequence[Person], free: Sequence[int], role: _Role) -> int | None:
    """The one with whose name the next sentence goes on, of whom the article tells again and again.

    'Norland's prime minister asked for more. | Ann Lee had been re-elected in May.' Nobody else is named in either,
    and the name is new there; somebody known to have led another state is not meant.
    """
    doc, here = page.doc, role.head.sent
    if role.state is None or role.head.dep_ not in _SUBJECTS or any(at in page.person_at for at in _of(here)):
        return None
    at = here.end
    while at < len(doc) and doc[at].is_space:
        at += 1
    below = doc[at].sent if at < len(doc) else None
    named = Counter(page.person_at[one] for one in _of(below) if one in page.person_at) if below is not None else None
    number = next(iter(named)) if named and len(named) == 1 else None
    if number not in free or number is None or below is None:
        return None
    person = persons[number]
    first = min(person.places, key=lambda place: place.run.start).run
    new = below.start <= first.start and first.end - first.start >= _FULL and doc[first.end - 1].dep_ in _SUBJECTS
    led = leaders.country_of(person.name)
    return number if new and len(person.places) >= _OFTEN and led in (None, role.state) else None


def _told_around(page: Page, free: Sequence[int], role: _Role) -> int | None:
    """The one whom the sentences before and after name alone: '… to Lee. | The home secretary … | Ann Lee'."""
    doc, here = page.doc, role.head.sent
    if role.state or role.head.dep_ not in _SUBJECTS or any(at in page.person_at for at in _of(here)):
        return None
    before, after = here.start - 1, here.end
    while before > 0 and not doc[before].is_alpha:
        before -= 1
    while after < len(doc) and doc[after].is_space:
        after += 1
    if before < 0 or after >= len(doc):
        return None
    named = [{page.person_at[at] for at in _of(doc[one].sent) if at in page.person_at} for one in (before, after)]
    number = next(iter(named[0] & named[1]), None)
    return number if number in free and all(len(one) == 1 for one in named) else None


def _of(sentence: Span | None) -> Iterator[int]:
    return (token.i for token in sentence or ())


# ------------------------------------------------------------ two of one kind


def _of_two(
    page: Page, persons: Sequence[Person], given: Sequence[Sequence[Office]], published: When | None
) -> Iterator[tuple[int, Held]]:
    """'The two presidents meet. Ann Lee of Ghana and Bo Hall of Togo …': each has the office of the country told.

    So have the only two of the article who are known to have held such an office when it was printed.
    """
    for token in page.doc[1:]:
        post = _SEVERAL.get(token.lower_)
        if post is None or token.nbor(-1).lower_ not in ("two", "both") or token.i in page.person_at:
            continue
        pair = dict(_beside_countries(page, persons, post, token.i, published))
        yield from pair.items()
        known = [number for number, person in enumerate(persons) if _is_on_record(person, post, published)]
        named = _right_behind(page, token.i + 1)
        known = [one for one in known if not named or one in named]
        bare = [one for one in known if not any(post in concepts(office.title) for office in given[one])]
        if not pair and (len(bare) == _PAIR or named):
            held = Held(Run(token.i, token.i + 1), former=False, rule=assurance.TAKEN_UP)
            yield from ((number, held) for number in bare)
        return


def _right_behind(page: Page, at: int) -> frozenset[int]:
    """Who is named in one breath with 'the two presidents, | Roe and Ann Lee'."""
    doc, end = page.doc, at + 1
    while end < len(doc) and (end in page.person_at or doc[end].text == "and"):
        end += 1
    return frozenset(page.person_at[one] for one in range(at, end) if one in page.person_at)


def _beside_countries(
    page: Page, persons: Sequence[Person], post: str, near: int, at: When | None
) -> Iterator[tuple[int, Held]]:
    """'Ann Lee of | Ghana | and Bo Hall of | Togo': two persons joined by 'and', each with a country."""
    doc = page.doc
    told = sorted((place.run, number) for number, person in enumerate(persons) for place in person.places)
    for (one, first), (other, second) in pairwise(told):
        lands = [land for run in (one, other) if (land := _country_behind(doc, run.end))]
        joined = len(lands) == _PAIR and doc[lands[0].end : other.start].text == "and" and first != second
        if not joined or not near < one.start <= near + _NEAR:
            continue
        between = any(token in page.person_at for token in range(near, one.start))
        if not between and _may_both_lead(doc, (persons[first], persons[second]), lands, post, at):
            for number, land in zip((first, second), lands, strict=True):
                yield number, Held(land, former=False, opening=f"{post} of ", rule=assurance.TAKEN_UP)
        return


def _may_both_lead(doc: Doc, pair: Sequence[Person], lands: Sequence[Run], post: str, at: When | None) -> bool:
    """Whether nobody else is known to have led either country then, nor either of them another."""
    for person, land in zip(pair, lands, strict=True):
        entry = gazetteer.lookup(doc[land.start : land.end].text.removeprefix("the "))
        state = entry.name if entry else None
        known = in_power.of(in_power.post_of(post), state, at) if state and at else ()
        held = in_power.held_by(person.name, at) if at else ()
        if (known and not any(one in known for one in held)) or any(one.state != state for one in held):
            return False
    return True


def _country_behind(doc: Doc, end: int) -> Run | None:
    """The country that 'of' joins to the name before token `end`."""
    if doc[end : end + 1].text != "of":
        return None
    for stop in range(min(end + 1 + _LONGEST_STATE, len(doc)), end + 1, -1):
        entry = gazetteer.lookup(doc[end + 1 : stop].text.removeprefix("the "))
        if entry and entry.sort is gazetteer.Sort.COUNTRY:
            return Run(end + 1, stop)
    return None


def _is_on_record(person: Person, post: str, at: When | None) -> bool:
    return at is not None and any(one.post == in_power.post_of(post) for one in in_power.held_by(person.name, at))


# ------------------------------------------------------ the subject taken up


def taken_up(page: Page, found: Sequence[Sequence[Office]]) -> Iterator[tuple[int, Held]]:
    """'Antony Blinken is headed to Beijing. The U.S. Secretary of State …': the subject again, by the office.

    Only as subject at the start of a sentence, after a sentence whose one person is its subject or its last word: a
    past office, or an office of state that nobody in the article is given, for somebody who has none.
    """
    known = [concepts(office.title) for offices in found for office in offices]
    before: Run | None = None
    for sentence in page.doc.sents:
        here = Run(sentence.start, sentence.end)
        held = _opening_office(page.doc, here)
        number = _only_person(page, before) if before and held else None
        if held and number is not None and (held.former or not found[number]):
            wanted = concepts(page.doc[held.run.start : held.run.end].text)
            if not any(wanted <= one for one in known):
                yield number, held._replace(rule=assurance.TAKEN_UP)
                known.append(wanted)
        if any(not token.is_space for token in sentence):
            before = here


def _opening_office(doc: Doc, sentence: Run) -> Held | None:
    """'The U.S. Secretary of State', 'The former finance minister' as subject at the start of `sentence`."""
    start = next((at for at in range(*sentence) if not doc[at].is_space), sentence.end)
    if start + 1 >= sentence.end or doc[start].lower_ != "the" or doc[start + 1].lower_ in _NOT_THE_PRESENT:
        return None
    past = doc[start + 1].lower_ in runs.titles("past")
    for head in doc[start + 1 : min(start + _OPENING, sentence.end)]:
        if head.dep_ in _SUBJECTS and (is_head(head.text) if past else head.lower_ in runs.titles("state")):
            of = next((child for child in head.rights if child.lower_ == "of" and child.i == head.i + 1), None)
            run = Run(start + 1, of.right_edge.i + 1 if of is not None else head.i + 1)
            held = trimmed(doc, run)
            words = doc[run.start : run.end]
            named = past or words.text in _OF_ONE_STATE or any(gazetteer.lookup(token.text) for token in words)
            if held and words.text == "opposition leader":  # of a parliament: 'an opposition leader' is one of many
                held = held._replace(run=Run(held.run.start, head.i), opening="leader of the ")
            return held if held and named and len(concepts(words.text)) > 1 else None
    return None


def _only_person(page: Page, sentence: Run) -> int | None:
    """The one person named in `sentence`, if as its subject or at its end: 'a gift to Ann Lee.'."""
    inside = [at for at in range(*sentence) if at in page.person_at]
    last = max((at for at in range(*sentence) if page.doc[at].is_alpha), default=-1)
    told = {page.person_at[at] for at in inside if page.doc[at].dep_ in _SUBJECTS or at == last}
    everybody = {page.person_at[at] for at in inside}
    return next(iter(told)) if len(told) == 1 and told == everybody else None
