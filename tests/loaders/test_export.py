import hashlib
from pathlib import Path

import pytest

from heinola_indicators.loaders import export as exports
from heinola_indicators.loaders.export import Export
from heinola_indicators.model.errors import ExportNotRead


@pytest.fixture(params=[10, 1 << 20], ids=["large", "small"])
def path(request, monkeypatch, tmp_path: Path) -> Path:
    """A file that counts as large, and one that does not."""
    monkeypatch.setattr(exports, "LARGE", request.param)
    (tmp_path / "a.csv").write_bytes("Kunta;Väestö\n".encode())
    return tmp_path / "a.csv"


def test_a_file_has_the_same_content_whether_it_is_read_at_once_or_later(path):
    found = Export.read(path)
    content = path.read_bytes()
    assert (found.content, found.text, found.encoding) == (content, content.decode(), "utf-8")
    assert (found.beginning, found.sha256) == (content, hashlib.sha256(content).hexdigest())
    with found.opened() as stream:
        assert stream.read() == content


@pytest.mark.parametrize("content", [b"", b"\xef\xbb\xbf\r\n", b" " * 100, b"\x00" * 100_000])
def test_an_empty_file_is_refused(path, content):
    path.write_bytes(content)
    with pytest.raises(ExportNotRead, match="the file is empty"):
        Export.read(path)


def test_a_missing_file_and_a_folder_are_refused(tmp_path):
    for path in (tmp_path / "none.csv", tmp_path):
        with pytest.raises(ExportNotRead, match="cannot be read"):
            Export.read(path)


def test_a_large_file_that_goes_away_is_refused_when_it_is_needed(monkeypatch, tmp_path):
    monkeypatch.setattr(exports, "LARGE", 2)
    (tmp_path / "a.csv").write_bytes(b"Kunta;Luku\n")
    found = Export.read(tmp_path / "a.csv")
    (tmp_path / "a.csv").unlink()
    with pytest.raises(ExportNotRead, match="cannot be read"):
        found.content  # noqa: B018 - asked for
