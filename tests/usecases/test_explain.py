from datetime import date
from pathlib import Path

import pytest

from heinola_indicators.assessment.change import ChangeWord
from heinola_indicators.model.errors import UsageError
from heinola_indicators.model.period import parse_period
from heinola_indicators.model.status import TargetStatus
from heinola_indicators.usecases.explain import ExplainRequest, explain

AS_OF = date(2026, 11, 24)


def explained(root: Path, measure: str, **details: object):
    return explain(ExplainRequest(root / "config/strategy.yaml", root / "data", AS_OF, measure, **details))


def test_the_verdict_is_the_one_of_the_status_table_with_its_inputs_down_to_the_cell(root: Path) -> None:
    found = explained(root, "jobs")
    assert found.row.applied.status is TargetStatus.OFF_TRACK
    (one,) = found.figure.inputs
    (place,) = one.places
    assert (one.series, one.number.value, place.place) == ("jobs", 6118, "115p!C6")
    assert len(place.file.sha256) == 64
    assert found.baseline.inputs[0].places[0].file.source.publisher == "Tilastokeskus"


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
    assert found.figure.inputs[0].number.value < 0


def test_peers_are_all_municipalities_and_those_of_the_region(root: Path) -> None:
    groups = {peer.group.fi: peer.standing for peer in explained(root, "operating-margin").peers}
    assert set(groups) == {"kaikki kunnat", "Päijät-Häme"}
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
        ({"measure": "jobs", "period": parse_period("2031")}, "jobs has no figure of 2031"),
        ({"measure": "jobs", "previous": Path("nowhere")}, "nowhere: there is no such data folder"),
    ],
)
def test_what_does_not_exist_is_told_with_what_does(root: Path, details: dict, message: str) -> None:
    with pytest.raises(UsageError, match=message):
        explained(root, **details)


def test_by_the_release_before_the_verdict_may_have_been_another(root: Path, tmp_path: Path) -> None:
    earlier = tmp_path / "earlier"
    for file in (root / "data").rglob("*"):
        if file.is_file():
            copy = earlier / file.relative_to(root / "data")
            copy.parent.mkdir(parents=True, exist_ok=True)
            copy.write_bytes(file.read_bytes())
    survey = earlier / "heinola/asukaskokemus.csv"
    survey.write_text(survey.read_text("utf-8").replace("7,96", "8,96").replace("7.96", "8.96"), "utf-8")
    found = explained(root, "resident-experience", previous=earlier)
    assert (found.row.figure.value, found.previous_release.figure.value) == (7.96, 8.96)
