"""Which body a description means that is no name: 'the council', 'the chipmaker', 'Netanyahu's Likud party', 'it'."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_app.extract import documents, hung, runs, syntax
from briefing_app.extract.home import Home
from briefing_app.extract.scene import reporting
from briefing_app.extract.titles import is_of_state, is_under
from briefing_app.model.facts import ActorKind
from briefing_app.model.keys import slug

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from spacy.tokens import Token

    from briefing_app.extract.cast import Cast
    from briefing_app.extract.scene import Scene
    from briefing_app.model.facts import Office

_OFTEN = 3  # mentions from which an article can be about a firm
_SET_OFF = 5  # tokens from a title to the verb behind it, with a body and a name between
_AT_HOME = 3  # times as often named as any other country
_TEXTUAL = frozenset({"begin", "end", "mean", "read"})  # what a text does, no body
_SENTENCES = 3  # looked back for what 'it' goes on about
_STAGES = 4  # paragraphs looked back
_PAPERS = frozenset({"broadsheet", "daily", "newspaper", "organ", "paper", "tabloid", "weekly"})
_PERSON = "person/"
_CROSSHEAD = 80  # characters
_ORGANS = frozenset({"board", "bureau", "committee", "council", "leadership", "management", "secretariat"})
_ANY_KIND = frozenset(
    {"agency", "authority", "body", "group", "institution", "organisation", "organization", "regulator", "watchdog"}
)
_PRINTED = frozenset({"article", "column", "commentary", "dispatch", "editorial"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_MAIN = frozenset({"ROOT", "ccomp", "conj", "parataxis"})
GOVERNMENTS = frozenset({"administration", "government"})
_OF_A_PART = frozenset({"governor", "mayor", "premier", "state"})
_CHIEFS = ("chancellor", "president", "prime minister", "taoiseach")


def acting_before(scene: Scene, cast: Cast, head: Token) -> str | None:
    """Key of the body that 'the agency' takes up: the only one that acts before it in its paragraph."""
    if head.lemma_.lower() not in reporting("anybodies") or head.dep_ != "nsubj":
        return None
    start = scene.tokens(scene.paragraphs[scene.paragraph(head.idx)][0], head.idx)[0]
    subjects = (word for word in scene.before(head, start) if word.dep_ in _SUBJECTS and word.pos_ == "PROPN")
    found = {key for word in subjects if (key := cast.at(word.idx, word.idx + len(word))) and _is_body(key)}
    key = found.pop() if len(found) == 1 else None
    return None if key and _is_of_another_kind(cast, key, head.lemma_.lower()) else key


def named_before(scene: Scene, cast: Cast, head: Token) -> str | None:
    """Key of the body that 'the regulator' takes up: the only one named before it in its paragraph, in any part."""
    if head.lemma_.lower() not in reporting("anybodies") or head.dep_ != "nsubj" or head.tag_ == "NNS":
        return None
    start = scene.tokens(scene.paragraphs[scene.paragraph(head.idx)][0], head.idx)[0]
    found = _bodies(cast, scene.before(head, start)) or _in_the_heading(scene, cast, scene.paragraph(head.idx))
    key = found.pop() if len(found) == 1 else None
    return None if key and _is_of_another_kind(cast, key, head.lemma_.lower()) else key


def at_home(scene: Scene, cast: Cast, head: Token) -> str | None:
    """Key of the country whose 'the government' is, in a text that is about one country."""
    bare = head.lower_ == "government" and head.left_edge.i == head.i - 1 and syntax.child(head, "prep") is None
    country = Home.of(scene.doc).country(_AT_HOME) if bare else None
    key = f"country/{slug(country)}" if country else None
    return key if any(actor.key == key for actor in cast.actors) else None


def _bodies(cast: Cast, words: Iterable[Token]) -> set[str]:
    """The bodies named in `words`."""
    keys = (cast.at(word.idx, word.idx + len(word)) for word in words if word.pos_ == "PROPN")
    return {key for key in keys if key and _is_body(key)}


def _in_the_heading(scene: Scene, cast: Cast, number: int) -> set[str]:
    """The bodies named in the crosshead that stands right over paragraph `number`: 'What has Novara agreed to?'."""
    start, end = scene.paragraphs[max(0, number - 1)]
    short = scene.is_headline(number - 1) or (end - start < _CROSSHEAD and scene.text[end - 1] == "?")
    return _bodies(cast, scene.doc[slice(*scene.tokens(start, end))]) if number and short else set()


def of_organ(head: Token) -> Token | None:
    """Whose organ `head` is: 'the bank's policy | committee', 'its | board'; what they say the body says."""
    owner = syntax.child(head, "poss")
    organ = head.lemma_.lower() in _ORGANS and owner is not None
    known = owner is not None and (owner.pos_ in {"NOUN", "PROPN"} or owner.lower_ == "its")
    return owner if organ and known else None


def _is_of_another_kind(cast: Cast, key: str, noun: str) -> bool:
    """Whether the name of the body `key` says that it is no `noun`: the Retail Federation is no union."""
    last = next((actor.name.split()[-1].lower() for actor in cast.actors if actor.key == key), "")
    kinds = reporting("anybodies", "bodies")
    return noun not in _ANY_KIND and last in kinds and last not in {noun, *_ANY_KIND}


def representing(cast: Cast, head: Token) -> str | None:
    """Key of the body for which `head` speak: 'observers from the OSCE'."""
    if head.lemma_.lower() not in reporting("delegates") or head.tag_ != "NNS":
        return None
    senders = (syntax.child(word, "pobj") for word in head.rights if word.lower_ in {"from", "of", "with"})
    sent = (cast.at(word.idx, word.idx + len(word)) for word in senders if word is not None)
    before = documents.owner(cast, head)
    return next((key for key in (*sent, before) if key and _is_body(key)), None)


def is_business(noun: str) -> bool:
    """'the company', 'the chipmaker'."""
    human = noun in reporting("epithets", "folk")  # 'the lawmaker'
    return noun in reporting("businesses") or (noun.endswith("maker") and not human)


def foremost(scene: Scene, cast: Cast, head: Token) -> str | None:
    """Key of the firm that acts before 'the UK's largest biscuit maker' in its paragraph, which it must be."""
    owner = syntax.child(head, "poss")
    first = any(word.tag_ in {"JJS", "RBS"} for word in head.lefts)
    if not (is_business(head.lemma_.lower()) and first and owner is not None and owner.ent_type_ == "GPE"):
        return None
    start = scene.tokens(scene.paragraphs[scene.paragraph(head.idx)][0], head.idx)[0]
    acting = (word for word in scene.before(head, start) if word.dep_ in _SUBJECTS)
    return next((key for word in acting if (key := _private(cast, word))), None)


def business(scene: Scene, cast: Cast, head: Token) -> str | None:
    """Key of the firm that 'the company' takes up: the last one that does something, else the last one named."""
    start = scene.tokens(scene.paragraphs[max(0, scene.paragraph(head.idx) - _STAGES)][0], head.idx)[0]
    named = [(word, key) for word in scene.before(head, start) if (key := _private(cast, word))]
    here = scene.tokens(scene.paragraphs[scene.paragraph(head.idx)][0], head.idx)[0]
    acting = [(word.i, key) for word, key in named if word.dep_ in _SUBJECTS]
    near = next((key for at, key in acting if at >= here), None)
    far = acting[0][1] if acting else named[0][1] if named else None
    return near or _protagonist(cast) or far


def _protagonist(cast: Cast) -> str | None:
    """Key of the one firm that an article is about: named in its first lines and the most often by far."""
    firms = [one for one in cast.actors if _is_body(one.key) and one.side is None and one.mentions]
    ranked = sorted(firms, key=lambda one: -len(one.mentions))
    if not ranked or len(ranked[0].mentions) < max(_OFTEN, 2 * len(ranked[1].mentions) if len(ranked) > 1 else 0):
        return None
    first = min(firms, key=lambda one: min(place.span.start for place in one.mentions))
    return ranked[0].key if ranked[0] is first else None


def _private(cast: Cast, word: Token) -> str | None:
    """Key of the body named at `word`, unless it acts for a country."""
    key = cast.at(word.idx, word.idx + len(word)) if word.pos_ == "PROPN" else None
    if not key or not _is_body(key):
        return None
    return key if all(actor.side is None for actor in cast.actors if actor.key == key) else None


def owned(scene: Scene, cast: Cast, head: Token, last_speaker: str | None) -> str | None:
    """Key of the actor whom a noun with its owner means: an outlet, or the country that the owner governs."""
    return outlet(scene, cast, head) or governed(cast, head, last_speaker)


def governed(cast: Cast, head: Token, last_speaker: str | None) -> str | None:
    """Key of the country whose chief is told with it: 'Mr Lund's | government', 'the Lund | administration'.

    Only of who leads a country: a governor's administration is not it.
    """
    chief = syntax.child(head, "poss") or syntax.child(head, "compound", "nmod")
    if head.lemma_.lower() not in GOVERNMENTS or chief is None:
        return None
    key = cast.who(chief, last_speaker) if chief.tag_ == "PRP$" else cast.at(chief.idx, chief.idx + len(chief))
    person = next((one for one in cast.actors if one.key == key and one.key.startswith(_PERSON)), None)
    serves = (
        chief.tag_ == "PRP$" and head.lemma_.lower() == "government" and person and any(map(_serves, person.offices))
    )
    if person is None or person.side is None or not (serves or any(map(_leads, person.offices))):
        return None
    return next((one.key for one in cast.actors if one.kind is ActorKind.COUNTRY and one.name == person.side), None)


def _serves(office: Office) -> bool:
    """Whether who holds it speaks of 'her government' as that of her state: no governor or mayor does."""
    part = not _OF_A_PART.isdisjoint(office.title.lower().split())
    return not office.former and not part and is_of_state(office.title)


def _leads(office: Office) -> bool:
    """Whether it is the first office of a country, held now: of 'vice president' and 'company president' neither."""
    chief = any(post in office.title.lower() for post in _CHIEFS)
    return chief and not office.former and not is_under(office.title)


def outlet(scene: Scene, cast: Cast, head: Token) -> str | None:
    """Key of the outlet that 'the paper', 'Norland's official newspaper' is: the one that says it in a commentary."""
    owner = syntax.child(head, "poss")
    meant = syntax.is_definite(head) or (owner is not None and owner.ent_type_ in {"GPE", "NORP", "ORG"})
    if head.lemma_.lower() not in _PAPERS or not meant:
        return None
    speaking = (report.who for report in scene.reports if _in_print(report.verb))
    keys = {cast.at(who.idx, who.idx + len(who)) for who in speaking if who.pos_ == "PROPN"} - {None}
    key = keys.pop() if len(keys) == 1 else None
    return key if key and _is_body(key) else None


def _in_print(verb: Token) -> bool:
    """'said | in a commentary', 'wrote in an editorial'."""
    inside = (syntax.child(word, "pobj") for word in verb.rights if word.dep_ == "prep" and word.lower_ == "in")
    return any(word is not None and word.lemma_.lower() in _PRINTED for word in inside)


def called(cast: Cast, head: Token) -> str | None:
    """Key of the one body in whose name `head` and the names before it stand: 'Baltica' is 'Baltica Group'.

    None if several have it, and of another of its kind: 'Brunholm | Palace' is not the Vardal Palace.
    """
    words = {head.text, *(word.text for word in head.lefts if word.dep_ == "compound" and word.pos_ == "PROPN")}
    found = [actor.key for actor in cast.actors if _is_body(actor.key) and words <= set(actor.name.split())]
    return found[0] if len(found) == 1 else None


def classed(cast: Cast, head: Token) -> str | None:
    """Key of the body named before the noun that says what it is: 'Netanyahu's | Likud | party'."""
    if head.lemma_.lower() not in reporting("bodies", "anybodies"):
        return None
    names = (word for word in head.lefts if word.dep_ in {"compound", "nmod"} and word.pos_ == "PROPN")
    return next((key for word in names if (key := cast.at(word.idx, word.idx + len(word))) and _is_body(key)), None)


def subjects_meant(scene: Scene, it: Token) -> Iterator[Token]:
    """What 'it' may go on about, the likeliest first: subjects above its verb, then of the sentences before.

    Also whose the subject is: 'Ankara's answer was swift. “…,” it said'. Not the subject of what 'it' tells: 'China
    owned nothing, it said'.
    """
    if it.head.lemma_ in _TEXTUAL:
        return
    told = hung.told_around(it)
    clauses = (word for word in it.head.lefts if word.dep_ == "advcl")  # 'Although the bank knew, it said …'
    for verb in (*clauses, *it.ancestors):
        subject = next((word for word in verb.lefts if word.dep_ in _SUBJECTS and word.i < it.i), None)
        if subject is not None and verb != told and subject.lower_ not in {"it", "that", "which"}:
            yield subject
    beside = (word for word in scene.before(it, it.sent.start) if word.dep_ in _SUBJECTS and word.head != told)
    yield from (word for word in beside if word.head.dep_ in _MAIN)  # 'The bank was blunt: rates, it said, …'
    start = scene.paragraphs[max(0, scene.paragraph(it.idx) - 1)][0]
    begin = scene.sentences(it.i, it.i + 1)[0]
    for _ in range(_SENTENCES):
        if begin == 0 or scene.doc[begin].idx <= start:
            return
        end, begin = begin, scene.sentences(begin - 1, begin)[0]
        for word in scene.doc[begin:end]:
            if word.dep_ in _SUBJECTS and word.head.dep_ == "ROOT" and not scene.quoted[word.i]:
                yield word
                yield from (owner for owner in word.lefts if owner.dep_ == "poss")


def is_body_unnamed(subject: Token) -> bool:
    """Whether 'it' then means a body that is no actor: 'a monitoring | group', or several ('Lund and Roe')."""
    noun = subject.pos_ == "NOUN" and subject.lemma_.lower() in reporting("bodies", "anybodies", "businesses")
    return noun or subject.ent_type_ == "ORG" or syntax.child(subject, "conj") is not None


def no_person(cast: Cast, subject: Token) -> str | None:
    """The actor, no person, that `subject` names; also 'The firm that runs its clinic, Medcare, declined'."""
    beside = (word for word in subject.subtree if word.dep_ == "appos" and word.pos_ == "PROPN")
    keys = (cast.at(word.idx, word.idx + len(word)) for word in (subject, *beside))
    key = next(filter(None, keys), None)
    return key if key and not key.startswith(_PERSON) else None


def set_off(cast: Cast, head: Token) -> str | None:
    """Key of the person named right behind a long title: 'The head of its office in Bonn, | Ann Lee, said'."""
    verb = head.head
    if not runs.is_title_noun(head.lower_) or head.dep_ not in _SUBJECTS or verb.i - head.i < _SET_OFF:
        return None
    name = verb.nbor(-2)
    behind = verb.nbor(-1).text == "," and name.dep_ == "appos" and head in name.ancestors
    key = cast.at(name.idx, name.idx + len(name)) if behind else None
    return key if key and key.startswith(_PERSON) else None


def of_kind(cast: Cast, noun: str, head: Token) -> str | None:
    """The last body named whose name has `noun` in it: 'the council' after 'Port Lloyd council'.

    'The met office' is no other office: what classes the noun stands in the name too, unless it is a kind of place.
    """
    kind = {word.lower_ for word in head.lefts if word.dep_ == "compound"} - runs.words("areas")
    fitting = {
        actor.key: min(place.span.start for place in actor.mentions)
        for actor in cast.actors
        if actor.mentions and _is_body(actor.key) and {noun, *kind} <= set(actor.name.lower().split())
    }
    known = [key for key, start in fitting.items() if start < head.idx]
    return known[0] if len(known) == 1 else None


def _is_body(key: str) -> bool:
    return key.startswith("organisation/")
