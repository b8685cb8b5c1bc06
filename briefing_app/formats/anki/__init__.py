"""Anki's packages: written for every Anki, read from every Anki."""

from briefing_app.formats.anki.packing import deck_id, guid, write

__all__ = ["deck_id", "guid", "write"]
