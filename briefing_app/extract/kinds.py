"""What stands between quotation marks: speech, a fragment of it, print, a term, or the name of a work.

Marks around a term or an irony are nobody's speech (Chicago 7.57 'scare quotes', 7.63 'words used as words'); names
of songs, articles, programmes and, in AP style, of books and films stand in marks too, their chief words capitalised
(AP Stylebook, 'composition titles'). Whatever a reporting verb governs is somebody's words.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefing_app.extract import syntax, terms, works
from briefing_app.extract.scene import reporting
from briefing_app.extract.sight import is_somebody
from briefing_app.model.facts import QuoteKind

if TYPE_CHECKING:
    from spacy.tokens import Token

    from briefing_app.extract.scene import Passage, Scene
    from briefing_app.extract.sight import Voice

_SEE = re.compile(r"[(\[](?:see|see also|read|also|cf|cf\.|watch|more)\b[^()“”\"\n]{0,40}$", re.IGNORECASE)
_JOINT = re.compile(
    r"""["'”’»]+,?\s+(?:(?:and|or|but|nor)\s+)?(?:(?!(?:as|by|is|in|was|with)\b)[\w’-]+\s+){0,2}["'“‘«„]+"""
)
_WORD = re.compile(r"[^\W_][\w’'-]*")
_TERM_WORDS = 2  # a stretch of so few words that nothing surely governs is a term
_WORDS_OF_SOMEBODY = 5  # a stretch so long is hardly a term, whoever said it
_HEADING = 6  # words of a heading that stands between marks
_REPORTED = 4  # steps up the parse
_LOOK_BACK = 3  # tokens
_TITLE_WORDS = 4
_NOUNS = frozenset({"NOUN", "PROPN"})
_SELF = frozenset({"i", "i'm", "me", "my", "our", "us", "we"})
_HEARING = frozenset({"hear", "learn"})
_PERFORMING = frozenset({"belt", "hum", "perform", "sing"})
_EXEMPLIFYING = frozenset({"like", "such"})
_ARTICLES = frozenset({"a", "an", "every", "that", "the", "this"})
_SURE = frozenset(
    {"turn", "gapped", "governed", "according", "beside", "noun", "adjoining", "document"}
    | {"answered", "bracketed", "captioned", "coined", "felt", "indirect", "viewed"}
)


def kind(scene: Scene, passage: Passage, voice: Voice | None, like: QuoteKind | None = None) -> QuoteKind:
    """What `passage` is.

    Args:
        scene: its surroundings.
        passage: the words between marks.
        voice: who may have said them; None where no sieve found anybody.
        like: what the passage is with which 'and' or a comma joins this one, if any.
    """
    if like is not None and not passage.full and like is not QuoteKind.SPEECH:
        return like
    if _is_title(scene, passage, voice):
        return QuoteKind.TITLE
    if not passage.full and not _is_wording(scene, passage) and _is_term(scene, passage, voice):
        return QuoteKind.SCARE
    if _is_printed(voice):
        return QuoteKind.PRINT
    whole = passage.full and not next(filter(str.isalpha, passage.span.of(scene.text)), "A").islower()
    whole = whole and not _is_in_phrase(scene, passage)
    return QuoteKind.SPEECH if whole else QuoteKind.FRAGMENT


def _is_in_phrase(scene: Scene, passage: Passage) -> bool:
    """'signed a “Faustian pact with some of the worst”': behind 'a' no sentence stands, whatever its length."""
    before = next(iter(_before(scene, passage)), None)
    return before is not None and before.lower_ in {"a", "an"}


def joined(scene: Scene, earlier: Passage, passage: Passage) -> bool:
    """Whether `passage` is named in one breath with `earlier`: 'the terms “coalition” and “opposition”'."""
    between = scene.text[earlier.span.end : passage.span.start]
    return _JOINT.fullmatch(between) is not None


def _before(scene: Scene, passage: Passage) -> list[Token]:
    """The last few words before the passage in its paragraph, nearest first, without marks."""
    start = scene.paragraphs[passage.paragraph][0]
    words = scene.doc[max(0, passage.first - _LOOK_BACK - 2) : passage.first]
    near = [
        word for word in words if word.idx >= start and (word.is_alpha or "-" in word.text or word.lower_ == "'s")
    ]
    return near[::-1][:_LOOK_BACK]


# ---------------------------------------------------------------- names of works


def _is_title(scene: Scene, passage: Passage, voice: Voice | None) -> bool:
    text, start = scene.text, passage.span.start
    words = passage.span.of(text)
    line = scene.paragraphs[passage.paragraph][0]
    if _SEE.search(text, max(line, start - 60), start - 1):
        return True
    before = _before(scene, passage)
    if before and before[0].lower_ in works.quoted("entitling"):
        return True
    if _is_newspaper(before, words) or not is_headline_case(words):
        return _is_newspaper(before, words)
    if not scene.outside(passage.paragraph):
        return " " in words and passage.words <= _HEADING and not (words.endswith(",") or words.startswith("Dear "))
    certain = passage.full and voice is not None and voice.rule in _SURE
    named = not scene.is_headline(passage.paragraph) and _names_a_work(before, words, certain=certain)
    named = named or (" " in words and works.is_what_one_reads(before))
    return named or _is_long_title(words, voice) or works.is_made(scene, passage) or works.is_told(scene, passage)


def _names_a_work(before: list[Token], words: str, *, certain: bool) -> bool:
    """'the film “…”', 'an episode of “…”', 'titled “…”', 'on NBC’s “…”', 'on “… …”'.

    Args:
        before: the words before the mark, nearest first.
        words: between the marks, in headline case.
        certain: a reporting clause surely governs them; then only a noun or verb of naming makes a work of them.
    """
    if not before:
        return False
    nearest = before[1] if before[0].lower_ in {"of", "called", "out"} and len(before) > 1 else before[0]
    if _is_periodical(before, words) or _is_to_be_called(before, words):
        return True
    if before[0].lemma_ == "be" and len(before) > 1 and works.is_work(before[1]):
        return True  # 'Her favourite book is “…”'
    made = before[0].lower_ == "of" and nearest.lemma_.lower() in works.quoted("makers")  # 'the author of “Nets”'
    made = made or (" " in words and not certain and works.is_put_out(before[0]))
    if made or (nearest.pos_ in _NOUNS and works.is_work(nearest)) or nearest.lower_ == "named":
        return True
    if nearest.lemma_.lower() in _PERFORMING and " " in words:
        return True
    owned = before[0].lower_ == "'s" and len(before) > 1
    possessed = owned and (before[1].ent_type_ == "ORG" or (before[1].ent_type_ == "PERSON" and " " in words))
    placed = before[0].lower_ in works.quoted("places") and " " in words
    aired = before[0].lower_ == "with" and len(before) > 1 and before[1].lower_ == "interview" and " " in words
    return not certain and (possessed or placed or aired or works.is_beside(before, words))


def _is_newspaper(before: list[Token], words: str) -> bool:
    """'told the newspaper “Bild am Morgen”': papers of other tongues do not capitalise each word."""
    found = _WORD.findall(words)
    near = next((word for word in before if word.pos_ not in {"ADJ", "DET"}), None)
    edged = bool(found) and found[0][0].isupper() and found[-1][0].isupper()
    return edged and near is not None and near.lower_ in works.quoted("papers")


def _is_long_title(words: str, voice: Voice | None) -> bool:
    """'I am reading “Who Lost the Long River?”': whole in title case, small words small, and nobody says or cries it.

    No sentence is set so; a name of so many words is rarely that of anything else (AP, 'composition titles').
    """
    found = _WORD.findall(words)
    small = any(word in works.quoted("minor") for word in found[1:])
    said = voice is not None and voice.report is not None and voice.report.lemma_.lower() in reporting("telling")
    return small and len(found) >= _TITLE_WORDS and not said


def _is_periodical(before: list[Token], words: str) -> bool:
    """'its half-yearly “Financial Stability Review”'."""
    last = words.rsplit(maxsplit=1)[-1].lower()
    return " " in words and (
        last in works.quoted("works") or any(word.lower_ in works.quoted("periodic") for word in before)
    )


def _is_to_be_called(before: list[Token], words: str) -> bool:
    """'wanted to call it “Healing the Land”', 'known as the “Clean Harbours Act”'."""
    called = before[1] if len(before) > 1 and before[0].lower_ == "it" else None
    if " " in words and called is not None and called.lemma_ == "call" and called.tag_ == "VB":
        return True
    return " " in words and _names_a_term(before)


def is_headline_case(words: str) -> bool:
    """Whether all chief words are capitalised, as in the names of works: 'The Art of the Deal'."""
    chief = [
        word for number, word in enumerate(_WORD.findall(words)) if number == 0 or word not in works.quoted("minor")
    ]
    return bool(chief) and all(not word[0].islower() for word in chief)


# ---------------------------------------------------------------- terms


def _is_term(scene: Scene, passage: Passage, voice: Voice | None) -> bool:
    before = _before(scene, passage)
    termed = bool(before) and _names_a_term(before) and not _is_told_by(passage, voice)
    termed = termed and not _is_predicate(scene, passage)
    termed = termed or terms.is_sort_of_thing(scene, passage, before)
    if termed or _is_nickname(scene, passage) or _is_label(scene, passage, voice):
        return True
    launched = _is_launched(scene, passage, before, voice) or terms.is_spoken_of(scene, passage, voice)
    launched = launched or terms.is_left_unsaid(scene, passage, voice)
    launched = launched or terms.is_what_a_thing_is_called(scene, passage, voice)
    if launched or _is_word_as_word(scene, passage, before, voice):
        return True
    if voice is not None and voice.report is not None and voice.report.lemma_ == "put":
        return False  # '“brain”, as she put it,'
    if voice is None:
        somebodys = _is_reported(scene, passage) or _is_called_out(scene, passage) or _is_clause(scene, passage)
        return passage.words < _WORDS_OF_SOMEBODY and not somebodys
    if voice.rule in _SURE:
        return False
    return passage.words <= _TERM_WORDS


def _is_predicate(scene: Scene, passage: Passage) -> bool:
    """'said the idea “cannot be ruled out”': what is told of a thing, not what it is called."""
    verb = scene.doc[passage.first]
    return passage.words > 1 and (verb.tag_ in {"MD", "VBZ", "VBP", "VBD"} or verb.pos_ == "AUX")


def _is_told_by(passage: Passage, voice: Voice | None) -> bool:
    """'has been called “a joke” by Ann Lee'."""
    agent = voice.head if voice is not None and voice.rule == "governed" else None
    return agent is not None and agent.i >= passage.last and agent.head.lower_ == "by" and is_somebody(agent)


def _is_word_as_word(scene: Scene, passage: Passage, before: list[Token], voice: Voice | None) -> bool:
    """A word that is spoken about: 'the “how” can wait', '“sailors” did not appear', 'a reference to “profit”'."""
    if not before or passage.words > _TERM_WORDS + 1:
        return _occurs(scene, passage)
    function = passage.words == 1 and scene.doc[passage.first].lower_ in works.quoted("functions")
    if function and before[0].lower_ in _ARTICLES:
        return True
    near = [word for word in before if word.lower_ not in {"the", "a", "an"}]
    if len(near) > 1 and near[0].lower_ in {"to", "of"} and near[1].lemma_.lower() in {"reference", "mention"}:
        return syntax.child(near[1], "poss") is None
    if voice is not None and voice.head is not None and voice.head.lower_ == "you" and before[0] == voice.report:
        return True  # 'What do you mean when you say “soon”?'
    asked = passage.words == 1 and before[0].lower_ in {"whether", "if"}
    return _occurs(scene, passage) or (asked and scene.doc[passage.first].tag_ not in {"NNS", "NNPS"})


def _occurs(scene: Scene, passage: Passage) -> bool:
    """Whether a verb of words has the passage as its subject: '“sailors” did not appear', '“deal” is a big word'."""
    if passage.words > _TERM_WORDS:
        return False
    for word in scene.doc[passage.first : passage.last]:
        if word.dep_ not in {"nsubj", "nsubjpass"} or scene.quoted[word.head.i]:
            continue
        what = syntax.child(word.head, "attr")
        named = word.head.lemma_ == "be" and what is not None and what.lemma_.lower() in works.quoted("terms")
        if named or word.head.lemma_.lower() in works.quoted("occurring"):
            return True
    return False


def _is_launched(scene: Scene, passage: Passage, before: list[Token], voice: Voice | None) -> bool:
    """'proposed a “Coast to Coast corridor”': the name of the thing proposed, no wording of the proposal."""
    if voice is None or voice.report is None or not before or before[0].pos_ != "DET":
        return False
    if before[0].lower_ in {"a", "an"} and passage.words <= _TERM_WORDS and _is_a_part(scene.doc[passage.last - 1]):
        return True
    words = [scene.doc[passage.first], scene.doc[passage.last - 1]]
    if passage.words == 1 and words[0].dep_ == "amod" and before[0].lower_ == "the":
        return False  # 'announced the “immediate” end of it'
    things = words + [word.head for word in words if word.head.i >= passage.last]  # 'a “soil first” principle'
    named = any(word.dep_ == "dobj" and word.head.i == voice.report.i for word in things)
    return named and voice.report.lemma_.lower() in works.quoted("launching")


def _is_a_part(noun: Token) -> bool:
    """Whether `noun` is what a thing has in it: 'would include 126 homes and a “pocket park”'."""
    while noun.dep_ == "conj":
        noun = noun.head
    return noun.dep_ == "dobj" and noun.head.lemma_.lower() in works.quoted("comprising")


def _is_label(scene: Scene, passage: Passage, voice: Voice | None) -> bool:
    """'“wolf warrior” diplomacy': a noun that only classes the noun behind it is a term, whoever is reported.

    Not if the thing is somebody's: 'said that Lee's “zombie” cabinet …' judges it.
    """
    last = scene.doc[passage.last - 1]
    classes = last.dep_ in {"compound", "nmod"} and last.pos_ in {"NOUN", "PROPN"} and last.head.i >= passage.last
    before = _before(scene, passage)
    named = last.tag_ == "NNP" and is_headline_case(passage.span.of(scene.text))  # 'its “Live Helper” feature'
    if before and not named and before[0].tag_ in {"POS", "PRP$"} and voice is not None and voice.rule in _SURE:
        return False
    stands = bool(before) and before[0].pos_ in {"DET", "PRON", "PART", "ADJ", "ADP"}
    return classes and stands and passage.words <= _TERM_WORDS


def _is_reported(scene: Scene, passage: Passage) -> bool:
    """Whether they are words of somebody who is not named: 'was accused of “…”', 'heard that it was “…”'."""
    below = scene.doc[passage.first]
    for word in syntax.above(below, _REPORTED):
        if word.lemma_.lower() in _HEARING and syntax.child(word, "ccomp") is not None:
            return True
        called = below.pos_ == "ADP" and word.lemma_.lower() in reporting("nouns")  # 'cries of “traitor”'
        if called or (below.i > word.i and word.tag_ == "VBN" and scene.reporting(word)):
            return True
        below = word
    return False


def _is_called_out(scene: Scene, passage: Passage) -> bool:
    """Whether somebody calls out or speaks of himself: 'He shouted “Shame!”', the heading 'We sleep in shifts'."""
    if scene.text[passage.span.end - 1] in "!?":
        return True
    return any(word.lower_ in _SELF for word in scene.doc[passage.first : passage.last])


def _is_clause(scene: Scene, passage: Passage) -> bool:
    """Whether it opens a sentence as one of its own, with subject and verb: '“He will be tried” when he returns'."""
    words = scene.doc[passage.first : passage.last]
    subjects = (word.head for word in words if word.dep_ in {"nsubj", "nsubjpass"} and word.i < word.head.i)
    whole = any(verb.pos_ in {"VERB", "AUX"} and verb.i < passage.last for verb in subjects)
    return whole and scene.text[passage.span.start].isupper()


def _is_wording(scene: Scene, passage: Passage) -> bool:
    """'replied with the words “the internet remembers”'."""
    before = _before(scene, passage)
    return bool(before) and before[0].lower_ == "words" and passage.words > _TERM_WORDS


def _names_a_term(before: list[Token]) -> bool:
    """'so-called “…”', 'known as “…”', 'dubbed the “…”', 'the term “…”'."""
    words = [word for word in before if word.lower_ not in {"the", "a", "an", "as", "s"}]
    if not words:
        return False
    word = words[0]
    if word.lower_ in {"called", "so-called"} and any(near.lower_ in {"so", "so-called"} for near in before):
        return True
    if word.lower_ == "words" and any(near.lower_ == "the" for near in before):
        return False  # 'she added the words “…”', not 'in two words'
    owner = syntax.child(word, "poss")
    if word.lower_ == "phrase" and owner is not None and owner.tag_ != "PRP$":
        return False  # 'in Ann Lee's phrase, “…”'
    policy = len(words) > 1 and word.lower_ == "of" and words[1].lemma_.lower() in works.quoted("courses")
    if word.lower_ in _EXEMPLIFYING and len(words) > 1:
        word = words[1]  # 'words such as “soon”'
    termed = word.pos_ == "VERB" and syntax.child(word, "nsubj") is not None  # 'what Lee termed “…”'
    if policy or _is_rated(words) or (not termed and word.lemma_.lower() in works.quoted("terms")):
        return not any(near.lower_ in {"used", "uses", "using"} for near in before)
    active = any(child.dep_ in {"nsubj", "agent"} for child in word.children) or word.tag_ != "VBN"
    return word.lower_ in works.quoted("terming") and not active


def _is_rated(words: list[Token]) -> bool:
    """'cut her rating to “sell”', 'the status of “developing country”'."""
    marked = len(words) > 1 and words[1].lemma_.lower() in {"grade", "rating", "recommendation", "status"}
    return marked and words[0].lower_ in {"at", "from", "of", "to"}


def _is_nickname(scene: Scene, passage: Passage) -> bool:
    """'Robert “Bobby” Scott'."""
    doc, at = scene.doc, passage.last + 1
    before = doc[passage.first - 2] if passage.first > 1 else None
    after = doc[at] if at < len(doc) else None
    if before is None or after is None or not (before.text[0].isupper() and after.text[0].isupper()):
        return False
    both = before.pos_ == after.pos_ == "PROPN"
    inside = both or (scene.is_person(before) and scene.doc[passage.last].is_quote)
    return inside and passage.words == 1 and scene.text[passage.span.start].isupper()


# ---------------------------------------------------------------- print


def _is_printed(voice: Voice | None) -> bool:
    """Whether the speaker is a publication or a document."""
    if voice is None or voice.head is None:
        return False
    head = voice.head
    return head.lemma_.lower() in reporting("documents") if head.pos_ == "NOUN" else is_outlet(head)


def is_outlet(word: Token) -> bool:
    """Whether `word` stands in the name of a publication and says that it is one: 'the Evening | Herald'."""
    return word.ent_type_ == "ORG" and word.text in works.quoted("outlets")
