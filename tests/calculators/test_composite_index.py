import csv
from dataclasses import replace
from datetime import date

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.panels import above_zero, by_area, flag_of, monthly, panels, same, unit, value_of, yearly

from heinola_indicators.calculators.composite_index import composite_index
from heinola_indicators.model.errors import UsageError
from heinola_indicators.model.flag import Flag
from heinola_indicators.model.period import year_period
from heinola_indicators.panel.panel import FrequencyMismatch, empty_panel


def in_2023(figures, code="EUR"):
    return by_area(code, {area: {2023: figure} for area, figure in figures.items()})


FIVE = ("005", "111", "398", "560", "781")


def five(*figures):
    return in_2023(dict(zip(FIVE, figures, strict=True)))


def indices(panel):
    return [value_of(panel, 2023, area) for area in panel.areas]


def test_the_best_of_all_municipalities_has_100_and_the_worst_0_as_in_mdis_index():
    # MDI, EVP-indeksi: each variable by its percentile position, best 100, worst 0, and their unweighted mean
    assert indices(composite_index(income=five(10, 20, 30, 40, 50))) == [0, 25, 50, 75, 100]
    result = composite_index(income=five(10, 20, 30, 40, 50), debt=five(5, 4, 3, 2, 1), falling=["debt"])
    assert indices(result) == [0, 25, 50, 75, 100]
    assert indices(composite_index(income=five(10, 20, 30, 40, 50), debt=five(5, 4, 3, 2, 1))) == [50] * 5


def test_the_index_of_six_dynamics_is_a_sum_divided_by_the_number_of_items():
    # MDI, alueiden kokonaisindeksi: 17 indicators, each 0–100, sum / 17, so the highest is 100
    items = {f"item-{number}": five(1, 2, 3, 4, 5) for number in range(17)}
    assert indices(composite_index(**items))[-1] == pytest.approx(100)


def test_ties_share_the_mean_place():
    assert indices(composite_index(item=five(1, 2, 2, 2, 3))) == [0, 50, 50, 50, 100]
    assert indices(composite_index(item=five(7, 7, 7, 7, 7))) == [50] * 5


def test_a_region_and_the_country_are_no_competitors_of_municipalities():
    result = composite_index(item=in_2023({"111": 1, "398": 2, "MK07": 9, "SSS": 99}))
    assert [value_of(result, 2023, area) for area in ("111", "398")] == [0, 100]
    assert [flag_of(result, 2023, area) for area in ("MK07", "SSS")] == ["M", "M"]


def test_municipalities_left_out_do_not_move_the_others():
    # MDI compares the 293 municipalities of the mainland: Mariehamn 478 is not among them
    result = composite_index(item=in_2023({"111": 1, "398": 2, "478": 99}), left_out=["478"])
    assert [value_of(result, 2023, area) for area in ("111", "398")] == [0, 100]
    assert flag_of(result, 2023, "478") == "M"


def test_z_scores_lie_around_the_mean_that_is_asked_for():
    # Kuntaliitto, elinvoimaindikaattori: mean 0; hyvinvointi-indikaattori: mean 100
    item = five(10, 20, 30, 40, 50)
    around_zero = composite_index(item=item, normaliser="z-score")
    assert np.mean(around_zero.value) == pytest.approx(0)
    assert np.std(around_zero.value, ddof=1) == pytest.approx(1)
    around_hundred = composite_index(item=item, normaliser="z-score", mean=100, deviation=10)
    assert np.allclose(around_hundred.value, 100 + 10 * around_zero.value)
    falling = composite_index(item=item, normaliser="z-score", mean=100, deviation=10, falling=["item"])
    assert np.allclose(falling.value, 200 - around_hundred.value)


@pytest.mark.parametrize("normaliser", ["z-score", "min-max"])
def test_where_all_are_alike_there_is_no_score(normaliser):
    result = composite_index(item=five(0.1, 0.1, 0.1, 0.1, 0.1), normaliser=normaliser)
    assert {flag_of(result, 2023, area) for area in result.areas} == {"M"}


def test_base_100_follows_each_area_from_its_own_base():
    # the city's own kestävän kasvun indeksi is of this kind: 106.1 in 2021, 120.5 in 2022
    item = by_area("jobs", {"111": {2020: 200, 2021: 212.2, 2022: 241}, "398": {2020: 0, 2021: 5, 2022: 6}})
    result = composite_index(item=item, normaliser="base-100", base=year_period(2020))
    assert np.round(result.value[0], 9).tolist() == [100, 106.1, 120.5]
    assert [flag_of(result, year, "398") for year in (2020, 2021, 2022)] == ["M", "M", "M"]
    falling = composite_index(item=item, normaliser="base-100", base=year_period(2020), falling=["item"])
    assert np.round(falling.value[0], 9).tolist() == [100, 93.9, 79.5]


def test_min_max_columns_are_those_of_the_asem_example(shared):
    # COINr, ASEM: 49 items of 51 countries, treated and then normalised to 0–100
    folder = shared / "conformance" / "asem"
    read = {
        stage: list(csv.DictReader((folder / f"ASEM_COIN_{stage}.csv").read_text(encoding="utf-8").splitlines()))
        for stage in ("Treated", "Normalised", "IndMeta")
    }
    names = [row["IndCode"] for row in read["IndMeta"]]
    falling = [row["IndCode"] for row in read["IndMeta"] if float(row["Direction"]) < 0]
    items = {
        name: in_2023({f"{number:03d}": float(row[name]) for number, row in enumerate(read["Treated"])})
        for name in names
    }
    result = composite_index(**items, normaliser="min-max", falling=falling)
    assert (len(names), len(result.areas)) == (49, 51)
    for name in names:
        expected = [float(row[name]) for row in read["Normalised"]]
        np.testing.assert_allclose(result.parts[name].value[:, 0], expected, atol=1e-9)


def test_goods_traded_by_austria_and_finland_have_the_published_places():
    # COINr, ASEM, item Goods: India has the least of GDP, Slovakia (treated) the most
    goods = in_2023({"001": 0.127888, "002": 0.425886, "003": 0.712452, "004": 1.563643})
    assert np.round(indices(composite_index(goods=goods, normaliser="min-max")), 2).tolist() == [0, 20.76, 40.71, 100]


def test_weights_count_by_their_share():
    result = composite_index(good=five(1, 2, 3, 4, 5), bad=five(5, 4, 3, 2, 1), weights={"good": 3})
    assert indices(result) == [25, 37.5, 50, 62.5, 75]


def test_an_index_lacks_a_value_where_an_item_does_unless_a_share_is_enough():
    full, gap = five(1, 2, 3, 4, 5), five(1, 2, 3, 4, None)
    strict = composite_index(full=full, gap=gap)
    assert flag_of(strict, 2023, "781") == "O"
    lenient = composite_index(full=full, gap=gap, minimum_share=0.5)
    assert (value_of(lenient, 2023, "781"), flag_of(lenient, 2023, "781")) == (100, "D")
    assert flag_of(lenient, 2023, "111") == "A"
    weighted = composite_index(full=full, gap=gap, minimum_share=0.5, weights={"gap": 3})
    assert flag_of(weighted, 2023, "781") == "O"


def test_an_item_that_is_not_out_yet_leaves_no_observation():
    first, second = yearly("EUR", {2022: 1.0, 2023: 2.0}), yearly("EUR", {2022: 1.0})
    result = composite_index(a=first, b=second, normaliser="base-100", base=year_period(2022))
    assert [flag_of(result, year) for year in (2022, 2023)] == ["A", ""]


def test_the_items_on_the_common_scale_are_its_parts():
    result = composite_index(**{"median-income": five(1, 2, 3, 4, 5), "debt": five(1, 2, 3, 4, 5)}, falling=["debt"])
    assert {name: indices(part) for name, part in result.parts.items()} == {
        "median-income": [0, 25, 50, 75, 100],
        "debt": [100, 75, 50, 25, 0],
    }
    assert {part.unit.code for part in result.parts.values()} == {"index"}


def test_an_item_is_named_with_hyphens_or_underscores_alike():
    hyphens = composite_index(**{"net-debt": five(1, 2, 3, 4, 5)}, falling=["net_debt"], weights={"net-debt": 2})
    underscores = composite_index(net_debt=five(1, 2, 3, 4, 5), falling=["net-debt"], weights={"net_debt": 2})
    assert indices(hyphens) == indices(underscores) == [100, 75, 50, 25, 0]


def test_items_of_different_divisions_leave_out_those_that_merged():
    of_today = replace(by_area("EUR", {"398": {2014: 1.0}, "111": {2014: 2.0}}), division=date(2025, 1, 1))
    of_the_year = by_area("persons", {"398": {2014: 1.0}, "111": {2014: 2.0}, "560": {2014: 0.0}})
    result = composite_index(a=of_today, b=of_the_year, minimum_share=0.5)
    assert flag_of(result, 2014, "398") == ""


HDI = {
    "normaliser": "goalposts",
    "scale": [0, 1],
    "goalposts": {"life": [20, 85], "expected-school": [0, 18], "mean-school": [0, 15], "income": [100, 75_000]},
    "log": ["income"],
    "dimensions": {"education": ["expected-school", "mean-school"]},
    "dimension_aggregation": {"education": "arithmetic"},
    "aggregation": "geometric",
}


@pytest.mark.parametrize(
    ("life", "expected_school", "mean_school", "income", "published"),
    [(83.2, 18.2, 13.0, 64_660, 0.961), (82.0, 19.1, 12.9, 49_452, 0.940)],
    ids=["Norway", "Finland"],
)
def test_the_human_development_index_is_the_published_one(life, expected_school, mean_school, income, published):
    # UNDP, Human Development Report 2021/22, table 1 (2021) and technical note 1
    result = composite_index(
        **{
            "life": yearly("years", {2021: life}),
            "expected-school": yearly("years", {2021: expected_school}),
            "mean-school": yearly("years", {2021: mean_school}),
            "income": yearly("EUR", {2021: income}),
        },
        **HDI,
    )
    assert round(value_of(result, 2021), 3) == published
    assert value_of(result.parts["expected-school"], 2021) == 1


def test_the_evp_index_is_the_mean_of_its_two_sub_indices():
    # MDI, EVP-indeksi: percentile positions, the mean of elinvoima and of veto- ja pitovoima
    result = composite_index(
        income=five(1, 2, 3, 4, 5),
        jobs=five(1, 2, 3, 4, 5),
        taxes=five(1, 2, 3, 4, 5),
        migration=five(5, 4, 3, 2, 1),
        dimensions={"vitality": ["income", "jobs", "taxes"], "pull": ["migration"]},
    )
    assert indices(result) == [50] * 5
    assert indices(result.parts["vitality"]) == [0, 25, 50, 75, 100]
    assert indices(result.parts["pull"]) == [100, 75, 50, 25, 0]
    assert list(result.parts) == ["vitality", "pull", "income", "jobs", "taxes", "migration"]


def test_weights_hold_at_every_level():
    result = composite_index(
        a=five(1, 2, 3, 4, 5),
        b=five(5, 4, 3, 2, 1),
        c=five(5, 4, 3, 2, 1),
        dimensions={"of-both": ["a", "b"]},
        weights={"a": 3, "of-both": 4},
    )
    assert value_of(result.parts["of-both"], 2023, "781") == 75
    assert value_of(result, 2023, "781") == pytest.approx((4 * 75 + 0) / 5)


def test_a_dimension_needs_its_own_share_of_items():
    items = {"a": five(1, 2, 3, 4, None), "b": five(1, 2, 3, 4, 5), "c": five(1, 2, 3, 4, 5)}
    result = composite_index(**items, dimensions={"pair": ["a", "b"]}, minimum_share=0.6)
    assert [flag_of(result.parts["pair"], 2023, area) for area in ("560", "781")] == ["A", "O"]
    assert flag_of(result, 2023, "781") == "O"
    lenient = composite_index(**items, dimensions={"pair": ["a", "b"]}, minimum_share=0.5)
    assert (value_of(lenient, 2023, "781"), flag_of(lenient, 2023, "781")) == (100, "D")


@pytest.mark.parametrize("aggregation", ["geometric", "harmonic"])
def test_an_item_at_zero_leaves_no_geometric_or_harmonic_index(aggregation):
    items = {"a": five(1, 2, 3, 4, 5), "b": five(1, 2, 3, 4, 5)}
    result = composite_index(**items, aggregation=aggregation)
    assert [flag_of(result, 2023, area) for area in FIVE] == ["M", "A", "A", "A", "A"]
    above_zero = composite_index(**items, aggregation=aggregation, scale=[1, 100])
    assert np.allclose(indices(above_zero), [1, 25.75, 50.5, 75.25, 100])


def test_a_gap_is_filled_only_where_that_is_declared_and_is_then_an_estimate():
    gap, full = five(1, 2, None, 4, 5), five(1, 2, 3, 4, 5)
    assert flag_of(composite_index(gap=gap, full=full), 2023, "398") == "O"
    result = composite_index(gap=gap, full=full, imputation="mean", normaliser="min-max")
    assert (value_of(result, 2023, "398"), flag_of(result, 2023, "398")) == (50, "E")
    assert flag_of(result, 2023, "111") == "A"


def test_what_is_suppressed_is_never_filled_in():
    hidden = by_area("EUR", {"111": {2022: 1, 2023: None}, "398": {2022: 2, 2023: 2}}, flags={("111", 2023): Flag.Q})
    for imputation in ("mean", "last-known"):
        assert flag_of(composite_index(hidden=hidden, imputation=imputation), 2023, "111") == "Q"


def test_the_last_known_figure_stands_in_for_one_that_is_not_out_yet():
    late = by_area("EUR", {"111": {2022: 1.0}, "398": {2022: 3.0}})
    there = by_area("EUR", {"111": {2022: 1, 2023: 1}, "398": {2022: 2, 2023: 2}})
    assert flag_of(composite_index(late=late, there=there), 2023) == ""
    result = composite_index(late=late, there=there, imputation="last-known")
    assert [flag_of(result, year) for year in (2022, 2023)] == ["A", "E"]
    assert value_of(result, 2023, "398") == 100


def test_the_mean_of_the_municipalities_is_100():
    # Kuntaliitto, hyvinvointi-indikaattori: the mean is 100, above it is better
    result = composite_index(item=five(10, 20, 30, 40, 50), normaliser="mean-100")
    assert np.allclose(indices(result), [100 / 3, 200 / 3, 100, 400 / 3, 500 / 3])
    falling = composite_index(item=five(10, 20, 30, 40, 50), normaliser="mean-100", falling=["item"])
    assert np.allclose(indices(falling), 200 - np.array(indices(result)))


def test_a_falling_item_has_its_target_below():
    emissions = in_2023({"111": 10, "398": 6, "560": 2})
    result = composite_index(
        emissions=emissions, normaliser="target-distance", targets={"emissions": 4}, falling=["emissions"]
    )
    assert np.allclose(indices(result), [0, 400 / 6, 100])
    shares = composite_index(
        emissions=emissions,
        normaliser="target-distance",
        targets={"emissions": 4},
        falling=["emissions"],
        scale=[0, 1],
    )
    assert np.allclose(indices(shares), [0, 4 / 6, 1])


def test_goalposts_of_a_falling_item_are_mirrored():
    result = composite_index(
        debt=in_2023({"111": 2, "398": 12}), normaliser="goalposts", goalposts={"debt": [0, 10]}, falling=["debt"]
    )
    assert indices(result) == [80, 0]


def test_logarithms_and_winsorising_are_only_where_declared():
    amounts = five(1, 10, 100, 1000, 10_000)
    assert np.allclose(indices(composite_index(item=amounts, normaliser="min-max", log=["item"])), [0, 25, 50, 75, 100])
    many = in_2023({f"{number:03d}": number for number in range(1, 21)} | {"999": 500})
    plain = composite_index(item=many, normaliser="min-max")
    treated = composite_index(item=many, normaliser="min-max", winsorise=1)
    assert value_of(plain, 2023, "020") < 4
    assert value_of(treated, 2023, "020") == value_of(treated, 2023, "999") == 100


def test_a_divisor_is_no_item():
    loans, residents = five(100, 100, 100, 100, 0), five(1, 2, 4, 5, 0)
    result = composite_index(
        loans=loans, residents=residents, denominators={"loans": "residents"}, normaliser="min-max"
    )
    assert list(result.parts) == ["loans"]
    assert np.allclose(indices(result)[:4], [100, 37.5, 6.25, 0])
    assert flag_of(result, 2023, "781") == "M"


@given(panels(areas=FIVE, years=(2023,)), panels(areas=FIVE, years=(2023,)))
def test_percentile_places_lie_between_0_and_100_and_mirror(first, second):
    rising = composite_index(a=first, b=second)
    falling = composite_index(a=first, b=second, falling=["a", "b"])
    values = rising.value[~np.isnan(rising.value)]
    assert ((values >= 0) & (values <= 100)).all()
    np.testing.assert_allclose(falling.value, 100 - rising.value)


@given(panels(areas=FIVE, years=(2023,), values=above_zero))
def test_a_place_depends_on_the_order_only(panel):
    cubed = replace(panel, value=panel.value**3)
    assert same(composite_index(item=panel), composite_index(item=cubed))


@given(
    panels(areas=FIVE, years=(2023,)),
    panels(areas=FIVE, years=(2023,)),
    st.sampled_from(["percentile", "z-score", "min-max", "mean-100"]),
)
def test_the_order_of_items_and_the_size_of_all_weights_do_not_matter(first, second, normaliser):
    one_way = composite_index(a=first, b=second, normaliser=normaliser)
    other_way = composite_index(b=second, a=first, normaliser=normaliser, weights={"a": 7, "b": 7})
    np.testing.assert_allclose(one_way.value, other_way.value, atol=1e-9)
    assert (one_way.flag == other_way.flag).all()


@given(panels(areas=FIVE, years=(2023,)))
def test_a_suppressed_item_is_said_to_be_suppressed(panel):
    result = composite_index(item=panel)
    hidden = (panel.flag & int(Flag.Q)) != 0
    assert ((result.flag[hidden] & int(Flag.Q)) != 0).all()


@pytest.mark.parametrize(
    ("settings", "words"),
    [
        ({"falling": ["incme"]}, "did you mean 'income'"),
        ({"weights": {"incme": 1.0}}, "did you mean 'income'"),
        ({"weights": {"income": 0.0}}, "above zero"),
        ({"minimum_share": 0.0}, "above 0 and at most 1"),
        ({"minimum_share": 50}, "above 0 and at most 1"),
        ({"normaliser": "base-100"}, "needs a base"),
        ({"base": year_period(2020)}, "is for the normaliser 'base-100'"),
        ({"normaliser": "goalposts"}, "has no goalposts"),
        ({"normaliser": "target-distance"}, "has no target"),
        ({"dimensions": {"": ["income"]}}, "the index itself"),
    ],
)
def test_a_setting_that_cannot_be_is_told(settings, words):
    with pytest.raises(UsageError, match=words):
        composite_index(income=five(1, 2, 3, 4, 5), **settings)


def test_an_index_of_nothing_or_of_months_and_years_is_refused():
    with pytest.raises(UsageError, match="at least one item"):
        composite_index()
    with pytest.raises(FrequencyMismatch):
        composite_index(a=yearly("EUR", {2020: 1.0}), b=monthly("EUR", [1.0]))


@pytest.mark.parametrize("normaliser", ["percentile", "z-score", "min-max"])
def test_an_index_without_figures_has_a_unit_all_the_same(normaliser):
    nothing = empty_panel("nothing", unit("EUR"))
    assert composite_index(a=nothing, b=nothing, normaliser=normaliser).unit.code == "index"
