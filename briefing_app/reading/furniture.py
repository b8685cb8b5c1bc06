"""Which stretches of a saved page are not the article.

Two kinds of evidence: what a line says of itself (`credit_rules`, `site_rules`), and where it stands: before the
title, next to a credit, under a heading of related stories, after the last paragraph, or a second time. Marked, never
cut; what is in doubt stays: a sentence lost costs a fact, a line too many only a look.
"""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from functools import cache, cached_property
from itertools import pairwise
from typing import TYPE_CHECKING

from briefing_app import lexicon
from briefing_app.model.text import Furniture, FurnitureKind
from briefing_app.reading import credit_rules, lines, site_rules, summaries, words
from briefing_app.reading.credit_rules import CreditRules
from briefing_app.reading.line_traits import View
from briefing_app.reading.repeats import is_title_and_site, mark_repeats
from briefing_app.reading.site_rules import SiteRules

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from briefing_app.reading.lines import Line

_PARAGRAPH = 12
"""Words of the shortest line that shows where the article begins and ends."""

_TITLE = range(4, lines.LONG)  # words
_TAKEN_UP = 2  # words of a title
_HEAD = 100  # lines above the text, of which one is its title
_OPENING = 4  # paragraphs that take up the title
_LONGEST_CAPTION = 45
_ASKING_ON = 40  # words
_NAME = r"[A-Z][\w.'’-]+(?: (?:de|van|von|bin|al|el|[A-Z])[\w.'’-]*){1,3}"
_PLACED = rf"{_NAME}(?: in [A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+)?)?"
_NAME_ONLY = re.compile(rf"{_PLACED}(?:(?:,|,? and|,? &) {_PLACED})*")
_UNENDED = 18
"""Words of a line without an end that is sooner a paragraph than the title of another story."""

_BYLINE_WITHIN = 4  # lines below a standfirst

SURE = 1.6
"""Log odds from which on a line is furniture, 5 to 1: where fitting showed the best balance (docs/adr/0012)."""

_SHORT = 5  # words of a closing sentence
_TURN = re.compile(r"[A-Z][\w.'-]*(?: [A-Z][\w.'-]*){0,3}: .*[.!?\"]$")

_MASTHEADS = 5  # lines that may name the site
_STANDFIRSTS = 3  # lines
_MESSAGE = re.compile(r"[—–-] ?[^—–()]{1,60} \(@\w+\)")  # a tweet ends so: it may be quoted
_NUMERAL = re.compile(r"[IVX]{1,5}\.?|\d{1,2}\.")  # of a part of the article
_LAST = 5  # lines among which a note about the author may stand


def find(text: str, title: str | None = None) -> tuple[Furniture, ...]:
    """The furniture of `text`: whole lines without the space around them, in order, not overlapping.

    Args:
        text: of an article.
        title: where it is known; its first line as such is no furniture, every other is.
    """
    view = by_rules(text, title)
    _mark_likely(view)
    return tuple(Furniture(line.span, line.kind) for line in view.page if line.kind)


def by_rules(text: str, title: str | None = None) -> View:
    """The lines of `text` with what the rules alone say of them; arguments as of `find`."""
    page = lines.split(text)
    rules = _rules()
    for line in page:
        line.kind = rules.kind(line)
    first = _first_paragraph(page)
    known = _known_title(page, title) if title else None
    heading = known or _likely_title(page, first, rules)
    summaries.mark(page, words.load().summary_headings, first)
    mark_repeats(page, heading, first)
    _mark_head(page, first, heading, rules)
    if known:
        _mark_above_known_title(page[: page.index(known)])
    _mark_by_neighbours(page, heading, rules)
    _mark_captions_by_credits(page, heading, rules)
    _mark_related(page, heading, rules)
    _mark_notes_on_authors(page, rules)
    _mark_back_matter(page, heading)
    last = _mark_tail(page, heading, rules)
    return View(page, next((at for at, line in enumerate(page) if line is heading), -1), first, last, rules.credits)


def _mark_likely(view: View) -> None:
    """What no rule knows and all its traits together give away: odds fitted on annotated pages."""
    weights = lexicon.weights("furniture_weights")
    judged = [at for at, line in enumerate(view.page) if line.kind is None and not _is_of_article(view, at)]
    traits = {at: view.traits(at) for at in judged}
    for at in judged:
        if may_be(traits[at]) and math.fsum(weights.get(trait, 0.0) for trait in traits[at]) >= SURE:
            view.page[at].kind = _kind_there(view, at)


def _is_of_article(view: View, at: int) -> bool:
    """Whether it is the title or what stands by it, the name of a part, a dateline, a tweet."""
    line = view.page[at]
    if at == view.title - 1:
        return line.is_heading_like and not site_rules.is_section_name(line)
    below_title = 0 <= at - view.title <= _STANDFIRSTS and all(one.kind is None for one in view.page[view.title : at])
    part = line.straight.startswith(("'", '"')) and line.count < _SHORT and view.zone(at) == "body"
    part |= bool(_NUMERAL.fullmatch(line.raw) or _MESSAGE.search(line.straight))
    return at == view.title or part or (below_title and line.count > _SHORT) or view.is_dateline(at)


def may_be(traits: frozenset[str]) -> bool:
    """Whether a line may be judged by its odds at all; a sentence only where the site speaks: it may carry a fact."""
    return traits.isdisjoint({"ends", "asks"}) or not traits.isdisjoint({"you", "we", "site words 2"})


def _kind_there(view: View, at: int) -> FurnitureKind:
    line = view.page[at]
    if not line.turns_to_reader and (view.credits.shows_people(line) or credit_rules.tells_day(line)):
        return FurnitureKind.CAPTION
    kinds = {"head": FurnitureKind.MENU, "top": FurnitureKind.MENU, "tail": FurnitureKind.TAIL}
    return kinds.get(view.zone(at), FurnitureKind.PROMPT)


@dataclass(frozen=True)
class _Rules:
    credits: CreditRules
    site: SiteRules

    def kind(self, line: Line) -> FurnitureKind | None:
        """Why `line` is furniture wherever it stands, or None."""
        return next((kind for kind, holds in self._tests if holds(line)), None)

    @cached_property
    def _tests(self) -> tuple[tuple[FurnitureKind, Callable[[Line], bool]], ...]:
        """In this order: a caption may name its author, a byline its date."""
        return (
            (FurnitureKind.ADDRESS, site_rules.is_address),
            (FurnitureKind.PAGE_DATE, self.credits.is_stamp),
            (FurnitureKind.CAPTION, self.credits.is_caption),
            (FurnitureKind.BYLINE, self.credits.is_byline),
            (FurnitureKind.BYLINE, self.credits.is_credit),
            (FurnitureKind.MENU, self.site.is_menu),
            (FurnitureKind.PROMPT, self.site.is_asking),
            (FurnitureKind.PROMPT, self.site.is_link),
            (FurnitureKind.PROMPT, self.site.is_notice),
        )


@cache
def _rules() -> _Rules:
    lexicon = words.load()
    return _Rules(CreditRules(lexicon), SiteRules(lexicon))


def _known_title(page: Sequence[Line], title: str) -> Line | None:
    words_of_title = lines.Line(0, title).words
    found = next(
        (line for line in page if line.words == words_of_title and line.kind is not FurnitureKind.ADDRESS), None
    )
    if found:
        found.kind = None
    return found


def _likely_title(page: Sequence[Line], first: int, rules: _Rules) -> Line | None:
    """The line above the text that is likeliest to be its title.

    That is the first of the lines, not broken by furniture, of which one is taken up most by the text; of two that
    say the same the one nearer the text, without the site's name or the trail of links.
    """
    signed = next((at for at, line in enumerate(page) if line.kind is FurnitureKind.BYLINE), len(page))
    start = max(0, first - _HEAD)
    head = [(at, line) for at, line in enumerate(page[start:first], start) if _could_be_title(line, rules)]
    opening = [line for line in page[first:] if line.is_paragraph(_PARAGRAPH)][:_OPENING]
    told = {word for line in opening for word in line.telling}
    shared = {at: len(line.telling & told) for at, line in head if at < signed and not line.low.endswith((".", ")"))}
    taken_up = [at for at, count in shared.items() if count >= _TAKEN_UP]
    if not taken_up:
        return head[0][1] if head else None
    most = max(taken_up, key=lambda at: (shared[at], at))
    likely = page[next(at for at in taken_up if set(range(at, most)) <= set(taken_up))]
    again = [line for at, line in head if line.words == likely.words and any(one.kind for one in page[most:at])]
    return next((line for _, line in reversed(head) if _names_alone(line, likely)), [likely, *again][-1])


def _names_alone(title: Line, likely: Line) -> bool:
    """Whether `title` is what `likely` says, without the site's name or the trail of links around it."""
    return is_title_and_site(likely, title) or _is_trail_to(likely, title)


def _could_be_title(line: Line, rules: _Rules) -> bool:
    return line.kind is None and line.count in _TITLE and not rules.credits.is_date(line)


def _is_trail_to(trail: Line, title: Line) -> bool:
    """'Home/World/The title' above 'The title'."""
    return len(trail.words) > len(title.words) and trail.words[-len(title.words) :] == title.words


def _first_paragraph(page: Sequence[Line]) -> int:
    """Number of the line that begins the text: not a question, that may be the title, nor a standfirst."""
    paragraphs = [at for at, line in enumerate(page) if line.is_paragraph(_PARAGRAPH) and not line.low.endswith("?")]
    if not paragraphs:
        return len(page)
    first = paragraphs[0]
    signed_below = any(_signed(line) for line in page[first + 1 : first + _BYLINE_WITHIN])
    is_standfirst = signed_below and page[first].count < lines.LONG and '"' not in page[first].straight
    return paragraphs[1] if is_standfirst and len(paragraphs) > 1 else first


def _mark_head(page: Sequence[Line], first: int, heading: Line | None, rules: _Rules) -> None:
    """Menu words above the title, names and dates above the text."""
    above_title = first < len(page) and heading is not None and heading in page[:first]
    told = {word for line in page[first:] if line.kind is None for word in line.telling}
    for line in page[:first] if first < len(page) else ():
        if line is heading:
            above_title = False
        elif line.kind is None and above_title and heading is not None and _is_trail_to(line, heading):
            line.kind = FurnitureKind.MENU
        elif line.kind is None and rules.credits.is_date(line):
            line.kind = FurnitureKind.PAGE_DATE
        elif line.kind is None and above_title and (_is_foreign(line, told) or _is_masthead(page, line)):
            line.kind = FurnitureKind.MENU
        elif line.kind is None and not above_title and _is_signature(line, rules):
            line.kind = FurnitureKind.BYLINE
        elif line.kind is None and not above_title and rules.credits.ends_in_agency(line):
            line.kind = FurnitureKind.CAPTION


def _mark_by_neighbours(page: Sequence[Line], heading: Line | None, rules: _Rules) -> None:
    """Names and dates next to a byline or date; what turns to the reader after the site asked for something."""
    for before, line in pairwise(page):
        if line.kind is None and line is not heading and _signed(before) and rules.credits.is_date(line):
            line.kind = FurnitureKind.PAGE_DATE
        elif before.kind is None and before is not heading and _signed(line) and _is_name(before):
            before.kind = FurnitureKind.BYLINE
        elif line.kind is None and line is not heading and _signed(before) and rules.credits.is_role(line):
            line.kind = FurnitureKind.BYLINE
        elif before.kind is FurnitureKind.PROMPT and line.kind is None and line.count < _ASKING_ON:
            asks_on = line.turns_to_reader and '"' not in line.straight and rules.site.is_asking(before)
            line.kind = FurnitureKind.PROMPT if asks_on else None


def _mark_above_known_title(above: Sequence[Line]) -> None:
    """Above a title that is known for certain there is no article yet: what does not end like a sentence is menu."""
    for line in above:
        if line.kind is None and line.is_heading_like:
            line.kind = FurnitureKind.MENU


def _is_name(line: Line) -> bool:
    return bool(_NAME_ONLY.fullmatch(line.raw.rstrip(" -–—|,·•")))


def _is_signature(line: Line, rules: _Rules) -> bool:
    """'Jane Roe', 'Jane Roe, Senior Fellow', 'Jane Roe | thesite.com'."""
    name, *notes = line.raw.split(" | ")
    about_page = notes and all(re.search(r"\d|\.\w", note) for note in notes) and bool(_NAME_ONLY.fullmatch(name))
    return _is_name(line) or bool(about_page) or rules.credits.is_name_and_role(line)


def _is_foreign(line: Line, told: set[str]) -> bool:
    """Whether it is a section's name, or a line without an end of whose words the text tells none."""
    strange = line.is_heading_like and line.count in _TITLE and line.telling.isdisjoint(told)
    return strange or site_rules.is_section_name(line)


def _is_masthead(page: Sequence[Line], line: Line) -> bool:
    """Whether it is the site's name: the first line, in capitals, with the site's menu or a request below."""
    below = page[1].kind if len(page) > 1 else None
    short = line.is_heading_like and line.count <= site_rules.LONGEST_SECTION
    return line is page[0] and short and below in (FurnitureKind.MENU, FurnitureKind.PROMPT) and line.raw.istitle()


def _signed(line: Line) -> bool:
    return line.kind in (FurnitureKind.BYLINE, FurnitureKind.PAGE_DATE)


def _mark_captions_by_credits(page: Sequence[Line], heading: Line | None, rules: _Rules) -> None:
    """A line that shows people doing something now, next to a bare credit, is the caption of that picture.

    Above the credit it may end like a sentence; below it not, where the first sentence of the text may stand.
    """
    last = max((at for at, line in enumerate(page) if line.is_paragraph(_PARAGRAPH)), default=0)
    for at, (above, below) in enumerate(pairwise(page)):
        if above.kind and rules.credits.is_credit(above) and below.is_heading_like:
            _make_caption(below, heading, rules, surely=at < last and below.count > _SHORT)
        if below.kind and rules.credits.is_credit(below) and (above.is_heading_like or credit_rules.tells_day(above)):
            # a credit below the text is that of a picture far above, and the last paragraph no caption
            sure = at < last or above.is_heading_like or credit_rules.ends_in_day(above)
            _make_caption(above, heading, rules, surely=sure and rules.credits.is_picture_credit(below))
        if below.kind is FurnitureKind.CAPTION and (above.is_heading_like or credit_rules.ends_in_day(above)):
            _make_caption(above, heading, rules)


def _make_caption(line: Line, heading: Line | None, rules: _Rules, *, surely: bool = False) -> None:
    short = line.count < _LONGEST_CAPTION and '"' not in line.straight
    if line.kind is None and line is not heading and short and (surely or rules.credits.shows_people(line)):
        line.kind = FurnitureKind.CAPTION


def _mark_related(page: Sequence[Line], heading: Line | None, rules: _Rules) -> None:
    """Titles of other stories, under a heading that says so."""
    under_heading = pointed = False
    for line in page:
        if line.kind is not None:
            pointed = False
            ends = line.kind is FurnitureKind.CAPTION or line.low == "read more"  # which stands below its teaser
            under_heading = not ends if under_heading else rules.site.is_related_heading(line)
        elif under_heading and line is not heading and _is_title_like(line) and line.is_point >= pointed:
            line.kind = FurnitureKind.MENU
            pointed = line.is_point  # where the titles are points of a list, it ends with the first line that is none
        else:
            under_heading = False


def _is_title_like(line: Line) -> bool:
    return line.is_heading_like or (line.low.endswith("?") and line.count < _PARAGRAPH)


def _mark_notes_on_authors(page: Sequence[Line], rules: _Rules) -> None:
    """What tells of who wrote the article: whom a byline names, or at the end somebody the text does not mention."""
    authors = {name for line in page if line.kind is FurnitureKind.BYLINE for name in credit_rules.names_in(line)}
    for line in page:
        who = credit_rules.name_told_of(line)
        if line.kind is None and who is not None and who.casefold() in authors:
            line.kind = FurnitureKind.BYLINE if line.straight == who else FurnitureKind.TAIL
    text = [line for line in page if line.kind is None and (line.ends or line.count >= _PARAGRAPH)]
    for line in text[-_LAST:]:
        who = rules.credits.author_described(line)
        if who is not None and not any(who and who in other.straight for other in text if other is not line):
            line.kind = FurnitureKind.TAIL


def _mark_back_matter(page: Sequence[Line], heading: Line | None) -> None:
    """Notes, sources and addresses, under a heading that says so; what the site tells of itself."""
    names = {
        line.words for line in page[:_MASTHEADS] if len(line.words) > 1 and line is not heading and not line.ends
    }
    heads = words.load().end_headings
    ended = False
    for line in page[len(page) // 2 :]:
        ended |= line.low.strip(" :") in heads
        own = line.words[1:] if line.words[:1] == ("the",) else line.words
        of_site = any(own[: len(name) + 1] in ((*name, "is"), (*name, "was")) for name in names)
        if line is not heading and line.kind is None and (ended or of_site):
            line.kind = FurnitureKind.TAIL


def _mark_tail(page: Sequence[Line], heading: Line | None, rules: _Rules) -> int:
    """The number of the last line of the text, with the lines below it marked.

    After the last paragraph: whatever does not end like a sentence, and what follows the site's own voice.
    """
    above = (None, *page)
    last = max((at for at, line in enumerate(page) if _closes(line, above[at])), default=len(page))
    last = max(last, _last_point(page))
    related = asking = False
    for line in page[last + 1 :]:
        if line.kind is not None:
            related |= rules.site.is_related_heading(line)
            asking |= rules.site.is_asking(line) or rules.site.is_notice(line)
        elif line is not heading and (line.is_heading_like or related or (asking and line.is_in_our_voice)):
            line.kind = FurnitureKind.TAIL
    return last


def _closes(line: Line, above: Line | None) -> bool:
    """Whether the article may end with it: a paragraph, a turn of a talk, a short sentence right below the text."""
    if line.kind is not None or line.turns_to_reader:
        return False
    long = line.count >= (_UNENDED if line.is_heading_like else _PARAGRAPH)
    goes_on = above is not None and above.kind is None and line.count >= _SHORT and line.low.endswith((".", '."'))
    return long or goes_on or bool(_TURN.match(line.straight))


def _last_point(page: Sequence[Line]) -> int:
    """The place of the last point of a list that the article announces ('The two agreed on:'); 0 if there is none."""
    last = 0
    for at, (line, below) in enumerate(pairwise(page)):
        announced = line.kind is None and (line.low.endswith(":") or (line.is_point and at == last))
        if announced and below.kind is None and below.is_point:
            last = at + 1
    return last
