"""What of the counts of answers may be shown: nothing of a question that too few have answered."""

from dataclasses import replace

import numpy as np

from heinola_indicators.panel.table import Positions, Table, Variable
from heinola_indicators.statistics.disclosure.limits import AT_LEAST_5

ANSWERS = "survey-answers"


def shown(table: Table) -> Table:
    """*table*; of counted answers without those to questions with fewer than five, also what these answers were.

    The questions are told in a warning. Measures are made of all answers, and hide what is too little themselves.
    """
    if table.loader != ANSWERS:
        return table
    question, answer = (np.asarray(table.index[number]) for number in (0, 1))
    given = np.bincount(question, weights=table.value, minlength=len(table.variables[0].values))
    kept = np.flatnonzero(given[question] >= AT_LEAST_5.full)
    few = [name for name, count in zip(table.variables[0].values, given, strict=True) if count < AT_LEAST_5.full]
    if not few:
        return table
    variables, index = zip(
        *(
            _occurring(variable, positions[kept])
            for variable, positions in zip(table.variables, (question, answer), strict=True)
        ),
        strict=True,
    )
    return replace(
        table,
        variables=variables,
        index=index,
        value=table.value[kept],
        flag=table.flag[kept],
        place=lambda row: table.place(int(kept[row])),
        warnings=(*table.warnings, *map(_told, few)),
    )


def _told(question: str) -> str:
    return f"question {question!r} has fewer than {AT_LEAST_5.full} answers: nothing of them is shown"


def _occurring(variable: Variable, positions: Positions) -> tuple[Variable, Positions]:
    """The variable with the values that still occur, and the rows' positions among them."""
    there, again = np.unique(positions, return_inverse=True)
    values, labels = (tuple(texts[place] for place in there.tolist()) for texts in (variable.values, variable.labels))
    return replace(variable, values=values, labels=labels), again.astype(np.int32)
