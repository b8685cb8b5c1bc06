"""When two names of organisations are one body's: an acronym, another spelling, a land or a form of firm more."""

from __future__ import annotations

from collections import Counter, defaultdict
from functools import cache
from typing import TYPE_CHECKING

from briefing_app import lexicon
from briefing_app.collate import names
from briefing_app.collate.lands import LONGEST, spelt, state, states

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from briefing_app.collate.groups import Groups
    from briefing_app.collate.names import Words
    from briefing_app.collate.naming import Member

_LED = ("administration", "government", "cabinet")  # what a head of government gives a name to
_OF_AN_AFFAIR = ("commission", "committee", "inquiry", "panel", "tribunal")
_OF_ANY = (*_OF_AN_AFFAIR, "ministry", "department")
_OF_A_FIRM = ("group", "holdings", "holding")  # behind a name of two words, which is a body's with and without them
_CLEAR = 1.2  # times as often as any other an article tells of the country that it is about
_OWN = 3  # words by which a body is known without its land: 'Rural Fire Service', not 'Foreign Ministry'


def join(members: Sequence[Member], groups: Groups) -> None:
    """Join the bodies among `members` that are one under different names."""
    _join_spellings(members, groups)
    _join_by_alias(members, groups)
    _join_short_names(members, groups)
    _join_without_land(members, groups)
    _join_without_form(members, groups)
    _join_without_name(members, groups)
    _join_seats(members, groups)


def seat_of(name: str) -> str | None:
    """The state whose government sits at `name`: 'White House' -> 'United States'."""
    return _seats().get(names.fold(name.removeprefix("the ")))


def is_any(name: Words) -> bool:
    """Whether a name tells only what sort of body it is: 'Royal Commission', 'Foreign Ministry'."""
    lists = lexicon.load("offices")
    sorts = {*lists["bodies"], *lists["fields"], *lists["everywhere"], "inquiry", "panel", "tribunal"}
    return bool(name) and name[-1] in _OF_ANY and all(word in sorts for word in name)


def _named(members: Sequence[Member]) -> Iterator[tuple[int, Member]]:
    """The bodies that have a name, not only a description ('high court'), with their numbers."""
    return (
        (index, member)
        for index, member in enumerate(members)
        if member.is_organisation and not member.actor.name.islower() and not is_any(member.words)
    )


def _join_spellings(members: Sequence[Member], groups: Groups) -> None:
    """'World Trade Centre' and 'Center'; 'American military' and 'US military'; not if they act for two states."""
    found: dict[Words, list[int]] = defaultdict(list)
    for index, member in _named(members):
        if len(member.words) >= names.FULL:
            found[spelt(member.words)].append(index)
    for row in found.values():
        if len({members[index].actor.side for index in row} - {None}) <= 1:
            for index in row[1:]:
                groups.join(row[0], index)


def _join_by_alias(members: Sequence[Member], groups: Groups) -> None:
    """A body is one with another whose name, in full or as an acronym, it is also called by.

    A single word ('House') tells only where one organisation alone is called so and both act for one state.
    """
    named = {_plain(m.actor.name): index for index, m in enumerate(members) if m.is_organisation}
    called: dict[str, set[str]] = defaultdict(set)
    for member in members:
        for alias in member.actor.aliases if member.is_organisation else ():
            called[_plain(alias)].add(_plain(member.actor.name))
    tables = lexicon.load("organisations")
    first: dict[str, int] = {}
    for index, member in enumerate(members):
        for alias in member.actor.aliases if member.is_organisation else ():
            if alias in tables:  # 'Justice Department' and 'Department of Justice': one in the tables
                groups.join(index, first.setdefault(alias, index))
            if alias.isupper():  # 'State Rescue Service (SRS)' and 'State Rescue Services (SRS)'
                groups.join(index, first.setdefault(f"{alias} {_plain(member.actor.name).removesuffix('s')}", index))
            other = named.get(_plain(alias))
            if other is None:
                continue
            plain = alias.isupper() or " " in alias.removeprefix("the ")
            side = member.actor.side is not None and member.actor.side == members[other].actor.side
            if plain or (side and len(called[_plain(alias)]) == 1):
                groups.join(index, other)


def _join_short_names(members: Sequence[Member], groups: Groups) -> None:
    """'The National Bank' is 'the National Bank of Kazakhstan' where no other body's name begins so."""
    fuller: dict[str, set[Words]] = defaultdict(set)
    first: dict[Words, int] = {}
    for index, member in enumerate(members):
        head, of, _ = _plain(member.actor.name).partition(" of ")
        if member.is_organisation and of and len(head.split()) >= names.FULL:
            fuller[head].add(member.words)
            first.setdefault(member.words, index)
    for index, member in enumerate(members):
        whole = fuller.get(_plain(member.actor.name), set()) if member.is_organisation else set()
        if len(whole) == 1:
            groups.join(index, first[next(iter(whole))])


def _join_without_land(members: Sequence[Member], groups: Groups) -> None:
    """'Rural Fire Service' is 'Ghana Rural Fire Service' in an article that names Ghana, if no other land has one."""
    named: dict[Words, set[str]] = defaultdict(set)
    for member in members:
        if not member.is_person and not member.is_organisation:
            named[state(member.words)].add(member.article)
    fuller: dict[Words, dict[Words, list[int]]] = defaultdict(lambda: defaultdict(list))
    for index, member in _named(members):
        for size in range(1, min(LONGEST, len(member.words) - _OWN) + 1):
            if (land := state(member.words[:size])) in named or land in states():
                for start in range(size, len(member.words) - _OWN + 1):  # 'U.S. International | Harbour Finance Fund'
                    fuller[member.words[start:]][land].append(index)
    for index, member in _named(members):
        of = fuller.get(member.words, {})
        if len(of) == 1:
            ((land, whole),) = of.items()
            if member.article in named[land] | {members[other].article for other in whole}:
                groups.join(index, whole[0])


def _join_without_form(members: Sequence[Member], groups: Groups) -> None:
    """'Pinewood' is 'Pinewood Inc', 'ANZ' is 'ANZ Bank', where it is the only one of its name.

    One word that is no acronym has to be called both in one article: 'Islam' is not the 'Islam Party' of another.
    """
    forms = lexicon.load("firm_forms", "firms", "kinds")
    firms, kinds = (set(map(names.fold, forms[section])) for section in ("firms", "kinds"))
    fuller: dict[Words, list[int]] = defaultdict(list)
    for index, member in _named(members):
        whole = _without_last(member.words, firms)
        bare = whole[:-1]
        if whole != member.words and whole:
            fuller[whole].append(index)
        alone = len(bare) == 1 and whole[-1] in kinds and state(bare) not in states()
        if alone or (len(bare) >= names.FULL and whole[-1] in _OF_A_FIRM):
            fuller[bare].append(index)
    told = {(member.words, member.article) for _, member in _named(members)}
    # the longest first, so that what each stands for is one group already
    for index, member in sorted(_named(members), key=lambda row: -len(row[1].words)):
        row = fuller.get(member.words, [])
        plain = member.actor.name.isupper() or len(member.words) >= names.FULL
        if (plain or any((member.words, members[other].article) in told for other in row)) and len(
            {groups.of(other) for other in row}
        ) == 1:
            groups.join(index, row[0])


def _join_without_name(members: Sequence[Member], groups: Groups) -> None:
    """'parliament', 'the high court' and 'the High Court' of two articles about one country are one.

    Not commissions and the like: every affair has its own.
    """
    lands = _lands(members)
    first: dict[tuple[str | None, Words], int] = {}
    for index, member in enumerate(members):
        land = member.actor.side or lands.get(member.article)
        if member.is_organisation and land:
            first.setdefault((land, member.words), index)
    for index, member in enumerate(members):
        described = member.actor.name.islower() or is_any(member.words)
        described = described and member.words[-1] not in _OF_AN_AFFAIR
        if member.is_organisation and described and (land := member.actor.side or lands.get(member.article)):
            groups.join(index, first[land, member.words])


def _lands(members: Sequence[Member]) -> dict[str, str]:
    """The country that each article is about: of it, its people and bodies it plainly tells most."""
    told: dict[str, Counter[str]] = defaultdict(Counter)
    for member in members:
        if (side := member.actor.side) and state(names.words(side)) in states():
            told[member.article][side] += len(member.actor.mentions)
    found = {article: counts.most_common(2) for article, counts in told.items()}
    return {article: row[0][0] for article, row in found.items() if len(row) == 1 or row[0][1] >= _CLEAR * row[1][1]}


def _without_last(words: Words, forms: set[str]) -> Words:
    """A name without the forms of firm that end it: 'Pinewood Holdings Ltd' -> 'Pinewood Holdings'."""
    while words and words[-1] in forms:
        words = words[:-1]
    return words


def _join_seats(members: Sequence[Member], groups: Groups) -> None:
    """The seat of a government and what is called after its head: the White House, the Biden administration."""
    told = {m.words[-1]: m.actor.side for m in members if m.is_person and m.words and m.actor.side}
    heads = {**_leaders(), **told}
    seats: dict[str, list[int]] = defaultdict(list)
    led: dict[str, list[int]] = defaultdict(list)
    for index, member in enumerate(members):
        if land := seat_of(member.actor.name):
            seats[land].append(index)
        elif len(member.words) == names.FULL and member.words[1] in _LED and member.is_organisation:
            led[heads.get(member.words[0], "")].append(index)
    for land, row in seats.items():
        if len({members[index].words[0] for index in led[land]}) == 1:
            for index in (*row[1:], *led[land]):
                groups.join(row[0], index)


def _plain(name: str) -> str:
    return " ".join(names.words(name.removeprefix("the ").removeprefix("The ")))


@cache
def _seats() -> Mapping[str, str]:
    return {names.fold(seat): land for land, row in lexicon.load("seats").items() for seat in row}


@cache
def _leaders() -> Mapping[str, str]:
    """Family names of heads of government, by which an administration goes, with their states."""
    return {names.words(name)[-1]: land for land, row in lexicon.load("leaders").items() for name in row}
