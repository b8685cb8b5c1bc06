"""Countries with their governments, bodies, and places of one article."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from briefing_app import lexicon
from briefing_app.extract import (
    assurance,
    bodies,
    body_again,
    body_called,
    body_descriptions,
    body_edges,
    body_labels,
    body_signs,
    gazetteer,
    names,
    runs,
    states,
    thing_names,
)
from briefing_app.extract.gazetteer import Sort
from briefing_app.extract.home import Home
from briefing_app.extract.runs import Run
from briefing_app.model.facts import ActorKind

if TYPE_CHECKING:
    from collections.abc import Iterable

    from spacy.tokens import Doc, Token

_TOLD_BY = {ActorKind.COUNTRY: assurance.COUNTRY, ActorKind.PLACE: assurance.PLACE}
_PLACE_LABELS = frozenset(("GPE", "LOC", "FAC"))
_SMALL = frozenset(("of", "-", "the", "and", "&"))
_DOTTED = re.compile(r"(?:[A-Z]\.){3,}s?")  # 'I.R.S.', which the model calls a place; two letters are often a state
_LONGEST_NATION = 4  # words
_OF_A_PERSON = {"administration": "administration", "campaign": "campaign", "camp": "campaign"}
_CHAMBERS = {
    "house of commons": "House of Commons",
    "us senate": "US House of Representatives",
    "us congress": "US House of Representatives",
}
_MINISTERS = frozenset(("minister", "secretary", "undersecretary", "ministers", "secretaries"))
_SAID_THERE = frozenset(("account", "broadcast", "channel", "message", "messages", "page", "post", "posts", "video"))
_OF_AN_AGE = frozenset(("based", "born", "educated", "era", "speaking", "style"))  # 'Soviet-era' brings nobody in
_OF_A_TONGUE = frozenset(("abbreviation", "acronym", "initials", "language", "spelling", "translation", "word"))
_ARM = 2  # words of 'Lumora China'
_SLUG = 2  # tokens of 'EXCLUSIVE-'
_INITIALS = 3  # letters of 'DC', 'NYC'
_SHORT = 2  # letters: 'ER', 'TV' are no bodies unless the tables say so


@dataclass(slots=True)
class Group:
    """A country, body or place as found.

    Attributes:
        name: the form to be shown.
        forms: every form with its count.
        places: the tokens of every mention.
        side: the country or union a body acts for.
        told_by: the kind of evidence, one of `assurance.KINDS`.
    """

    name: str
    kind: ActorKind
    forms: Counter[str] = field(default_factory=Counter)
    places: list[Run] = field(default_factory=list)
    side: str | None = None
    told_by: str = assurance.WORDED

    def add(self, form: str, run: Run) -> None:
        """One more mention."""
        self.forms[form] += 1
        self.places.append(run)

    def call(self, name: str) -> None:
        """Show it as `name`; the name so far stays as another, though it may be printed nowhere."""
        if name != self.name:
            self.forms[self.name] += 0
            self.name = name

    def take_over(self, other: Group) -> None:
        """All mentions of `other`, which is the same body under a shorter name."""
        self.forms.update(other.forms)
        self.places.extend(other.places)


def find(
    doc: Doc, taken: Iterable[Run], named_bodies: Iterable[tuple[Run, str]], quoted: Iterable[Run]
) -> tuple[Group, ...]:
    """The countries, bodies and places named in `doc`, each once.

    Args:
        doc: the parse.
        taken: tokens that are persons' names.
        named_bodies: bodies found by their words, with the name to be shown.
        quoted: tokens between quotation marks: what only the model calls a body there is none.
    """
    persons = {at for run in taken for at in range(run.start, run.end)}
    used = set(persons)
    used |= bodies.party_tags(doc)
    groups: dict[str, Group] = {}
    _administrations(doc, used, groups)
    for run, name in named_bodies:
        if _is_medium(doc, run):
            used.update(range(run.start, run.end))
            continue
        _group(groups, name, ActorKind.ORGANISATION).add(runs.text(doc, run), run)
        used.update(range(run.start, run.end))
    _chamber(doc, used, groups)
    _countries(doc, used, groups)
    used.update(at for run in quoted for at in range(run.start, run.end))
    used.update(runs.headings(doc))
    used.update(_portfolios(doc))
    for run, name in list(body_signs.told(doc, used, persons)):
        _group(groups, name, ActorKind.ORGANISATION, assurance.SHOWN).add(runs.text(doc, run), run)
        used.update(range(run.start, run.end))
    _rest(doc, used, groups)
    _again(doc, used, groups)
    _states(doc, used, groups)
    _join_short_names(groups)
    _join_white_house(groups)
    _sift(doc, groups)
    _described(doc, used, groups)
    home = Home.of(doc)
    for group in groups.values():
        group.side = home.country() if group.told_by == assurance.DESCRIBED else _side(group, home)
        if group.kind is ActorKind.ORGANISATION:
            group.call(body_called.as_printed(group.name, group.forms))
    return tuple(groups.values())


def _group(groups: dict[str, Group], name: str, kind: ActorKind, told_by: str | None = None) -> Group:
    told = told_by or (assurance.KNOWN if gazetteer.lookup(name) else assurance.WORDED)
    return groups.setdefault(names.plain(name), Group(name, kind, told_by=_TOLD_BY.get(kind, told)))


def _administrations(doc: Doc, used: set[int], groups: dict[str, Group]) -> None:
    """'the Biden administration', 'Biden's campaign said': named by a person, and a body."""
    for token in doc[2:]:
        kind = _OF_A_PERSON.get(token.lower_)
        if kind is None:
            continue
        owned = kind == "campaign" and token.dep_ == "nsubj" and token.nbor(-1).tag_ == "POS"
        leader = token.nbor(-2) if owned else token.nbor(-1)
        known = leader.i in used or (kind == "administration" and leader.tag_ == "NNP" and not _is_state(leader))
        alone = not leader.i or not leader.nbor(-1).text[0].isupper() or leader.nbor(-1).is_sent_start
        if (leader.i in used or (known and alone)) and leader.text[0].isupper():
            run = Run(leader.i, token.i + 1)
            _group(groups, f"{leader.text} {kind}", ActorKind.ORGANISATION).add(runs.text(doc, run), run)


def _is_state(token: Token) -> bool:
    """Whether a word is no person's: 'Federal | Aviation | Administration', 'U.S. administration'."""
    word = token.text
    entry = gazetteer.lookup(word) or gazetteer.is_place(word) or word in runs.words("heads", "business")
    return bool(entry) or word.isupper()


def _join_white_house(groups: dict[str, Group]) -> None:
    """The White House and the administration of the president named most are one actor."""
    house = groups.get(names.plain("White House"))
    ruling = [group for group in groups.values() if group.name.endswith(" administration")]
    if house and ruling:
        max(ruling, key=lambda group: len(group.places)).take_over(house)
        del groups[names.plain("White House")]


def _chamber(doc: Doc, used: set[int], groups: dict[str, Group]) -> None:
    """'the House' beside the Senate or Congress is that of the United States, beside the Commons that."""
    chamber = next((name for sign, name in _CHAMBERS.items() if sign in groups), None)
    if chamber is None:
        return
    for token in doc[1:-1]:
        before, after = token.nbor(-1).lower_, token.nbor().text
        alone = (
            token.text == "House"
            and before in ("the", "this", "full", "whole", "entire")
            and not names.capitalised(after)
        )
        if alone and token.i not in used:
            _group(groups, chamber, ActorKind.ORGANISATION).add("House", Run(token.i, token.i + 1))
            used.add(token.i)


def _countries(doc: Doc, used: set[int], groups: dict[str, Group]) -> None:
    """Countries by name, people and capital; a capital that nowhere acts is a place."""
    capitals: dict[str, list[gazetteer.Hit]] = {}
    for hit in gazetteer.find(doc):
        if hit.entry.sort is Sort.BODY or used & set(range(hit.start, hit.end)) or _only_tells_which(doc, hit):
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


def _only_tells_which(doc: Doc, hit: gazetteer.Hit) -> bool:
    """'Soviet | -era', 'published in French', 'its French | initials': of when or in what tongue something is."""
    if doc[hit.end : hit.end + 1].text in _OF_A_TONGUE:
        return True
    joined = doc[hit.end : hit.end + 1].text == "-" and doc[hit.end + 1 : hit.end + 2].text in _OF_AN_AGE
    return joined or doc[hit.end - 1].ent_type_ == "LANGUAGE"


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


def _portfolios(doc: Doc) -> set[int]:
    """What ministers are ministers of: 'Minister of | Foreign Affairs and International Cooperation'."""
    found: set[int] = set()
    for token in doc[1:-1]:
        if token.lower_ not in ("of", "for") or token.nbor(-1).lower_.split("-")[-1] not in _MINISTERS:
            continue
        at = token.i + 1
        while at < len(doc) and (doc[at].text[0].isupper() or doc[at].text in ("and", "&", ",", "of", "the")):
            if doc[at].text == "," and not doc[at + 1 : at + 2].text[:1].isupper():
                break
            found.add(at)
            at += 1
    return found


def _rest(doc: Doc, used: set[int], groups: dict[str, Group]) -> None:
    """What the model calls a body or a place and no rule has claimed."""
    for entity in doc.ents:
        run = _bare(doc, Run(body_edges.with_particle(doc, entity.start), entity.end))
        if run.start >= run.end or not used.isdisjoint(range(*run)) or not body_labels.is_name(doc, run):
            continue
        phrase = runs.text(doc, run)
        if _is_medium(doc, run) or gazetteer.is_land(phrase):
            continue
        dotted = _DOTTED.fullmatch(phrase) and not gazetteer.is_place(phrase)
        if not dotted and (
            entity.label_ in _PLACE_LABELS
            or gazetteer.is_place(phrase)
            or _is_dateline(doc, run)
            or body_edges.is_where_from(doc, run)
            or _is_a_site(phrase)
            or phrase in runs.words("continents")
            or body_labels.is_christened(doc, run)
        ):
            name = phrase.title() if phrase.isupper() and len(phrase) > _INITIALS else phrase
            _group(groups, name, ActorKind.PLACE).add(phrase, run)
        elif (dotted or entity.label_ == "ORG") and body_labels.may_be_body(doc, run):
            _group(groups, phrase, ActorKind.ORGANISATION, assurance.LABELLED).add(phrase, run)


def _again(doc: Doc, used: set[int], groups: dict[str, Group]) -> None:
    """The places of known bodies that neither the model nor a sign has marked."""
    known = [group.name for group in groups.values() if group.kind is ActorKind.ORGANISATION]
    taken = used | {at for group in groups.values() for run in group.places for at in range(*run)}
    for run, name in body_again.find(doc, taken, known):
        groups[names.plain(name)].add(runs.text(doc, run), run)


def _sift(doc: Doc, groups: dict[str, Group]) -> None:
    """What only the model called bodies and the text has stand as places, or as words for a sort of thing.

    And houses where somebody was received, whoever says they are bodies.
    """
    for key, group in list(groups.items()):
        if body_labels.is_only_a_building(doc, group.name, group.places):
            group.kind = ActorKind.PLACE
        if group.told_by == assurance.SHOWN and thing_names.is_one(doc, group.places):
            del groups[key]
        if group.told_by != assurance.LABELLED or group.kind is not ActorKind.ORGANISATION:
            continue
        if body_labels.is_place(doc, group.places):
            group.kind = ActorKind.PLACE
        elif body_labels.only_classifies(doc, group.places) or thing_names.is_one(doc, group.places):
            del groups[key]


def _described(doc: Doc, used: set[int], groups: dict[str, Group]) -> None:
    """Bodies that have no name of their own: 'the high court'."""
    named = {group.name: group.places for group in groups.values() if group.kind is ActorKind.ORGANISATION}
    taken = used | {at for places in named.values() for run in places for at in range(*run)}
    for run, name in body_descriptions.find(doc, taken, named):
        _group(groups, name, ActorKind.ORGANISATION, assurance.DESCRIBED).add(runs.text(doc, run), run)


def _states(doc: Doc, used: set[int], groups: dict[str, Group]) -> None:
    """Places and bodies by some sign that turn out to be states: 'Somaliland's foreign minister'."""
    signs = (assurance.SHOWN, assurance.LABELLED, assurance.PLACE)
    for group in [one for one in groups.values() if one.told_by in signs]:
        if states.is_state(doc, group.name, group.places):
            group.kind = ActorKind.COUNTRY
            for run in states.adjectives(doc, group.name, used):
                group.add(runs.text(doc, run), run)


def _is_a_site(phrase: str) -> bool:
    """'Royal Oak Hotel', 'Hotel Imperial', 'Coral Springs'."""
    words = phrase.split()
    return len(words) > 1 and (words[-1] in runs.words("places") - runs.words("heads") or words[0] == "Hotel")


def _bare(doc: Doc, run: Run) -> Run:
    """`run` without an article before and a possessive ending or title behind."""
    start, end = run
    if end - start > _SLUG and doc[start].text in runs.words("slugs") and doc[start + 1].text == "-":
        start += _SLUG  # 'EXCLUSIVE-Orrin Steel weighs …'
    while start < end and doc[start].lower_ in ("the", "a", "an"):
        start += 1
    if end - start > 1 and doc[start].is_sent_start and doc[start].lower_ in runs.words("common"):
        start += doc[start + 1].text[:1].isupper()  # 'Chipmaker | Velox'
    while start < end and (doc[end - 1].text in ("'s", "'") or doc[end - 1].lower_ in runs.titles("heads")):
        if end - start > 1 and doc[end - 2].lower_ in ("of", "for"):
            break  # 'the Royal Courts of Justice'
        end -= 1
    return Run(start, end)


def _is_medium(doc: Doc, run: Run) -> bool:
    """'wrote on Twitter', 'a Facebook post': where something was said, not somebody who acts."""
    if doc[run.start : run.end].text not in runs.words("platforms"):
        return False
    said = doc[run.end : run.end + 1].text in _SAID_THERE
    return said or doc[run.start - 1].lower_ in ("on", "via", "his", "her", "their")


def _is_dateline(doc: Doc, run: Run) -> bool:
    """'WASHINGTON (AP) - …', 'NAIROBI, Kenya —': a place in capitals at the start of a line, before a mark."""
    opens = run.start == 0 or "\n" in doc[run.start - 1].text
    capitals = doc[run.start].text.isupper() and len(doc[run.start]) > _SHORT
    return opens and capitals and run.end < len(doc) and doc[run.end].text in ("(", "-", "—", "–", ",", "--", "/")


def _join_short_names(groups: dict[str, Group]) -> None:
    """One body for a name with and without its country, for its abbreviation, and for its leading or last word."""
    organisations = {key: group for key, group in groups.items() if group.kind is ActorKind.ORGANISATION}
    longer: defaultdict[str, list[str]] = defaultdict(list)
    for key, group in organisations.items():
        for short in _short_names(group.name) | _by_table(group.name):
            longer[short].append(key)
    for key in sorted(organisations, key=len):
        group = organisations[key]
        known = gazetteer.lookup(group.name) is not None
        fuller = [one for one in longer[_short_key(group.name)] if one != key and one in groups]
        if len(fuller) > 1 and group.name in runs.words("joining"):  # 'the Bank': the one named first
            fuller = [min(fuller, key=lambda one: min(groups[one].places))]
        if len(fuller) == 1 and not (known and group.name.isupper()):
            groups[fuller[0]].take_over(group)
            del groups[key]


def _by_table(name: str) -> frozenset[str]:
    """'Fund' for 'IMF', by the last words of the names that the tables have for a body: papers take it up so."""
    written = (one.split() for one in lexicon.load("organisations").get(name, ()) if " " in one)
    return frozenset(names.plain(words[-1]) for words in written if words[-1] in runs.words("joining"))


def _short_key(name: str) -> str:
    """'I.R.S.' is a short form of what 'IRS' is one of."""
    short = name.removeprefix("The ").replace(".", "")
    return short if short.isupper() else names.plain(name)


def _short_names(name: str) -> frozenset[str]:
    """What a text may call the body a second time: initials, first or last word, the name without its country."""
    parts = name.split()
    shorts = {one for one in names.initials(name) if len(parts) > 1}
    if len(parts) > 1:
        shorts.add(names.plain(parts[-1]))
        arm = len(parts) == _ARM and gazetteer.country_of(parts[1]) == parts[1]  # 'Lumora China' is not Lumora
        led = parts[0] in runs.words("heads") and parts[1] in ("of", "for")  # 'the Bank' of England
        if led or not (arm or gazetteer.lookup(parts[0]) or parts[0] in runs.words("heads")):
            shorts.add(names.plain(parts[0]))
    for size in range(1, min(len(parts), _LONGEST_NATION + 1)):
        lead = " ".join(parts[:size])
        if gazetteer.lookup(lead) or lead in runs.words("heads"):
            shorts.add(names.plain(" ".join(parts[size:])))
    return frozenset(shorts)


def _side(group: Group, home: Home) -> str | None:
    if group.kind is ActorKind.COUNTRY:
        return group.name
    if group.kind is not ActorKind.ORGANISATION:
        return None
    known = None if home.leaves_open(group.name, group.name) else gazetteer.sides().get(group.name)
    parts = group.name.split()
    if known or not runs.words("state") & set(parts):
        return known
    entries = (gazetteer.lookup(" ".join(parts[:size])) for size in (3, 2, 1))
    return next((entry.name for entry in entries if entry and entry.sort in (Sort.COUNTRY, Sort.PEOPLE)), None)
