"""The little grammar of verbs that questions need: past tense to plain form, and which words are auxiliaries."""

from __future__ import annotations

import re
from functools import cache

from briefing_app import lexicon

_VOWELS = "aeiou"
# an auxiliary, and what a question about something told earlier makes of it (sequence of tenses)
AUXILIARIES = {
    "was": "was", "were": "were", "had": "had", "did": "did", "could": "could", "would": "would", "might": "might",
    "should": "should", "is": "was", "are": "were", "has": "had", "have": "had", "will": "would", "can": "could",
    "may": "might", "must": "must",
}  # fmt: skip


# a body that tells of itself, or several: 'announced that it had cut its rate'
OF_ITSELF = re.compile(
    r"\b(?:announced?|s(?:aid|ay)|report(?:ed)?|confirm(?:ed)?|declared?|disclosed?|reveal(?:ed)?|acknowledged?|"
    r"admit(?:ted)?) (?:that )?(?:it|they)\b"
)


@cache
def word(form: str) -> re.Pattern[str]:
    """A word form as it stands by itself."""
    return re.compile(rf"\b{re.escape(form)}\b")


@cache
def present(plain: str) -> re.Pattern[str]:
    """A verb told in the present ('buy', 'buys')."""
    return re.compile(rf"\b(?:{plain}|{plain}s|{plain}es|{plain[:-1]}ies)\b")


@cache
def _plain_of() -> dict[str, str]:
    """Every known past tense with its plain form; a form of two verbs is left out ('found', 'lay')."""
    lists = lexicon.load("verb_forms")
    found: dict[str, str] = {}
    rows = [row.split() for row in lists["irregular"]]
    rows += [[verb, _doubled(verb)] for verb in lists["doubling"]]
    rows += [[verb, _regular(verb)] for verb in lists["regular"]]
    rows += [[verb, f"{verb}ed"] for verb in ("travel", "cancel", "signal", "label")]  # American spelling
    for plain, past in rows:
        found.setdefault(past, plain)
    return found


def plain(past: str) -> str | None:
    """The plain form of a verb in the past tense ('held' -> 'hold'), or None for a verb that is not known."""
    return _plain_of().get(past.lower())


def past(plain: str) -> str | None:
    """The past tense of a verb ('hold' -> 'held'), or None for a verb that is not known."""
    return _past_of().get(plain)


@cache
def of_participle(participle: str) -> str | None:
    """The plain form of a verb by its form in -ing ('urging' -> 'urge'), or None for one that is not known."""
    stem = participle.removesuffix("ing")
    forms = (f"{stem}e", stem, stem[:-1])
    return next((form for form in forms if is_plain(form)), None) if participle.endswith("ing") else None


@cache
def _past_of() -> dict[str, str]:
    found: dict[str, str] = {}
    for form, verb in _plain_of().items():
        found.setdefault(verb, form)
    return found


def is_plain(word: str) -> bool:
    """Whether a word is the plain form of a known verb ('meet')."""
    return word in _plain_forms()


@cache
def _plain_forms() -> frozenset[str]:
    return frozenset(_plain_of().values())


def is_finite(word: str) -> bool:
    """Whether a word may be the verb of a clause that tells a deed: 'was', 'held', 'holds'."""
    return word in AUXILIARIES or bool(plain(word) or plain_of_present(word))


@cache
def plain_of_present(present: str) -> str | None:
    """The plain form of a verb in the third person ('holds' -> 'hold'), or None."""
    known = _plain_forms()
    for ending, instead in (("ies", "y"), ("s", ""), ("es", "")):  # 'hopes' is of 'hope', not of 'hop'
        stem = present.removesuffix(ending) + instead
        if present.endswith(ending) and stem in known:
            return stem
    return None


@cache
def participle(past: str) -> str | None:
    """The participle of a verb in the past tense ('chose' -> 'chosen'), or None for a verb that is not known."""
    rows = dict(row.split() for row in lexicon.load("verb_forms")["participles"])
    return rows.get(past) or (past if plain(past) else None)


@cache
def all_participles() -> frozenset[str]:
    """Every known participle: 'invited', 'held', 'chosen', 'been'."""
    return frozenset(found for past in _plain_of() if (found := participle(past))) | {"been", "had"}


@cache
def participles() -> frozenset[str]:
    """Past forms that are participles too: after a noun they may be part of it ('the balloon detected over')."""
    lists = lexicon.load("verb_forms")
    return frozenset(
        [_regular(verb) for verb in lists["regular"]]
        + [_doubled(verb) for verb in lists["doubling"]]
        + [
            "held",
            "made",
            "sent",
            "shot",
            "brought",
            "built",
            "caught",
            "led",
            "lost",
            "paid",
            "said",
            "sold",
            "told",
        ]
    )


def _doubled(verb: str) -> str:
    return f"{verb}{verb[-1]}ed"


def _regular(verb: str) -> str:
    if verb.endswith("e"):
        return f"{verb}d"
    if verb.endswith("y") and verb[-2] not in _VOWELS:
        return f"{verb[:-1]}ied"
    return f"{verb}ed"
