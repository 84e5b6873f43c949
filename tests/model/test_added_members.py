"""Another package's loader, calculator, method and report: used like ours, refused in a line when they are broken."""

import json
import sys
import tomllib
from pathlib import Path

import pytest
from tests.cli.running import AS_OF, invoke

from heinola_indicators.assessment import METHODS
from heinola_indicators.calculators import CALCULATORS
from heinola_indicators.loaders import LOADERS
from heinola_indicators.reports.families import REPORT_FILES

PACKAGE = Path(__file__).resolve().parents[1] / "example_package"
FAMILIES = (LOADERS, CALCULATORS, METHODS, REPORT_FILES)
REGISTER = "LIBRARY REGISTER\n2023 loans=900 visits=700\n2024 loans=1000 visits=800\n2025 loans=1200 visits=850\n"
SOURCES = """\
sources:
  - {id: register, name: {fi: Rekisteri}, publisher: Esimerkkilä, files: "*.txt", frequency: year, lag: 6,
     origin: synthetic}
series:
  - {id: loans, unit: persons, parts: [{source: register, select: {Mitä: loans}, of-area: "999"}]}
  - {id: visits, unit: persons, parts: [{source: register, select: {Mitä: visits}, of-area: "999"}]}
"""
STRATEGY = """\
strategy: {name: {fi: Esimerkkilä}, area: "999"}
units: [{id: persons/1000 residents, name: {fi: henkilöä/1000 asukasta}}]
themes:
  - id: culture
    name: {fi: Sivistys}
    goals:
      - id: reading
        name: {fi: Lukeminen lisääntyy}
        measures:
          - id: loans
            name: {fi: Lainat}
            unit: persons/1000 residents
            direction: rise
            calculator: per-thousand
            inputs: {count: loans, population: visits}
            methods: [met-or-not]
            baseline: {period: 2023, origin: example}
            target-levels: [{period: 2026, at-least: 1400, decided: 2024-11-18, origin: example}]
"""


@pytest.fixture
def installed(tmp_path, monkeypatch):
    """The example package as an installation leaves it, on a path that nothing else is on."""

    def install(entry_points):
        folder = tmp_path / "site"
        metadata = folder / "example_city-1.0.dist-info"
        metadata.mkdir(parents=True)
        (metadata / "METADATA").write_text("Metadata-Version: 2.1\nName: example-city\nVersion: 1.0\n", "utf-8")
        lines = [f"[{group}]\n" + "".join(f"{name} = {at}\n" for name, at in of.items()) for group, of in entry_points]
        (metadata / "entry_points.txt").write_text("\n".join(lines), "utf-8")
        monkeypatch.syspath_prepend(folder)
        monkeypatch.syspath_prepend(PACKAGE)

    _forget_what_was_added()
    yield install
    _forget_what_was_added()
    for name in [name for name in sys.modules if name.partition(".")[0] == "example_city"]:
        del sys.modules[name]


def _forget_what_was_added():
    for family in FAMILIES:
        family.__dict__.pop("added", None)


@pytest.fixture
def city(tmp_path, monkeypatch, installed):
    """A city that uses all four members of the example package."""
    project = tomllib.loads((PACKAGE / "pyproject.toml").read_text("utf-8"))["project"]
    assert len(project["entry-points"]) == len(FAMILIES)
    installed(project["entry-points"].items())
    for name, text in {
        "config/strategy.yaml": STRATEGY,
        "config/sources.yaml": SOURCES,
        "data/rekisteri.txt": REGISTER,
    }.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text, "utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_its_loader_is_found_by_what_is_in_the_file_and_named_by_inspect(city):
    read = invoke("read", "data/rekisteri.txt", "--where", "Vuosi=2025")
    assert (read.exit_code, read.stdout) == (
        0,
        "Vuosi,Mitä,contents,value,flag\n2025,loans,Lukumäärä,1200,A\n2025,visits,Lukumäärä,850,A\n",
    )
    found = json.loads(invoke("inspect", "data/rekisteri.txt", "--format", "json").stdout)
    assert (found["loader"], found["why"]) == ("lending-register", "it begins with the words LIBRARY REGISTER")


def test_its_calculator_and_method_make_a_verdict_that_is_explained(city):
    validated = invoke("validate", "--quiet")
    assert (validated.exit_code, "error" in validated.stdout) == (0, False)
    computed = invoke("compute", *AS_OF, "--format", "json", "--quiet")
    (measure,) = json.loads(computed.stdout)["measures"]
    assert (measure["value"], measure["status"]) == (1000 * 1200 / 850, "reached")
    explained = invoke("explain", "loans", *AS_OF, "--language", "en", "--quiet")
    assert explained.exit_code == 0
    assert "value = times * count / population" in explained.stdout
    assert "1,000 · 1,200 / 850 ≈ 1,411.8" in explained.stdout
    assert "file: rekisteri.txt, place line 4" in explained.stdout
    assert "met-or-not: met; by-the-figure" in explained.stdout


def test_its_method_judges_plain_tables_by_name_and_among_all(city):
    header = "id,direction,base_period,base_value,period,value,target_period,target"
    (city / "series.csv").write_text(f"{header}\nco2,fall,2007,100,2023,40,2030,50\n", "utf-8")
    judged = invoke("assess", "series.csv", "--method", "met-or-not")
    assert judged.stdout.splitlines()[1] == "co2,,met-or-not,,,met,by-the-figure"
    assert "met-or-not" in invoke("assess", "series.csv", "--method", "all").stdout


def test_its_report_is_a_kind_of_its_own(city):
    written = invoke("report", "newsletter", "--format", "markdown", "--output", "news.md", *AS_OF, "--quiet")
    assert (written.exit_code, written.stderr) == (0, "")
    assert (city / "news.md").read_text("utf-8") == "# Kaupungin mittarit\n\n- Lainat: reached\n"
    refused = invoke("report", "newsletter", "--format", "docx", "--output", "news.docx")
    assert (refused.exit_code, refused.stderr.strip()) == (
        2,
        "heinola-indicators: the report newsletter comes as markdown, not as docx",
    )


@pytest.mark.parametrize(
    ("kind", "line"),
    [
        ("loaders", "lending-register   The library register of the example city (example-city)"),
        ("calculators", "per-thousand                      A count per thousand residents (example-city)"),
        ("methods", "met-or-not  Whether the figure meets the target level: met or not-met (example-city)"),
        ("reports", "newsletter         A few lines for the residents' newsletter (example-city): markdown"),
    ],
)
def test_it_is_listed_with_the_package_that_it_comes_from(city, kind, line):
    assert line in invoke("list", kind).stdout.splitlines()


def test_a_misspelt_member_is_answered_with_the_nearest_of_any_package(city):
    text = STRATEGY.replace("calculator: per-thousand", "calculator: per-thousnd")
    (city / "config/strategy.yaml").write_text(text, "utf-8")
    assert "there is no calculator 'per-thousnd'; did you mean 'per-thousand'?" in invoke("validate").stdout
    assert (
        "did you mean 'lending-register'?" in invoke("read", "data/rekisteri.txt", "--loader", "library-registe").stderr
    )


def test_a_member_that_cannot_be_imported_is_one_line_and_only_where_it_is_needed(tmp_path, installed):
    installed(
        [("heinola_indicators.loaders", {"broken": "example_city.nowhere:load", "px": "example_city.nowhere:load"})]
    )
    (tmp_path / "a.csv").write_text("Vuosi;Luku\n2025;1\n", "utf-8")
    (tmp_path / "a.px").write_bytes(Path("data/tilastokeskus/muuttoliike_ika_synthetic.px").read_bytes())
    broken = invoke("read", tmp_path / "a.csv")
    assert broken.exit_code == 5
    assert broken.stderr == (
        "heinola-indicators: the loader 'broken' of example-city (example_city.nowhere:load) cannot be used: "
        "ModuleNotFoundError: No module named 'example_city.nowhere'\n"
    )
    assert invoke("read", tmp_path / "a.csv", "--loader", "table-csv").exit_code == 0
    assert invoke("read", tmp_path / "a.px").exit_code == 0, "ours goes before one of the same name"


def test_no_other_package_is_looked_for_where_one_of_ours_is_named():
    _forget_what_was_added()
    assert invoke("compute", *AS_OF, "--quiet").exit_code == 0
    assert [family for family in FAMILIES if "added" in family.__dict__] == []
