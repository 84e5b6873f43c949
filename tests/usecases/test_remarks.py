"""What the workbook's sheet Tarkistukset holds is all that validate and compute say."""

from pathlib import Path

import pytest
from tests.reports.shipped import AS_OF, ROOT, shipped_material
from tests.strategy.lint.linted_city import LINTED
from tests.strategy.small_city import EXPORTS, SOURCES, changed, write_city

from heinola_indicators.model.localised import Localised
from heinola_indicators.usecases.compute import ComputeRequest, compute
from heinola_indicators.usecases.report_material import MaterialRequest, report_material
from heinola_indicators.usecases.validate import ValidateRequest, validate

UNUSED = changed(
    SOURCES,
    "series:\n",
    "  - id: nobody\n    name: {fi: Kukaan}\n    publisher: Kukaan\n    files: nothing.csv\n"
    "    frequency: year\n    origin: published\nseries:\n",
)
CITIES = {
    "sound": (LINTED, SOURCES, EXPORTS),
    "without owner": (changed(LINTED, "        owner: {unit: talous, origin: example}\n", ""), SOURCES, EXPORTS),
    "without one file": (LINTED, SOURCES, dict(list(EXPORTS.items())[:-1])),
    "with a source that nothing uses": (LINTED, UNUSED, EXPORTS),
}


@pytest.mark.parametrize("city", CITIES)
def test_remarks_are_everything_that_validate_and_compute_say(city: str, tmp_path: Path) -> None:
    strategy, sources, exports = CITIES[city]
    path = write_city(tmp_path, strategy, sources, exports)
    made = report_material(MaterialRequest(path, tmp_path / "data", AS_OF))
    computed = compute(ComputeRequest(path, tmp_path / "data", AS_OF))
    told = [one.problem for one in validate(ValidateRequest(path, tmp_path / "data")).told()]
    messages = {one.problem.message for one in made.remarks()}
    assert [(one.problem.message, one.problem.rule) for one in made.remarks()] == [(p.message, p.rule) for p in told]
    assert {problem.message for problem in (*computed.problems, *computed.warnings)} <= messages
    assert bool(messages) == (city != "sound")


def test_remarks_on_the_shipped_strategy_are_those_of_validate() -> None:
    told = validate(ValidateRequest(ROOT / "config/strategy.yaml", ROOT / "data")).told()
    places = [(one.problem.location.line, one.problem.message) for one in told]
    assert [(one.problem.location.line, one.problem.message) for one in shipped_material().remarks()] == places
    assert places


def test_a_remark_tells_the_measure_goal_or_source_that_it_stands_in(tmp_path: Path) -> None:
    jobs = Localised("Työpaikkojen määrä", "Antal arbetsplatser", "Number of jobs")
    assert shipped_material().remarks()[0].subject == jobs
    path = write_city(tmp_path, LINTED, UNUSED, EXPORTS)
    made = report_material(MaterialRequest(path, tmp_path / "data", AS_OF))
    assert {remark.subject for remark in made.remarks()} == {Localised("Kukaan")}


def test_what_stands_at_the_head_of_the_file_is_about_no_part_of_it(tmp_path: Path) -> None:
    head = changed(LINTED, 'area: "111"', 'area: "998"')
    path = write_city(tmp_path, head, SOURCES, EXPORTS)
    made = report_material(MaterialRequest(path, tmp_path / "data", AS_OF))
    subjects = {remark.problem.rule: remark.subject for remark in made.remarks()}
    assert subjects["unknown-area"] is None
