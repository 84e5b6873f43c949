"""Loaders: each reads one kind of statistical export into a Table; the kind is found from content.

A loader's module has ``recognises(export)`` and ``load(export, sheet=None)``; a loader that can read less than the
whole file takes ``where=None`` too. The order is the order of asking: a kind that says more of itself comes before one
that would also do.
"""

from heinola_indicators.model.family import Family, Member

LOADERS = Family(
    "loader",
    "heinola_indicators.loaders",
    {
        "px": Member("px_file", "load", "PC-Axis files (.px) of statistical offices"),
        "sotkanet-json": Member("sotkanet_json", "load", "JSON of THL's Sotkanet, as its REST interface replies"),
        "treasury-json": Member("treasury_json", "load", "State Treasury's documents of municipal accounts, as JSON"),
        "parquet": Member("parquet_file", "load", "Parquet files, columns as in a plain table; needs an extra"),
        "json-stat": Member("json_stat", "load", "JSON-stat 1.x and 2.0, as PxWeb interfaces reply"),
        "sotkanet-csv": Member("sotkanet_csv", "load", "CSV of THL's Sotkanet"),
        "sotkanet-web-csv": Member("sotkanet_web_csv", "load", "CSV saved from THL's Sotkanet website, without header"),
        "syke-csv": Member("syke_csv", "load", "SYKE's municipal emissions as CSV, today's form and the older ones"),
        "pxweb-csv": Member("pxweb_csv", "load", "CSV saved from PxWeb, wide or long, with or without title"),
        "treasury-workbook": Member(
            "treasury_workbook", "load", "State Treasury's Power BI export of municipal accounts"
        ),
        "syke-workbook": Member("syke_workbook", "load", "SYKE's Excel of a municipality's emissions"),
        "sotkanet-workbook": Member("sotkanet_workbook", "load", "Excel saved from THL's Sotkanet, years across"),
        "pxweb-workbook": Member(
            "pxweb_workbook", "load", "Excel saved from PxWeb (StatFin), also after edits by hand"
        ),
        "survey-answers": Member("survey_answers", "load", "survey answers, a row per answer; only counts are kept"),
        "table-workbook": Member("table_workbook", "load", "any workbook with a header row, such as the city's own"),
        "table-csv": Member("table_csv", "load", "any CSV with a header row, such as the city's own"),
    },
)
