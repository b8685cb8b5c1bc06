"""Who takes part in an event, doer first, and where it happens."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_app.extract import event_pairs, holders
from briefing_app.extract.event_extent import antecedent, clause
from briefing_app.extract.event_triggers import Sort, Trigger, identified
from briefing_app.extract.event_who import who
from briefing_app.extract.event_words import lemma, words
from briefing_app.extract.remembered import with_its_story
from briefing_app.model.facts import ActorKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from spacy.tokens import Token

    from briefing_app.extract.event_story import Story

_MODIFIES = frozenset({"compound", "amod", "nmod"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass", "agent"})
_GOING = frozenset({"go", "trip", "visit", "arrival", "flight", "tour", "journey"})
_DIRECT = frozenset({"visit", "tour", "leave", "enter", "reach"})
_PAIRS = frozenset({"side", "country", "nation", "government", "power", "capital"})
_INHERITS = frozenset({"conj", "xcomp", "advcl"})
_PLACE_LABELS = frozenset({"GPE", "LOC", "FAC"})
_MOST_ACTORS = 6
NAMING = frozenset({"PROPN", "NOUN", "PRON", "ADJ", "DET", "NUM"})
_STEPS = 4
_TITLE_STEPS = 10


def subject(story: Story, verb: Token) -> Token | None:
    """Whose deed the verb is: its subject, the agent of its passive, or the subject of the verb it hangs on."""
    for _ in range(_STEPS):
        found = _own_subject(story, verb)
        if found is not None:
            relative = found.tag_ in {"WDT", "WP"} and verb.dep_ == "relcl"
            return antecedent(verb) if relative else found
        if identified(verb):
            return next((word for word in copula(verb).children if word.dep_ == "attr"), None)
        if verb.dep_ == "acl":
            return antecedent(verb)
        if verb.dep_ not in _INHERITS:
            return None
        verb = verb.head
        while verb.dep_ in {"acomp", "prep", "pcomp"} and verb.head.i != verb.i:
            verb = verb.head
    return None


def _own_subject(story: Story, verb: Token) -> Token | None:
    """The agent of a passive, else the subject nearest to the verb (the parser may hang it on an auxiliary)."""
    agents = [word for by in verb.children if by.dep_ == "agent" for word in by.children if word.dep_ == "pobj"]
    bearers = [verb, *(word for word in verb.children if word.dep_ in {"aux", "auxpass"})]
    subjects = [word for bearer in bearers for word in bearer.children if word.dep_ in {"nsubj", "nsubjpass"}]
    outside = [word for word in agents or subjects if not story.quoted[word.i]]
    return min(outside, key=lambda word: abs(word.i - verb.i), default=None)


def copula(verb: Token) -> Token:
    """The 'was' of 'the last minister to visit was …'."""
    return verb.head.head


def root(verb: Token) -> Token:
    """The verb whose clause a trigger's is: for 'is due to visit' and 'plans to visit' the governing one."""
    if identified(verb):
        return copula(verb)
    for _ in range(_STEPS):
        if verb.dep_ != "xcomp" or verb.head.i == verb.i:
            return verb
        verb = verb.head
    return verb


def actors(story: Story, trigger: Trigger) -> tuple[str, ...]:
    """Keys of all who take part, doer first, at most six."""
    found: dict[str, None] = {}
    for key in keys(story, _doers(story, trigger)):
        found[key] = None
    for key in keys(story, _told_of(story, trigger)):
        found[key] = None
    verb = clause_head(trigger)
    aside = [child for child in verb.children if child.dep_ == "advcl" and child.tag_ == "VBG"]
    others = [word for head in (verb, *aside) for word in clause(head) if not story.quoted[word.i]]
    for key in keys(story, others):
        found[key] = None
    return tuple(found)[:_MOST_ACTORS]


def doer(story: Story, trigger: Trigger) -> str | None:
    """Key of whoever does it, if he is known."""
    return next(iter(keys(story, _doers(story, trigger))), None)


def _told_of(story: Story, trigger: Trigger) -> list[Token]:
    """Of whom somebody speaks: the subjects of what is said."""
    if trigger.sort not in {Sort.SPEECH, Sort.PERFORMATIVE}:
        return []
    said = [verb for verb in trigger.word.children if verb.dep_ == "ccomp" and not story.quoted[verb.i]]
    subjects = [subject(story, verb) for verb in said]
    return [word for found in subjects if found is not None for word in _phrase(found)]


def clause_head(trigger: Trigger) -> Token:
    """The head of the clause that tells the event: its governing verb, or the noun."""
    return trigger.word if trigger.sort is Sort.NOUN else root(trigger.word)


def _doers(story: Story, trigger: Trigger) -> list[Token]:
    """The words that name the doer: of a verb its subject, of a noun 's or by or between."""
    if trigger.sort is Sort.NOUN:
        return _noun_doers(trigger.word)
    found = subject(story, trigger.word)
    return _phrase(found) if found is not None else []


def _noun_doers(noun: Token) -> list[Token]:
    owners = [word for word in noun.children if word.dep_ == "poss"]
    for prep in noun.children:
        if prep.lower_ in {"by", "between", "of", "with"} and prep.dep_ in {"prep", "agent"}:
            owners.extend(word for word in prep.children if word.dep_ == "pobj")
    return [word for owner in owners for word in _phrase(owner)]


def _phrase(head: Token) -> list[Token]:
    """Who a noun phrase may name: its head and what is coordinated with it; for 'a Chinese warship' the modifier."""
    heads = [head, *(word for word in head.conjuncts if word.i > head.i)]
    return heads + [word for part in heads for word in part.lefts if word.dep_ in _MODIFIES]


def keys(story: Story, tokens: Iterable[Token]) -> Iterator[str]:
    """Keys of all whom some words name or mean and who can take part; an office's country or body is left out."""
    for word in tokens:
        if word.pos_ not in NAMING or word.tag_ == "PRP$" or belongs_to_a_name(story, word):
            continue
        key = who(story, word) if word.pos_ in {"PROPN", "NOUN", "PRON", "ADJ"} else None
        if key and story.doer(key):
            yield key
        elif key is None and _is_pair(word):
            yield from event_pairs.two_sides(story, word)
        elif key is None and word.lower_ == "latter":
            yield from story.two_persons(word)[-1:]
        elif key is None and word.lower_ in {"two", "both", "pair"} and word.dep_ in _SUBJECTS:
            yield from story.two_persons(word)


@with_its_story
def belongs_to_a_name(story: Story, word: Token) -> bool:
    """The 'US' of 'US Secretary of State Antony Blinken', the party of 'Lee, head of the party': no doers."""
    if story.leads_to_a_person(word):
        return True
    if is_joined_to_an_office(story, word):
        return False
    name, climbed = word.i, False
    for _ in range(_TITLE_STEPS):
        of = word.dep_ == "pobj" and word.head.dep_ == "prep" and _is_of_an_office(word.head)
        joined = word.dep_ == "conj" and climbed
        if word.dep_ not in _MODIFIES | {"appos", "poss"} and not of and not joined:
            return False
        word, climbed = (word.head.head if of else word.head), True
        named = [word, *(child for child in word.children if child.dep_ == "appos" and child.i != name)]
        if word.pos_ in {"PROPN", "NOUN"} and any(story.is_person(one) for one in named):
            return True
    return False


def _is_of_an_office(prep: Token) -> bool:
    """'head of the party', 'an aide to the president', 'commander in chief of its forces'."""
    if prep.lower_ in {"of", "for", "at"}:
        return True
    if prep.lower_ == "to":
        return prep.head.lemma_.lower() in holders.FOR_OTHERS
    return prep.lower_ == "in" and any(word.lower_ == "chief" for word in prep.children)


def is_joined_to_an_office(story: Story, name: Token) -> bool:
    """'met Lund and Danish Prime Minister Tom Berg': a person whom the parser hangs on the next one's name."""
    if name.dep_ not in _MODIFIES:
        return False
    behind = name.nbor(1) if name.i + 1 < len(name.doc) else name
    return behind.lower_ == "and" and story.is_person(name) and story.is_person(name.head)


def _is_pair(word: Token) -> bool:
    """'both sides', 'the two countries'."""
    if word.lemma_ not in _PAIRS or word.dep_ not in {"nsubj", "pobj", "poss"}:
        return False
    return any(child.lower_ in {"both", "two"} for child in word.children)


def place(story: Story, trigger: Trigger) -> str | None:
    """Where it happens, in the text's words: what is visited, or the place after in, at or near."""
    inside = [word for word in clause(clause_head(trigger)) if not story.quoted[word.i]]
    if lemma(trigger.word) in _DIRECT:
        goal = next((word for word in inside if word.dep_ == "dobj" and word.head.i == trigger.word.i), None)
        if goal is not None and goal.ent_type_ in _PLACE_LABELS:
            return _place_name(story, goal)
    wanted = {"in", "at", "near"} | ({"to"} if _travels(trigger) else set())
    for word in inside:
        if word.dep_ == "pobj" and word.head.lower_ in wanted and word.ent_type_ in _PLACE_LABELS:
            return _place_name(story, word)
    return None


def _travels(trigger: Trigger) -> bool:
    going = _GOING | words("travel")
    return any(word.lemma_ in going for word in (trigger.word, *trigger.word.children))


def _place_name(story: Story, word: Token) -> str | None:
    if word.ent_type_ not in _PLACE_LABELS:
        return None
    entity = next((entity for entity in word.sent.ents if entity.start <= word.i < entity.end), None)
    if entity is None:
        return None
    key = story.cast.at(entity.start_char, entity.end_char)
    if key and key in story.actors and story.kind(key) is ActorKind.PERSON:
        return None
    return entity.text.removeprefix("the ")
