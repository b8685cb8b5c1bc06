"""Countries with their governments, bodies, and places of one article."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from briefing_app.extract import gazetteer, lexicon, names, runs
from briefing_app.extract.gazetteer import Sort
from briefing_app.extract.runs import Run
from briefing_app.model.facts import ActorKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from spacy.tokens import Doc

_BODY_LABELS = frozenset(("ORG",))
_PLACE_LABELS = frozenset(("GPE", "LOC", "FAC"))
_JOINTS = frozenset(("of", "for", "on", "and", "&", "the", "in", "to"))
_AGENT = frozenset(("nsubj", "nsubjpass", "agent", "poss", "dobj", "iobj", "dative", "conj", "appos", "nmod", "npadvmod"))
_PARTNERS = frozenset(("between", "with", "against", "by", "from", "on", "of", "for", "towards", "toward"))
_LONGEST_BODY = 14  # tokens
_JOINED = 5  # tokens after an 'and' that may still be the name
_PARTIES, _TAG = frozenset(("D", "R", "I", "DFL")), 8
_SHORT = 2  # letters: 'ER', 'TV' are no bodies unless the tables say so
_STATE_BODY_WORDS = 3


@dataclass(slots=True)
class Group:
    """A country, body or place as found.

    Attributes:
        name: the form to be shown.
        forms: every form with its count.
        places: the tokens of every mention.
        side: the country or union a body acts for.
    """

    name: str
    kind: ActorKind
    forms: Counter[str] = field(default_factory=Counter)
    places: list[Run] = field(default_factory=list)
    side: str | None = None

    def add(self, form: str, run: Run) -> None:
        """One more mention."""
        self.forms[form] += 1
        self.places.append(run)


def find(doc: Doc, taken: Iterable[Run], quoted: Iterable[Run]) -> tuple[Group, ...]:
    """The countries, bodies and places named in `doc`, each once.

    Args:
        doc: the parse.
        taken: tokens that are persons' names.
        quoted: tokens between quotation marks: what only the model calls a body there is none.
    """
    used = {at for run in taken for at in range(run.start, run.end)}
    used |= _party_tags(doc)
    headings = runs.headings(doc)
    groups: dict[str, Group] = {}
    _administrations(doc, used, groups)
    bodies = list(_bodies(doc, used, headings))
    for run, name in bodies:
        _group(groups, name, ActorKind.ORGANISATION).add(runs.text(doc, run), run)
        used.update(range(run.start, run.end))
    _countries(doc, used, groups)
    used.update(at for run in quoted for at in range(run.start, run.end))
    used.update(headings)
    _rest(doc, used, groups)
    _join_short_names(groups)
    for group in groups.values():
        group.side = _side(group)
    return tuple(groups.values())


def _group(groups: dict[str, Group], name: str, kind: ActorKind) -> Group:
    return groups.setdefault(names.plain(name), Group(name, kind))


def _party_tags(doc: Doc) -> set[int]:
    """'(D-Newport News)', '(R., Iowa)': a lawmaker's party and seat."""
    tags: set[int] = set()
    for token in doc[1:-1]:
        if token.text.rstrip(".") in _PARTIES and token.nbor(-1).text == "(":
            close = next((one.i for one in doc[token.i : token.i + _TAG] if one.text == ")"), token.i)
            tags.update(range(token.i, close))
    return tags


def _administrations(doc: Doc, used: set[int], groups: dict[str, Group]) -> None:
    """'the Biden administration': named by a person, and a body."""
    for at in sorted(used):
        if at + 1 < len(doc) and doc[at + 1].lower_ in ("administration", "campaign"):
            run = Run(at, at + 2)
            name = f"{doc[at].text} {doc[at + 1].lower_}"
            _group(groups, name, ActorKind.ORGANISATION).add(runs.text(doc, run), run)


def _bodies(doc: Doc, used: set[int], headings: frozenset[int]) -> Iterator[tuple[Run, str]]:
    """Bodies known by the tables, or by the words of their names ('Foundation for …', '… Ministry')."""
    known = {hit.start: hit for hit in gazetteer.find(doc) if hit.entry.sort is Sort.BODY}
    at = 0
    while at < len(doc):
        run = None if at in used or at in headings else _body_at(doc, at, used)
        hit = known.get(at)
        if hit and (run is None or run.end <= hit.end) and at not in used:
            yield Run(hit.start, hit.end), hit.entry.name
            at = hit.end
        elif run:
            entry = gazetteer.lookup(runs.text(doc, run))
            name = runs.text(doc, run).replace("militaries", "military")
            yield run, entry.name if entry and entry.sort is Sort.BODY else name
            at = run.end
        else:
            at += 1


def _body_at(doc: Doc, at: int, used: set[int]) -> Run | None:
    """The body whose name starts at token `at`: capitals, joined by 'of', 'for', 'and', with a head word in it."""
    if not _capital(doc, at) or (at and _capital(doc, at - 1) and at - 1 not in used and doc[at - 1].whitespace_):
        return None
    end, heads = at, False
    while end < len(doc) and end - at < _LONGEST_BODY and end not in used:
        if _capital(doc, end):
            heads = heads or doc[end].text in runs.words("heads")
            end += 1
        elif end > at and (joint := _joint(doc, at, end)):
            end = joint
        else:
            break
    while end > at + 1 and doc[end - 1].lower_ in runs.titles("heads") and doc[end - 1].text not in runs.words("heads"):
        end -= 1
    nation = _nation_length(doc, at, end)
    if heads and end - at > 1 and doc[end - 1].text in runs.words("events") | runs.words("places") - runs.words("heads"):
        return None
    if heads and end - at > max(nation, 0) + (nation == 0):
        return Run(at, end)
    return _state_body(doc, at)


def _capital(doc: Doc, at: int) -> bool:
    token = doc[at]
    if token.text in runs.words("not_names") or token.lower_ in ("the", "a", "an", "mr", "mrs", "ms", "dr", "sir"):
        return False
    if token.text.endswith(".") and token.lower_ in runs.addresses():
        return False
    if token.is_sent_start and token.pos_ in ("DET", "PRON", "ADP", "ADV", "SCONJ", "CCONJ", "AUX", "VERB"):
        return False
    return names.capitalised(token.text) or (token.text == "-" and 0 < at < len(doc) - 1 and not token.whitespace_)


def _joint(doc: Doc, at: int, here: int) -> int | None:
    """The token after the small words at `here`, if a capitalised word follows and the name so far may go on."""
    if not any(token.text in runs.words("joining") for token in doc[at:here]):
        return _joint_before_head(doc, at, here)
    end = here
    while end < len(doc) and end - here < 2 and doc[end].lower_ in _JOINTS:
        end += 1
    if end == here or end >= len(doc) or not _capital(doc, end):
        return None
    if doc[here].lower_ == "and" and not any(token.lower_ in ("of", "for") for token in doc[at:here]):
        return None
    return end if doc[here].lower_ not in ("in", "on", "to", "the") else None


def _joint_before_head(doc: Doc, at: int, here: int) -> int | None:
    """'House Oversight | and Government Reform Committee': the head word comes last, after the 'and'."""
    if doc[here].lower_ not in ("and", "&") or gazetteer.lookup(doc[at:here].text):
        return None
    end = here + 1
    while end < len(doc) and end - here <= _JOINED and _capital(doc, end):
        end += 1
    return here + 1 if end - here > 2 and doc[end - 1].text in runs.words("joining") else None


def _nation_length(doc: Doc, at: int, end: int) -> int:
    """How many tokens at the start of a name are a country or nationality."""
    for stop in range(min(end, at + 3), at, -1):
        if gazetteer.country_of(doc.text[doc[at].idx : doc[stop - 1].idx + len(doc[stop - 1])]):
            return stop - at
    return 0


def _state_body(doc: Doc, at: int) -> Run | None:
    """'Chinese military', 'US Navy', 'Russian defence ministry': a nationality and a body of any state."""
    nation = _nation_length(doc, at, min(at + 3, len(doc)))
    if not nation:
        return None
    for size in range(_STATE_BODY_WORDS, 0, -1):
        end = at + nation + size
        if end <= len(doc) and doc[at + nation : end].text in runs.words("bodies"):
            return Run(at, end)
    return None


def _countries(doc: Doc, used: set[int], groups: dict[str, Group]) -> None:
    """Countries by name, people and capital; a capital that nowhere acts is a place."""
    capitals: dict[str, list[gazetteer.Hit]] = {}
    for hit in gazetteer.find(doc):
        if hit.entry.sort is Sort.BODY or used & set(range(hit.start, hit.end)):
            continue
        used.update(range(hit.start, hit.end))
        if hit.entry.sort is Sort.CAPITAL or _city_state(hit, doc):
            capitals.setdefault(runs.text(doc, Run(hit.start, hit.end)), []).append(hit)
        else:
            _add(doc, groups, hit, hit.entry.name, ActorKind.COUNTRY)
    for word, hits in capitals.items():
        acts = any(_acts(doc, hit) for hit in hits)
        for hit in hits:
            name, kind = (hit.entry.name, ActorKind.COUNTRY) if acts else (word, ActorKind.PLACE)
            _add(doc, groups, hit, name, kind)


def _city_state(hit: gazetteer.Hit, doc: Doc) -> bool:
    """Whether the country's name is its capital's too (Singapore): it then acts, or is only a place."""
    return doc[hit.start : hit.end].text in lexicon.load("capitals").get(hit.entry.name, ())


def _add(doc: Doc, groups: dict[str, Group], hit: gazetteer.Hit, name: str, kind: ActorKind) -> None:
    run = Run(hit.start, hit.end)
    _group(groups, name, kind).add(runs.text(doc, run), run)


def _acts(doc: Doc, hit: gazetteer.Hit) -> bool:
    """Whether a capital stands for its government here: it does something, owns something, or is dealt with."""
    token = doc[hit.end - 1]
    while token.dep_ == "conj" and token.head.i != token.i:
        token = token.head
    if token.dep_ in ("pobj", "pcomp"):
        return token.head.lower_ in ("between", "with", "against", "by", "towards", "toward")
    return token.dep_ in ("nsubj", "nsubjpass", "poss") and token.head.pos_ != "PROPN"


def _rest(doc: Doc, used: set[int], groups: dict[str, Group]) -> None:
    """What the model calls a body or a place and no rule has claimed."""
    for entity in doc.ents:
        run = Run(entity.start, entity.end)
        while run.start < run.end and doc[run.start].lower_ in ("the", "a", "an"):
            run = Run(run.start + 1, run.end)
        while run.start < run.end and doc[run.end - 1].text in ("'s", "'"):
            run = Run(run.start, run.end - 1)
        if run.start >= run.end or used & set(range(run.start, run.end)):
            continue
        if not all(token.text[0].isupper() or token.text in ("of", "-", "the", "and") for token in doc[run.start : run.end]):
            continue
        phrase = runs.text(doc, run)
        if doc[run.end - 1].text in runs.words("events") or doc[run.end - 1].lower_ in runs.addresses():
            continue
        if entity.label_ in _PLACE_LABELS:
            _group(groups, phrase, ActorKind.PLACE).add(phrase, run)
        elif entity.label_ in _BODY_LABELS and (len(phrase) > _SHORT or "." in phrase) and phrase.lower() not in runs.titles("portfolios") | runs.titles("heads"):
            _group(groups, phrase, ActorKind.ORGANISATION).add(phrase, run)


def _join_short_names(groups: dict[str, Group]) -> None:
    """One body for a name with and without its country, for its abbreviation, and for its leading or last word."""
    for key in sorted(groups, key=len):
        group = groups[key]
        if group.kind is not ActorKind.ORGANISATION or (gazetteer.lookup(group.name) and group.name.isupper()):
            continue
        longer = [other for name, other in groups.items() if name != key and _is_short_for(group.name, other)]
        if len(longer) == 1:
            longer[0].forms.update(group.forms)
            longer[0].places.extend(group.places)
            del groups[key]


def _is_short_for(short: str, other: Group) -> bool:
    """Whether `short` is how the text may call `other` a second time."""
    long = other.name
    if other.kind is not ActorKind.ORGANISATION or len(long) <= len(short):
        return False
    if short.isupper() and " " in long:
        return short in names.initials(long)
    if long.endswith(f" {short}"):
        lead = long[: -len(short) - 1]
        return bool(gazetteer.country_of(lead)) or " " not in short
    return " " not in short and long.startswith(f"{short} ") and not gazetteer.lookup(short)


def _side(group: Group) -> str | None:
    if group.kind is ActorKind.COUNTRY:
        return group.name
    if group.kind is not ActorKind.ORGANISATION:
        return None
    known = gazetteer.sides().get(group.name)
    parts = group.name.split()
    if known or not runs.words("state") & set(parts):
        return known
    entries = (gazetteer.lookup(" ".join(parts[:size])) for size in (3, 2, 1))
    return next((entry.name for entry in entries if entry and entry.sort in (Sort.COUNTRY, Sort.PEOPLE)), None)
