import pytest
from scipy import stats
from tests.usecases.small_survey import CODEBOOK, HEADER, ROWS, write_survey

from heinola_indicators.model.errors import ExportNotRead, UsageError
from heinola_indicators.model.period import parse_period
from heinola_indicators.model.survey_results import Placement, Shown
from heinola_indicators.usecases.survey_results import SurveyRequest, survey_results

WOMEN, MEN = (("sex", "women"),), (("sex", "men"),)
POPULATION = "Sukupuoli;Vuosi;Väestö\nMiehet;2024;6000\nNaiset;2024;4000\n"
WEIGHTS = """\
weights:
  margins:
    - {file: vaesto.csv, variables: {sex: Sukupuoli}, select: {Vuosi: "2024"}}
"""


def results(folder, **changed):
    return survey_results(SurveyRequest(write_survey(folder, **changed), folder))


def found(survey, subject, group=()):
    return next(each for each in survey.rounds[-1].results if each.subject.id == subject and each.group == group)


def test_an_item_is_counted_by_hand(tmp_path):
    figures = found(results(tmp_path), "well").figures
    # 5 5 4 3 4 2 1 4 3 4: sum 35, squares 137; s² = (137 − 122.5)/9
    assert (figures.n, figures.mean) == (10, 3.5)
    assert figures.deviation == pytest.approx((14.5 / 9) ** 0.5, abs=1e-12)
    assert figures.shares == (10, 10, 20, 40, 20)
    assert figures.top_two == 60


def test_a_reversed_item_counts_the_other_way_round(tmp_path):
    # 1 2 1 3 2 4 5 2 3 1 becomes 5 4 5 3 4 2 1 4 3 5
    assert found(results(tmp_path), "lonely").figures.mean == pytest.approx(3.6)


def test_dont_know_is_no_part_of_the_mean_and_told_apart(tmp_path):
    figures = found(results(tmp_path), "heard").figures
    assert (figures.n, figures.mean) == (8, 25 / 8)
    assert figures.dont_know == 11  # 1 of 9, to the whole per cent


def test_a_recommendation_has_an_enps(tmp_path):
    # 10 9 8 7 10 6 0 9 7 8: four promoters, two detractors of ten
    assert found(results(tmp_path), "recommend").figures.enps == pytest.approx(20)


def test_an_index_is_the_mean_of_each_respondents_mean(tmp_path):
    every = [row.replace("En osaa sanoa", "4").replace(";4;2;;", ";4;2;4;") for row in ROWS]
    figures = found(results(tmp_path, rows=every), "wellbeing").figures
    own = [14 / 3, 13 / 3, 4, 3, 4, 2, 1, 11 / 3, 10 / 3, 14 / 3]
    assert figures.n == 10
    assert figures.mean == pytest.approx(sum(own) / 10, abs=1e-12)
    assert figures.alpha is not None


def test_the_response_rate_leaves_out_what_did_not_arrive(tmp_path):
    assert results(tmp_path).rounds[0].response_rate == pytest.approx(100 * 10 / 32)


def test_a_small_group_has_no_deviation(tmp_path):
    figures = found(results(tmp_path), "well", WOMEN).figures
    assert figures.n == 5
    assert (figures.deviation, figures.margin, figures.polarisation) == (None, None, None)


def test_too_few_answers_are_hidden_and_others_with_them(tmp_path):
    survey = results(tmp_path, rows=ROWS[:-1])
    assert found(survey, "well", MEN).shown is Shown.SUPPRESSED
    assert found(survey, "well", WOMEN).shown is Shown.SUPPRESSED
    assert found(survey, "well").shown is Shown.FULL


def test_an_index_is_hidden_where_one_of_its_items_is(tmp_path):
    survey = results(tmp_path)
    assert found(survey, "heard", WOMEN).shown is Shown.SUPPRESSED  # three women answered
    assert found(survey, "well", WOMEN).shown is Shown.FULL
    assert found(survey, "wellbeing", WOMEN).shown is Shown.SUPPRESSED


def test_four_answers_in_all_leave_nothing_to_tell(tmp_path):
    survey = results(tmp_path, rows=ROWS[:4])
    assert survey.rounds[0].respondents is None
    assert survey.rounds[0].response_rate is None
    assert {each.shown for each in survey.rounds[0].results} == {Shown.SUPPRESSED}


def test_kunta10_tells_a_placement_of_five_to_nine(tmp_path):
    rows = [f"{number};;{'Nainen' if number < 30 else 'Mies'};{2 if number < 30 else 5};1;3;9;" for number in range(37)]
    survey = results(tmp_path, codebook=CODEBOOK.replace("at-least-5", "kunta10"), rows=rows)
    men = found(survey, "well", MEN)
    assert (men.shown, men.placement, men.figures) == (Shown.PLACEMENT, Placement.ABOVE, None)


def test_weights_bring_the_answers_to_the_population(tmp_path):
    (tmp_path / "vaesto.csv").write_text(POPULATION, "utf-8")
    survey = results(tmp_path, codebook=CODEBOOK + WEIGHTS)
    # women 21/5 with weight 0.8, men 14/5 with 1.2
    figures = found(survey, "well").figures
    assert figures.mean == pytest.approx((0.8 * 21 + 1.2 * 14) / 10, abs=1e-9)
    assert figures.n == 10
    assert figures.effective_n == pytest.approx(100 / (5 * 0.64 + 5 * 1.44))
    assert survey.rounds[0].weighted
    hidden = found(survey, "heard").figures  # with a hidden group: the design effect would tell how many are in it
    assert (hidden.effective_n, hidden.margin) == (None, None)


def test_a_category_of_the_population_without_respondents_is_refused(tmp_path):
    (tmp_path / "vaesto.csv").write_text(POPULATION, "utf-8")
    with pytest.raises(ExportNotRead, match="nobody answered in 'Miehet'"):
        results(tmp_path, codebook=CODEBOOK + WEIGHTS, rows=ROWS[:5])


def test_a_population_of_several_years_is_not_added_up(tmp_path):
    (tmp_path / "vaesto.csv").write_text(POPULATION + "Naiset;2023;4100\nMiehet;2023;6100\n", "utf-8")
    with pytest.raises(ExportNotRead, match="choose a value of 'Vuosi' under 'select'; it has 2"):
        results(tmp_path, codebook=CODEBOOK + WEIGHTS.replace(', select: {Vuosi: "2024"}', ""))


FIRST_ROUND = "rounds:\n  - {period: 2024, file: kysely_2024.csv}\n"
TWO_ROUNDS = CODEBOOK.replace("rounds:\n", FIRST_ROUND)


def test_rounds_are_compared_and_a_break_is_not(tmp_path):
    earlier = [row.replace(";5;", ";4;") for row in ROWS]
    write_survey(tmp_path, rows=earlier)
    (tmp_path / "kysely_2025.csv").rename(tmp_path / "kysely_2024.csv")
    change = found(results(tmp_path, codebook=TWO_ROUNDS), "well").figures
    assert change.change == pytest.approx(0.1)
    assert change.change_interval[0] < 0 < change.change_interval[1]
    broken = TWO_ROUNDS.replace("invited: 40", "not-comparable: {fi: Tapa vaihtui}, invited: 40")
    assert found(results(tmp_path, codebook=broken), "well").figures.change is None


def test_a_census_has_no_margin(tmp_path):
    survey = results(tmp_path, codebook=CODEBOOK.replace("sampling: random", "sampling: census"))
    assert found(survey, "well").figures.margin is None


def test_problems_of_all_rounds_are_told_at_once(tmp_path):
    codebook = TWO_ROUNDS
    with pytest.raises(ExportNotRead) as raised:
        results(tmp_path, codebook=codebook, rows=["1;;Nainen;9;1;1;1;"])
    assert [problem.location.path for problem in raised.value.problems] == ["kysely_2024.csv", "kysely_2025.csv"]


def test_a_period_without_a_round_is_refused(tmp_path):
    path = write_survey(tmp_path)
    with pytest.raises(UsageError, match="there is no round of 2019; there are 2025"):
        survey_results(SurveyRequest(path, tmp_path, parse_period("2019")))


def test_an_index_that_would_tell_one_persons_answers_beside_its_items_is_made_of_their_means(tmp_path):
    survey = results(tmp_path)  # two answered some of its items only
    well, lonely, heard = (found(survey, name).figures for name in ("well", "lonely", "heard"))
    index = found(survey, "wellbeing").figures
    assert index.of_items
    assert index.mean == pytest.approx((well.mean + lonely.mean + heard.mean) / 3, abs=1e-12)
    assert (index.n, index.deviation, index.alpha) == (8, None, None)


def test_an_index_of_ten_made_of_its_items_has_a_margin_that_is_not_too_small(tmp_path):
    rows = [*ROWS, *(f"{11 + number};;Nainen;{number};3;{1 + number % 2};5;" for number in range(1, 6))]
    survey = results(tmp_path, rows=rows)
    index = found(survey, "wellbeing").figures
    deviation = sum(found(survey, name).figures.deviation for name in ("well", "lonely", "heard")) / 3
    assert (index.of_items, index.n, index.deviation) == (True, 13, None)
    assert index.margin == pytest.approx(2.178813 * deviation / 13**0.5, rel=1e-6)  # t(0.975; 12)


def test_a_gap_of_which_few_answered_one_half_is_the_difference_of_the_means(tmp_path):
    gap = "gaps:\n  - {id: gap, name: {fi: Ero}, performance: well, importance: heard}\n"
    survey = results(tmp_path, codebook=CODEBOOK + gap)
    figures = found(survey, "gap").figures
    assert (figures.of_items, figures.n) == (True, 8)
    assert figures.mean == pytest.approx(3.5 - 25 / 8)


def test_an_index_brought_to_another_scale_is_made_of_means_on_that_scale(tmp_path):
    pooled = CODEBOOK.replace("items: [well, lonely, heard]}", "items: [heard, recommend], rescaled-to: [0, 100]}")
    survey = results(tmp_path, codebook=pooled)
    heard, recommend = (found(survey, name).figures for name in ("heard", "recommend"))
    index = found(survey, "wellbeing").figures
    assert index.of_items
    assert index.mean == pytest.approx((25 * (heard.mean - 1) + 10 * recommend.mean) / 2)


def test_a_change_of_too_few_for_an_interval_is_not_told(tmp_path):
    write_survey(tmp_path, rows=[row.replace(";5;", ";4;") for row in ROWS])
    (tmp_path / "kysely_2025.csv").rename(tmp_path / "kysely_2024.csv")
    assert found(results(tmp_path, codebook=TWO_ROUNDS), "well", WOMEN).figures.change is None


def test_more_answers_than_invitations_are_told_without_their_number(tmp_path):
    survey = results(tmp_path, codebook=CODEBOOK.replace("invited: 40", "invited: 12"))
    assert [warning.message for warning in survey.rounds[0].warnings] == [
        "more answered than were invited and reached; mend the round in the codebook"
    ]


def test_a_gap_worked_by_hand(tmp_path):
    rows = [row.replace("En osaa sanoa", "4").replace(";4;2;;", ";4;2;4;") for row in ROWS]
    gap = "gaps:\n  - {id: gap, name: {fi: Ero}, performance: well, importance: heard}\n"
    figures = found(results(tmp_path, codebook=CODEBOOK + gap, rows=rows), "gap").figures
    # 5−4 5−4 4−3 3−3 4−4 2−2 1−1 4−3 3−4 4−5: sum 2, squares 6; s² = (6 − 0.4)/9; t(0.975; 9) = 2.262157
    assert (figures.n, figures.of_items) == (10, False)
    assert figures.mean == pytest.approx(0.2)
    assert figures.deviation == pytest.approx((5.6 / 9) ** 0.5)
    assert figures.margin == pytest.approx(2.262157 * (5.6 / 90) ** 0.5, rel=1e-6)


def many(women, men):
    """Rows of women and men who all answered as their list says."""
    told = [*(("Nainen", value) for value in women), *(("Mies", value) for value in men)]
    return [f"{number};;{sex};{value};1;3;9;" for number, (sex, value) in enumerate(told)]


def test_a_group_is_compared_with_the_others_by_welchs_interval(tmp_path):
    # women 12 times 4 and 5: mean 4.5, s² = 6/23; men 10 times 2 and 3: mean 2.5, s² = 5/19
    survey = results(tmp_path, rows=many([4, 5] * 12, [2, 3] * 10))
    figures = found(survey, "well", WOMEN).figures
    assert figures.difference == pytest.approx(2)
    first, second = (6 / 23) / 24, (5 / 19) / 20
    degrees = (first + second) ** 2 / (first**2 / 23 + second**2 / 19)
    half = stats.t.ppf(0.975, degrees) * (first + second) ** 0.5
    assert figures.difference_interval == pytest.approx((2 - half, 2 + half))
    assert found(survey, "well", MEN).figures.difference == pytest.approx(-2)
    assert found(survey, "well").figures.difference is None


def test_a_difference_is_told_neither_of_few_nor_where_one_of_the_two_is_hidden(tmp_path):
    few = results(tmp_path, rows=many([4, 5] * 12, [2, 3] * 4))
    assert found(few, "well", WOMEN).figures.difference is None  # eight men: no interval
    hidden = results(tmp_path, rows=many([4, 5] * 12, [2, 3]))
    assert found(hidden, "well", WOMEN).shown is Shown.SUPPRESSED


OPTIONS = CODEBOOK.replace(
    "indices:",
    """\
  - {id: news, name: {fi: Kanava}, options: [{id: web, name: {fi: Verkko}, column: Verkko}]}
indices:""",
)


def ticked(folder, year, yes, no):
    rows = [f"{number};;Nainen;5;1;4;10;;{int(number < yes)}" for number in range(yes + no)]
    header = f"{HEADER};Verkko"
    (folder / f"kysely_{year}.csv").write_text("\n".join([header, *rows]) + "\n", "utf-8")


def test_the_change_of_an_option_has_newcombes_interval(tmp_path):
    path = write_survey(tmp_path, codebook=OPTIONS.replace("rounds:\n", FIRST_ROUND))
    ticked(tmp_path, 2024, 48, 32)
    ticked(tmp_path, 2025, 56, 14)
    # Newcombe (1998), table II, case a: 56/70 − 48/80, method 10 (without continuity correction): 0.0524, 0.3339
    figures = found(survey_results(SurveyRequest(path, tmp_path)), "news").figures
    assert figures.change == pytest.approx(0.2)
    assert figures.change_interval == pytest.approx((0.0524, 0.3339), abs=5e-5)


def test_a_change_that_newcombes_interval_leaves_at_zero_is_none(tmp_path):
    path = write_survey(tmp_path, codebook=OPTIONS.replace("rounds:\n", FIRST_ROUND))
    ticked(tmp_path, 2024, 0, 20)
    ticked(tmp_path, 2025, 1, 19)
    low, high = found(survey_results(SurveyRequest(path, tmp_path)), "news").figures.change_interval
    assert low < 0 < high


@pytest.mark.parametrize(("n", "margin"), [(205, 6.8), (301, 5.6), (305, 5.55)])
def test_the_largest_margin_is_that_of_heinolas_resident_surveys(tmp_path, n, margin):
    # a share of one half, of about 14,500 residents of 15-79 years
    codebook = CODEBOOK.replace("invited: 40, undeliverable: 8", "population: 14500")
    survey = results(tmp_path, codebook=codebook, rows=many([4, 5] * (n // 2), [3] * (n % 2)))
    assert survey.rounds[0].largest_margin == pytest.approx(margin, abs=0.05)
    assert results(tmp_path, rows=ROWS[:9]).rounds[0].largest_margin is None


def test_all_margins_together_in_one_table_are_post_stratification(tmp_path):
    # w = N(cell)/n(cell) · n/N: women 4000/5 · 10/10000, men 6000/5 · 10/10000
    (tmp_path / "vaesto.csv").write_text(POPULATION, "utf-8")
    figures = found(results(tmp_path, codebook=CODEBOOK + WEIGHTS), "recommend").figures
    assert figures.mean == pytest.approx((0.8 * 44 + 1.2 * 30) / 10)
