"""How often each rule that chooses a speaker is right: measures the figures of resources/lexicon/sieves.json.

    python tests/bench/bench_sieves.py --judge ../shared/judge [DIR…] [--write]

Measured on the 84 articles of the judge's attribution set (PolNeAR, Newell et al. 2018: whoever marked it gave each
stretch between quotation marks a source in the words of the text), and on each DIR of articles (NNN.txt) with what a
careful reader found (NNN.json, the form of tests/gold). A rule is right when its words mean that source; 'pronoun' is
right when he or she is resolved to the person whom the reader named, the words being right. Three of four successes
are added to the counts of each (a Beta prior), so that a rare one is neither over- nor underrated.
"""

from __future__ import annotations

import argparse
import importlib.util
import json
import sys
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from briefing_app import paths
from briefing_app.extract import actors, blocks, marks, quotes, speakers
from briefing_app.extract.parse import parse, visible
from briefing_app.extract.scene import Scene
from briefing_app.model.facts import QuoteKind
from briefing_app.model.text import Article
from briefing_app.model.when import When

if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import ModuleType

_RIGHT, _DECIDED = 3, 4  # of the prior
_COVERS = 0.5  # share of a marked stretch that a quotation must cover to stand for it
_TURN = 4  # times as long as what it quotes
_TABLE = paths.resources() / "lexicon" / "sieves.json"


class Said(NamedTuple):
    """One quotation with the rule that chose its speaker."""

    start: int
    end: int
    rule: str
    pronoun: bool
    words: str
    name: str | None

    def covers(self, start: int, end: int) -> bool:
        """Whether it holds half of the characters `start`..`end`, and is no turn in which they are quoted."""
        shared = min(self.end, end) - max(self.start, start)
        return shared >= _COVERS * (end - start) and shared * _TURN >= self.end - self.start


class Verdict(NamedTuple):
    """A rule, or 'pronoun', and whether it was right."""

    rule: str
    right: bool


def said(text: str) -> list[Said]:
    """The quotations of `text` for which a rule chose a speaker."""
    article = Article("measured", text, published=When("2020"))
    doc, stretches = parse(article), marks.stretches(visible(article))
    cast = actors.find(doc, article, stretches)
    scene = Scene(doc, stretches, cast)
    rules = {p.span.start: voice for p, voice in zip(scene.passages, speakers.voices(scene), strict=True) if voice}
    rules |= {block.span.start: block.voice for block in blocks.find(scene)}
    names = {actor.key: actor.name for actor in cast.actors}
    found = []
    for quote in quotes.find(doc, article, stretches, cast):
        span = quote.evidence[0].span
        if quote.kind not in {QuoteKind.SCARE, QuoteKind.TITLE} and span.start in rules:
            voice = rules[span.start]
            he = voice.head is not None and voice.head.lower_ in {"he", "she"}
            name = names.get(quote.speaker or "")
            found.append(Said(span.start, span.end, voice.rule, he, quote.speaker_words or "", name))
    return found


def on_marked_sources(judge: ModuleType) -> Iterator[Verdict]:
    """Verdicts on the attribution set; `judge` is its module."""
    for row in judge.rows(judge.DATA):
        found = said(row["text"])
        for stretch in row["segments"]:
            quote = next((one for one in found if one.covers(stretch["start"], stretch["end"])), None)
            if quote is not None and stretch["source"]:
                given = [quote.words, *([quote.name] if quote.name else [])]
                sources = (stretch["source"], *stretch["also"])
                yield Verdict(quote.rule, any(judge.same(one, source) for one in given for source in sources))


def on_read_articles(judge: ModuleType, folder: Path) -> Iterator[Verdict]:
    """Verdicts on the articles of `folder`; `judge` is the module that scores them."""
    for path in sorted(folder.glob("[0-9]*.json")):
        gold: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
        text = path.with_suffix(".txt").read_text(encoding="utf-8")
        found = said(text)
        for wanted in gold["quotes"]:
            quote = next((one for one in found if one.covers(wanted["start"], wanted["end"])), None)
            if quote is not None and wanted["kind"] not in {"scare", "title"}:
                right = judge.speaker_right(gold, wanted, quote.name)
                yield Verdict("pronoun" if quote.pronoun else quote.rule, right)


def precision(verdicts: list[Verdict]) -> dict[str, tuple[int, int]]:
    """For each rule how often it was right, and how often it decided."""
    decided, right = Counter(v.rule for v in verdicts), Counter(v.rule for v in verdicts if v.right)
    return {rule: (right[rule], decided[rule]) for rule in (*speakers.RULES, "pronoun")}


def _judge(folder: Path, name: str) -> ModuleType:
    spec = importlib.util.spec_from_file_location(name, folder / f"{name}.py")
    if spec is None or spec.loader is None:
        raise SystemExit(f"{folder / name}.py is not there.")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def _main() -> None:
    """Measure, print, and with --write keep."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folders", nargs="*", type=Path)
    parser.add_argument("--judge", type=Path, required=True)
    parser.add_argument("--write", action="store_true", help=f"keep the figures in {_TABLE.name}")
    given = parser.parse_args()
    verdicts = list(on_marked_sources(_judge(given.judge, "attribution")))
    for folder in given.folders:
        verdicts += on_read_articles(_judge(given.judge, "score"), folder)
    figures = {}
    for rule, (right, decided) in precision(verdicts).items():
        figures[rule] = round((right + _RIGHT) / (decided + _DECIDED), 2)
        sys.stdout.write(f"{rule:12} {right:4} of {decided:4}  {figures[rule]:.2f}\n")
    if given.write:
        table = json.loads(_TABLE.read_text(encoding="utf-8"))
        _TABLE.write_text(json.dumps(table | {"figures": figures}, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    _main()
