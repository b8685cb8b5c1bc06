"""Bodies that every state or city has: 'the State Emergency Service' of which state (rubric B1, C3).

Such a name is told with its state where an article prints it so, or names one state alone; else it is not asked by.
The words are data (`resources/lexicon/belonging.json`, 'everywhere').
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefing_app import lexicon
from briefing_app.cards.actors import home
from briefing_app.cards.words import titles

if TYPE_CHECKING:
    from collections.abc import Iterable

    from briefing_app.cards.desk import Desk
    from briefing_app.model.text import Article, Evidence

_POST = re.compile(
    r"(?P<body>(?:[A-Z][\w’'-]*(?: and)? )+)(?P<post>(?:[a-z]+ )*(?:commissioner|spokes\w+|chief|director|"
    r"chairm[ae]n|chairwoman|head|superintendent|secretary|manager|president|officer|governor))",
    re.IGNORECASE,
)
_OFTEN = 2  # times that an article names the state that it leaves out


def is_everywhere(body: str) -> bool:
    """Whether a name says what sort of body it is, and nothing that tells it from those of other states."""
    words = [word.lower() for word in re.findall(r"[\w’'-]+", body)]
    common = lexicon.load("belonging")["everywhere"]
    return len(words) > 1 and all(word in common for word in words)


def in_full(desk: Desk, body: str, evidence: Iterable[Evidence]) -> str | None:
    """The body with its state, as an article of the evidence names it or leaves no doubt; None where it does not."""
    articles = {piece.article: desk.articles[piece.article] for piece in desk.sound(evidence)}
    found = {_in_full(body, article) for article in articles.values()}
    return found.pop() if len(found) == 1 else None


def title_in_full(desk: Desk, title: str, evidence: Iterable[Evidence]) -> str:
    """'Rural Fire Service Commissioner' -> 'Tasmania Rural Fire Service Commissioner'; empty where it stays open."""
    found = _POST.fullmatch(title)
    body = found["body"].strip() if found else ""
    if not found or not is_everywhere(body):
        return title
    whole = in_full(desk, body, evidence)
    return f"{whole} {found['post']}" if whole else ""


def _in_full(body: str, article: Article) -> str | None:
    known = {*titles.regions(), *lexicon.load("countries")}
    printed = re.finditer(rf"(?P<of>(?:[A-Z]\w+ ){{0,2}}[A-Z]\w+)(?:[’']s)? {re.escape(body)}\b", article.text)
    states = {found["of"] for found in printed if found["of"] in known or found["of"].lower() in lexicon.nations()}
    if not states:
        states = {name for name, count in home.regions_in(article).items() if count >= _OFTEN}
        states = states if len(home.regions_in(article)) == 1 else set()
    return f"{states.pop()} {body}" if len(states) == 1 else None
