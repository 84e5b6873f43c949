"""Paths as people have them: spaces, ä, slashes of Windows, marks and line ends of other systems, read-only data."""

import json
import os
import sys

import pytest
from tests.cli.running import AS_OF, invoke
from tests.strategy.small_city import EXPORTS, SOURCES, STRATEGY, changed, write_city

BYTE_ORDER_MARK = "\ufeff"
AWKWARD = "Ylä-Häme & Öörninki (2026) 'näin'"


def computed(folder, **files):
    """The measures of the city in *folder*."""
    path = write_city(folder, **files)
    done = invoke("compute", "--strategy", path, "--data", folder / "data", *AS_OF, "--format", "json", "-q")
    assert (done.exit_code, done.stderr) == (0, "")
    return json.loads(done.stdout)["measures"]


@pytest.fixture(scope="module")
def expected(tmp_path_factory):
    return computed(tmp_path_factory.mktemp("plain"))


def test_a_folder_of_spaces_quotes_and_umlauts_is_one_like_any_other(tmp_path, expected):
    folder = tmp_path / AWKWARD
    folder.mkdir()
    assert computed(folder) == expected
    written = folder / "tulos ä"
    shared = ("--strategy", folder / "config/strategy.yaml", "--data", folder / "data", *AS_OF, "-q")
    assert invoke("compute", *shared, "--output", written).exit_code == 0
    report = folder / "talousarvio ö.xlsx"
    assert invoke("report", "budget", "--format", "xlsx", "--output", report, *shared).exit_code == 0
    assert invoke("check", *shared, "--fail-on", "none", "--against", written / "status.json").exit_code == 0
    assert invoke("init", folder / "uusi kaupunki", "--area", "111").exit_code == 0
    assert report.is_file()


@pytest.mark.parametrize("mark", ["", BYTE_ORDER_MARK], ids=["without a mark", "with a byte order mark"])
@pytest.mark.parametrize("ending", ["\n", "\r\n"], ids=["LF", "CRLF"])
def test_line_ends_and_byte_order_marks_change_nothing(tmp_path, expected, mark, ending):
    def saved(text):
        return mark + text.replace("\n", ending)

    exports = {name: saved(text) for name, text in EXPORTS.items()}
    found = computed(tmp_path, strategy=saved(STRATEGY), sources=saved(SOURCES), exports=exports)
    for measure, as_usual in zip(found, expected, strict=True):
        assert _without_checksums(measure) == _without_checksums(as_usual)


def _without_checksums(measure):
    return {name: value for name, value in measure.items() if name != "sources"}


def test_a_line_is_counted_alike_in_files_of_every_system(tmp_path):
    faulty = changed(
        STRATEGY, "direction: fall\n            calculator: value", "direction: fal\n            calculator: value"
    )
    lines = set()
    for text in (faulty, faulty.replace("\n", "\r\n"), BYTE_ORDER_MARK + faulty):
        path = write_city(tmp_path, text)
        lines.add(invoke("validate", "--strategy", path, "--no-data", "-q").stdout)
    (line,) = lines
    assert line.startswith(f"{path}:24:24: ")


def test_slashes_of_windows_in_the_files_name_folders(tmp_path, expected):
    sources = changed(SOURCES, "talous_*.csv", "talous\\*.csv")
    path = write_city(tmp_path, STRATEGY + "sources: osat\\lahteet.yaml\n", sources)
    (path.parent / "osat").mkdir()
    (path.parent / "sources.yaml").rename(path.parent / "osat/lahteet.yaml")
    (tmp_path / "data/talous").mkdir()
    for export in (tmp_path / "data").glob("talous_*.csv"):
        export.rename(tmp_path / "data/talous" / export.name)
    done = invoke("compute", "--strategy", path, "--data", tmp_path / "data", *AS_OF, "--format", "json", "-q")
    assert done.exit_code == 0, done.stderr
    assert [one["value"] for one in json.loads(done.stdout)["measures"]] == [one["value"] for one in expected]


def test_a_data_folder_is_only_read(tmp_path):
    path, data, out = write_city(tmp_path), tmp_path / "data", tmp_path / "out"
    before = _stamps(data)
    for file in data.rglob("*"):
        file.chmod(0o444)
    data.chmod(0o555)
    shared = ("--strategy", path, "--data", data, *AS_OF, "-q")
    try:
        assert invoke("compute", *shared, "--output", out).exit_code == 0
        assert invoke("validate", *shared[:4]).exit_code == 0
        assert invoke("check", *shared, "--fail-on", "none").exit_code == 0
        assert invoke("explain", "loans", *shared).exit_code == 0
        assert invoke("report", "budget", "--format", "xlsx", "--output", tmp_path / "b.xlsx", *shared).exit_code == 0
        assert invoke("report", "midterm", "--format", "docx", "--output", tmp_path / "m.docx", *shared).exit_code == 0
    finally:
        data.chmod(0o755)
    assert _stamps(data) == before


def _stamps(folder):
    return {path.name: (path.stat().st_mtime_ns, path.read_bytes()) for path in folder.rglob("*") if path.is_file()}


@pytest.mark.skipif(sys.platform == "win32", reason="a file's name is text there")
def test_a_path_in_another_encoding_can_be_computed(tmp_path, expected):
    folder = tmp_path / os.fsdecode(b"ty\xf6")
    folder.mkdir()
    assert computed(folder) == expected
