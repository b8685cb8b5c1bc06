"""Counts which definite nouns are new: `python tests/bench/count_definites.py FOLDER… [--write]`.

A definite noun phrase is either new to its reader or takes up what was told before (Vieira and Poesio 2000); in the
first sentence of an article nothing was told before, so that a noun which stands there as often as anywhere is new
by itself, and one which never does points back (the 'definite probability' of Uryupina 2003, by place). Each FOLDER
holds news: articles as `*.txt`, or lists of them as `*.json` with a field 'body'. A figure is the share of a noun's
'the N' (one adjective at most, no complement) that stand in first sentences, by the share of all words that do;
'N for' is the same of 'the N for …', drawn towards that of the noun where it is rare. `--write` puts them into
`resources/lexicon/newness.json`, by which `cards/rubric/newness.py` tells a front that leans on its article. Only
counts leave the texts.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

ROOT = Path(__file__).resolve().parent.parent.parent
sys.path.insert(0, str(ROOT))

from briefing_app import paths  # noqa: E402 - after the path
from briefing_app.cards.rubric import newness  # noqa: E402 - the same
from briefing_app.extract import parse  # noqa: E402 - the same

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from spacy.tokens import Doc

_PHRASE = frozenset({"JJ", "JJR", "JJS", "NN", "NNS", "VBN", "VBG", "CD"})
_NOUNS = frozenset({"NN", "NNS"})
_COMPLEMENTS = frozenset({
    "of", "that", "to", "which", "who", "whose", "whom", "where", "on", "about", "over", "against", "between", "in",
    "at", "into", "as", "when", *newness.LINKS,
})  # fmt: skip
_LONGEST = 4_000  # characters of an article that are read
_LONG, _WORDS = 60, 5  # words of a first sentence at most; of a phrase
_LATER = 3  # times its length that an article has at least: else it is all first sentence
_OF_ONE_ADJECTIVE = 3  # words
_KEPT = 0.2  # figures above it change nothing
_OFTEN, _TOGETHER = 8, 5  # times that a noun must be met, and a noun with its link
_DRAW, _LEVEL = 8, 0.2  # how strongly a rare one is drawn, and to what


def main() -> None:
    """Count, and write if told to."""
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    options.add_argument("folders", nargs="+", type=Path)
    options.add_argument("--write", action="store_true")
    given = options.parse_args()
    first, everywhere, share = _counted(_articles(given.folders))
    figures = _figures(first, everywhere, share)
    sys.stdout.write(
        f"{everywhere.total()} definites, {len(figures)} figures, {share:.3f} of words in first sentences\n"
    )
    if given.write:
        path = paths.resources() / "lexicon" / "newness.json"
        about = "Share of a definite noun that is new to its reader, set by tests/bench/count_definites.py"
        table = {"about": about, "figures": figures}
        path.write_text(json.dumps(table, indent=2) + "\n", encoding="utf-8")


def _articles(folders: Iterable[Path]) -> Iterator[str]:
    for folder in folders:
        for file in sorted(folder.glob("*.txt")):
            yield file.read_text(encoding="utf-8")[:_LONGEST]
        for file in sorted(folder.glob("*.json")):
            read = json.loads(file.read_text(encoding="utf-8"))
            bodies = (one.get("body") or "" for one in read if isinstance(one, dict))
            yield from (" ".join(body.split())[:_LONGEST] for body in bodies if body)


def _counted(articles: Iterable[str]) -> tuple[Counter[str], Counter[str], float]:
    """Of each noun, and each with its link: how often in first sentences, how often anywhere; the share of words."""
    nlp = parse.pipeline()
    first: Counter[str] = Counter()
    everywhere: Counter[str] = Counter()
    early = words = 0
    with nlp.select_pipes(enable=["tok2vec", "tagger"]):
        for doc in nlp.pipe(articles, batch_size=64):
            end = _first_sentence(doc)
            if end > _LONG or len(doc) < _LATER * end:
                continue
            early, words = early + end, words + len(doc)
            for at, told in _definites(doc):
                everywhere[told] += 1
                first[told] += at < end
    return first, everywhere, early / words


def _first_sentence(doc: Doc) -> int:
    """Where it ends: at a stop before a capital, none of an abbreviation."""
    for token in doc[8:-1]:
        before = token.nbor(-1).lower_
        if token.text in {".", "?", "!"} and token.nbor(1).text[:1].isupper() and before not in {"corp", "co", "inc"}:
            return int(token.i)
    return len(doc)


def _definites(doc: Doc) -> Iterator[tuple[int, str]]:
    """Each 'the N', and each 'the N' before a link as 'N for', with its place."""
    for the in doc[:-2]:
        if the.lower_ != "the":
            continue
        end = the.i + 1
        while end < min(len(doc) - 1, the.i + _WORDS) and doc[end].tag_ in _PHRASE:
            end += 1
        head, then = doc[end - 1], doc[end]
        if head.i == the.i or head.tag_ not in _NOUNS or not head.is_alpha or then.text in {"'s", "'", "-", "/"}:
            continue
        if then.lower_ in newness.LINKS:
            yield the.i, f"{head.lower_} {then.lower_}"
        elif then.lower_ not in _COMPLEMENTS and end - the.i <= _OF_ONE_ADJECTIVE and not then.tag_.startswith("NNP"):
            yield the.i, head.lower_


def _figures(first: Counter[str], everywhere: Counter[str], share: float) -> dict[str, float]:
    """The figures of nouns met often enough, those of links behind them."""
    nouns = {
        noun: (first[noun] / share + _DRAW * _LEVEL) / (count + _DRAW)
        for noun, count in sorted(everywhere.items())
        if " " not in noun and count >= _OFTEN
    }
    bare = sum(first[noun] for noun in nouns) / sum(everywhere[noun] for noun in nouns)
    linked: dict[str, float] = {}
    for link in newness.LINKS:
        told = [one for one in everywhere if one.endswith(f" {link}")]
        lift = sum(first[one] for one in told) / sum(everywhere[one] for one in told) / bare
        for noun, figure in nouns.items():
            both, expected = f"{noun} {link}", min(1.0, figure * lift)
            count = everywhere[both] if everywhere[both] >= _TOGETHER else 0
            linked[both] = ((first[both] / share if count else 0.0) + _DRAW * expected) / (count + _DRAW)
    return {told: round(figure, 2) for told, figure in sorted(linked.items()) if figure < _KEPT}


if __name__ == "__main__":
    main()
