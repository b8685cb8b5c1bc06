"""Personal names as words: which is the family name, which spellings can be one person's, which sex a name shows."""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache
from itertools import pairwise

from rapidfuzz import fuzz

from briefing_app import lexicon

_ALIKE = 82.0  # of 100: Antony/Anthony 92, Sergei/Sergey 83; Angela/Angelo 83 too, but they differ in sex
_SYLLABLES = re.compile(  # one to three syllables of Hanyu Pinyin, each with its initial
    r"(?:(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])"
    r"(?:iang|iong|uang|ang|eng|ing|ong|ian|iao|uai|uan|ai|ao|an|ei|en|ia|ie|in|iu|ou|ua|ue|ui|un|uo|a|e|i|o|u)){1,3}"
)
SAINTS = frozenset({"St", "St.", "Saint"})
"""What stands before the name of a saint, after whom schools and hospitals are called."""
_SYLLABLE = re.compile(_SYLLABLES.pattern.removesuffix("{1,3}"))
_PAIR, _TRIPLE = 2, 3  # words of a name
_LONG = 5  # letters from which a different spelling is likelier a slip than another name
_SLIPPED = 85.0  # of 100: one of seven letters is another


@cache
def _folded(section: str) -> frozenset[str]:
    parts = lexicon.load(
        "name_parts",
        "particles", "opening", "suffixes", "small_words", "family_first", "family_or_given", "before_given",
        "post_nominals",
    )  # fmt: skip
    return frozenset(plain(word) for word in parts[section])


@cache
def _sexes() -> dict[str, str]:
    lists = lexicon.load("given_names", "male", "female", "both")
    return {plain(name): sex for sex in ("both", "female", "male") for name in lists[sex]}


@cache
def _full_forms() -> dict[str, frozenset[str]]:
    """Every given name that a short form may stand for."""
    forms: dict[str, set[str]] = {}
    for full, shorts in lexicon.load("nicknames").items():
        for short in (full, *shorts):
            forms.setdefault(plain(short), set()).add(plain(full))
    return {short: frozenset(full) for short, full in forms.items()}


def without_accents(word: str) -> str:
    """'Mitterrand, François' -> 'Mitterrand, Francois'."""
    return "".join(c for c in unicodedata.normalize("NFKD", word) if not unicodedata.combining(c))


@lru_cache(maxsize=1 << 14)
def plain(word: str) -> str:
    """`word` in lower case, without accents, dots and apostrophes: what spellings are compared by."""
    return "".join(c for c in without_accents(word.casefold()) if c not in ".'’")


def is_particle(word: str) -> bool:
    """Whether `word` may stand in lower case inside a name (de, van, bin)."""
    return word.islower() and plain(word) in _folded("particles")


def opens_family_name(word: str) -> bool:
    """Whether `word` may open a family name that stands alone ('bin Laden', 'van der Berg')."""
    return word.islower() and plain(word) in _folded("opening")


def is_family_alone(words: tuple[str, ...]) -> bool:
    """Whether `words` are a family name with its particles and no given name: 'de Vries', 'do Brasil'."""
    return len(words) > 1 and is_particle(words[0])


def is_suffix(word: str) -> bool:
    """Whether `word` closes a name without being part of the family name (Jr., III)."""
    return plain(word) in _folded("suffixes")


def is_post_nominal(word: str) -> bool:
    """Whether `word` is of the letters that stand behind a name: 'MP', 'KC', 'OBE'."""
    return word.isupper() and plain(word) in _folded("post_nominals")


def is_given(word: str) -> bool:
    """Whether `word` is a known given name; an abbreviation ('U.N.') is none, though Un is. Also 'Per-Erik'."""
    parts = word.split("-")
    known = plain(word) in _sexes() or (len(parts) == _PAIR and all(plain(part) in _sexes() for part in parts))
    return "." not in word and known


def is_family(word: str) -> bool:
    """Whether `word` is a known family name."""
    return plain(word) in _families()


@cache
def _families() -> frozenset[str]:
    return frozenset(plain(name) for name in lexicon.load("family_names", "names")["names"])


def sex_of(words: tuple[str, ...]) -> str | None:
    """'male' or 'female' as the given name tells, else None. Chinese and Korean given names tell nothing.

    Of two names in one the first tells: Jean-Marie is he, Marie-Jean she.
    """
    if len(words) < _PAIR or family_first(words):
        return None
    first = words[0] if plain(words[0]) in _sexes() or not is_given(words[0]) else words[0].partition("-")[0]
    sex = _sexes().get(plain(first))
    return sex if sex in ("male", "female") else None


def family_first(words: tuple[str, ...]) -> bool:
    """Whether the family name stands first (Xi Jinping, Kim Jong-un; not Kim Kardashian, not Jack Ma)."""
    if len(words) not in (_PAIR, _TRIPLE) or plain(words[0]) not in _folded("family_first"):
        return False
    if plain(words[0]) not in _folded("family_or_given") or len(words) > _PAIR or "-" in words[1]:
        return True
    return is_pinyin(words[1]) and not is_given(words[1])


def is_pinyin(word: str) -> bool:
    """Whether `word` can be a Chinese given name as it is spelt in English: 'Yongqian', not 'Paul'."""
    return _SYLLABLES.fullmatch(plain(word)) is not None


def is_long_pinyin(word: str) -> bool:
    """Whether `word` is two or three syllables of Pinyin, as given names are and English words are not: 'Lifeng'."""
    bare = plain(word).replace("-", "")
    return _SYLLABLES.fullmatch(bare) is not None and _SYLLABLE.fullmatch(bare) is None


@lru_cache(maxsize=1 << 12)
def family(words: tuple[str, ...]) -> str:
    """The family name with its particles: 'van der Leyen', 'Blinken', 'Xi'."""
    if family_first(words):
        return words[0]
    kept = list(words)
    while len(kept) > 1 and is_suffix(kept[-1]):
        kept.pop()
    start = len(kept) - 1
    while start > 1 and is_particle(kept[start - 1]):
        start -= 1
    return " ".join(kept[start:])


def short_forms(words: tuple[str, ...]) -> frozenset[str]:
    """The forms, made `plain`, by which a person of this full name is called afterwards."""
    whole = plain(family(words))
    bare = plain(family(words).split()[-1])
    forms = {whole, bare, *(form.split("-", 1)[1] for form in (whole, bare) if form.startswith(("al-", "el-")))}
    if len(words) > _PAIR and not family_first(words):  # 'Robles Quiroz' of 'Ana Robles Quiroz', 'al Amin'
        forms.add(plain(" ".join(words[1:])))
        forms.add(plain(" ".join(words[-2:])))  # 'Suu Kyi' of 'Aung San Suu Kyi'
        if not any(map(is_particle, words)):
            forms.add(plain(" ".join(words[:2])))  # 'Hassan Sheikh' of 'Hassan Sheikh Mohamud'
    if len(words) > _PAIR:  # 'Sheikh Mohamed' of 'Mohamed bin Zayed Al Nahyan'
        forms.update(f"{title} {plain(words[0])}" for title in _folded("before_given"))
    if len(words) > _TRIPLE:  # 'Lula' of 'Luiz Inácio Lula da Silva'
        forms.update(plain(word) for word in words[_PAIR:-1] if not is_particle(word))
    return frozenset(forms - {""})


def first_surname(words: tuple[str, ...]) -> str | None:
    """'Quispe' of 'Yolanda Quispe Arredondo', made `plain`: by the first of two surnames Spanish speakers are called.

    None where the name has no three words or the second is a given name, an initial or a particle.
    """
    kept = _words(words)
    if len(kept) != _TRIPLE or family_first(words):
        return None
    middle = kept[1]
    given = is_given(middle) or is_particle(middle) or len(plain(middle)) <= _PAIR
    return None if given else plain(middle)


def same_given(one: str, other: str) -> bool:
    """Whether two given names can be one: equal, initial, nickname, or one of them misspelt."""
    a, b = plain(one), plain(other)
    if a == b or (min(len(a), len(b)) == 1 and a[:1] == b[:1]):
        return True
    forms = _full_forms()
    if forms.get(a, frozenset((a,))) & forms.get(b, frozenset((b,))):
        return True
    return _misspelt(a, b)


def _misspelt(a: str, b: str) -> bool:
    if min(len(a), len(b)) < _LONG or a[0] != b[0] or fuzz.ratio(a, b) < _ALIKE:
        return False
    return {_sexes().get(a), _sexes().get(b)} != {"male", "female"}


def same_person(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether two full names can be the same person's: one family name and given names that agree.

    A middle name or initial that only one form has does not part them; two different ones do.
    """
    a, b = _words(one), _words(other)
    if a == b:
        return True
    if min(len(a), len(b)) < _PAIR:
        return False
    if family_first(one) or family_first(other):
        return sorted(a) == sorted(b) or _joined(one) == _joined(other)
    if not _same_family(family(one), family(other)):
        return False
    return same_given(a[0], b[0]) and _middles_agree(a[1:-1], b[1:-1])


def misspells(word: str, words: tuple[str, ...]) -> bool:
    """Whether `word` can be a slip for the family name of `words`: 'Oshiomole', 'Oshiomhole'."""
    a, b = plain(family(words)), plain(word)
    return a == b or (min(len(a), len(b)) > _LONG and a[0] == b[0] and fuzz.ratio(a, b) >= _SLIPPED)


def _joined(words: tuple[str, ...]) -> str:
    return "".join(plain(word).replace("-", "") for word in words)


def _words(words: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(plain(word) for word in words if not is_suffix(word))


def _same_family(one: str, other: str) -> bool:
    a, b = plain(one), plain(other)
    return a == b or (min(len(a), len(b)) > _LONG and a[0] == b[0] and fuzz.ratio(a, b) >= _ALIKE + 4)


def _middles_agree(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    a, b = (tuple(word for word in words if word not in _folded("particles")) for words in (one, other))
    return not a or not b or any(same_given(left, right) for left in a for right in b)


def capitalised(text: str) -> bool:
    """Whether `text` begins like a name."""
    return text[:1].isupper()


def without_possessive(text: str) -> str:
    """'Blinken’s' -> 'Blinken'."""
    for end in ("'s", "’s", "'", "’"):
        if text.endswith(end):
            return text[: -len(end)]
    return text


def initials(phrase: str) -> frozenset[str]:
    """The abbreviations that `phrase` can have: of all its words, and of its capitalised ones only."""
    words = [word for word in phrase.replace("-", " ").split() if word[0].isalnum()]
    big = [word for word in words if word[0].isupper()]
    spellings = {"".join(word[0] for word in words).upper(), "".join(word[0] for word in big).upper()}
    return frozenset(one for one in spellings if len(one) > 1)


def adjacent_repeats(words: tuple[str, ...]) -> bool:
    """Whether a word stands twice in a row: no name does that ('jaw jaw')."""
    return any(plain(a) == plain(b) for a, b in pairwise(words))
