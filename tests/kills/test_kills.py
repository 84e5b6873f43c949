"""A sample of what ``python -m tools.kills`` does at 500 points, and that it would find a half-written file."""

import sys
from pathlib import Path

import pytest
from tools.kills.commands import COMMANDS, of_a_set
from tools.kills.killing import Prepared, killed_at_every_point

from heinola_indicators.reports import output_folder
from heinola_indicators.reports.output_folder import manifest_of

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="processes cannot be copied there")

OLD = {"a.csv": b"old" * 50_000, "b.csv": b"old"}
NEW = {"a.csv": b"new" * 50_000, "b.csv": b"new"}


def prepared(folder: Path) -> Prepared:
    output_folder.write_files(folder, OLD)
    return Prepared(folder, lambda: output_folder.write_files(folder, NEW), of_a_set)


def test_a_set_killed_at_any_point_is_old_or_new_or_told_to_be_mixed(tmp_path: Path) -> None:
    outcome = killed_at_every_point(prepared(tmp_path), 60)
    assert outcome.faults == []
    assert outcome.kills == 60 < outcome.points
    assert min(outcome.old, outcome.new, outcome.mixed) > 0


@pytest.mark.parametrize("name", ["targets read --write", "compute --output"])
def test_a_command_killed_while_it_writes_leaves_nothing_half_written(name: str, tmp_path: Path) -> None:
    outcome = killed_at_every_point(COMMANDS[name](tmp_path), 10)
    assert outcome.faults == []
    assert outcome.kills == 10


def test_files_written_in_their_place_are_found_out(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def in_place(folder: Path, files: dict[str, bytes]) -> None:
        for name, content in {**files, "manifest.json": manifest_of(files)}.items():
            with (folder / name).open("wb") as file:
                file.write(content[: len(content) // 2])
                file.flush()
                file.write(content[len(content) // 2 :])

    monkeypatch.setattr(output_folder, "write_files", in_place)
    outcome = killed_at_every_point(prepared(tmp_path), 60)
    assert any("half written: a.csv" in fault for fault in outcome.faults)


def test_a_manifest_that_comes_first_is_found_out(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_file = output_folder.write_file

    def manifest_first(folder: Path, files: dict[str, bytes]) -> None:
        for name, content in {"manifest.json": manifest_of(files), **files}.items():
            write_file(folder / name, content)

    monkeypatch.setattr(output_folder, "write_files", manifest_first)
    write = prepared(tmp_path)
    outcome = killed_at_every_point(Prepared(tmp_path, write.run, _told_as_new), 40)
    assert any("not the new set" in fault for fault in outcome.faults)


def _told_as_new(before: dict[str, bytes], after: dict[str, bytes], found: dict[str, bytes]) -> str:
    """What a reader would take it for who knows the manifest only."""
    if found["manifest.json"] == after["manifest.json"] and found != after:
        return "the manifest is new, and it is not the new set"
    return "old" if found == before else "new"
