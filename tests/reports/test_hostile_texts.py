"""Texts of strategy, sources and follow-up.csv that would be formulas, markup or code: texts in every output."""

import csv
import io
import json
import re
import zipfile
from xml.etree import ElementTree as ET

import openpyxl
import pytest
from tests.cli.running import invoke
from tests.strategy.lint.linted_city import LINTED
from tests.strategy.small_city import EXPORTS, SOURCES, write_city

HOSTILE = (
    '=HYPERLINK("http://evil.example";"x")<script>alert(1)</script><img src=x onerror=alert(2)>'
    "[x](javascript:alert(3)) {{ 7*7 }} | &amp; `a` *b*"
)
STEERING = "\x00\x07\x1b[2J\u202e\ufffe\uffff"
WRITTEN = (HOSTILE + STEERING, f"rivi 1\n{HOSTILE}", HOSTILE, "jäljessä tavoiteurasta", HOSTILE + STEERING)
FOLLOW_UP = [("loans", "2026", "2026-08-01", "100", *WRITTEN), ("loans", "2024", "2024-12-31", "100", *WRITTEN)]
HEADINGS = ("mittari", "jakso", "tilanne", "ennuste", "selite", "toimenpiteet", "laatija", "arvio", "perustelu")
REPORTS = [
    *(("budget", name, "--year", "2026") for name in ("xlsx", "docx", "markdown")),
    *(("interim", name, "--period", "2026-06") for name in ("xlsx", "markdown")),
    *(("annual", name, "--year", "2024") for name in ("xlsx", "docx", "markdown")),
    ("units", "xlsx", "--year", "2026"),
    *(("midterm", name) for name in ("docx", "markdown")),
    ("scorecard", "html"),
]
COMPUTED = ("status.csv", "observations.csv", "status.json", "observations.json", "datapackage.json", "status.xlsx")
NAME_OF_A_SHEET = re.compile(r"'[^']*'!")


def spoilt(text):
    """*text* of a strategy or sources file with every name, owner and publisher hostile."""
    written = json.dumps(HOSTILE)
    text = re.sub(r"\{fi: [^}]*\}", lambda _: f"{{fi: {written}}}", text)
    return text.replace("unit: talous", f"unit: {written}").replace("publisher: Tilastokeskus", f"publisher: {written}")


@pytest.fixture(scope="module")
def city(tmp_path_factory):
    folder = tmp_path_factory.mktemp("hostile")
    write_city(folder, spoilt(LINTED), spoilt(SOURCES), EXPORTS)
    with (folder / "data/follow-up.csv").open("w", encoding="utf-8", newline="") as file:
        csv.writer(file, delimiter=";").writerows([HEADINGS, *FOLLOW_UP])
    return folder


def run(city, *arguments):
    options = ("--strategy", city / "config/strategy.yaml", "--data", city / "data", "--as-of", "2026-08-24")
    done = invoke(*arguments, *options)
    assert done.exit_code == 0, done.output
    return done


@pytest.mark.parametrize("report", REPORTS, ids=lambda report: " ".join(report[:2]))
def test_in_a_report_they_are_texts(city, tmp_path, report):
    kind, name, *more = report
    output = tmp_path / f"report.{name}"
    run(city, "report", kind, "--format", name, "--output", output, *more)
    CHECKS[name](output.read_bytes())


def test_in_what_compute_writes_they_are_texts(city, tmp_path):
    done = run(city, "compute", "--output", tmp_path / "out")
    for name in COMPUTED:
        CHECKS[name.rpartition(".")[2]]((tmp_path / "out" / name).read_bytes())
    assert "\x1b" not in done.output


@pytest.mark.parametrize("command", [("explain", "loans"), ("check", "--fail-on", "none")], ids=" ".join)
def test_on_the_terminal_they_are_shown_as_they_are(city, command):
    assert "<script>" in run(city, *command).output


def in_workbook(content):
    cells = [
        cell
        for sheet in openpyxl.load_workbook(io.BytesIO(content))
        for row in sheet.iter_rows()
        for cell in row
        if "evil.example" in str(cell.value)
    ]
    assert any(cell.data_type == "s" for cell in cells)
    for cell in cells:  # a sheet has the name of a unit, and our own formulas count in it
        assert cell.data_type == "s" or "evil" not in NAME_OF_A_SHEET.sub("", cell.value)
    for name, xml in parts(content).items():
        if name.endswith(".rels"):
            targets = [element.get("Target", "") for element in ET.fromstring(xml)]  # noqa: S314 - our own file
            assert not [target for target in targets if "evil" in NAME_OF_A_SHEET.sub("", target)]


def in_word(content):
    document = ET.fromstring(parts(content)["word/document.xml"])  # noqa: S314 - our own file
    tags = {element.tag.rpartition("}")[2] for element in document.iter()}
    assert not tags & {"instrText", "fldSimple", "hyperlink", "object", "script"}
    assert "<script>alert(1)</script>" in "".join(document.itertext())


def parts(content):
    with zipfile.ZipFile(io.BytesIO(content)) as file:
        return {name: file.read(name) for name in file.namelist()}


def in_markdown(content):
    text = content.decode()
    assert "alert(1)" in text
    assert not set(text) & set("\x00\x07\x1b\u202e")
    assert not re.search(r"(?<!\\)<(script|img)", text)
    assert not re.search(r"(?<!\\)\]\(javascript", text)


def in_page(content):
    text = content.decode()
    assert not set(text) & set("\x00\x07\x1b\u202e")
    assert "&lt;script&gt;alert(1)" in text
    assert "<script>alert" not in text
    assert not re.search(r"<img src=x", text)
    assert "49" not in re.findall(r"\{\{ 7\*7 \}\}|alert\(3\)\) (\S+)", text)


def in_csv(content):
    text = content.decode("utf-8-sig")
    assert "evil.example" in text or "loans" in text
    for separator in ",;":
        for row in csv.reader(io.StringIO(text), delimiter=separator):
            assert not [field for field in row if field.lstrip()[:1] in {"=", "@", "+"}]


def in_json(content):
    assert HOSTILE in strings(json.loads(content))


def strings(content):
    if isinstance(content, str):
        return [content]
    items = content.values() if isinstance(content, dict) else content if isinstance(content, list) else ()
    return [text for item in items for text in strings(item)]


CHECKS = {
    "xlsx": in_workbook,
    "docx": in_word,
    "markdown": in_markdown,
    "html": in_page,
    "csv": in_csv,
    "json": in_json,
}


@pytest.mark.parametrize("report", REPORTS, ids=lambda report: " ".join(report[:2]))
def test_a_cell_of_ten_megabytes_in_follow_up_is_one_line_and_no_file(tmp_path, report):
    path = write_city(tmp_path, LINTED, SOURCES, EXPORTS)
    cells = ("loans", "2026", "2026-08-01", "100", "x" * 10_000_000, "", "T", "", "")
    (tmp_path / "data/follow-up.csv").write_text(f"{';'.join(HEADINGS)}\n{';'.join(cells)}\n", "utf-8")
    kind, name, *more = report
    output = tmp_path / f"report.{name}"
    options = ("--strategy", path, "--data", tmp_path / "data", "--as-of", "2026-08-24")
    done = invoke("report", kind, "--format", name, "--output", output, *more, *options)
    assert (done.exit_code, len(done.output.splitlines()), output.exists()) == (3, 1, False)
