import re

from hypothesis import given
from hypothesis import strategies as st
from tests.reports.documents.made import TABLE, document

from heinola_indicators.reports.documents.document import Cell, Column, Paragraph, Table
from heinola_indicators.reports.documents.markdown import escaped, markdown

WHOLE = """\
# Raportti

## Päämäärä

**Johto** Teksti.

- ensimmäinen
- toinen

### Tavoite

| Mittari | Arvo | Tila |
| --- | ---: | --- |
| **Työpaikat**<br>toinen rivi | 6 118 | ✓ hyvä |
| \\=1+1 | – | a \\| b<br>\\<b\\>c\\</b\\> |

Huomautus \\*tästä\\*
"""


def test_a_document_is_written_as_one_would_write_it_by_hand() -> None:
    assert markdown(document()).decode() == WHOLE


def test_what_would_make_a_list_or_a_heading_stays_a_text() -> None:
    assert escaped("# ei otsikko") == "\\# ei otsikko"
    assert escaped("- ei kohta") == "\\- ei kohta"
    assert escaped("1. ei kohta") == "1\\. ei kohta"
    assert escaped("24.11.2026") == "24.11.2026"


@given(text=st.text(max_size=60), lead=st.text(max_size=20))
def test_a_text_never_breaks_a_table_or_becomes_markup(text: str, lead: str) -> None:
    made = markdown(document(Table("T", TABLE.columns[:2], ((Cell(text, lead=lead), Cell("luku")),)))).decode()
    *_, row = made.rstrip("\n").split("\n\n")[-1].split("\n")
    assert len(re.findall(r"(?<!\\)(?:\\\\)*\|", row)) == 3
    without_ours = re.sub(r"<br>|\*\*", "", row)
    assert not re.search(r"(?<!\\)(?:\\\\)*[<*_`]", without_ours)


@given(text=st.text(alphabet=st.characters(exclude_categories=("Cs", "Cc")), max_size=40))
def test_an_escaped_text_is_the_same_text_to_its_reader(text: str) -> None:
    if text.splitlines() in ([text], []):
        assert re.sub(r"\\([\\`*_\[\]<>|~&#+=.)-])", r"\1", escaped(text)) == text


def test_a_document_of_paragraphs_alone_has_no_table() -> None:
    assert markdown(document(Paragraph("Yksi."), Paragraph("Kaksi."))).decode() == "# Raportti\n\nYksi.\n\nKaksi.\n"


def test_headings_of_columns_are_escaped_too() -> None:
    made = markdown(document(Table("T", (Column("a|b", 10),), ()))).decode()
    assert "| a\\|b |" in made
