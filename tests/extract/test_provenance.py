import importlib.util
import shutil
import sys
from pathlib import Path

import pytest

from briefing_app.errors import DataError
from briefing_app.extract import provenance


def copy_of_the_model(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A second installation of the model under another name, to be damaged."""
    spec = importlib.util.find_spec(provenance.SHIPPED)
    assert spec
    assert spec.origin
    shutil.copytree(Path(spec.origin).parent, folder / "model_under_test")
    monkeypatch.syspath_prepend(str(folder))
    sys.modules.pop("model_under_test", None)
    return next((folder / "model_under_test").glob("*-3.8.0"))


def test_the_model_the_program_brings_is_the_official_one() -> None:
    provenance.verify(provenance.SHIPPED)


def test_a_changed_weight_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    data = copy_of_the_model(tmp_path, monkeypatch)
    (data / "tagger" / "model").write_bytes(b"\0" * 100)
    with pytest.raises(DataError, match="not the official release"):
        provenance.verify("model_under_test")


def test_an_added_file_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    data = copy_of_the_model(tmp_path, monkeypatch)
    (data / "extra.pkl").write_bytes(b"")
    with pytest.raises(DataError, match=r"extra\.pkl"):
        provenance.verify("model_under_test")
