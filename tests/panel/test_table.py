import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from heinola_indicators.model.flag import Flag
from heinola_indicators.panel.choices import NotInTable, rows_chosen
from heinola_indicators.panel.table import Cube, Table, Variable, smallest_integer


def table_of(variables, index, count) -> Table:
    flag = np.full(count, int(Flag.A), np.int64)
    return Table("px", "", variables, index, np.arange(float(count)), flag, lambda row: f"cell {row}", {})


def variable(name: str, size: int) -> Variable:
    values = tuple(f"{name}{number}" for number in range(size))
    return Variable(name, values, tuple(f"label of {value}" for value in values))


@st.composite
def cubes(draw) -> tuple[tuple[int, ...], Cube]:
    """Sizes of variables and a cube of some of their values."""
    sizes = tuple(draw(st.lists(st.integers(1, 4), min_size=1, max_size=4)))
    axes = tuple(np.array(sorted(draw(st.sets(st.integers(0, size - 1)))), np.int8) for size in sizes)
    return sizes, Cube(axes)


@given(cubes())
def test_the_last_variable_of_a_cube_runs_fastest(drawn):
    _, cube = drawn
    grids = np.meshgrid(*cube.axes, indexing="ij")
    assert cube.rows == grids[0].size
    for number, grid in enumerate(grids):
        assert cube[number].tolist() == grid.ravel().tolist()
        assert cube.at(number, np.arange(cube.rows)).tolist() == grid.ravel().tolist()
    assert [each.tolist() for each in cube[:-1]] == [each.tolist() for each in list(cube)[:-1]]


@given(cubes(), st.data())
def test_rows_of_a_cube_are_those_of_the_same_table_with_its_rows_listed(drawn, data):
    sizes, cube = drawn
    variables = tuple(variable(f"v{number}", size) for number, size in enumerate(sizes))
    wanted = [np.array(data.draw(st.lists(st.booleans(), min_size=size, max_size=size)), bool) for size in sizes]
    dense = table_of(variables, cube, cube.rows)
    listed = table_of(variables, tuple(cube), cube.rows)
    assert dense.rows_with(wanted).tolist() == listed.rows_with(wanted).tolist()


def test_positions_and_flags_are_kept_in_the_smallest_integers():
    variables = (variable("a", 2), variable("b", 300))
    table = table_of(variables, (np.zeros(4, np.int64), np.arange(4)), 4)
    assert [of.dtype for of in table.index] == [np.int8, np.int16]
    assert table.flag.dtype == np.int16
    assert [smallest_integer(size) for size in (1, 128, 129, 32768, 32769)] == [
        np.int8, np.int8, np.int16, np.int16, np.int32,
    ]  # fmt: skip


def test_rows_are_chosen_by_name_or_code_and_by_value_or_label():
    area, year = Variable("Alue", ("KU111", "KU398"), ("Heinola", "Lahti"), code="alue_23"), variable("Vuosi", 3)
    table = table_of((area, year), Cube.of((2, 3)), 6)
    assert rows_chosen(table, {"alue_23": ("heinola",)}).tolist() == [0, 1, 2]
    assert rows_chosen(table, {"Alue": ("KU398",), "VUOSI": ("Vuosi2", "label of Vuosi0")}).tolist() == [3, 5]
    assert rows_chosen(table, {}).tolist() == [0, 1, 2, 3, 4, 5]
    assert rows_chosen(table, {"Alue": ("KU398",), "alue_23": ("KU111",)}).tolist() == []
    with pytest.raises(NotInTable, match="no variable 'Alu'; did you mean 'Alue'"):
        rows_chosen(table, {"Alu": ("KU111",)})
    with pytest.raises(NotInTable, match="no value 'KU112'; did you mean 'KU111'"):
        rows_chosen(table, {"Alue": ("KU112",)})


@given(cubes())
def test_positions_of_a_cube_go_over_all_variables_once_from_either_end(drawn):
    _, cube = drawn
    listed = [positions.tolist() for positions in cube]
    assert len(listed) == len(cube.axes)
    assert [cube[number - len(cube)].tolist() for number in range(len(cube))] == listed
