"""Sieves for quotations without a reporting clause: what comes before, behind or above them tells.

The conventions are those of news style guides: a quotation goes on with its speaker until another is named (AP
Stylebook, 'quotations in the news'; Guardian style guide, 'quotation marks'); a quotation set apart has its name
below.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from briefing_app.extract import shown, syntax
from briefing_app.extract.newcomers import NEW
from briefing_app.extract.scene import reporting
from briefing_app.extract.sight import Sight, Voice, line_of, named, roots

if TYPE_CHECKING:
    from spacy.tokens import Token

    from briefing_app.extract.scene import Passage

_FAR = 60  # tokens of a paragraph that are looked back
_CARRIED = 220  # characters of narration over which a speaker carries on inside one paragraph
_UP_TO_DOER = 5
_APART = 2  # paragraphs from a quotation to one that may still go on with its speaker
_GAP = 4  # tokens (marks, line ends) behind a quotation
_ASKING = frozenset({"ask", "demand", "inquire", "enquire", "press"})
COMING = frozenset({"be", "come"})
REPLIES = frozenset({"answer", "rejoinder", "reply", "response", "retort", "riposte"})
_POINTING = frozenset({"that", "this", "these", "those", "so", "such", "thus"})
_TELLERS = frozenset({"nsubj", "pobj"})
_SEEMING = frozenset({"appear", "be", "become", "feel", "look", "remain", "seem", "sound", "stay"})
_CREDIT_LINE = 90  # characters
_CREDIT_WORDS = 8
_CREDIT_CAPITALS = 0.6  # share of its words
_RETORT, _REPLY = 6, 14  # words of talk by turns
_SELVES = frozenset({"i", "me", "my", "we", "us", "our", "ours"})
_SLOGAN = 2  # words of a heading between marks that may as well be a name
_DASH = re.compile(  # also '— defense attorney Ann Lee, in court on Tuesday', below or right behind
    r"[\"'”’]?\s*[―—–-]{1,2}\s*(?:(?:[a-z][\w’'-]* ){1,4}(?=[A-Z]))?([A-Z][^\n―—–\"“”]{2,60})"
)
_HEADED = re.compile(r"[\"'”’]*\s*[:―—–-]\s*([A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){0,3})(?= [a-z]|\s*$)")  # '“…”: Lee on'
_CREDIT = re.compile(r"\b(?:Images?|Photo\w*|Getty|Reuters|AP|AFP|Credit)\b")
_BYLINE = re.compile(r"[ \t]*(?:By|BY|Words by|Story by)[ \t]+[A-Z][^\n.]{2,60}$", re.MULTILINE)
_CLAUSE_IN_CREDIT = re.compile(r"[\"“”?!:]|, (?:and|but) |\b(?:is|was|has|had|said|says|will|are|were)\b")


def floating(sight: Sight) -> Voice | None:
    """'“…,” she said. “…”': the next quotation of a paragraph, with little or nothing between."""
    if not sight.earlier or not sight.voice or sight.earlier.paragraph != sight.passage.paragraph:
        return None
    between = sight.between()
    if not re.search(r"\w{2}", between):
        return replace(sight.voice, rule="adjoining")
    another = _stranger_again(sight) or _reacting(sight, sight.earlier)
    another = another or _opening(sight, sight.earlier) or _told_by_another(sight, sight.voice)
    if sight.passage.full and another:
        return another
    if not sight.told and sight.voice.start < sight.scene.paragraphs[sight.passage.paragraph][0]:
        return None  # the passage before is nobody's, and he spoke in another paragraph
    return replace(sight.voice, rule="floating") if sight.passage.full and len(between) < _CARRIED else None


def _reacting(sight: Sight, earlier: Passage) -> Voice | None:
    """The person whom a sentence between two quotations shows acting, saying nothing: '“…” Lee laughed. “…”'."""
    scene = sight.scene
    end = scene.sentences(sight.passage.first, sight.passage.last)[0]
    while end > earlier.last and (scene.doc[end - 1].is_punct or scene.doc[end - 1].is_space):
        end -= 1  # a mark that the parse took for a sentence
    begin = max(earlier.last, scene.sentences(end - 1, end)[0])
    reports = scene.reports_between(begin, end)  # 'Lee laughed' may report, 'Lee said no' does
    told = (one.verb for one in reports if not _says_nothing(one.verb))
    if end <= earlier.last or any(verb.lemma_.lower() not in reporting("direct") for verb in told):
        return None
    acting = (word for word in scene.doc[begin:end] if word.dep_ == "nsubj" and shown.is_main(word.head))
    seen = (word for word in acting if word.head.lemma_ != "be" or syntax.child(word, "poss") is None)
    return next((named(word, "foregoing") for word in seen if scene.is_human(word)), None)  # not 'Her son was ill'


def _told_by_another(sight: Sight, voice: Voice) -> Voice | None:
    """Who else is reported in the sentence before: '“…,” Lee said. Roe said it was not so. “…”' are Roe's words.

    Somebody new by name or as 'one of them'; 'she' and 'the director' may be whoever spoke last.
    """
    scene = sight.scene
    end = scene.sentences(sight.passage.first, sight.passage.last)[0]
    reports = scene.told_between(scene.sentences(end - 1, end)[0], end) if end else ()
    who = reports[-1].who if reports else None
    if who is None or who.i < sight.passage.first - _FAR or voice.head is None:
        return None
    new = (who.pos_ == "PROPN" and scene.is_person(who)) or who.lower_ == "one"
    new = new or (voice.rule == "doer" and scene.is_human(who))  # who 'lent “for free”' has not spoken
    same = syntax.named_head(who).lower_ == voice.head.lower_
    return named(who, "foregoing", reports[-1].verb) if new and not same else None


def _opening(sight: Sight, earlier: Passage) -> Voice | None:
    """Whose name opens a sentence that runs on into the quotation, whatever its verb: '“…” Roe preferred “…”'."""
    scene, begin = sight.scene, sight.scene.sentences(sight.passage.first, sight.passage.last)[0]
    runs_on = begin >= earlier.last and sight.between().rstrip(" \"'“‘")[-1:].isalpha()
    name = (
        next((word for word in scene.doc[begin : sight.passage.first] if not word.is_punct), None)
        if runs_on
        else None
    )
    if name is None or name.pos_ != "PROPN" or not scene.is_person(name):
        return None
    last = next(up for up in (name, *syntax.above(name)) if up.dep_ != "compound")
    return named(last, "foregoing")


def _says_nothing(verb: Token) -> bool:
    """'Lee did not complain. “…”', 'Roe agreed. “…”': what was said is yet to come."""
    bare = verb.dep_ == "ROOT" and syntax.child(verb, "ccomp", "dobj", "xcomp", "prep", "acomp") is None
    return bare or syntax.child(verb, "neg") is not None


def foregoing(sight: Sight) -> Voice | None:
    """A quotation that is a sentence of its own: whoever the sentence before it, in its paragraph, reports."""
    scene, passage = sight.scene, sight.passage
    start = scene.paragraphs[passage.paragraph][0]
    near = sight.earlier if sight.earlier and sight.earlier.paragraph == passage.paragraph else None
    if not passage.full or (near and len(sight.between()) < _CARRIED):
        return None
    first, last = scene.tokens(start, passage.span.start)
    first = max(first, passage.first - _FAR, near.last if near else 0)
    begin = max(first, scene.sentences(passage.first, passage.last)[0])
    if scene.text[start : passage.span.start].rstrip(" \"'“‘")[-1:] in {".", "?", "!"}:
        begin = last  # a new sentence, whatever the parse says
    reports = scene.told_between(begin, last)
    if reports:
        told = shown.main(reports)
        return named(told.who, "foregoing", told.verb)
    shows = shown.last(scene, first, begin, "foregoing") or shown.only_one(scene, passage, first, begin)
    return _stranger_again(sight) or shows


def _stranger_again(sight: Sight) -> Voice | None:
    """'“Why?” said a vendor surnamed Roe. He had sold little. “It is the price.”': still the vendor."""
    near = sight.earlier is not None and sight.earlier.paragraph == sight.passage.paragraph and sight.told
    who = sight.voice.head if near and sight.voice is not None else None
    article = syntax.child(who, "det", "nummod") if who is not None and who.pos_ == "NOUN" else None
    if who is None or sight.earlier is None or article is None or article.lower_ not in NEW:
        return None
    between = [word for word in sight.scene.doc[sight.earlier.last : sight.passage.first] if word.i > who.i]
    acting = [word for word in between if word.dep_ == "nsubj" and shown.is_main(word.head)]
    again = bool(acting) and all(word.lower_ in {"he", "she"} for word in acting)
    return replace(sight.voice, rule="foregoing") if again and sight.voice is not None else None


def continued(sight: Sight) -> Voice | None:
    """A quotation whose last paragraph closed no mark goes on."""
    running = (
        sight.earlier and not sight.earlier.stretch.closed and sight.earlier.paragraph != sight.passage.paragraph
    )
    return replace(sight.voice, rule="continued") if running and sight.voice else None


def credited(sight: Sight) -> Voice | None:
    """'“…” — Name', on the same line or the next; and the name line above or under a quotation set apart."""
    scene, passage = sight.scene, sight.passage
    end = scene.paragraphs[passage.paragraph][1]
    headed = _HEADED.match(scene.text, passage.span.end, end) if scene.is_headline(passage.paragraph) else None
    if headed and scene.is_person(scene.doc[scene.tokens(*headed.span(1))[1] - 1]):
        return line_of(*headed.span(1), "credited")
    same = _DASH.match(scene.text, passage.span.end, end)
    if same and passage.full and _is_credit(same[1]):
        return _credit(same.start(1), same[1])
    if scene.outside(passage.paragraph):
        return None
    if passage.full and (signed := _headed_by(sight) or _signed_by(sight)):
        return signed
    return _named_below(sight) if scene.is_headline(passage.paragraph) and passage.words > _SLOGAN else None


def _named_below(sight: Sight) -> Voice | None:
    """A heading that is nothing but a quotation: the one person named in the paragraph under it, who then speaks.

    In interviews the headline, in long reports the crossheads are so; what stands under them introduces the speaker.
    """
    scene, number = sight.scene, sight.passage.paragraph + 1
    while number < len(scene.paragraphs) and _BYLINE.match(scene.text, *scene.paragraphs[number]):
        number += 1
    if number >= len(scene.paragraphs):
        return None
    first, last = scene.tokens(*scene.paragraphs[number])
    persons = [word for word in scene.doc[first:last] if scene.is_person(word) and not scene.quoted[word.i]]
    names = [word for word in persons if word.i + 1 >= last or not scene.is_person(word.nbor(1))]
    return named(names[0], "credited") if len(names) == 1 else None


def _signed_by(sight: Sight) -> Voice | None:
    """The name line under a paragraph that is only a quotation."""
    scene, number = sight.scene, sight.passage.paragraph + 1
    if number >= len(scene.paragraphs):
        return None
    start, end = scene.paragraphs[number]
    if end - start > _CREDIT_LINE or any(scene.quoted[slice(*scene.tokens(start, end))]):
        return None
    line = scene.text[start:end]
    name = line.strip(" —–―-.*\t")
    return _credit(start + line.index(name), name) if _is_credit(name) else None


def _headed_by(sight: Sight) -> Voice | None:
    """The name line above a paragraph that is only a quotation, as broadcasters print their interviewees."""
    scene, number = sight.scene, sight.passage.paragraph
    if not number or scene.outside(number) or (sight.earlier and sight.earlier.paragraph == number - 2):
        return None  # a name between two quotations stands below the first
    start, end = scene.paragraphs[number - 1]
    line = scene.text[start:end].rstrip(" :\t")
    first, last = scene.tokens(start, start + len(line.split(",", maxsplit=1)[0]))
    named_there = last > first and scene.is_person(scene.doc[last - 1])
    return _credit(start, line) if named_there and len(line) <= _CREDIT_LINE and _is_credit(line) else None


def _credit(start: int, line: str) -> Voice:
    """The name that `line`, found at `start`, begins with; an office may follow after a comma."""
    return line_of(start, start + len(line.split(",", maxsplit=1)[0].rstrip()), "credited")


def _is_credit(line: str) -> bool:
    words = line.split(",", maxsplit=1)[0].split()
    if not words:
        return False
    capital = sum(word[:1].isupper() for word in words)
    plain = not _CREDIT.search(line) and not _CLAUSE_IN_CREDIT.search(line) and words[0].lower() != "by"
    return plain and 1 < len(words) <= _CREDIT_WORDS and capital >= _CREDIT_CAPITALS * len(words)


def alternating(sight: Sight) -> Voice | None:
    """The third of three short paragraphs of talk: '“Can you?” asked Lee. | “I cannot,” said Roy. | “Cannot?”'.

    Two who speak by turns need no names (Muzny et al. 2017, 'conversation'); a long one rather goes on.
    """
    passage, before = sight.passage, sight.earlier
    if not sight.partner or not sight.voice or before is None or sight.scene.outside(passage.paragraph):
        return None
    words = {sight.scene.text[voice.start : voice.end] for voice in (sight.partner, sight.voice)}
    if sight.voice.report is None or sight.partner.report is None or len(words) == 1:
        return None
    asks, asked = (sight.scene.text[one.span.end - 1] == "?" for one in (passage, before))
    again = asks and not asked and sight.partner.report.lemma_ in _ASKING
    answered = asked and not asks and sight.voice.rule == "alternating"
    most = _REPLY if again or answered else _RETORT if before.words <= _REPLY else 0
    return replace(sight.partner, rule="alternating") if passage.words <= most else None


def answering(sight: Sight) -> Voice | None:
    """'“We hope so,” came the reply.': whoever spoke before the one who spoke last, and was then spoken to."""
    if not is_a_reply(sight):
        return None
    asked = _asked(sight)
    return asked or (replace(sight.other, rule="answering") if sight.other else None)


def _asked(sight: Sight) -> Voice | None:
    """Whom the sentence before asks: 'His son asked him for the secret. “Stay home,” was the answer.'."""
    first = sight.scene.sentences(sight.passage.first, sight.passage.last)[0]
    start = sight.scene.tokens(sight.scene.paragraphs[sight.passage.paragraph][0], sight.passage.span.start)[0]
    before = sight.scene.doc[sight.scene.sentences(max(start, first - 1), first)[0] : first]
    verb = next((word for word in before if word.lemma_ == "ask" and not sight.scene.quoted[word.i]), None)
    whom = syntax.child(verb, "dobj", "dative") if verb is not None else None
    human = whom is not None and (whom.lower_ in {"her", "him"} or sight.scene.is_human(whom))
    return named(whom, "answering", verb) if whom is not None and human else None


def is_a_reply(sight: Sight) -> bool:
    """Whether a clause without a speaker calls the passage a reply: not 'came the reply from Lee'."""
    begin = sight.passage.last
    behind = sight.scene.doc[begin : begin + _GAP + _GAP]
    came = any(word.lemma_ in COMING and word.i < begin + _GAP for word in behind)
    reply = any(word.lemma_ in REPLIES and word.dep_ in {"nsubj", "attr"} for word in behind)
    return came and reply and not any(word.dep_ == "poss" or word.lower_ in {"from", "of"} for word in behind)


def introduced(sight: Sight) -> Voice | None:
    """A paragraph that opens with a quotation, and has no clause for it: whoever the paragraph before it reports."""
    scene, passage = sight.scene, sight.passage
    begin = scene.paragraphs[passage.paragraph][0]
    opens = not any(map(str.isalnum, scene.text[begin : passage.span.start]))
    if not passage.full or not opens or passage.paragraph == 0 or _is_crosshead(sight):
        return None
    return shown.last(scene, *scene.tokens(*scene.paragraphs[passage.paragraph - 1]), "introduced")


def recalled(sight: Sight) -> Voice | None:
    """'“It was dark.” That is how Lee remembers the night', '“…” Those were the words of Lee'."""
    doc, at = sight.scene.doc, sight.passage.last
    while at < len(doc) and at < sight.passage.last + _GAP and (doc[at].is_punct or doc[at].is_space):
        at += 1
    owned = at + 1 < len(doc) and doc[at].lower_ == "it" and doc[at + 1].lemma_ == "belong"  # 'It belonged to Lee.'
    withal = (
        at + 1 < len(doc) and doc[at].lower_ == "with" and doc[at + 1].lower_ in _POINTING
    )  # 'With that, he left'
    pointing = owned or withal or (at < len(doc) and doc[at].lower_ in _POINTING)
    said = sight.passage.full and at < len(doc) and doc[at].is_sent_start
    if not pointing or not said or doc[at].dep_ == "det" or sight.scene.quoted[at]:
        return None
    told = (word for word in doc[at].sent if _is_told_of(word) and not sight.scene.quoted[word.i])
    return next((named(word, "recalled") for word in told if sight.scene.is_human(word)), None)


def _is_told_of(word: Token) -> bool:
    """'how | Lee remembers it', 'the words of | Lee', '| Lee's answer'."""
    owns = word.dep_ == "poss" and word.head.lemma_.lower() in reporting("nouns")
    return owns or word.dep_ in _TELLERS


def carried(sight: Sight) -> Voice | None:
    """A quotation that is a sentence of its own, with nobody named: the last speaker goes on."""
    before = sight.scene.text[sight.scene.paragraphs[sight.passage.paragraph][0] : sight.passage.span.start]
    runs_on = before.rstrip(" \"'“‘")[-1:].isalpha()  # 'The list is kept “in the harbour, for all to see.”'
    if not sight.passage.full or runs_on or not sight.voice or not sight.earlier:
        return None
    if _is_crosshead(sight) or _told_since(sight):
        return None
    apart = sight.passage.paragraph - sight.earlier.paragraph
    return replace(sight.voice, rule="carried") if apart <= 1 or (apart == _APART and _is_nobodys(sight)) else None


def _is_crosshead(sight: Sight) -> bool:
    """Whether a short line between marks heads what follows: nobody goes on in it."""
    number = sight.passage.paragraph
    short = sight.scene.is_headline(number) and sight.scene.text[sight.passage.span.end - 1] not in ".,!?…"
    return short and not sight.scene.outside(number)


def _told_since(sight: Sight) -> bool:
    """Whether somebody else, who is no 'he', was reported since the last speaker: 'An aide said it “came late”'."""
    voice, last = sight.voice, sight.earlier.last if sight.earlier else 0
    if voice is None or voice.report is None:
        return False
    first = max(voice.report.i + 1, sight.scene.tokens(voice.end, voice.end + 1)[0])
    told = sight.scene.told_between(first, sight.passage.first) if first < sight.passage.first else ()
    newly = (one.who for one in told if one.verb.lemma_.lower() in reporting("telling") and one.verb.i < last + _FAR)
    return any(who.pos_ == "NOUN" and sight.scene.is_human(who) for who in newly)


def _is_nobodys(sight: Sight) -> bool:
    """Whether the paragraph before names and reports nobody: 'It began with six children. Now there are 90.'."""
    scene = sight.scene
    first, last = scene.tokens(*scene.paragraphs[sight.passage.paragraph - 1])
    human = any(scene.is_human(word) for word in scene.doc[first:last])
    return not scene.outside(sight.passage.paragraph) and not human and not scene.reports_between(first, last)


def viewed(sight: Sight) -> Voice | None:
    """'To Ann Lee, the sale rests on “…”', 'For Lee, a driver, it was “…”': whose eyes the clause is seen with."""
    for word in syntax.above(roots(sight)[0], _UP_TO_DOER):
        eyes = [child for child in word.lefts if child.dep_ == "prep" and child.lower_ in {"to", "for"}]
        fronted = any(child.i == child.sent.start and child.lower_ == "to" for child in eyes)
        if not (word.lemma_ in _SEEMING or fronted) or sight.scene.quoted[word.i]:
            continue
        whose = (syntax.child(child, "pobj") for child in eyes)
        return next(
            (named(who, "viewed", word) for who in whose if who is not None and sight.scene.is_person(who)), None
        )
    return None


def indirect(sight: Sight) -> Voice | None:
    """'Lee said the scheme had worked. Families were “better off by far”.': the report goes on without its verb.

    Also 'It was over, Lee had said. Bonn was making itself “a fool”.': a deed in the tense of reported speech.

    Free indirect speech (Quirk et al. 1985, 14.35): a predicate in marks, in a sentence that reports nobody, is of
    whom the sentence before it in the paragraph reports.
    """
    scene, passage = sight.scene, sight.passage
    first, last = scene.sentences(passage.first, passage.last)
    start = scene.tokens(scene.paragraphs[passage.paragraph][0], passage.span.start)[0]
    told_of = _is_predicate(sight) or _is_backshifted(sight) or _is_of_oneself(sight)
    if passage.full or passage.words <= _SLOGAN or first <= start or not told_of:
        return None
    before = scene.sentences(first - 1, first)[0]
    told = scene.told_between(max(start, before), first)
    if not told or scene.reports_between(first, last) or not syntax.can_speak(told[-1].who):
        return None
    if any(_is_papers(word) for word in scene.doc[first : passage.first]):
        return None
    return named(told[-1].who, "indirect", told[-1].verb)


def _is_papers(subject: Token) -> bool:
    """'A | note by his secretary recorded that': the subject, a document, of a verb that takes a that-clause."""
    clause = syntax.child(subject.head, "ccomp") if subject.dep_ == "nsubj" else None
    told = clause is not None and syntax.child(clause, "mark") is not None
    return told and subject.lemma_.lower() in reporting("documents")


def _is_of_oneself(sight: Sight) -> bool:
    """Whether the words have 'we' or 'our' in them: no reporter's, wherever they stand."""
    return any(word.lower_ in _SELVES for word in sight.scene.doc[sight.passage.first : sight.passage.last])


def _is_predicate(sight: Sight) -> bool:
    """Whether an auxiliary comes right before the marks, of a subject that is nobody who may speak for himself."""
    scene, first = sight.scene, sight.passage.first
    before = (scene.doc[at] for at in range(first - 1, max(0, first - _GAP) - 1, -1))
    verb = next((word for word in before if word.is_alpha and word.dep_ != "neg"), None)
    if verb is None or verb.pos_ != "AUX" or scene.quoted[verb.i]:
        return False
    who = next((syntax.child(one, "nsubj", "nsubjpass") for one in (verb, verb.head)), None)
    return who is None or not scene.is_human(who) or who.lower_ in {"he", "she"}


def _is_backshifted(sight: Sight) -> bool:
    """Whether the clause has 'was …ing', 'had …ed' or 'would', and its subject is no human being."""
    scene = sight.scene
    verb = next((up for up in syntax.above(roots(sight)[0], _UP_TO_DOER) if up.pos_ == "VERB"), None)
    who = syntax.child(verb, "nsubj") if verb is not None else None
    if verb is None or who is None or scene.quoted[verb.i] or scene.is_human(who) or verb.dep_ != "ROOT":
        return False
    aids = {word.lower_ for word in verb.lefts if word.dep_ == "aux"}
    return bool(aids & {"was", "were", "had", "would"})
