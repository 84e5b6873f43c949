"""Files of a data folder: found by patterns, read once, offered by name where none fits."""

import os
import unicodedata

import pytest

from heinola_indicators.loaders.export import Export
from heinola_indicators.model.errors import ExportNotRead
from heinola_indicators.model.localised import Localised
from heinola_indicators.model.period import Frequency
from heinola_indicators.model.problem import Location
from heinola_indicators.model.source import Origin, Source
from heinola_indicators.usecases import exports as exports_module
from heinola_indicators.usecases.exports import Exports

TABLE = "Vuosi;Lainat\n2020;120\n"
HERE = Location("sources.yaml", 2, 5)


def source(*patterns, **settings):
    return Source("accounts", Localised("x"), "x", patterns, Frequency.YEAR, Origin.SYNTHETIC, HERE, **settings)


@pytest.fixture
def folder(tmp_path):
    for name in (
        "talous 2023 (1).csv",
        "talous_2022.csv",
        "talous_2021.csv",
        "työpaikat.csv",
        "vanhat/talous_2020.csv",
        "vanhat/1990/talous_1990.csv",
        "talous_[uusi].csv",
        "~$talous_2022.csv",
        ".~lock.talous_2022.csv",
        ".git/talous_2019.csv",
        "muistio.txt",
    ):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(TABLE, "utf-8")
    (tmp_path / "talous_kansio.csv").mkdir()
    return tmp_path


@pytest.mark.parametrize(
    ("patterns", "expected"),
    [
        (["talous_2022.csv"], ["talous_2022.csv"]),
        (["talous_20*.csv"], ["talous_2021.csv", "talous_2022.csv"]),
        (["talous_2022.csv", "talous_202?.csv"], ["talous_2021.csv", "talous_2022.csv"]),
        (["talous 2023 (1).csv"], ["talous 2023 (1).csv"]),
        (["työ*.csv"], ["työpaikat.csv"]),
        (["vanhat/*.csv"], ["vanhat/talous_2020.csv"]),
        (["**/talous_1990.csv"], ["vanhat/1990/talous_1990.csv"]),
        (["talous_[uusi].csv"], ["talous_[uusi].csv"]),
        (["talous_202[12].csv"], ["talous_2021.csv", "talous_2022.csv"]),
    ],
)
def test_a_pattern_names_files_below_the_folder(folder, patterns, expected):
    assert Exports(folder).names(source(*patterns)) == expected


def test_what_a_spreadsheet_program_leaves_beside_an_open_file_is_no_export(folder):
    names = Exports(folder).names(source("**/*"))
    assert not [name for name in names if "$" in name or "lock" in name or ".git" in name or "kansio" in name]
    assert "talous_2022.csv" in names


def test_a_name_that_a_mac_wrote_is_the_same_name(tmp_path):
    written = unicodedata.normalize("NFD", "työpaikat.csv")
    (tmp_path / written).write_text(TABLE, "utf-8")
    exports = Exports(tmp_path)
    (name,) = exports.names(source("työpaikat.csv"))
    assert exports.file(source("työpaikat.csv"), name).id == "accounts:työpaikat.csv"


def test_a_name_in_another_encoding_is_shown_as_text(tmp_path):
    written = tmp_path / os.fsdecode("työpaikat.csv".encode("latin-1"))
    try:
        written.write_text(TABLE, "utf-8")
    except OSError:
        pytest.skip("this disk takes names in UTF-8 only")
    exports = Exports(tmp_path)
    (name,) = exports.names(source("ty*.csv"))
    assert exports.file(source("ty*.csv"), name).path == "ty\ufffdpaikat.csv"


def test_where_no_file_fits_the_nearest_names_are_offered(folder):
    with pytest.raises(ExportNotRead) as error:
        Exports(folder).names(source("taloud_2022.csv"))
    (problem,) = error.value.problems
    assert problem.location == HERE
    assert problem.message.startswith(
        "no file in the data folder fits 'taloud_2022.csv'; did you mean 'talous_2022.csv' or 'talous_2021.csv'"
    )


def test_an_empty_folder_offers_nothing(tmp_path):
    with pytest.raises(ExportNotRead) as error:
        Exports(tmp_path).names(source("a.csv", "b.csv"))
    assert [problem.message for problem in error.value.problems] == [
        "no file in the data folder fits 'a.csv' or 'b.csv'"
    ]


def test_a_file_is_read_once_however_many_series_come_out_of_it(folder, monkeypatch):
    reads = []
    read = Export.read.__func__
    monkeypatch.setattr(Export, "read", classmethod(lambda cls, *told: reads.append(told) or read(cls, *told)))
    exports = Exports(folder)
    for _ in range(3):
        exports.table(source("talous_2022.csv"), "talous_2022.csv")
        exports.file(source("talous_2022.csv"), "talous_2022.csv")
    assert len(reads) == 1


def test_a_file_that_cannot_be_read_says_the_same_at_every_asking(folder):
    (folder / "talous_2022.csv").write_bytes(b"PK\x03\x04 no workbook")
    exports, told = Exports(folder), []
    for _ in range(2):
        with pytest.raises(ExportNotRead) as error:
            exports.table(source("talous_2022.csv"), "talous_2022.csv")
        told.append(error.value.problems)
    assert told[0] == told[1]
    assert told[0][0].location.path == "talous_2022.csv"


def test_a_file_has_an_id_that_tells_it_from_the_others_of_its_source(folder):
    (folder / "2022").mkdir()
    (folder / "2022/talous_2022.csv").write_text(TABLE, "utf-8")
    exports = Exports(folder)
    both = source("talous_2022.csv", "2022/talous_2022.csv", "talous_2021.csv")
    ids = [exports.file(both, name).id for name in exports.names(both)]
    assert ids == ["accounts:2022/talous_2022.csv", "accounts:talous_2021.csv", "accounts:talous_2022.csv"]


def test_a_range_and_header_rows_say_where_a_table_stands(tmp_path):
    (tmp_path / "oma.csv").write_text("Otsikko;;\n;2022;\nErä;Tulot;Menot\nLainat;1;2\nVelat;3;4\n", "utf-8")
    exports = Exports(tmp_path)
    whole = exports.table(source("oma.csv", cells="A2:C5", header_rows=2), "oma.csv")
    assert [variable.name for variable in whole.variables] == ["Erä", "year", "contents"]
    assert len(exports.table(source("oma.csv", cells="A2:C4", header_rows=2), "oma.csv")) == 2


SOTKANET = "indicator;region;year;gender;primary value;absolute value\n127;9999;2022;total;5;5\n"


def test_areas_that_the_sources_file_declares_reach_the_loader(folder, tmp_path):
    (tmp_path / "hyte.csv").write_text(SOTKANET, "utf-8")
    exports = Exports(tmp_path)
    assert exports.table(source("hyte.csv"), "hyte.csv").variables[1].values == ("sotkanet-9999",)
    declared = source("hyte.csv", areas={"9999": "111"})
    assert exports.table(declared, "hyte.csv").variables[1].values == ("111",)


def test_areas_are_refused_where_the_file_names_its_own(folder, tmp_path):
    declared = source("talous_2022.csv", areas={"9999": "111"})
    with pytest.raises(ExportNotRead, match="table-csv takes areas as the file names them; leave out 'areas'"):
        Exports(tmp_path).table(declared, "talous_2022.csv")


def refused(exports, wanted, name):
    with pytest.raises(ExportNotRead) as error:
        exports.table(wanted, name)
    (problem,) = error.value.problems
    return str(problem)


def test_a_link_that_leads_out_of_the_data_folder_is_refused(tmp_path):
    (tmp_path / "secret.csv").write_text(TABLE, "utf-8")
    folder = tmp_path / "data"
    folder.mkdir()
    (folder / "link.csv").symlink_to(tmp_path / "secret.csv")
    (folder / "there").symlink_to(tmp_path, target_is_directory=True)
    for name in ("link.csv", "there/secret.csv"):
        assert refused(Exports(folder), source(name), name) == (
            f"{name}: is a link that leads out of the data folder; put a copy of the file there"
        )


def test_a_link_within_the_data_folder_and_a_folder_that_is_a_link_are_read(folder, tmp_path_factory):
    (folder / "link.csv").symlink_to(folder / "vanhat/talous_2020.csv")
    linked = tmp_path_factory.mktemp("other") / "data"
    linked.symlink_to(folder, target_is_directory=True)
    assert len(Exports(linked).table(source("link.csv"), "link.csv")) == 1


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_named_pipe_in_the_data_folder_is_told_and_not_waited_for(tmp_path):
    os.mkfifo(tmp_path / "talous.csv")
    exports = Exports(tmp_path)
    assert exports.names(source("*.csv")) == ["talous.csv"]
    assert "it is a named pipe" in refused(exports, source("*.csv"), "talous.csv")


def test_a_pattern_that_fits_too_many_files_is_refused(folder, monkeypatch):
    monkeypatch.setattr(exports_module, "MOST_FILES", 3)
    with pytest.raises(ExportNotRead) as error:
        Exports(folder).names(source("**/*.csv"))
    assert "files in the data folder fit '**/*.csv'; write a narrower pattern" in str(error.value)
