"""What the input cells of a unit's sheet take."""

from collections.abc import Mapping

from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from heinola_indicators.model.localised import Language
from heinola_indicators.model.status import TargetStatus
from heinola_indicators.reports.interim.content import verdict_phrase
from heinola_indicators.reports.units.words import word

LONGEST = {"explanation": 2000, "measures_taken": 2000, "reason": 1000, "author": 100}
LARGEST = "1000000000000000"  # nothing that a city counts is larger


def add_validations(sheet: Worksheet, letters: Mapping[str, str], first: int, last: int, language: Language) -> None:
    """Numbers for forecasts, a list of verdicts, texts of a length that a report can print."""
    for kind, letter in letters.items():
        validation = _validation(kind, language)
        validation.add(f"{letter}{first}:{letter}{max(first, last)}")
        sheet.add_data_validation(validation)


def _validation(kind: str, language: Language) -> DataValidation:
    if kind == "forecast":
        return _refusing(
            DataValidation(
                type="decimal", operator="between", formula1=f"-{LARGEST}", formula2=LARGEST, allow_blank=True
            ),
            word("wrong_number", language),
            word("wrong_number", language),
        )
    if kind == "verdict":
        verdicts = ",".join(verdict_phrase(status, language) for status in TargetStatus)
        listed = DataValidation(type="list", formula1=f'"{verdicts}"', allow_blank=True)
        return _refusing(listed, word("wrong_verdict", language))
    longest = LONGEST[kind]
    short = DataValidation(type="textLength", operator="lessThanOrEqual", formula1=str(longest), allow_blank=True)
    return _refusing(short, word("wrong_text", language, length=longest))


def _refusing(validation: DataValidation, error: str, prompt: str | None = None) -> DataValidation:
    validation.showErrorMessage, validation.error = True, error
    if prompt:
        validation.showInputMessage, validation.prompt = True, prompt
    return validation
