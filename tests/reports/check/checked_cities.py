"""Checks made for tests of what they look like."""

from datetime import date

from heinola_indicators.model.localised import Language
from heinola_indicators.model.problem import Location, Problem
from heinola_indicators.model.status import TargetStatus
from heinola_indicators.reports.check.checked import Checked, CheckedMeasure, Revision
from heinola_indicators.reports.problem_list import Told

ERROR = Told(Problem(Location("config/sources.yaml", 12, 5), "no file in the data folder fits 'x.csv'"), "export")
WARNING = Told(
    Problem(Location("config/strategy.yaml", 9, 3), "measure 'jobs' has no owner", True, "no-owner"), "figures"
)
NOTE = Told(Problem(Location("config/strategy.yaml", 9, 3), "it is a limit", True, "limit", True), "figures")


def measure(identifier, status, *words, failing=(), revisions=(), area="111", reason="Syy."):
    return CheckedMeasure(
        theme="work",
        goal="economy",
        measure=identifier,
        name=f"Nimi {identifier}",
        area=area,
        unit="jobs",
        period="2024",
        value=6118.0,
        origin="synthetic",
        status=TargetStatus(status),
        reason=reason,
        findings=(status, *words),
        failing=failing,
        revisions=revisions,
    )


MEASURES = (
    measure(
        "jobs", "off-track", "synthetic", "example", reason="Luku 6 118 (2024) ei ole parempi kuin lähtötaso 6 217."
    ),
    measure("nights", "stale", failing=("stale",), reason="Viimeisin luku 172 400 (2019) on vanhentunut."),
    measure(
        "loans",
        "reached",
        "revised",
        failing=("revised",),
        revisions=(Revision("2023", 8924.1, 8930.25), Revision("2021", 8654.1, None, baseline=True)),
        reason="Luku 8 900,0 (2024) täyttää tavoitetason 9 000,0 (2025).",
    ),
)


def city(language=Language.FINNISH, **changes):
    settled = {
        "strategy": "Hyvä asuu Heinolassa",
        "path": "config/strategy.yaml",
        "area": "111",
        "as_of": date(2026, 11, 24),
        "language": language,
        "fail_on": ("stale", "no-data", "invalid", "revised"),
        "against": "published/status.json",
        "told": (WARNING, NOTE),
        "measures": MEASURES,
    }
    return Checked(**settled | changes)
