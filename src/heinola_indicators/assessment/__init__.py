"""Methods of assessment: figures held against a target level, one file per method.

A method's attribute takes a ``PlainSeries`` and gives ``PlainVerdicts``. The city's own rule, ``path``, is also
what ``assess`` judges the measures of a strategy by; the published ones stand beside it. They share the growth rate, so
that their agreement is no independent vote.
"""

from heinola_indicators.model.family import Family, Member

METHODS = Family(
    "method",
    "heinola_indicators.assessment",
    {
        "path": Member(
            "path_method", "judge_series", "the city's own rule: the path from the baseline to the target level"
        ),
        "statcan": Member("statcan", "judge", "Statistics Canada and Open SDG: growth rates, with score and limit"),
        "eurostat": Member("eurostat", "judge", "Eurostat's SDG monitoring: growth rate by the one that is needed"),
        "un-chart": Member("un_chart", "judge", "the UN's SDG progress chart 2023: where the growth leads"),
        "weather": Member("weather", "judge", "the German weather symbols: where the last five years lead"),
        "threshold": Member("threshold", "judge", "green, amber, red by the distance to the target level"),
    },
)
