"""Methods of assessment: figures held against a target level, one file per method.

A method's attribute takes a ``PlainSeries`` and gives ``PlainVerdicts``. The city's own rule, ``path``, is also
what ``assess`` judges the measures of a strategy by.
"""

from heinola_indicators.model.family import Family, Member

METHODS = Family(
    "method",
    "heinola_indicators.assessment",
    {
        "path": Member(
            "path_method", "judge_series", "the city's own rule: the path from the baseline to the target level"
        ),
    },
)
