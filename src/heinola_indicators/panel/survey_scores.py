"""Scores out of counted answers."""

import numpy as np

from heinola_indicators.model.flag import Flag
from heinola_indicators.model.period import parse_period
from heinola_indicators.model.source import Part, SourceFile, Survey
from heinola_indicators.model.unit import Unit
from heinola_indicators.panel.choices import positions_of, variable_named
from heinola_indicators.panel.panel import Panel
from heinola_indicators.panel.table import Table


def survey_panel(table: Table, part: Part, survey: Survey, name: str, unit: Unit, file: SourceFile) -> Panel:
    """Mean, number and deviation of answers: of each item its mean, of the items their mean.

    The deviation is the mean of the items' deviations, never less than that of the respondents' own means.

    The table holds counts by question and answer, so no single respondent is seen here.
    """
    question, answer = variable_named(table, "question"), variable_named(table, "answer")
    scores = np.array([_score(text) for text in table.variables[answer].labels])
    means, numbers, variances = [], [], []
    for item in survey.items:
        position = positions_of(table.variables[question], (item,))[0]
        rows = np.flatnonzero(table.index[question] == position)
        given = scores[table.positions(answer, rows)]
        on_scale = (given >= survey.lowest) & (given <= survey.highest)
        weight, given = table.value[rows][on_scale], given[on_scale]
        if item in survey.reversed_items:
            given = survey.lowest + survey.highest - given
        number = float(weight.sum())
        mean = float((weight * given).sum() / number) if number else np.nan
        spread = float((weight * (given - mean) ** 2).sum() / (number - 1)) if number > 1 else np.nan
        means.append(mean)
        numbers.append(number)
        variances.append(spread)
    value = float(np.mean(means))
    period = parse_period(part.of_period or "")
    flag = Flag.A if np.isfinite(value) else Flag.O
    grid = np.array([[value]])
    return Panel(
        name=name,
        unit=unit,
        areas=(part.of_area or "",),
        periods=(period,),
        value=grid,
        flag=np.array([[int(flag)]]),
        source=np.zeros((1, 1), np.int64),
        source_sets=((file,),),
        n=np.array([[min(numbers)]]),
        deviation=np.array([[float(np.mean(np.sqrt(variances)))]]),
    )


def _score(text: str) -> float:
    try:
        return float(text.replace(",", "."))
    except ValueError:
        return np.nan
