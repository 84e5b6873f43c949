import re
from datetime import date
from pathlib import Path

import pytest
from tests.strategy.small_city import SOURCES, STRATEGY, changed, write_city

from heinola_indicators.assessment.change import ChangeWord
from heinola_indicators.model.errors import UsageError
from heinola_indicators.model.localised import Language
from heinola_indicators.model.period import parse_period
from heinola_indicators.model.status import TargetStatus
from heinola_indicators.reports.explanation_tree import explanation_text
from heinola_indicators.usecases.explain import ExplainRequest, explain

AS_OF = date(2026, 11, 24)


def explained(root: Path, measure: str, **details: object):
    return explain(ExplainRequest(root / "config/strategy.yaml", root / "data", AS_OF, measure, **details))


def test_the_verdict_is_the_one_of_the_status_table_with_its_inputs_down_to_the_cell(root: Path) -> None:
    found = explained(root, "jobs")
    assert found.row.applied.status is TargetStatus.OFF_TRACK
    (one,) = found.figure.inputs
    (figure,) = one.figures
    (place,) = figure.places
    assert (one.series, figure.number.value, place.place) == ("jobs", 6118, "115p!C6")
    assert len(place.file.sha256) == 64
    assert found.baseline.inputs[0].figures[0].places[0].file.source.publisher == "Tilastokeskus"


@pytest.mark.parametrize("name", ["Työpaikkojen määrä", "TYÖPAIKKOJEN MÄÄRÄ", "Antal arbetsplatser", "number of jobs"])
def test_a_measure_is_found_by_its_name_in_any_language(root: Path, name: str) -> None:
    assert explained(root, name).measure.id == "jobs"
    assert str(explained(root, name, period=parse_period("2022")).row.figure.period) == "2022"


def test_a_misspelt_name_is_answered_with_the_nearest_as_it_is_written(root: Path) -> None:
    with pytest.raises(UsageError, match="did you mean 'Työpaikkojen määrä'"):
        explained(root, "työpaikojen määrä")


def test_a_name_of_two_measures_asks_for_an_id(tmp_path: Path) -> None:
    strategy = changed(STRATEGY, "name: {fi: Lainat asukasta kohden}", "name: {fi: LAINAT}")
    path = write_city(tmp_path, strategy, SOURCES)
    asked = ExplainRequest(path, tmp_path / "data", AS_OF, "lainat")
    with pytest.raises(
        UsageError, match="2 measures are called 'lainat'; give the id of one: loans, loans-per-resident"
    ):
        explain(asked)


def test_what_a_goal_or_theme_hangs_on_is_called_by_its_name(root: Path) -> None:
    text = explanation_text(explained(root, "group-debt-per-resident"), Language.FINNISH, exact=False, width=200)
    assert "riippuu yhdestä: Konsernin velat ja vastuut asukasta kohden" in text
    assert "riippuu yhdestä: Velkamäärän vähentäminen" in text
    assert "less-debt" not in text


@pytest.mark.parametrize(
    ("language", "month"),
    [(Language.FINNISH, "syyskuu 2026"), (Language.SWEDISH, "september 2026"), (Language.ENGLISH, "September 2026")],
)
def test_periods_and_times_are_spelt_in_one_way(root: Path, language: Language, month: str) -> None:
    text = explanation_text(explained(root, "overnight-stays"), language, exact=False, width=10_000)
    assert month in text
    own_words = re.sub(r"\([^()]*=.*?\)|_\d{4}[^\s]*", "", text)  # but for places and names of files
    assert not re.findall(r"\d{4}-\d\d|\d{4}M\d\d|\d{8} \d\d:", own_words)


def test_an_earlier_figure_is_judged_as_it_was(root: Path) -> None:
    found = explained(root, "jobs", period=parse_period("2022"))
    assert (str(found.row.figure.period), found.row.applied.status) == ("2022", TargetStatus.REACHED)
    assert [str(reading.period) for reading in found.stability.earlier] == ["2022"]


def test_the_survey_across_its_breaks_is_not_comparable_and_has_no_next_step(root: Path) -> None:
    found = explained(root, "resident-experience")
    assert found.row.applied.status is TargetStatus.NOT_COMPARABLE
    assert found.since_previous.word is ChangeWord.NOT_COMPARABLE
    assert found.next_on_path is None
    assert {method.reason for method in found.methods} == {"break"}


def test_another_municipality_is_explained_without_a_target_level(root: Path) -> None:
    found = explained(root, "operating-margin", area="Lahti")
    assert (found.area, found.row.applied.status) == ("398", TargetStatus.NO_TARGET)
    assert found.figure.inputs[0].figures[0].number.value < 0


def test_peers_are_all_municipalities_and_those_of_the_region(root: Path) -> None:
    groups = {peer.group.fi: peer.standing for peer in explained(root, "operating-margin").peers}
    assert set(groups) == {"aineiston kunnat", "Päijät-Häme"}
    assert groups["Päijät-Häme"].number == 10


def test_goal_and_theme_are_rolled_up(root: Path) -> None:
    found = explained(root, "jobs")
    assert set(found.goal_verdict.rolled_up.effective_weights) == {"jobs", "vitality-index"}
    assert found.theme_verdict.rolled_up.status is TargetStatus.OFF_TRACK


@pytest.mark.parametrize(
    ("details", "message"),
    [
        ({"measure": "job"}, "there is no measure 'job' in .*; did you mean 'jobs'"),
        ({"measure": "jobs", "area": "Heinol"}, "there is no area 'Heinol'; did you mean 'Heinola'"),
        ({"measure": "jobs", "period": parse_period("1986")}, "jobs has no figure of 1986"),
        ({"measure": "jobs", "previous": Path("nowhere")}, "nowhere: there is no such data folder"),
    ],
)
def test_what_does_not_exist_is_told_with_what_does(root: Path, details: dict, message: str) -> None:
    with pytest.raises(UsageError, match=message):
        explained(root, **details)


def release(root: Path, folder: Path, changes: dict[str, str]) -> Path:
    """The data folder as it was before, with the survey file changed."""
    for file in (root / "data").rglob("*"):
        if file.is_file():
            copy = folder / file.relative_to(root / "data")
            copy.parent.mkdir(parents=True, exist_ok=True)
            copy.write_bytes(file.read_bytes())
    survey = folder / "heinola/kestavan_kasvun_indeksi.csv"
    text = survey.read_text("utf-8")
    for old, new in changes.items():
        assert old in text
        text = text.replace(old, new)
    survey.write_text(text, "utf-8")
    return folder


def test_by_the_release_before_the_verdict_may_have_been_another(root: Path, tmp_path: Path) -> None:
    previous = release(root, tmp_path / "earlier", {"120,5": "100,5"})
    found = explained(root, "sustainable-growth-index", previous=previous).previous_release
    assert (found.now.figure.value, found.before.figure.value) == (120.5, 100.5)
    assert found.now.status is not found.before.status


def test_the_releases_are_compared_on_the_newest_period_that_both_have(root: Path, tmp_path: Path) -> None:
    previous = release(root, tmp_path / "earlier", {"2022": "2020"})
    found = explained(root, "sustainable-growth-index", previous=previous).previous_release
    assert str(found.period) == "2021"
    assert found.now.status is found.before.status


def test_an_earlier_period_leaves_out_what_came_later(root: Path) -> None:
    found = explained(root, "overnight-stays", period=parse_period("2024-05"))
    assert str(found.process_chart.last) == "2024-05"
    assert (found.goal_verdict, found.theme_verdict) == (None, None)
    assert str(found.trend.last) == "2024-05"


def test_a_period_that_had_not_ended_cannot_be_explained(root: Path) -> None:
    asked = ExplainRequest(
        root / "config/strategy.yaml", root / "data", date(2023, 1, 1), "jobs", period=parse_period("2023")
    )
    with pytest.raises(UsageError, match="2023 had not ended by 2023-01-01"):
        explain(asked)


def test_another_municipality_is_compared_with_its_own_baseline(root: Path) -> None:
    found = explained(root, "operating-margin", area="Lahti")
    assert str(found.baseline_figure.period) == "2025"
    assert found.baseline_figure.value == found.row.figure.value


def test_every_period_that_went_into_a_figure_has_its_place(root: Path) -> None:
    (months,) = explained(root, "overnight-stays").figure.inputs
    assert len(months.figures) == 12
    assert len({place.place for month in months.figures for place in month.places}) == 12
    costs, benefits = explained(root, "investment-appraisal").figure.inputs
    assert (str(costs.figures[0].period), costs.figures[0].places[0].place) == ("2026", "Kassavirrat!C2")
    assert len(benefits.figures) > 20


def test_the_year_a_change_is_counted_from_has_its_place(root: Path) -> None:
    (emissions,) = explained(root, "co2-emissions").figure.inputs
    assert [str(figure.period) for figure in emissions.figures] == ["2007", "2024"]


def test_a_study_that_comes_when_it_comes_has_no_next_year(root: Path) -> None:
    assert explained(root, "tourism-income").next_on_path is None
