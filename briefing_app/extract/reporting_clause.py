"""Sieves that find the clause which reports a quotation: by syntax, by its surface, by its place in the sentence.

Pareti et al. 2013 and Asr et al. 2021 (GenderGapTracker) describe the forms of English news: a verb of saying above
the quoted clause or inserted into it, 'according to', a turn of a transcript, a colon.
"""

from __future__ import annotations

import re
from itertools import takewhile
from typing import TYPE_CHECKING

from briefing_app.extract import syntax
from briefing_app.extract.scene import Report, reporting
from briefing_app.extract.sight import CUT_OFF, Sight, Voice, is_somebody, line_of, named, roots

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from spacy.tokens import Token

    from briefing_app.extract.scene import Scene

_FINITE = frozenset({"VBD", "VBP", "VBZ"})
_CRIES = frozenset({"chant", "cheer", "cry", "jeer", "shout"})
_NEAR = 25  # tokens between a quotation and a reporting verb that still belongs to it
_CLOSE = 6  # tokens from a quotation to the verb that closes its sentence
_FAR = 60  # the same for 'according to'
_ASIDE = 40  # tokens of a reporting clause with its appositions
_NOMINAL = frozenset({"PROPN", "NOUN", "PRON", "ADJ", "DET", "NUM", "PART"})
_INTRODUCTION = 200  # characters
_WRITTEN = frozenset({"daub", "emblazon", "engrave", "inscribe", "paint", "print", "scrawl", "stencil"})
_AGED = 6  # tokens of 'the 34-year-old'
_LEAD_IN = 12  # tokens from 'saying' to the mark
_MARKS = 4  # characters of blanks and marks before a quotation
_CLASSING = frozenset({"amod", "compound", "nmod"})
_UP = 7  # steps up the parse
_LINKED = 2  # steps between a verb of thinking and the verb of telling that reports it
_TOWARDS = frozenset({"at", "on", "to", "via"})
_RUMOURED = frozenset({"believe", "know", "rumour", "rumor", "think", "understand"})  # 'is understood to be “…”'
_TURN = re.compile(r"([A-Z][A-Z .’'-]{2,30}): ")
_TURN_BEFORE = re.compile(
    r"(?:\d{1,2}[:.]\d\d(?: ?[ap]\.?m\.?)?:?[ \t—–-]*)?([A-Z][\w.’'-]*(?: [\w.’'-]+){0,4}):\s*[\"'“‘]?"
)


def turn(sight: Sight) -> Voice | None:
    """'NAME: “…”' or “NAME: …”, the form of transcripts and interviews."""
    scene, span = sight.scene, sight.passage.span
    inside = _TURN.match(scene.text, span.start, span.end)
    if inside:
        return line_of(*inside.span(1), "turn")
    before = _TURN_BEFORE.match(scene.text, scene.paragraphs[sight.passage.paragraph][0], span.start)
    if not before or not _is_name(before[1]):
        return None
    person = scene.is_person(scene.doc[scene.tokens(*before.span(1))[1] - 1])  # not 'JAKARTA: Twelve sailors'
    alone = sight.earlier is None or sight.earlier.paragraph != sight.passage.paragraph
    titled = person and alone and sight.passage.paragraph == 0  # 'Lee: rent cap “a start”'
    return line_of(*before.span(1), "turn") if titled or before.end() == span.start else None


def _is_name(words: str) -> bool:
    return all(word[:1].isupper() or word in {"of", "de", "van", "von", "al", "bin"} for word in words.split())


def _governing(sight: Sight) -> Iterator[tuple[int, Report]]:
    """Reports that govern the passage or hang from it as a parenthesis, each with its distance.

    A full stop hangs from the main clause, whatever clause the passage stands in: it tells only if nothing else does.
    """
    scene = sight.scene
    for root in roots(sight):
        for distance, word in enumerate(syntax.above(root, _UP), 1 + _UP * root.is_punct):
            report = scene.report_of.get(word.i)
            over = root.head.head if root.head.dep_ == "prep" else root.head  # 'spoke of the “curse”'
            if report and (word.i in {root.head.i, over.i} or word.lemma_.lower() not in reporting("direct")):
                yield distance, _closing(sight, report) or _teller(report, scene)
                break
        for word in (*root.children, *_thinking(sight, root)):
            report = scene.report_of.get(word.i)
            if report and word.dep_ in {"parataxis", "ccomp", "conj", "dep", "xcomp"}:
                yield 1, report


def _thinking(sight: Sight, root: Token) -> Iterator[Token]:
    """'“This is it,” Lee remembers | thinking': what the verb right behind has as its complement."""
    behind = sight.scene.doc[sight.passage.last : sight.passage.last + _CLOSE]
    return (word for word in behind if word.dep_ == "xcomp" and word.head == root.head)


def _closing(sight: Sight, report: Report) -> Report | None:
    """The telling right behind a fragment and its comma: 'They agreed to “stay in touch,” the palace said'."""
    text, end = sight.scene.text, sight.passage.span.end
    over = sight.scene.report_of.get(report.verb.head.i) if report.verb.dep_ == "ccomp" else None
    behind = over is not None and sight.passage.last <= over.verb.i < sight.passage.last + _CLOSE
    comma = "," in text[end - 1 : end + CUT_OFF]
    if over is None or not behind or not comma or over.verb.lemma_.lower() == "report":
        return None  # an agency that reports a saying passes it on
    return over if {report.verb.lemma_.lower(), over.verb.lemma_.lower()} <= reporting("telling") else None


def _claimant(report: Report, scene: Scene) -> Report:
    """Whoever made the claim that somebody repeats: 'It recalled a point Lee made: “…”' are Lee's words.

    Also whoever told it: 'Roe recalls what she was told by Lee: “…”'.
    """
    told = syntax.child(report.verb, "ccomp")
    by = syntax.child(told, "agent") if told is not None and _is_told(told) else None
    teller = syntax.child(by, "pobj") if by is not None else None
    if told is not None and teller is not None:
        return Report(told, teller)
    claim = syntax.child(report.verb, "dobj")
    if claim is None or claim.lemma_.lower() not in reporting("nouns"):
        return report
    made = syntax.child(claim, "relcl")
    who = syntax.subject(made, scene.quoted) if made is not None else None
    return Report(made, who) if made is not None and who is not None and is_somebody(who) else report


def _teller(report: Report, scene: Scene) -> Report:
    """For a verb that seldom reports the verb of telling above it: 'Lee said voters think “…”' are Lee's words."""
    verb = report.verb.lemma_.lower()
    uttered = verb in reporting("uttering") and (is_somebody(report.who) or scene.is_human(report.who))
    found = verb in reporting("finding") and syntax.child(report.verb, "ccomp") is None
    certain = uttered or found or verb in reporting("telling") | reporting("judging")
    ahead = any(word.tag_ == "MD" for word in report.verb.lefts)  # 'Lee said the bank would respond “in kind”'
    if certain and report.who.lower_ != "it" and not ahead:
        return report
    over = list(syntax.above(report.verb, _LINKED))
    inserted = [word for verb in (report.verb, *over) for word in verb.children if word.dep_ == "parataxis"]
    above = (scene.report_of.get(word.i) for word in (*over, *inserted))
    return next((told for told in above if told and told.verb.lemma_.lower() in reporting("telling")), report)


def is_told_by_nobody(sight: Sight) -> bool:
    """Whether the text leaves open who said it: 'she asked for help and was told to “wait”', 'was called “a fool”'.

    A report of the whole behind it is another matter: 'they had been told to “wait”, Lee said'.
    """
    scene, end = sight.scene, sight.passage.last
    first, last = sight.sentences()
    behind = any(report.verb.i >= end for report in scene.reports_between(end, last))
    if behind or sight.passage.full or any(first <= at < last for at in scene.sources):
        return False
    shown = False  # 'wore a badge and the words “…”'
    for word in syntax.above(roots(sight)[0], _UP):
        if word.i in scene.report_of:
            return False
        shown = shown or word.lower_ == "words"
        written = word.dep_ == "acl" and word.tag_ == "VBN" and word.lemma_.lower() in _WRITTEN
        if (written or _is_agentless(word)) and not scene.quoted[word.i]:
            return True  # 'a shirt emblazoned with the words “…”'
    return shown


def _is_agentless(word: Token) -> bool:
    """'was told', 'has been called', 'a firm described as', with nobody who does it."""
    passive = word.tag_ == "VBN" and (word.dep_ == "acl" or syntax.child(word, "auxpass") is not None)
    rumoured = word.lemma_.lower() in _RUMOURED and syntax.child(word, "xcomp") is not None
    saying = rumoured or word.lemma_.lower() in reporting("telling") | reporting("judging")
    return passive and saying and syntax.child(word, "agent") is None


def governed(sight: Sight) -> Voice | None:
    """The reporting verb above the passage, or inserted into it as a parenthesis.

    In 'Lee rejected Roy's claim that it was “a sham”' the words are Roy's: his claim is nearer than what Lee does.
    """
    if claim := _owned_claim(sight) or _led_in(sight):
        return claim
    found = list(_governing(sight))
    if not found:
        return None
    _, nearest_one = min(found, key=lambda row: (row[0], abs(row[1].verb.i - sight.passage.first)))
    report = _claimant(nearest_one, sight.scene)
    return named(report.who, "governed", report.verb)


def _led_in(sight: Sight) -> Voice | None:
    """'footage of Lee saying last week, “…”', 'a note reading “…”': a participle is the last verb before the mark."""
    doc, scene = sight.scene.doc, sight.scene
    for word in scene.before(doc[sight.passage.first], max(0, sight.passage.first - _LEAD_IN)):
        if word.pos_ in {"VERB", "AUX"}:
            participle = word.tag_ == "VBG" and syntax.child(word, "aux") is None  # not 'while Lee is urging calm'
            report = scene.report_of.get(word.i) if participle else None
            said = report is not None and word.lemma_.lower() in reporting("telling") | {"read"}
            return named(report.who, "governed", word) if said and report is not None else None
        if word.text in {".", ";", "?", "!"} or "\n" in word.text:
            return None
    return None


def _owned_claim(sight: Sight) -> Voice | None:
    """The owner of a noun of saying that has the passage in its clause, if no verb reports it first."""
    scene = sight.scene
    for root in roots(sight)[:1]:
        for word in syntax.above(root, _UP):
            if word.i in scene.report_of:
                return None
            owner = syntax.child(word, "poss") if word.lemma_.lower() in reporting("nouns") else None
            told = owner is not None and word.i < sight.passage.first and not scene.quoted[word.i]
            if owner is not None and told and syntax.can_speak(owner):
                return named(owner, "noun", word)
    return None


def according(sight: Sight) -> Voice | None:
    """'according to X' in the passage's sentence; not of what a crowd chants or is heard to say."""
    if any(word.tag_ == "NNS" and word.lemma_.lower() in _CRIES for word in syntax.above(roots(sight)[0], 2)):
        return None
    first, last = sight.sentences()
    near = (
        at
        for at in sight.scene.sources
        if max(first, sight.passage.first - _FAR) <= at < min(last, sight.passage.last + _FAR)
    )
    found = min(near, key=lambda at: abs(at - sight.passage.first), default=None)
    return None if found is None else named(sight.scene.sources[found], "according", sight.scene.doc[found])


def beside(sight: Sight) -> Voice | None:
    """'“…,” Lee, an adviser, said' by its surface, where the parse tied the name to the quoted words."""
    doc, quoted = sight.scene.doc, sight.scene.quoted
    at = sight.passage.last
    while at < len(doc) and doc[at].is_punct and at < sight.passage.last + CUT_OFF:
        at += 1
    end = next((here for here in range(at, min(at + _ASIDE, len(doc))) if _stops(doc[here], quoted)), at)
    if at >= end or not sight.passage.full or _opens_the_next(sight, end):
        return None
    aged = next((word for word in doc[at : at + _AGED] if syntax.is_aged(word)), None)
    if aged is not None and aged.i + 1 < len(doc) and aged.nbor(1).lower_.endswith("ed"):
        return Voice(doc[at].idx, aged.idx + len(aged), aged, "beside")  # '“…,” the 34-year-old joked'
    if _reports(doc[at]) or _is_inverted(sight.scene, at):
        return _run(sight.scene, at + 1, end, doc[at])
    verb = next((doc[here] for here in range(at, end) if _reports(doc[here]) or _is_apart(doc[here])), None)
    verb = verb or _any_verb(sight, at, end)
    return _run(sight.scene, at, verb.i, verb) if verb is not None else None


def _any_verb(sight: Sight, at: int, end: int) -> Token | None:
    """'“…?” she | presses.', '“…,” Lee | trills.': behind a comma, or in small letters, any verb reports."""
    doc, scene = sight.scene.doc, sight.scene
    goes_on = scene.text[sight.passage.span.end - 1] == "," or doc[at].text.islower()
    goes_on = goes_on and not scene.reports_between(at, end)
    verb = next((doc[here] for here in range(at, end) if doc[here].tag_ in _FINITE), None)
    who = doc[verb.i - 1] if verb is not None and verb.i > at else None
    somebody = who is not None and (who.lower_ in {"he", "she", "they"} or scene.is_person(who))
    plain = verb is not None and verb.lemma_ not in {"be", "do", "have"} and verb.pos_ == "VERB"
    return verb if goes_on and somebody and plain else None


def _is_inverted(scene: Scene, at: int) -> bool:
    """Whether token `at` is a verb of saying taken for a participle, or any verb with a person's name behind it.

    '“…,” harrumphed Ann Lee': after quoted words the order is a reporting clause's (Quirk et al. 1985, 18.23).
    """
    verb = scene.doc[at]
    if verb.tag_ == "VBN" and verb.lemma_.lower() in reporting("telling"):
        return True
    behind = scene.doc[at + 1] if at + 1 < len(scene.doc) else None
    finite = verb.tag_ in {"VBD", "VBZ"} and verb.text.islower() and verb.lemma_ not in {"be", "have", "do"}
    return finite and behind is not None and behind.pos_ == "PROPN" and scene.is_person(behind)


def _is_apart(verb: Token) -> bool:
    """'“…,” Mr Lee, who heads it, | retorted': a past tense that was taken for a participle."""
    return verb.tag_ == "VBN" and verb.nbor(-1).text == "," and verb.lemma_.lower() in reporting("telling")


def _opens_the_next(sight: Sight, end: int) -> bool:
    """Whether the clause up to token `end` introduces another quotation: '“No.” Lee said: “Yes.”'."""
    doc, passage = sight.scene.doc, sight.passage
    ended = sight.scene.text[passage.span.end - 1] == "."
    before = sight.scene.text[max(0, passage.span.start - _MARKS) : passage.span.start]
    if ended and before.rstrip(" \"'“‘").endswith(":"):
        return True  # 'Holm was not: “No.” Lee, a friend, said nothing'
    return ended and end < len(doc) and (doc[end].text == ":" or bool(sight.scene.quoted[end]))


def _stops(token: Token, quoted: Sequence[int]) -> bool:
    return bool(quoted[token.i]) or token.text in {".", ";", ":", "?", "!"} or "\n" in token.text


def _reports(token: Token) -> bool:
    return token.lemma_.lower() in reporting("telling") and token.tag_ in {"VBD", "VBZ", "VBP"}


def _run(scene: Scene, first: int, end: int, verb: Token, rule: str = "beside") -> Voice | None:
    """The name or noun phrase that begins at token `first`."""
    last = first
    while last < end and (scene.doc[last].pos_ in _NOMINAL or scene.doc[last].text == "-" or _names(scene, last)):
        last += 1
    words = (scene.doc[at] for at in range(last - 1, first - 1, -1))
    last = next((word.i for word in words if word.pos_ in {"PROPN", "NOUN", "PRON"} or _names(scene, word.i)), -1)
    if last < first:
        return None
    head = scene.doc[last]
    return Voice(scene.doc[first].idx, head.idx + len(head), head, rule, verb)


def _names(scene: Scene, at: int) -> bool:
    """Whether token `at`, whatever the parse takes it for, is part of a name or ends 'the 27-year-old'."""
    return scene.is_person(scene.doc[at]) or syntax.is_aged(scene.doc[at])


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
    return named(report.who, "nearest", report.verb)


def announced(sight: Sight) -> Voice | None:
    """After a colon: whoever does what the clause before it says ('Lee made this comment: “…”', 'Said Lee: “…”')."""
    scene, passage = sight.scene, sight.passage
    first, last = scene.tokens(passage.span.start - _INTRODUCTION, passage.span.start)
    while last > first and (scene.doc[last - 1].is_quote or scene.doc[last - 1].is_space):
        last -= 1
    if last <= first or scene.doc[last - 1].text not in {":", "?"} or scene.quoted[last - 1]:
        return None
    if scene.doc[last - 1].text == "?":  # 'The ministry's response? “…”'
        return _verbless(scene, max(scene.sentences(last - 1, last)[0], first), last - 1)
    begin = max(scene.sentences(last - 1, last)[0], first)
    verbs = (word for word in scene.doc[begin:last] if word.pos_ in {"VERB", "AUX"} and not scene.quoted[word.i])
    for verb in sorted(verbs, key=lambda word: (word.dep_ != "ROOT", word.dep_ == "relcl")):
        who = syntax.subject(verb, scene.quoted) or _moved(verb, scene)
        if who is not None and _announces(who, verb, scene):
            return named(who, "announced", verb)
        if _reports(verb):
            return _run(scene, verb.i + 1, last - 1, verb, "announced")
    return _verbless(scene, begin, last - 1)


def _is_told(verb: Token) -> bool:
    """'Lee recalls what he was | told by an official: “…”'."""
    passive = syntax.child(verb, "auxpass") is not None
    return passive and verb.lemma_ == "tell" and any(word.lower_ == "what" for word in verb.lefts)


def _verbless(scene: Scene, begin: int, end: int) -> Voice | None:
    """'The union's general secretary, Paul Rudd: “…”', 'Rudd's verdict: “…”'."""
    words = [word for word in scene.doc[begin:end] if not scene.quoted[word.i]]
    timed = next((at for at, word in enumerate(words) if word.text == ":"), -1)  # '11:30 am: The chair to Mr Rudd'
    words = words[timed + 1 :]
    to = next((at for at, word in enumerate(words) if word.lower_ in _TOWARDS and word.tag_ in {"IN", "TO"}), 0)
    to -= bool(to) and words[to - 1].text == ","
    if to and words and words[0].pos_ in {"DET", "PROPN"}:  # 'The chair to Mr Rudd: “…”', 'Rudd, on Twitter: “…”'
        return named(words[to - 1], "announced") if words[to - 1].pos_ in {"NOUN", "PROPN"} else None
    if not words or any(word.pos_ in {"VERB", "AUX"} for word in words):
        return None
    said = next((word for word in words if word.lemma_.lower() in reporting("nouns")), None)
    owner = syntax.child(said, "poss") if said is not None else None
    opening = list(takewhile(lambda word: word.pos_ == "PROPN", words))
    apart = len(opening) < len(words) and words[len(opening)].text == ","  # 'Ann Lee, of Oxfam: “…”'
    last = opening[-1] if opening and apart else words[-1]
    who = owner if owner is not None else last
    return named(who, "announced", said) if owner is not None or scene.is_person(who) else None


def _moved(verb: Token, scene: Scene) -> Token | None:
    """The person of a passive that tells no speech: 'Lee was unmoved: “…”', not 'Lee was told: “…”'."""
    who = syntax.child(verb, "nsubjpass") if not scene.reporting(verb) else None
    return who if who is not None and not scene.quoted[who.i] and scene.is_human(who) else None


def _announces(who: Token, verb: Token, scene: Scene) -> bool:
    return syntax.can_speak(who) and (verb.lemma_ != "be" or is_somebody(who) or scene.is_human(who))


def noun(sight: Sight) -> Voice | None:
    """'Mr Lee’s claim that “…”': a noun of saying above the passage, with its owner."""
    for root in roots(sight):
        for word in syntax.above(root, _UP):
            classed = word.i >= sight.passage.last and root.dep_ in _CLASSING  # 'her “unhappy” remark'
            said = word.lemma_.lower() in reporting("nouns") and not classed
            owner = syntax.child(word, "poss") if said else None
            if owner is not None and not sight.scene.quoted[word.i] and syntax.can_speak(owner):
                return named(owner, "noun", word)
    return None
