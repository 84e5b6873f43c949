import csv
import io
from pathlib import Path

import pytest
import yaml
from python_calamine import CalamineWorkbook
from tools.sample_data import sample_files, write_sample
from tools.sample_data.published_figures import RESIDENT_EXPERIENCE
from tools.sample_data.resident_experience import FILES

ROOT = Path(__file__).resolve().parents[2]
DATA = ROOT / "data"
README = Path("README.md")
SOURCES = yaml.safe_load((ROOT / "config" / "sources.yaml").read_text(encoding="utf-8"))


def files_of(source):
    patterns = source["files"]
    patterns = [patterns] if isinstance(patterns, str) else patterns
    return {path for pattern in patterns for path in DATA.glob(pattern)}


def rows_of(path, sheet=0):
    return CalamineWorkbook.from_path(DATA / path).get_sheet_by_index(sheet).to_python()


def shipped():
    """The sample files in the data folder, by their paths under it."""
    return {path.relative_to(DATA) for path in DATA.rglob("*") if path.is_file()} - {README}


def differ(one, other):
    return one.read_bytes() != other.read_bytes()


def csv_rows(path, encoding="utf-8"):
    text = (DATA / path).read_text(encoding=encoding)
    return list(csv.reader(io.StringIO(text), delimiter=";"))


def test_the_generator_writes_the_bytes_that_ship(tmp_path):
    written = write_sample(tmp_path)
    paths = {path.relative_to(tmp_path) for path in written}
    assert paths == shipped()
    assert paths
    assert [path for path in paths if differ(tmp_path / path, DATA / path)] == []


def test_a_second_run_gives_the_same_bytes():
    assert sample_files() == sample_files()


@pytest.mark.parametrize("source", SOURCES["sources"], ids=lambda source: source["id"])
def test_a_file_is_called_synthetic_exactly_when_its_source_is(source):
    files = files_of(source)
    assert files
    called_so = {path.stem.endswith("_synthetic") for path in files}
    assert called_so == {source["origin"] == "synthetic"}


def test_every_file_belongs_to_a_source():
    named = set().union(*(files_of(source) for source in SOURCES["sources"]))
    assert {path.relative_to(DATA) for path in named} == shipped()


def test_every_part_of_a_series_names_a_source_and_every_source_is_used():
    ids = [source["id"] for source in SOURCES["sources"]]
    used = {part["source"] for series in SOURCES["series"] for part in series["parts"]}
    assert len(ids) == len(set(ids))
    assert used == set(ids)


def test_every_file_of_answers_is_a_round_of_its_codebook():
    sources = [source for source in SOURCES["sources"] if "codebook" in source]
    assert len(sources) == 6
    for source in sources:
        codebook = yaml.safe_load((ROOT / "config" / source["codebook"]).read_text(encoding="utf-8"))
        assert {DATA / each["file"] for each in codebook["rounds"]} == files_of(source)


@pytest.mark.parametrize(("year", "group", "mean", "answers"), RESIDENT_EXPERIENCE)
def test_made_up_answers_have_the_published_mean_and_number(year, group, mean, answers):
    header, *rows = csv_rows(f"kyselyt/{FILES[group]}_{year}_synthetic.csv")
    scores = [int(row[-1]) for row in rows]
    assert len(scores) == answers
    assert round(sum(scores) / answers, 2) == mean
    assert len({row[0] for row in rows}) == answers
    lowest = 1 if year == 2023 else 0
    assert f"({lowest}–10)" in header[-1]
    assert lowest <= min(scores) <= max(scores) <= 10


def test_population_is_the_published_one():
    title, _, header, heinola = csv_rows("tilastokeskus/11ra_vaesto_1990-2024.csv", "iso-8859-15")
    population = dict(zip(header, heinola, strict=True))
    assert title == ["Tunnuslukuja väestöstä muuttujina Alue, Tiedot ja Vuosi"]
    assert [population[year] for year in ("1990", "2022", "2024")] == ["22255", "18131", "17827"]
    assert "2023" not in population


def test_jobs_are_the_published_ones():
    jobs = {row[1]: row[2] for row in rows_of("tilastokeskus/115p_tyopaikat_1987-2021.xlsx")[3:24]}
    assert (jobs["1987"], jobs["2021"]) == (10359, 6217)


def test_margins_are_the_published_ones():
    rows = rows_of("tilastokeskus/katteet_2000-2020.xlsx")
    margins = {row[1]: row[2:4] for row in rows[3:20]}
    assert (margins["2000"], margins["2007"], margins["2020"]) == (
        [-55441, 127],
        [".", 635],
        [-107039, 20531],
    )
    treasury, press = (rows_of(f"valtiokonttori/katteet{year}.xlsx") for year in (2021, 2023))
    assert treasury[1][1:] == ["Heinola", -111793222.29, 15537797.92]
    assert press[1][1:] == ["Heinola", -41200000]


def test_survey_means_and_the_growth_index_are_the_published_ones():
    assert ["2021", "asukkaat", "8,39", "301"] in csv_rows("heinola/asukaskokemus.csv")
    growth = csv_rows("heinola/kestavan_kasvun_indeksi.csv")
    assert growth[1:] == [["2021", "106,1"], ["2022", "120,5"]]


def moves():
    """Heinola's moves by flow, age and year, out of the PX file."""
    text = (DATA / "tilastokeskus/muuttoliike_ika_synthetic.px").read_text(encoding="utf-8")
    rows = [line.split() for line in text.split("DATA=")[1].splitlines() if line.strip(" ;")]
    ages = ["SSS", *(f"{low}-{low + 4}" for low in range(0, 85, 5)), "85-"]
    flows = ["in", "out", "immigration", "emigration"]
    heinola = rows[len(flows) * len(ages) : 2 * len(flows) * len(ages)]
    return {
        (flow, age, 2015 + place): int(cell)
        for number, (flow, age) in enumerate((flow, age) for flow in flows for age in ages)
        for place, cell in enumerate(heinola[number])
    }


def test_moves_add_up_to_the_published_totals():
    number = moves()
    for flow, year in {(flow, year) for flow, _, year in number}:
        of_ages = [number[key] for key in number if key[::2] == (flow, year) and key[1] != "SSS"]
        assert number[flow, "SSS", year] == sum(of_ages)
    assert number["in", "SSS", 2015] - number["out", "SSS", 2015] == -14
    assert number["in", "SSS", 2016] - number["out", "SSS", 2016] == -123
    assert [number["immigration", "SSS", year] for year in (2015, 2019)] == [51, 92]
    assert [number["emigration", "SSS", year] for year in (2015, 2019)] == [29, 18]


@pytest.mark.parametrize(("year", "published"), [(2015, -15), (2019, -113)])
def test_net_moves_of_ages_20_to_59_are_the_published_ones(year, published):
    number = moves()
    signs = {"in": 1, "out": -1, "immigration": 1, "emigration": -1}
    bands = [f"{low}-{low + 4}" for low in range(20, 60, 5)]
    net = sum(signs[flow] * number[flow, age, year] for flow in signs for age in bands)
    assert net == published
