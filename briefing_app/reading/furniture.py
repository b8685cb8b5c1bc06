"""Which stretches of a saved page are not the article.

Two kinds of evidence: what a line says of itself (`credit_rules`, `site_rules`), and where it stands: before the
title, next to a credit, under a heading of related stories, after the last paragraph, or a second time. Marked, never
cut; what is in doubt stays: a sentence lost costs a fact, a line too many only a look. What no rule knows is judged
last, by odds (`likely`).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, cached_property
from itertools import pairwise
from typing import TYPE_CHECKING

from briefing_app.model.text import Furniture, FurnitureKind
from briefing_app.reading import (
    announced,
    asides,
    authors,
    captions,
    credit_rules,
    likely,
    lines,
    opening,
    region,
    site_rules,
    summaries,
    titles,
    turns,
    voice,
    words,
    years,
)
from briefing_app.reading.credit_rules import CreditRules
from briefing_app.reading.line_traits import View
from briefing_app.reading.lines import Line
from briefing_app.reading.repeats import mark_repeats
from briefing_app.reading.site_rules import SiteRules
from briefing_app.reading.titles import PARAGRAPH

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

_LONGEST_CAPTION = 45
_ASKING_ON = 40  # words
_UNENDED = 18
"""Words of a line without an end that is sooner a paragraph than the title of another story."""

_TAKEN_UP = 2  # words of the name of a part
_SHORT = 5  # words of a closing sentence
_POINT = 8  # words of a point without a bullet
_POST = 4  # words of what a writer is, alone below the name

_FOOTNOTE = re.compile(r"\[\d{1,3}\](?= \S)")
_HEAD = 15  # lines above the running text, of which one may be a standfirst
_CAPTION_BUTTONS = frozenset({"hide caption", "toggle caption", "show caption"})
_FEW = 4  # paragraphs for each that is no paragraph but a caption
_MASTHEADS = 5  # lines that may name the site


def find(text: str, title: str | None = None) -> tuple[Furniture, ...]:
    """The furniture of `text`: whole lines without the space around them, in order, not overlapping.

    Args:
        text: of an article.
        title: where it is known; its first line as such is no furniture, every other is.
    """
    view = by_rules(text, title)
    likely.mark(view)
    turns.keep(view.page)
    years.keep(view.page)
    return tuple(Furniture(line.span, line.kind) for line in view.page if line.kind)


def by_rules(text: str, title: str | None = None) -> View:
    """The lines of `text` with what the rules alone say of them; arguments as of `find`."""
    page = lines.split(text)
    rules = _rules()
    for line in page:
        line.kind = rules.kind(line)
    captions.mark_described(page)
    article = region.stretch(page, rules.site.is_related_heading)
    first = titles.first_paragraph(page, max(0, article.start - _HEAD) if article else 0)
    known = titles.known(page, title) if title else None
    summaries.mark(page, words.load().summary_headings, first)
    heading = known or titles.likely(page, first, rules.credits)
    mark_repeats(page, heading, first)
    _mark_head(page, first, heading, rules)
    opening.mark(page, heading, first)
    if known:
        _mark_above_known_title(page[: page.index(known)])
    _mark_by_neighbours(page, heading, rules)
    _mark_places_and_dates(page, rules)
    voice.mark(page, heading)
    _mark_captions_by_credits(page, heading, rules, first)
    _mark_related(page, heading, rules)
    asides.mark(page, heading, first)
    authors.mark(page, rules.credits, first)
    _mark_back_matter(page, heading, first)
    article = region.stretch(page, rules.site.is_related_heading)
    region.mark_outside(page, heading, article)
    _mark_captions_within(page, article, rules)
    last = _mark_tail(page, heading, rules)
    return View(page, next((at for at, line in enumerate(page) if line is heading), -1), first, last, rules.credits)


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


def _mark_head(page: Sequence[Line], first: int, heading: Line | None, rules: _Rules) -> None:
    """Menu words above the title, names and dates above the text."""
    above_title = first < len(page) and heading is not None and heading in page[:first]
    told = {word for line in page[first:] if line.kind is None for word in line.telling}
    for line in page[:first] if first < len(page) else ():
        if line is heading:
            above_title = False
        elif line.kind is None and above_title and heading is not None and titles.is_trail_to(line, heading):
            line.kind = FurnitureKind.MENU
        elif line.kind is None and rules.credits.is_date(line):
            line.kind = FurnitureKind.PAGE_DATE
        elif line.kind is None and _is_above_title(page, line, told if above_title else None):
            line.kind = FurnitureKind.MENU
        elif line.kind is None and not above_title and _is_signature(line, rules):
            line.kind = FurnitureKind.BYLINE
        elif line.kind is None and not above_title and rules.credits.ends_in_agency(line):
            line.kind = FurnitureKind.CAPTION


def _mark_by_neighbours(page: Sequence[Line], heading: Line | None, rules: _Rules) -> None:
    """Names and dates next to a byline or date; what turns to the reader after the site asked for something."""
    for before, line, below in zip(page, page[1:], (*page[2:], None), strict=False):
        if line.kind is None and line is not heading and _signed(before) and rules.credits.is_date(line):
            line.kind = FurnitureKind.PAGE_DATE
        elif before.kind is None and before is not heading and _signed(line) and _is_name_with_house(before):
            before.kind = FurnitureKind.BYLINE
        elif before.kind is line.kind is None and line is not heading and _is_name_above(before, line, rules):
            before.kind = line.kind = FurnitureKind.BYLINE
        elif line.kind is None and line is not heading and _signed(before) and rules.credits.is_role(line):
            line.kind = FurnitureKind.BYLINE
        elif before.kind is None and line.kind is FurnitureKind.PROMPT and site_rules.is_asked_first(before, line):
            before.kind = FurnitureKind.PROMPT
        elif before.kind is FurnitureKind.PROMPT and line.kind is None and line.count < _ASKING_ON:
            asks_on = line.turns_to_reader and '"' not in line.straight and rules.site.is_asking(before)
            line.kind = FurnitureKind.PROMPT if asks_on and not _asks_for(line, below) else None


def _mark_places_and_dates(page: Sequence[Line], rules: _Rules) -> None:
    """'Jane Roe', 'MANILA', 'Saturday August 3 2024': the place and the day below a name."""
    for above, place, day in zip(page, page[1:], page[2:], strict=False):
        lone = place.straight.isupper() and place.count <= site_rules.LONGEST_SECTION and not place.ends
        if _signed(above) and lone and day.kind is None and rules.credits.is_date(day):
            place.kind = place.kind or FurnitureKind.PAGE_DATE
            day.kind = FurnitureKind.PAGE_DATE


def _asks_for(line: Line, below: Line | None) -> bool:
    """Whether it is a question that the paragraph below answers: the name of a part."""
    return line.low.endswith("?") and below is not None and below.is_paragraph(_SHORT)


def _mark_above_known_title(above: Sequence[Line]) -> None:
    """Above a title that is known for certain there is no article yet: what does not end like a sentence is menu."""
    for line in above:
        if line.kind is None and line.is_heading_like:
            line.kind = FurnitureKind.MENU


def _is_name_with_house(line: Line) -> bool:
    """'Jane Roe', 'Jane Roe · KNX News'."""
    name, *houses = re.split(r" [|·•] ", line.straight.rstrip(" |·•"))
    short = all(house[:1].isupper() and len(house.split()) <= _POST for house in houses)
    return authors.is_name(line) or bool(
        houses and short and line.is_heading_like and authors.NAMES_ONLY.fullmatch(name)
    )


def _is_name_above(line: Line, below: Line, rules: _Rules) -> bool:
    """'Jane Roe', above 'Europe editor'."""
    return authors.is_name(line) and below.count <= _POST and rules.credits.is_role(below)


def _is_signature(line: Line, rules: _Rules) -> bool:
    """'Jane Roe', 'Jane Roe, Senior Fellow', 'Jane Roe | thesite.com'."""
    name, *notes = line.straight.split(" | ")
    about_page = (
        notes and all(re.search(r"\d|\.\w", note) for note in notes) and bool(authors.NAMES_ONLY.fullmatch(name))
    )
    several = notes and all(rules.credits.is_name_and_role(Line(0, part)) for part in (name, *notes))
    return authors.is_name(line) or bool(about_page or several) or rules.credits.is_name_and_role(line)


def _is_above_title(page: Sequence[Line], line: Line, told: set[str] | None) -> bool:
    """Whether it names the site, or a section above the title; `told` by the text, None below the title."""
    above = told is not None and (_is_foreign(line, told) or _is_masthead(page, line))
    return above or titles.is_of_site(line, page)


def _is_foreign(line: Line, told: set[str]) -> bool:
    """Whether it is a section's name, or a line without an end of whose words the text tells none."""
    strange = line.is_heading_like and line.count in titles.LENGTHS and line.telling.isdisjoint(told)
    return strange or site_rules.is_section_name(line)


def _is_masthead(page: Sequence[Line], line: Line) -> bool:
    """Whether it is the site's name: the first line, in capitals, with the site's menu or a request below."""
    below = page[1].kind if len(page) > 1 else None
    short = line.is_heading_like and line.count <= site_rules.LONGEST_SECTION
    return line is page[0] and short and below in (FurnitureKind.MENU, FurnitureKind.PROMPT) and line.raw.istitle()


def _signed(line: Line) -> bool:
    return line.kind in (FurnitureKind.BYLINE, FurnitureKind.PAGE_DATE)


def _mark_captions_by_credits(page: Sequence[Line], heading: Line | None, rules: _Rules, first: int) -> None:
    """A line that shows people doing something now, next to a bare credit, is the caption of that picture.

    Above the credit it may end like a sentence; below it not, where the first sentence of the text may stand.
    """
    last = max((at for at, line in enumerate(page) if line.is_paragraph(PARAGRAPH)), default=0)
    for at, (above, below) in enumerate(pairwise(page)):
        if above.kind and rules.credits.is_credit(above) and credit_rules.opens_with_day(below):
            _make_caption(below, heading, rules)
        if above.kind is FurnitureKind.CAPTION and above.count < _SHORT and captions.describes(below):
            _make_caption(below, heading, rules, surely=True)
        if above.kind and rules.credits.is_credit(above) and below.is_heading_like:
            _make_caption(below, heading, rules, surely=at < last and below.count > _SHORT)
        if below.kind and rules.credits.is_credit(below) and (above.is_heading_like or credit_rules.tells_day(above)):
            # a credit below the text is that of a picture far above, and the last paragraph no caption
            sure = at < last or above.is_heading_like or credit_rules.ends_in_day(above)
            _make_caption(above, heading, rules, surely=sure and rules.credits.is_picture_credit(below))
        if (
            above.kind is FurnitureKind.BYLINE
            and below.ends
            and not rules.credits.is_credit(above)
            and at < first - 1
        ):
            _make_caption(below, heading, rules)  # 'Photographs by Jane Roe', 'The tower, seen from the field.'
        if below.low in _CAPTION_BUTTONS and above.count < _LONGEST_CAPTION and at < last:
            _make_caption(above, heading, rules, surely=True)
        if captions.is_caption_of(below) and captions.describes(above):
            _make_caption(above, heading, rules, surely=True)
        if below.kind is FurnitureKind.CAPTION and (above.is_heading_like or credit_rules.ends_in_day(above)):
            _make_caption(above, heading, rules)


def _mark_captions_within(page: Sequence[Line], article: range | None, rules: _Rules) -> None:
    """'The minister won his seat again. (Reuters)' between paragraphs; the last of an agency's report may end so."""
    text = [page[at] for at in article or () if page[at].is_paragraph(PARAGRAPH)]
    ending = [line for line in text if line.straight.endswith(")") and rules.credits.closes_with_agency(line)]
    for line in ending if 0 < len(ending) <= len(text) // _FEW else ():
        if line not in text[-_FEW:] and '"' not in line.straight:
            line.kind = FurnitureKind.CAPTION


def _make_caption(line: Line, heading: Line | None, rules: _Rules, *, surely: bool = False) -> None:
    short = line.count < _LONGEST_CAPTION and '"' not in line.straight
    if line.kind is None and line is not heading and short and (surely or rules.credits.shows_people(line)):
        line.kind = FurnitureKind.CAPTION


def _mark_related(page: Sequence[Line], heading: Line | None, rules: _Rules) -> None:
    """Titles of other stories, under a heading that says so."""
    under_heading = pointed = False
    above: Line | None = None
    for line, below in zip(page, (*page[1:], None), strict=False):
        if line.kind is not None:
            pointed = False
            ends = line.kind is FurnitureKind.CAPTION or line.low == "read more"  # which stands below its teaser
            under_heading = not ends if under_heading else rules.site.is_related_heading(line)
        elif under_heading and line is not heading and _is_name_of_part(line, above, below):
            under_heading = False
        elif under_heading and line is not heading and _is_title_like(line) and line.is_point >= pointed:
            line.kind, above = FurnitureKind.MENU, line
            pointed = line.is_point  # where the titles are points of a list, it ends with the first line that is none
        else:
            under_heading = False


def _is_name_of_part(line: Line, title: Line | None, below: Line | None) -> bool:
    """Whether it is much shorter than the title above, and a paragraph follows: there the article goes on."""
    heads = line.is_heading_like and line.count <= site_rules.LONGEST_SECTION and not line.straight.isupper()
    longer = title is not None and title.count > _SHORT and not title.is_point
    goes_on = below is not None and below.is_paragraph(PARAGRAPH)
    return goes_on and ((heads and longer) or _is_told_below(line, title, below))


def _is_told_below(line: Line, title: Line | None, below: Line | None) -> bool:
    """Whether the paragraph right below tells what it says, which it tells of no title above."""
    if below is None or title is None or line.is_point or not line.telling:
        return False
    told = len(line.telling & below.telling)
    return told >= _TAKEN_UP and 2 * told >= len(line.telling) and title.telling.isdisjoint(below.telling)


def _is_title_like(line: Line) -> bool:
    unended = line.low.endswith(("...", "…", "?"))  # as a narrow column cuts titles, or a question
    return line.is_heading_like or (unended and line.count < PARAGRAPH + _SHORT)


def _mark_back_matter(page: Sequence[Line], heading: Line | None, first: int) -> None:
    """Below the text: notes, sources and addresses, under a heading that says so; what the site tells of itself."""
    names = {
        line.words for line in page[:_MASTHEADS] if len(line.words) > 1 and line is not heading and not line.ends
    }
    heads = words.load().end_headings
    ended = False
    _mark_footnotes(page[first:])
    for line in page[max(first + 1, len(page) // 2) :]:
        ended |= line.low.strip(" :") in heads
        own = line.words[1:] if line.words[:1] == ("the",) else line.words
        of_site = any(own[: len(name) + 1] in ((*name, "is"), (*name, "was")) for name in names)
        if line is not heading and line.kind is None and (ended or of_site):
            line.kind = FurnitureKind.TAIL


def _mark_footnotes(text: Sequence[Line]) -> None:
    """'[1] Talk with an officer, May 2024.', where a paragraph of `text` refers to it."""
    for line in text:
        mark = _FOOTNOTE.match(line.straight)
        if line.kind is None and mark and any(mark[0] in one.straight[1:] for one in text if one is not line):
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
    if line.kind is not None or line.turns_to_reader or site_rules.commands(line):
        return False
    long = line.count >= (_UNENDED if line.is_heading_like else PARAGRAPH)
    goes_on = above is not None and above.kind is None and line.count >= _SHORT and line.low.endswith((".", '."'))
    return long or goes_on or turns.speaker(line) is not None


def _last_point(page: Sequence[Line]) -> int:
    """The place of the last point of a list that the article announces ('The two agreed on:'); 0 if there is none."""
    points = ((at, page[at]) for at in announced.points(page))
    short = (at for at, line in points if (line.is_point or line.count <= _POINT) and not line.turns_to_reader)
    return max(short, default=0)
