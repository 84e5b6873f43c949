from collections.abc import Callable, Mapping
from io import BytesIO
from types import MappingProxyType
from zipfile import ZipFile

import pytest
from tests.loaders.commented_workbook import workbook
from tests.loaders.workbook_bytes import ods

from heinola_indicators.loaders import zipped_comments
from heinola_indicators.loaders.detection import load
from heinola_indicators.loaders.export import Export
from heinola_indicators.loaders.zipped_comments import comments_of_zip

SPREADSHEET = "http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments"
KIND = "http://schemas.microsoft.com/office/2017/10/relationships/threadedComment"


OWN_TABLE: list[list[object]] = [
    ["Kunta", 2023, 2024],
    ["Heinola", 17.5, 18.0],
    ["Lahti", 1.0, 2.0],
]


def comments(content: bytes, name: str = "oma.xlsx") -> dict[str, str]:
    return {note.place: note.text for note in load(Export(name, content)).comments()}


def test_comments_of_excel_are_kept_with_their_cells_and_change_no_figure() -> None:
    content = workbook({"B2": "Arvio,\ntarkistetaan", "A3": "ent. Nastola mukana"}, OWN_TABLE)
    assert comments(content) == {"Taul1!B2": "Arvio,\ntarkistetaan", "Taul1!A3": "ent. Nastola mukana"}
    assert load(Export("oma.xlsx", content)).value.tolist() == [17.5, 18.0, 1.0, 2.0]


def test_comments_of_other_sheets_than_the_table_s_are_left_out() -> None:
    assert comments(workbook({"B2": "arvio"}, OWN_TABLE, other_sheet="salaisuus")) == {"Taul1!B2": "arvio"}


def test_nothing_of_the_comments_is_read_before_they_are_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[int] = []
    read = zipped_comments.comments_of_zip
    monkeypatch.setattr(zipped_comments, "comments_of_zip", lambda content: asked.append(1) or read(content))
    table = load(Export("oma.xlsx", workbook({"B2": "arvio"}, OWN_TABLE)))
    assert not asked
    assert table.comments() == table.comments()
    assert len(asked) == 1


def threaded(content: bytes) -> bytes:
    """The workbook with a thread of two messages on B2, whose note says what older programs are to show."""
    thread = (
        f'<ThreadedComments xmlns="{SPREADSHEET}">'
        '<threadedComment ref="B2" dT="2026-02-01T09:00:00.00" personId="{1}" id="{A}"><text>Onko tämä arvio?</text>'
        '</threadedComment><threadedComment ref="B2" dT="2026-02-02T09:00:00.00" personId="{2}" id="{B}" '
        'parentId="{A}"><text>On, lopullinen maaliskuussa.</text></threadedComment></ThreadedComments>'
    )
    relation = f'<Relationship Id="rIdThread" Type="{KIND}" Target="../threadedComments/threadedComment1.xml"/>'
    return with_parts(
        content,
        {
            "xl/worksheets/_rels/sheet1.xml.rels": lambda text: text.replace(
                "</Relationships>", f"{relation}</Relationships>"
            )
        },
        {"xl/threadedComments/threadedComment1.xml": thread},
    )


def with_parts(
    content: bytes, changes: Mapping[str, Callable[[str], str]], added: Mapping[str, str] = MappingProxyType({})
) -> bytes:
    changed = BytesIO()
    with ZipFile(BytesIO(content)) as before, ZipFile(changed, "w") as after:
        for name in before.namelist():
            text = before.read(name).decode("utf-8", "surrogateescape")
            after.writestr(name, changes.get(name, str)(text).encode("utf-8", "surrogateescape"))
        for name in added:
            after.writestr(name, added[name])
    return changed.getvalue()


def test_a_thread_is_told_message_by_message_and_not_what_older_programs_are_shown_instead() -> None:
    note = "[Threaded comment]\n\nYour version of Excel allows you to read this threaded comment"
    content = threaded(workbook({"B2": note, "C3": "huomautus"}, OWN_TABLE))
    assert comments(content) == {
        "Taul1!B2": "Onko tämä arvio?\nOn, lopullinen maaliskuussa.",
        "Taul1!C3": "huomautus",
    }


def test_comments_of_open_document_are_read_where_rows_and_cells_are_repeated() -> None:
    text, note = "<text:p>{}</text:p>", "<office:annotation><text:p>{}</text:p><text:p>ja</text:p></office:annotation>"

    def cell(content: object, inside: str = "", attributes: str = "") -> str:
        kind = "string" if isinstance(content, str) else f'float" office:value="{content}'
        start = f'<table:table-cell office:value-type="{kind}"{attributes}>'
        return f"{start}{inside}{text.format(content)}</table:table-cell>"

    def row(cells: str, attributes: str = "") -> str:
        return f"<table:table-row{attributes}>{cells}</table:table-row>"

    empty = row("<table:table-cell/>", ' table:number-rows-repeated="2"')
    table = (
        empty
        + row(cell("Kunta") + cell("2023") + cell("2024"))
        + row(cell("Heinola") + cell(5, attributes=' table:number-columns-repeated="2"'))
        + row(cell("Lahti") + cell(1) + cell(2, note.format("arvio")))
    )
    content = ods(table)
    assert load(Export("oma.ods", content)).value.tolist() == [5, 5, 1, 2]
    assert comments(content, "oma.ods") == {"S!C5": "arvio\nja"}


@pytest.mark.parametrize(
    "damage",
    [
        lambda text: text[: len(text) // 2],
        lambda text: text.replace('ref="B2"', 'ref="?"'),
        lambda text: f'<!DOCTYPE x [<!ENTITY a "ha">]>{text}',
    ],
    ids=["cut off", "no cell", "entities"],
)
def test_damaged_comments_are_refused(damage: Callable[[str], str]) -> None:
    content = with_parts(workbook({"B2": "arvio"}, OWN_TABLE), {"xl/comments/comment1.xml": damage})
    with pytest.raises(zipped_comments.NotUnderstood):
        comments_of_zip(content)


def test_a_workbook_whose_comments_are_damaged_says_so_where_comments_are_shown() -> None:
    cut = {"xl/comments/comment1.xml": lambda text: text[:40]}
    table = load(Export("oma.xlsx", with_parts(workbook({"B2": "arvio"}, OWN_TABLE), cut)))
    assert table.value.tolist() == [17.5, 18.0, 1.0, 2.0]
    (note,) = table.comments()
    assert str(note).startswith("Taul1!A1: the comments of this workbook cannot be read (")


def test_the_comments_of_answers_to_a_survey_are_not_shown() -> None:
    answers: list[list[object]] = [
        ["Vastaajan numero", "Kuinka tyytyväinen olet? (4-10)"],
        *([n, 4 + n % 7] for n in range(40)),
    ]
    table = load(Export("kysely.xlsx", workbook({"B3": "soitti vihaisena"}, answers)), "survey-answers")
    assert table.comments() == ()
