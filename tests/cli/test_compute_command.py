"""The main job from the command line: what is printed where, the exit codes, and files that are whole or not there."""

import csv
import hashlib
import io
import json
import os
import shutil

import pytest
from tests.cli.running import AS_OF, invoke
from tests.strategy.small_city import EXPORTS, SOURCES, STRATEGY, changed, write_city

OUTPUTS = [
    *("datapackage.json", "manifest.json", "observations.csv", "observations.json"),
    *("status.csv", "status.json", "status.xlsx"),
]


def run(tmp_path, *options, strategy=STRATEGY, sources=SOURCES, exports=EXPORTS):
    """compute on the small city."""
    path = write_city(tmp_path, strategy, sources, exports)
    return invoke("compute", "--strategy", path, "--data", tmp_path / "data", *AS_OF, *options)


def bytes_in(folder):
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def test_the_table_goes_to_standard_output_and_nothing_else(tmp_path):
    result = run(tmp_path)
    assert result.exit_code == 0
    assert "Lainat asukasta kohden" in result.stdout
    assert result.stderr == ""


def test_csv_and_json_hold_the_same_verdicts(tmp_path):
    rows = list(csv.DictReader(io.StringIO(run(tmp_path, "--format", "csv").stdout)))
    measures = json.loads(run(tmp_path, "--format", "json").stdout)["measures"]
    assert [(row["measure"], row["status"], row["reason"]) for row in rows] == [
        (measure["measure"], measure["status"], measure["reason"]) for measure in measures
    ]


def test_output_files_are_written_with_a_manifest_of_their_checksums(tmp_path):
    run(tmp_path, "--output", tmp_path / "new/out")
    written = bytes_in(tmp_path / "new/out")
    assert sorted(written) == OUTPUTS
    checksums = json.loads(written.pop("manifest.json"))["files"]
    assert {name: entry["sha256"] for name, entry in checksums.items()} == {
        name: hashlib.sha256(content).hexdigest() for name, content in written.items()
    }


def test_running_twice_gives_the_same_bytes_in_every_file(root, tmp_path, monkeypatch):
    shipped = ("compute", *AS_OF, "--quiet", "--output")
    monkeypatch.chdir(root)
    invoke(*shipped, tmp_path / "first")
    invoke(*shipped, tmp_path / "second")
    monkeypatch.chdir(tmp_path)
    where = ("--strategy", root / "config/strategy.yaml", "--data", root / "data")
    invoke(*shipped, "third", *where)
    first = bytes_in(tmp_path / "first")
    assert sorted(first) == OUTPUTS
    assert first == bytes_in(tmp_path / "second") == bytes_in(tmp_path / "third")
    assert not [name for name, content in first.items() if str(root).encode() in content]


def test_what_the_strategy_lacks_is_a_warning_and_fine(tmp_path):
    bare = changed(STRATEGY, "            baseline: {period: 2020, origin: example}\n", "")
    result = run(tmp_path, strategy=bare)
    assert result.exit_code == 0
    assert result.stderr.endswith("strategy.yaml:21:13: warning: measure 'loans' has no baseline\n")
    assert run(tmp_path, "--quiet", strategy=bare).stderr == ""


def test_verbose_tells_what_was_passed_over(tmp_path):
    exports = EXPORTS | {"talous_2024b.csv": "Vuosi;Lainat\n2024;102\nSUMMA;204\n"}
    assert "no periods" not in run(tmp_path, exports=exports).stderr
    assert "headings that are no periods and are passed over: SUMMA" in run(tmp_path, "-v", exports=exports).stderr


def test_two_files_that_contradict_each_other_are_a_warning(tmp_path):
    exports = EXPORTS | {"talous_2024b.csv": "Vuosi;Lainat\n2024;103\n"}
    assert "the later name holds" in run(tmp_path, exports=exports).stderr
    assert run(tmp_path, "--quiet", exports=exports).stderr == ""


def test_a_lacking_export_exits_with_4_and_all_the_rest_is_printed_and_written(tmp_path):
    exports = {name: text for name, text in EXPORTS.items() if name.startswith("talous")}
    result = run(tmp_path, "--output", tmp_path / "out", "--quiet", exports=exports)
    assert result.exit_code == 4
    assert len(result.stderr.splitlines()) == 1
    assert "sources.yaml:9:5: no file in the data folder fits 'väkiluku vuosittain.csv'; " in result.stderr
    assert sorted(bytes_in(tmp_path / "out")) == OUTPUTS
    rows = list(csv.DictReader(io.StringIO((tmp_path / "out/status.csv").read_text("utf-8"))))
    assert [row["value"] for row in rows] == ["104", ""]
    assert "väkiluku vuosittain.csv" in rows[1]["reason"]
    assert "104" in result.stdout


def test_an_unsound_strategy_exits_with_3_and_nothing_is_written(tmp_path):
    spoilt = changed(STRATEGY, "direction: fall", "direction: down")
    spoilt = changed(spoilt, "unit: EUR/resident", "unit: EUR")
    result = run(tmp_path, "--output", tmp_path / "out", strategy=spoilt, exports={})
    assert result.exit_code == 3
    assert [line.removeprefix(f"{tmp_path}/config/")[:19] for line in result.stderr.splitlines()] == [
        "strategy.yaml:24:24",
        "strategy.yaml:35:19",
        "sources.yaml:2:5: n",
        "sources.yaml:9:5: n",
    ]
    assert result.stdout == ""
    assert not (tmp_path / "out").exists()


def test_an_unsound_strategy_leaves_the_files_of_an_earlier_run(tmp_path):
    run(tmp_path, "--output", tmp_path / "out")
    before = bytes_in(tmp_path / "out")
    run(tmp_path, "--output", tmp_path / "out", strategy="")
    assert bytes_in(tmp_path / "out") == before


def test_a_missing_strategy_is_one_line_with_its_path(tmp_path):
    write_city(tmp_path)
    missing = tmp_path / "config/toinen-nimi.yaml"
    result = invoke("compute", "--strategy", missing, "--data", tmp_path / "data", *AS_OF)
    assert (result.exit_code, result.stderr) == (3, f"{missing}: cannot be read: No such file or directory\n")


def test_a_missing_data_folder_is_wrong_usage(tmp_path):
    path = write_city(tmp_path)
    result = invoke("compute", "--strategy", path, "--data", tmp_path / "dta", *AS_OF)
    assert result.exit_code == 2
    assert (
        result.stderr == f"heinola-indicators: {tmp_path / 'dta'}: there is no such data folder; name it with --data\n"
    )


@pytest.mark.parametrize(
    ("options", "message"),
    [
        (("--area", "xyz"), "there is no area 'xyz'; there are "),
        (("--area", "Heinloa"), "there is no area 'Heinloa'; did you mean 'Heinola'"),
        (("--measure", "loan"), "there is no measure 'loan' in "),
        (("--as-of", "9999-12-31"), "the day 9999-12-31 is outside the years 1800 to 2199; write another with --as-of"),
    ],
)
def test_what_does_not_exist_is_wrong_usage(tmp_path, options, message):
    result = run(tmp_path, *options)
    assert result.exit_code == 2
    assert len(result.stderr.splitlines()) == 1
    assert message in result.stderr


def test_an_area_without_data_is_no_error(tmp_path):
    result = run(tmp_path, "--area", "Helsinki", "--language", "en")
    assert result.exit_code == 0
    assert "no data" in result.stdout


def test_an_output_folder_that_is_a_file_is_told_and_the_file_stays(tmp_path):
    (tmp_path / "out").write_text("a file")
    for output in (tmp_path / "out", tmp_path / "out/below"):
        result = run(tmp_path, "--output", output)
        assert result.exit_code == 5
        assert len(result.stderr.splitlines()) == 1
        assert f"{output}: cannot be written" in result.stderr
    assert (tmp_path / "out").read_text() == "a file"


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_that_may_not_be_written_is_told(tmp_path):
    (tmp_path / "out").mkdir(mode=0o555)
    result = run(tmp_path, "--output", tmp_path / "out")
    assert result.exit_code == 5
    assert "Permission denied" in result.stderr


@pytest.mark.parametrize("at", range(1, len(OUTPUTS) + 1))
def test_a_disk_that_fills_up_leaves_the_old_files_as_they_were(tmp_path, monkeypatch, at):
    run(tmp_path, "--output", tmp_path / "out")
    before = bytes_in(tmp_path / "out")
    written, fsync = [], os.fsync

    def full(number):
        written.append(number)
        if len(written) == at:
            raise OSError(28, "No space left on device")
        fsync(number)

    monkeypatch.setattr("os.fsync", full)
    newer = EXPORTS | {"talous_2025.csv": "Vuosi;Lainat\n2025;99\n"}
    result = run(tmp_path, "--output", tmp_path / "out", exports=newer)
    assert result.exit_code == 5
    assert len(result.stderr.splitlines()) == 1
    assert "cannot be written (No space left on device); it was left as it was" in result.stderr
    assert bytes_in(tmp_path / "out") == before


def test_a_new_folder_that_cannot_be_filled_holds_no_half_of_a_file(tmp_path, monkeypatch):
    def full(_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    assert run(tmp_path, "--output", tmp_path / "out").exit_code == 5
    assert bytes_in(tmp_path / "out") == {}


MISTAKES = {
    "an empty strategy": ("strategy.yaml", b"", 3),
    "a strategy of comments": ("strategy.yaml", b"# later\n", 3),
    "a workbook for a strategy": ("strategy.yaml", b"PK\x03\x04\x14\x00\xff\xfe", 3),
    "a strategy in UTF-16": ("strategy.yaml", "strategy: {}\n".encode("utf-16"), 3),
    "a strategy in Latin 1": ("strategy.yaml", STRATEGY.encode("latin-1"), 3),
    "a strategy in CSV": ("strategy.yaml", b"id;name\n1;x\n", 3),
    "half a strategy": ("strategy.yaml", STRATEGY.encode()[:700], 3),
    "an empty sources file": ("sources.yaml", b"", 3),
    "half a sources file": ("sources.yaml", SOURCES.encode()[:300], 3),
}


@pytest.mark.parametrize(("name", "content", "code"), MISTAKES.values(), ids=MISTAKES)
def test_a_file_that_is_something_else_is_a_line_with_its_place(tmp_path, name, content, code):
    path = write_city(tmp_path)
    (tmp_path / "config" / name).write_bytes(content)
    result = invoke("compute", "--strategy", path, "--data", tmp_path / "data", *AS_OF)
    assert result.exit_code == code
    assert result.stdout == ""
    told = result.stderr.splitlines()
    assert told
    assert all(line.startswith(f"{tmp_path / 'config'}/") for line in told)
    assert any(line.startswith(f"{tmp_path / 'config' / name}:") for line in told)


def test_a_folder_for_a_strategy_is_one_line(tmp_path):
    write_city(tmp_path)
    result = invoke("compute", "--strategy", tmp_path / "config", "--data", tmp_path / "data", *AS_OF)
    assert (result.exit_code, result.stderr) == (3, f"{tmp_path / 'config'}: cannot be read: Is a directory\n")


SPOILT_EXPORTS = {
    "no file": None,
    "nothing in it": b"",
    "blanks": b"\n\n",
    "another delimiter": b"Vuosi|Lainat\n2020|120\n",
    "no delimiter": b"Lainat\n",
    "a web page": b"<!DOCTYPE html>\n<html></html>\n",
    "half a workbook": b"PK\x03\x04\x14\x00\x06\x00",
    "half of a JSON": b'{"version": "2.0", "class": "dataset", "id": [',
    "half a px": b'AXIS-VERSION="2010";\nSTUB="Vuosi";\nVALUES("Vuosi")="2020","2021";\nDATA=\n1',
    "a letter in a figure": b"Vuosi;Lainat\n2020;12O\n",
    "a huge number": b"Vuosi;Lainat\n2020;" + b"9" * 400 + b"\n",
    "a year of no calendar": b"Vuosi;Lainat\n20200;120\n",
    "rows of unequal length": b"Vuosi;Lainat\n2020;120;7;8\n",
    "another column": b"Vuosi;Velat\n2020;120\n",
    "an area column of no area": b"Vuosi;Alue;Lainat\n2020;Tuntematon;120\n2020;Toinen;130\n",
    "two figures of a year": b"Vuosi;Lainat\n2020;120\n2020;121\n",
}


@pytest.mark.parametrize("content", SPOILT_EXPORTS.values(), ids=SPOILT_EXPORTS)
def test_whatever_an_export_holds_the_others_are_computed_and_nobody_sees_a_traceback(tmp_path, content):
    result = run(tmp_path, exports=EXPORTS, strategy=STRATEGY)
    path = tmp_path / "data/väkiluku vuosittain.csv"
    path.unlink()
    if content is not None:
        path.write_bytes(content.replace(b"Lainat", "Väkiluku".encode()))
    strategy = tmp_path / "config/strategy.yaml"
    output = tmp_path / "out"
    result = invoke("compute", "--strategy", strategy, "--data", tmp_path / "data", *AS_OF, "--output", output)
    assert result.exit_code in {0, 4}
    assert "Traceback" not in result.stderr
    assert "something went wrong" not in result.stderr
    rows = list(csv.DictReader(io.StringIO((output / "status.csv").read_text("utf-8"))))
    assert (rows[0]["measure"], rows[0]["value"]) == ("loans", "104")
    assert rows[1]["value"] == "" or result.exit_code == 0
    assert sorted(bytes_in(output)) == OUTPUTS
    if result.exit_code == 4:
        assert all("väkiluku vuosittain.csv" in line for line in result.stderr.splitlines())


@pytest.mark.parametrize("figure", ["1e300", "-1e300", "1e-300", "999999999999999999999999999999"])
def test_a_figure_of_any_size_is_written(tmp_path, figure):
    exports = EXPORTS | {"talous_2025.csv": f"Vuosi;Lainat\n2025;{figure}\n"}
    result = run(tmp_path, "--output", tmp_path / "out", exports=exports)
    assert (result.exit_code, result.stderr) == (0, "")
    rows = list(csv.DictReader(io.StringIO((tmp_path / "out/status.csv").read_text("utf-8"))))
    assert float(rows[0]["value"]) == float(figure)


def test_the_default_files_are_those_of_a_citys_folder(root, tmp_path, monkeypatch):
    shutil.copytree(root / "config", tmp_path / "config")
    shutil.copytree(root / "data", tmp_path / "data")
    monkeypatch.chdir(tmp_path)
    result = invoke("compute", *AS_OF, "--format", "csv")
    assert result.exit_code == 0
    assert len(result.stdout.splitlines()) == 23
