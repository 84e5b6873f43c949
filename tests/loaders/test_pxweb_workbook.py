from datetime import date, datetime
from io import BytesIO
from itertools import product
from math import prod

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook

from heinola_indicators.loaders.export import Export
from heinola_indicators.loaders.pxweb_workbook import load, recognises
from heinola_indicators.model.areas import area_code
from heinola_indicators.model.errors import ExportNotRead
from heinola_indicators.model.flag import Flag
from heinola_indicators.panel.table import Role

# Heinola in 1000 €, as Statistics Finland published the years' accounts
OPERATING_MARGIN = {
    2000: -55441, 2001: -60756, 2002: -63612, 2003: -67700, 2004: -70021, 2005: -73482, 2006: -74782, 2008: -87797,
    2010: -90532, 2011: -93310, 2013: -102061, 2014: -103432, 2015: -107798, 2017: -105396, 2018: -100576,
    2020: -107039,
}  # fmt: skip
ANNUAL_MARGIN = {
    2000: 127, 2001: 1933, 2002: 1142, 2003: 1755, 2004: -205, 2005: 2274, 2006: 7541, 2007: 635, 2008: -3005,
    2010: 8251, 2011: 6855, 2013: 7762, 2014: 9370, 2015: 3187, 2017: 10130, 2018: 11549, 2020: 20531,
}  # fmt: skip
# Heinola's residents at the end of the year, table 11ra
POPULATION = {
    1990: 22255, 1995: 22016, 2000: 21178, 2005: 20729, 2006: 20604, 2007: 20612, 2008: 20545, 2009: 20374,
    2010: 20258, 2011: 20164, 2012: 20051, 2013: 19979, 2014: 19695, 2015: 19575, 2016: 19350, 2017: 19128,
    2018: 18889, 2019: 18667, 2020: 18497, 2021: 18344, 2022: 18131,
}  # fmt: skip
# Jobs in Heinola, table 115p
JOBS = {
    1987: 10359, 1990: 10441, 1995: 8179, 2000: 8543, 2005: 8199, 2006: 8195, 2008: 8327, 2009: 7474, 2010: 7276,
    2011: 7342, 2012: 7195, 2013: 7022, 2014: 6646, 2015: 6523, 2016: 6649, 2017: 6614, 2018: 6423, 2019: 6199,
    2020: 5879, 2021: 6217,
}  # fmt: skip
# The whole country's operating margin, 1000 €
WHOLE_COUNTRY = {2000: -14070171, 2002: -16064450, 2008: -21935815, 2010: -23588950, 2014: -27431635}
FILES = {
    2000: "katteet2000_2001_eur", 2001: "katteet2000_2001_eur",
    **dict.fromkeys(range(2002, 2007), "katteet2002_2006"),
}  # fmt: skip
YEARS_IN_A_FILE_OF_THEIR_OWN = (2007, 2008, 2010, 2011, 2013, 2014, 2015, 2017, 2018, 2020)
MARGINS = (*dict.fromkeys(FILES.values()), *(f"katteet{year}" for year in YEARS_IN_A_FILE_OF_THEIR_OWN))

TITLE = "Kuntien tilinpäätökset muuttujina Alue, Vuosi ja Tilinpäätöserä"
SMALL = [
    [TITLE],
    [],
    ["", "", "Toimintakate", "Vuosikate"],
    ["Heinola", "2022", -111.5, 15.5],
    ["", "2023", -41.0, ".."],
    ["Lahti", "2022", -700.0, 42.0],
    ["", "2023", -260.0, "-"],
]


def workbook(*sheets):
    """An export whose sheets are given as rows of cells."""
    export = Export("tilinpäätökset.xlsx", b"PK\x03\x04")
    export.__dict__["sheets"] = {f"S{number}": rows for number, rows in enumerate(sheets, 1)}
    return export


def real(shared, name):
    return load(Export.read(shared / "exports" / "statfin" / f"{name}.xlsx", f"{name}.xlsx"))


def where(table, area, year=None, starts=None):
    """Which rows are of an area, a year and an item."""
    number = table.variable_with(Role.AREA)
    areas = table.variables[number]
    codes = [area_code(value) or area_code(label) for value, label in zip(areas.values, areas.labels, strict=True)]
    chosen = np.array(codes)[table.index[number]] == area
    if year is not None:
        time = table.variable_with(Role.TIME)
        chosen &= table.index[time] == table.variables[time].values.index(str(year))
    if starts is not None:
        items = np.array([starts in value for value in table.variables[-1].values])
        chosen &= items[table.index[-1]]
    return np.flatnonzero(chosen)


def only(table, area, year, starts=None):
    (row,) = where(table, area, year, starts)
    return row


def messages(error):
    return [str(problem) for problem in error.value.problems]


FOOTER = [
    ["Aluejako 1.1.2023"], [], ["Päivitetty viimeksi:"], ["Väestö 31.12.:"], ["20230526 08:00"], ["Lähde:"],
    ["Tilastokeskus, väestörakenne"], ["Yksikkö:"], ["Väestö 31.12.:"], ["henkilöä"],
]  # fmt: skip
UNTITLED = [
    ["", "", "2022", "", "2023", ""],
    ["", "", "Väestö 31.12.", "Muutos", "Väestö 31.12.", "Muutos"],
    ["Heinola", "Miehet", 8_900, -50, 8_800, ".."],
    ["", "Naiset", 9_231, -60, 9_100, -131],
    [],
]


def test_a_sheet_without_a_title_is_known_by_pxwebs_footer():
    export = workbook([*UNTITLED, *FOOTER])
    assert recognises(export)
    table = load(export)
    assert [variable.name for variable in table.variables] == ["area", "column 2", "year", "contents"]
    assert [variable.role for variable in table.variables] == [Role.AREA, None, Role.TIME, Role.CONTENTS]
    assert table.value[[0, 2, 7]].tolist() == [8_900, 8_800, -131]
    assert table.flag[3] == Flag.O
    assert table.units == {"Väestö 31.12.": "henkilöä"}
    assert table.updated == "20230526 08:00"
    assert table.warnings == (
        "the sheet has no title, which would name its variables; they are called area, column 2, year, contents",
    )


def test_label_columns_of_one_value_stay_apart_where_no_title_counts_the_variables():
    rows = [["", "", "2022", "2023"], ["Heinola", "Heinola", 1, 2], [], *FOOTER]
    assert len(load(workbook(rows)).variables) == 3


@pytest.mark.parametrize(
    "rows",
    [
        UNTITLED,
        [*UNTITLED, ["Lähde: Tilastokeskus"]],
        [*UNTITLED, ["Lähde:"], ["Tilastokeskus"], ["Yksikkö:"], ["henkilöä"]],
        [["", "Väestö kunnittain", "", "", "", ""], [], *UNTITLED],
        [["Väestö kunnittain"], [], *UNTITLED, *FOOTER],
        [["Alue", "Sukupuoli", "2022", "2023"], ["Heinola", "Miehet", 1, 2], [], *FOOTER],
        [[], *FOOTER],
    ],
)
def test_a_plain_table_with_an_empty_corner_is_no_sheet_of_pxwebs(rows):
    assert not recognises(workbook(rows))


def test_heinolas_margins_are_the_published_ones_in_every_years_file(shared):
    found = {}
    for name, (published, item) in product(MARGINS, [(OPERATING_MARGIN, "Toimintakate"), (ANNUAL_MARGIN, "Vuosikate")]):
        table = real(shared, f"margins/{name}")
        for year in published:
            if FILES.get(year, f"katteet{year}") == name:
                found[item, year] = table.value[only(table, "111", year, item)]
    assert found == {("Toimintakate", year): value for year, value in OPERATING_MARGIN.items()} | {
        ("Vuosikate", year): value for year, value in ANNUAL_MARGIN.items()
    }


def test_the_whole_countrys_rows_are_read_in_each_of_their_forms(shared):
    for year, published in WHOLE_COUNTRY.items():
        table = real(shared, f"margins/{FILES.get(year, f'katteet{year}')}")
        assert table.value[only(table, "SSS", year, "Toimintakate")] == published


def test_codes_are_values_and_names_are_labels_however_the_area_is_split_over_columns(shared):
    for name in ("katteet2002_2006", "katteet2007", "katteet2008", "katteet2010", "katteet2011"):
        area = real(shared, f"margins/{name}").variables[0]
        assert area.role is Role.AREA
        assert dict(zip(area.values, area.labels, strict=True))["111"] == "Heinola"
        assert "005" in area.values
        assert area.labels[0] == "Koko maa"


def test_the_end_of_a_name_that_stands_where_the_year_was_is_put_back_and_told(shared):
    table = real(shared, "margins/katteet2010")
    area = table.variables[0]
    assert area.labels[area.values.index("284")] == "Koski tl"
    assert table.variables[1].values == ("2010",)
    assert table.value[only(table, "284", 2010, "Vuosikate")] == 724
    assert len(table.warnings) == 2
    assert "ktt!C142" in table.warnings[0]


def test_every_margins_file_has_area_year_and_item_in_thousands_of_euros(shared):
    for name in MARGINS:
        table = real(shared, f"margins/{name}")
        assert [variable.role for variable in table.variables] == [Role.AREA, Role.TIME, None]
        assert [variable.name for variable in table.variables][1] == "Vuosi"
        assert table.units in ({"": "1000 €"}, {"": "1000 euroa"})
        assert table.division is None


def test_the_dot_of_2007_is_missing_as_the_footers_legend_says(shared):
    table = real(shared, "margins/katteet2007")
    row = only(table, "111", 2007, "Toimintakulut")
    assert table.flag[row] == Flag.O
    assert np.isnan(table.value[row])
    assert table.place(int(row)) == "ktt!F68"


def test_heading_blanks_are_kept_single(shared):
    items = real(shared, "margins/katteet2014").variables[-1].values
    assert items == ("0012000 = Toimintakate", "0016000 = Vuosikate")


def test_the_time_of_the_update_is_that_of_the_footer_where_it_has_one(shared):
    assert real(shared, "margins/katteet2020").updated == "20210910 08:00"
    assert real(shared, "margins/katteet2000_2001_eur").updated is None  # 19000101 00:00


def test_heinolas_population_is_the_published_one(shared):
    table = real(shared, "11ra_population_1990-2022")
    assert {year: table.value[only(table, "111", year)] for year in POPULATION} == POPULATION
    assert [variable.name for variable in table.variables] == ["Alue", "Vuosi"]
    assert table.units == {"Väestö 31.12.": "Lukumäärä"}
    assert table.division == date(2023, 1, 1)
    assert table.warnings == ()


def test_a_column_that_somebody_added_stays_a_value_of_the_year(shared):
    years = real(shared, "11ra_population_1990-2022").variables[1]
    assert years.role is Role.TIME
    assert years.values[-1] == "AVERAGE"


def test_jobs_in_heinola_are_the_sum_of_both_workbooks(shared):
    incoming = real(shared, "115p_commuting_into_area")
    local = real(shared, "115p_working_in_home_municipality")
    jobs = {year: sum(table.value[where(table, "111", year)].sum() for table in (incoming, local)) for year in JOBS}
    assert jobs == JOBS


def test_each_heading_row_is_the_variable_that_the_title_names_in_its_place(shared):
    local = real(shared, "115p_working_in_home_municipality")
    assert [(variable.name, len(variable.values), variable.role) for variable in local.variables] == [
        ("Työpaikan alue", 309, Role.AREA),
        ("Vuosi", 35, Role.TIME),
        ("Pendelöinti", 1, None),
        ("Koulutusaste", 4, None),
        ("Tiedot", 1, Role.CONTENTS),
        ("Ikä", 6, None),
    ]
    assert local.units == {"Alueella työssäkäyvät": "lukumäärä"}
    assert local.place(len(local) - 1) == "001_115p_2021!Z10821"


def test_a_workbook_as_excel_writes_it_is_recognised_and_read():
    book = Workbook()
    for row in SMALL:
        book.active.append(row)
    content = BytesIO()
    book.save(content)
    export = Export("small.xlsx", content.getvalue())
    assert recognises(export)
    table = load(export)
    assert table.value[only(table, "111", 2022, "Vuosikate")] == 15.5
    assert table.title == TITLE


def test_symbols_are_flags_and_the_dash_is_zero():
    table = load(workbook(SMALL))
    missing, nil = only(table, "111", 2023, "Vuosikate"), only(table, "398", 2023, "Vuosikate")
    assert (table.flag[missing], table.flag[nil], table.value[nil]) == (Flag.O, Flag.NIL, 0)


def test_extra_title_rows_are_passed_over():
    assert len(load(workbook([["Talousarvion liite 3"], SMALL[0], ["Tallennettu 1.2.2024"], *SMALL[1:]]))) == 8


def test_swedish_and_english_titles_name_the_variables_too():
    for title in ("Bokslut efter område, år och post", "Accounts by Area, Year and Item"):
        table = load(workbook([[title], *SMALL[1:]]))
        assert [variable.role for variable in table.variables] == [Role.AREA, Role.TIME, None]


def test_the_year_is_found_by_content_where_title_and_sheet_differ_in_order():
    body = [["", "", "2022", "2023"], ["Heinola", "Naiset", 1.0, 2.0], ["", "Miehet", 3.0, 4.0]]
    table = load(workbook([["Luku muuttujina Vuosi, Sukupuoli ja Alue"], [], *body]))
    assert [variable.name for variable in table.variables] == ["Alue", "Sukupuoli", "Vuosi"]


def test_one_area_with_code_and_name_beside_a_single_doubled_year_is_two_variables():
    table = load(workbook([[TITLE], [], ["", "", "", "", "Vuosikate"], [111.0, "Heinola", 2022.0, "2022", 15.0]]))
    assert [(variable.values, variable.labels) for variable in table.variables[:2]] == [
        (("111",), ("Heinola",)),
        (("2022",), ("2022",)),
    ]


def test_units_stand_by_contents_where_there_are_several():
    footer = [[], ["Yksikkö:"], ["Velka:"], ["1000 \x80"], ["Asukkaat:"], ["Lukumäärä"], [], ["Lähde:"], ["Tilasto"]]
    body = [
        ["Luvut muuttujina Alue, Vuosi ja Tiedot"],
        [],
        ["", "", "Velka", "Asukkaat"],
        ["Heinola", "2022", 1.0, 2.0],
    ]
    assert load(workbook(body + footer)).units == {"Velka": "1000 €", "Asukkaat": "Lukumäärä"}


def test_a_footer_with_label_and_value_side_by_side_is_read():
    footer = [["Alustava tieto."], ["Päivitetty viimeksi:", "20240301 08:00"], ["Yksikkö:", "1000 euroa"]]
    table = load(workbook([*SMALL, [], *footer]))
    assert (table.updated, table.units, table.notes) == ("20240301 08:00", {"": "1000 euroa"}, ("Alustava tieto.",))


def test_figures_below_the_tables_end_are_told():
    table = load(workbook([*SMALL, [], ["Oma laskelma", "", 7.0]]))
    assert len(table) == 8
    assert table.warnings == ("S1!A9: the table ends at A8; figures below it are not read",)


def test_every_cell_that_is_no_figure_is_told_with_sheet_and_cell():
    rows = [list(row) for row in SMALL]
    rows[3][2], rows[5][3], rows[6][1] = datetime(2023, 5, 1), "n. 42", True  # noqa: DTZ001 - as a workbook has it
    with pytest.raises(ExportNotRead) as error:
        load(workbook(rows))
    assert messages(error) == [
        "tilinpäätökset.xlsx:S1:B7: expected a label, found True; write what stood there and format the cell as text",
        "tilinpäätökset.xlsx:S1:C4: expected a number, found 2023-05-01 00:00:00",
        "tilinpäätökset.xlsx:S1:D6: expected a number, found 'n. 42'",
    ]


def test_a_long_list_of_problems_ends_with_how_many_more_there_are():
    rows = [*SMALL[:3], *(["Heinola", str(year), "?", "?"] for year in range(1990, 2020))]
    with pytest.raises(ExportNotRead) as error:
        load(workbook(rows))
    assert len(error.value.problems) == 21
    assert "40 more" in messages(error)[-1]


def test_a_column_of_figures_without_a_heading_and_a_row_without_a_label_are_problems():
    rows = [[*row, *extra] for row, extra in zip(SMALL, [[], [], [], [1.0], [1.0], [], []], strict=True)]
    with pytest.raises(ExportNotRead) as error:
        load(workbook([*rows, ["", "", 1.0, 2.0]]))
    assert messages(error) == [
        "tilinpäätökset.xlsx:S1:E3: a column of figures has no heading",
        "tilinpäätökset.xlsx:S1:A8: a row of figures has no label",
    ]


def test_a_title_with_too_few_names_is_refused_with_both_counts():
    with pytest.raises(ExportNotRead, match=r"names 2 variables \(Alue, Vuosi\), but the sheet has 2 .* and 1 "):
        load(workbook([["Luvut muuttujina Alue ja Vuosi"], *SMALL[1:]]))


def test_a_sheet_that_is_not_there_is_refused_with_those_that_are():
    with pytest.raises(ExportNotRead, match="there is no sheet 'S9'; there are 'S1'"):
        load(workbook(SMALL), sheet="S9")


def test_the_first_sheet_with_the_layout_is_read():
    assert len(load(workbook([["Kansilehti"]], SMALL))) == 8
    assert recognises(workbook([["Kansilehti"]], SMALL))


@pytest.mark.parametrize(
    "rows",
    [[], [[]], [["Luvut"]], [[TITLE]], [[TITLE], [], ["Kunta", "Aika", "Kate"], ["Heinola", "2022", 1.0]]],
)
def test_other_sheets_are_neither_recognised_nor_read(rows):
    assert not recognises(workbook(rows))
    with pytest.raises(ExportNotRead, match="not laid out as PxWeb"):
        load(workbook(rows))


def test_a_plain_table_whose_title_only_sounds_like_pxweb_is_left_to_another_loader():
    assert not recognises(workbook([["Costs by department"], [], ["", "2022"], ["Schools", 1.0]]))


def test_a_file_that_is_no_workbook_is_not_recognised():
    assert not recognises(Export("a.csv", b"muuttujina Alue ja Vuosi"))


WIDE = [
    ["Väestö muuttujina Alue, Vuosi, Sukupuoli ja Tiedot"],
    [],
    ["", "", "Miehet", "", "Naiset", ""],
    ["", "", "Väestö", "Muutos", "Väestö", "Muutos"],
    ["Heinola", "2022", 1.0, 2.0, 3.0, 4.0],
    ["", "2023*", 5.0, 6.0, 7.0, 8.0],
]


def with_columns(*columns):
    """WIDE with columns put in: (place, cells of the heading rows and the body)."""
    rows = [list(row) for row in WIDE]
    for place, cells in sorted(columns, reverse=True):
        for row, cell in zip(rows[2:], cells, strict=True):
            row.insert(place, cell)
    return rows


@pytest.mark.parametrize("typed", [["Alue", "Vuosi"], [" alue", "VUOSI"], ["Alue", ""]])
def test_names_that_were_typed_above_the_labels_are_passed_over(typed):
    rows = [*WIDE[:3], [*typed, *WIDE[3][2:]], *WIDE[4:]]
    assert recognises(workbook(rows))
    table = load(workbook(rows))
    assert [variable.name for variable in table.variables] == ["Alue", "Vuosi", "Sukupuoli", "Tiedot"]
    assert table.value.tolist() == [1, 2, 3, 4, 5, 6, 7, 8]


@pytest.mark.parametrize(("side", "places"), [("after", (3, 4, 5, 6)), ("before", (2, 3, 4, 5))])
def test_columns_of_notes_flag_the_figures_on_their_side(side, places):
    marks = [("", ""), ("*", "*"), ("", "*"), ("e", "c")]
    rows = with_columns(*((place, ("", "", *pair)) for place, pair in zip(places, marks, strict=True)))
    table = load(workbook(rows))
    assert [variable.name for variable in table.variables] == ["Alue", "Vuosi", "Sukupuoli", "Tiedot"]
    assert table.flag.tolist() == [Flag.A, Flag.P, Flag.A, Flag.E, Flag.A, Flag.P, Flag.P, Flag.A]
    assert table.notes == ({"after": "S1!J6: c", "before": "S1!I6: c"}[side],)
    assert table.warnings == ()


def test_an_empty_column_between_figures_is_passed_over():
    assert load(workbook(with_columns((4, ("", "", "", ""))))).value.tolist() == [1, 2, 3, 4, 5, 6, 7, 8]


def test_another_table_to_the_right_is_told():
    beside = [["", ""], ["", ""], ["", ""], ["Kunta", "Luku"], ["Lahti", 5.0], ["Iitti", 6.0]]
    rows = [[*row, *[""] * (7 - len(row)), *right] for row, right in zip(WIDE, beside, strict=True)]
    table = load(workbook(rows))
    assert len(table) == 8
    assert table.warnings == ("S1!G: the table ends with the empty column G; the table to its right is not read",)


def test_another_table_below_is_told():
    table = load(workbook([*WIDE, [], *WIDE]))
    assert len(table) == 8
    assert "S1!A12: the table ends at A7; figures below it are not read" in table.warnings


def test_rows_and_columns_that_stand_twice_are_told_with_their_cells():
    with pytest.raises(ExportNotRead) as error:
        load(
            workbook(
                [*WIDE[:3], ["", "", "Väestö", "Väestö", "Väestö", "Muutos"], *WIDE[4:], ["Heinola", *WIDE[4][1:]]]
            )
        )
    assert messages(error) == [
        "tilinpäätökset.xlsx:S1:A7: the labels are those of row 5; a table of PxWeb has them once",
        "tilinpäätökset.xlsx:S1:D4: the headings are those of column C; a table of PxWeb has them once",
    ]


def test_a_total_that_was_added_without_all_labels_is_told_with_its_cell():
    with pytest.raises(ExportNotRead, match=r"S1:B7: a label is missing; write it, or delete the row"):
        load(workbook([*WIDE, ["Yhteensä", "", 6.0, 8.0, 10.0, 12.0]]))


@pytest.mark.parametrize("count", [1, 2, 3, 4, 5])
def test_up_to_five_heading_rows_are_read(count):
    names = ["Vuosi", "Sukupuoli", "Ikä", "Koulutus", "Tiedot"][:count]
    values = list(product("ab", repeat=count))
    headings = []
    for level in range(count):
        row = [value[level] for value in values]
        shown = [text if at == 0 or row[at - 1] != text else "" for at, text in enumerate(row)]
        headings.append(["", *(shown if level < count - 1 else row)])
    figures = [float(number) for number in range(len(values))]
    title = [
        f"Luku muuttujina Alue, {', '.join(names[:-1])} ja {names[-1]}"
        if count > 1
        else "Luku muuttujina Alue ja Vuosi"
    ]
    table = load(workbook([title, [], *headings, ["Heinola", *figures]]))
    assert [variable.name for variable in table.variables] == ["Alue", *names]
    assert table.value.tolist() == figures
    labels = [
        [variable.values[place] for place in index]
        for variable, index in zip(table.variables, table.index, strict=True)
    ]
    assert list(zip(*labels[1:], strict=True)) == values


@pytest.mark.parametrize("blank", ["\u00a0", "\u2009", "\u202f", " "])
def test_numbers_that_were_typed_as_texts_are_read(blank):
    rows = [*WIDE[:4], ["Heinola", "2022", f"2{blank}345,6", f"−1{blank}000", f"1{blank}234*", "..."], WIDE[5]]
    table = load(workbook(rows))
    assert table.value[:3].tolist() == [2345.6, -1000.0, 1234.0]
    assert table.flag[:4].tolist() == [Flag.A, Flag.A, Flag.P, Flag.Q]


def test_an_age_class_that_became_a_date_is_refused_with_its_cell():
    rows = [
        ["Väestö muuttujina Alue, Ikä, Sukupuoli ja Tiedot"],
        *WIDE[1:4],
        ["Heinola", date(2026, 5, 2), *WIDE[4][2:]],
    ]
    with pytest.raises(ExportNotRead, match="S1:B5: expected a label, found 2026-05-02; write what stood there"):
        load(workbook(rows))


names = st.lists(st.sampled_from(["Heinola", "Lahti", "Hollola", "Asikkala", "Sysmä"]), min_size=1, unique=True)
years = st.lists(st.integers(1990, 2030).map(str), min_size=1, max_size=4, unique=True)
items = st.lists(st.sampled_from(["Kate", "Tulos", "Lainat", "Verot"]), min_size=1, unique=True)


@given(names, years, items, st.integers(0, 1), st.data())
def test_a_table_is_read_back_whatever_its_size(areas, periods, contents, has_codes, data):
    sizes = (len(areas), len(periods), len(contents))
    figures = data.draw(st.lists(st.integers(-999, 999), min_size=prod(sizes), max_size=prod(sizes)))
    cube = np.array(figures, float).reshape(sizes)
    rows = [[TITLE], [], ["", "", *[""] * has_codes, *contents]]
    for area, by_year in zip(areas, cube, strict=True):
        code = [float(area_code(area))] if has_codes else []
        for number, (year, line) in enumerate(zip(periods, by_year, strict=True)):
            label = [*code, area] if number == 0 else [""] * (1 + has_codes)
            rows.append([*label, year, *line.tolist()])
    table = load(workbook(rows))
    assert [variable.labels for variable in table.variables] == [tuple(areas), tuple(periods), tuple(contents)]
    assert np.array_equal(table.value.reshape(sizes), cube)


cells = st.sampled_from(
    [
        "", "", "", TITLE, "Luvut efter år", "Heinola", "Lahti", "111", "2022", "2023", "..", "1,5", "Yksikkö:", "a:",
        1.0, 111.0, 2022.0, 1.5e300, True, date(2023, 1, 1),
    ]
)  # fmt: skip


@given(st.lists(st.lists(cells, max_size=6), max_size=9), st.sampled_from([[], SMALL[:1], SMALL[:3], SMALL[:5]]))
def test_any_sheet_is_read_or_refused(rows, start):
    export = workbook([*start, *rows])
    try:
        table = load(export)
    except ExportNotRead:
        return
    assert recognises(export)
    assert all(len(index) == len(table) == len(table.flag) for index in table.index)
    assert all(index.max() < len(of.values) for index, of in zip(table.index, table.variables, strict=True))
    assert table.place(len(table) - 1).startswith("S1!")
