"""Names for players who are not to be known by their own: a colour and a bird."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable
    from random import Random

_COLOURS = (
    "Amber",
    "Blue",
    "Coral",
    "Dusky",
    "Ebony",
    "Golden",
    "Green",
    "Ivory",
    "Ruby",
    "Silver",
    "Tawny",
    "White",
)
_BIRDS = (
    "Bittern", "Crane", "Curlew", "Dipper", "Egret", "Falcon", "Finch", "Gannet", "Heron", "Ibis", "Jay", "Kestrel",
    "Lark", "Martin", "Osprey", "Plover", "Quail", "Raven", "Robin", "Stork", "Swift", "Tern", "Thrush", "Wren",
)  # fmt: skip


def alias(taken: Iterable[str], rng: Random) -> str:
    """One that nobody has yet; when all are taken, any: the game numbers what is there twice."""
    used = set(taken)
    free = [name for colour in _COLOURS for bird in _BIRDS if (name := f"{colour} {bird}") not in used]
    return rng.choice(free) if free else f"{rng.choice(_COLOURS)} {rng.choice(_BIRDS)}"
