"""Actors of many articles made one each: rules of extraction.md 5.5, in the order of their trust."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, replace
from itertools import combinations
from typing import TYPE_CHECKING

from briefing_app import lexicon
from briefing_app.collate import names, offices
from briefing_app.collate.groups import Groups
from briefing_app.collate.naming import Member, best_name, titled
from briefing_app.model.facts import Actor, ActorKind
from briefing_app.model.keys import digest, slug

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from briefing_app.collate.names import Words
    from briefing_app.model.facts import Extraction
    from briefing_app.model.text import Article

_ENDING = 5  # letters that two transliterations of a family name have in common
_LED = ("administration", "government", "cabinet")  # what a head of government gives a name to


@dataclass(frozen=True, slots=True)
class Merged:
    """The actors of a briefing.

    Attributes:
        actors: each once, the most salient first.
        key_of: (article's key, actor's key there) to the actor's key here.
    """

    actors: tuple[Actor, ...]
    key_of: Mapping[tuple[str, str], str]


def merge(articles: Sequence[Article], extractions: Sequence[Extraction]) -> Merged:
    """One actor for each real one; two people are never made one on a surname alone."""
    texts = {article.key: article.text for article in articles}
    members = [
        Member(e.article, titled(actor, texts[e.article]), texts[e.article])
        for e in extractions
        for actor in e.actors
    ]
    members.sort(key=lambda member: (member.article, member.actor.key))
    groups = _grouped(members)
    rows = [[members[index] for index in group] for group in groups.all()]
    actors = _distinct([_united(row, len(extractions)) for row in rows], rows)
    key_of = {(m.article, m.actor.key): actor.key for row, actor in zip(rows, actors, strict=True) for m in row}
    return Merged(tuple(sorted(actors, key=lambda actor: (-actor.salience, actor.key))), key_of)


def _grouped(members: Sequence[Member]) -> Groups:
    groups = Groups(len(members))
    _join_same_words(members, groups)
    _join_organisations_by_alias(members, groups)
    _join_short_names(members, groups)
    _join_seats(members, groups)
    _join_like_names(members, groups)
    _join_bare_surnames(members, groups)
    return groups


def _join_same_words(members: Sequence[Member], groups: Groups) -> None:
    """The same words are the same actor, whatever kind each article took it for.

    A bare surname is not, and a body named by a description only in one land: each has its 'high court'.
    """
    first: dict[Words, int] = {}
    for index, member in enumerate(members):
        if member.is_organisation and member.actor.name.islower():
            if member.actor.side:
                groups.join(index, first.setdefault((member.actor.side, *sorted(member.words)), index))
        elif member.words and (not member.is_person or len(member.words) >= names.FULL):
            groups.join(index, first.setdefault(tuple(sorted(member.words)), index))


def _join_organisations_by_alias(members: Sequence[Member], groups: Groups) -> None:
    """An organisation is one with another whose name, in full or as an acronym, it is also called by.

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


def _join_seats(members: Sequence[Member], groups: Groups) -> None:
    """The seat of a government and what is called after its head: the White House, the Biden administration."""
    sides = {names.fold(seat): land for land, row in lexicon.load("seats").items() for seat in row}
    heads = {m.words[-1]: m.actor.side for m in members if m.is_person and m.words and m.actor.side}
    seats: dict[str, list[int]] = defaultdict(list)
    led: dict[str, list[int]] = defaultdict(list)
    for index, member in enumerate(members):
        if land := sides.get(names.fold(member.actor.name.removeprefix("the "))):
            seats[land].append(index)
        elif len(member.words) == names.FULL and member.words[1] in _LED and member.is_organisation:
            led[member.actor.side or heads.get(member.words[0]) or ""].append(index)
    for land, row in seats.items():
        if len({members[index].words[0] for index in led[land]}) == 1:
            for index in (*row[1:], *led[land]):
                groups.join(row[0], index)


def _join_like_names(members: Sequence[Member], groups: Groups) -> None:
    """Full names that may be one person's, unless one article has both or they act for different sides."""
    people = _people(members, groups)
    together = {index: {m.article for m in row} for index, row in people.items()}
    for one, other in sorted(_neighbours(people)):
        if together[one] & together[other] or not _alike(people[one], people[other]):
            continue
        if groups.of(one) != groups.of(other):
            both = together[groups.of(one)] | together[groups.of(other)]
            groups.join(one, other)
            together[groups.of(one)] = both


def _people(members: Sequence[Member], groups: Groups) -> dict[int, list[Member]]:
    found: dict[int, list[Member]] = defaultdict(list)
    for index, member in enumerate(members):
        if member.is_person and len(member.words) >= names.FULL:
            found[groups.of(index)].append(member)
    return found


def _neighbours(people: Mapping[int, Sequence[Member]]) -> set[tuple[int, int]]:
    """Pairs that share a word of the name or its ending: only these are ever compared."""
    by_word: dict[str, set[int]] = defaultdict(set)
    for index, row in people.items():
        for word in row[0].words:
            by_word[word].add(index)
        by_word[f"-{row[0].words[-1][-_ENDING:]}"].add(index)
    return {pair for block in by_word.values() for pair in combinations(sorted(block), 2)}


def _alike(one: Sequence[Member], other: Sequence[Member]) -> bool:
    sides = [_only_side(row) for row in (one, other)]
    if None not in sides and sides[0] != sides[1]:
        return False
    if names.same(one[0].words, other[0].words):
        return True
    return names.spelling_with_office(one[0].words, other[0].words) and bool(_share_post(one, other))


def _only_side(row: Sequence[Member]) -> str | None:
    sides = {member.actor.side for member in row} - {None}
    return sides.pop() if len(sides) == 1 else None


def _share_post(one: Sequence[Member], other: Sequence[Member]) -> bool:
    return any(a.agrees(b) for a in _posts(one) for b in _posts(other))


def _may_share_post(bare: Member, row: Sequence[Member]) -> bool:
    """Whether an office of one is told more fully of the other: 'Senator', 'senator from Oregon'."""
    return any(a.covers(b) or b.covers(a) for a in _posts([bare]) for b in _posts(row))


def _posts(row: Sequence[Member]) -> Iterator[offices.Post]:
    for member in row:
        for office in member.actor.offices:
            yield offices.post(office.title, member.actor.side)


def _join_bare_surnames(members: Sequence[Member], groups: Groups) -> None:
    """A bare surname is the one bearer of it in the briefing, if the article itself has no fuller one."""
    people = _people(members, groups)
    bearers: dict[str, dict[int, int]] = defaultdict(dict)
    for index, row in people.items():
        for member in row:
            for word in {member.words[0], member.words[-1]}:
                rank = names.is_family_name(word, member.words)
                bearers[word][index] = max(rank, bearers[word].get(index, 0))
    for index, member in enumerate(members):
        if member.is_person and len(member.words) == 1:
            meant = _meant(member, people, bearers[member.words[0]])
            if meant is not None:
                groups.join(index, meant)


def _meant(bare: Member, people: Mapping[int, Sequence[Member]], bearers: Mapping[int, int]) -> int | None:
    """The group that a bare surname names, or None where that is open."""
    if any(member.article == bare.article for index in bearers for member in people[index]):
        return None
    best = [index for index, rank in bearers.items() if rank == max(bearers.values())]
    if len(best) > 1:
        best = [index for index in best if _may_share_post(bare, people[index])]
    fitting = [index for index in best if _only_side(people[index]) in (None, bare.actor.side) or not bare.actor.side]
    return fitting[0] if len(fitting) == 1 else None


def _united(row: Sequence[Member], articles: int) -> Actor:
    """One actor out of its appearances; as sure as the surest of them, for one sure article makes it sure."""
    name = best_name(row)
    side = _most_common(m.actor.side for m in row if m.actor.side)
    forms = {form for m in row for form in (m.actor.name, *m.actor.aliases)} - {name}
    kind = _kind(row)
    return Actor(
        key=f"{kind.value}/{slug(name)}",
        name=name,
        kind=kind,
        aliases=tuple(sorted(forms)),
        offices=offices.merged((office for m in row for office in m.actor.offices), side),
        side=side,
        mentions=tuple(
            sorted({piece for m in row for piece in m.actor.mentions}, key=lambda piece: (piece.article, piece.span))
        ),
        salience=min(1.0, sum(m.actor.salience for m in row) / max(1, articles)),
        confidence=max(m.actor.confidence for m in row),
        relation=next((m.actor.relation for m in row if m.actor.relation), None),
    )


def _kind(row: Sequence[Member]) -> ActorKind:
    """What most mentions take it for; among equals the more particular kind."""
    order = list(ActorKind)
    votes: Counter[ActorKind] = Counter()
    for member in row:
        votes[member.actor.kind] += max(1, len(member.actor.mentions))
    return min(votes, key=lambda kind: (-votes[kind], order.index(kind)))


def _most_common(values: Iterator[str]) -> str | None:
    votes = Counter(values)
    return min(votes, key=lambda value: (-votes[value], value)) if votes else None


def _distinct(actors: Sequence[Actor], rows: Sequence[Sequence[Member]]) -> list[Actor]:
    """Keys made different where two actors have one name (two men called Li, each bare in his article)."""
    shared = Counter(actor.key for actor in actors)
    return [
        actor
        if shared[actor.key] == 1
        else replace(actor, key=f"{actor.key}-{digest(*sorted(m.article for m in row))}")
        for actor, row in zip(actors, rows, strict=True)
    ]


def _plain(name: str) -> str:
    return " ".join(names.words(name.removeprefix("the ").removeprefix("The ")))
