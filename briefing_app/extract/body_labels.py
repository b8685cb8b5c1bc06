"""Whether what only the model calls a body is one: its own look, and where the text has it stand.

A label without a sign is right two times in three. 'The EB-5 program', 'a blaze at Spencer, north of Sydney' say what
sort of thing it is, or where: who nowhere does anything and is nowhere dealt with is no actor.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefing_app.extract import body_descriptions, body_edges, gazetteer, leaders, names, runs
from briefing_app.lexicon import load

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Doc, Token

    from briefing_app.extract.runs import Run

_SUM = re.compile(r"[A-Z]{1,4}[$€£]?[\d,.]+(?:bn|m|k)?")  # 'N250,000', 'Sh300', 'R5bn'
_SMALL = frozenset(("of", "-", "the", "and", "&"))
_SHORT = 2  # letters: 'ER', 'TV' are no bodies unless the tables say so
_MODIFIES = frozenset({"amod", "compound", "nmod", "npadvmod", "nummod"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_WITHIN = frozenset({"across", "around", "in", "near", "throughout"})
_IN_PRINT = frozenset({"appear", "print", "publish", "read", "say", "write"})  # 'I read that, in Al-Mahatta'
_GEOGRAPHY = frozenset(
    {"archipelago", "atoll", "basin", "capital", "coast", "constituency", "corridor", "delta", "desert"}
)
_GEOGRAPHY |= {
    "enclave",
    "exclave",
    "gorge",
    "hamlet",
    "isthmus",
    "islet",
    "lake",
    "mountains",
    "oblast",
    "peninsula",
}
_GEOGRAPHY |= {
    "plain",
    "plateau",
    "port",
    "rainforest",
    "reef",
    "river",
    "shoal",
    "strait",
    "stretch",
    "strip",
    "ward",
}
_OF_WORDS = frozenset({"Treaty", "Convention", "Protocol", "Act", "Declaration", "Covenant"})
_GEOGRAPHY |= {"forest", "island", "islands", "jungle", "provinces", "regions", "towns", "villages", "cities"}
_BUILDINGS = frozenset({"Basilica", "Cathedral", "House", "Mosque", "Palace", "Shrine", "Temple"})
_LINKS = frozenset({",", "known", "such", "the", "as", "including", "like"})
_REACH, _NEAR = 6, 3  # tokens of ', known as the', and of 'as the'
_GOVERNORS = frozenset({"Gov.", "Governor", "Mayor"})
_LISTING = frozenset({"as", "including", "like"})
_AT = frozenset({"at", "in", "inside", "into", "near", "outside", "to"})
_COMPASS = frozenset({"north", "south", "east", "west", "northeast", "northwest", "southeast", "southwest"})


def is_name(doc: Doc, run: Run) -> bool:
    """Whether all words are written as a name's, and the last is no party's member, event, weekday or the like."""
    last, phrase = doc[run.end - 1], runs.text(doc, run)
    if _SUM.fullmatch(phrase):
        return False
    if " - " in phrase or phrase.endswith("-") or phrase in runs.words("not_names") or not phrase[:1].isalpha():
        return False
    if (
        names.is_suffix(phrase)
        or _is_pair_of_countries(phrase)
        or last.text in runs.words("events")
        or body_edges.is_treaty(phrase)
        or last.lower_ in runs.addresses()
        or doc[run.start].lower_ in runs.addresses()
    ):
        return False
    return all(token.text[0].isupper() or token.text in _SMALL for token in doc[run.start : run.end])


def may_be_body(doc: Doc, run: Run) -> bool:
    """Whether the words of `run` can be a body's name at all."""
    return (
        _looks_like_one(runs.text(doc, run))
        and not all(token.lower_ in runs.titles("faiths") for token in doc[run.start : run.end])
        and not body_edges.is_crosshead(doc, run)
        and not _is_common(doc, run)
        and not (_is_a_leader(doc, run) or is_no_actor(doc, run))
    )


def _is_a_leader(doc: Doc, run: Run) -> bool:
    """'Orbán's | government', 'Trump's | second secretary': a leader's family name, as owner."""
    owns = doc[run.end : run.end + 1].text in ("'s", "’s", "'", "’")
    return owns and run.end - run.start == 1 and leaders.of_family(doc[run.start].text) is not None


def is_place(doc: Doc, places: Sequence[Run]) -> bool:
    """Whether a name that stands here and there is a place's: 'in the Illawarra', 'Spencer, north of Sydney'."""
    if any(_is_told_as_place(doc, run) for run in places):
        return True
    if any(_does(doc[run.end - 1]) for run in places):
        return False
    return any(_is_where(doc, run) for run in places)


def is_only_a_building(doc: Doc, name: str, places: Sequence[Run]) -> bool:
    """'received at the White House', 'back to State House': nowhere more than where somebody is or goes."""
    return name.rsplit(maxsplit=1)[-1] in _BUILDINGS and all(_is_at(doc, run.start) for run in places)


def _is_at(doc: Doc, start: int) -> bool:
    before = start - 1 - (doc[start - 1 : start].text.lower() == "the")
    return before >= 0 and doc[before].lower_ in _AT


def _is_told_as_place(doc: Doc, run: Run) -> bool:
    """'the capital Zorin', 'the islet of Kiri', 'Zorin, a port', 'the Moor is a stretch', 'the Moor coast'."""
    last, before = doc[run.end - 1], doc[max(0, run.start - 2) : run.start]
    geography = _GEOGRAPHY | runs.words("areas")
    if len(before) and before[-1].lower_ in geography:
        return True
    if len(before) > 1 and before[-1].lower_ == "of" and before[0].lower_ in geography:
        return True
    if last.dep_ in _MODIFIES and last.head.lower_ in geography and last.head.i == run.end:
        return True
    if _is_listed(doc, run) or _has_a_governor(doc, run):
        return True
    apposed = any(child.dep_ == "appos" and child.lower_ in geography for child in last.children)
    verb = last.head
    is_one = (
        last.dep_ == "nsubj"
        and verb.lemma_ == "be"
        and any(child.dep_ == "attr" and child.lower_ in geography for child in verb.children)
    )
    return apposed or is_one


def _is_listed(doc: Doc, run: Run) -> bool:
    """'islands, such as | Kiri | and Zorin', 'a region known as the | Moor': of which the noun before says it."""
    before = [token for token in doc[max(0, run.start - _REACH) : run.start] if token.lower_ not in _LINKS]
    link = any(token.lower_ in _LISTING for token in doc[max(0, run.start - _NEAR) : run.start])
    return link and bool(before) and before[-1].lower_ in _GEOGRAPHY | runs.words("areas")


def _has_a_governor(doc: Doc, run: Run) -> bool:
    """'| Oro | Governor Ann Lee', 'the | Zorin | mayor': only places have these; a firm's governor is a bank's."""
    behind = doc[run.end : run.end + 2]
    return len(behind) > 1 and behind[0].text in _GOVERNORS and behind[1].text[:1].isupper()


def is_christened(doc: Doc, run: Run) -> bool:
    """'its largest vessel, | the Lady Ann': a place to be on, nobody who acts."""
    last = doc[run.end - 1]
    return last.dep_ == "appos" and last.head.lower_ in runs.words("christened")


def is_no_actor(doc: Doc, run: Run) -> bool:
    """What is printed in capitals to open a text ('THE QUEUES have gone'), or what a treaty is on."""
    first = doc[run.start]
    words = doc[run.start : run.end]
    if all(token.is_upper for token in words if token.is_alpha) and run.start and doc[run.start - 1].text == "THE":
        return True
    before = [token.text for token in doc[max(0, first.i - 3) : first.i]]
    return "on" in before[-2:] and not _OF_WORDS.isdisjoint(before)


def only_classifies(doc: Doc, places: Sequence[Run]) -> bool:
    """Whether a name only says what sort of thing something is: 'the EB-5 program', 'a Gold Star mother'."""
    return all(_is_sort_of_thing(doc[run.end - 1]) for run in places)


def _does(word: Token) -> bool:
    """Whether a name stands as who does something, owns something or is dealt with."""
    while word.dep_ in {"conj", "appos", "compound"} and word.head.pos_ == "PROPN":
        word = word.head
    if word.dep_ in _SUBJECTS:
        return word.head.pos_ == "VERB"
    return word.dep_ in {"poss", "dobj", "dative"} or (word.dep_ == "pobj" and word.head.dep_ in {"agent", "dative"})


def _is_where(doc: Doc, run: Run) -> bool:
    """'in Kiri', 'the islet of Kiri', 'south of Kiri', 'Spencer north of Sydney', 'the Cranebrook area'."""
    first, last = doc[run.start], doc[run.end - 1]
    behind = doc[run.end : run.end + 2]
    areas = runs.words("areas")
    if _is_among_places(last):
        return True
    if len(behind) > 1 and behind[0].text == "," and behind[1].lower_ == "where":
        return True
    area = last.dep_ in _MODIFIES and last.head.lower_ in areas and last.head.i == run.end
    if area or (len(behind) and behind[0 if behind[0].text != "," else -1].lower_ in _COMPASS):
        return True
    before = doc[max(0, run.start - 2) : run.start]
    if not len(before) or last.dep_ != "pobj" or "\n" in first.nbor(-1).text:
        return False
    link = before[-1] if before[-1].lower_ != "the" else before[0]
    beside = any(child.dep_ == "conj" and child.ent_type_ in ("GPE", "LOC") for child in last.children)
    if link.lower_ == "at" and beside:
        return True  # 'bases at | Kiri | and Zorin'
    within = link.lower_ in _WITHIN and link.head.lemma_ not in _IN_PRINT
    return within or (link.lower_ == "of" and (link.head.lower_ in areas or link.head.lower_ in _COMPASS))


def _is_among_places(word: Token) -> bool:
    """'the ports of Odesa, | Zorin | and Genoa': the next of a list that begins with a place."""
    head = word.head
    while head.dep_ == "conj" and head.head.i != head.i:
        head = head.head
    if word.dep_ != "conj":
        return False
    if head.dep_ == "pobj" and head.head.head.lower_ in _GEOGRAPHY:
        return True  # 'the provinces of Kiri and | Zorin'
    known = gazetteer.is_place(head.text) or (head.dep_ == "pobj" and head.head.lower_ in _WITHIN)
    return known and head.ent_type_ in ("GPE", "LOC")


def _is_sort_of_thing(word: Token) -> bool:
    noun, initials = word.head, word.text.isupper() and word.text.isalpha()  # 'the NBC top brass'
    if word.dep_ not in _MODIFIES or initials or noun.pos_ != "NOUN" or runs.is_title_noun(noun.lemma_):
        return False
    nouns = load("group_nouns")
    bodies = runs.words("common", "followers") | set(nouns["organs"]) | set(nouns["premises"])
    return noun.lemma_.lower() not in bodies and noun.lower_ not in bodies


def _looks_like_one(phrase: str) -> bool:
    """Not 'State', which is a title's, nor 'ER', which is too short to trust the model, nor 'L.L.C.s'."""
    if (
        phrase.endswith(".s")
        or phrase in runs.words("no_bodies")
        or all(_is_of_titles(word) for word in phrase.split())
    ):
        return False
    return phrase.lower() not in runs.titles("portfolios") and (len(phrase) > _SHORT or "." in phrase)


def _is_common(doc: Doc, run: Run) -> bool:
    """'Officials', 'Orwellian', 'Bank' of 'Bank executives' that opens a sentence, 'Payam' of 'Payam-e-Sahar'."""
    first, last = doc[run.start], doc[run.end - 1]
    if first.tag_ == "NNS":
        return True
    if body_descriptions.acts_by_itself(doc, first):
        return False  # 'Council leader Ann Lee', where 'the council said' so
    behind = doc[run.end] if run.end < len(doc) else None
    cut = behind is not None and behind.text == "-" and not last.whitespace_ and not behind.whitespace_
    if cut or run.end - run.start > 1 or first.text.isupper():
        return cut
    describes = first.is_sent_start and behind is not None and behind.tag_ in ("NN", "NNS") and first.head.i > first.i
    small = first.tag_ in ("JJ", "VB", "VBG", "RB") or (first.is_sent_start and _is_a_word(doc, first))
    return bool(small or describes)


def _is_a_word(doc: Doc, token: Token) -> bool:
    """Whether the text also has the word small: 'Snow' and 'snow'."""
    return any(one.text == token.lower_ for one in doc)


def _is_of_titles(word: str) -> bool:
    """Whether `word` is one of titles and what they are about: 'Leader', 'of', 'Opposition'."""
    small = word in runs.words("no_bodies") or word.islower() or runs.is_title_noun(word)
    return small or word.lower() in runs.titles("portfolios")


def _is_pair_of_countries(phrase: str) -> bool:
    """'U.S.-China', 'U.S.-led': no name of anything."""
    return " " not in phrase and "-" in phrase and any(gazetteer.country_of(part) for part in phrase.split("-"))
