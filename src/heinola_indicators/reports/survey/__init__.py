"""Reports of surveys: the draft of a codebook, results as tables, files and a workbook."""
