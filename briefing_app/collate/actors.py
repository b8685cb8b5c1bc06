"""Actors of many articles made one each: rules of extraction.md 5.5, in the order of their trust."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, replace
from itertools import combinations
from typing import TYPE_CHECKING

from briefing_app.collate import bodies, names, offices, told_elsewhere
from briefing_app.collate.groups import Groups
from briefing_app.collate.naming import Member, best_name, titled
from briefing_app.model.facts import Actor, ActorKind
from briefing_app.model.keys import digest, slug

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from briefing_app.collate.names import Words
    from briefing_app.model.facts import Extraction
    from briefing_app.model.text import Article
    from briefing_app.model.when import When

_ENDING = 5  # letters that two transliterations of a family name have in common


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
    members = told_elsewhere.understood(
        [
            Member(e.article, titled(actor, texts[e.article]), texts[e.article])
            for e in extractions
            for actor in e.actors
        ]
    )
    members.sort(key=lambda member: (member.article, member.actor.key))
    groups = _grouped(members)
    rows = [[members[index] for index in group] for group in groups.all()]
    published = {article.key: article.published for article in articles}
    actors = _distinct([_united(row, len(extractions), published) for row in rows], rows)
    key_of = {(m.article, m.actor.key): actor.key for row, actor in zip(rows, actors, strict=True) for m in row}
    return Merged(tuple(sorted(actors, key=lambda actor: (-actor.salience, actor.key))), key_of)


def _grouped(members: Sequence[Member]) -> Groups:
    groups = Groups(len(members))
    _join_same_words(members, groups)
    bodies.join(members, groups)
    _join_cut_names(members, groups)
    _join_like_names(members, groups)
    _join_bare_surnames(members, groups)
    return groups


def _join_same_words(members: Sequence[Member], groups: Groups) -> None:
    """The same words are the same actor, whatever kind each article took it for.

    A bare surname is not, and a body named by a description only in one land: each has its 'high court', and every
    affair its 'Royal Commission'.
    """
    first: dict[Words, int] = {}
    for index, member in enumerate(members):
        if member.is_organisation and (member.actor.name.islower() or bodies.is_any(member.words)):
            if member.actor.side:
                groups.join(index, first.setdefault((member.actor.side, *sorted(member.words)), index))
        elif member.words and (not member.is_person or len(member.words) >= names.FULL):
            groups.join(index, first.setdefault(tuple(sorted(member.words)), index))
        elif member.is_person and " " in member.actor.name:  # 'Pope Francis', whose title is part of the name
            groups.join(index, first.setdefault(tuple(names.fold(member.actor.name).split()), index))


def _join_cut_names(members: Sequence[Member], groups: Groups) -> None:
    """'George W.', which a full stop cut short, is the only one whose name begins so."""
    people = _people(members, groups)
    for index, row in people.items():
        cut = row[0].words
        if len(cut[-1]) > 1:
            continue
        whole = [other for other, rest in people.items() if rest[0].words[:-1] == cut]
        if len(whole) == 1 and _sides_agree(row, people[whole[0]]):
            groups.join(index, whole[0])


def _join_like_names(members: Sequence[Member], groups: Groups) -> None:
    """Full names that may be one person's, unless one article has both or they act for different sides.

    A name that may be either of two people ('George Renton', of George A. and George C.) joins neither.
    """
    people = _people(members, groups)
    near: dict[int, set[int]] = defaultdict(set)
    for one, other in _neighbours(people):
        if not _told_together(people[one], people[other]) and _alike(people[one], people[other]):
            near[one].add(other)
            near[other].add(one)
    rows = {index: [*row] for index, row in people.items()}
    for one, other in sorted((one, other) for one, row in near.items() for other in row if one < other):
        if _is_open(near[one], people) or _is_open(near[other], people):
            continue
        first, second = groups.of(one), groups.of(other)
        if first != second and not _told_together(rows[first], rows[second]):
            groups.join(first, second)
            rows[groups.of(first)] = [*rows[first], *rows[second]]


def _is_open(near: Iterable[int], people: Mapping[int, Sequence[Member]]) -> bool:
    """Whether those who may be one with somebody are plainly two."""
    return any(_are_two(people[one], people[other]) for one, other in combinations(sorted(near), 2))


def _are_two(one: Sequence[Member], other: Sequence[Member]) -> bool:
    return names.conflict(one[0].words, other[0].words) or not _sides_agree(one, other)


def _told_together(one: Sequence[Member], other: Sequence[Member]) -> bool:
    return not {member.article for member in one}.isdisjoint(member.article for member in other)


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
    if not _sides_agree(one, other):
        return False
    first, second = one[0].words, other[0].words
    if names.same(first, second):
        return True
    bare = names.without_suffix(first), names.without_suffix(second)
    by_office = names.spelling_with_office(first, second) or (bare != (first, second) and names.same(*bare))
    return by_office and _share_post(one, other)


def _sides_agree(one: Sequence[Member], other: Sequence[Member]) -> bool:
    sides = {_only_side(one), _only_side(other)} - {None}
    return len(sides) < len((one, other))


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
            for word in {member.words[0], names.without_suffix(member.words)[-1]}:
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


def _united(row: Sequence[Member], articles: int, published: Mapping[str, When | None]) -> Actor:
    """One actor out of its appearances; as sure as the surest of them, for one sure article makes it sure."""
    name = best_name(row)
    side = _most_common(m.actor.side for m in row if m.actor.side) or next(
        filter(None, (bodies.seat_of(m.actor.name) for m in row)), None
    )
    forms = {form for m in row for form in (m.actor.name, *m.actor.aliases)} - {name}
    kind = _kind(row)
    told = [(office, published.get(m.article)) for m in row for office in m.actor.offices]
    return Actor(
        key=f"{kind.value}/{slug(name)}",
        name=name,
        kind=kind,
        aliases=tuple(sorted(forms)),
        offices=offices.merged(offices.as_told_by_all(told, side), side),
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
