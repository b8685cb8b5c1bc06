"""Quotations with their speakers."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from briefing_app import lexicon
from briefing_app.extract import blocks, kinds, speakers, worth
from briefing_app.extract.identity import Identities
from briefing_app.extract.scene import Scene
from briefing_app.extract.setting import Setting
from briefing_app.extract.sight import named
from briefing_app.model.facts import Quote, QuoteKind
from briefing_app.model.keys import digest, slug
from briefing_app.model.text import Evidence

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from spacy.tokens import Doc

    from briefing_app.extract.cast import Cast
    from briefing_app.extract.marks import Stretch
    from briefing_app.extract.scene import Passage
    from briefing_app.extract.sight import Voice
    from briefing_app.model.text import Article, Span

_NOBODYS = frozenset({QuoteKind.SCARE, QuoteKind.TITLE})
_CROSSHEAD = 8  # words
_SPEAKING = frozenset({"i", "they", "we"})  # whom the body tells in its own words: 'The union “will …”'
_TRIMMED = 2  # words at a headline's start that the answer need not have
_REPEATED = 4  # words that are surely the same
_HEADLINES = 3  # paragraphs from the top that may be headline and standfirst


def find(doc: Doc, article: Article, quoted: tuple[Stretch, ...], cast: Cast) -> tuple[Quote, ...]:
    """Every quotation of `article`, in order of the text.

    A headline or standfirst that repeats quoted words of the body is a second place of that quotation. Terms and
    names of works have no speaker. A speaker who is described but not named is in `speaker_words` only.

    Args:
        doc: the article's parse, offsets equal.
        article: as read.
        quoted: what stands between quotation marks, in order.
        cast: the article's actors, and whom a word means.

    Raises:
        DataError: a word list or the table of sieves is damaged.
    """
    scene = Scene.of(doc, quoted, cast)
    who, setting = Identities(scene, cast), Setting(scene, article, cast)
    found: list[Quote] = []
    repeated, like = _repeated(scene), None
    elsewhere: set[int] = set()
    unmarked, voices = blocks.find(scene), speakers.voices(scene)
    trimmed = _trimmed(scene, voices)
    for passage, told in zip(scene.passages, voices, strict=True):
        voice = _headed_by_guest(scene, passage, told) or _answered_below(scene, passage, unmarked) or told
        voice = trimmed.get(passage.number, voice)
        together = passage.number > 0 and kinds.joined(scene, scene.passages[passage.number - 1], passage)
        like = kinds.kind(scene, passage, voice, like if together else None)
        if voice is not None and setting.is_elsewhere(voice):
            elsewhere.add(passage.span.start)
        if passage.number not in repeated:
            quote = _quote(article, passage.span, like)
            found.append(quote if voice is None or quote.kind in _NOBODYS else _said(quote, voice, who, setting))
    found += [_said(_quote(article, block.span, block.kind), block.voice, who, setting) for block in unmarked]
    found.sort(key=lambda quote: quote.evidence[0].span)
    found = list(setting.carried(found, frozenset(elsewhere)))
    found = [_with_echoes(quote, article, scene, repeated) for quote in found]
    ranks = worth.ranks(found, cast.actors, len(article.text))
    return tuple(replace(quote, rank=rank) for quote, rank in zip(found, ranks, strict=True))


def _quote(article: Article, span: Span, kind: QuoteKind) -> Quote:
    text = span.of(article.text)
    return Quote(f"quote/{digest(text)}", text, kind, (Evidence(article.key, span),))


def _said(quote: Quote, voice: Voice, who: Identities, setting: Setting) -> Quote:
    """The quote with what is known of its saying."""
    said = replace(
        quote,
        speaker=who.of(voice),
        speaker_words=setting.article.text[voice.start : voice.end],
        confidence=_confidence(voice),
        addressee=setting.addressee(voice),
        occasion=setting.occasion(voice),
        said_on=setting.said_on(voice),
    )
    return setting.led(said, voice)


def _confidence(voice: Voice) -> float:
    """The measured precision of the sieve, and for 'he' or 'she' also of knowing whom that means."""
    figures = lexicon.figures("sieves", *speakers.RULES, "pronoun")
    pronoun = voice.head is not None and voice.head.lower_ in {"he", "she"}
    return figures[voice.rule] * (figures["pronoun"] if pronoun else 1.0)


def _answered_below(scene: Scene, passage: Passage, unmarked: Sequence[blocks.Block]) -> Voice | None:
    """Whose answer a quoted headline repeats: an interview is headed by the guest's words.

    But for the first word or two, which a headline gives a subject where the answer had another.
    """
    if not (scene.is_headline(passage.paragraph) and _is_heading(scene, passage)):
        return None
    words = slug(passage.span.of(scene.text)).split("-")
    ends = ["-".join(words[at:]) for at in range(_TRIMMED + 1) if len(words) - at >= _REPEATED]
    answers = [
        (block.voice, f"-{slug(block.span.of(scene.text))}-") for block in unmarked if block.voice.rule == "interview"
    ]
    return next((voice for voice, said in answers for end in ends if f"-{end}-" in said), None)


def _headed_by_guest(scene: Scene, passage: Passage, told: Voice | None) -> Voice | None:
    """The guest of an interview without labels, over which words stand that the headline gives to nobody named.

    There only the guest speaks, whatever the headline has left of the answer, and is 'the lawyer' in it.
    """
    top = scene.is_headline(passage.paragraph) and passage.paragraph < _HEADLINES and passage.words >= _REPEATED
    named_there = told is not None and told.head is not None and told.head.pos_ == "PROPN"
    if not (top and scene.questions and scene.guest is not None) or named_there:
        return None
    return named(scene.guest, "interview")


def _trimmed(scene: Scene, voices: Sequence[Voice | None]) -> dict[int, Voice]:
    """Whose words headings shorten: 'UN: “Millions face ruin”' over '“Millions of people face ruin,” Lee said'."""
    found: dict[int, Voice] = {}
    tops = [p for p in scene.passages if p.words >= _REPEATED and scene.is_headline(p.paragraph)]
    for top in tops:
        wanted = slug(top.span.of(scene.text)).split("-")
        wanted = wanted[len(wanted) > _REPEATED and wanted[0] in _SPEAKING :]
        others = (p for p in scene.passages if p.words >= top.words and not scene.is_headline(p.paragraph))
        whose = (voices[p.number] for p in others if _is_cut_from(wanted, slug(p.span.of(scene.text)).split("-")))
        voice = next(filter(None, whose), None)
        if voice is not None:
            found[top.number] = voice
    return found


def _is_cut_from(wanted: Sequence[str], words: Sequence[str]) -> bool:
    """Whether all of `wanted` stand in `words` in this order, near together."""
    first = next((at for at, word in enumerate(words) if word == wanted[0]), len(words))
    rest = iter(words[first : first + len(wanted) + _TRIMMED])
    return all(word in rest for word in wanted)


def _is_heading(scene: Scene, passage: Passage) -> bool:
    """Whether its short line is headline, standfirst, or a crosshead that stands between marks."""
    return passage.paragraph < _HEADLINES or (passage.words <= _CROSSHEAD and not scene.outside(passage.paragraph))


def _repeated(scene: Scene) -> dict[int, int]:
    """Passages of headings that are only quotations, whose words the body has between marks, each with where."""
    tops = [p for p in scene.passages if scene.is_headline(p.paragraph) and _is_heading(scene, p)]
    body = [(slug(p.span.of(scene.text)), p.number) for p in scene.passages if p not in tops] if tops else []
    wanted = ((p.number, slug(p.span.of(scene.text))) for p in tops)
    same = ((number, next((at for words, at in body if said in words), None)) for number, said in wanted)
    return {number: at for number, at in same if at is not None}


def _with_echoes(quote: Quote, article: Article, scene: Scene, repeated: Mapping[int, int]) -> Quote:
    """`quote` with the places at the article's head that repeat it; a crosshead, a term or a title is none."""
    start = quote.evidence[0].span.start
    tops = (scene.passages[top] for top, at in repeated.items() if scene.passages[at].span.start == start)
    places = [top.span for top in tops if top.paragraph < _HEADLINES and quote.kind not in _NOBODYS]
    return replace(quote, evidence=(*quote.evidence, *(Evidence(article.key, place) for place in places)))
