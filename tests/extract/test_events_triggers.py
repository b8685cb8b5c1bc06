"""Which words of a hand-built parse tell an event; no model is loaded."""

from __future__ import annotations

import pytest
import spacy
from spacy.tokens import Doc

from briefing_app.extract import event_extent, event_triggers, event_words
from briefing_app.extract.event_triggers import Sort, Time
from briefing_app.model.facts import Status

Row = tuple[str, str, str, str, str, int]  # word, lemma, part of speech, tag, label, head
LEE = ("Lee", "Lee", "PROPN", "NNP")
VOCAB = spacy.blank("en").vocab
PARIS = ("Paris", "Paris", "PROPN", "NNP")


def parsed(*rows: Row) -> Doc:
    words, lemmas, pos, tags, deps, heads = (list(column) for column in zip(*rows, strict=True))
    return Doc(VOCAB, words=words, lemmas=lemmas, pos=pos, tags=tags, deps=deps, heads=heads)


def triggers(doc: Doc, quoted: bool = False) -> list[event_triggers.Trigger]:  # noqa: FBT001, FBT002  # one switch
    return list(event_triggers.find(doc[:], [quoted] * len(doc)))


VISITED = parsed((*LEE, "nsubj", 1), ("visited", "visit", "VERB", "VBD", "ROOT", 1), (*PARIS, "dobj", 1))


def test_past_deed_has_happened() -> None:
    (trigger,) = triggers(VISITED)
    assert (trigger.sort, trigger.time, trigger.status) == (Sort.DEED, Time.PAST, Status.HAPPENED)


def test_quoted_deed_is_none() -> None:
    assert triggers(VISITED, quoted=True) == []


@pytest.mark.parametrize(
    ("helper", "time"),
    [("will", Time.FUTURE), ("shall", Time.FUTURE), ("could", Time.POSSIBLE), ("should", Time.POSSIBLE)],
)
def test_helper_verb_tells_plan_from_mere_chance(helper: str, time: Time) -> None:
    doc = parsed(
        (*LEE, "nsubj", 2),
        (helper, helper, "AUX", "MD", "aux", 2),
        ("visit", "visit", "VERB", "VB", "ROOT", 2),
        (*PARIS, "dobj", 2),
    )
    (trigger,) = triggers(doc)
    assert (trigger.time, event_triggers.is_mere_chance(trigger)) == (time, time is Time.POSSIBLE)


def test_negated_deed_is_none() -> None:
    doc = parsed(
        (*LEE, "nsubj", 3),
        ("did", "do", "AUX", "VBD", "aux", 3),
        ("not", "not", "PART", "RB", "neg", 3),
        ("visit", "visit", "VERB", "VB", "ROOT", 3),
    )
    assert triggers(doc) == []


def test_phrasal_verb_is_one_word_of_the_list() -> None:
    doc = parsed(
        (*LEE, "nsubj", 1),
        ("called", "call", "VERB", "VBD", "ROOT", 1),
        ("off", "off", "ADP", "RP", "prt", 1),
        ("talks", "talk", "NOUN", "NNS", "dobj", 1),
    )
    assert [trigger.status for trigger in triggers(doc)] == [Status.CANCELLED]


def test_light_verb_and_its_noun_are_one_trigger() -> None:
    doc = parsed(
        (*LEE, "nsubj", 1),
        ("held", "hold", "VERB", "VBD", "ROOT", 1),
        ("talks", "talk", "NOUN", "NNS", "dobj", 1),
    )
    assert [trigger.word.text for trigger in triggers(doc)] == ["held"]


def test_what_unnamed_sources_claim_is_alleged() -> None:
    doc = parsed(
        ("Officials", "official", "NOUN", "NNS", "nsubj", 1),
        ("claimed", "claim", "VERB", "VBD", "ROOT", 1),
        (*LEE, "nsubj", 3),
        ("fled", "flee", "VERB", "VBD", "ccomp", 1),
    )
    assert [(t.word.text, t.status) for t in triggers(doc)][-1] == ("fled", Status.ALLEGED)


def test_state_is_known_as_one() -> None:
    doc = parsed(
        (*LEE, "nsubj", 1), ("seemed", "seem", "VERB", "VBD", "ROOT", 1), ("calm", "calm", "ADJ", "JJ", "acomp", 1)
    )
    assert [trigger.sort for trigger in triggers(doc)] == [Sort.STATE]


def test_clause_leaves_out_the_clause_of_cause() -> None:
    doc = parsed(
        (*LEE, "nsubj", 1),
        ("left", "leave", "VERB", "VBD", "ROOT", 1),
        ("because", "because", "SCONJ", "IN", "mark", 4),
        ("rain", "rain", "NOUN", "NN", "nsubj", 4),
        ("fell", "fall", "VERB", "VBD", "advcl", 1),
    )
    assert [word.text for word in event_extent.clause(doc[1], whole=True)] == ["Lee", "left"]


def test_two_words_that_make_one_verb_are_looked_up_together() -> None:
    doc = parsed(
        (*LEE, "nsubj", 1),
        ("took", "take", "VERB", "VBD", "ROOT", 1),
        ("part", "part", "NOUN", "NN", "dobj", 1),
    )
    (trigger,) = triggers(doc)
    assert (event_words.lemma(trigger.word), trigger.sort) == ("take part", Sort.DEED)


def test_a_paper_s_date_tells_no_event() -> None:
    doc = parsed(
        ("letter", "letter", "NOUN", "NN", "nsubj", 3),
        ("dated", "date", "VERB", "VBN", "acl", 0),
        ("Monday", "Monday", "PROPN", "NNP", "npadvmod", 1),
        ("hurt", "hurt", "VERB", "VBD", "ROOT", 3),
        (*LEE, "dobj", 3),
    )
    assert [trigger.word.text for trigger in triggers(doc)] == ["hurt"]
