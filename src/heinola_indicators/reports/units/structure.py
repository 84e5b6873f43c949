"""What the units' workbook and the way back agree on; its map is made as that of the budget workbook."""

FORM_VERSION = 1
FOLLOW_UP_YEAR = "follow_up_year"  # a defined name, beside those that the budget workbook has too
MEASURE = "measure"  # a kind of cell: the measure's id, which is locked
INPUTS = ("forecast", "explanation", "measures_taken", "verdict", "reason", "author")  # those of follow-up.csv
SHEET_AUTHOR = "sheet_author"  # who answers for the rows of a sheet that name nobody else
