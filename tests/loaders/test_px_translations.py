"""PX files in several languages: translated names by their place, chosen from like the base language's."""

import pytest

from heinola_indicators.loaders import px_file
from heinola_indicators.loaders.export import Export
from heinola_indicators.panel.choices import NotInTable, rows_chosen
from heinola_indicators.panel.table import Translation

BASE = """CHARSET="ANSI";AXIS-VERSION="2013";LANGUAGE="fi";LANGUAGES="fi","sv","en";TITLE="Esim";UNITS="kpl";
STUB="Alue","Ikä";HEADING="Vuosi";
VALUES("Alue")="Heinola","Lahti";CODES("Alue")="KU111","KU398";VALUES("Ikä")="0-14","15-";VALUES("Vuosi")="2024";
"""
SWEDISH = """STUB[sv]="Område","Ålder";HEADING[sv]="År";
VALUES[sv]("Område")="Heinola","Lahtis";VALUES[sv]("Ålder")="0-14","15-";VALUES[sv]("År")="2024";
"""
DATA = "DATA=1 2 3 4;"


def read(more, base=BASE):
    return px_file.load(Export("a.px", (base + more + DATA).encode()))


def chosen(table, **where):
    return table.value[rows_chosen(table, {name: (text,) for name, text in where.items()})].tolist()


def test_names_and_labels_of_other_languages_are_found_by_their_place():
    table = read(SWEDISH + 'VALUES[en]("Region")="Heinola","Lahti";HEADING[en]="Year";STUB[en]="Region","Age";')
    assert table.variables[0].name == "Alue"
    assert table.variables[0].translations == (
        Translation("sv", "Område", ("Heinola", "Lahtis")),
        Translation("en", "Region", ("Heinola", "Lahti")),
    )
    assert [variable.translations[1] for variable in table.variables[1:]] == [
        Translation("en", "Age"),
        Translation("en", "Year"),
    ]


def test_a_selection_may_use_any_of_the_languages():
    table = read(SWEDISH)
    assert chosen(table, Område="Lahtis") == chosen(table, Alue="lahtis") == chosen(table, område="KU398") == [3, 4]
    assert chosen(table, Område="Lahtis", Ikä="15-", År="2024") == [4]


def test_what_no_language_has_is_told_with_the_nearest_of_any():
    with pytest.raises(NotInTable, match="there is no variable 'Områden'; did you mean 'Område'"):
        chosen(read(SWEDISH), Områden="Lahtis")


def test_the_base_language_goes_before_the_others():
    swapped = SWEDISH.replace('"Område","Ålder"', '"Ikä","Alue"').replace(
        '("Område")="Heinola","Lahtis"', '("Ikä")="Lahti","Heinola"'
    )
    table = read(swapped)
    assert table.variables[0].translations == (Translation("sv", "Ikä", ("Lahti", "Heinola")),)
    assert chosen(table, Alue="Lahti") == [3, 4]
    assert chosen(table, Ikä="15-") == [2, 4]


@pytest.mark.parametrize(
    "more",
    [
        SWEDISH.replace('"Område","Ålder"', '"Område"'),
        SWEDISH.replace('STUB[sv]="Område","Ålder";', ""),
        "",
    ],
)
def test_lists_that_do_not_fit_the_base_language_name_nothing(more):
    assert read(more).variables[0].translations == ()


def test_labels_of_another_number_are_left_out_and_the_name_stays():
    (translation,) = read(SWEDISH.replace('"Heinola","Lahtis"', '"Heinola"')).variables[0].translations
    assert translation == Translation("sv", "Område")


def test_old_files_whose_values_hold_codes_have_their_translated_texts_in_codes():
    base = BASE.replace("2013", "2006").replace(
        'VALUES("Alue")="Heinola","Lahti";CODES("Alue")="KU111","KU398"',
        'PRESTEXT("Alue")=0;VALUES("Alue")="111","398";CODES("Alue")="Heinola","Lahti"',
    )
    swedish = SWEDISH + 'CODES[sv]("Område")="Heinola","Lahtis";'
    table = read(swedish.replace('VALUES[sv]("Område")="Heinola","Lahtis"', 'VALUES[sv]("Område")="111","398"'), base)
    assert table.variables[0].values == ("111", "398")
    assert chosen(table, Område="Lahtis") == [3, 4]
