"""The note types of a collection: names of fields and templates, as Anki's old and new schemas hold them.

Until schema 14 they are JSON in `col.models`; since then rows, whose settings are messages of Protocol Buffers
(Anki's notetypes.proto); only what is used of them is told of here, as of the list of media.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from google.protobuf import descriptor_pb2, descriptor_pool, message_factory
from google.protobuf.message import DecodeError

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator

_CLOZE = 1
_VERSIONS = 3  # of packages: two legacy ones and the present


@dataclass(frozen=True, slots=True)
class Kind:
    """A note type.

    Attributes:
        fields: their names in order.
        templates: question and answer of each card of a note.
    """

    name: str
    cloze: bool
    fields: tuple[str, ...]
    templates: tuple[tuple[str, str], ...]


def of_json(models: str) -> dict[int, Kind]:
    """The note types of the column `models`.

    Raises:
        ValueError, TypeError, KeyError, AttributeError: it does not hold them.
    """
    return {int(number): _of_model(model) for number, model in json.loads(models).items()}


def of_tables(db: sqlite3.Connection) -> dict[int, Kind]:
    """The note types of the tables `notetypes`, `fields` and `templates`.

    Raises:
        sqlite3.Error, DecodeError: they are damaged.
    """
    found = {}
    for number, name, config in db.execute("SELECT id, name, config FROM notetypes"):
        fields = tuple(row[0] for row in db.execute("SELECT name FROM fields WHERE ntid = ? ORDER BY ord", (number,)))
        found[number] = Kind(name, _parsed("Notetype", config).kind == _CLOZE, fields, tuple(_templates(db, number)))
    return found


def is_newer(meta: bytes) -> bool:
    """Whether a package says that it comes from a later Anki than is known here.

    Raises:
        ValueError: it says nothing.
    """
    try:
        return bool(_parsed("Metadata", meta).version > _VERSIONS)
    except DecodeError as error:
        raise ValueError("no metadata") from error


def media_names(data: bytes) -> list[str]:
    """What the files of a package are called, in the order of its members.

    Raises:
        DecodeError: it is no such list.
    """
    return [entry.name for entry in _parsed("MediaEntries", data).entries]


def _of_model(model: dict[str, Any]) -> Kind:
    fields = tuple(str(field["name"]) for field in sorted(model["flds"], key=lambda field: field["ord"]))
    templates = sorted(model["tmpls"], key=lambda template: template["ord"])
    sides = tuple((str(template["qfmt"]), str(template["afmt"])) for template in templates)
    return Kind(str(model["name"]), model.get("type") == _CLOZE, fields, sides)


def _templates(db: sqlite3.Connection, number: int) -> Iterator[tuple[str, str]]:
    for (config,) in db.execute("SELECT config FROM templates WHERE ntid = ? ORDER BY ord", (number,)):
        parsed = _parsed("Template", config)
        yield parsed.question, parsed.answer


def _described() -> dict[str, Any]:
    """The messages: number and sort of the parts that are used; all others are passed over."""
    text, number = descriptor_pb2.FieldDescriptorProto.TYPE_STRING, descriptor_pb2.FieldDescriptorProto.TYPE_UINT32
    messages = {
        "Notetype": (("kind", 1, number),),
        "Template": (("question", 1, text), ("answer", 2, text)),
        "Metadata": (("version", 1, number),),
        "MediaEntry": (("name", 1, text),),
        "MediaEntries": (),
    }
    file = descriptor_pb2.FileDescriptorProto(name="briefing/anki.proto", package="briefing.anki", syntax="proto3")
    for name, parts in messages.items():
        message = file.message_type.add(name=name)
        for part, place, sort in parts:
            message.field.add(
                name=part, number=place, type=sort, label=descriptor_pb2.FieldDescriptorProto.LABEL_OPTIONAL
            )
    listed = file.message_type[-1].field.add(name="entries", number=1, type_name=".briefing.anki.MediaEntry")
    listed.type, listed.label = listed.TYPE_MESSAGE, listed.LABEL_REPEATED
    pool = descriptor_pool.DescriptorPool()
    pool.Add(file)
    found = {name: pool.FindMessageTypeByName(f"briefing.anki.{name}") for name in messages}
    return {name: message_factory.GetMessageClass(descriptor) for name, descriptor in found.items()}


_MESSAGES = _described()


def _parsed(name: str, data: bytes) -> Any:  # noqa: ANN401 - made at run time
    return _MESSAGES[name].FromString(data)
