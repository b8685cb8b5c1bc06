"""A picture and a sound, small and whole."""

from __future__ import annotations

import wave
from io import BytesIO

from PIL import Image


def picture(width: int = 8, height: int = 8, kind: str = "PNG") -> bytes:
    """A picture of this kind."""
    out = BytesIO()
    Image.new("RGB", (width, height), "teal").save(out, kind)
    return out.getvalue()


def _sound() -> bytes:
    out = BytesIO()
    with wave.open(out, "wb") as made:
        made.setnchannels(1)
        made.setsampwidth(2)
        made.setframerate(8_000)
        made.writeframes(bytes(1_600))
    return out.getvalue()


SOUND = _sound()
