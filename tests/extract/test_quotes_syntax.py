"""Whose verb it is, asked of parses built by hand."""

from __future__ import annotations

import spacy
from spacy.tokens import Doc

from briefing_app.extract import subjects, syntax

VOCAB = spacy.blank("en").vocab


def parsed(rows: str) -> Doc:
    """A Doc from 'word/POS/TAG/dep/head' items; an entity PERSON is marked by a star after its word."""
    items = [row.split("/") for row in rows.split()]
    ents = ["B-PERSON" if item[0].endswith("*") else "O" for item in items]
    return Doc(
        VOCAB,
        words=[item[0].rstrip("*") for item in items],
        pos=[item[1] for item in items],
        tags=[item[2] for item in items],
        deps=[item[3] for item in items],
        heads=[int(item[4]) for item in items],
        lemmas=[item[0].rstrip("*").lower() for item in items],
        ents=ents,
    )


def subject(doc: Doc, verb: int) -> str | None:
    found = subjects.of(doc[verb], bytearray(len(doc)))
    return found.text if found is not None else None


def test_subject_of_a_verb_is_its_own() -> None:
    assert subject(parsed("Lee*/PROPN/NNP/nsubj/1 said/VERB/VBD/ROOT/1"), 1) == "Lee"


def test_agent_of_a_passive_is_its_doer() -> None:
    doc = parsed(
        "It/PRON/PRP/nsubjpass/2 was/AUX/VBD/auxpass/2 hailed/VERB/VBN/ROOT/2 by/ADP/IN/agent/2 Lee*/PROPN/NNP/pobj/3"
    )
    assert subject(doc, 2) == "Lee"


def test_passive_without_agent_has_no_doer() -> None:
    doc = parsed("Lee*/PROPN/NNP/nsubjpass/2 was/AUX/VBD/auxpass/2 told/VERB/VBN/ROOT/2")
    assert subject(doc, 2) is None


def test_second_verb_shares_the_first_ones_subject() -> None:
    doc = parsed("Lee*/PROPN/NNP/nsubj/1 smiled/VERB/VBD/ROOT/1 and/CCONJ/CC/cc/1 said/VERB/VBD/conj/1")
    assert subject(doc, 3) == "Lee"


def test_relative_pronoun_stands_for_its_antecedent() -> None:
    doc = parsed("Lee*/PROPN/NNP/ROOT/0 who/PRON/WP/nsubj/2 said/VERB/VBD/relcl/0")
    assert subject(doc, 2) == "Lee"


def test_infinitive_belongs_to_whoever_was_led_to_it() -> None:
    doc = parsed("It/PRON/PRP/nsubj/1 led/VERB/VBD/ROOT/1 Lee*/PROPN/NNP/dobj/1 to/PART/TO/aux/4 say/VERB/VB/xcomp/1")
    assert subject(doc, 4) == "Lee"


def test_person_named_before_a_participle_is_its_doer() -> None:
    doc = parsed("footage/NOUN/NN/ROOT/0 of/ADP/IN/prep/0 Lee*/PROPN/NNP/pobj/1 asking/VERB/VBG/pcomp/1")
    assert subject(doc, 3) == "Lee"


def test_quoted_word_is_nobodys_subject() -> None:
    doc = parsed("Lee*/PROPN/NNP/nsubj/1 said/VERB/VBD/ROOT/1")
    assert subjects.of(doc[1], bytearray([1, 0])) is None


def test_words_of_a_role_end_before_a_quotation() -> None:
    doc = parsed(
        "critics/NOUN/NNS/ROOT/0 of/ADP/IN/prep/0 \"/PUNCT/``/punct/3 plotting/VERB/VBG/pcomp/1 \"/PUNCT/''/punct/3"
    )
    assert doc.text[slice(*syntax.name_bounds(doc[0]))] == "critics"


def test_date_cannot_speak() -> None:
    doc = Doc(VOCAB, words=["Friday"], pos=["PROPN"], ents=["B-DATE"])
    assert not syntax.can_speak(doc[0])
