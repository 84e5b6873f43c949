"""Exports as the survey tools write them, through the real command: read as they are, or refused with every problem."""

from io import BytesIO

import pytest
from openpyxl import Workbook
from tests.cli.running import invoke

CODEBOOK = """\
survey: {id: staff, name: {fi: Kysely}, origin: synthetic, sampling: census, disclosure: at-least-5, RESPONDENT}
rounds: [{period: 2025, file: FILE}]
scales:
  - id: agreement
    between: [1, 5]
    points:
      - {value: 1, labels: [Täysin eri mieltä]}
      - {value: 2, labels: [Jokseenkin eri mieltä]}
      - {value: 4, labels: [Jokseenkin samaa mieltä]}
      - {value: 5, labels: [Täysin samaa mieltä]}
    dont-know: [En osaa sanoa]
  - {id: grade, between: [4, 10]}
items:
  - {id: happy, name: {fi: Viihdyn}, column: COLUMN-1, scale: agreement}
  - {id: grade, name: {fi: Arvosana}, column: COLUMN-2, scale: grade}
  - id: news
    name: {fi: Kanava}
    OPTIONS
"""
LABELS = ["Täysin samaa mieltä", "Jokseenkin samaa mieltä", "En osaa sanoa", "Jokseenkin eri mieltä", ""]
GRADES = ["8,0", "9", "7", "10,0", "4"]
SPREAD = 'options: [{id: web, name: {fi: Verkko}, column: "WEB"}, {id: paper, name: {fi: Lehti}, column: "PAPER"}]'
TOGETHER = """column: Kanava
    separator: ";"
    options: [{id: web, name: {fi: Verkko}, column: Verkko}, {id: paper, name: {fi: Lehti}, column: Lehti}]"""


def tool(name):
    """Header, rows and codebook of an export of 20 answers, half of whom use the web and all but four the paper."""
    web, paper = [number % 2 == 0 for number in range(20)], [number % 5 > 0 for number in range(20)]
    told = [(LABELS[number % 5], GRADES[number % 5]) for number in range(20)]
    marks = {True: "1", False: "0"}
    if name == "webropol":
        header = [
            "Vastaajan ID",
            "Vastausaika",
            "Viihdyn työssäni",
            "Arvosana",
            "Kanava: Verkko",
            "Kanava: Lehti",
            "Sana",
        ]
        rows = [
            [
                str(100 + at),
                "1.5.2025 8.00",
                *told[at],
                marks[web[at]],
                marks[paper[at]],
                "vapaa sana" if at < 3 else "",
            ]
            for at in range(20)
        ]
        columns, options = ("Viihdyn työssäni", "Arvosana"), SPREAD
        options = options.replace("WEB", "Kanava: Verkko").replace("PAPER", "Kanava: Lehti")
        respondent = "respondent: [Vastaajan ID], exclude: [Vastausaika], free-text: [Sana]"
    elif name == "forms":
        header = ["ID", "Aloitusaika", "Sähköposti", "Viihdyn työssäni?", "Arvosana", "Kanava"]
        chosen = [("Verkko;" if w else "") + ("Lehti;" if p else "") for w, p in zip(web, paper, strict=True)]
        rows = [[str(at), "5/1/25 8:00:00", "anonymous", *told[at], chosen[at]] for at in range(20)]
        columns, options = ("Viihdyn työssäni?", "Arvosana"), TOGETHER
        respondent = "respondent: [ID], exclude: [Aloitusaika, Sähköposti]"
    else:
        header = [
            "Vastauksen ID",
            "Lähetyspäivä",
            "Q1. Viihdyn",
            "Q2. Arvosana",
            "Q3. Kanava [Verkko]",
            "Q3. Kanava [Lehti]",
        ]
        words = {True: "Kyllä", False: "Ei"}
        rows = [[str(at), "2025-05-01 08:00:00", *told[at], words[web[at]], words[paper[at]]] for at in range(20)]
        columns, options = ("Q1. Viihdyn", "Q2. Arvosana"), SPREAD
        options = options.replace("WEB", "Q3. Kanava [Verkko]").replace("PAPER", "Q3. Kanava [Lehti]")
        respondent = "respondent: [Vastauksen ID], exclude: [Lähetyspäivä]"
    codebook = CODEBOOK.replace("RESPONDENT", respondent).replace("OPTIONS", options)
    for number, column in enumerate(columns, start=1):
        codebook = codebook.replace(f"COLUMN-{number}", column)
    return header, rows, codebook


def written(folder, header, rows, codebook, form):
    """The codebook's path; the answers beside it in one of the forms."""
    name = f"kysely.{'xlsx' if form == 'xlsx' else 'csv'}"
    (folder / name).write_bytes(encoded(header, rows, form))
    path = folder / "codebook.yaml"
    path.write_text(codebook.replace("FILE", name), "utf-8")
    return path


def encoded(header, rows, form):
    if form == "xlsx":
        book = Workbook()
        for row in (header, *rows):
            book.active.append([int(cell) if cell.isdecimal() else cell or None for cell in row])
        content = BytesIO()
        book.save(content)
        return content.getvalue()
    separator, encoding, end = {
        "BOM and ;": (";", "utf-8-sig", "\r\n"),
        "comma": (",", "utf-8", "\n"),
        "tab": ("\t", "utf-16", "\r\n"),
    }[form]
    lines = [separator.join(f'"{cell}"' if separator in cell else cell for cell in row) for row in (header, *rows)]
    return (end.join(lines) + end).encode(encoding)


FORMS = ["BOM and ;", "comma", "tab", "xlsx"]


def results(codebook):
    return invoke("survey", "results", codebook, "--data", codebook.parent)


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("name", ["webropol", "forms", "limesurvey"])
def test_an_export_is_read_as_the_tool_writes_it(tmp_path, name, form):
    found = results(written(tmp_path, *tool(name), form))
    assert (found.exit_code, found.stderr) == (0, "")
    lines = [" ".join(line.split()) for line in found.stdout.splitlines()]
    assert "Viihdyn Kaikki 12 3,67 67 25" in lines  # 4 each of 5, 4, 2 and "don't know"
    assert "Arvosana Kaikki 20 7,60 40" in lines  # 8 9 7 10 4, four times each
    assert "Kanava: Verkko (valinnut, %) Kaikki" in "\n".join(lines)
    assert any(line.startswith("Kanava: Lehti (valinnut, %) Kaikki") for line in lines)
    assert "vapaa sana" not in found.output


@pytest.mark.parametrize("form", FORMS)
def test_every_problem_of_an_export_is_told_at_once_by_row_and_column_without_the_answer(tmp_path, form):
    header, rows, codebook = tool("webropol")
    header[2] = "Viihdyn tyossäni"  # a typo
    codebook = codebook.replace(
        "  - {id: grade, name", "  - {id: mood, column: Mieli, scale: agreement}\n  - {id: grade, name"
    )
    header.append("Mieli")
    for at, row in enumerate(rows):
        row.append(str(1 + at % 5))
    rows[3][-1], rows[4][-1] = "Salainen juttu", "Salainen toinen"  # unknown labels
    rows[6][-1] = "9"  # a mixed scale
    rows[7][3] = "11"  # off the scale
    rows[9][0] = rows[8][0]  # the same respondent
    found = results(written(tmp_path, header, rows, codebook, form))
    assert (found.exit_code, found.stdout) == (4, "")
    lines = found.stderr.splitlines()
    assert len(lines) == 4
    place = {"xlsx": "kysely.xlsx: sheet"}.get(form, "kysely.csv:")
    assert all(line.startswith(place.split(":")[0]) for line in lines)
    told = "\n".join(lines)
    assert "there is no column 'Viihdyn työssäni' for item 'happy'; did you mean 'Viihdyn tyossäni'?" in told
    assert "column H 'Mieli', rows 5, 6, 8: an answer is neither on the scale 1–5 nor a label" in told
    assert "are two scales mixed?" in told
    assert "column D 'Arvosana', row 9: an answer is neither on the scale 4–10" in told
    assert (
        "column A 'Vastaajan ID', row 11: the respondent has answered before; keep one of the rows (row 10 is first)"
        in told
    )
    assert not any(word in found.output for word in ("Salainen", "'9'", "'11'", "108", "vapaa sana"))


@pytest.mark.parametrize("form", FORMS)
def test_a_file_without_answers_says_so(tmp_path, form):
    header, _, codebook = tool("webropol")
    found = results(written(tmp_path, header, [], codebook, form))
    assert found.exit_code == 4
    assert "export" in found.stderr
    assert len(found.stderr.splitlines()) == 1


def test_an_empty_file_says_so(tmp_path):
    path = written(tmp_path, *tool("webropol"), "comma")
    (tmp_path / "kysely.csv").write_bytes(b"")
    found = results(path)
    assert (found.exit_code, found.stderr) == (4, "kysely.csv: the file is empty; save the export again\n")


def test_a_misspelt_format_is_answered_with_the_nearest(tmp_path):
    path = written(tmp_path, *tool("webropol"), "comma")
    found = invoke("survey", "results", path, "--format", "jsn")
    assert found.exit_code == 2
    assert "did you mean 'json'?" in found.stderr


def test_verbose_tells_what_is_read_and_never_an_answer(tmp_path):
    path = written(tmp_path, *tool("webropol"), "comma")
    found = invoke("survey", "results", path, "--data", tmp_path, "--verbose")
    assert found.exit_code == 0
    assert "kysely.csv: the answers of 2025 counted" in found.stderr
    assert "vapaa sana" not in found.output
