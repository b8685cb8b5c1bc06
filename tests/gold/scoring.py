"""How far a reading agrees with an annotation: quotes, persons, groups, events and furniture, each 0..1.

README.md says what each figure counts.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from tests.gold.sheets import NOBODY, Actor, Event, Quote, Sheet, folded

SAME_QUOTE = 0.8  # of the characters of both together
SAME_EVIDENCE = 0.5
SAME_OFFICE = 0.6  # of the words of both titles (Dice)
WIDEST_EVIDENCE = 2.5  # times the annotated sentence, if it holds the whole of it
UNSAID = {"scare", "title"}


@dataclass(frozen=True, slots=True)
class Share:
    """`right` out of `of`; shares of several articles add up."""

    right: int = 0
    of: int = 0

    def __add__(self, other: Share) -> Share:
        return Share(self.right + other.right, self.of + other.of)

    @property
    def value(self) -> float:
        return self.right / self.of if self.of else 0.0


Shares = dict[str, Share]
Placed = TypeVar("Placed", Actor, Quote, Event)


def figures(sheets: Iterable[tuple[Sheet, Sheet]]) -> dict[str, float]:
    """Figures over all (gold, read) pairs together, by name."""
    total: defaultdict[str, Share] = defaultdict(Share)
    for gold, read in sheets:
        for part in (_quotes, _persons, _groups, _events, _furniture):
            for name, share in part(gold, read).items():
                total[name] += share
    both = {name.rpartition(".")[0] for name in total if name.endswith(".wanted")}
    plain = {name: share.value for name, share in total.items() if not name.endswith((".wanted", ".given"))}
    return plain | {name: _f1(total[f"{name}.given"].value, total[f"{name}.wanted"].value) for name in both}


def _quotes(gold: Sheet, read: Sheet) -> Shares:
    said = [q for q in gold.quotes if q.kind not in UNSAID and not q.block]
    blocks = [q for q in gold.quotes if q.block]
    given = [q for q in read.quotes if q.kind not in UNSAID]
    counted = [q for q in given if all(_shared(q, block) < SAME_QUOTE for block in blocks)]
    pairs = _matched(said, counted, lambda g, r: _from(SAME_QUOTE, _shared(g, r)))
    right = sum(_same_speaker(gold, g.speaker, r.speaker) for g, r in pairs)
    return {
        "quotes.both_f1.wanted": Share(right, len(said)),
        "quotes.both_f1.given": Share(right, len(counted)),
        "quotes.not_said": _left_alone([q for q in gold.quotes if q.kind in UNSAID], [q for q in given if q.speaker]),
    }


def _left_alone(unsaid: Sequence[Quote], attributed: Sequence[Quote]) -> Share:
    alone = [q for q in unsaid if all(_shared(q, other) < SAME_EVIDENCE for other in attributed)]
    return Share(len(alone), len(unsaid))


def _same_speaker(gold: Sheet, wanted: str | None, given: str | None) -> bool:
    if wanted is None or given is None:
        return given is None and (wanted is None or NOBODY in wanted)
    known = (actor.forms for actor in gold.actors if folded(wanted) in actor.names)
    return folded(given) in next(known, {folded(wanted)})


def _persons(gold: Sheet, read: Sheet) -> Shares:
    wanted, given = _of_kind(gold, "person"), _of_kind(read, "person")
    pairs = _matched(wanted, given, lambda g, r: float(folded(r.name) in g.names))
    holders = [(g, r) for g, r in pairs if g.roles]
    right = sum(_offices_right(g.roles, r.roles) for g, r in holders)
    return {**_named("persons.f1", wanted, given, pairs), "persons.office": Share(right, len(holders))}


def _groups(gold: Sheet, read: Sheet) -> Shares:
    wanted, given = _of_kind(gold, "organisation", "country"), _of_kind(read, "organisation", "country")
    pairs = _matched(
        wanted, given, lambda g, r: 1.0 if folded(r.name) in g.names else 0.5 * (folded(r.name) in g.forms)
    )
    return _named("groups.f1", wanted, given, pairs)


def _named(figure: str, wanted: list[Actor], given: list[Actor], pairs: list[tuple[Actor, Actor]]) -> Shares:
    found = sum(g.agreed for g, _ in pairs)
    return {
        f"{figure}.wanted": Share(found, sum(actor.agreed for actor in wanted)),
        f"{figure}.given": Share(len(pairs), len(given)),
    }


def _offices_right(wanted: list[str], given: list[str]) -> bool:
    fitting = [office for office in given if any(same_office(office, other) for other in wanted)]
    return bool(given) and 2 * len(fitting) >= len(given)


def same_office(one: str, other: str) -> bool:
    """Whether two wordings of an office share enough of their words."""
    a, b = _title_words(one), _title_words(other)
    return bool(a and b) and 2 * len(a & b) >= SAME_OFFICE * (len(a) + len(b))


def _title_words(title: str) -> set[str]:
    small = {"of", "for", "and", "the", "a", "an", "s", "u", "us", "then", "former", "since"}
    return set(re.findall(r"\w+", re.sub(r"[’']s\b", "", title).casefold())) - small


def _events(gold: Sheet, read: Sheet) -> Shares:
    wanted = _must(gold)
    pairs = same_events(gold, read)
    dated = [(g, r) for g, r in pairs if g.date or r.date]
    part = [_company(gold, g, r) for g, r in pairs]
    return {
        "events.recall": Share(len(pairs), len(wanted)),
        "events.precision": Share(len(_matched(gold.events, read.events, _told)), len(read.events)),
        "events.date": Share(sum(r.date in {g.date, *g.date_also} for g, r in dated), len(dated)),
        "events.who": sum(part, Share()),
        "events.status": Share(sum(r.status in {g.status, g.status_also} for g, r in pairs), len(pairs)),
    }


def same_events(gold: Sheet, read: Sheet) -> list[tuple[Event, Event]]:
    """The annotated events that must be found, each with the one read that answers to it."""
    return _matched(_must(gold), read.events, lambda g, r: _told(g, r) and _told(g, r) + 0.2 * (g.date == r.date))


def _must(gold: Sheet) -> list[Event]:
    return [event for event in gold.events if event.agreed and event.salience != "passing"]


def annotated_events(gold: Sheet, read: Sheet) -> list[bool]:
    """For each event read whether an annotated one answers to it."""
    paired = {id(event) for _, event in _matched(gold.events, read.events, _told)}
    return [id(event) in paired for event in read.events]


def _company(gold: Sheet, wanted: Event, given: Event) -> Share:
    """Actors in common, out of the longer of both lists."""
    present = {folded(name) for name in given.actors}
    taking_part = [actor for actor in gold.actors if actor.name in wanted.actors]
    return Share(sum(bool(a.names & present) for a in taking_part), max(len(taking_part), len(present)))


def _told(gold: Event, read: Event) -> float:
    """How well `read`'s evidence is `gold`'s: the same sentence, a part of it, or not much more than it."""
    if _shared(gold, read) >= SAME_EVIDENCE:
        return _shared(gold, read)
    within = gold.start - 2 <= read.start and read.end <= gold.end + 2
    around = read.start - 2 <= gold.start and gold.end <= read.end + 2
    wide = read.end - read.start >= WIDEST_EVIDENCE * (gold.end - gold.start)
    return SAME_EVIDENCE if within or (around and not wide) else 0.0


def _furniture(gold: Sheet, read: Sheet) -> Shares:
    wanted, given = ({i for span in sheet.boilerplate_spans for i in range(*span)} for sheet in (gold, read))
    common = len(wanted & given)
    return {"furniture.f1.wanted": Share(common, len(wanted)), "furniture.f1.given": Share(common, len(given))}


def _matched(
    wanted: Sequence[Placed], given: Sequence[Placed], likeness: Callable[[Placed, Placed], float]
) -> list[tuple[Placed, Placed]]:
    """One-to-one pairs of some likeness, the likest first."""
    scored = [(likeness(g, r), i, j) for i, g in enumerate(wanted) for j, r in enumerate(given)]
    taken: list[tuple[int, int]] = []
    for value, i, j in sorted(scored, key=lambda row: -row[0]):
        if value > 0 and all(i != a and j != b for a, b in taken):
            taken.append((i, j))
    return [(wanted[i], given[j]) for i, j in taken]


def _of_kind(sheet: Sheet, *kinds: str) -> list[Actor]:
    return [actor for actor in sheet.actors if actor.kind in kinds]


def _shared(one: Quote | Event, other: Quote | Event) -> float:
    """Characters in common, out of those of both together."""
    common = min(one.end, other.end) - max(one.start, other.start)
    return max(0, common) / max(1, max(one.end, other.end) - min(one.start, other.start))


def _from(least: float, value: float) -> float:
    return value if value >= least else 0.0


def _f1(precision: float, recall: float) -> float:
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0
