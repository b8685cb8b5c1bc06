"""Model objects to JSON and back, checked on the way in (msgspec; the types are the schema)."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

import msgspec

if TYPE_CHECKING:
    from collections.abc import Sequence

T = TypeVar("T")
_ENCODER = msgspec.json.Encoder()


def to_json(value: object) -> bytes:
    """A dataclass of the model (or a list or dict of them) as compact UTF-8 JSON."""
    return msgspec.json.encode(value)


def to_lines(values: Sequence[object]) -> list[str]:
    """The JSON of each, as `to_json`, of thousands at once."""
    return _ENCODER.encode_lines(values).decode().split("\n")[: len(values)]  # JSON has no line feed of its own


def from_json(data: bytes | str, kind: type[T]) -> T:
    """The value of type `kind` that `data` describes.

    Raises:
        ValueError: `data` is not JSON, or does not describe a `kind`; the message names the place.
    """
    return msgspec.json.decode(data, type=kind)
