"""What speaks for and against a clause telling an event: its traits, which `event_odds` weighs.

A trait is a plain fact of grammar or of the word lists, true or not, with a name a linguist would use. The choice
follows the work on situation entities (Smith 2003, Friedrich & Palmer 2014): verb class, tense and aspect, voice,
kind of subject and place in the sentence tell events from states, generic sentences and what is only possible.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_app.extract import event_parts
from briefing_app.extract.event_extent import clause
from briefing_app.extract.event_mood import depends
from briefing_app.extract.event_triggers import Sort, Time, is_light
from briefing_app.extract.event_words import saying, words
from briefing_app.extract.scene import is_human_noun
from briefing_app.model.facts import Status

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

    from briefing_app.extract.event_dates import Dated
    from briefing_app.extract.event_story import Story
    from briefing_app.extract.event_triggers import Trigger

_VERBS = frozenset({"VERB", "AUX"})
_DEFINITE = frozenset({"the", "this", "that", "these", "those"})
_INDEFINITE = frozenset({"a", "an", "another"})
_AFTER = frozenset({"after", "when"})
_WHILE = frozenset({"as", "while", "since", "before", "until", "once"})
_EDGES = frozenset({"before", "until", "about", "despite", "since", "ahead"})
_DONE = frozenset({Time.PAST, Time.PERFECT})
_HANGING = {"relcl": "relative", "acl": "reduced relative", "xcomp": "infinitive", "pcomp": "infinitive"}
_FEW_WORDS = 4
_SPEAKER, _SPEAKERS = frozenset({"i", "we", "you"}), frozenset({"my", "our", "your"})


def of(story: Story, dated: Dated, *, has_doer: bool, early: bool) -> frozenset[str]:
    """The traits of one candidate.

    Args:
        has_doer: whoever does it is known.
        early: it stands in the first sentences of the article.
    """
    trigger = dated.trigger
    found = set(_of_noun(dated) if trigger.sort is Sort.NOUN else _of_verb(story, dated))
    if has_doer:
        found.add("noun with its doer" if trigger.sort is Sort.NOUN else "doer known")
    elif trigger.sort is not Sort.NOUN:
        found.update(_bearer(story, trigger))
    if early:
        found.add("early")
    return frozenset(found)


def _of_verb(story: Story, dated: Dated) -> Iterator[str]:
    trigger = dated.trigger
    yield "verb"
    yield from _sense(trigger)
    yield from _standing(event_parts.root(trigger.word))
    yield from _surroundings(trigger.word)
    if dated.own:
        yield "dated"
        yield f"dated {trigger.time.value}" if trigger.time not in _DONE else "dated past"
    elif trigger.time is Time.FUTURE:
        yield "undated future"
    if _is_of_the_speaker(story, trigger):
        yield "doer the speaker"
    if trigger.sort is Sort.PERFORMATIVE and any(story.quoted[word.i] for word in trigger.word.sent):
        yield "done with quoted words"
    if trigger.sort is Sort.SPEECH:
        yield from _speech(story, trigger.word, own=dated.own)


def _sense(trigger: Trigger) -> Iterator[str]:
    """Verb class and time."""
    light = is_light(trigger.word)
    yield "light verb" if light else trigger.sort.value
    yield trigger.time.value
    if trigger.time is Time.PRESENT and trigger.word.tag_ == "VBG":
        yield "progressive"
    if trigger.time in _DONE and trigger.sort is Sort.DEED:
        yield "deed done"
    if trigger.status is Status.ALLEGED:
        yield "alleged"
    if trigger.status is Status.CANCELLED:
        yield "cancelled"


def _standing(verb: Token) -> Iterator[str]:
    """Where the clause stands in its sentence."""
    while verb.dep_ in {"acomp", "xcomp"} and verb.head.i != verb.i:
        verb = verb.head
    top = verb
    while top.dep_ == "conj" and top.head.pos_ in _VERBS:
        top = top.head
    if not any(word.pos_ in _VERBS and word.dep_ not in {"aux", "auxpass"} for word in verb.ancestors):
        yield "topmost"
    if top.dep_ == "ROOT":
        yield "main clause" if top.i == verb.i else "joined to the main clause"
    elif verb.dep_ in {"ccomp", "parataxis"}:
        yield "what is said" if verb.head.lemma_ in saying() else "what is thought"
    elif verb.dep_ == "advcl":
        yield _adverbial(verb)
    else:
        yield _HANGING.get(verb.dep_, "elsewhere")


def _adverbial(verb: Token) -> str:
    marks = {word.lower_ for word in verb.lefts if word.dep_ in {"mark", "advmod"}}
    return "after or when" if marks & _AFTER else "as or while" if marks & _WHILE else "adverbial"


def _bearer(story: Story, trigger: Trigger) -> Iterator[str]:
    """Who does it, if nobody known."""
    subject = event_parts.subject(story, trigger.word)
    if subject is None:
        yield "no doer"
    elif subject.pos_ == "PRON":
        yield "doer a pronoun"
    elif subject.tag_ == "NNS" and not any(word.dep_ in {"det", "poss", "nummod"} for word in subject.children):
        yield "doer generic"
    elif subject.pos_ == "NOUN" and not is_human_noun(subject.lemma_.lower()):
        yield "doer a thing"


def _is_of_the_speaker(story: Story, trigger: Trigger) -> bool:
    """'I spoke', 'my wife wrote': what a guest or a columnist tells of himself is mostly talk."""
    subject = event_parts.subject(story, trigger.word)
    if subject is None:
        return False
    return subject.lower_ in _SPEAKER or any(word.lower_ in _SPEAKERS for word in subject.lefts)


def _surroundings(verb: Token) -> Iterator[str]:
    """What hangs on the verb."""
    labels = {word.dep_ for word in verb.children}
    if "auxpass" in labels:
        yield "passive"
    if "dobj" in labels:
        yield "object"
    if "prep" in labels:
        yield "preposition"
    if "xcomp" in labels:
        yield "takes an infinitive"
    if depends(verb):
        yield "on a condition"
    if sum(word.is_alpha for word in clause(verb)) < _FEW_WORDS:
        yield "few words"


def _speech(story: Story, verb: Token, *, own: bool) -> Iterator[str]:
    if own:
        yield "said on a day"
    if any(story.quoted[word.i] for word in verb.sent):
        yield "says a quotation"
    if on_an_occasion(story, verb):
        yield "said on an occasion"
    if any(word.dep_ == "ccomp" and not story.quoted[word.i] for word in verb.children):
        yield "says that"


def on_an_occasion(story: Story, verb: Token) -> bool:
    """'told reporters', 'said in a written statement', 'said at a briefing', 'told the newspaper'."""
    for word in verb.children:
        if word.dep_ == "advcl" and word.lemma_ == "speak":
            return True
        if word.dep_ in {"dobj", "dative"} and (word.lemma_ in words("hearers") or story.doer_named(word)):
            return not story.quoted[word.i]
        if word.dep_ == "prep" and any(w.dep_ == "pobj" and w.lemma_ in words("occasions") for w in word.children):
            return True
    return False


def _of_noun(dated: Dated) -> Iterator[str]:
    noun = dated.trigger.word
    yield "noun"
    if dated.own:
        yield "noun dated"
    yield from _article(noun)
    yield from _role(noun)
    if dated.trigger.status is not Status.HAPPENED:
        yield "noun of a plan"
    if noun.tag_ == "NNS":
        yield "plural noun"


def is_known(noun: Token) -> bool:
    """'the visit', 'his visit'."""
    return not {"the noun", "somebody's noun"}.isdisjoint(_article(noun))


def _article(noun: Token) -> Iterator[str]:
    lower = {word.lower_ for word in noun.children if word.dep_ == "det"}
    if lower & _INDEFINITE:
        yield "a noun"
    elif lower & _DEFINITE:
        yield "the noun"
    if any(word.dep_ == "poss" for word in noun.children):
        yield "somebody's noun"


def _role(noun: Token) -> Iterator[str]:
    """What the noun is in its sentence."""
    if noun.dep_ in {"nsubj", "nsubjpass"}:
        yield "noun as subject"
    elif noun.dep_ == "dobj":
        yield "noun as object"
    elif noun.dep_ == "pobj":
        lead = noun.head.lower_
        verbal = noun.head.head.pos_ in _VERBS
        framing = lead in _EDGES or noun.head.head.lower_ == "ahead" or (lead in {"at", "in", "during"} and verbal)
        yield "noun after 'after'" if lead == "after" else "noun as frame" if framing else "noun in a phrase"
