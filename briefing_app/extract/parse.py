"""The parse every rule works on: a spaCy Doc whose character offsets are those of the article.

The text is changed only one character for one: furniture becomes spaces (nothing is extracted from it), and every
kind of quotation mark becomes its straight form, because the model was trained on straight ones. A sentence ends at
every line end: worth 1–9 points of attribution F1 on PolNeAR (shared/design/extraction.md §3.1).
"""

from __future__ import annotations

import importlib
import re
from functools import cache
from typing import TYPE_CHECKING, Any

import numpy as np
import spacy
from spacy.language import Language
from spacy.tokens import Doc
from spacy.util import compile_prefix_regex
from thinc.api import NumpyOps
from threadpoolctl import threadpool_limits

from briefing_app import lexicon
from briefing_app.errors import DataError
from briefing_app.extract import provenance, ruler, small_word_names

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing_app.model.text import Article

PIECE = 10_000
"""Characters parsed at once. A text of 190,000 takes 6 s and 250 MB in pieces, 9 s and 800 MB as a whole, and what
only the length of a line made slow ends."""

_ENDS = ("\n", ". ", " ")
"""Where a text may be cut, the best first."""

_MARKS = str.maketrans({"“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "‘": "'", "’": "'", "\u00a0": " "})
_ON_X = re.compile(r"\b(?:on|to|via) X\.(?= [A-Z\"'])")
_DATELINE = re.compile(
    r"^[ \t]*[A-Z][A-Z'’.-]{2,}[^\n—–\"“”:;?!()]{0,40}(?:\([\w /]{2,30}\)[ \t]*)?(?:—|–|--| -)[ \t]+(?=[A-Z\"'])|"
    r"^[ \t]*[A-Z][A-Z'’.&-]{2,}(?: [A-Z&][A-Z'’.&-]*){0,3} ?\|[ \t]+(?=[A-Z\"'])",
    re.MULTILINE,
)
"""A place in capitals, perhaps date and agency, a dash: AP Stylebook, 'datelines'; or a kicker ('FEATURE | ')."""


_LAID_OUT: list[int | str] = ["ORTH", "IDX", "IS_ALPHA", "SPACY", "SENT_START"]
_WITHIN = 2**64 - 1  # spaCy's -1: no sentence begins here


@Language.component("line_ends")
def line_ends(doc: Doc) -> Doc:
    """End a sentence at every line end, and after a dateline ('GENEVA, 4 May (Reuters) — The envoy said').

    None begins behind a word and a blank: below a heading the parser cuts 'Norway | and Denmark', 'Frances | Lee'.
    """
    begins = {match.end() for match in _DATELINE.finditer(doc.text)}
    words: Any = doc.to_array(_LAID_OUT)
    breaks = {word for word in set(words[:, 0].tolist()) if "\n" in doc.vocab.strings[word]}
    mark = doc.vocab.strings[">"]
    starts: list[int] = words[:, -1].tolist()
    between = False  # whether a word and a blank stand before
    for at, (word, place, is_word, blank, _) in enumerate(words[:-1].tolist()):
        if word in breaks or (word == mark and starts[at] == 1):  # a quoted line's mark is no word of it
            starts[at + 1] = 1
        elif place in begins:
            starts[at] = 1
        elif between:
            starts[at] = _WITHIN
        between = is_word and blank
    begun: Any = np.array(starts, dtype=np.uint64)
    return doc.from_array([_LAID_OUT[-1]], begun)


@Language.component("network_x")
def network_x(doc: Doc) -> Doc:
    """Part the stop from the network's name: 'she wrote on X. | Lee replied' has no 'X. Lee' in it."""
    if _ON_X.search(doc.text):
        ends = {match.end() for match in _ON_X.finditer(doc.text)}
        with doc.retokenize() as tokens:
            for token in doc:
                if token.text == "X." and token.idx + len(token) in ends:
                    tokens.split(token, ["X", "."], heads=[(token, 0), (token, 0)])
    return doc


@cache
def pipeline(*, larger: bool = True) -> Language:
    """The spaCy pipeline, loaded once; takes 1–2 s.

    Args:
        larger: take a larger model than the one the program brings where one is installed.

    Raises:
        DataError: no model is installed, or the one the program brings is not the official one.
    """
    found = provenance.installed(larger=larger)
    if found is None:
        raise DataError(
            f"The language model {provenance.SHIPPED} is not installed, so no article can be read.",
            "Run ./run again: it installs what is missing.",
        )
    if found == provenance.SHIPPED:
        provenance.verify(found)
    nlp = loaded(found)
    _multiply_faster(nlp)
    _read_words_whole(nlp)
    ruler.put_in(nlp)
    nlp.add_pipe("line_ends", before="parser")
    nlp.add_pipe(small_word_names.PIPE, first=True)
    nlp.add_pipe("network_x", first=True)
    return nlp


def loaded(package: str) -> Language:
    """The model of a package as spaCy loads it."""
    module = importlib.import_module(package)
    nlp: Language = module.load() if hasattr(module, "load") else spacy.load(module.model_path())
    return nlp


def _multiply_faster(nlp: Language) -> None:
    """Let numpy multiply the model's matrices, on one thread: 35 % less time than thinc's own BLIS, the same parses.

    A second thread makes products as small as these slower. Measured on 100 articles (83,000 tokens, none other).
    """
    threadpool_limits(1, user_api="blas")
    products = NumpyOps(use_blis=False)
    for _, pipe in nlp.pipeline:
        model = getattr(pipe, "model", None)
        for layer in model.walk() if model else ():
            layer.ops = products


def _read_words_whole(nlp: Language) -> None:
    """'a witness --President Lee', 'Marine Lt. Col. Lee': two hyphens are a dash, a rank's dot ends nothing."""
    beginnings = compile_prefix_regex([*(nlp.Defaults.prefixes or ()), "--"])
    tokenizer: Any = nlp.tokenizer  # typed as any callable
    tokenizer.prefix_search = beginnings.search
    for short in {word for forms in lexicon.load("ranks").values() for form in forms for word in form.split()}:
        if short.endswith(".") and "-" not in short:
            tokenizer.add_special_case(short, [{"ORTH": short}])


def visible(article: Article) -> str:
    """The article's text, same length and marks as printed, with furniture blanked (line ends kept)."""
    pieces, at = [], 0
    for piece in article.furniture:
        pieces.append(article.text[at : piece.span.start])
        pieces.append("".join(c if c == "\n" else " " for c in piece.span.of(article.text)))
        at = piece.span.end
    pieces.append(article.text[at:])
    return "".join(pieces)


def readable(article: Article) -> str:
    """What is visible, same length, with every mark made straight."""
    return visible(article).translate(_MARKS)


def parse(article: Article, *, larger: bool = True) -> Doc:
    """The article's parse; `token.idx` counts in `article.text`."""
    parsed = list(pipeline(larger=larger).pipe(pieces(readable(article)), batch_size=4))
    doc = parsed[0] if len(parsed) == 1 else Doc.from_docs(parsed, ensure_whitespace=False)
    _remember_sentences(doc)
    return doc


def _remember_sentences(doc: Doc) -> None:
    """Let every word know its sentence: the rules ask thousands of times; spaCy would look for its ends each time."""
    own = [sentence for sentence in doc.sents for _ in range(len(sentence))]
    doc.user_token_hooks["sent"] = lambda word: own[word.i]


def forget(doc: Doc) -> None:
    """Let go of what was remembered with a parse, which holds the parse itself: else it waits for the collector."""
    doc.user_token_hooks.clear()
    doc.user_data.clear()


def pieces(text: str) -> Iterator[str]:
    """`text` in stretches of at most `PIECE` characters, cut where the model sees no further anyway.

    That is at a line end; in a line longer than that after a sentence, or at least between two words.
    """
    start = 0
    while len(text) - start > PIECE:
        end = start + PIECE
        found = (at + len(sign) for sign in _ENDS if (at := text.rfind(sign, start, end)) > start)
        cut = next(found, end)
        yield text[start:cut]
        start = cut
    yield text[start:]
