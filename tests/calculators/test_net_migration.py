from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from tests.panels import flag_of, panels, same, scaled, value_of, yearly

from heinola_indicators.calculators.net_migration import net_migration
from heinola_indicators.model.errors import UsageError
from heinola_indicators.model.flag import Flag
from heinola_indicators.panel.panel import UnitMismatch

FLOWS = ("into", "out_of", "from_abroad", "abroad")


def flows(*figures, code="moves"):
    return [yearly(code, {2022: figure}, name=name) for figure, name in zip(figures, FLOWS, strict=True)]


def test_north_karelia_gained_the_published_483_in_2022_and_lost_584_at_home():
    # pohjois-karjala.fi, May 2023: domestic −584, international +1 067, total +483
    result = net_migration(*flows(5_000, 5_584, 1_500, 433))
    assert (value_of(result, 2022), result.unit.code) == (483, "moves")
    assert {name: value_of(part, 2022) for name, part in result.parts.items()} == {
        "intermunicipal": -584,
        "international": 1067,
    }


@given(panels("moves"), panels("moves"), panels("moves"), panels("moves"))
def test_reversing_every_move_turns_the_sign(into, out_of, from_abroad, abroad):
    there = net_migration(into, out_of, from_abroad, abroad)
    assert same(there, scaled(net_migration(out_of, into, abroad, from_abroad), -1))


@given(panels("moves"), panels("moves"), panels("moves"), panels("moves"))
def test_the_total_is_the_sum_of_its_parts(into, out_of, from_abroad, abroad):
    result = net_migration(into, out_of, from_abroad, abroad)
    there = ~np.isnan(result.value)
    assert (result.value[there] == sum(part.value[there] for part in result.parts.values())).all()


def test_a_suppressed_flow_hides_the_total_and_its_own_part_only():
    into, out_of, from_abroad, _ = flows(10, 5, 3, 0)
    hidden = yearly("moves", {2022: None}, flags={2022: Flag.Q})
    result = net_migration(into, out_of, from_abroad, hidden)
    assert flag_of(result, 2022) == "Q"
    assert [flag_of(part, 2022) for part in result.parts.values()] == ["A", "Q"]


def test_the_ages_travel_with_the_figure():
    result = net_migration(*(replace(flow, qualifier="15–64") for flow in flows(1, 2, 3, 4)))
    assert {result.qualifier, *(part.qualifier for part in result.parts.values())} == {"15–64"}


def test_flows_of_different_ages_are_refused():
    into, *others = flows(1, 2, 3, 4)
    with pytest.raises(UsageError, match="different ages: into 15–64, out_of all"):
        net_migration(replace(into, qualifier="15–64"), *others)


def test_moves_that_a_publisher_calls_persons_are_moves():
    assert net_migration(*flows(1, 2, 3, 4, code="persons")).unit.code == "moves"


def test_what_is_no_move_is_refused():
    with pytest.raises(UsageError, match="counted in moves"):
        net_migration(*flows(1, 2, 3, 4, code="EUR"))
    with pytest.raises(UnitMismatch):
        net_migration(*flows(1, 2, 3, 4)[:3], yearly("persons", {2022: 1}))
