"""The real exports give the published figures of Heinola, to the digit, and those of other municipalities.

Heinola's figures are those of the catalogue beside the exports; the others were read by eye from the files' cells.
"""

import csv
import io
from datetime import date

import pytest

from heinola_indicators.model.areas import changed_between
from heinola_indicators.reports.observations_csv import observations_csv
from heinola_indicators.usecases.compute import ComputeRequest, compute

POPULATION = {
    1990: 22255, 1995: 22016, 2000: 21178, 2005: 20729, 2006: 20604, 2007: 20612, 2008: 20545, 2009: 20374, 2010: 20258,
    2011: 20164, 2012: 20051, 2013: 19979, 2014: 19695, 2015: 19575, 2016: 19350, 2017: 19128, 2018: 18889, 2019: 18667,
    2020: 18497, 2021: 18344, 2022: 18131,
}  # fmt: skip
JOBS = {
    1987: 10359, 1990: 10441, 1995: 8179, 2000: 8543, 2005: 8199, 2006: 8195, 2008: 8327, 2009: 7474, 2010: 7276,
    2011: 7342, 2012: 7195, 2013: 7022, 2014: 6646, 2015: 6523, 2016: 6649, 2017: 6614, 2018: 6423, 2019: 6199,
    2020: 5879, 2021: 6217,
}  # fmt: skip
OPERATING_MARGIN = {
    2000: -55441, 2001: -60756, 2002: -63612, 2003: -67700, 2004: -70021, 2005: -73482, 2006: -74782, 2008: -87797,
    2010: -90532, 2011: -93310, 2013: -102061, 2014: -103432, 2015: -107798, 2017: -105396, 2018: -100576,
    2020: -107039, 2021: -111793.22,
}  # fmt: skip
ANNUAL_MARGIN = {
    2000: 127, 2001: 1933, 2002: 1142, 2003: 1755, 2004: -205, 2005: 2274, 2006: 7541, 2007: 635, 2008: -3005,
    2010: 8251, 2011: 6855, 2013: 7762, 2014: 9370, 2015: 3187, 2017: 10130, 2018: 11549, 2020: 20531, 2021: 15537.80,
}  # fmt: skip
ROAD_TRAFFIC = {
    2005: 87.67, 2006: 89.14, 2007: 92.62, 2008: 88.62, 2009: 83.18, 2010: 87.15, 2011: 85.78, 2012: 84.84, 2013: 85.11,
    2014: 76.86, 2015: 77.66, 2016: 88.05, 2017: 84.65, 2018: 85.75,
}  # fmt: skip
AS_OF = date(2026, 11, 24)


def observations(root, shared, areas):
    """Value and flag by measure, area and year."""
    request = ComputeRequest(root / "config/published-exports.yaml", shared / "exports", AS_OF, areas=areas)
    result = compute(request)
    assert result.problems == ()
    rows = csv.DictReader(io.StringIO(observations_csv(result.table).decode()))
    return {(row["measure"], row["area"], row["period"]): (row["value"], row["flag"]) for row in rows}


@pytest.fixture(scope="module")
def heinola(root, shared):
    return {(key[0], key[2]): found for key, found in observations(root, shared, ()).items()}


@pytest.fixture(scope="module")
def everywhere(root, shared):
    return observations(root, shared, ("all",))


def figures(found, measure):
    return {int(year): float(value) for (name, year), (value, _) in found.items() if name == measure and value}


@pytest.mark.parametrize(
    ("measure", "published", "in_thousands"),
    [
        ("population", POPULATION, False),
        ("jobs", JOBS, False),
        ("operating-margin", OPERATING_MARGIN, True),
        ("annual-margin", ANNUAL_MARGIN, True),
    ],
)
def test_every_published_figure_of_heinola_comes_out(heinola, measure, published, in_thousands):
    computed = figures(heinola, measure)
    shown = {year: round(value / 1000, 2) if in_thousands else value for year, value in computed.items()}
    assert {year: shown.get(year) for year in published} == published


def test_the_margins_have_no_other_years_than_the_published_ones(heinola):
    assert set(figures(heinola, "operating-margin")) == set(OPERATING_MARGIN)
    assert set(figures(heinola, "annual-margin")) == set(ANNUAL_MARGIN)


def test_road_traffic_emissions_come_out_to_the_second_decimal(heinola):
    assert {year: round(value, 2) for year, value in figures(heinola, "road-traffic-emissions").items()} == ROAD_TRAFFIC


def test_the_annual_margin_per_resident_divides_by_the_population_of_the_same_year(heinola):
    computed = figures(heinola, "annual-margin-per-resident")
    assert (round(computed[2014], 1), round(computed[2015], 1)) == (475.8, 162.8)


def test_the_treasurys_euros_go_on_where_the_thousands_of_statistics_finland_end(heinola):
    assert heinola["operating-margin", "2020"][0] == "-107039000"
    assert heinola["operating-margin", "2021"][0] == "-111793222.29"


def test_a_missing_operating_margin_is_missing_and_not_zero_or_absent(heinola):
    assert heinola["operating-margin", "2007"] == ("", "O")
    assert ("operating-margin", "2009") not in heinola, "there is no file of 2009"


def test_there_are_no_jobs_of_a_year_that_only_one_of_the_two_files_has(heinola):
    assert max(figures(heinola, "jobs")) == 2021
    assert ("jobs", "2022") not in heinola


def test_moves_of_the_undocumented_delivery_are_what_it_holds(heinola):
    assert heinola["net-moves", "2015"] == ("-33", "A")


CELLS = {
    # katteet2000_2001_eur.xlsx rows 358 and 44, katteet2002_2006.xlsx 349, katteet2008.xlsx 222
    ("operating-margin", "398", "2000"): -258767000,
    ("annual-margin", "049", "2000"): 248495000,
    ("operating-margin", "098", "2002"): -51876000,
    ("annual-margin", "435", "2008"): 108000,
    # katteet2007.xlsx row 193; katteet2011.xlsx row 299; katteet2015.xlsx row 182: Nastola, merged into Lahti in 2016
    ("annual-margin", "398", "2007"): 50340000,
    ("operating-margin", "766", "2011"): -752000,
    ("annual-margin", "532", "2015"): 9612000,
    # katteet2020.xlsx row 39; valtiokonttori/katteet2021.xlsx rows 242 and 80
    ("operating-margin", "098", "2020"): -123632000,
    ("operating-margin", "049", "2021"): -1550173741.03,
    ("annual-margin", "435", "2021"): 516771.37,
    # 11ra_population_1990-2022.xlsx rows 15, 126 and 260
    ("population", "049", "2022"): 305274,
    ("population", "398", "1990"): 108272,
    ("population", "766", "2011"): 103,
}


@pytest.mark.parametrize("cell", CELLS, ids="-".join)
def test_other_municipalities_have_the_figures_of_their_cells(everywhere, cell):
    assert float(everywhere[cell][0]) == CELLS[cell]


def test_a_year_without_figures_is_missing_everywhere(everywhere):
    of_2007 = {
        found for (measure, _, year), found in everywhere.items() if (measure, year) == ("operating-margin", "2007")
    }
    assert of_2007 == {("", "O")}


def test_a_merged_municipality_has_its_own_margins_and_no_figure_per_resident(everywhere):
    # Nastola (532) and Hämeenkoski (283) went into Lahti and Hollola in 2016
    for gone in ("532", "283"):
        assert ("annual-margin", gone, "2015") in everywhere
        assert ("annual-margin", gone, "2017") not in everywhere
        assert ("annual-margin-per-resident", gone, "2015") not in everywhere


def test_a_municipality_that_others_went_into_has_no_figure_per_resident_before(everywhere):
    # the population file is of the division of 2023, the margins of each year's own
    for grown in ("398", "098"):
        assert ("annual-margin-per-resident", grown, "2015") not in everywhere
        assert ("annual-margin-per-resident", grown, "2017") in everywhere


def test_no_figure_per_resident_is_of_a_territory_that_changed_before_2023(everywhere):
    years = {(area, int(year)) for measure, area, year in everywhere if measure == "annual-margin-per-resident"}
    assert years
    for area, year in years:
        assert area not in changed_between(date(year, 12, 31), date(2023, 1, 1)), (area, year)


def test_a_part_of_one_over_the_other_is_the_quotient_of_the_cells(everywhere):
    # Luhanka 2008: 108 thousand euros of katteet2008.xlsx row 222 by 837 residents of 11ra row 148
    assert float(everywhere["annual-margin-per-resident", "435", "2008"][0]) == 108000 / 837
