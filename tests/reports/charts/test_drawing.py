"""Charts as SVG: sound, inside their frame, told in words, light even with many figures."""

import re
from dataclasses import replace
from xml.etree import ElementTree as ET

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.panels import monthly, yearly
from tests.reports.charts.made import level, material

from heinola_indicators.model.localised import Language, Localised
from heinola_indicators.model.period import year_period
from heinola_indicators.model.strategy import Break, Stage
from heinola_indicators.model.unit import UNITS
from heinola_indicators.reports.charts.chart import measure_chart
from heinola_indicators.reports.charts.chart_text import ChartText
from heinola_indicators.reports.charts.chart_words import CHART_WORDS
from heinola_indicators.reports.charts.drawing import chart_svg
from heinola_indicators.reports.charts.frame import HEIGHT, WIDTH
from heinola_indicators.reports.charts.keys import ALL_KEYS, chart_keys, key_svg, key_word

FIGURES = st.dictionaries(st.integers(1990, 2030), st.floats(-1e12, 1e12), min_size=1, max_size=30)


def drawn(item, *, language=Language.FINNISH, **marks):
    text = ChartText(item.measure.name.to(language), item.measure.unit, language, **marks)
    return chart_svg(measure_chart(item), text, "c")


def parsed(svg):
    return ET.fromstring(svg)  # noqa: S314 - our own drawing


def texts(svg, kind):
    return ["".join(one.itertext()) for one in parsed(svg).iter("text") if kind in one.get("class", "")]


def coordinates(svg):
    """Every (x, y) of lines, points, signs and the middles of labels."""
    for one in parsed(svg).iter():
        if one.get("points"):
            yield from (tuple(map(float, pair.split(","))) for pair in one.get("points").split())
        for x, y in (("x", "y"), ("x1", "y1"), ("x2", "y2"), ("cx", "cy")):
            if one.get(x):
                yield float(one.get(x)), float(one.get(y))


@given(figures=FIGURES, target=st.floats(-1e12, 1e12))
def test_whatever_the_figures_are_the_chart_is_sound_and_stays_inside_its_frame(figures, target):
    svg = drawn(material(yearly("jobs", figures), levels=[level(2030, target)], path={2020: 0.0, 2030: target}))
    assert all(-1 <= x <= WIDTH and 0 <= y <= HEIGHT for x, y in coordinates(svg))
    assert "nan" not in svg
    assert "inf" not in svg


def test_a_screen_reader_gets_a_title_and_what_one_sees_in_words():
    item = material(yearly("jobs", {2021: 6217, 2022: 6100, 2023: 6300}), path={2021: 6217, 2025: 6500})
    root = parsed(drawn(replace(item, levels=(level(2025, 6500),)), figure_mark="°"))
    assert root.get("role") == "img"
    named = {one.get("id"): "".join(one.itertext()) for one in root if one.tag in {"title", "desc"}}
    assert set(root.get("aria-labelledby").split()) == set(named)
    assert named["c-title"] == "Työpaikat"
    assert named["c-desc"].replace("\u00a0", " ") == (
        "Luvut 2021–2023: ensimmäinen 6 217 työpaikkaa°, viimeisin 6 300 työpaikkaa°; pienin 6 100 työpaikkaa° (2022),"
        " suurin 6 300 työpaikkaa° (2023). Tavoiteura kulkee lähtötasosta 6 217 työpaikkaa (2021) tasoon 6 500"
        " työpaikkaa (2025)."
    )


def test_markup_in_a_name_or_unit_stays_text():
    item = material(replace(yearly("jobs", {2021: 1}), unit=replace(UNITS["jobs"], name=Localised("<i>&"))))
    measure = replace(item.measure, name=Localised('</title><script>"'))
    svg = drawn(replace(item, row=replace(item.row, measure=measure)))
    assert "<script" not in svg
    assert texts(svg, "unit") == ["<i>&"]


def test_the_latest_figure_and_the_last_level_are_written_with_their_marks():
    item = material(yearly("jobs", {2021: 6217, 2022: 6100}), levels=[level(2023, 6400), level(2025, 6500)])
    svg = drawn(item, figure_mark="°", level_mark="*")
    assert texts(svg, "label figure") == ["6\u00a0100°"]
    assert texts(svg, "label level") == ["≥\u00a06\u00a0500*"]


def test_the_labels_of_a_figure_and_a_level_close_by_lie_on_different_sides():
    svg = drawn(material(yearly("jobs", {2024: 6217}), levels=[level(2025, 6230)]))
    heights = {one.get("class"): float(one.get("y")) for one in parsed(svg).iter("text") if "label" in one.get("class")}
    assert heights["label level middle"] < heights["label figure middle"]


def test_amounts_of_millions_are_written_in_millions():
    svg = drawn(material(yearly("EUR", {2024: -46_500_000.0, 2025: -41_200_000.0})))
    assert texts(svg, "unit") == ["milj. €"]
    assert texts(svg, "label figure") == ["−41,2"]
    assert all(len(label) <= 5 for label in texts(svg, "tick end"))


def test_counts_have_no_axis_below_zero():
    labels = texts(drawn(material(yearly("nights", {2024: 100.0, 2025: 200_000.0}))), "tick end")
    assert labels[0] == "0"


def test_intervals_breaks_ranges_and_proposals_have_shapes_of_their_own():
    panel = replace(yearly("points", {2022: 3.9, 2023: 4.0}), margin=np.array([[0.1, 0.1]]))
    item = material(
        panel,
        levels=[level(2025, 3.5, 4.5)],
        proposed=[level(2026, 4.2, stage=Stage.PROPOSED)],
        breaks=(Break(year_period(2023), Localised("x")),),
    )
    svg = drawn(item)
    assert svg.count('class="interval"') == 2
    assert texts(svg, "break-sign") == ["≠"]
    assert svg.count('<polygon class="level"') == 2
    assert svg.count('<polygon class="level proposed"') == 1
    assert set(chart_keys(measure_chart(item))) == {"series", "interval", "level", "proposed", "break"}


def test_figures_without_neighbours_are_seen():
    svg = drawn(material(yearly("jobs", {2020: 1, 2021: None, 2022: 3})))
    assert svg.count("<circle") == 2
    assert "polyline" not in svg


def test_thousands_of_figures_weigh_little_and_keep_their_peak():
    values = [float(number % 7) for number in range(3000)]
    values[1234] = 100.0
    svg = drawn(material(monthly("jobs", values, start=(1800, 1))))
    assert len(svg) < 20_000
    heights = [y for x, y in coordinates(svg)]
    lowest_without_peak = [y for x, y in coordinates(drawn(material(monthly("jobs", [0.0, 6.0, 100.0]))))]
    assert min(heights) == min(lowest_without_peak)


def test_a_year_stands_under_the_yearly_figure_and_where_monthly_figures_begin_it():
    yearly_svg = drawn(material(yearly("jobs", {2020: 1, 2024: 2})))
    monthly_svg = drawn(material(monthly("jobs", [1.0] * 48, start=(2021, 1))))
    first_circle = re.search(r'<circle class="figure" cx="([\d.]+)"', yearly_svg)
    places = {one.text: one.get("x") for one in parsed(yearly_svg).iter("text") if "tick middle" in one.get("class")}
    assert places["2020"] == first_circle[1]
    assert texts(monthly_svg, "tick middle") == ["2021", "2022", "2023", "2024"]


def test_within_one_year_the_latest_period_is_named():
    assert texts(drawn(material(monthly("jobs", [1.0] * 3, start=(2026, 5)))), "tick middle") == ["2026-07"]


@pytest.mark.parametrize("key", ALL_KEYS)
def test_every_sign_has_a_drawing_that_is_sound_and_a_word_in_three_languages(key):
    assert parsed(key_svg(key)).get("aria-hidden") == "true"
    assert all(key_word(key, language) for language in Language)


def test_every_word_of_charts_is_there_in_three_languages_with_the_same_places_to_fill():
    for words in CHART_WORDS.values():
        assert set(words) == set(Language)
        assert len({text.count("{}") for text in words.values()}) == 1
