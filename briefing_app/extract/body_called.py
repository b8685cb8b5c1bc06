"""By which of its names a body goes: the longest that the text prints."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_app.extract import gazetteer

if TYPE_CHECKING:
    from collections.abc import Iterable

_PARTY = " Party"
_SMALL = frozenset(("of", "-", "the", "and", "&"))


def as_printed(name: str, forms: Iterable[str]) -> str:
    """The longest of its `forms` by which the tables know a body, their own `name` being another.

    'State Department', 'Labour', not the 'US State Department' or 'Labour Party' of the tables. An abbreviation or
    one word ('Congress', 'Commons'), save for a party's, tells too little; 'the Group of 20' is the G20.
    """
    party = name.endswith(_PARTY)
    known = [form for form in forms if name in gazetteer.namesakes(_with_capital_noun(form))]
    full = [form for form in known if _is_written_out(form) or (party and not form.isupper())]
    printed = {form.replace(".", "") for form in forms}
    return max(full, key=len) if full and name not in printed and not name[-1].isdigit() else name


def _with_capital_noun(form: str) -> str:
    """'Labour party' -> 'Labour Party', as the tables have it."""
    return form.removesuffix(_PARTY.lower()) + _PARTY if form.endswith(_PARTY.lower()) else form


def _is_written_out(form: str) -> bool:
    words = _with_capital_noun(form).split()
    return len(words) > 1 and all(word[0].isupper() or word in _SMALL for word in words)
