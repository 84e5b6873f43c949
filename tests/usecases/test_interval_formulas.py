"""The limits of figures with every kind of interval, calculated again from what explain shows."""

from datetime import date

import pytest
from scipy import stats
from tests.arithmetic import assert_comes_to_what_it_shows, evaluated
from tests.strategy.small_city import changed, write_city
from tests.usecases.test_sampled_series import SOURCES, STRATEGY

from heinola_indicators.calculators.formula import in_words
from heinola_indicators.model.localised import Language
from heinola_indicators.reports.explanation_tree import explanation_text
from heinola_indicators.reports.formula_text import formula_text
from heinola_indicators.reports.formula_words import NAMES, name_in
from heinola_indicators.usecases.explain import ExplainRequest, explain

SHARE = "Vuosi;Osuus;Vastaajat\n2022;60;80\n2024;66;80\n"


def explained(folder, rows, strategy=STRATEGY, sources=SOURCES):
    path = write_city(folder, strategy, sources, {"kysely.csv": rows})
    found = explain(ExplainRequest(path, folder / "data", date(2025, 6, 1), "measured"))
    for formula in (*found.figure.formulas, *found.figure.interval, *filter(None, [found.deciding_margin])):
        assert_comes_to_what_it_shows(formula)
        assert all(name in NAMES or name_in(Language.SWEDISH, name) != in_words(name) for name in formula.numbers)
        for language in Language:
            for exact in (True, False):
                text = explanation_text(found, language, exact=exact, width=10_000)
                assert formula_text(formula, language, exact=exact) in text
    return found


def comes_to(formulas):
    """What each formula comes to, calculated as it is written exactly; by its name."""
    texts = {one.name: formula_text(one, Language.FINNISH, exact=True).rpartition(" = ")[0] for one in formulas}
    return {name: evaluated(text) for name, text in texts.items()}


def test_wilson_s_limits_are_calculated_from_the_share_and_the_number_of_answers(tmp_path):
    found = explained(tmp_path, "Vuosi;Osuus;Vastaajat\n2022;60;80\n2024;65;80\n")
    wilson = stats.binomtest(52, 80).proportion_ci(method="wilson")
    shown = comes_to(found.figure.interval)
    assert shown == pytest.approx({"x": 52.0, "low": 100 * wilson.low, "high": 100 * wilson.high})
    text = explanation_text(found, Language.FINNISH, exact=False, width=300)
    assert (
        "väli (95 %): alaraja = 100 * (2 * x + z ** 2 - z * sqrt(z ** 2 + 4 * x * (1 - x / n))) / (2 * (n + z ** 2))"
        in text
    )


@pytest.mark.parametrize(("share", "at"), [(0, "low"), (100, "high")])
def test_the_limit_of_none_and_of_all_is_the_share_itself(tmp_path, share, at):
    found = explained(tmp_path, f"Vuosi;Osuus;Vastaajat\n2022;60;80\n2024;{share};80\n")
    assert comes_to(found.figure.interval)[at] == share


def test_the_margin_that_decides_has_the_baseline_s_part_as_far_as_the_path_rests_on_it(tmp_path):
    found = explained(tmp_path, SHARE)
    figure, baseline, judged = found.row.figure, found.baseline_figure, found.row.applied
    assert judged.reason.code == "within-margin"
    assert figure.value > judged.path_value
    own, of_baseline = figure.value - figure.low, baseline.high - baseline.value
    assert judged.reason.facts["margin"] == pytest.approx((own**2 + (of_baseline / 2) ** 2) ** 0.5)
    assert comes_to([found.deciding_margin])["deciding_margin"] == pytest.approx(judged.reason.facts["margin"])
    text = explanation_text(found, Language.FINNISH, exact=False, width=300)
    assert "etäisyys ratkaisevaan rajaan (65,0\N{NO-BREAK SPACE}%) on 1,0\N{NO-BREAK SPACE}%-yksikköä" in text
    assert "lähtötason yläraja - lähtötaso" in text


def test_a_mean_s_even_margin_alone_has_no_formula_of_its_own(tmp_path):
    sources = changed(SOURCES, "sampling: share", "sampling: mean").replace("n: {", "margin: {")
    strategy = changed(STRATEGY, "period: 2022, origin", "period: 2022, value: 40.0, origin")
    found = explained(tmp_path, SHARE, strategy, sources)
    assert found.figure.interval == ()
    assert found.deciding_margin is None


def test_a_mean_with_n_and_deviation_shows_student_s_margin(tmp_path):
    sources = changed(SOURCES, "sampling: share", "sampling: mean")
    sources = changed(
        sources, "n: {contents: Vastaajat}", "n: {contents: Vastaajat}\n        deviation: {contents: Hajonta}"
    )
    found = explained(tmp_path, "Vuosi;Osuus;Vastaajat;Hajonta\n2022;60;80;9\n2024;66;80;10\n", sources=sources)
    margin = stats.t.ppf(0.975, 79) * 10 / 80**0.5
    assert comes_to(found.figure.interval) == pytest.approx({"margin": margin})


def counted(strategy=STRATEGY):
    strategy = changed(strategy, "unit: percent", "unit: persons")
    return changed(strategy, "direction: rise", "direction: fall").replace("at-least: 70", "at-most: 10")


COUNTS = changed(changed(SOURCES, "unit: percent", "unit: persons"), "sampling: share", "sampling: count")
COUNTS = changed(COUNTS, "        n: {contents: Vastaajat}\n", "")


def test_byar_s_limits_are_calculated_from_the_count(tmp_path):
    found = explained(tmp_path, "Vuosi;Osuus\n2022;60\n2024;12\n", counted(), COUNTS)
    exact = stats.chi2.ppf(0.025, 24) / 2, stats.chi2.ppf(0.975, 26) / 2
    shown = comes_to(found.figure.interval)
    assert (shown["low"], shown["high"]) == pytest.approx((found.row.figure.low, found.row.figure.high), rel=1e-12)
    assert (shown["low"], shown["high"]) == pytest.approx(exact, rel=2e-3)


@pytest.mark.parametrize("count", [0, 1, 2, 9])
def test_exact_limits_show_the_probability_that_defines_them(tmp_path, count):
    found = explained(tmp_path, f"Vuosi;Osuus\n2022;60\n2024;{count}\n", counted(), COUNTS)
    shown = comes_to(found.figure.interval)
    assert shown["chance_of_no_more"] == pytest.approx(0.025, rel=1e-12)
    assert shown["chance_of_no_more"] == pytest.approx(stats.poisson.cdf(count, found.row.figure.high))
    assert shown.get("chance_of_fewer") == (pytest.approx(0.975, rel=1e-12) if count else None)


RATES = changed(SOURCES, "sampling: share", "sampling: rate")
RATES = changed(RATES, "n: {contents: Vastaajat}", "n: {contents: Vastaajat}\n        events: {contents: Tapahtumat}")


@pytest.mark.parametrize(("events", "n"), [(12, 80), (4, 40)])
def test_the_limits_of_a_rate_are_those_of_its_events(tmp_path, events, n):
    rows = f"Vuosi;Osuus;Vastaajat;Tapahtumat\n2022;30;80;24\n2024;{100 * events / n};{n};{events}\n"
    found = explained(tmp_path, rows, sources=RATES)
    shown = comes_to(found.figure.interval)
    assert (shown["low"], shown["high"]) == pytest.approx((found.row.figure.low, found.row.figure.high), rel=1e-12)
    assert shown["high"] == pytest.approx(100 / n * stats.chi2.ppf(0.975, 2 * events + 2) / 2, rel=2e-3)


RATIO = changed(STRATEGY, "calculator: value\n            inputs: {value: measured}", """\
calculator: ratio
            parameters: {times: 100}
            interval: poisson
            inputs: {part: events, whole: people}""")  # fmt: skip
TWO_SERIES = (
    SOURCES.partition("series:")[0]
    + """\
series:
  - id: events
    unit: persons
    parts: [{source: survey, select: {contents: Tapahtumat}, of-area: "111"}]
  - id: people
    unit: persons
    parts: [{source: survey, select: {contents: Vastaajat}, of-area: "111"}]
"""
)
TWO_COLUMNS = "Vuosi;Tapahtumat;Vastaajat\n2022;24;80\n2024;12;80\n"


def test_a_ratio_of_two_series_shows_the_limits_of_what_was_counted(tmp_path):
    found = explained(tmp_path, TWO_COLUMNS, RATIO, TWO_SERIES)
    shown = comes_to(found.figure.interval)
    assert shown["low"] == pytest.approx(found.row.figure.low, rel=1e-12)
    assert shown["high"] == pytest.approx(100 / 80 * stats.chi2.ppf(0.975, 26) / 2, rel=2e-3)


def test_a_share_of_two_series_shows_wilson_s_limits(tmp_path):
    found = explained(tmp_path, TWO_COLUMNS, changed(RATIO, "interval: poisson", "interval: wilson"), TWO_SERIES)
    wilson = stats.binomtest(12, 80).proportion_ci(method="wilson")
    shown = comes_to(found.figure.interval)
    assert (shown["low"], shown["high"]) == pytest.approx((100 * wilson.low, 100 * wilson.high))


def test_limits_carried_over_from_two_inputs_show_what_each_input_leads_to(tmp_path):
    sources = TWO_SERIES.replace("    unit: persons\n", "    unit: persons\n    sampling: count\n")
    found = explained(tmp_path, TWO_COLUMNS, changed(RATIO, "            interval: poisson\n", ""), sources)
    assert found.interval == "carried"
    shown = comes_to(found.figure.interval)
    assert (shown["low"], shown["high"]) == pytest.approx((found.row.figure.low, found.row.figure.high), rel=1e-12)
