"""Whom a pronoun means where an event is told, and whether that is sure enough to print a name for it.

The cast's own answer is right for two pronouns in three. In running text the subject goes on: a 'he' after a 'he'
is the same man, and after a sentence with one man in it that man. Where neither holds, the name is not sure.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_app.extract import event_nameless, event_titles, event_voice, runs
from briefing_app.model.facts import ActorKind

if TYPE_CHECKING:
    from spacy.tokens import Token

    from briefing_app.extract.event_story import Story

_SUBJECT = {"he": "male", "she": "female"}
_OBJECT = {"him": "male", "her": "female"}
_OWNER = {"his": "male", "her": "female"}
_SEXES = _SUBJECT | _OBJECT | _OWNER
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_FRONTED = frozenset({"prep", "advcl"})
_OWNS = frozenset({"poss", "compound"})
_BACK = 6  # sentences a chain of pronouns is followed


def who(story: Story, word: Token, steps: int = _BACK) -> str | None:
    """Key of whom the word means, by the cast unless a chain of subjects says better; 'his envoy' is left open."""
    asked = word.i, steps
    if asked not in story.meant:
        story.meant[asked] = _who(story, word, steps)
    return story.meant[asked]


def _who(story: Story, word: Token, steps: int) -> str | None:
    if word.pos_ == "PRON" and (voice := event_voice.who(story, word)) is not None:
        return voice
    if word.lower_ not in _SEXES or word.pos_ != "PRON" or story.quoted[word.i]:
        named = _named_behind(story, word)
        if named is not None:
            return named
        if _has_an_owner(story, word) or _is_tied(story, word) or _is_part_of_a_noun(story, word):
            return None
        key = story.cast.who(word)
        key = event_titles.meant(story, word) if key is None and word.pos_ == "NOUN" else key
        return None if key is not None and _is_of_something_else(story, word, key) else key
    return _he(story, word, steps)


def _he(story: Story, word: Token, steps: int) -> str | None:
    """Whom 'he', 'him', 'his', 'she' or 'her' means."""
    nameless = event_nameless.meant(story, word)
    if nameless is not None:
        return story.cast.who(nameless) or event_titles.meant(story, nameless)
    beside = _beside(story, word) | _doer_beside(story, word)
    to_come = _subject_to_come(story, word)
    if to_come is not None:
        return to_come
    if _persons(story, word, word.sent.start, word.i) - beside:
        return story.cast.who(word)
    carried = _carried(story, word, steps)
    key = carried if carried is not None else _of_the_paragraph(story, word, story.cast.who(word), steps)
    return None if key in beside else key


def _doer_beside(story: Story, word: Token) -> set[str | None]:
    """'Lee had written to him': him is not Lee, the subject of the same verb (binding: Chomsky 1981, principle B)."""
    verb = word.head.head if word.dep_ == "pobj" else word.head
    if word.lower_ not in _OBJECT or word.dep_ not in {"dobj", "pobj", "dative"} or verb.pos_ != "VERB":
        return set()
    subject = _main_subject(verb)
    return {story.cast.who(subject)} - {None} if subject is not None else set()


def _of_the_paragraph(story: Story, word: Token, key: str | None, steps: int) -> str | None:
    """Whom the cast takes 'he' for; but if the paragraph has not meant him so far, the last it named before."""
    start = word.sent.start
    before = story.doc[start - 1].sent if start else None
    if before is None or word.lower_ not in _SUBJECT or not story.next_to(before, word.sent) or steps <= 0:
        return key
    near = _persons(story, word, before.start, before.end)
    if not near or key in near or word.head.dep_ != "ROOT":
        return key
    first, _ = story.scene.tokens(*story.scene.paragraphs[story.scene.paragraph(word.idx)])
    earlier = [one for one in story.doc[first:start] if one.pos_ in {"PROPN", "PRON", "NOUN"}]
    if any(who(story, one, steps - 1) == key for one in earlier):
        return key
    named = (story.cast.at(one.idx, one.idx + len(one)) for one in reversed(list(before)) if one.dep_ not in _OWNS)
    return next((one for one in named if one in near), key)


def _subject_to_come(story: Story, word: Token) -> str | None:
    """'In his speech, Lee promised …': 'his' in a phrase that opens the sentence is of the subject behind it."""
    root = word.sent.root
    subject = _main_subject(root)
    if word.lower_ not in _OWNER or subject is None or subject.i < word.i or subject.pos_ != "PROPN":
        return None
    opening = any(child.dep_ in _FRONTED and child.is_ancestor(word) for child in root.lefts)
    named = _persons(story, word, subject.left_edge.i, subject.i + 1)
    before = _persons(story, word, word.sent.start, word.i)
    return next(iter(named)) if opening and len(named) == 1 and not before else None


def _beside(story: Story, word: Token) -> set[str | None]:
    """Whom a participle before the subject has for its object: 'Running against Lee, he …' is not Lee."""
    if word.dep_ not in _SUBJECTS:
        return set()
    before = [one for one in word.head.lefts if one.dep_ == "advcl" and one.tag_ == "VBG" and one.i < word.i]
    loose = [one for one in before if _main_subject(one) is None]
    return {key for one in loose for key in _persons(story, word, one.left_edge.i, one.right_edge.i + 1)}


def is_sure(story: Story, word: Token, steps: int = _BACK) -> bool:
    """Whether a name may be printed for the word: always for a name, for a pronoun if there is no other candidate."""
    if word.lower_ not in _SEXES or word.pos_ != "PRON":
        return True
    key = who(story, word)
    if _subject_to_come(story, word) is not None:
        return True
    inside = _persons(story, word, word.sent.start, word.i) - _beside(story, word)
    if inside:
        return inside == {key} or key == _subject_above(story, word)
    if key is None or key != _carried(story, word, _BACK):
        return False
    subject = _main_subject(story.doc[word.sent.start - 1].sent.root)
    goes_on = subject is not None and subject.lower_ in _SUBJECT and not story.quoted[subject.i]
    return not goes_on or subject is None or (steps > 0 and is_sure(story, subject, steps - 1))


def _has_an_owner(story: Story, word: Token) -> bool:
    """'his envoy', 'her counterpart': a role that only its owner's name could settle."""
    if word.pos_ != "NOUN" or story.mention(word) is not None or any(c.dep_ == "appos" for c in word.children):
        return False
    return any(child.tag_ == "PRP$" for child in word.children)


def _is_of_something_else(story: Story, office: Token, key: str) -> bool:
    """'The former chief officer of Nordic Rail': nobody of whom the text does not say that."""
    if office.pos_ != "NOUN" or office.dep_ == "appos" or story.mention(office) is not None:
        return False
    of = (word for prep in office.rights if prep.lower_ in {"of", "at", "for"} for word in prep.children)
    body = next((word for word in of if word.dep_ == "pobj" and word.pos_ == "PROPN"), None)
    scene = story.cast.scene
    if body is None or scene is None or any(word.dep_ == "appos" for word in office.children):
        return False
    meant = story.cast.at(body.idx, body.idx + len(body))
    country = meant in story.actors and story.kind(str(meant)) is ActorKind.COUNTRY
    return not country and body.lower_ not in scene.titles.get(key, frozenset())


def _named_behind(story: Story, office: Token) -> str | None:
    """'The minister in charge of the ports, Ann Lee, resigned': the name that commas set off before the verb."""
    if office.pos_ != "NOUN" or office.dep_ not in _SUBJECTS or not runs.is_title_noun(office.lower_):
        return None
    below = [one for one in office.subtree if one.i > office.i]
    name = next((one for one in below if one.dep_ == "appos" and story.is_person(one)), None)
    if name is None or name.head.i == office.i or any(one.dep_ == "relcl" for one in below):
        return None
    opens, closes = name.left_edge.nbor(-1).text, name.doc[name.right_edge.i + 1 : name.right_edge.i + 2].text
    return story.cast.at(name.idx, name.idx + len(name)) if (opens, closes) == (",", ",") else None


def _is_part_of_a_noun(story: Story, word: Token) -> bool:
    """'a head teacher' is no head, a 'chief executive' no chief."""
    part = word.pos_ in {"NOUN", "ADJ"} and word.dep_ in {"compound", "amod", "nmod"} and word.head.pos_ == "NOUN"
    return part and story.mention(word) is None


def _is_tied(story: Story, word: Token) -> bool:
    """'the Commander-in-Chief Forum': one of several words that hyphens tie together."""
    before = word.nbor(-1) if word.i else None
    named = story.cast.at(word.idx, word.idx + len(word)) is not None
    return not named and before is not None and before.text == "-" and not before.whitespace_


def _carried(story: Story, word: Token, steps: int) -> str | None:
    """The person whom the sentence before leaves as the only one that can be meant."""
    start = word.sent.start
    before = story.doc[start - 1].sent if start else None
    if before is None or steps <= 0:
        return None
    found = _persons(story, word, before.start, before.end)
    if word.dep_ in _SUBJECTS:  # 'he told Lee' is not Lee
        found -= _persons(story, word, word.i + 1, word.sent.end)
    subject = _main_subject(before.root)
    if subject is not None and _SUBJECT.get(subject.lower_) == _SEXES[word.lower_] and not story.quoted[subject.i]:
        topic = who(story, subject, steps - 1)
        return topic if word.lower_ in _SUBJECT or found <= {topic} else None
    for one in before:
        if _SEXES.get(one.lower_) == _SEXES[word.lower_] and one.pos_ == "PRON" and not story.quoted[one.i]:
            if one.dep_ in {"dobj", "pobj", "dative"} and found:
                return None  # 'Lee sent him to Oslo. He …': there is another man
            found.add(who(story, one, steps - 1))
    if len(found) == 1:
        return next(iter(found))
    topic = story.cast.who(subject) if subject is not None and found else None
    goes_on = word.lower_ in _SUBJECT or topic == story.cast.who(word)  # centering: a subject mostly goes on
    return topic if topic in found and goes_on else None


def _persons(story: Story, word: Token, start: int, end: int) -> set[str | None]:
    """Keys of the persons named outside quotations between two tokens whom the pronoun could mean by its sex."""
    scene = story.cast.scene
    sexes = scene.sexes if scene is not None else {}
    found: set[str | None] = set()
    for one in story.doc[start:end]:
        if one.pos_ != "PROPN" or story.quoted[one.i]:
            continue
        key = story.cast.at(one.idx, one.idx + len(one))
        if key not in story.actors or story.kind(str(key)) is not ActorKind.PERSON:
            continue
        if sexes.get(str(key), _SEXES[word.lower_]) == _SEXES[word.lower_]:
            found.add(key)
    return found


def _main_subject(verb: Token) -> Token | None:
    return next((word for word in verb.children if word.dep_ in _SUBJECTS), None)


def _subject_above(story: Story, word: Token) -> str | None:
    """The subject of the nearest clause over a pronoun that has one before it."""
    for verb in word.ancestors:
        subject = _main_subject(verb)
        if subject is not None and subject.i < word.i:
            return story.cast.who(subject)
    return None
