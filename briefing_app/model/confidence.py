"""How sure the machine is of a fact, in words. A confidence is the measured precision of the rule that found it."""

from __future__ import annotations

SURE = 0.9
LIKELY = 0.75
QUESTION = 0.6
"""Below this a speaker is shown as a question, not as an answer."""


def word(confidence: float) -> str:
    """'sure', 'likely' or 'guess' for a confidence of 0..1."""
    return "sure" if confidence >= SURE else "likely" if confidence >= LIKELY else "guess"
