import hashlib
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import BinaryIO

import pytest

from heinola_indicators.model.errors import OutputNotWritten
from heinola_indicators.reports.folder_lock import sole_writer
from heinola_indicators.reports.output_folder import MANIFEST, write_file, write_files


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

    def broken_from_b_on(self: Path, target: Path) -> Path:
        if target.name == "b.csv" or self.name.startswith(".b.csv") or (tmp_path / "a.csv").read_bytes() == b"new":
            raise OSError(5, "Input/output error")
        return replace(self, target)

    monkeypatch.setattr(Path, "replace", broken_from_b_on)
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


@pytest.fixture
def writing(tmp_path: Path) -> Path:
    """A folder with an old set."""
    write_files(tmp_path, {"a.csv": b"old", "b.csv": b"old"})
    return tmp_path


def contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


@pytest.mark.parametrize("stopped_at", ["a.csv", "b.csv", MANIFEST])
def test_a_file_that_another_program_holds_open_is_one_line_and_the_old_set_stays_whole(
    writing: Path, monkeypatch: pytest.MonkeyPatch, stopped_at: str
) -> None:
    before = contents(writing)
    _stop_at(monkeypatch, stopped_at, PermissionError(13, "Permission denied"))
    with pytest.raises(OutputNotWritten, match=rf"{stopped_at}.*Permission denied; if it is open in another program"):
        write_files(writing, {"a.csv": b"new", "b.csv": b"new"})
    assert contents(writing) == before


def test_an_interrupt_while_files_are_moved_leaves_the_old_set_and_nothing_beside(
    writing: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = contents(writing)
    _stop_at(monkeypatch, "b.csv", KeyboardInterrupt())
    with pytest.raises(KeyboardInterrupt):
        write_files(writing, {"a.csv": b"new", "b.csv": b"new", "c.csv": b"new"})
    assert contents(writing) == before


def test_where_files_cannot_have_second_names_an_old_file_is_never_lost(
    writing: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _stop_at(monkeypatch, "b.csv", OSError(5, "Input/output error"))

    def none(*_: object) -> None:
        raise OSError(1, "Operation not permitted")

    monkeypatch.setattr("os.link", none)
    with pytest.raises(OutputNotWritten):
        write_files(writing, {"a.csv": b"new", "b.csv": b"new"})
    assert contents(writing)["a.csv"] in {b"old", b"new"}
    assert contents(writing)["b.csv"] == b"old"


def test_what_a_killed_run_left_beside_is_removed_by_the_next_and_nothing_else_is(writing: Path) -> None:
    (writing / ".a.csv.k2j3.part").write_bytes(b"half")
    (writing / ".other.csv.k2j3.part").write_bytes(b"of somebody else")
    write_files(writing, {"a.csv": b"new", "b.csv": b"new"})
    assert sorted(contents(writing)) == [".other.csv.k2j3.part", "a.csv", "b.csv", MANIFEST]


@pytest.mark.skipif(sys.platform == "win32", reason="folders cannot be locked there")
def test_a_run_waits_for_another_that_writes_there_and_gives_up_in_a_line(tmp_path: Path) -> None:
    with (
        sole_writer(tmp_path) as alone,
        pytest.raises(OutputNotWritten, match="another run is writing there"),
        sole_writer(tmp_path, patience=0.05),
    ):
        assert alone
    with sole_writer(tmp_path, patience=0) as alone:
        assert alone


@pytest.mark.skipif(sys.platform == "win32", reason="folders cannot be locked there")
def test_runs_at_once_do_not_mix(tmp_path: Path) -> None:
    code = """
import sys
from pathlib import Path
from heinola_indicators.reports.output_folder import write_files
for number in range(40):
    mark = f"{sys.argv[2]} {number}".encode()
    write_files(Path(sys.argv[1]), {name: mark for name in ("a.csv", "b.csv", "c.csv")})
"""
    command = [sys.executable, "-c", code, str(tmp_path)]
    running = [subprocess.Popen([*command, name]) for name in ("one", "two")]  # noqa: S603 - our own
    assert [each.wait(timeout=60) for each in running] == [0, 0]
    last = contents(tmp_path)
    assert set(last) == {"a.csv", "b.csv", "c.csv", MANIFEST}
    assert last["a.csv"] == last["b.csv"] == last["c.csv"]
    checksum = hashlib.sha256(last["a.csv"]).hexdigest()
    assert json.loads(last[MANIFEST])["files"]["a.csv"]["sha256"] == checksum


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() == 0, reason="who may do everything is refused nothing")
def test_a_folder_that_may_not_be_written_to_is_one_line(writing: Path) -> None:
    before = contents(writing)
    writing.chmod(0o500)
    try:
        with pytest.raises(OutputNotWritten, match="Permission denied"):
            write_files(writing, {"a.csv": b"new"})
    finally:
        writing.chmod(0o700)
    assert contents(writing) == before


def test_a_content_that_cannot_be_written_to_its_end_leaves_the_old_file(tmp_path: Path) -> None:
    path = tmp_path / "pack.zip"
    write_file(path, b"old")

    def breaks_off(file: BinaryIO) -> None:
        file.write(b"half")
        raise OSError(28, "No space left on device")

    with pytest.raises(OutputNotWritten, match=r"pack\.zip.*No space left"):
        write_file(path, breaks_off)
    assert contents(tmp_path) == {"pack.zip": b"old"}


def _stop_at(monkeypatch: pytest.MonkeyPatch, name: str, error: BaseException) -> None:
    """Let *error* come of the first move to *name*; moving back works."""
    replace, errors = Path.replace, [error]

    def stopped(self: Path, target: Path) -> Path:
        if target.name == name and errors:
            raise errors.pop()
        return replace(self, target)

    monkeypatch.setattr(Path, "replace", stopped)


def test_a_file_in_a_folder_that_is_not_there_is_told_without_speaking_of_an_old_one(tmp_path: Path) -> None:
    with pytest.raises(OutputNotWritten) as raised:
        write_file(tmp_path / "nodir/page.html", b"new")
    folder = tmp_path / "nodir"
    why = f"there is no folder {folder}; make it first"
    assert str(raised.value) == f"{folder / 'page.html'}: cannot be written ({why}); nothing was written"


def test_that_a_file_was_left_as_it_was_is_said_of_one_that_is_there(tmp_path: Path) -> None:
    (tmp_path / "old").write_bytes(b"old")
    assert str(OutputNotWritten(tmp_path / "old", "full")).endswith("(full); it was left as it was")
    assert str(OutputNotWritten(tmp_path / "new", "full")).endswith("(full); nothing was written")
    assert str(OutputNotWritten("x\0", "full")).endswith("nothing was written")
