"""On what occasion something was said: the words by which a clause tells where, before whom or through what.

'at a rally in Leeds', 'in an interview with Ann Lee', 'on The Harbour Show', 'told Channel Nine’s “Good Evening”'.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from briefing_app import lexicon
from briefing_app.extract import syntax
from briefing_app.extract.scene import reporting

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

    from briefing_app.extract.scene import Scene

DIRECT = frozenset({"tell", "ask", "remind", "assure", "urge", "warn", "advise"})
_REMARKS = frozenset({"comment", "remark"})
_SPEAKING = frozenset({"speak", "talk", "write", "testify", "appear", "reply", "respond", "answer"})
_BESIDE = frozenset({"before", "after", "following"})  # the words are not of the occasion itself
_HEARERS = frozenset({"audience", "crowd", "listener", "viewer"})
_LOOSE = frozenset({"advmod", "npadvmod", "acomp", "prep", "appos"})
_AT = frozenset({"at", "before", "during"})
_HELD = frozenset({"in", "at", "with", "to"})
_LONGEST = 80  # characters of an occasion
_STATION = r"(?:(?:the )?(?:[A-Z][\w.&-]* ){0,3}[A-Z][\w.&-]*[’']s )"
_TITLE = r"[“\"‘'](?:[A-Z][\w&-]*(?: (?:[A-Z][\w&-]*|of|the|and|with|to|in)){0,5})[,.]?[”\"’']"
_SHOW = re.compile(
    rf"\b(?:(?:[Oo]n|(?:episode|edition|broadcast) of) (?P<show>{_STATION}?(?:the )?{_TITLE})|"
    rf"told (?P<told>{_STATION}{_TITLE}))"
)
_BY_NAME = re.compile(
    r" (?:with|at|in|of|for|before) (?:the )?[A-Z][\w&-]*(?:(?: (?:of|and|the|for))? [A-Z][\w&-]*)*"
)
_THING = re.compile(
    r" (?!(?:and|or|but|in|on|at|to|of|for|as|that|who|with|by|when|where|while|after|before)\b)[a-z]{4,}"
)
_ONE_WORD = re.compile(r"[“\"‘'][\w&-]+[,.]?[”\"’']$")
_OF_A_BODY = re.compile(r" of (?:the |a |his |her |its )?(?:[a-z]+ )?(?P<body>[a-z]+)\b")
_STOP = re.compile(r"[,.](?=[”\"’']$)")


def of(scene: Scene, report: Token | None) -> str | None:
    """The occasion that the clause of the verb `report` tells, in the text's words ('a written statement')."""
    for verb in telling(report):
        for link, place in _places(scene, verb):
            if (named := _named(scene, place)) is not None:
                return f"{link.lower_} {named}" if link.lower_ in _BESIDE else named
    if report is None:
        return None
    tweeted = "a tweet" if report.lower_.startswith(("tweet", "retweet")) else None
    return _broken_up(scene, report) or _show(scene, report) or tweeted


def _broken_up(scene: Scene, report: Token) -> str | None:
    """'after the meeting' of 'said after the meeting broke up'."""
    for clause in report.children:
        mark = syntax.child(clause, "mark") if clause.dep_ == "advcl" and clause.i > report.i else None
        what = syntax.child(clause, "nsubj", "nsubjpass") if mark is not None and mark.lower_ in _BESIDE else None
        if mark is not None and what is not None and what.pos_ == "NOUN" and _is_occasion(mark, what):
            return f"{mark.lower_} {_words(scene, what.left_edge, what)}"
    return None


def places(scene: Scene, report: Token | None) -> list[Token]:
    """The nouns of occasion in the clause of a verb."""
    return [place for verb in telling(report) for _, place in _places(scene, verb)]


def _places(scene: Scene, verb: Token) -> Iterator[tuple[Token, Token]]:
    """Each preposition, or object of telling, of a verb with the noun of occasion after it."""
    direct = verb.lemma_.lower() in DIRECT  # who is told comes first: 'told Reuters the strikes were over'
    heard = [word for word in verb.children if word.dep_ == "dobj" and direct and word.left_edge.i == verb.i + 1]
    links = [*heard, *verb.children, *(word for word in verb.sent if word.dep_ == "prep" and word.head.i != verb.i)]
    for link in links:
        told = link in heard  # 'told a news conference', 'told supporters at a rally'
        place = link if told else syntax.child(link, "pobj") or _meeting(link) if link.dep_ == "prep" else None
        if place is None or scene.quoted[place.i] or scene.quoted[link.i]:
            continue
        spoken = _is_occasion(link, place) or _is_spoken_at(verb, link, place)
        tells = (told and _hears(place)) or (spoken and (told or _hangs_on(scene, link, verb)))
        if tells and not _is_in_what_was_said(verb, link):
            yield link, place


def _is_in_what_was_said(verb: Token, link: Token) -> bool:
    """Whether 'that' stands between: 'Lee said that during the talks he would …' tells of talks to come."""
    return any(word.dep_ == "mark" and word.lower_ == "that" for word in verb.doc[verb.i + 1 : link.i])


def _is_spoken_at(verb: Token, link: Token, place: Token) -> bool:
    """Whether somebody speaks at it, whatever it is: 'Speaking at a Norden Institute review, Lee said'."""
    speaks = verb.tag_ == "VBG" and verb.lemma_.lower() in _SPEAKING and link.head.i == verb.i
    return speaks and link.lower_ in _AT and place.pos_ == "NOUN" and place.ent_type_ not in {"DATE", "TIME"}


def _meeting(link: Token) -> Token | None:
    """The 'meeting' of 'after meeting with Ann Lee'."""
    deed = syntax.child(link, "pcomp") if link.lower_ in _BESIDE else None
    return deed if deed is not None and deed.lower_ == "meeting" else None


def _hears(whom: Token) -> bool:
    """Whether those told are an audience of which it is said which: 'a crowd in Cleveland', 'the debate audience'."""
    said_which = any(word.dep_ in {"compound", "amod", "prep"} for word in whom.children)
    return whom.lemma_.lower() in _HEARERS and said_which


def _hangs_on(scene: Scene, link: Token, verb: Token) -> bool:
    """Whether a preposition belongs to a verb, or to its time, manner or quoted words: 'said as much in a speech'."""
    for up in (link.head, *syntax.above(link.head)):
        if up.i == verb.i:
            return True
        loose = up.dep_ in _LOOSE or up.ent_type_ in {"DATE", "TIME"} or scene.quoted[up.i]
        if not loose or up.pos_ in {"VERB", "AUX"}:
            return _told_to(up, verb) or (is_of_the_remarks(verb) and up.head.i == verb.i)
    return False


def is_of_the_remarks(verb: Token) -> bool:
    """Whether a clause tells where all was said that its subject is quoted with: 'Lee made the remarks at a fair'."""
    what = syntax.child(verb, "dobj") if verb.lemma_ in {"make", "deliver", "give"} else None
    whose = syntax.child(what, "det", "poss") if what is not None else None
    known = whose is not None and whose.lower_ in {"the", "his", "her", "their", "these"}
    return known and what is not None and what.lemma_.lower() in _REMARKS


def _told_to(whom: Token, verb: Token) -> bool:
    """Whether the preposition hangs on those who are told: 'told supporters at a rally'."""
    return whom.dep_ == "dobj" and whom.head.i == verb.i and verb.lemma_.lower() in DIRECT


def telling(verb: Token | None) -> list[Token]:
    """The reporting verb and the participle that tells on what occasion: 'Speaking at a rally, Lee said'."""
    if verb is None:
        return []
    beside = [word for word in verb.children if word.dep_ == "advcl" and word.tag_ == "VBG"]
    governing = [verb.head] if verb.dep_ == "advcl" and verb.tag_ == "VBG" else []  # 'said so at a rally, arguing'
    open_to = [word for word in verb.children if word.dep_ == "xcomp"]  # 'refused to endorse him in a speech'
    return [verb, *(word for word in beside if word.lemma_.lower() in _SPEAKING), *governing, *open_to]


def _is_occasion(link: Token, place: Token) -> bool:
    """Whether a noun after a preposition is an occasion, or after 'on' a medium: 'on Twitter', 'on Harbour News'."""
    if place.pos_ == "PROPN" and not place.is_upper:
        show = place.lemma_.lower() in {"show", "program", "programme", "podcast", "convention", "forum", "summit"}
        named = place.left_edge.i < place.i
        return (show and named) or (link.lower_ == "on" and (place.text in _media() or (named and _is_outlet(place))))
    if link.lower_ == "on" and place.text in _media():
        return True
    return place.lemma_.lower() in reporting("occasions") or (place.lower_ == "meeting" and link.lower_ in _BESIDE)


def _is_outlet(place: Token) -> bool:
    return place.text in lexicon.load("quoted")["outlets"]


@cache
def _media() -> frozenset[str]:
    lists = lexicon.load("audiences")
    return frozenset((*lists["outlets"], *lists["platforms"]))


def _show(scene: Scene, report: Token) -> str | None:
    """The programme between marks that the sentence of a verb names: 'on Channel Nine’s “Good Evening”'."""
    sentence = report.sent
    told = scene.text[sentence.start_char : sentence.end_char]
    for found in _SHOW.finditer(told):
        words = found["show"] or found["told"]
        alone = _ONE_WORD.match(words)  # 'focused on “Medicare”'
        at = sentence.start_char + found.start()
        token = scene.doc[min(scene.tokens(at, at + 1)[0], len(scene.doc) - 1)]
        if not alone and not scene.quoted[token.i]:
            return _STOP.sub("", words)
    return None


def _named(scene: Scene, place: Token) -> str | None:
    """The words of an occasion with where it was and with whom: 'a briefing in Beijing'."""
    last = _held(place)
    found = _BY_NAME.match(scene.text, last.idx + len(last)) if last.i == place.i else None
    body = _OF_A_BODY.match(scene.text, last.idx + len(last)) if last.i == place.i else None
    if body and body["body"] in reporting("bodies"):
        return scene.text[place.left_edge.idx : body.end()]  # 'a new session of parliament'
    end = found.end() if found and not _is_time(scene, found.end()) else last.idx + len(last)
    if found and (behind := _THING.match(scene.text, end)):
        end = _end_of_noun(scene, end + len(behind.group()))
    words = scene.text[place.left_edge.idx : end]
    words = words if len(words) <= _LONGEST else _words(scene, place.left_edge, place)
    return words if len(words) <= _LONGEST else None


def _end_of_noun(scene: Scene, end: int) -> int:
    """The end of the noun that the word which ends there is part of: 'the Senate foreign | relations committee'."""
    word = scene.doc[scene.tokens(end - 1, end)[0]]
    while word.dep_ in {"compound", "amod", "nmod"} and word.head.i > word.i and word.head.pos_ in {"NOUN", "PROPN"}:
        word = word.head
    return word.idx + len(word)


def _is_time(scene: Scene, end: int) -> bool:
    """Whether the word that ends there is part of a date: 'an interview on Monday'."""
    last = scene.doc[scene.tokens(end - 1, end)[0]]
    return last.ent_type_ in {"DATE", "TIME"}


def _words(scene: Scene, first: Token, last: Token) -> str:
    return scene.text[first.idx : last.idx + len(last)]


def _held(place: Token) -> Token:
    """The last word of where an occasion was, or with whom: 'a briefing | in Beijing', 'talks | with Lee'."""
    last = place
    for word in place.rights:
        whom = syntax.child(word, "pobj") if word.dep_ == "prep" and word.lower_ in _HELD else None
        if whom is None or word.i != last.i + 1 or not (_is_named(whom) or _is_of_a_state(word, whom)):
            break
        last = whom
    return last


def _is_named(word: Token) -> bool:
    return word.ent_type_ not in {"", "DATE", "TIME"}


def _is_of_a_state(link: Token, whom: Token) -> bool:
    """Whether somebody is met whom a state's adjective tells: 'with the top Chinese envoy'."""
    return link.lower_ == "with" and any(child.ent_type_ == "NORP" for child in whom.lefts)
