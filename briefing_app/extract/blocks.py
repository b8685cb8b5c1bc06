"""Words quoted without quotation marks: paragraphs taken whole from elsewhere, and the answers of an interview.

A long quotation is set off as a block, without marks, after a colon (Chicago 13.9 'block quotations'; Guardian style
guide); a transcript gives each turn its speaker's name and a colon (AP Stylebook, 'question and answer format'). Only
what cannot be anything else is taken: a block needs an outlet, a document or a verb of writing before its colon; an
interview needs two who take turns, one of them asking. Experts who each answer a heading are no interview.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import takewhile
from typing import TYPE_CHECKING

from briefing_app.extract import interview
from briefing_app.extract.kinds import is_outlet
from briefing_app.extract.scene import reporting
from briefing_app.extract.sight import Voice, line_of, named
from briefing_app.model.facts import QuoteKind
from briefing_app.model.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from spacy.tokens import Token

    from briefing_app.extract.scene import Scene

_LEAST = 60  # characters of a block; a shorter line after a colon is a heading or a list's
_LONGEST = 8  # paragraphs of one block
_SET_OFF = re.compile(r"[ \t]*>[ \t]*")  # the mark of quoted lines in mail and Markdown
_SIGNED = re.compile(  # '> — Jane Roe, the minister', below a block
    r"[ \t]*>[ \t]*[—–-]{1,2}[ \t]*(?P<who>[A-Z][\w.’'-]+(?: [\w.’'-]+){0,5})(?:[,(|][^\n]{0,100}|[ \t]*)"
)
_LISTED = re.compile(r"[ \t]*(?:[-•–—*·▪]|\(?\d{1,2}[.)])\s|[ \t]*[\"“‘«„']")
_SOURCE_LINE = re.compile(r"\s*\[[^\[\]\n]{2,60}\]\s*$")  # '[Source]', a link in brackets: the block ends here
_LABEL = re.compile(r"[ \t]*[*_]{0,3}([A-Z][\w.’'-]*(?: [\w.’'-]+){0,3})[*_]{0,3}[:.][*_]{0,3}[ \t]+(?=\S)")
_INITIALS = re.compile(r"[A-Z]{2,4}")
_ANSWER, _QUESTION = "A", "Q"
_TURNS = 2  # of each who takes part
_ASKS = 0.5  # share of an interviewer's turns that are questions


@dataclass(frozen=True, slots=True)
class Block:
    """Quoted words without marks, and whose they are."""

    span: Span
    kind: QuoteKind
    voice: Voice


def find(scene: Scene) -> list[Block]:
    """The blocks and turns of `scene`, in order; none that a quotation between marks already covers."""
    found = [*_set_off(scene), *_answers(scene), *_answered(scene)]
    marked = [passage.span for passage in scene.passages]
    return [block for block in found if not any(_covers(span, block.span) for span in marked)]


def _covers(span: Span, block: Span) -> bool:
    return 2 * (min(span.end, block.end) - max(span.start, block.start)) > block.end - block.start


# ---------------------------------------------------------------- blocks


def _set_off(scene: Scene) -> Iterator[Block]:
    for number, (start, end) in enumerate(scene.paragraphs[:-1]):
        line, below = scene.text[start:end].rstrip(), scene.paragraphs[number + 1]
        if _SET_OFF.match(line):
            continue
        if _SET_OFF.match(scene.text, *below):
            yield from _marked(scene, number)
        elif line.endswith(":") or (line[-1:].isalnum() and _closed_after(scene, number + 1)):
            voice = _writer(scene, *scene.tokens(start, end))
            if voice is not None:
                yield from (Block(_words(scene, at), QuoteKind.PRINT, voice) for at in _extent(scene, number + 1))


def _marked(scene: Scene, number: int) -> Iterator[Block]:
    """The block that '>' sets off below paragraph `number`: whose it is stands below it after a dash, or above it.

    Above it any verb of saying will do where a colon follows: that the words are quoted is beyond doubt.
    """
    start, end = scene.paragraphs[number]
    paragraphs = _extent(scene, number + 1)
    signed = _SIGNED.fullmatch(scene.text, *scene.paragraphs[paragraphs[-1]])
    voice = line_of(*signed.span("who"), "block") if signed else None
    kind = QuoteKind.SPEECH if voice else QuoteKind.PRINT
    if voice is None:
        voice = _writer(scene, *scene.tokens(start, end))
    if voice is None and scene.text[start:end].rstrip().endswith(":"):
        voice = _sayer(scene, *scene.tokens(start, end))
        kind = QuoteKind.PRINT if voice and _is_body(voice.head) else QuoteKind.SPEECH
    if voice is not None:
        yield from (Block(_words(scene, at), kind, voice) for at in paragraphs[: -1 if signed else None])


def _sayer(scene: Scene, first: int, last: int) -> Voice | None:
    """Who is the last to say something in the tokens `first`..`last`."""
    reports = scene.told_between(max(first, scene.sentences(max(first, last - 2), last)[0]), last)
    return named(reports[-1].who, "block", reports[-1].verb) if reports else None


def _is_body(who: Token | None) -> bool:
    """Whether `who` is named and no person: what an organisation says at such length it has written."""
    return who is not None and who.pos_ == "PROPN" and who.ent_type_ != "PERSON"


def _writer(scene: Scene, first: int, last: int) -> Voice | None:
    """Whose words the tokens `first`..`last`, a colon at their end, announce: an outlet's, document's or writer's."""
    begin = max(first, scene.sentences(max(first, last - 2), last)[0])
    outlets = [word for word in scene.doc[begin:last] if is_outlet(word) and not scene.quoted[word.i]]
    if outlets and any(word.pos_ == "VERB" for word in scene.doc[begin:last]):
        return _name_of(outlets[-1])
    reports = scene.told_between(begin, last)
    if not reports:
        return None
    who, verb = reports[-1].who, reports[-1].verb
    written = who.lemma_.lower() in reporting("documents") or verb.lemma_.lower() in {"write", "tweet", "post"}
    return named(who, "block", verb) if written else None


def _name_of(word: Token) -> Voice:
    """The whole name of the outlet in which `word` stands."""
    first = word
    while first.i > first.sent.start and first.nbor(-1).ent_type_ == "ORG":
        first = first.nbor(-1)
    return line_of(first.idx, word.idx + len(word), "block")


def _extent(scene: Scene, number: int) -> Sequence[int]:
    """The paragraphs of the block that begins with paragraph `number`.

    As far as they are set off by '>', or to a source in brackets; without either only the first is surely quoted.
    """
    following = (scene.text[start:end] for start, end in scene.paragraphs[number:])
    set_off = len(list(takewhile(_SET_OFF.match, following)))
    if set_off:
        return range(number, number + set_off)
    lines = [scene.text[start:end] for start, end in scene.paragraphs[number : number + _LONGEST]]
    closed = _closed_after(scene, number)
    if closed:
        return range(number, number + closed)
    plain = len(lines[0]) >= _LEAST and not _LISTED.match(lines[0]) and lines[0].rstrip()[-1:] in {".", "!", "?"}
    return range(number, number + plain)


def _closed_after(scene: Scene, number: int) -> int:
    """How many paragraphs from `number` on are closed by a source in brackets; 0 if none is."""
    lines = (scene.text[start:end] for start, end in scene.paragraphs[number : number + _LONGEST])
    return next((at for at, line in enumerate(lines, 1) if _SOURCE_LINE.search(line)), 0)


def _words(scene: Scene, number: int) -> Span:
    """Paragraph `number` without what sets it off and without the source in brackets."""
    start, end = scene.paragraphs[number]
    mark, source = _SET_OFF.match(scene.text, start, end), _SOURCE_LINE.search(scene.text, start, end)
    start, end = mark.end() if mark else start, source.start() if source else end
    words = scene.text[start:end]
    return Span(start + len(words) - len(words.lstrip()), end - len(words) + len(words.rstrip()))


# ---------------------------------------------------------------- interviews


@dataclass(frozen=True, slots=True)
class _Turn:
    """One turn: its paragraph, its label, and where its words begin."""

    paragraph: int
    label: str
    at: int
    begins: int


def _answers(scene: Scene) -> Iterator[Block]:
    """The turns of those who are asked."""
    turns = _conversation(scene)
    askers = _askers(scene, turns)
    if not askers:
        return
    for turn in turns:
        voice = _speaker(scene, turn, turns[0]) if turn.label not in askers else None
        end = scene.paragraphs[turn.paragraph][1]
        words = scene.text[turn.begins : end].rstrip()
        if voice is not None and words:
            yield Block(Span(turn.begins, turn.begins + len(words)), QuoteKind.SPEECH, voice)


def _answered(scene: Scene) -> Iterator[Block]:
    """The guest's answers in an interview whose turns have neither labels nor marks."""
    guest = scene.guest if scene.questions else None
    if guest is None:
        return
    texts = [scene.text[start:end] for start, end in scene.paragraphs]
    for number in interview.answers(texts, scene.questions):
        yield Block(_words(scene, number), QuoteKind.SPEECH, named(guest, "interview"))


def _conversation(scene: Scene) -> list[_Turn]:
    found = []
    for number, (start, end) in enumerate(scene.paragraphs):
        label = _LABEL.match(scene.text, start, end)
        if label and (":" in scene.text[label.end(1) : label.end()] or label[1] in {_QUESTION, _ANSWER}):
            found.append(_Turn(number, label[1], label.start(1), label.end()))
    often = {turn.label for turn in found if sum(_is_same(other.label, turn.label) for other in found) >= _TURNS}
    return [turn for turn in found if turn.label in often] if len(often) > 1 else []


def _is_same(one: str, other: str) -> bool:
    """Whether two labels are of one: 'Ann Lee' at first, then 'Lee'."""
    return one.rsplit(maxsplit=1)[-1] == other.rsplit(maxsplit=1)[-1]


def _askers(scene: Scene, turns: Sequence[_Turn]) -> set[str]:
    """The labels of those whose turns are mostly questions."""
    askers = set()
    for label in {turn.label for turn in turns}:
        own = [scene.text[turn.begins : scene.paragraphs[turn.paragraph][1]] for turn in turns if turn.label == label]
        if sum("?" in words for words in own) > _ASKS * len(own):
            askers.add(label)
    return askers if len(askers) < len({turn.label for turn in turns}) else set()


def _speaker(scene: Scene, turn: _Turn, first: _Turn) -> Voice | None:
    """Who has `turn`; 'A' is the person whom the words before the `first` turn name first."""
    if _INITIALS.fullmatch(turn.label):
        return _initialled(scene, turn.label) or line_of(turn.at, turn.at + len(turn.label), "interview")
    if turn.label != _ANSWER:
        return line_of(turn.at, turn.at + len(turn.label), "labelled")
    before = scene.doc[: scene.tokens(first.at, first.at + 1)[0]]
    return next((named(word, "interview") for word in before if scene.is_person(word)), None)


def _initialled(scene: Scene, label: str) -> Voice | None:
    """The one person whose name has these initials, given name first."""
    names = [
        name
        for name in scene.doc.ents
        if name.label_ == "PERSON" and "".join(part[0] for part in name.text.split() if part[0].isupper()) == label
    ]
    return named(names[0].root, "interview") if len({name.text for name in names}) == 1 else None


def in_turns(scene: Scene) -> dict[int, Voice]:
    """Who has the turn, by the number of each passage that fills its turn: 'IS: “Yes, and she told me so.”'.

    The label decides; a report inside the turn is the speaker's own telling. Words of others that a turn quotes are
    short of half of it, and not given.
    """
    turns = _conversation(scene)
    found: dict[int, Voice] = {}
    for turn in turns:
        whole = Span(turn.begins, scene.paragraphs[turn.paragraph][1])
        voice = _speaker(scene, turn, turns[0])
        if voice is not None and turn.label != _QUESTION:
            found |= {passage.number: voice for passage in scene.passages if _covers(passage.span, whole)}
    return found
