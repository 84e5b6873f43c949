import pytest

from heinola_indicators.loaders.refusal import refuse_if_any
from heinola_indicators.model.errors import ExportNotRead
from heinola_indicators.model.problem import Location, Problem


def problems(count: int) -> list[Problem]:
    return [Problem(Location("a.csv", line=line), "no number") for line in range(count, 0, -1)]


def test_nothing_is_refused_without_a_problem():
    refuse_if_any([])


def test_problems_are_told_in_the_order_of_the_file():
    with pytest.raises(ExportNotRead) as caught:
        refuse_if_any([Problem(Location("a.csv"), "no rows"), *problems(3)])
    assert [problem.location.line for problem in caught.value.problems] == [None, 1, 2, 3]


def test_after_twenty_problems_only_their_number_is_told():
    with pytest.raises(ExportNotRead) as caught:
        refuse_if_any(problems(25))
    assert len(caught.value.problems) == 21
    assert str(caught.value.problems[-1]) == "a.csv: and 5 more problems like these"
