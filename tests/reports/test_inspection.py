import numpy as np
import pytest

from heinola_indicators.panel.table import Table, Variable
from heinola_indicators.reports.inspection import inspection_json, inspection_text


def table(*notes: str, years: tuple[str, ...] = ("2023",)) -> Table:
    return Table(
        loader="px",
        title="",
        variables=(Variable("Vuosi", years, years),),
        index=(np.arange(len(years), dtype=np.int32),),
        value=np.zeros(len(years)),
        flag=np.zeros(len(years), np.int64),
        place=str,
        units={},
        notes=notes,
    )


@pytest.mark.parametrize(
    ("note", "shown"),
    [
        ('Katso <a href="https://stat.fi/x" target=_blank>laatuseloste</a>.', "  Katso laatuseloste ."),
        ("Ensimmäinen<br/>toinen &amp; kolmas", "  Ensimmäinen toinen & kolmas"),
        ("arvo < 5 ja > 2", "  arvo < 5 ja > 2"),
    ],
)
def test_notes_are_shown_without_the_tags_of_a_web_page(note, shown):
    assert shown in inspection_text(table(note), {"file": "a.px"}, "").splitlines()
    assert note.split()[0] in inspection_json(table(note), {"file": "a.px"}, "")


def test_one_value_is_no_values():
    assert "  Vuosi: 1 value\n" in inspection_text(table(), {"file": "a.px"}, "")
    assert "  Vuosi: 2 values\n" in inspection_text(table(years=("2022", "2023")), {"file": "a.px"}, "")
