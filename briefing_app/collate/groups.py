"""Putting things that are one into groups."""

from __future__ import annotations


class Groups:
    """A partition of the numbers 0..n-1 that only grows coarser (union-find with path halving)."""

    def __init__(self, size: int) -> None:
        self._parent = list(range(size))

    def of(self, item: int) -> int:
        """The number that stands for the group of `item`: its smallest member."""
        while self._parent[item] != item:
            self._parent[item] = self._parent[self._parent[item]]
            item = self._parent[item]
        return item

    def join(self, one: int, other: int) -> None:
        """Make one group of the groups of `one` and `other`."""
        first, second = sorted((self.of(one), self.of(other)))
        self._parent[second] = first

    def all(self) -> list[list[int]]:
        """Every group, its members in order; groups in the order of their first members."""
        found: dict[int, list[int]] = {}
        for item in range(len(self._parent)):
            found.setdefault(self.of(item), []).append(item)
        return list(found.values())
