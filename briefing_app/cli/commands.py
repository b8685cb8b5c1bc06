"""The commands."""

from __future__ import annotations

import json
import os
import time
from pathlib import Path
from random import SystemRandom
from typing import TYPE_CHECKING

import click

from briefing_app import paths
from briefing_app.cli import demo as demo_run
from briefing_app.cli import exchange, party, planned, show, sitting
from briefing_app.cli.place import clock, opened, read_here, sentences
from briefing_app.cli.told import Told
from briefing_app.codec import to_json
from briefing_app.collate.build import collate
from briefing_app.errors import BriefingError, ReadError
from briefing_app.formats import facts as facts_format
from briefing_app.model.games import QuestionKind
from briefing_app.model.party import Wish
from briefing_app.reading import files

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from briefing_app.workspace import Progress


class _Name(click.Path):
    """A path; an empty word (an unset variable) is none, and must not mean the folder one stands in."""

    def convert(
        self, value: str | os.PathLike[str], param: click.Parameter | None, ctx: click.Context | None
    ) -> Path:
        if not os.fspath(value):
            self.fail("an empty name is no file.", param, ctx)
        return Path(os.fsdecode(super().convert(value, param, ctx)))


class _TeamName(click.ParamType[str]):
    """A name that can be seen on the screen."""

    name = "name"

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> str:
        return value.strip() or self.fail("a team needs a name.", param, ctx)


FILES = _Name()
INTERRUPTED = 130
SOME_FAILED = 2
"""Exit code when a file of the batch could not be read; the others were."""

TEAM = _TeamName()

published = click.option("--published", metavar="DATE", help="When the articles appeared: 2024-03, 2024-03-12.")
listed = click.option("--index", "listing", type=FILES, help="A JSON list of file, title, publisher, published.")
any_language = click.option("--any-language", is_flag=True, help="Read also what does not look English.")
as_json = click.option("--json", "as_json", is_flag=True, help="JSON, for other programs.")
places = click.argument("places", nargs=-1, required=True, type=FILES, metavar="PATH…")


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.option("--data-dir", type=FILES, default=paths.default_data_dir, help="Where the briefing is kept.")
@click.version_option(package_name="briefing-app")
@click.pass_context
def main(context: click.Context, data_dir: Path) -> None:
    """Know who is who, what happened when and who said what before the meeting."""
    context.obj = data_dir


@main.command()
@places
@published
@listed
@any_language
@as_json
@click.pass_obj
def read(
    data_dir: Path,
    places: tuple[Path, ...],
    published: str | None,
    listing: Path | None,
    any_language: bool,
    as_json: bool,
) -> None:
    """Read articles into the briefing, and make or update its cards."""
    with opened(data_dir) as workspace:
        failed, stopped = 0, False
        known = Told(published, listing)
        steps = workspace.reading(places, known, any_language=any_language)
        try:
            for step in _shown(steps, quiet=as_json):
                workspace.keep(step)
                failed += step.error is not None
        except KeyboardInterrupt:
            stopped = True
            show.line("briefing-app: stopped; what was read is kept. Read again for the rest.", err=True)
        known.warn()
        aside = workspace.set_aside()
        made = workspace.update(clock())
        lost = workspace.newly_set_aside(aside)
    if lost:
        show.line(lost, err=True)
    counts = {
        "articles": len(made.dossier.articles),
        "actors": len(made.dossier.actors),
        "events": len(made.dossier.events),
        "quotes": len(made.dossier.quotes),
        "differences": len(made.dossier.differences),
        "cards": len(made.cards),
        "failed": failed,
    }
    click.echo(json.dumps(counts) if as_json else ", ".join(f"{number} {what}" for what, number in counts.items()))
    if stopped:
        raise SystemExit(INTERRUPTED)
    if failed:
        raise SystemExit(SOME_FAILED)


def _shown(steps: Iterable[Progress], *, quiet: bool) -> Iterator[Progress]:
    """The steps, with a line on stderr for each; a problem is always told."""
    began = time.monotonic()
    for step in steps:
        if step.error:
            show.line(f"briefing-app: {step.error}", err=True)
        elif not quiet:
            told = [step.name, "" if step.article else "unchanged", step.left(time.monotonic() - began)]
            show.line(f"[{step.done}/{step.total}] {' · '.join(filter(None, told))}", err=True)
        yield step


@main.command()
@places
@published
@listed
@any_language
@as_json
@click.option("--out", type=FILES, help="Write STEM.json for each article into this folder.")
@click.option("--briefing", is_flag=True, help="What the articles say together, and where they differ.")
def facts(
    places: tuple[Path, ...],
    published: str | None,
    listing: Path | None,
    any_language: bool,
    as_json: bool,
    out: Path | None,
    briefing: bool,
) -> None:
    """Print what the articles say; stores nothing."""
    known = Told(published, listing)
    read_ones, failed = [], 0
    for item in files.gather(places, any_language=any_language):
        if isinstance(item, ReadError):
            show.line(f"briefing-app: {item}", err=True)
            failed += 1
            continue
        article = known(item)
        with sentences():
            found = read_here(article)
        read_ones.append((article, found))
        if out:
            _write_facts(out, article.name, facts_format.as_plain(article, found))
        elif not briefing and as_json:
            click.echo(json.dumps(facts_format.as_plain(article, found), ensure_ascii=False))
        elif not briefing:
            show.heading(article.title or article.name)
            show.dossier(collate([article], [found]))
    known.warn()
    if briefing and read_ones:
        together = collate(*zip(*read_ones, strict=True))
        if as_json:
            click.echo(json.dumps(facts_format.dossier_as_plain(together), ensure_ascii=False))
        else:
            show.dossier(together)
    if failed:
        raise SystemExit(SOME_FAILED)


def _write_facts(folder: Path, name: str, plain: dict[str, object]) -> None:
    with sentences():
        try:
            folder.mkdir(parents=True, exist_ok=True)
            target = folder / f"{Path(name).stem}.json"
            target.write_text(json.dumps(plain, ensure_ascii=False, indent=1), "utf-8")
        except OSError as error:
            raise BriefingError(
                f"“{folder}” cannot be written: {error.strerror}.", "Choose another folder."
            ) from error


@main.command()
@click.option("--count", type=click.IntRange(min=0), default=0, help="How many; 0 for all.")
@click.option("--check", is_flag=True, help="Hold every card against the automatic rules of the rubric.")
@as_json
@click.pass_obj
def cards(data_dir: Path, count: int, check: bool, as_json: bool) -> None:
    """Print the cards, or check them."""
    with opened(data_dir) as workspace:
        made = workspace.cards()[: count or None]
        refusals = workspace.check(made) if check else ()
    if as_json:
        click.echo(to_json(made))
    elif not check:
        for number, card in enumerate(made, start=1):
            show.card(card, number)
    if check:
        for refusal in refusals:
            show.line(f"{refusal.code} {refusal.card}: {refusal.reason}")
        show.line(f"{len(made)} cards, {len(refusals)} failures")
        if refusals or not made:
            raise SystemExit(1)


@main.command()
@click.argument("words", nargs=-1, required=True, metavar="QUERY…")
@click.option("--limit", type=click.IntRange(1, 1000), default=8, show_default=True, help="So many of a kind.")
@as_json
@click.pass_obj
def search(data_dir: Path, words: tuple[str, ...], limit: int, as_json: bool) -> None:
    """Search cards, facts and articles; exit code 1 if nothing is found.

    Words, "a phrase", -not, or, ( ), prefix*, and actor: event: quote: source: date: tag: is: prop: rated: as in
    Anki. Give it as one argument where it has quotation marks, and put -- before one that begins with a minus.
    """
    with opened(data_dir) as workspace:
        found = workspace.search(" ".join(words), clock(), limit)
    if as_json:
        click.echo(to_json(found))
    else:
        show.found(found)
    if not found.hits:
        raise SystemExit(1)


@main.command()
@click.option("--count", type=click.IntRange(min=1), help="Stop after this many answers.")
@click.pass_obj
def study(data_dir: Path, count: int | None) -> None:
    """Study in the terminal: Enter shows the answer, 1-4 grades it, s the source, u undoes, q stops."""
    with opened(data_dir) as workspace:
        sitting.study(workspace, clock, count)


@main.command()
@click.option("--at", metavar="DATE", help="When the meeting is: 2026-11-28, '2026-11-28 15:00', or none.")
@click.option("--title", help="What it is called.")
@click.option("--minutes", type=click.IntRange(0, 240), help="Study so many minutes every day.")
@click.option("--goal", type=click.IntRange(1, 99), default=90, show_default=True, help="Readiness to reach, in %.")
@click.pass_obj
def plan(data_dir: Path, at: str | None, title: str | None, minutes: int | None, goal: int) -> None:
    """Print the plan towards the meeting: today's minutes, readiness now and then, what is left out."""
    with opened(data_dir) as workspace:
        now = clock()
        planned.set_meeting(workspace, at, title, minutes, now)
        planned.tell(workspace, now, goal)


@main.command()
@click.option("--count", type=click.IntRange(min=1), default=10, show_default=True, help="How many questions.")
@click.option("--team", "teams", multiple=True, type=TEAM, help="A team's name; once for each team.")
@click.option(
    "--kind",
    "kinds",
    multiple=True,
    type=click.Choice([kind.value for kind in QuestionKind]),
    help="Only such questions; may be repeated.",
)
@click.option("--weak", is_flag=True, help="First what was missed in earlier quizzes.")
@click.option("--seed", type=int, help="The same seed asks the same questions.")
@click.option("--go-on", is_flag=True, help="Go on with the quiz that was broken off.")
@click.pass_obj
def quiz(
    data_dir: Path,
    count: int,
    teams: tuple[str, ...],
    kinds: tuple[str, ...],
    weak: bool,
    seed: int | None,
    go_on: bool,
) -> None:
    """Play a quiz in the terminal, teams taking turns."""
    with opened(data_dir) as workspace:
        if go_on:
            party.go_on(workspace, clock)
            return
        wish = Wish(count, frozenset(map(QuestionKind, kinds)), weak=weak)
        party.begin(
            workspace, clock, wish, teams or ("You",), SystemRandom().getrandbits(32) if seed is None else seed
        )


@main.command()
@click.option("--to", "name", required=True, metavar="FORMAT", help="One of those that `export --list` names.")
@click.option(
    "--deck",
    "parts",
    multiple=True,
    type=click.Choice(list(exchange.PARTS)),
    help="Only these cards; may be repeated.",
)
@click.option("--topic", help="Only cards about this person, body or country.")
@click.option("--search", default="", help="Only the cards that this search finds.")
@click.option("--accepted", is_flag=True, help="Only what you accepted, wrote or put right.")
@click.option("--set", "options", multiple=True, metavar="NAME=VALUE", help="An option of the format.")
@click.option(
    "--list",
    is_flag=True,
    is_eager=True,
    expose_value=False,
    callback=exchange.listed,
    help="Name the formats.",
)
@click.argument("file", type=FILES)
@click.pass_obj
def export(
    data_dir: Path,
    name: str,
    file: Path,
    parts: tuple[str, ...],
    topic: str | None,
    search: str,
    accepted: bool,
    options: tuple[str, ...],
) -> None:
    """Write the deck, the one-page brief, the times of study or the whole briefing to FILE."""
    with opened(data_dir) as workspace:
        choice = exchange.choice(parts, topic, search, accepted=accepted)
        exchange.export(workspace, name, file, choice, clock(), options=options)


@main.command("import")
@click.argument("file", type=FILES, required=False)
@click.option("--undo", is_flag=True, help="Take out again all that the last file brought.")
@click.option("--with-reviews", is_flag=True, help="Also the answers in a .briefing FILE: it is your own.")
@click.option("--columns", metavar="FRONT,BACK[,DETAIL]", help="Which columns of a table ask and answer, from 1.")
@click.option("--heading", is_flag=True, help="With --columns: the first row of the table is no card.")
@click.pass_obj
def import_(
    data_dir: Path, file: Path | None, undo: bool, with_reviews: bool, columns: str | None, heading: bool
) -> None:
    """Add what FILE holds: a .briefing, an Anki package, a table, notes, questions, or a member's quiz results."""
    with opened(data_dir) as workspace:
        if undo:
            show.line(f"Taken back: {workspace.arrivals.take_back()}")
        elif file:
            chosen = exchange.columns(columns, heading=heading) if columns else None
            exchange.bring(workspace, file, chosen, clock(), with_reviews=with_reviews)
        else:
            raise click.UsageError("Name a FILE, or say --undo.")


@main.command()
@click.option("--replay", is_flag=True, help="Also derive every card's memory anew and compare.")
@click.pass_obj
def doctor(data_dir: Path, replay: bool) -> None:
    """Examine the briefing's file; exit code 1 if something is wrong."""
    with opened(data_dir) as workspace:
        problems = workspace.doctor(replay=replay)
        show.line(
            f"{len(workspace.articles())} articles, {len(workspace.cards())} cards, {workspace.answers()} reviews"
        )
    for problem in problems:
        show.line(problem)
    show.line("All is well." if not problems else f"{len(problems)} problems")
    if problems:
        raise SystemExit(1)


@main.command()
@click.option("--keep", type=FILES, help="Keep the briefing and the Anki package in this folder.")
def demo(keep: Path | None) -> None:
    """Do the main job on the sample briefing."""
    with sentences():
        demo_run.run(keep)
