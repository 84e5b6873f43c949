import hashlib
import json
from pathlib import Path

import pytest

from heinola_indicators.model.errors import OutputNotWritten
from heinola_indicators.reports.output_folder import MANIFEST, write_files


def test_files_and_a_manifest_with_their_checksums_are_written(tmp_path: Path) -> None:
    write_files(tmp_path / "new" / "folder", {"b.csv": b"b", "a.csv": b"a"})
    manifest = json.loads((tmp_path / "new/folder" / MANIFEST).read_text())
    assert manifest["files"]["a.csv"]["sha256"] == hashlib.sha256(b"a").hexdigest()
    assert sorted(path.name for path in (tmp_path / "new/folder").iterdir()) == ["a.csv", "b.csv", MANIFEST]


def test_an_old_file_stays_whole_when_the_new_one_cannot_be_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_files(tmp_path, {"a.csv": b"old"})
    manifest = (tmp_path / MANIFEST).read_bytes()

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(OutputNotWritten, match=r"a\.csv.*No space left"):
        write_files(tmp_path, {"a.csv": b"new"})
    assert (tmp_path / "a.csv").read_bytes() == b"old"
    assert (tmp_path / MANIFEST).read_bytes() == manifest
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.csv", MANIFEST], "nothing is left beside"


def test_a_manifest_written_last_tells_a_mixed_set_from_a_whole_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_files(tmp_path, {"a.csv": b"old", "b.csv": b"old"})
    replace = Path.replace

    def stopped_at_b(self: Path, target: Path) -> Path:
        if target.name == "b.csv":
            raise OSError(5, "Input/output error")
        return replace(self, target)

    monkeypatch.setattr(Path, "replace", stopped_at_b)
    with pytest.raises(OutputNotWritten):
        write_files(tmp_path, {"a.csv": b"new", "b.csv": b"new"})
    manifest = json.loads((tmp_path / MANIFEST).read_text())
    checksum = hashlib.sha256((tmp_path / "a.csv").read_bytes()).hexdigest()
    assert manifest["files"]["a.csv"]["sha256"] != checksum


def test_a_file_where_the_folder_should_be_is_told(tmp_path: Path) -> None:
    (tmp_path / "out").write_text("a file")
    with pytest.raises(OutputNotWritten, match="out"):
        write_files(tmp_path / "out", {"a.csv": b"a"})
    assert (tmp_path / "out").read_text() == "a file"
