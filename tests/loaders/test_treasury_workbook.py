from datetime import date

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from heinola_indicators.loaders.export import Export
from heinola_indicators.loaders.treasury_workbook import load, recognises
from heinola_indicators.model.errors import ExportNotRead
from heinola_indicators.panel.table import Role

FILTERS = "Käytössä olevat suodattimet: \nRaportointikausi on 2023C06\norganisaatiotyyppi on kunta"
SMALL = [
    ["Maakunta", "Kunta", "Toimintakate", "Vuosikate"],
    ["Kymenlaakso", "Iitti", -9.5, 1.25],
    ["Päijät-Häme", "Heinola", -41.5, 15.5],
    ["", "Lahti", -260.0, ""],
    ["", "", "", ""],
    [FILTERS, "", "", ""],
]


def workbook(**sheets):
    export = Export("katteet.xlsx", b"PK\x03\x04")
    export.__dict__["sheets"] = sheets
    return export


def value(table, municipality, item):
    chosen = np.ones(len(table), bool)
    for number, label in ((1, municipality), (3, item)):
        chosen &= table.index[number] == table.variables[number].labels.index(label)
    return table.value[chosen].item()


def test_heinolas_margins_of_2021_are_the_published_ones(shared):
    export = Export.read(shared / "exports" / "valtiokonttori" / "katteet2021.xlsx", "katteet2021.xlsx")
    assert recognises(export)
    table = load(export)
    assert value(table, "Heinola", "Toimintakate") == -111793222.29
    assert value(table, "Heinola", "Vuosikate") == 15537797.92
    assert [(variable.name, len(variable.values)) for variable in table.variables] == [
        ("Maakunta", 18),
        ("Kunta", 292),
        ("Raportointikausi", 1),
        ("contents", 20),
    ]
    assert table.units == {}


def test_the_filters_give_the_reporting_period():
    table = load(workbook(Export=SMALL))
    assert [variable.role for variable in table.variables] == [None, Role.AREA, Role.TIME, Role.CONTENTS]
    assert table.variables[2].values == ("2023C06",)
    assert set(table.index[2].tolist()) == {0}
    assert table.notes == (FILTERS,)


def test_a_region_holds_for_its_whole_group():
    table = load(workbook(Export=SMALL))
    assert [table.variables[0].values[at] for at in table.index[0][::2]] == [
        "Kymenlaakso",
        "Päijät-Häme",
        "Päijät-Häme",
    ]


def test_a_place_names_sheet_and_cell():
    place = load(workbook(Export=SMALL)).place(3)
    assert "Export" in place
    assert "D3" in place


def test_a_renamed_sheet_is_recognised_by_its_filters():
    assert recognises(workbook(Tammikuu=SMALL))
    assert recognises(workbook(Export=SMALL[:4]))
    assert not recognises(workbook(Tammikuu=SMALL[:4]))
    assert not recognises(workbook(Export=[["Kunta", "Kate"], ["Heinola", 1.0]]))
    assert not recognises(Export("katteet.csv", b"Maakunta;Kunta;Toimintakate"))


def test_without_filters_there_is_no_period_and_a_warning():
    table = load(workbook(Export=SMALL[:4]))
    assert table.variable_with(Role.TIME) is None
    assert table.warnings == ("Export: no reporting period is named below the rows",)


@pytest.mark.parametrize(
    ("filters", "period"),
    [
        ("Raportointikausi: 2023C09", "2023C09"),
        ("Vuosi on 2023", "2023"),
        ("Raportointivuosi on 2023\nRaportointikausi on C09", "2023C09"),
        ("Vuosi on 2022\nRaportointikausi on 2023C06", "2023C06"),
        ("Raportointikausi on 2023C06\nRaportointikausi on 2023C06", "2023C06"),
    ],
)
def test_the_period_is_written_in_several_ways(filters, period):
    text = f"Käytössä olevat suodattimet:\n{filters}\norganisaatiotyyppi on kunta"
    assert load(workbook(Export=[*SMALL[:5], [text, "", "", ""]])).variables[2].values == (period,)


def test_periods_may_stand_in_a_column():
    rows = [
        ["Maakunta", "Kunta", "Raportointikausi", "Vuosikate"],
        ["Päijät-Häme", "Heinola", "2022C12", 15.5],
        ["", "", "2023C12", 8.0],
        ["", "Lahti", "2022C12", 1.0],
    ]
    table = load(workbook(Export=rows))
    time = table.variables[table.variable_with(Role.TIME)]
    assert (time.name, time.values) == ("Raportointikausi", ("2022C12", "2023C12"))
    assert [table.variables[1].values[at] for at in table.index[1]] == ["Heinola", "Heinola", "Lahti"]
    assert table.warnings == ()


@pytest.mark.parametrize(("costs", "words"), [((50.0, 1.0), "positive"), ((-50.0, -1.0), "negative")])
def test_how_costs_are_written_is_told_where_the_margins_are_there(costs, words):
    header = ["Maakunta", "Kunta", "Toimintatuotot", "Toimintakulut", "Toimintakate"]
    header += ["Verotulot", "Valtionosuudet", "Rahoitustuotot", "Rahoituskulut", "Vuosikate"]
    row = ["Päijät-Häme", "Heinola", 20.0, costs[0], -30.0, 25.0, 10.0, 3.0, costs[1], 7.0]
    wrong = ["", "Lahti", 20.0, costs[0], -99.0, 25.0, 10.0, 3.0, costs[1], -62.0]
    warnings = load(workbook(Export=[header, row, wrong, [], [FILTERS]])).warnings
    assert warnings[0] == f"toimintakulut are written as {words} figures: with them toimintakate adds up"
    assert warnings[1] == "Export!E3: toimintakate is not the sum of its terms"
    assert warnings[2] == f"rahoituskulut are written as {words} figures: with them vuosikate adds up"
    assert len(warnings) == 3


def test_figures_of_several_periods_are_refused():
    filters = FILTERS.replace("2023C06", "2022C12 tai 2023C12")
    with pytest.raises(ExportNotRead, match=r"katteet.xlsx:Export:A6: expected one reporting period.*2022C12 tai"):
        load(workbook(Export=[*SMALL[:5], [filters, "", "", ""]]))


def test_every_cell_that_is_no_figure_is_told_with_sheet_and_cell():
    rows = [SMALL[0], ["Kymenlaakso", "Iitti", date(2023, 1, 1), "?"], *SMALL[2:]]
    with pytest.raises(ExportNotRead) as error:
        load(workbook(Export=rows))
    assert {(problem.location.sheet, problem.location.cell) for problem in error.value.problems} == {
        ("Export", "C2"),
        ("Export", "D2"),
    }


def test_a_sheet_that_is_not_there_is_refused_with_those_that_are():
    with pytest.raises(ExportNotRead, match="there is no sheet 'Taul1'; there are 'Export'"):
        load(workbook(Export=SMALL), sheet="Taul1")


def test_another_workbook_is_refused():
    with pytest.raises(ExportNotRead, match="no sheet headed 'Maakunta', 'Kunta'"):
        load(workbook(Export=[["Kunta", "Kate"], ["Heinola", 1.0]]))


cells = st.sampled_from(["", "", "Maakunta", "Heinola", "2022", "..", FILTERS, 1.0, 2022.0, True, date(2023, 1, 1)])


@given(st.lists(st.lists(cells, max_size=5), max_size=7))
def test_any_sheet_is_read_or_refused(rows):
    try:
        table = load(workbook(Export=[SMALL[0], *rows]))
    except ExportNotRead:
        return
    assert all(len(index) == len(table) for index in table.index)
