"""How a post is asked of its holder: what of its title stands in the question, and what is left to answer."""

from __future__ import annotations

import re
from dataclasses import dataclass

from briefing_app.cards import titles

_AT = re.compile(r"(?P<post>[^,]+?) at (?P<the>(?:the )?)(?:[a-z]+-[a-z]+ )?(?P<body>[A-Z].*)")
_OF = re.compile(r"(?P<post>[^,]+?) of (?P<the>the )(?P<body>[A-Z].*)")
_OF_A_STATE = ("minister", "secretary", "speaker", "ambassador")


@dataclass(frozen=True, slots=True)
class Asked:
    """A question on somebody's post: 'Which `sort` did X hold `where`?', answered by `post`.

    Attributes:
        sort: 'Chinese post', 'US office'; 'post' where nothing narrows it.
        where: 'at the Brook Institute'; may be empty.
    """

    sort: str
    where: str
    post: str


def asked(title: str, side: str | None) -> Asked:
    """The title taken apart, so that one post alone can be meant (B5) and its state is not asked too (B6).

    'Chinese assistant foreign minister' -> Chinese post: assistant foreign minister;
    'senior fellow at the Brook Institute' -> post at the Brook Institute: senior fellow.

    Args:
        title: as `titles.titled` words it.
        side: the country its holder acts for.
    """
    sort = "office" if titles.is_sole(title) else "post"
    placed = _AT.fullmatch(title) or (_OF.fullmatch(title) if sort == "post" else None)
    if placed:
        return Asked(sort, f"at {placed['the']}{placed['body']}", placed["post"])
    country, bare = titles.of_state(title)
    if country is None and side and sort == "office" and titles.heads_of(title) & set(_OF_A_STATE):
        country = side
    adjective = titles.adjective(country) if country else None
    if adjective and bare and not titles.needs_state(bare):
        return Asked(f"{adjective} {sort}", "", bare)
    return Asked(sort, "", title)
