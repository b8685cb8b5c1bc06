"""Whose words a verb of saying reports that the parse hung inside what somebody is reported to say.

'Lee said the policy was sound, | adding …' is parsed as if the policy added something. A participle behind a comma
and a verb joined by 'and' may go with either clause (Quirk et al. 1985, 15.60 and 13.44): things say nothing, what
'should' be has not happened, and only who has just spoken can add.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Protocol

from briefing_app import lexicon
from briefing_app.extract import subjects, syntax

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

_SHOWING = frozenset({"demonstrate", "disclose", "expose", "reveal", "show"})  # 'Lee said the report showed “a mess”'
_ADDING = frozenset({"add", "continue"})
_PREPOSITIONS = frozenset({"concerning", "considering", "regarding", "touching"})
_FINITE = frozenset({"VBD", "VBP", "VBZ"})
_TIMES = frozenset({"DATE", "TIME"})
_ADDRESSING = frozenset(
    {"appeal", "cable", "email", "reply", "respond", "send", "speak", "talk", "text", "tweet", "wire", "write"}
)
_CUT_OFF, _LONGEST_ASIDE = 2, 14  # tokens
_ASIDE = 5  # tokens of 'on Friday morning' between a name and its verb
_CUTTING = frozenset({",", '"', "”", "–", "—", "("})
_NAMED = frozenset({"PERSON", "ORG", "GPE", "NORP"})


class _Scene(Protocol):
    """What is asked of the text laid out (`scene.Scene`, which asks these rules in turn)."""

    quoted: bytearray

    def is_human(self, token: Token) -> bool: ...
    def is_human_kind(self, token: Token) -> bool: ...
    def reporting(self, token: Token) -> bool: ...


def teller(scene: _Scene, verb: Token, who: Token) -> Token:
    """Who is reported by `verb`, whose subject seems to be `who`: that one, or whom the clause above reports."""
    clause = _told_clause(scene, verb)
    if clause is None:
        return who
    own = who.head.i == verb.i
    ahead = any(word.tag_ == "MD" for word in clause.lefts)
    if own:
        shows = verb.lemma_.lower() in _SHOWING and who.lemma_.lower() in _words("documents")
        hung = shows or (verb.lemma_.lower() in _words("uttering") and is_thing(scene, verb, who))
    else:
        hung = ahead or is_thing(scene, verb, who) or (verb.lemma_.lower() in _ADDING and not scene.reporting(clause))
    over = subjects.of(clause.head, scene.quoted) if hung else None
    return over if over is not None and syntax.can_speak(over) else who


def _told_clause(scene: _Scene, verb: Token) -> Token | None:
    """The head of the that-clause in which `verb` stands and which a verb of telling before it reports."""
    for word in (verb, *syntax.above(verb)):
        if word.dep_ == "relcl":
            return None
        over = word.head
        if word.dep_ == "ccomp" and over.i < verb.i:
            told = over.lemma_.lower() in _words("telling") and not scene.quoted[over.i]
            return word if told else None
    return None


def is_about_things(scene: _Scene, verb: Token, who: Token) -> bool:
    """Whether 'programmes that he | argues show it' were taken for who argues: no document, and nobody."""
    written = who.lemma_.lower() in _words("documents", "nouns")
    return verb.dep_ == "relcl" and verb.i > who.i and not written and is_thing(scene, verb, who)


def is_thing(scene: _Scene, verb: Token, who: Token) -> bool:
    """Whether `who` is neither a human being nor a body: 'instruments', 'share issues'."""
    written = who.head.i != verb.i and verb.lemma_ == "read"  # 'said that a note, reading “…”, was left there'
    if written or who.pos_ != "NOUN" or who.ent_type_ in _NAMED or scene.is_human(who) or scene.is_human_kind(who):
        return False
    noun = who.lemma_.lower()
    return not any(noun in _words(section) for section in ("bodies", "anybodies", "businesses", "delegates"))


@cache
def _words(*sections: str) -> frozenset[str]:
    return frozenset(word for section in sections for word in lexicon.load("reporting")[section])


def is_preposition(verb: Token) -> bool:
    """Whether a participle is none: 'the issue | regarding trade', 'rules | concerning ports' (Quirk et al., 9.8)."""
    return verb.lower_ in _PREPOSITIONS and verb.dep_ in {"acl", "prep", "amod"}


def only_noun(verb: Token) -> Token | None:
    """The one noun a sentence without main verb is about: 'A bank | report published before the vote said: “…”'.

    There 'before the vote said' was taken for a clause of time, so that nothing is left for the report to do.
    """
    made = verb.head
    clause = verb.dep_ == "advcl" and made.tag_ == "VBN" and made.dep_ == "acl"
    return made.head if clause and made.head.dep_ == "ROOT" and made.head.pos_ in {"NOUN", "PROPN"} else None


def doing_meanwhile(verb: Token) -> Token | None:
    """The subject that the parse gave the aside before the verb: '| Roe, writing in the Herald, called it “…”'."""
    if verb.tag_ not in _FINITE or verb.i < _CUT_OFF or verb.nbor(-1).text != ",":
        return None
    if syntax.child(verb, "nsubj", "nsubjpass", "expl") is not None:
        return None
    asides = (word for word in verb.doc[max(_CUT_OFF, verb.i - _LONGEST_ASIDE) : verb.i] if word.tag_ == "VBG")
    whose = (syntax.child(word, "nsubj") for word in asides if word.nbor(-1).text == ",")
    return next((who for who in whose if who is not None and who.nbor(1).text == ","), None)


def headed(verb: Token) -> Token | None:
    """The person whose name opens the clause, cut off by asides: 'It fell; | Lee, a clerk, called it “…”'.

    Also of a past tense that was taken for a participle, where a that-clause hangs on it: 'Lee, a clerk, said that'.
    """
    misread = verb.tag_ == "VBN" and verb.dep_ == "acl" and syntax.child(verb, "ccomp") is not None
    if verb.i < _CUT_OFF or verb.nbor(-1).text != "," or not (misread or verb.tag_ in _FINITE):
        return None
    if syntax.child(verb, "nsubj", "nsubjpass", "expl") is not None:
        return None
    words = verb.doc[verb.sent.start : verb.i]
    start = next((word.i + 1 for word in reversed(words) if word.text == ";"), verb.sent.start)
    if start == verb.sent.start and not misread:
        return None
    comma = next((word.i for word in verb.doc[start : verb.i] if word.text == ","), verb.i)
    name = verb.doc[start:comma]
    named = len(name) > 1 and comma < verb.i - 1 and name[-1].ent_type_ == "PERSON" and name[0].text[:1].isupper()
    whole = all(word.text[:1].isupper() or "-" in (word.text, word.nbor(-1).text) for word in name)
    return name[-1] if named and whole else None


def told_around(subject: Token) -> Token | None:
    """The clause into which 'he said' is inserted, whose own subject stands before it: 'Lee, he said, | left'.

    Lee is rather somebody else, or would be 'he': no pronoun governs the name of whom it means (Reinhart 1983).
    """
    verb = subject.head
    told = verb.head if verb.dep_ == "parataxis" else syntax.child(verb, "ccomp")
    own = syntax.child(told, "nsubj", "nsubjpass") if told is not None and told != verb else None
    cut_off = subject.i > 0 and subject.nbor(-1).text in _CUTTING
    return told if cut_off and own is not None and own.i < subject.i else None


def addresser(verb: Token, who: Token) -> Token:
    """Who writes, where the parse took whom he writes to for the subject: 'Lee wrote to Roe | demanding “…”'."""
    if verb.tag_ != "VBG" or who.i > verb.i:
        return who
    to = verb.head if verb.dep_ == "pcomp" and who.head.i == verb.i else who.head
    if to.lower_ != "to" or to.dep_ not in {"dative", "prep"} or to.i > who.i:
        return who
    over = to.head.head if to.head.lemma_.lower() in _words("documents") and to.head.dep_ == "dobj" else to.head
    writer = syntax.child(over, "nsubj") if over.lemma_ in _ADDRESSING else None
    return writer if writer is not None and syntax.can_speak(writer) else who


def titled(who: Token) -> Token:
    """The person beside an adjective that ends a title: 'the minister-| designate, Ann Lee, said'.

    Such adjectives stand behind their noun (Quirk et al. 1985, 7.21): 'president-elect', 'professor emeritus'.
    """
    name = syntax.child(who, "appos") if who.pos_ == "ADJ" else None
    return name if name is not None and name.ent_type_ == "PERSON" else who


def opening(verb: Token) -> Token | None:
    """The name that opens the sentence of a verb without any subject: 'However, | Lee, like Roe, was firm and said'.

    A name that was taken for a preposition can be nothing else; nor can the one before a comma that begins the
    sentence, where another comma stands before the verb: '| Lee, whose farm is small, said'.
    """
    main = verb.head if verb.dep_ == "conj" else verb
    if main.dep_ != "ROOT" or main.tag_ not in _FINITE or verb.tag_ not in _FINITE:
        return None
    if syntax.child(main, "nsubj", "nsubjpass", "expl") is not None:
        return None
    words = verb.doc[verb.sent.start : main.i]
    misread = (word for word in words if word.pos_ == "PROPN" and word.dep_ == "prep")
    return next(misread, None) or _before_comma(words)


def _before_comma(words: Span) -> Token | None:
    """The name that begins `words` and stands before a comma, if another comma ends them."""
    comma = next((word.i for word in words if word.text == ","), None)
    if comma is None or comma == words.start or words[-1].text != "," or comma == words.end - 1:
        return None
    name = words.doc[words.start : comma]
    return name[-1] if all(word.is_title and not word.is_stop for word in name) else None


def whole_name(who: Token) -> Token:
    """The last of the names that `who` begins: 'Lund | Research's Ann Lee said', taken apart before the 's."""
    at, doc = who.i + 1, who.doc
    cut = who.pos_ == "PROPN" and at + 2 < len(doc) and doc[at].pos_ == "PROPN" and doc[at + 1].tag_ == "POS"
    last = doc[at].head if cut else who
    return last if last.i > at and last.pos_ == "PROPN" and doc[at].dep_ == "poss" else who


def is_doer(name: Token) -> bool:
    """Whether a main verb's deed is that of `name`, also where the parse lost it: 'Lee on Friday | sought'."""
    if name.dep_ in {"nsubj", "nsubjpass"} and name.head.dep_ == "ROOT":
        return True
    behind = (word for word in name.doc[name.i + 1 : name.i + 1 + _ASIDE] if word.ent_type_ not in _TIMES)
    verb = next((word for word in behind if word.tag_ != "IN"), None)
    if verb is None or verb.tag_ not in _FINITE:
        return False
    return verb.sent == name.sent and syntax.child(verb, "nsubj", "nsubjpass", "mark", "advmod") is None


def named_in_title(title: Token) -> Token | None:
    """The name that was hung on a title's 'of' with the portfolio before it: 'Minister of State | Ann Lee'."""
    misread = next((word for word in title.rights if word.dep_ == "prep" and word.is_title), None)
    if misread is not None and misread.i == title.i + 1 and (last := syntax.child(misread, "pobj")) is not None:
        return last if last.i == misread.i + 1 and last.pos_ == "PROPN" else None  # 'spokesman | Per Holm'
    of = syntax.child(title, "prep") if title.pos_ == "PROPN" and syntax.child(title, "det") is None else None
    name = syntax.child(of, "pobj") if of is not None and of.lower_ == "of" else None
    portfolio = name is not None and any(word.ent_type_ != "PERSON" for word in name.lefts if word.dep_ == "compound")
    return name if portfolio and name is not None and name.ent_type_ == "PERSON" else None
