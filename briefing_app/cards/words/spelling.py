"""The title of an office however it is spelt and printed: one key for both spellings, one way of capitals in a deck.

Which spelling a title is shown in is settled by the outlet that is read most (British 'defence', American 'defense'),
and may change with the next article; a card that was studied keeps its key and with it its history.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from briefing_app import lexicon
from briefing_app.cards.words import titles

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from briefing_app.model.facts import Actor

_ISATION = re.compile(r"(?<=.{3})isation(?=s?$)")  # 'organisations', 'modernisation'


def american(word: str) -> str:
    """A word in lower case in its American spelling; one that is spelt alike everywhere as it is.

    Examples:
        >>> american("defence"), american("organisation"), american("justice")
        ('defense', 'organization', 'justice')
    """
    return lexicon.inverse("spellings").get(word) or _ISATION.sub("ization", word)


def key_words(title: str) -> list[str]:
    """The telling words of a title, by which its card is known whatever the spelling."""
    return sorted({american(word) for word in titles.telling(title)})


def capitals(actors: Iterable[Actor]) -> Mapping[str, str]:
    """For each office in lower case, the state left out, the capitals it is printed with most often.

    'Chinese Defence Minister' on one card and 'Chinese defence minister' on another look like two offices; style
    guides differ (AP: capitals before a name only; Guardian: none), so that the articles read decide.
    """
    printed: dict[str, Counter[str]] = defaultdict(Counter)
    for office in (office for actor in actors for office in actor.offices):
        title = titles.of_state(titles.plain(office.title))[1]
        printed[title.lower()][title] += max(1, len(office.evidence))
    return {
        plain: max(forms, key=lambda form: (forms[form], sum(map(str.isupper, form)), form))
        for plain, forms in printed.items()
    }


def alike(title: str, printed: Mapping[str, str]) -> str:
    """A title with the capitals that the deck gives its office; as it is if no other title is that office's.

    Args:
        title: worded for a card, its state first where it has one.
        printed: as `capitals` tells.
    """
    bare = titles.of_state(title)[1]
    return title.removesuffix(bare) + printed.get(bare.lower(), bare) if bare else title
