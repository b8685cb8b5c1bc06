"""Who said it: ordered sieves, the surest first, each with its measured precision.

The shape is that of Muzny et al. 2017 ('A two-stage sieve approach for quote attribution', EACL); the rules are those
of English news: the reporting clause by syntax (Pareti et al. 2013; Asr et al. 2021), then by position, then the
conventions for quotations that stand alone. A sieve answers with the words of the text that name the speaker.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from spacy.tokens import Token

from briefing_app.extract import syntax
from briefing_app.extract.scene import Passage, Scene, reporting

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from briefing_app.extract.scene import Report

_NEAR = 25  # tokens between a quotation and a reporting verb that still belongs to it
_FAR = 60  # the same for 'according to'
_ASIDE = 40  # tokens of a reporting clause with its appositions
_NOMINAL = frozenset({"PROPN", "NOUN", "PRON", "ADJ", "DET", "NUM", "PART"})
_CARRIED = 220  # characters of narration over which a speaker carries on inside one paragraph
_INTRODUCTION = 200  # characters
_UP = 7  # steps up the parse
_UP_TO_DOER = 5
_LINKED = 2  # steps between a verb of thinking and the verb of telling that reports it
_CREDIT_LINE = 90  # characters
_CREDIT_WORDS = 8
_CREDIT_CAPITALS = 0.6  # share of its words
_CUT_OFF = 2  # tokens (marks) between a quotation and the clause cut off from it
_TURN = re.compile(r"([A-Z][A-Z .’'-]{2,30}): ")
_TURN_BEFORE = re.compile(r"(?:\d{1,2}[:.]\d\d[ \t—–-]*)?([A-Z][\w.’'-]*(?: [\w.’'-]+){0,4}):\s*[\"'“‘]?")
_DASH = re.compile(r"[\"'”’]?\s*[―—–-]{1,2}\s*([A-Z][^\n―—–\"“”]{2,60})")
_CREDIT = re.compile(r"\b(?:Images?|Photo\w*|Getty|Reuters|AP|AFP|Credit)\b")
_CLAUSE_IN_CREDIT = re.compile(r"[\"“”?!:]|, (?:and|but) |\b(?:is|was|has|had|said|says|will|are|were)\b")


@dataclass(frozen=True, slots=True)
class Voice:
    """The words that name a speaker.

    Attributes:
        start, end: where they stand in the text.
        head: their main word; None for a line above or below the quotation, which is not parsed.
        rule: the sieve that found them.
        report: the reporting verb, if there is one.
    """

    start: int
    end: int
    head: Token | None
    rule: str
    report: Token | None = None


@dataclass(frozen=True, slots=True)
class Sight:
    """What a sieve sees: the text, the passage, and what was found for the passage before."""

    scene: Scene
    passage: Passage
    earlier: Passage | None = None
    voice: Voice | None = None  # of the last passage that has one

    def sentences(self) -> tuple[int, int]:
        """The tokens of the passage's sentences and of a reporting clause cut off from it ('"Why?" she asked')."""
        scene, passage = self.scene, self.passage
        first, last = scene.sentences(passage.first, passage.last)
        ends_open = scene.text[passage.span.end - 1] in "?!,…—-"
        if ends_open and last < len(scene.doc) and last - passage.last <= _CUT_OFF:
            here = scene.paragraph(scene.doc[last].idx)
            if here == passage.paragraph and not scene.quoted[last]:
                last = scene.sentences(last, last + 1)[1]
        return first, last

    def between(self) -> str:
        """The text between the passage before and this one."""
        start = self.earlier.span.end if self.earlier else 0
        return self.scene.text[start : self.passage.span.start]


def _named(head: Token, rule: str, report: Token | None = None) -> Voice:
    return Voice(*syntax.name_bounds(head), head=syntax.named_head(head), rule=rule, report=report)


def _line(start: int, end: int, rule: str) -> Voice:
    return Voice(start, end, None, rule)


# ---------------------------------------------------------------- the reporting clause


def turn(sight: Sight) -> Voice | None:
    """'NAME: “…”' or “NAME: …”, the form of transcripts and interviews."""
    scene, span = sight.scene, sight.passage.span
    inside = _TURN.match(scene.text, span.start, span.end)
    if inside:
        return _line(*inside.span(1), "turn")
    before = _TURN_BEFORE.match(scene.text, scene.paragraphs[sight.passage.paragraph][0], span.start)
    if not before or not _is_name(before[1]):
        return None
    named = (
        scene.doc[scene.tokens(*before.span(1))[1] - 1].ent_type_ == "PERSON"
    )  # else it may be 'JAKARTA: Twelve …'
    return _line(*before.span(1), "turn") if named or before.end() == span.start else None


def _is_name(words: str) -> bool:
    return all(word[:1].isupper() or word in {"of", "de", "van", "von", "al", "bin"} for word in words.split())


def _roots(sight: Sight) -> list[Token]:
    """The words of the passage whose head stands outside it, first and last."""
    doc, passage = sight.scene.doc, sight.passage
    found = [
        doc[at]
        for at in range(passage.first, passage.last)
        if not passage.first <= doc[at].head.i < passage.last or doc[at].head.i == at
    ]
    return [found[0], found[-1]] if len(found) > 1 else found


def _governing(sight: Sight) -> Iterator[tuple[int, Report]]:
    """Reports that govern the passage or hang from it as a parenthesis, each with its distance."""
    scene = sight.scene
    for root in _roots(sight):
        for distance, word in enumerate(syntax.above(root, _UP), 1):
            report = scene.report_of.get(word.i)
            if report and (distance == 1 or word.lemma_.lower() not in reporting("direct")):
                yield distance, _teller(report, scene)
                break
        for word in root.children:
            report = scene.report_of.get(word.i)
            if report and word.dep_ in {"parataxis", "ccomp", "conj", "dep"}:
                yield 1, report


def _teller(report: Report, scene: Scene) -> Report:
    """For a verb of thinking the verb of telling above it: 'Lee said voters think “…”' are Lee's words."""
    if report.verb.lemma_.lower() not in reporting("thinking"):
        return report
    above = (scene.report_of.get(word.i) for word in syntax.above(report.verb, _LINKED))
    return next((told for told in above if told and told.verb.lemma_.lower() in reporting("telling")), report)


def governed(sight: Sight) -> Voice | None:
    """The reporting verb above the passage, or inserted into it as a parenthesis."""
    found = list(_governing(sight))
    if not found:
        return None
    _, report = min(found, key=lambda row: (row[0], abs(row[1].verb.i - sight.passage.first)))
    return _named(report.who, "governed", report.verb)


def according(sight: Sight) -> Voice | None:
    """'according to X' in the passage's sentence."""
    first, last = sight.sentences()
    near = (
        at
        for at in sight.scene.sources
        if max(first, sight.passage.first - _FAR) <= at < min(last, sight.passage.last + _FAR)
    )
    found = min(near, key=lambda at: abs(at - sight.passage.first), default=None)
    return None if found is None else _named(sight.scene.sources[found], "according", sight.scene.doc[found])


def beside(sight: Sight) -> Voice | None:
    """'“…,” Lee, an adviser, said' by its surface, where the parse tied the name to the quoted words."""
    doc, quoted = sight.scene.doc, sight.scene.quoted
    at = sight.passage.last
    while at < len(doc) and doc[at].is_punct and at < sight.passage.last + _CUT_OFF:
        at += 1
    end = next((here for here in range(at, min(at + _ASIDE, len(doc))) if _stops(doc[here], quoted)), at)
    if at >= end or not sight.passage.full:
        return None
    if _reports(doc[at]):
        return _run(sight.scene, at + 1, end, doc[at])
    verb = next((doc[here] for here in range(at, end) if _reports(doc[here])), None)
    return _run(sight.scene, at, verb.i, verb) if verb is not None else None


def _stops(token: Token, quoted: Sequence[int]) -> bool:
    return bool(quoted[token.i]) or token.text in {".", ";", ":", "?", "!"} or "\n" in token.text


def _reports(token: Token) -> bool:
    return token.lemma_.lower() in reporting("telling") and token.tag_ in {"VBD", "VBZ", "VBP"}


def _run(scene: Scene, first: int, end: int, verb: Token, rule: str = "beside") -> Voice | None:
    """The name or noun phrase that begins at token `first`."""
    last = first
    while last < end and scene.doc[last].pos_ in _NOMINAL:
        last += 1
    last = next((at for at in range(last - 1, first - 1, -1) if scene.doc[at].pos_ in {"PROPN", "NOUN", "PRON"}), -1)
    if last < first:
        return None
    head = scene.doc[last]
    return Voice(scene.doc[first].idx, head.idx + len(head), head, rule, verb)


def nearest(sight: Sight) -> Voice | None:
    """The nearest reporting verb of the sentence, not across another quotation."""
    scene, passage = sight.scene, sight.passage
    rows = []
    first, last = sight.sentences()
    for report in scene.reports_between(max(first, passage.first - _NEAR), min(last, passage.last + _NEAR)):
        at = report.verb.i
        distance = at - passage.last if at >= passage.last else passage.first - at
        between = (passage.last, at) if at >= passage.last else (at, passage.first)
        rows.append((any(scene.quoted[between[0] : between[1]]), distance, at, report))
    if not rows:
        return None
    report = min(rows, key=lambda row: row[:3])[3]
    return _named(report.who, "nearest", report.verb)


def announced(sight: Sight) -> Voice | None:
    """After a colon: whoever does what the clause before it says ('Lee made this comment: “…”', 'Said Lee: “…”')."""
    scene, passage = sight.scene, sight.passage
    first, last = scene.tokens(passage.span.start - _INTRODUCTION, passage.span.start)
    while last > first and (scene.doc[last - 1].is_quote or scene.doc[last - 1].is_space):
        last -= 1
    if last <= first or scene.doc[last - 1].text != ":" or scene.quoted[last - 1]:
        return None
    begin = scene.sentences(last - 1, last)[0]
    verbs = (word for word in scene.doc[begin:last] if word.pos_ in {"VERB", "AUX"} and not scene.quoted[word.i])
    for verb in sorted(verbs, key=lambda word: word.dep_ != "ROOT"):
        who = syntax.subject(verb, scene.quoted)
        if who is not None and syntax.can_speak(who) and (verb.lemma_ != "be" or _is_somebody(who)):
            return _named(who, "announced", verb)
        if _reports(verb):
            return _run(scene, verb.i + 1, last - 1, verb, "announced")
    return None


def noun(sight: Sight) -> Voice | None:
    """'Mr Lee’s claim that “…”': a noun of saying above the passage, with its owner."""
    for root in _roots(sight):
        for word in syntax.above(root, _UP):
            owner = syntax.child(word, "poss") if word.lemma_.lower() in reporting("nouns") else None
            if owner is not None and not sight.scene.quoted[word.i] and syntax.can_speak(owner):
                return _named(owner, "noun", word)
    return None


# ---------------------------------------------------------------- quotations that stand alone


def floating(sight: Sight) -> Voice | None:
    """'“…,” she said. “…”': the next quotation of a paragraph, with little or nothing between."""
    if not sight.earlier or not sight.voice or sight.earlier.paragraph != sight.passage.paragraph:
        return None
    between = sight.between()
    if not re.search(r"\w{2}", between):
        return replace(sight.voice, rule="adjoining")
    return replace(sight.voice, rule="floating") if sight.passage.full and len(between) < _CARRIED else None


def foregoing(sight: Sight) -> Voice | None:
    """A quotation that is a sentence of its own: whoever the sentence before it, in its paragraph, reports."""
    scene, passage = sight.scene, sight.passage
    start = scene.paragraphs[passage.paragraph][0]
    if not passage.full or (sight.earlier and sight.earlier.paragraph == passage.paragraph):
        return None
    first, last = scene.tokens(start, passage.span.start)
    reports = scene.reports_between(max(first, passage.first - _FAR), last)
    if reports:
        return _named(reports[-1].who, "foregoing", reports[-1].verb)
    begin = scene.sentences(passage.first, passage.last)[0]
    if begin <= first:
        return None
    before = scene.doc[max(first, scene.sentences(begin - 1, begin)[0]) : begin]
    return next((_named(word, "foregoing") for word in before if _acts(word) and not scene.quoted[word.i]), None)


def _acts(word: Token) -> bool:
    agent = word.dep_ == "pobj" and word.head.dep_ == "agent"
    return word.ent_type_ == "PERSON" and (agent or word.dep_ == "nsubj")


def continued(sight: Sight) -> Voice | None:
    """A quotation whose last paragraph closed no mark goes on."""
    running = (
        sight.earlier and not sight.earlier.stretch.closed and sight.earlier.paragraph != sight.passage.paragraph
    )
    return replace(sight.voice, rule="continued") if running and sight.voice else None


def credited(sight: Sight) -> Voice | None:
    """'“…” — Name', on the same line or the next; and the name line under a quotation set apart."""
    scene, passage = sight.scene, sight.passage
    end = scene.paragraphs[passage.paragraph][1]
    same = _DASH.match(scene.text, passage.span.end, end)
    if same and passage.full and _is_credit(same[1]):
        return _credit(same.start(1), same[1])
    if scene.outside(passage.paragraph) or not passage.full or passage.paragraph + 1 >= len(scene.paragraphs):
        return None
    start, end = scene.paragraphs[passage.paragraph + 1]
    if end - start > _CREDIT_LINE or any(scene.quoted[slice(*scene.tokens(start, end))]):
        return None
    line = scene.text[start:end]
    name = line.strip(" —–―-.*\t")
    return _credit(start + line.index(name), name) if _is_credit(name) else None


def _credit(start: int, line: str) -> Voice:
    """The name that `line`, found at `start`, begins with; an office may follow after a comma."""
    return _line(start, start + len(line.split(",", maxsplit=1)[0].rstrip()), "credited")


def _is_credit(line: str) -> bool:
    words = line.split(",", maxsplit=1)[0].split()
    capital = sum(word[:1].isupper() for word in words)
    plain = not _CREDIT.search(line) and not _CLAUSE_IN_CREDIT.search(line)
    return plain and 1 < len(words) <= _CREDIT_WORDS and capital >= _CREDIT_CAPITALS * len(words)


def introduced(sight: Sight) -> Voice | None:
    """A paragraph that is only a quotation: whoever the paragraph before it reports."""
    scene, passage = sight.scene, sight.passage
    if not passage.full or scene.outside(passage.paragraph) or passage.paragraph == 0:
        return None
    reports = scene.reports_between(*scene.tokens(*scene.paragraphs[passage.paragraph - 1]))
    if reports:
        return _named(reports[-1].who, "introduced", reports[-1].verb)
    return None


def carried(sight: Sight) -> Voice | None:
    """A quotation that is a sentence of its own, with nobody named: the last speaker goes on."""
    if not sight.passage.full or not sight.voice or not sight.earlier:
        return None
    near = sight.passage.paragraph - sight.earlier.paragraph <= 1
    return replace(sight.voice, rule="carried") if near else None


def doer(sight: Sight) -> Voice | None:
    """A few quoted words in the reporter's sentence: somebody who does what any verb above them says."""
    if sight.passage.full:
        return None
    for root in _roots(sight)[:1]:
        for word in (root, *syntax.above(root, _UP_TO_DOER)):
            who = syntax.subject(word, sight.scene.quoted) if word.pos_ in {"VERB", "AUX"} else None
            if who is not None and syntax.can_speak(who) and _is_somebody(who):
                return _named(who, "document" if who.lemma_.lower() in reporting("documents") else "doer", word)
    return None


def _is_somebody(who: Token) -> bool:
    if who.lemma_.lower() in reporting("documents"):
        return True  # 'the letter “deplores” this'
    return who.ent_type_ in {"PERSON", "ORG", "GPE", "NORP"} or who.pos_ == "PRON"


SIEVES: tuple[Callable[[Sight], Voice | None], ...] = (
    turn,
    governed,
    according,
    beside,
    nearest,
    announced,
    noun,
    continued,
    floating,
    foregoing,
    credited,
    introduced,
    carried,
    doer,
)


RULES = (*(sieve.__name__ for sieve in SIEVES), "adjoining", "document")
"""Every name that `Voice.rule` can have."""


def voices(scene: Scene) -> list[Voice | None]:
    """For each passage of `scene` the words that name its speaker, or None."""
    found: list[Voice | None] = []
    sight: Sight | None = None
    for passage in scene.passages:
        sight = Sight(scene, passage, sight.passage if sight else None, _last(sight, found))
        found.append(next((voice for sieve in SIEVES if (voice := sieve(sight))), None))
    return found


def _last(sight: Sight | None, found: list[Voice | None]) -> Voice | None:
    if not found:
        return None
    return found[-1] or (sight.voice if sight else None)
