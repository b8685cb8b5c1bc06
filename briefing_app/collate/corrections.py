"""What a person put right, by kind and target, and who answers to which key.

Corrections name facts by key. A fact of the dossier answers to its own key and to the keys its parts have in single
articles, so that a correction still finds it when another article has been read since.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, TypeVar

from briefing_app.codec import from_json
from briefing_app.model.briefing import Correction, CorrectionKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

T = TypeVar("T")


class Corrections:
    """The corrections of a briefing, the last word on each thing first found.

    Args:
        rows: in any order; of two on one thing the later one counts, but for several offices of one actor.
    """

    def __init__(self, rows: Iterable[Correction]) -> None:
        self.rows = sorted(rows, key=lambda row: (row.at, row.kind, row.target))
        self.targets = frozenset(row.target for row in self.rows)
        self._last: dict[CorrectionKind, dict[str, Correction]] = defaultdict(dict)
        for row in self.rows:
            self._last[row.kind].pop(row.target, None)
            self._last[row.kind][row.target] = row

    def of(self, kind: CorrectionKind) -> Mapping[str, Correction]:
        """The last correction of one kind on each target, oldest first."""
        return self._last[kind]

    def on(self, kind: CorrectionKind, keys: Iterable[str]) -> Correction | None:
        """The latest correction of this kind on a fact that answers to `keys`."""
        found = [self._last[kind][key] for key in keys if key in self._last[kind]]
        return max(found, key=lambda row: row.at, default=None)

    def stands(self, keys: Iterable[str]) -> bool | None:
        """Whether a fact was last accepted (True) or rejected (False); None where nobody said."""
        keys = tuple(keys)
        taken, thrown = (self.on(kind, keys) for kind in (CorrectionKind.ACCEPT, CorrectionKind.REJECT))
        if taken and thrown:
            return taken.at > thrown.at
        return None if not (taken or thrown) else bool(taken)

    def added(self, family: str, kind: type[T]) -> list[T]:
        """The facts that a person found, of those whose key begins with `family`."""
        rows = self._last[CorrectionKind.ADD].values()
        return [from_json(row.value or "", kind) for row in rows if row.target.startswith(f"{family}/")]
