from heinola_indicators.loaders.export import Export
from heinola_indicators.loaders.table_csv import load
from heinola_indicators.loaders.treasury_costs import cost_warnings

HEADER = "Kunta;Toimintatuotot;Toimintakulut;Toimintakate"


def told(*rows):
    return list(cost_warnings(load(Export("a.csv", "\n".join([HEADER, *rows]).encode()))))


def test_a_table_without_all_terms_says_nothing():
    assert list(cost_warnings(load(Export("a.csv", b"Kunta;Toimintakulut;Toimintakate\nHeinola;50;-30\n")))) == []


def test_rows_of_both_kinds_are_told():
    assert told("Heinola;20;50;-30", "Lahti;20;-50;-30") == [
        "toimintakulut are positive in some rows and negative in others, as toimintakate adds up"
    ]


def test_a_row_that_lacks_a_term_is_passed_over():
    assert told("Heinola;20;50;-30", "Lahti;..;50;-30") == [
        "toimintakulut are written as positive figures: with them toimintakate adds up"
    ]


def test_of_many_rows_that_do_not_add_up_three_are_named():
    found = told("Heinola;20;50;-30", *(f"{name};20;50;99" for name in ("Lahti", "Iitti", "Asikkala", "Hollola")))
    assert len(found) == 5
    assert found[1] == "line 3, column 'Toimintakate': toimintakate is not the sum of its terms"
    assert found[4] == "and 1 more rows where toimintakate is not the sum of its terms"


def test_costs_of_nothing_fit_either_way_and_say_nothing():
    assert told("Heinola;20;-50;-30", "Lahti;20;0;20") == [
        "toimintakulut are written as negative figures: with them toimintakate adds up"
    ]
