"""A result as a flat record, the same in CSV and JSON: unrounded but for shares of few answers."""

import csv
import io
import json
from collections.abc import Iterable

from heinola_indicators.model.localised import Language
from heinola_indicators.model.survey_results import Result, RoundResults, SurveyResults
from heinola_indicators.reports.csv_text import csv_text
from heinola_indicators.reports.plain_numbers import plain
from heinola_indicators.reports.survey.names import group_name, point_names, scale_of, subject_name

Record = dict[str, object]
SCHEMA = "1.0"


def result_record(found: SurveyResults, result: Result, language: Language) -> Record:
    """The fields of a result; what is not told is None."""
    codebook, figures = found.codebook, result.figures
    scale = scale_of(codebook, result.subject)
    record: Record = {
        "survey": codebook.id,
        "period": str(result.period),
        "kind": result.subject.kind.value,
        "subject": "/".join(filter(None, (result.subject.id, result.subject.option))),
        "name": subject_name(codebook, result.subject, language),
        "group": "+".join(f"{breakdown}={category}" for breakdown, category in result.group) or "all",
        "group_name": group_name(codebook, result.group, language),
        "shown": result.shown.value,
        "placement": result.placement.value if result.placement else None,
    }
    names = ("n", "effective_n", "mean", "deviation", "margin", "top_two", "dont_know", "enps", "polarisation", "alpha")
    record |= {name: getattr(figures, name) if figures else None for name in names}
    for name in ("mean_interval", "top_two_interval", "change_interval", "difference_interval"):
        low, high = (getattr(figures, name) if figures else None) or (None, None)
        record |= {f"{name.removesuffix('_interval')}_low": low, f"{name.removesuffix('_interval')}_high": high}
    record |= {name: getattr(figures, name) if figures else None for name in ("change", "difference")}
    reason = next(each.break_reason for each in codebook.rounds if each.period == result.period)
    record["not_comparable"] = reason.to(language) if reason else None
    shares = zip(scale.points, figures.shares, strict=True) if figures and scale else ()
    record["distribution"] = {f"{point:g}": share for point, share in shares}
    record["of_items"] = figures is not None and figures.of_items
    record["reversed"] = scale is not None and codebook.item(result.subject.id).reversed
    record["origin"] = codebook.origin.value
    return record


def results_json(found: SurveyResults, language: Language) -> str:
    """All rounds with their results, as JSON."""
    codebook = found.codebook
    whole = {
        "schema": SCHEMA,
        "survey": codebook.id,
        "name": codebook.name.to(language),
        "origin": codebook.origin.value,
        "sampling": codebook.sampling.value,
        "disclosure": codebook.disclosure,
        "scales": {scale.id: point_names(scale, language) for scale in codebook.scales.values()},
        "rounds": [_round_record(found, each, language) for each in found.rounds],
    }
    return json.dumps(whole, ensure_ascii=False, indent=1) + "\n"


def results_csv(found: SurveyResults, rounds: Iterable[RoundResults], language: Language) -> str:
    """A row for each result of *rounds*, as CSV; a column for each point of the survey's scales."""
    records = [result_record(found, result, language) for each in rounds for result in each.results]
    points = sorted({point for scale in found.codebook.scales.values() for point in scale.points})
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    names = [name for name in records[0] if name != "distribution"] if records else []
    writer.writerow([*names, *(f"share_{point:g}" for point in points)])
    for record in records:
        shares = record["distribution"]
        of_points = [shares.get(f"{point:g}") for point in points] if isinstance(shares, dict) else []
        writer.writerow([_cell(field) for field in (*(record[name] for name in names), *of_points)])
    return text.getvalue()


def _round_record(found: SurveyResults, each: RoundResults, language: Language) -> Record:
    reason = each.round.break_reason
    return {
        "period": str(each.round.period),
        "file": each.round.file,
        "respondents": each.respondents,
        "response_rate": each.response_rate,
        "largest_margin": each.largest_margin,
        "weighted": each.weighted,
        "open_answers": dict(each.written),
        "not_comparable": reason.to(language) if reason else None,
        "results": [result_record(found, result, language) for result in each.results],
    }


def _cell(field: object) -> str:
    if field is None:
        return ""
    return plain(float(field)) if isinstance(field, (int, float)) else csv_text(str(field))
