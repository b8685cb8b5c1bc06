"""A text laid out for the rules about quotations: its passages, paragraphs, sentences and reports of speech."""

from __future__ import annotations

import copy
import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from functools import cache, cached_property
from typing import TYPE_CHECKING

from spacy.tokens import Token

from briefing_app import lexicon
from briefing_app.extract import hung, interview, runs, subjects, syntax
from briefing_app.extract.accounts import source_of
from briefing_app.extract.marks import Stretch

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from spacy.tokens import Doc

    from briefing_app.extract.cast import Cast
    from briefing_app.model.text import Span

REPORTING = (
    "telling", "thinking", "judging", "direct", "finding", "uttering", "nouns", "documents", "occasions", "wordings",
    "bodies", "anybodies", "epithets", "folk", "delegates", "businesses", "retorting", "parts",
    "feelings", "gestures", "stances",
)  # fmt: skip
_PARAGRAPH = re.compile(r"[^\n]*[^\n\s][^\n]*")
_WORD = re.compile(r"[\w'’-]+")
_LABEL = re.compile(r"[ \t]*([A-Z][A-Z .’'-]*):[ \t]")  # of a turn: 'HAMDANI: ', 'Q: '
_UNDERTAKEN = frozenset({"begin", "cast", "go", "open", "sound"})
_PARTICLES = frozenset({"back", "in", "out", "up"})
_MEMORY = 150  # tokens over which a definite description reaches back
_HEADLINE = 160  # characters
_LAID_OUT = "scene"  # where a doc keeps its own
_CLAUSE = 5  # words from which a stretch that looks like a sentence is taken for one


@cache
def reporting(*sections: str) -> frozenset[str]:
    """The words of some sections, mostly one, of the list `reporting`."""
    return frozenset(word for section in sections for word in lexicon.load("reporting", *REPORTING)[section])


@cache
def _verbs() -> frozenset[str]:
    return frozenset().union(*(reporting(section) for section in ("telling", "thinking", "judging", "direct")))


def is_human_noun(noun: str) -> bool:
    """Whether `noun`, in lower case and the singular, means a human being."""
    listed = noun in reporting("epithets") or noun in reporting("folk") or runs.is_title_noun(noun)
    return listed or noun.endswith(("man", "woman", "person"))


@dataclass(frozen=True, slots=True)
class Passage:
    """One quotation in its place.

    Attributes:
        number: its place among the passages of the text.
        first, last: its tokens, half-open.
        paragraph: number of its paragraph.
        words: how many.
        full: whether it reads as a sentence of its own, not as part of the reporter's.
    """

    number: int
    stretch: Stretch
    first: int
    last: int
    paragraph: int
    words: int
    full: bool

    @property
    def span(self) -> Span:
        """Where its words stand in the article's text."""
        return self.stretch.span


@dataclass(frozen=True, slots=True)
class Report:
    """A verb of saying, thinking or judging outside quotation marks, and who does it."""

    verb: Token
    who: Token


class Scene:
    """The parse of one article and the stretches between its quotation marks; nothing here changes.

    Attributes:
        quoted: for each token 1 if it stands inside quotation marks, else 0.
        passages: in order.
        paragraphs: first and last character (half-open) of every line that is not blank.
    """

    def __init__(self, doc: Doc, stretches: Sequence[Stretch], cast: Cast) -> None:
        """Lay out `doc`, whose offsets are the article's; `cast` knows which names are persons."""
        self.doc = doc
        self._cast = cast
        self.text = doc.text
        self._starts = [token.idx for token in doc]
        self._ends = [token.idx + len(token) for token in doc]
        self.paragraphs = [match.span() for match in _PARAGRAPH.finditer(self.text)]
        self._paragraph_starts = [start for start, _ in self.paragraphs]
        self._sentences = [sentence.start for sentence in doc.sents]
        shown = [stretch for stretch in stretches if self.text[stretch.span.start : stretch.span.end].strip()]
        self.passages = [self._passage(number, stretch) for number, stretch in enumerate(shown)]
        self.meant: dict[int, str | None] = {}  # whom a speaker's words mean, by token, as far as they are resolved
        self.quoted = bytearray(len(doc))
        for passage in self.passages:
            for at in range(passage.first, passage.last):
                self.quoted[at] = 1

    @classmethod
    def of(cls, doc: Doc, stretches: Sequence[Stretch], cast: Cast) -> Scene:
        """The scene of `doc`, laid out once for all who ask with the same cast; nobody's words are resolved in it."""
        known: tuple[Sequence[Stretch], Cast, Scene] | None = doc.user_data.get(_LAID_OUT)
        if known is None or known[0] is not stretches or known[1] is not cast:
            known = doc.user_data[_LAID_OUT] = (stretches, cast, cls(doc, stretches, cast))
        own = copy.copy(known[2])
        own.meant = {}
        return own

    def _passage(self, number: int, stretch: Stretch) -> Passage:
        start, end = stretch.span.start, stretch.span.end
        first, last = self.tokens(start, end)
        said = self.text[start:end]
        words = len(_WORD.findall(said))
        paragraph = self.paragraph(start)
        before = self.text[max(self.paragraphs[paragraph][0], start - 4) : start].rstrip(" \"'“‘[")
        ends = said[-1] in ",.?!…—-"
        term = words < _CLAUSE and said[0].islower() and before.endswith(":")  # 'in two words: “strategic patience.”'
        apart = ends and not term and (not before or before[-1] in ".?!:")
        full = apart or (words >= _CLAUSE and (ends or said[0].isupper()))
        return Passage(number, stretch, first, last, paragraph, words, full)

    def tokens(self, start: int, end: int) -> tuple[int, int]:
        """The tokens (half-open) that touch the characters `start`..`end`."""
        return bisect_right(self._ends, start), bisect_left(self._starts, end)

    def paragraph(self, at: int) -> int:
        """Number of the paragraph in which the character `at` stands."""
        return max(0, bisect_right(self._paragraph_starts, at) - 1)

    def sentences(self, first: int, last: int) -> tuple[int, int]:
        """The tokens (half-open) of all sentences that touch the tokens `first`..`last`."""
        begin = max(0, bisect_right(self._sentences, first) - 1)
        end = bisect_left(self._sentences, last)
        return (
            self._sentences[begin] if self._sentences else 0,
            self._sentences[end] if end < len(self._sentences) else len(self.doc),
        )

    def is_headline(self, number: int) -> bool:
        """Whether paragraph `number` is a short line that ends without a full stop."""
        start, end = self.paragraphs[number]
        line = self.text[start:end].rstrip(" \t\"'”’")
        return len(line) < _HEADLINE and line[-1:] not in ".!?:;,…"

    def is_heading(self, token: Token) -> bool:
        """Whether `token` stands in a headline or crosshead."""
        return self.is_headline(self.paragraph(token.idx))

    @cached_property
    def reports(self) -> tuple[Report, ...]:
        """Every report outside quotation marks, in order."""
        found = []
        for token in self.doc:
            if self.reporting(token):
                who = self._sender(token) or hung.only_noun(token) or hung.doing_meanwhile(token)
                who = who or hung.headed(token)
                who = who or subjects.of(token, self.quoted) or hung.opening(token)
                who = hung.addresser(token, hung.titled(who)) if who is not None else None
                who = hung.teller(self, token, hung.whole_name(who)) if who is not None else None
                if who is not None and self._may_tell(who, token) and not hung.is_about_things(self, token, who):
                    found.append(Report(token, who))
        return tuple(found)

    def reporting(self, token: Token) -> bool:
        """Whether `token` is a verb that can report somebody's words, outside quotation marks."""
        if token.pos_ not in {"VERB", "AUX"} or self.quoted[token.i]:
            return False
        return not hung.is_preposition(token) and self._can_report(token, token.lemma_.lower())

    def _can_report(self, token: Token, lemma: str) -> bool:
        if lemma in {"feel", "see"} and self._has_plain_object(token):
            return False
        if lemma in {"put", "use"}:  # 'as she put it', 'he used the word “…”'
            wanted = frozenset({"it"}) if lemma == "put" else reporting("wordings")
            words = [word for word in token.children if word.dep_ == "dobj" and word.lemma_.lower() in wanted]
            own = any(syntax.child(word, "poss") is None for word in words)  # 'to use Lee's phrase' is Lee's
            return own or (lemma == "put" and self._puts_at(token))
        if lemma == "remember" or (lemma == "see" and token.dep_ == "acl"):
            aside = lemma == "remember" and token.dep_ == "parataxis"  # 'At the funeral, he remembers, she stayed'
            return aside or (_has_as(token) and (lemma == "see" or token.tag_ in {"VBD", "VBP", "VBZ"}))
        if lemma in reporting("finding"):  # 'the audit found that …', not 'found the keys'
            return syntax.child(token, "ccomp") is not None or (lemma != "show" and self._holds_quoted(token))
        if lemma in reporting("retorting"):  # 'he shot back', 'she chipped in', not 'fired him'
            return any(word.dep_ in {"prt", "advmod"} and word.lower_ in _PARTICLES for word in token.rights)
        listed = lemma in _verbs() and not (lemma == "call" and _convenes(token))
        return listed or self._says_that(token) or _makes_known(token) or _utters(token) or _is_sure(token)

    def _sender(self, verb: Token) -> Token | None:
        """Who posts what 'reads' so: 'Lee posted a message to her 2,000 followers reading: “…”'; what is quoted."""
        if verb.lemma_ == "quote":
            text = syntax.child(verb, "dobj")
            document = text is not None and text.lemma_.lower() in reporting("documents")
            return text if text is not None and document and not self.quoted[text.i] else None
        written = reporting("documents", "nouns")
        which = verb.lemma_ == "read" and verb.dep_ == "relcl" and verb.head.lemma_.lower() not in written
        if verb.lower_ != "reading" and not which:  # 'sent a message to mark the day which read: “…”'
            return None
        words = (self.doc[at] for at in range(verb.i - 1, verb.sent.start - 1, -1))
        text = next((word for word in words if word.dep_ == "dobj" and word.lemma_.lower() in written), None)
        sent = text is not None and text.head.lemma_.lower() in reporting("uttering")
        return subjects.of(text.head, self.quoted) if text is not None and sent else None

    def _may_tell(self, who: Token, verb: Token) -> bool:
        """Whether `who` can be reported by `verb`: also 'it', a body, but not in 'it began', 'it opened'.

        'You' is somebody where an interviewer speaks: 'You once called it “a sham”. Why?'.
        """
        if who.lower_ == "you":
            return self.paragraph(who.idx) in self.questions or self.turn(self.paragraph(who.idx)) is not None
        if who.lower_ == "one" and who.dep_ == "nsubj" and verb.tag_ == "VBD":
            return True  # 'Deputies were blunt. One said …', not 'One might say'
        if who.tag_ == "CD" and who.dep_ == "nsubj" and syntax.child(who, "prep") is not None:
            many = syntax.child(syntax.child(who, "prep") or who, "pobj")  # 'two of the officials said'
            return many is not None and self.is_human_kind(many)
        if who.lower_ == "it":
            return verb.lemma_.lower() not in _UNDERTAKEN
        return syntax.can_speak(who) or self.is_person(who)

    def _puts_at(self, put: Token) -> bool:
        """Whether something is rated in quoted words: 'put the odds of a deal at “one in four”'."""
        ats = [
            word for word in put.subtree if word.lower_ == "at" and word.dep_ == "prep" and not self.quoted[word.i]
        ]
        return any(word.i > put.i and self.quoted[word.i + 2 : word.i + 3] == b"\x01" for word in ats)

    def _holds_quoted(self, verb: Token) -> bool:
        """Whether quoted words are in what was found: 'found “unacceptable” gaps', 'ruled it “unlawful”'."""
        held = verb.lemma_ == "hold"  # 'held it “unlawful”', not 'held “consultations”'
        parts = [word for word in verb.rights if word.dep_ in {"oprd", "acomp"} or (word.dep_ == "dobj" and not held)]
        return any(self.quoted[one.i] for word in parts for one in (word, *word.lefts))

    def _has_plain_object(self, verb: Token) -> bool:
        """'felt the pain', outside quotation marks and without a clause or 'as': no words are told."""
        what = syntax.child(verb, "dobj")
        plain = what is not None and not self.quoted[what.i] and syntax.child(verb, "ccomp", "oprd") is None
        return plain and not _has_as(verb)

    def _says_that(self, verb: Token) -> bool:
        """Whether quoted words are the that-clause of `verb`: whatever verb takes one of somebody reports it."""
        clause = syntax.child(verb, "ccomp")
        if clause is None or not self.quoted[clause.i]:
            return False
        return any(word.dep_ == "mark" and word.lower_ == "that" and not self.quoted[word.i] for word in clause.lefts)

    def is_person(self, token: Token) -> bool:
        """Whether `token` stands in a person's name, or heads a role with such a name in apposition."""
        head = syntax.named_head(token)
        key = self._cast.at(head.idx, head.idx + len(head))
        return key.startswith("person/") if key else head.ent_type_ == "PERSON"

    def is_human(self, token: Token) -> bool:
        """Whether `token` means one human being: a person, 'he', 'she', 'the captain'."""
        if token.lower_ in {"he", "she"} or self.is_person(token):
            return True
        one = token.tag_ == "NN" or (token.tag_ == "NNP" and syntax.is_definite(token))  # 'the Minister'
        noun = one and token.ent_type_ not in {"ORG", "GPE"}
        return syntax.is_aged(token) or (noun and is_human_noun(token.lower_))

    def is_human_kind(self, token: Token) -> bool:
        """Whether the plural `token` means human beings: 'miners', 'her swimmers'."""
        return is_human_noun(token.lemma_.lower())

    def before(self, head: Token, start: int = 0) -> Iterator[Token]:
        """The words outside quotation marks before the description that `head` heads, nearest first."""
        first = max(start, head.i - _MEMORY)
        return (self.doc[at] for at in range(head.left_edge.i - 1, first - 1, -1) if not self.quoted[at])

    @cached_property
    def questions(self) -> frozenset[int]:
        """The paragraphs that are questions of an interview printed without names; none if the text is no such."""
        return interview.questions([self.text[start:end] for start, end in self.paragraphs])

    @cached_property
    def answers(self) -> range:
        """The paragraphs from an interview's first question on; those that ask among them."""
        return range(min(self.questions), len(self.paragraphs)) if self.questions else range(0)

    @cached_property
    def guest(self) -> Token | None:
        """Who is asked in an interview without names: a mention of the person most named before its questions."""
        words = self.doc[: self.tokens(*self.paragraphs[self.answers.start])[0] * bool(self.answers.start)]
        keys = [(self._cast.at(word.idx, word.idx + len(word)), word) for word in words]
        persons = [key for key, _ in keys if key and key.startswith("person/")]
        most = max(persons, key=persons.count, default=None)
        return next((word for key, word in keys if key and key == most), None)

    def turn(self, number: int) -> tuple[int, int] | None:
        """The label (characters) of the turn in which paragraph `number` of an interview stands, else None."""
        at = bisect_right(self._turns, number, key=lambda row: row[0]) - 1
        return self._turns[at][1:] if at >= 0 and len(self._turns) > 1 else None

    def next_turn(self, number: int) -> tuple[int, int] | None:
        """The label of the turn after that of paragraph `number`: who is spoken to, and answers."""
        at = bisect_right(self._turns, number, key=lambda row: row[0])
        return self._turns[at][1:] if 0 < at < len(self._turns) else None

    @cached_property
    def _turns(self) -> list[tuple[int, int, int]]:
        labels = ((number, _LABEL.match(self.text, *where)) for number, where in enumerate(self.paragraphs))
        return [(number, *label.span(1)) for number, label in labels if label]

    @cached_property
    def report_of(self) -> dict[int, Report]:
        """The reports by the number of their verb."""
        return {report.verb.i: report for report in self.reports}

    def reports_between(self, first: int, last: int) -> tuple[Report, ...]:
        """The reports whose verb is among the tokens `first`..`last` (half-open)."""
        verbs = self._report_verbs
        return self.reports[bisect_left(verbs, first) : bisect_left(verbs, last)]

    def told_between(self, first: int, last: int) -> tuple[Report, ...]:
        """Those that are not part of what another reports: in 'Lee said voters support it' Lee's alone."""
        found = self.reports_between(first, last)
        return tuple(report for report in found if not self.is_part_of_a_report(report.verb))

    def is_part_of_a_report(self, verb: Token) -> bool:
        """Whether somebody is reported to say that `verb`: 'Lee said | voters support it'."""
        for word in (verb, *syntax.above(verb)):
            told = self.report_of.get(word.head.i) if word.dep_ == "ccomp" else None
            if told and told.verb.i < verb.i and told.verb.lemma_.lower() in reporting("telling"):
                return True
        return False

    @cached_property
    def sources(self) -> dict[int, Token]:
        """Whom each 'according to' or 'in the words of' outside quotation marks names, by that word's number."""
        named = ((token.i, source_of(token)) for token in self.doc if not self.quoted[token.i])
        return {at: whose for at, whose in named if whose is not None}

    @cached_property
    def _report_verbs(self) -> list[int]:
        return [report.verb.i for report in self.reports]

    def outside(self, number: int) -> str:
        """What stands in paragraph `number` outside quotation marks, letters and digits only."""
        return self._outside[number] if number < len(self._outside) else ""

    @cached_property
    def _outside(self) -> list[str]:
        pieces: list[list[str]] = [[] for _ in self.paragraphs]
        at = [start for start, _ in self.paragraphs]
        for passage in self.passages:
            pieces[passage.paragraph].append(self.text[at[passage.paragraph] : passage.span.start])
            at[passage.paragraph] = passage.span.end
        for number, (_, end) in enumerate(self.paragraphs):
            pieces[number].append(self.text[at[number] : end])
        return ["".join(filter(str.isalnum, "".join(parts))) for parts in pieces]


def _has_as(verb: Token) -> bool:
    """'Lee remembers her as “…”', 'seen by Lee as “…”', not 'a letter seen by the Herald'."""
    return any(word.dep_ == "prep" and word.lower_ == "as" for word in verb.rights)


def _convenes(verb: Token) -> bool:
    """'call a “snap election”', not 'called him a “liar”' nor 'what he called a “trap”'."""
    what = syntax.child(verb, "dobj")
    bare = what is not None and not any(word.dep_ in {"oprd", "ccomp", "xcomp"} for word in verb.rights)
    article = verb.i + 1 < len(verb.doc) and verb.nbor(1).lower_ in {"a", "an"}
    return bare and article and what is not None and what.i > verb.i


def _utters(verb: Token) -> bool:
    """'issued a warning', 'made the claim'."""
    what = syntax.child(verb, "dobj") if verb.lemma_.lower() in reporting("uttering") else None
    return what is not None and what.lemma_.lower() in reporting("nouns")


def _is_sure(verb: Token) -> bool:
    """'was adamant that “…”', 'is confident that …': such adjectives take what is said (Quirk et al. 1985, 16.71)."""
    state = syntax.child(verb, "acomp") if verb.lemma_ == "be" else None
    if state is None or state.lower_ not in reporting("stances"):
        return False
    clause = syntax.child(state, "ccomp") or syntax.child(verb, "ccomp")
    return clause is not None and clause.i > state.i


def _makes_known(verb: Token) -> bool:
    """'made it clear that “…”', 'let it be known that “…”'."""
    if verb.lemma_ not in {"make", "let"}:
        return False
    below = [word for word in verb.rights if word.dep_ in {"ccomp", "xcomp", "acomp", "oprd"}]
    return any(word.lower_ in {"clear", "plain", "known"} for known in below for word in (known, *known.children))
