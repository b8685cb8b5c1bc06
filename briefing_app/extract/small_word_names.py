"""Names whose family name is also a pronoun or another small word are read as one word: 'He Lifeng', 'To Lam'.

The model takes such a word for what it mostly is, and 'he' is looked up wherever it stands. English gives the sign:
inside a sentence no pronoun has a capital, and behind 'he' stands a verb, which has none.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from spacy.language import Language

from briefing_app import lexicon
from briefing_app.extract import names, runs

if TYPE_CHECKING:
    from spacy.tokens import Doc

PIPE = "small_word_names"
_SUBJECTS = frozenset(("He", "She"))  # behind which no word with a capital can stand
_BEFORE = re.compile(r"(?P<word>[\w’'-]+)(?P<comma>,?)[ ]\Z")
# with which a sentence opens, and behind which no infinitive stands: 'For To Lam, the danger is …'
_OPENING = frozenset(("For", "With", "By", "Under", "From", "Against", "Behind", "Like", "Unlike", "Without"))
_LOOK_BACK = 40  # characters
_A_NAME = "johnson"  # the model knows words by their normal form, and none with a blank in it


@cache
def _bearing() -> re.Pattern[str]:
    """A small word with a capital and the word with a capital behind it, none behind that."""
    small = "|".join(lexicon.load("name_parts")["small_words"])
    return re.compile(
        rf"(?<![\w'’-])(?P<small>{small}) (?P<given>[A-Z][a-z]+(?:-[A-Za-z][a-z]+)?)(?![\w-])(?! [A-Z])"
    )


def found(text: str) -> frozenset[str]:
    """Such names in `text`, as printed."""
    return frozenset(match[0] for match in _bearing().finditer(text) if _is_name(text, match))


def _is_name(text: str, match: re.Match[str]) -> bool:
    subject, given = match["small"] in _SUBJECTS, match["given"]
    if subject and names.is_long_pinyin(given):
        return True
    before = _BEFORE.search(text, max(0, match.start() - _LOOK_BACK), match.start())
    if before is None:
        return False
    inside = before["word"][0].islower() or before["word"] in _OPENING or runs.is_title_noun(before["word"])
    if subject:
        return inside or bool(before["comma"])
    return inside and (names.is_given(given) or names.is_family(given) or names.is_long_pinyin(given))


@Language.component(PIPE)
def read_whole(doc: Doc) -> Doc:
    """`doc` with each such name as one token, wherever it stands once it is known."""
    known = found(doc.text)
    if known:
        spans = (
            doc.char_span(*match.span(), alignment_mode="expand")
            for name in known
            for match in re.finditer(rf"(?<!\w){re.escape(name)}(?!\w)", doc.text)
        )
        with doc.retokenize() as tokens:
            for span in filter(None, spans):
                tokens.merge(span, attrs={"NORM": _A_NAME})
    return doc
