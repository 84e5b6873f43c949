"""Survey results in the forms they are printed and written in."""

from collections.abc import Callable, Mapping

from heinola_indicators.model.localised import Language
from heinola_indicators.model.survey_results import SurveyResults
from heinola_indicators.reports.survey.record import results_csv, results_json
from heinola_indicators.reports.survey.table_text import results_text

FORMATS: Mapping[str, Callable[[SurveyResults, Language], str]] = {
    "table": results_text,
    "csv": lambda found, language: results_csv(found, found.rounds, language),
    "json": results_json,
}


def survey_files(found: SurveyResults, language: Language) -> dict[str, bytes]:
    """The files of a results folder by name: a CSV per round, all as JSON, and the workbook."""
    from heinola_indicators.reports.survey.workbook import results_workbook

    survey = found.codebook.id
    files = {
        f"{survey}-{each.round.period}.csv": results_csv(found, [each], language).encode() for each in found.rounds
    }
    files[f"{survey}.json"] = results_json(found, language).encode()
    files[f"{survey}.xlsx"] = results_workbook(found, language)
    return files
