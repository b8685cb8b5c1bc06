from __future__ import annotations

import codecs
import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing_app.errors import ReadError
from briefing_app.model.text import Article
from briefing_app.model.when import When
from briefing_app.reading import files

ENGLISH = (
    "The ministers of the two countries agreed on Tuesday to share the water of the river.\n\n"
    "“It was time,” said Anna Berg, the minister of the north. The treaty is to be signed in May.\n"
)
GERMAN = (
    "Die Minister der beiden Länder einigten sich am Dienstag darauf, das Wasser des Flusses zu teilen. "
    "„Es war höchste Zeit“, sagte die Ministerin des Nordens. Der Vertrag soll im Mai unterzeichnet werden."
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path


def written(folder: Path, data: str | bytes, name: str = "article.txt") -> Path:
    path = folder / name
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    return path


def refusal(path: Path) -> ReadError:
    with pytest.raises(ReadError) as caught:
        files.read_file(path)
    return caught.value


def test_text_is_the_file_as_decoded_line_ends_and_all(folder: Path) -> None:
    text = "  " + ENGLISH.replace("\n", "\r\n") + "\t"
    assert files.read_file(written(folder, text)).text == text


@pytest.mark.parametrize(
    "data",
    [
        codecs.BOM_UTF8 + ENGLISH.encode(),
        ENGLISH.encode("utf-16"),
        codecs.BOM_UTF16_BE + ENGLISH.encode("utf-16-be"),
        ENGLISH.encode("utf-16-le"),
        ENGLISH.encode("utf-32"),
        ENGLISH.encode("cp1252"),
    ],
    ids=["utf-8 mark", "utf-16", "utf-16 big", "utf-16 no mark", "utf-32", "windows"],
)
def test_each_encoding_gives_the_same_text(folder: Path, data: bytes) -> None:
    assert files.read_file(written(folder, data)).text == ENGLISH


def test_a_damaged_byte_costs_one_character(folder: Path) -> None:
    damaged = ENGLISH.encode().replace(b"May", b"M\xffy")
    assert files.read_file(written(folder, damaged)).text == ENGLISH.replace("May", "M\ufffdy")


def test_furniture_is_marked_and_not_cut(folder: Path) -> None:
    article = files.read_file(written(folder, ENGLISH + "Subscribe to our newsletter\n"))
    assert [piece.span.of(article.text) for piece in article.furniture] == ["Subscribe to our newsletter"]


def test_a_dateline_with_a_year_dates_the_article_and_a_page_date_does_not(folder: Path) -> None:
    dated = files.read_file(written(folder, "GENEVA, 12 March 2024 (Agency) — " + ENGLISH))
    stamped = files.read_file(written(folder, "Sunday, 22 December 2024\n\n" + ENGLISH))
    assert (dated.published, stamped.published) == (When("2024-03-12"), None)


@pytest.mark.parametrize(
    ("name", "data", "words"),
    [
        ("a.txt", b"", "empty"),
        ("a.txt", b" \r\n\t \n", "empty"),
        ("a.txt", "\ufeff\u200b".encode(), "empty"),
        ("a.txt", b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x01", "not text"),
        ("a.txt", bytes(range(1, 256)) * 20, "not text"),
        ("a.txt", GERMAN.encode(), "German"),
        ("a.txt", b"The river. " * 1_000_000, "far longer"),
        ("a.rtf", b"{\\rtf1 text}", "of a kind"),
        ("a", ENGLISH.encode(), "of a kind"),
        ("a.html", b"<html><body></body></html>", "no article"),
        ("a.html", b"<div>" * 10_000 + b"x" + b"</div>" * 10_000, "inside one another"),
        ("a.html", b"<p>" * 200_000, "elements"),
        ("a.md", b"---\ntitle: x\n---\n", "empty"),
    ],
)
def test_bad_input_gets_one_sentence_and_a_remedy(folder: Path, name: str, data: bytes, words: str) -> None:
    error = refusal(written(folder, data, name))
    assert words in error.problem
    assert name in error.problem
    assert error.remedy


def test_a_missing_file_is_named() -> None:
    assert "There is no file “/nowhere/a.txt”" in refusal(Path("/nowhere/a.txt")).problem


def test_a_folder_is_not_an_article(folder: Path) -> None:
    assert "is a folder" in refusal(folder).problem


def test_a_name_with_a_nul_is_refused() -> None:
    assert "cannot be the name" in refusal(Path("a\x00.txt")).problem


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_forbidden_file_is_told_as_such(folder: Path) -> None:
    path = written(folder, ENGLISH)
    path.chmod(0)
    assert "You may not read" in refusal(path).problem


def test_any_language_can_be_insisted_on(folder: Path) -> None:
    assert files.read_file(written(folder, GERMAN), any_language=True).text == GERMAN


def test_one_endless_line_is_read(folder: Path) -> None:
    path = written(folder, "the river and the sea " * 9_500)
    assert len(files.read_file(path).text) > 200_000


def test_a_folder_gives_its_readable_files_in_order_each_text_once(folder: Path) -> None:
    written(folder, ENGLISH, "b.txt")
    written(folder, "Also, " + ENGLISH, "a.md")
    written(folder, ENGLISH, "c.txt")
    written(folder, "About the articles: " + ENGLISH, "README.md")
    written(folder, b"\x00", ".hidden.txt")
    written(folder, b"\x00", "d.png")
    names = [found.name for found in files.gather([folder]) if isinstance(found, Article)]
    assert names == ["a.md", "b.txt"]


def test_one_bad_file_leaves_the_batch_alive(folder: Path) -> None:
    paths = [written(folder, b"", "a.txt"), folder / "missing.txt", written(folder, ENGLISH, "b.txt")]
    assert [type(found) for found in files.gather(paths)] == [ReadError, ReadError, Article]


def test_a_folder_without_readable_files_is_told(folder: Path) -> None:
    written(folder, b"\x00", "d.png")
    assert ["holds no file" in str(found) for found in files.gather([folder])] == [True]


def test_pasted_text_is_an_article_with_its_furniture() -> None:
    article = files.read_paste(ENGLISH + "Share this article", "Pasted text")
    assert (article.name, len(article.furniture)) == ("Pasted text", 1)


ANY_BYTES = st.one_of(
    st.binary(max_size=300), st.text(max_size=200).map(lambda text: text.encode("utf-8", "replace"))
)
MARKUP = st.lists(
    st.sampled_from(
        ["<p>", "</p>", "<![", "<!--", "<script>", "&#x0;", "<a href='", "# ", "> ", "- ", "[a](b)", "`", "\n"]
    )
    | st.just(ENGLISH)
    | st.text(max_size=10),
    max_size=12,
).map(lambda parts: "".join(parts).encode("utf-8", "replace"))


@pytest.mark.parametrize("suffix", files.SUFFIXES)
def test_whatever_the_bytes_an_article_comes_out_or_a_read_error(
    suffix: str, tmp_path_factory: pytest.TempPathFactory
) -> None:
    path = tmp_path_factory.mktemp("any") / f"a{suffix}"

    @given(ANY_BYTES | MARKUP)
    def check(data: bytes) -> None:
        path.write_bytes(data)
        try:
            article = files.read_file(path)
        except ReadError:
            return
        assert all(piece.span.end <= len(article.text) for piece in article.furniture)

    check()


@given(st.text(alphabet=st.characters(), max_size=300))
def test_whatever_is_pasted_an_article_comes_out_or_a_read_error(text: str) -> None:
    try:
        article = files.read_paste(text, "Pasted text")
    except ReadError:
        return
    assert article.key
