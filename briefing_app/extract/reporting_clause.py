"""Sieves that find the clause which reports a quotation: by syntax, by its surface, by its place in the sentence.

Pareti et al. 2013 and Asr et al. 2021 (GenderGapTracker) describe the forms of English news: a verb of saying above
the quoted clause or inserted into it, 'according to', a turn of a transcript, a colon.
"""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING

from briefing_app.extract import hung, inserted, subjects, syntax
from briefing_app.extract.scene import Report, reporting
from briefing_app.extract.sight import CUT_OFF, Sight, Voice, is_somebody, named, roots

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

    from briefing_app.extract.scene import Scene

_CRIES = frozenset({"chant", "cheer", "cry", "jeer", "shout"})
_NEAR = 25  # tokens between a quotation and a reporting verb that still belongs to it
_CLOSE = 6  # tokens from a quotation to the verb that closes its sentence
_CALLING = frozenset({"brand", "call", "consider", "deem", "dub", "label", "pronounce", "term"})
_FAR = 60  # the same for 'according to'
_FINITE = frozenset({"VBD", "VBP", "VBZ"})
_WRITTEN = frozenset({"daub", "emblazon", "engrave", "inscribe", "paint", "print", "scrawl", "stencil"})
_LEAD_IN = 12  # tokens from 'saying' to the mark
_CLASSING = frozenset({"amod", "compound", "nmod"})
_UP = 7  # steps up the parse
_PIECES = frozenset({"line", "maxim", "proverb", "saying", "sentence", "verse"})
_LINKED = 2  # steps between a verb of thinking and the verb of telling that reports it
_RUMOURED = frozenset({"believe", "know", "rumour", "rumor", "think", "understand"})  # 'is understood to be “…”'


def _governing(sight: Sight) -> Iterator[tuple[int, Report]]:
    """Reports that govern the passage or hang from it as a parenthesis, each with its distance.

    A full stop hangs from the main clause, whatever clause the passage stands in: it tells only if nothing else does.
    """
    scene = sight.scene
    for root in roots(sight):
        for distance, word in enumerate(syntax.above(root, _UP), 1 + _UP * root.is_punct):
            report = scene.report_of.get(word.i)
            if report and _is_closed(sight, report):
                continue
            if report and (_is_of_another_clause(root, report) or _is_joined_on(root, report, scene)):
                continue
            if report and (_is_close(root, word) or word.lemma_.lower() not in reporting("direct")):
                yield distance, _closing(sight, report) or _teller(report, scene)
                break
            if (whole := inserted.behind(sight, word) or inserted.within(sight, root, word)) is not None:
                yield distance, whole
                break
        for word in (*root.children, *_thinking(sight, root)):
            report = scene.report_of.get(word.i)
            told = word.dep_ == "ccomp" and syntax.child(word, "mark") is not None  # '“sorry” that his letter went'
            if report and not told and word.dep_ in {"parataxis", "ccomp", "conj", "dep", "xcomp"}:
                yield 1, _teller(report, scene)
        if before := inserted.before(sight, root):
            yield 2, before


def _is_closed(sight: Sight, report: Report) -> bool:
    """'It said so. “We wait,” Lee observed': a report whose sentence ends before the words, with one behind them."""
    doc, passage = sight.scene.doc, sight.passage
    so = any(word.lower_ == "so" and word.i == report.verb.i + 1 for word in report.verb.rights)
    ended = report.verb.i < passage.first and so and doc[report.verb.i + 2].text in {".", ";"}
    return ended and bool(sight.scene.reports_between(passage.last, passage.last + _CLOSE))


def _is_close(root: Token, verb: Token) -> bool:
    """Whether `verb` has the words as object, behind 'of' ('spoke of the end of the “curse”') or in a that-clause."""
    up = root.head
    while up.i != verb.i and up.dep_ in {"pobj", "prep"} and (up.dep_ == "pobj" or up.lower_ == "of"):
        up = up.head
    over = root.head.head if root.head.dep_ == "prep" else root.head
    clause = syntax.child(verb, "ccomp")
    told = clause is not None and syntax.child(clause, "mark") is not None
    return verb.i in {up.i, over.i} or (clause is not None and told and clause.is_ancestor(root))


def _is_of_another_clause(root: Token, report: Report) -> bool:
    """'It had been | welcomed by Roe, but Lee was caught in “a trap”': who welcomes it does not speak of the trap."""
    judged = report.verb.tag_ == "VBN" and report.verb.lemma_.lower() in reporting("judging")
    if not judged or report.who.head.lower_ != "by":
        return False
    joined = (word for word in (root, *syntax.above(root, _UP)) if word.dep_ == "conj" and word.head == report.verb)
    return any(syntax.child(word, "nsubj", "nsubjpass") is not None for word in joined)


def _is_joined_on(root: Token, report: Report, scene: Scene) -> bool:
    """'Lee said they had | asked for more and only heard “from friends”': what is joined on tells nobody's words.

    All of it is what Lee says, so her verb further up is the one that reports.
    """
    joined = (word for word in (root, *syntax.above(root, _UP)) if word.dep_ == "conj" and word.head == report.verb)
    finite = any(word.tag_ in _FINITE for word in joined)
    return finite and report.verb.dep_ == "ccomp" and report.verb.head.i in scene.report_of


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
    who = subjects.of(made, scene.quoted) if made is not None else None
    return Report(made, who) if made is not None and who is not None and is_somebody(who) else report


def _is_told(verb: Token) -> bool:
    """'Lee recalls what he was | told by an official: “…”'."""
    passive = syntax.child(verb, "auxpass") is not None
    return passive and verb.lemma_ == "tell" and any(word.lower_ == "what" for word in verb.lefts)


def _teller(report: Report, scene: Scene) -> Report:
    """For a verb that seldom reports the verb of telling above it: 'Lee said voters think “…”' are Lee's words."""
    verb = report.verb.lemma_.lower()
    uttered = verb in reporting("uttering") and (is_somebody(report.who) or scene.is_human(report.who))
    found = verb in reporting("finding") and syntax.child(report.verb, "ccomp") is None
    certain = uttered or found or verb in reporting("telling", "judging")
    ahead = any(word.tag_ == "MD" for word in report.verb.lefts)  # 'Lee said the bank would respond “in kind”'
    thing = report.who.lemma_.lower() not in reporting("documents") and hung.is_thing(scene, report.verb, report.who)
    speaks = verb not in reporting("telling") or not thing  # 'Lee said the plan agreed was “a sham”'
    if certain and speaks and report.who.lower_ != "it" and not ahead:
        return report
    over = list(syntax.above(report.verb, _LINKED))
    whole = (report.verb, *syntax.above(report.verb, _UP))  # an inserted clause tells the sentence, however deep
    asides = [word for verb in whole for word in verb.children if word.dep_ == "parataxis"]
    above = (scene.report_of.get(word.i) for word in (*over, *asides))
    aim = verb not in reporting("thinking", "direct") and not certain and not scene.is_human(report.who)
    tells = reporting("telling", "judging") if aim else reporting("telling")  # 'Lee described it as | ensuring'
    return next((told for told in above if told and told.verb.lemma_.lower() in tells), report)


def is_told_by_nobody(sight: Sight) -> bool:
    """Whether the text leaves open who said it: 'she asked for help and was told to “wait”', 'was called “a fool”'.

    A report of the whole behind it is another matter: 'they had been told to “wait”, Lee said'.
    """
    scene, end = sight.scene, sight.passage.last
    first, last = sight.sentences()
    if _agent_behind(sight) or _owned_claim(sight):
        return False
    behind = any(report.verb.i >= end for report in scene.reports_between(end, last))
    if behind or sight.passage.full or any(first <= at < last for at in scene.sources):
        return _is_told_aside(sight)
    shown = False  # 'wore a badge and the words “…”'
    root = roots(sight)[0]
    if root.dep_ == "conj" and syntax.child(root, "nsubj") is not None:
        return False  # 'points were agreed, Lee said, but “this was no end”': a clause of its own
    for word in syntax.above(root, _UP):
        if word.i in scene.report_of:
            return False
        shown = shown or word.lower_ == "words"
        written = word.dep_ == "acl" and word.tag_ == "VBN" and word.lemma_.lower() in _WRITTEN
        if (written or _is_agentless(word)) and not scene.quoted[word.i]:
            return True  # 'a shirt emblazoned with the words “…”'
        if word.dep_ == "conj" and syntax.child(word, "nsubj", "nsubjpass") is not None:
            break  # 'He was called a fool, Lee said, and the plan was “a sham”'
    return shown


def _is_told_aside(sight: Sight) -> bool:
    """'Lee, whose voice has been described as “port over gravel”, asked why': the aside leaves open who does."""
    root = roots(sight)[0]
    verb = next((word for word in syntax.above(root, _UP) if word.pos_ in {"VERB", "AUX"}), None)
    judged = verb is not None and verb.dep_ == "relcl" and verb.lemma_.lower() in reporting("judging")
    return judged and not sight.passage.full and verb is not None and _is_agentless(verb)


def is_unreal(voice: Voice | None) -> bool:
    """Whether the words were never said: 'He might have added: “Never”' (Quirk et al. 1985, 4.64)."""
    verb = voice.report if voice is not None else None
    if verb is not None and verb.tag_ == "VB" and verb.lemma_.lower() in reporting("judging"):
        return any(word.lower_ in {"may", "might"} for word in verb.lefts)  # 'what he might consider “ideal”'
    if verb is None or verb.tag_ != "VBN" or verb.lemma_.lower() not in reporting("telling"):
        return False
    aids = {word.lower_ for word in verb.lefts if word.dep_ == "aux"}
    return "have" in aids and not aids.isdisjoint({"could", "might", "should", "would"})


def _is_agentless(word: Token) -> bool:
    """'was told', 'has been called', 'a firm described as', with nobody who does it."""
    passive = word.tag_ == "VBN" and (word.dep_ == "acl" or syntax.child(word, "auxpass") is not None)
    if word.lemma_ == "ask" and syntax.child(word, "xcomp") is not None:
        return False  # 'said that tenants were asked to “pay more for less”'
    rumoured = word.lemma_.lower() in _RUMOURED and syntax.child(word, "xcomp") is not None
    saying = rumoured or word.lemma_.lower() in reporting("telling", "judging")
    due = any(aux.tag_ == "MD" for aux in word.lefts)  # 'told Roe that it would be considered “a danger zone”'
    return passive and saying and not due and syntax.child(word, "agent") is None


def gapped(sight: Sight) -> Voice | None:
    """'Lee spoke of “a new start”; Roe of “a closed book”': the verb is left away the second time (Quirk 13.92)."""
    earlier, scene = sight.earlier, sight.scene
    if earlier is None or not sight.told or sight.voice is None or sight.voice.report is None or sight.passage.full:
        return None
    between = [word for word in scene.doc[earlier.last : sight.passage.first] if word.is_alpha]
    if len(between) > _LEAD_IN or scene.reports_between(earlier.last, sight.passage.first):
        return None
    words = between[1:] if between and between[0].lower_ in {"and", "but", "while"} else between
    name = list(takewhile(scene.is_person, words))
    linked = len(name) < len(words) and words[len(name)].lower_ in {"of", "that"}
    return named(name[-1], "gapped", sight.voice.report) if name and linked else None


def governed(sight: Sight) -> Voice | None:
    """The reporting verb above the passage, or inserted into it as a parenthesis.

    In 'Lee rejected Roy's claim that it was “a sham”' the words are Roy's: his claim is nearer than what Lee does.
    """
    if claim := _agent_behind(sight) or _owned_claim(sight) or _led_in(sight):
        return claim
    found = list(_governing(sight))
    if not found:
        return None
    _, nearest_one = min(found, key=lambda row: (row[0], abs(row[1].verb.i - sight.passage.first)))
    report = _claimant(nearest_one, sight.scene)
    return named(report.who, "governed", report.verb)


def _agent_behind(sight: Sight) -> Voice | None:
    """'It was described as “a sham” by | Lee', 'called “a fool” by Lee': the agent was hung on the quoted words."""
    doc, scene, passage = sight.scene.doc, sight.scene, sight.passage
    by = next((word for word in doc[passage.last : passage.last + _LINKED] if not word.is_punct), None)
    whom = syntax.child(by, "pobj") if by is not None and by.lower_ == "by" else None
    if passage.full or whom is None or not syntax.can_speak(whom):
        return None
    passive = (
        word for word in scene.before(doc[passage.first], max(0, passage.first - _CLOSE)) if word.tag_ == "VBN"
    )
    verb = next((word for word in passive if word.lemma_.lower() in reporting("judging", "telling")), None)
    return named(whom, "governed", verb) if verb is not None else None


def _led_in(sight: Sight) -> Voice | None:
    """'footage of Lee saying last week, “…”', 'a note reading “…”': a participle is the last verb before the mark.

    Or a verb of telling, and a comma: 'and when Lee asks, very quietly, “Who?”, he knows'.
    """
    doc, scene = sight.scene.doc, sight.scene
    words = scene.text[sight.passage.span.start : sight.passage.span.end]
    whole = sight.passage.full or (words[0].isupper() and words[-1] in ".?!")
    comma = whole and doc[max(0, sight.passage.first - 2) : sight.passage.first].text.startswith(",")
    for word in scene.before(doc[sight.passage.first], max(0, sight.passage.first - _LEAD_IN)):
        if word.pos_ in {"VERB", "AUX"}:
            participle = word.tag_ == "VBG" and syntax.child(word, "aux") is None  # not 'while Lee is urging calm'
            report = scene.report_of.get(word.i) if participle else None
            if _lacks_complement(word, sight.passage.first) and word.i in scene.report_of:
                return named(scene.report_of[word.i].who, "governed", word)
            if comma and word.tag_ in {"VBD", "VBZ", "VBP"} and word.lemma_.lower() in reporting("telling"):
                report = scene.report_of.get(word.i)
            said = report is not None and word.lemma_.lower() in reporting("telling") | {"read"}
            return named(report.who, "governed", word) if said and report is not None else None
        if word.text in {".", ";", "?", "!"} or "\n" in word.text:
            return None
    return None


def _lacks_complement(verb: Token, mark: int) -> bool:
    """'who had | called the deal “close to collapse”': the words right behind its object were hung elsewhere."""
    found = [word for word in verb.rights if word.dep_ in {"ccomp", "dobj", "oprd"}]
    if verb.lemma_.lower() not in _CALLING or len(found) != 1 or found[0].dep_ == "ccomp":
        return False
    behind = verb.doc[found[0].right_edge.i + 1 : mark]
    return found[0].right_edge.i < mark and all(word.is_punct for word in behind)


def _owned_claim(sight: Sight) -> Voice | None:
    """The owner of a noun of saying that has the passage in its clause, if no verb reports it first."""
    scene = sight.scene
    if (owner := _owner_of_line(sight)) is not None:
        return named(owner, "noun")
    for root in roots(sight)[:1]:
        for word in syntax.above(root, _UP):
            if word.i in scene.report_of:
                return None
            said = syntax.child(word, "nsubj") if word.lemma_ == "be" else word  # 'Lee's view is that it is “a sham”'
            if said is None or said.lemma_.lower() not in reporting("nouns") or _is_asked_for(said, word):
                continue
            owner = syntax.child(said, "poss")
            told = owner is not None and word.i < sight.passage.first and not scene.quoted[word.i]
            if owner is not None and told and syntax.can_speak(owner):
                judge = _judge(root, word)
                return named(judge, "governed", word.head) if judge is not None else named(owner, "noun", word)
    return None


def _is_asked_for(said: Token, verb: Token) -> bool:
    """Whether 'be' links the noun of saying with something else than a that-clause: 'Lee's claim is “a sham”'."""
    clause = syntax.child(verb, "ccomp") if said is not verb else None
    return said is not verb and (clause is None or syntax.child(clause, "mark") is None)


def _owner_of_line(sight: Sight) -> Token | None:
    """'She replied with a line of Tom | Lee's: “…”': whose the words are that are brought in right before them."""
    begin = sight.passage.first
    before = (sight.scene.doc[at] for at in range(begin - 1, max(0, begin - _LINKED - 1) - 1, -1))
    last = next((word for word in before if not word.is_punct and not word.is_space), None)
    owner = last.head if last is not None and last.tag_ == "POS" else None
    of = owner.head if owner is not None and owner.dep_ == "pobj" and owner.head.lower_ == "of" else None
    said = of is not None and of.head.lemma_.lower() in _PIECES | reporting("nouns")
    return owner if said and syntax.can_speak(owner) else None


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


def nearest(sight: Sight) -> Voice | None:
    """The nearest reporting verb of the sentence, not across another quotation."""
    scene, passage = sight.scene, sight.passage
    rows = []
    first, last = sight.sentences()
    if first and scene.doc[first - 1].text == ":":  # 'Lee told Roe: By May, the ministry must list “all the dead”'
        first = scene.sentences(first - 1, first)[0]
    for report in scene.reports_between(max(first, passage.first - _NEAR), min(last, passage.last + _NEAR)):
        at = report.verb.i
        if report.verb.lemma_ == "ask" and report.verb.dep_ == "advcl" and report.verb.tag_ == "VBN":
            continue  # 'When asked by reporters, …'
        if _is_due(report.verb):
            continue
        distance = at - passage.last if at >= passage.last else passage.first - at
        between = (passage.last, at) if at >= passage.last else (at, passage.first)
        rows.append((any(scene.quoted[between[0] : between[1]]), distance, at, report))
    if not rows:
        return None
    report = min(rows, key=lambda row: row[:3])[3]
    return named(report.who, "nearest", report.verb)


def _is_due(verb: Token) -> bool:
    """'The palace said: Lee must list “all the dead” and | begin talks': what somebody is to do tells no words."""
    over = verb.head if verb.dep_ == "conj" else verb
    return verb.tag_ == "VB" and any(word.tag_ == "MD" for word in over.lefts)


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


def _judge(root: Token, said: Token) -> Token | None:
    """'The bank called her remarks “a sham”', 'described them as “a sham”': the bank's words for what she said."""
    verb = said.head
    called = root.dep_ == "appos" and root.head == said and verb.lemma_.lower() in _CALLING
    likened = root.dep_ == "pobj" and root.head.lower_ == "as" and verb.lemma_.lower() in reporting("judging")
    judged = said.dep_ == "dobj" and (called or (likened and root.head.head in {said, verb}))
    who = syntax.child(verb, "nsubj") if judged else None
    return who if who is not None and syntax.can_speak(who) else None
