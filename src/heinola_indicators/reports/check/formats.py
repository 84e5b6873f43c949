"""The formats of a check by name."""

from collections.abc import Callable

from heinola_indicators.reports.check.checked import Checked
from heinola_indicators.reports.check.junit_xml import check_junit
from heinola_indicators.reports.check.log import check_log
from heinola_indicators.reports.check.records import check_json

FORMATS: dict[str, Callable[[Checked], str]] = {"text": check_log, "json": check_json, "junit": check_junit}
