"""The command line."""

from __future__ import annotations

import dataclasses
import json
from pathlib import Path

import click

from briefing_app.extract import reader
from briefing_app.formats import facts as facts_format
from briefing_app.model.when import When
from briefing_app.reading import files


@click.group()
def main() -> None:
    """Articles in; flashcards and quizzes out."""


@main.command()
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path))
@click.option("--published")
@click.option("--index", type=click.Path(path_type=Path))
@click.option("--out", type=click.Path(path_type=Path))
@click.option("--json", "as_json", is_flag=True)
def facts(paths: tuple[Path, ...], published: str | None, index: Path | None, out: Path | None, as_json: bool) -> None:
    """Print what the articles say."""
    known = {row["file"]: row for row in json.loads(index.read_text("utf-8"))} if index else {}
    for path in paths:
        article = files.read_file(path)
        given = known.get(path.name, {})
        date = published or given.get("published")
        article = dataclasses.replace(
            article, published=When(date) if date else article.published, title=given.get("title") or article.title
        )
        plain = facts_format.as_plain(article, reader.read(article))
        if out:
            out.mkdir(parents=True, exist_ok=True)
            (out / f"{path.stem}.json").write_text(json.dumps(plain, ensure_ascii=False, indent=1), "utf-8")
        else:
            click.echo(json.dumps(plain, ensure_ascii=False))
