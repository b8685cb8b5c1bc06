"""Nothing hostile comes in by a `.briefing` file: refused in a sentence each, within bounds of time and memory."""

from __future__ import annotations

import json
import struct
import tracemalloc
import zipfile
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from briefing_app.codec import to_json
from briefing_app.errors import FormatError
from briefing_app.formats import bundle as bundles
from briefing_app.formats import package
from briefing_app.model.facts import Extraction
from briefing_app.model.text import Evidence, Span

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from briefing_app.model.briefing import Bundle

MANIFEST = b'{"format":"briefing","version":1}'


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "talks.briefing"


def refusal(path: Path) -> str:
    with pytest.raises(FormatError) as caught:
        bundles.read(path)
    return str(caught.value)


def packed(path: Path, **members: bytes) -> Path:
    """A zip at `path` of the right form but for these members; `bundle_json` stands for bundle.json."""
    right = {"mimetype": bundles.MIMETYPE.encode(), "manifest_json": MANIFEST, "bundle_json": b"{}"}
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as zipped:
        for name, data in (right | members).items():
            zipped.writestr(name.replace("_json", ".json"), data)
    return path


def test_a_missing_file_is_refused(path: Path) -> None:
    assert "no such file" in refusal(path)


def test_a_folder_is_refused(tmp_path: Path) -> None:
    assert "is not a file" in refusal(tmp_path)


@pytest.mark.parametrize("data", [b"", b"hello", b"\x00" * 100])
def test_what_is_no_zip_is_refused(path: Path, data: bytes) -> None:
    path.write_bytes(data)
    assert "is not a .briefing file" in refusal(path)


@pytest.mark.parametrize("share", [0.1, 0.5, 0.99])
def test_a_file_cut_short_is_refused(bundle: Bundle, path: Path, share: float) -> None:
    bundles.write_bundle(bundle, path)
    path.write_bytes(path.read_bytes()[: int(path.stat().st_size * share)])
    assert "its end is missing" in refusal(path)


def test_any_byte_changed_is_refused_in_a_sentence_or_does_no_harm(bundle: Bundle, path: Path) -> None:
    bundles.write_bundle(bundle, path)
    whole = path.read_bytes()
    for place in range(0, len(whole), 3):
        path.write_bytes(whole[:place] + bytes([whole[place] ^ 0x55]) + whole[place + 1 :])
        try:
            assert bundles.read(path) == bundle
        except FormatError as error:
            assert error.problem.endswith(".")  # noqa: PT017  # either is right


@pytest.mark.parametrize("name", ["mimetype", "manifest.json", "bundle.json"])
def test_a_missing_member_is_named(bundle: Bundle, path: Path, tmp_path: Path, name: str) -> None:
    bundles.write_bundle(bundle, tmp_path / "whole")
    with zipfile.ZipFile(tmp_path / "whole") as whole, zipfile.ZipFile(path, "w") as part:
        for kept in set(whole.namelist()) - {name}:
            part.writestr(kept, whole.read(kept))
    assert f"'{name}' is missing" in refusal(path)


def test_another_kind_of_zip_is_refused(path: Path) -> None:
    assert "is not a .briefing file" in refusal(packed(path, mimetype=b"application/epub+zip"))


def test_a_newer_version_asks_for_an_update(path: Path) -> None:
    assert "newer version" in refusal(packed(path, manifest_json=b'{"version": 2}'))


@pytest.mark.parametrize("manifest", [b"", b"[]", b"{}", b'{"version": "1"}', b'{"version": 0}', b"[" * 100_000])
def test_a_manifest_that_says_no_version_is_refused(path: Path, manifest: bytes) -> None:
    assert "its manifest cannot be read" in refusal(packed(path, manifest_json=manifest))


def _with_span(bundle: Bundle) -> bytes:
    return to_json(bundle).replace(b'"end":13', b'"end":99999', 1)


def _backwards(bundle: Bundle) -> bytes:
    return to_json(bundle).replace(b'"start":0,"end":13', b'"start":13,"end":0', 1)


def _card_astray(bundle: Bundle) -> bytes:
    evidence = (Evidence(bundle.articles[0].key, Span(0, 100_000)),)
    return to_json(replace(bundle, cards=(replace(bundle.cards[0], evidence=evidence),)))


def _fact_astray(bundle: Bundle) -> bytes:
    other = replace(bundle.articles[0], text="Another text, long enough. " * 20)
    return to_json(replace(bundle, articles=(*bundle.articles, other))).replace(
        f'"evidence":[{{"article":"{bundle.articles[0].key}"'.encode(),
        f'"evidence":[{{"article":"{other.key}"'.encode(),
        1,
    )


def _orphan(bundle: Bundle) -> bytes:
    return to_json(replace(bundle, extractions=(Extraction("0" * 16),)))


def _twice(bundle: Bundle) -> bytes:
    return to_json(replace(bundle, articles=bundle.articles * 2))


def _zoneless(bundle: Bundle) -> bytes:
    return to_json(bundle).replace(b"09:00:00Z", b"09:00:00")


def _other_age(bundle: Bundle) -> bytes:
    return to_json(bundle).replace(b'"at":"2024-03-20', b'"at":"0001-01-01')


def _wrong_type(bundle: Bundle) -> bytes:
    return to_json(bundle).replace(b'"minutes":15', b'"minutes":"soon"')


def _no_date(bundle: Bundle) -> bytes:
    return to_json(bundle).replace(b'"edtf":"2024-03-05"', b'"edtf":"2024-02-31"')


@pytest.mark.parametrize(
    ("spoil", "said"),
    [
        (_with_span, "a mark lies outside the article 'norvia.md'"),
        (_card_astray, "a fact or card points outside its article"),
        (_fact_astray, "a fact names the wrong article"),
        (_orphan, "an article that was read is missing"),
        (_twice, "the same article stands in it twice"),
        (_zoneless, "a time in it has no time zone"),
        (_other_age, "a time in it is of another age"),
        (_backwards, "it does not hold a briefing"),
        (_wrong_type, "it does not hold a briefing"),
        (_no_date, "it does not hold a briefing"),
    ],
)
def test_a_briefing_that_does_not_hang_together_is_refused(
    bundle: Bundle, path: Path, spoil: Callable[[Bundle], bytes], said: str
) -> None:
    assert said in refusal(packed(path, bundle_json=spoil(bundle)))


@pytest.mark.parametrize(
    "data", [b"", b"not JSON", b"\xff\xfe", b"[" * 1_000_000], ids=["empty", "words", "bytes", "deep"]
)
def test_what_is_no_briefing_at_all_is_refused(path: Path, data: bytes) -> None:
    assert "it does not hold a briefing" in refusal(packed(path, bundle_json=data))


def test_a_bomb_is_refused_before_it_fills_the_memory(path: Path) -> None:
    packed(path, bundle_json=b" " * 150_000_000)
    tracemalloc.start()
    assert "unpacks to far more" in refusal(path)
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert most < 100_000_000


def test_a_size_that_lies_is_not_believed(path: Path) -> None:
    data = packed(path, bundle_json=b" " * 30_000_000).read_bytes()
    path.write_bytes(data.replace(struct.pack("<L", 30_000_000), struct.pack("<L", 10)))
    assert "was not imported" in refusal(path)


def test_too_many_members_are_refused(path: Path) -> None:
    packed(path, **{f"more{n}": b"" for n in range(package.MAX_MEMBERS)})
    assert "too many members" in refusal(path)


def test_a_crowd_is_refused_before_its_list_is_read(path: Path) -> None:
    packed(path, **{f"more{n}": b"" for n in range(20_000)})
    tracemalloc.start()
    assert "too many members" in refusal(path)
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert most < 6_000_000


def test_two_members_of_one_name_are_refused(path: Path) -> None:
    with zipfile.ZipFile(packed(path), "a") as zipped, pytest.warns(UserWarning, match="Duplicate"):
        zipped.writestr("bundle.json", b"{}")
    assert "two members of one name" in refusal(path)


def test_a_locked_member_is_refused(path: Path) -> None:
    data = bytearray(packed(path).read_bytes())
    data[data.index(b"PK\x01\x02") + 8] |= 1  # the first member's flag in the list
    path.write_bytes(data)
    assert "is locked" in refusal(path)


def test_a_large_file_is_refused(path: Path) -> None:
    with path.open("wb") as file:
        file.truncate(package.MAX_FILE + 1)
    assert "is larger than 600 MB" in refusal(path)


def test_names_that_climb_out_of_a_folder_reach_nothing(bundle: Bundle, path: Path, tmp_path: Path) -> None:
    packed(path, bundle_json=to_json(bundle), **{"../../evil": b"x", "/etc/evil": b"x", "C:\\evil": b"x"})
    before = set(tmp_path.rglob("*"))
    assert bundles.read(path) == bundle
    assert set(tmp_path.rglob("*")) == before


def test_members_of_the_future_do_not_disturb(bundle: Bundle, path: Path) -> None:
    assert bundles.read(packed(path, bundle_json=to_json(bundle), extra_json=json.dumps({}).encode())) == bundle
