"""Many problems alike are told once more, with their number."""

import json

from hypothesis import given
from hypothesis import strategies as st

from heinola_indicators.model.problem import Location, Problem
from heinola_indicators.reports.problem_kinds import MOST_OF_A_KIND, Told, first_of_each_kind
from heinola_indicators.reports.problem_list import as_github, as_json, as_text


def unknown_key(number, path="strategy.yaml"):
    return Told(Problem(Location(path, number, 1), f"unknown key 'k{number}'; there are 'a', 'b'"), "not-sound")


def test_of_many_alike_the_first_are_told_and_one_line_says_how_many_more():
    lines = as_text(unknown_key(number) for number in range(1, 201)).splitlines()
    assert len(lines) == MOST_OF_A_KIND + 1
    assert lines[-2] == "strategy.yaml:50:1: unknown key 'k50'; there are 'a', 'b'"
    assert lines[-1] == (
        "strategy.yaml:51:1: 150 more like the 50 above, as far as line 200: unknown key 'k51'; there are 'a', 'b'"
    )
    assert len(as_github(unknown_key(number) for number in range(1, 201)).splitlines()) == MOST_OF_A_KIND + 1


def test_a_program_gets_all_of_them():
    assert len(json.loads(as_json(unknown_key(number) for number in range(1, 201)))) == 200


def test_what_says_something_else_is_told_between_them():
    other = Told(Problem(Location("strategy.yaml", 150, 1), "expected a text, found 5"), "not-sound")
    many = [unknown_key(number) for number in range(1, 201)]
    told = list(first_of_each_kind([*many[:150], other, *many[150:]]))
    assert told[-1] == other
    assert len(told) == MOST_OF_A_KIND + 2


def test_no_line_stands_for_a_single_one():
    told = [unknown_key(number) for number in range(1, MOST_OF_A_KIND + 2)]
    assert list(first_of_each_kind(told)) == told


@given(st.lists(st.tuples(st.sampled_from("ab"), st.integers(1, 3)), max_size=400))
def test_every_problem_is_told_or_counted(kinds):
    told = [unknown_key(number, path) for path, number in kinds]
    shown = list(first_of_each_kind(told))
    counted = [int(one.problem.message.split()[0]) for one in shown if " more like the " in one.problem.message]
    assert len(shown) - len(counted) + sum(counted) == len(told)
