"""Who is named in the telling of an event: full names for short ones, roles and pronouns, each person once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_app.extract import event_bound, event_groups, event_nouns, event_thin, event_things, event_who
from briefing_app.extract.scene import is_human_noun
from briefing_app.model.facts import ActorKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from spacy.tokens import Token

    from briefing_app.extract.event_story import Story

_OWN = frozenset({"his", "her", "its", "their", "my", "your"})
_OWNERS = {"male": "his", "female": "her"}
_SHORT = {"'ll": " will", "'d": " would", "'ve": " have", "'re": " are", "'m": " am"}
_HONORIFICS = frozenset({"mr", "mr.", "mrs", "mrs.", "ms", "ms.", "miss", "sir", "dame"})
_PLACES = frozenset({"nsubj", "nsubjpass", "dobj", "pobj", "poss"})
_MODIFIERS = frozenset({"compound", "amod", "nmod"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_BOTH = frozenset({"both", "two"})
_THEIRS = frozenset({"its", "their"})
_ACTING = frozenset({"he", "she", "it", "they"})
_GOING_ON = frozenset({"it", "they"})
_WITH_ARTICLE = ("United ", "Netherlands", "Philippines", "Maldives", "Bahamas", "Gambia")
_THE = "the "
_REPUBLIC = " Republic"


def full(story: Story, words: Sequence[Token]) -> tuple[dict[int, str], bool]:
    """What is printed instead of some of the words, by token, and whether all of it is sure.

    Args:
        words: outside of what other edits have taken.
    """
    edits: dict[int, str] = {}
    told: set[str] = set()
    sure = True
    for word in words:
        if word.i in edits or story.quoted[word.i]:
            continue
        _spell_out_several(story, word, words, told, edits)
        key = _meant(story, word)
        if key is None or word.i in edits:
            continue
        before = len(edits)
        if word.pos_ == "PRON":
            _replace_pronoun(story, word, key, told, edits)
        else:
            _replace_name(story, word, key, told, edits)
        sure = sure and (len(edits) == before or event_who.is_sure(story, word))
        told.add(key)
    return edits, sure


def _meant(story: Story, word: Token) -> str | None:
    """Key of the person whom the head of a name, a role or a pronoun means; of any actor for a pronoun."""
    latter = word.lower_ in {"latter", "former"} and word.dep_ in _PLACES
    if word.dep_ in _MODIFIERS or (word.pos_ not in {"PROPN", "NOUN", "PRON"} and not latter):
        return None
    key = event_who.who(story, word)
    if latter and key is None:
        key = next(iter(story.two_persons(word)[-1:]), None)
    if key is None or not story.doer(key):
        return None
    return key if word.pos_ == "PRON" or story.kind(key) is ActorKind.PERSON else None


def _opens_its_clause(owner: Token, words: Sequence[Token]) -> bool:
    """'Its chairman resigned': whose stands in another clause."""
    above = owner.head
    return above.dep_ in _SUBJECTS and not any(word.dep_ in _SUBJECTS and word.i < above.i for word in words)


def _is_below_a_subject(pronoun: Token, words: Sequence[Token]) -> bool:
    """Whether it is no subject, or a verb above its own has one that is told: 'the bank said it would close'."""
    above = {verb.i for verb in pronoun.head.ancestors}
    told = any(word.dep_ in _SUBJECTS and word.head.i in above and word.i < pronoun.i for word in words)
    return told or pronoun.dep_ not in _SUBJECTS


def _spell_out_several(
    story: Story, word: Token, words: Sequence[Token], told: set[str], edits: dict[int, str]
) -> None:
    """'the two', 'both sides', 'the companies', 'it', 'the bill', where it is plain who or what is meant."""
    keys = _several(story, word, words)
    if keys and word.lower_ in _THEIRS:
        edits[word.i] = f"{_in_a_row(_spelt(story, keys))}’s{word.whitespace_}"
    elif keys and told.isdisjoint(keys):
        several = _in_a_row(_spelt(story, keys))
        several = f"the government of {several}" if _is_its_government(story, word, keys) else several
        _overwrite(story.doc[word.left_edge.i : word.i + 1], several, edits)
        told.update(keys)
    elif not keys and (noun := _unnamed_sayer(story, word, words)) is not None:
        edits[word.i] = story.doc[noun.left_edge.i : noun.i + 1].text + word.whitespace_
    elif not keys and word.lower_ in _GOING_ON and not _is_below_a_subject(word, words):
        thing = event_things.gone_on_with(story, word)
        edits |= {word.i: thing + word.whitespace_} if thing else {}
    elif not keys and (thing := event_things.introduced(story, word)) is not None:
        owned = _opens_with_its_owner(thing)
        _overwrite(story.doc[word.left_edge.i : word.i + 1], thing if owned else f"the {thing}", edits)


def _is_its_government(story: Story, word: Token, keys: tuple[str, ...]) -> bool:
    """'A council with the government': no council with the country."""
    country = len(keys) == 1 and story.kind(keys[0]) is ActorKind.COUNTRY
    return country and word.lemma_.lower() in event_nouns.nouns()["state"]


def _opens_with_its_owner(thing: str) -> bool:
    """'Kari Lund’s visit', not 'latest crisis of Denmark’s economy', which takes an article."""
    owner, mark, _ = thing.replace("'", "’").partition("’s ")
    return bool(mark) and " of " not in owner


def _unnamed_sayer(story: Story, word: Token, words: Sequence[Token]) -> Token | None:
    """Of 'Guards said they had closed the gate', told by itself, the guards: who says it and has no name."""
    if word.lower_ not in _ACTING or word.dep_ not in _SUBJECTS or _is_below_a_subject(word, words):
        return None
    noun = event_bound.sayer(story, word)
    named = noun is None or noun.pos_ == "PROPN" or any(child.tag_ == "PRP$" for child in noun.lefts)
    return None if named or event_who.who(story, word) is not None else noun


def _several(story: Story, word: Token, words: Sequence[Token]) -> tuple[str, ...]:
    """Keys of whom a word takes up that is no person's name, role or pronoun."""
    if word.lower_ in _BOTH and word.dep_ in _SUBJECTS:
        found = story.two_persons(word)
        return found if _are_spoken_of(story, word, found) else ()
    if word.lower_ in _GOING_ON:
        if event_thin.comes_into_force(word.head):
            return ()  # 'It entered into force': no country does
        free = not _is_below_a_subject(word, words) and event_who.who(story, word) is None
        return event_groups.meant(story, word) if free else ()
    if word.lower_ in _THEIRS and word.tag_ == "PRP$":
        return event_groups.meant(story, word) if _opens_its_clause(word, words) else ()
    named = word.pos_ == "NOUN" and word.dep_ in _PLACES
    described = any(child.dep_ in {"relcl", "acl"} for child in word.rights)
    if not named or described:
        return ()
    told = story.mention(word)
    printed = told.text if told is not None else None
    whole = any(printed == actor.name for actor in story.actors.values())  # 'city council'
    return () if whole else event_groups.meant(story, word)


def _are_spoken_of(story: Story, word: Token, keys: tuple[str, ...]) -> bool:
    """Whether the sentence before, or the word's own, speaks of one of two: else 'both' are two things."""
    start = word.sent.start
    before = story.doc[story.doc[start - 1].sent.start if start else 0 : word.i]
    return any(story.cast.who(one) in keys for one in before if one.pos_ in {"PROPN", "PRON", "NOUN"})


def _spelt(story: Story, keys: Iterable[str]) -> list[str]:
    return [_called(story, key) for key in keys]


def _in_a_row(spelt: list[str]) -> str:
    """'Lee', 'Lee and Roy', 'Lee, Roy and Berg'."""
    *first, last = spelt
    return f"{', '.join(first)} and {last}" if first else last


def _called(story: Story, key: str) -> str:
    """The name as it stands in a sentence; a body's with 'the' if the article mostly writes it so."""
    name = story.actors[key].name
    if story.kind(key) is not ActorKind.ORGANISATION:
        return named(name)
    text = story.article.text
    mentions = [one.span for one in story.actors[key].mentions]
    if mentions and all(span.of(text) != name for span in mentions):  # 'the Israeli army', not 'IDF'
        name = max((span.of(text) for span in mentions), key=len)
    places = [span.start for span in mentions if span.of(text) == name]
    with_the = sum(text[max(0, at - len(_THE)) : at].lower() == _THE for at in places)
    return f"the {name}" if 0 < len(places) <= 2 * with_the else named(name)


def named(name: str) -> str:
    """A name as it stands in a sentence: 'the United States'."""
    return f"the {name}" if name.startswith(_WITH_ARTICLE) or name.endswith(_REPUBLIC) else name


def _replace_pronoun(story: Story, word: Token, key: str, told: set[str], edits: dict[int, str]) -> None:
    bound = word.tag_ == "PRP$" and (told or _is_the_subjects(story, word))  # 'Lee began his tour': his own
    if key in told and word.tag_ == "PRP$" and word.lower_ in {"my", "your"}:
        edits[word.i] = f"{_owner(story, key)}{word.whitespace_}"
        return
    if key in told or bound or word.tag_ in {"WP", "WDT"} or word.lower_.endswith("self"):
        return
    owner = "’s" if word.lower_ in _OWN and word.dep_ == "poss" else ""
    edits[word.i] = f"{_called(story, key)}{owner}{word.whitespace_}"
    after = word.nbor(1) if word.i + 1 < len(word.doc) else None
    told_anew = after is not None and after.head.tag_ == "VBN" and after.lower_[-1] in "de"  # 'he'd met' met
    if after is not None and after.lower_ in _SHORT and not told_anew:
        had = after.lower_ == "'d" and after.head.tag_ != "VB"  # 'she'd had'
        edits[after.i] = ("" if had else _SHORT[after.lower_]) + after.whitespace_


def _is_the_subjects(story: Story, word: Token) -> bool:
    """'The nominee attacked her opponent': hers who is the subject, though no name tells who that is."""
    verb = next((one for one in word.ancestors if one.pos_ == "VERB"), None)
    subject = next((one for one in verb.lefts if one.dep_ in _SUBJECTS), None) if verb is not None else None
    if subject is None or subject.i > word.i or subject.tag_ != "NN" or word.is_ancestor(subject):
        return False
    return event_who.who(story, subject) is None and is_human_noun(subject.lemma_.lower())


def _owner(story: Story, key: str) -> str:
    """'my' of an interview told by another: 'Lund handed in her letter'."""
    scene = story.cast.scene
    sex = scene.sexes.get(key) if scene is not None else None
    return _OWNERS[sex] if sex in _OWNERS else f"{named(story.actors[key].name)}’s"


def _replace_name(story: Story, word: Token, key: str, told: set[str], edits: dict[int, str]) -> None:
    """A short name becomes the full one; 'the secretary of state' becomes the name it stands for."""
    mention = story.mention(word)
    if mention is None:
        is_named = word.lower_ not in {"latter", "former"} and any(
            story.cast.at(one.idx, one.idx + len(one)) == key
            for one in word.sent
            if one.dep_ not in _MODIFIERS or one.head.pos_ == "PROPN"
        )
        named = is_named or _is_of_another_country(story, word, key)
        if word.dep_ in _PLACES and key not in told and not named and _is_the_one(word):
            _overwrite(story.doc[word.left_edge.i : _role_end(word)], story.actors[key].name, edits)
        return
    before = mention[0].nbor(-1) if mention[0].i else None
    the = before is not None and before.lower_ == "the" and before.head.i in range(mention.start, mention.end)
    if before is not None and (before.lower_ in _HONORIFICS or (the and key not in told)):
        edits[before.i] = ""
    if key not in told:
        _overwrite(mention, story.actors[key].name, edits)


def _is_the_one(role: Token) -> bool:
    """'the minister', not 'a former minister', 'officials' or 'to run for president'."""
    if role.tag_ == "NNS" or any(child.lower_ in {"a", "an", "one", "another"} for child in role.children):
        return False
    return any(child.dep_ in {"det", "poss"} for child in role.children) or role.text[:1].isupper()


def _is_of_another_country(story: Story, role: Token, key: str) -> bool:
    """'the Danish minister' is nobody who acts for Norway."""
    side = story.actors[key].side
    own = [one for one in event_nouns.owners(story, role) if story.kind(one) is ActorKind.COUNTRY]
    return side is not None and bool(own) and all(story.actors[one].name != side for one in own)


def _role_end(role: Token) -> int:
    """The token behind a role with its 'of …' ('the Secretary of State')."""
    end = role.i + 1
    for child in role.rights:
        if child.dep_ == "prep" and child.lower_ in {"of", "for"} and child.i == end:
            end = child.right_edge.i + 1
    return end


def _overwrite(tokens: Iterable[Token], name: str, edits: dict[int, str]) -> None:
    words = list(tokens)
    last = words[-1]
    edits.update({word.i: "" for word in words})
    owner = "’s" if last.tag_ == "POS" else ""
    edits[words[0].i] = f"{name}{owner}{last.whitespace_}"
