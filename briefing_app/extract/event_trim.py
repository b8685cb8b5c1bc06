"""What is cut off a clause that tells an event: asides, appositions, other deeds, words that only connect.

Words inside a quotation are never touched; a clause of condition stays, for without it the sense would turn.
"""

from __future__ import annotations

from dataclasses import dataclass

from spacy.tokens import Token

from briefing_app.extract import event_needed, runs
from briefing_app.extract.event_story import Story
from briefing_app.extract.event_triggers import FAILED
from briefing_app.extract.event_words import words

VERBS = frozenset({"VERB", "AUX"})
SUBJECTS = frozenset({"nsubj", "nsubjpass", "expl", "csubj"})
HARD = frozenset({";", ":", "–", "—", "―", "--"})
_BREAKS = HARD | {",", "-", "("}
_ALWAYS_LEFT = frozenset({"parataxis", "intj", "meta", "discourse", "preconj", "mark", "dep"})
_ANSWERS = frozenset({"no", "yes"})
_BEFORE = frozenset({"advmod", "prep", "npadvmod", "nmod", "acomp", "dobj"})
_COMPLETES = frozenset({"dobj", "attr", "oprd", "npadvmod"})
_LEADS = frozenset({"at", "in", "on", "during", "under"})
_NO_LEADS = frozenset({"despite", "until", "since"})
_THINGS = frozenset({"NOUN", "PROPN", "NUM"})
_CLAUSAL = frozenset({"after", "before", "since", "until"})
_ONCE = frozenset({"then", "now", "once", "formerly"})
_ASIDES = frozenset({"appos", "relcl", "acl"})
_EXAMPLES = frozenset({"including", "like", "as"})
_UNITS = frozenset({"day", "week", "month", "year", "decade"})
_VAGUE = frozenset({"coming", "recent", "past", "last", "next", "few", "previous"})
_STEPS = 8


@dataclass(frozen=True, slots=True)
class Trim:
    """What goes from the clause of one head.

    Attributes:
        head: the verb, or the noun, that tells the event.
        short: also what would only make it fuller.
    """

    story: Story
    head: Token
    short: bool

    def goes(self, child: Token) -> bool:
        """Whether a dependent with all that hangs on it is left out."""
        if self.story.quoted[child.i] or child.is_quote:
            return False
        if child.is_space or self._is_filler(child):
            return True
        return (child.head.i == self.head.i and self._goes_from_the_top(child)) or self._is_aside(child)

    def _is_aside(self, child: Token) -> bool:
        match child.dep_:
            case "relcl":
                return _set_off(child) or child.head.pos_ == "PROPN" or child.head.i == self.head.i
            case "acl":
                said = any(word.lower_ == "that" and word.dep_ == "mark" for word in child.lefts)  # 'claims that …'
                clause = child.head.dep_ == "pobj" and child.head.head.lower_ in _CLAUSAL  # 'after it called …'
                told = said or clause or child.tag_ == "VB" or event_needed.restricts(child)
                return (self.short and not told) or _set_off(child)
            case "advcl":
                return self._is_loose_clause(child)
            case "appos":
                office = child.head.pos_ == "NOUN" or runs.is_title_noun(child.head.lower_)
                described = office or child.head.ent_type_ == "NORP"  # 'the Dane, Tom Berg, …'
                return _set_off(child) and not (described and self.story.doer_named(child))
        return child.dep_ == "conj" and self._is_another_deed(child)

    def _is_loose_clause(self, clause: Token) -> bool:
        """A clause of time or cause; one of condition is never left out."""
        if event_needed.bounds(clause):
            return False
        between = _is_purpose(clause) and _closes_an_aside(clause)  # 'asked the bank, the oldest, to find out'
        if (_set_off(clause) and not between) or clause.i < clause.head.i == self.head.i:
            return True
        if event_needed.completes(clause, short=self.short):
            return False
        return self.short or clause.head.i == self.head.i

    def _is_another_deed(self, child: Token) -> bool:
        """Whether a coordinated word opens a clause of its own."""
        if child.pos_ in VERBS and child.head.pos_ in VERBS:
            if any(word.lower_ == "or" for word in child.head.children if word.dep_ == "cc"):
                return False  # 'either won or tied'
            behind = child.head.dep_ == "xcomp" and _set_off(child)
            return child.head.i == self.head.i or behind or any(word.dep_ in SUBJECTS for word in child.children)
        return _in_an_apposition(child) or {child.lemma_, child.head.lemma_} <= words("dated_nouns")

    def _is_filler(self, word: Token) -> bool:
        """'himself', 'however', 'then' before a former office, 'in recent months'."""
        if self.story.in_a_date(word):
            return False
        match word.dep_:
            case "advmod":
                former = word.head.pos_ == "PROPN" and word.lower_ in _ONCE
                since = word.lower_ == "since" and not any(word.children)  # 'has since resigned'
                connects = word.lower_ in words("connecting") and _is_clause(word.head)
                anew = word.lower_ == "again" and _set_off(word)  # ', once again, '
                return former or since or connects or anew or self._is_hour(word)
            case "prep" if word.lower_ == "including":
                return _set_off(word)
            case "prep" | "npadvmod" | "appos":
                return self._is_vague_time(word) or (word.dep_ != "prep" and word.lower_.endswith("self"))
        return word.lower_ in FAILED and word.head.lemma_ in words("dated_nouns")

    def _is_hour(self, word: Token) -> bool:
        """'later on Friday': the date without its hour says when."""
        after = word.doc[word.i + 1 : word.i + 3]
        bare = word.lower_ in {"later", "earlier"} and not any(word.children)
        return bare and any(self.story.in_a_date(one) for one in after)

    def _is_vague_time(self, phrase: Token) -> bool:
        """'in the coming weeks', 'over the past few years'; no date that could be told."""
        inside = list(phrase.subtree)
        vague = any(word.lower_ in _VAGUE for word in inside) and any(word.lemma_ in _UNITS for word in inside)
        if vague and any(word.pos_ == "NUM" for word in phrase.head.subtree if word not in inside):
            return False  # a total of some years is none of others
        known = {one.i for date in self.story.dates_in(phrase.sent) for one in self.story.tokens(date.span)}
        return vague and not any(word.i in known or word.pos_ in VERBS for word in inside)

    def _goes_from_the_top(self, child: Token) -> bool:
        """Whether a dependent of the head is left out: connecting words, what stands before or loosely behind it."""
        head = self.head
        if head.pos_ not in VERBS:
            return child.dep_ in {"parataxis", "intj"}
        answer = child.lower_ in _ANSWERS and child.i == head.i + 1  # 'Sweden said | no.'
        if (child.dep_ in _ALWAYS_LEFT and not answer and child.lower_ != "either") or (
            child.tag_ == "WRB" and child.dep_ == "advmod"
        ):
            return True
        if child.i < first(head) and child.dep_ in _BEFORE:
            return not self._may_lead(child)
        if child.dep_ == "ccomp" and child.i < head.i:
            return any(word.text in HARD for word in head.doc[child.i : head.i])
        if child.dep_ in _COMPLETES and child.i > head.i:
            misread = child.dep_ == "npadvmod" and self.story.doer_named(child)  # the object of what was cut
            return misread or (not self.story.in_a_date(child) and _trails(child, head))
        return child.dep_ == "prep" and child.i > head.i and self._is_loose_phrase(child)

    def _is_loose_phrase(self, phrase: Token) -> bool:
        """Behind a comma; or one that without its clause would hang in the air ('over allegations that …')."""
        inner = self.short and any(word.dep_ in {"acl", "relcl", "pcomp"} for word in phrase.subtree)
        return (inner and event_needed.is_scene(phrase)) or (
            _set_off(phrase) and not _closes_an_aside(phrase) and not self.story.in_a_date(phrase.right_edge)
        )

    def _may_lead(self, phrase: Token) -> bool:
        """Whether a phrase before the subject says when or on what occasion."""
        inside = list(phrase.subtree)
        if any(word.pos_ == "PRON" or word.pos_ in VERBS for word in inside):
            return False
        if any(self.story.in_a_date(word) for word in inside):
            return phrase.lower_ not in _NO_LEADS
        occasion = phrase.dep_ == "prep" and phrase.lower_ in _LEADS and any(word.pos_ in _THINGS for word in inside)
        return occasion and not any(word.lemma_ in words("connecting") for word in inside)


def _is_clause(verb: Token) -> bool:
    """Whether it is a verb that does not stand before a noun ('so-called')."""
    return verb.pos_ in VERBS and verb.dep_ != "amod"


def first(head: Token) -> int:
    """Where the subject of a verb begins, or the verb where it has none."""
    subject = next((word for word in head.children if word.dep_ in SUBJECTS), None)
    return min(head.i, subject.left_edge.i) if subject is not None else head.i


def _set_off(word: Token) -> bool:
    """Whether a comma or a dash stands before all that hangs on a word."""
    start = word.left_edge.i
    before = word.doc[start - 1] if start else None
    if before is not None and before.lower_ in _ONCE and before.i:
        before = before.nbor(-1)
    return before is not None and before.text in _BREAKS


def _trails(word: Token, verb: Token) -> bool:
    """'died at a time when calls failed, a problem': behind one comma nothing completes a verb; behind two it may."""
    between = [one.text for one in word.doc[verb.i : word.left_edge.i]]
    return between[-1:] == [","] and between.count(",") == 1


def _closes_an_aside(phrase: Token) -> bool:
    """Whether the comma before a phrase closes an apposition ('Wang Yi, the director, in Beijing')."""
    last = phrase.doc[max(0, phrase.left_edge.i - 2)]
    for word in [last, *last.ancestors][:_STEPS]:
        start = word.left_edge.i
        aside = word.dep_ in _ASIDES or (word.dep_ == "prep" and word.lower_ in _EXAMPLES)
        if aside and start and word.doc[start - 1].text in _BREAKS:
            return not word.is_ancestor(phrase)
    return False


def _is_purpose(verb: Token) -> bool:
    """'to protect Taiwan', behind the verb."""
    return any(word.dep_ == "aux" and word.lower_ == "to" for word in verb.children) and verb.i > verb.head.i


def _in_an_apposition(child: Token) -> bool:
    """Whether 'Wang, a member of the bureau and head of the office' hangs the head on Wang."""
    aside = next((word for word in child.head.children if word.dep_ == "appos" and word.i < child.i), None)
    conjunction = child.left_edge.i - 1
    return aside is not None and _set_off(aside) and child.doc[conjunction - 1].text != ","
