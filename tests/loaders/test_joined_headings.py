from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from heinola_indicators.loaders.joined_headings import heading_of, names_across
from heinola_indicators.panel.table import Role


def taken_apart(texts, names=(), *, has_period=False):
    heading = heading_of(texts, names, has_period=has_period)
    return {
        variable.name: [variable.values[place] for place in index]
        for variable, index in zip(heading.variables, heading.index, strict=True)
    }


def test_the_period_is_found_among_other_words():
    texts = ["Yhteensä 2019 Väestö 31.12.", "Miehet 2019 Väestö 31.12.", "Naiset 2019 Väestö 31.12."]
    assert taken_apart(texts) == {
        "heading": ["Yhteensä", "Miehet", "Naiset"],
        "year": ["2019"] * 3,
        "contents": ["Väestö 31.12."] * 3,
    }
    assert list(taken_apart(texts, ["Sukupuoli", "Vuosi", "Tiedot"])) == ["Sukupuoli", "Vuosi", "Tiedot"]


def test_periods_alone_are_one_variable_in_time():
    heading = heading_of(["2022", "2023*"], [], has_period=False)
    assert (heading.variables[0].name, heading.variables[0].role) == ("year", Role.TIME)


def test_two_variables_on_one_side_of_the_period_are_split_where_there_is_one_way():
    texts = [f"2023 {sex} {what}" for sex, what in product(("Miehet", "Naiset"), ("Väestö", "Muutos %"))]
    assert taken_apart(texts, ["Vuosi", "Sukupuoli", "Tiedot"]) == {
        "Vuosi": ["2023"] * 4,
        "Sukupuoli": ["Miehet", "Miehet", "Naiset", "Naiset"],
        "Tiedot": ["Väestö", "Muutos %"] * 2,
    }


@pytest.mark.parametrize(
    ("texts", "names"),
    [
        (["Uusi Väestö 31.12.", "Vanha Väestö 31.12."], ["Ryhmä", "Tiedot"]),  # where does Väestö belong?
        (["Miehet", "Naiset yhteensä"], ["Sukupuoli", "Tiedot"]),
        (["2022 Muutos 2023", "2023 Muutos 2024"], []),
        (["Väestö", "2023 Väestö"], []),
    ],
)
def test_what_can_be_split_in_no_way_or_in_several_stays_whole(texts, names):
    assert taken_apart(texts, names) == {"contents": texts}


@pytest.mark.parametrize(
    ("texts", "names", "labels"),
    [
        (["Miehet Väestö 31.12.", "Naiset Väestö 31.12."], ["Sukupuoli", "Tiedot"], ["Miehet", "Naiset"]),
        (["Heinola Väestö 31.12.", "Lahti Väestö 31.12."], ["Kunta", "Tiedot"], ["Heinola", "Lahti"]),
    ],
)
def test_known_labels_of_a_variable_tell_where_it_ends(texts, names, labels):
    assert taken_apart(texts, names) == {names[0]: labels, "Tiedot": ["Väestö 31.12."] * 2}


def test_long_headings_do_not_take_long():
    texts = [" ".join(["sana"] * 70 + [str(number)]) for number in range(50)]
    assert taken_apart(texts, ["A", "B", "C"]) == {"contents": texts}


def test_no_word_is_taken_for_a_period_where_the_rows_have_one():
    assert taken_apart(["Väestö 2000"], has_period=True) == {"contents": ["Väestö 2000"]}


@pytest.mark.parametrize(
    ("title", "down", "across"),
    [
        ("Väestö muuttujina Alue, Ikä, Vuosi ja Tiedot", ["Alue", "Ikä"], ["Vuosi", "Tiedot"]),
        ("Population by Area, Year and Information", ["area"], ["Year", "Information"]),
        ("Folkmängd efter område och år", ["Område"], ["år"]),
        ("Väestö muuttujina Alue ja Vuosi", ["Kunta"], []),
        ("11re -- Väestö iän mukaan", ["Alue"], []),
    ],
)
def test_a_title_names_the_variables_across(title, down, across):
    assert names_across(title, down) == across


word = st.text("abcdeäö", min_size=1, max_size=4)
labels = st.lists(word, min_size=2, max_size=3, unique=True)


@given(labels, st.lists(st.integers(1990, 2030).map(str), min_size=1, max_size=3, unique=True), labels)
def test_labels_of_one_word_come_back_in_whatever_order(first, years, last):
    columns = list(product(first, years, last))
    found = taken_apart([" ".join(column) for column in columns], ["A", "Vuosi", "B"])
    assert list(zip(*found.values(), strict=True)) == columns


@given(labels, labels)
def test_a_product_of_two_lists_of_words_is_split_or_stays_whole(first, second):
    texts = [f"{left} {right}" for left, right in product(first, second)]
    found = taken_apart(texts, ["A", "B"])
    assert [" ".join(parts) for parts in zip(*found.values(), strict=True)] == texts
