"""Status files made for tests: one measure said in full, and any file at all (hypothesis)."""

from dataclasses import replace
from datetime import date

from hypothesis import strategies as st

from heinola_indicators.model.status import TargetStatus
from heinola_indicators.model.status_file import StatedFigure, StatedLevel, StatedMeasure, StatedRollUp, StatusFile

JOBS = StatedMeasure(
    measure="jobs",
    area="111",
    name="Työpaikkojen määrä",
    unit="jobs",
    figure=StatedFigure("2023", 6150.0, "P", None, None, "published"),
    baseline_value=6217.0,
    level=StatedLevel("2025", 6250.0, None, None, {"origin": "published", "decided": "2022-11-14"}),
    final_level=StatedLevel("2030", 6500.0, None, None, {"origin": "published"}),
    status="off-track",
    reason_code="no-better-than-baseline",
    reason="Luku 6 150 (2023) ei ole parempi kuin lähtötaso 6 217 (2021).",
    final_status="off-track",
    fields={
        "theme": "work",
        "goal": "economy",
        "name": "Työpaikkojen määrä",
        "unit": "jobs",
        "direction": "rise",
        "calculator": "value",
        "definition": None,
        "division": None,
        "baseline_period": "2021",
        "interpretation": "Alueella työssäkäyvät",
        "qualifier": None,
        "origin": "published",
        "baseline_origin": "published",
        "definition_origin": None,
        "owner": "elinvoima",
        "owner_origin": "example",
        "binding": "none",
        "scope": "city",
        "trend": "rising",
    },
    files={"statfin-jobs:115p.xlsx": "a" * 64},
)
REVISED_FILES = {"statfin-jobs:115p.xlsx": "b" * 64}


def status_file(*measures, **changes):
    """A file with these measures, as of 24 November 2025."""
    file = StatusFile(
        name="old.json",
        strategy="Hyvä asuu Heinolassa",
        area="111",
        adopted="2022-05-16",
        horizon=2030,
        as_of=date(2025, 11, 24),
        language="fi",
        program="heinola-indicators 0.1.0",
        measures=measures,
        roll_ups=(StatedRollUp("goal", "economy", "111", "off-track"),),
    )
    return replace(file, **changes)


def described(measure, **fields):
    """The measure with some of its descriptive fields changed."""
    return replace(measure, fields={**measure.fields, **fields})


NUMBERS = st.floats(allow_nan=False, allow_infinity=False)
PERIODS = st.sampled_from(["2021", "2023", "2023-Q1", "2023-05", "2023-C08", "2023-C12", "2021/2025"])
TEXTS = st.none() | st.sampled_from(["a", "b"])
STATUSES = st.sampled_from([status.value for status in TargetStatus])
FIGURES = st.none() | st.builds(
    StatedFigure, PERIODS, NUMBERS, TEXTS, st.none() | NUMBERS, st.none() | NUMBERS, st.just("published")
)
LEVELS = st.none() | st.builds(StatedLevel, PERIODS, st.none() | NUMBERS, st.none() | NUMBERS, st.none() | NUMBERS)
MEASURES = st.builds(
    StatedMeasure,
    measure=st.sampled_from(["jobs", "loans", "nights"]),
    area=st.sampled_from(["111", "398"]),
    name=st.just("Mittari"),
    unit=st.sampled_from(["jobs", "EUR"]),
    figure=FIGURES,
    baseline_value=st.none() | NUMBERS,
    level=LEVELS,
    final_level=LEVELS,
    status=STATUSES,
    reason_code=st.sampled_from(["reached", "stale"]),
    reason=st.just(""),
    final_status=STATUSES,
    fields=st.fixed_dictionaries({"direction": TEXTS, "baseline_period": TEXTS, "trend": TEXTS, "owner": TEXTS}),
    files=st.dictionaries(st.just("a"), st.sampled_from(["x", "y"])),
)


@st.composite
def any_status_file(draw):
    measures = draw(st.lists(MEASURES, max_size=4, unique_by=lambda measure: measure.key))
    roll_ups = tuple(StatedRollUp("goal", "economy", "111", draw(st.none() | STATUSES)) for _ in range(1))
    return status_file(*measures, as_of=date(2025, 11, draw(st.integers(1, 2))), roll_ups=roll_ups)
