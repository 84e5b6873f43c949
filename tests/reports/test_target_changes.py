import csv
import io
import json
from datetime import date

from heinola_indicators.model.direction import Direction
from heinola_indicators.model.localised import Language, Localised
from heinola_indicators.model.period import parse_period
from heinola_indicators.model.problem import Location
from heinola_indicators.model.strategy import Decision, DecisionOrigin, Measure, Stage, TargetLevel
from heinola_indicators.model.unit import UNITS
from heinola_indicators.reports.target_change import TargetChange
from heinola_indicators.reports.target_changes import changes_csv, changes_json, changes_text

FINNISH = Language.FINNISH
CELL = Location("w.xlsx", sheet="Talous", cell="B2")


def measure(name, unit="EUR"):
    return Measure(name.lower(), Localised(name), UNITS[unit], Direction.FALL, "value", {}, Location("s.yaml"))


def level(low, high, period="2027", day=None):
    decision = Decision(DecisionOrigin.PUBLISHED, day)
    return TargetLevel(parse_period(period), low, high, Stage.DECIDED, decision, CELL)


CHANGES = (
    TargetChange(
        measure("Lainat"), level(None, -41200000.0, day=date(2025, 11, 17)), level(None, 95.5), "=1+1\nrivi", CELL
    ),
    TargetChange(measure("Osuus", "percent"), None, level(7.0, 8.25), None, CELL),
    TargetChange(measure("Muu"), None, None, "miksi?", CELL),
)


def test_the_table_shows_every_decimal_of_a_level_and_what_there_is_none_of_as_a_dash():
    assert changes_text(CHANGES, FINNISH).replace("\u00a0", " ").splitlines() == [
        "Mittari  Jakso          Ennen          Nyt  Kommentti",
        "Lainat   2027   −41 200 000 €       95,5 €  =1+1 rivi",
        "Osuus    2027               –  7,00–8,25 %",
        "Muu      –                  –            –  miksi?",
    ]


def test_csv_has_numbers_in_full_a_range_by_its_ends_and_no_text_that_a_spreadsheet_would_calculate():
    first, second, third = csv.DictReader(io.StringIO(changes_csv(CHANGES, FINNISH)))
    assert (first["measure"], first["old"], first["old_decided"], first["new"]) == (
        *("lainat", "-41200000"),
        *("2025-11-17", "95.5"),
    )
    assert not first["comment"].startswith("=")
    assert (second["old"], second["new"], second["new_low"], second["new_high"]) == ("", "", "7", "8.25")
    assert (third["period"], third["comment"], third["sheet"], third["cell"]) == ("", "miksi?", "Talous", "B2")


def test_json_has_null_where_there_is_nothing():
    first, second, third = json.loads(changes_json(CHANGES, FINNISH))
    assert (first["new"], first["comment"], second["old"], third["period"]) == (95.5, "=1+1\nrivi", None, None)
    assert list(first) == changes_csv((), FINNISH).strip().split(",")


def test_where_nothing_has_changed_there_is_a_sentence_or_no_row():
    assert (
        changes_text((), Language.ENGLISH)
        == "Target levels and comments in the workbook are those of the strategy file.\n"
    )
    assert changes_json((), FINNISH) == "[]\n"
    assert changes_csv((), FINNISH).count("\n") == 1
